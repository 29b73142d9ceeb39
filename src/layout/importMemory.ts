import type { ImportBase } from '../domain/importBase';

/**
 * What the sheets said when they were brought in last, kept short: by the row's key, the prints of its fields with a
 * blank between them, `-` where nothing is known.
 */
export type ImportMemory = Readonly<Record<string, string>>;

const UNKNOWN = '-';

export function packImports(base: ImportBase): ImportMemory {
  const memory: Record<string, string> = {};
  for (const [key, prints] of Object.entries(base)) {
    memory[key] = prints.map((print) => print ?? UNKNOWN).join(' ');
  }
  return memory;
}

export function unpackImports(memory: ImportMemory | undefined): ImportBase {
  return Object.fromEntries(
    Object.entries(memory ?? {}).map(([key, prints]) => [
      key,
      String(prints)
        .split(' ')
        .map((print) => (print === UNKNOWN ? null : print)),
    ]),
  );
}

/** What 取り消す puts back: the rows that differ, as they were (null: not known); null where nothing was remembered at all. */
export type ImportsBefore = Readonly<Record<string, string | null>> | null;

export function importsToRestore(before: ImportMemory | undefined, after: ImportMemory): ImportsBefore {
  if (before === undefined) return null;
  const rows: Record<string, string | null> = {};
  for (const [key, prints] of Object.entries(before)) {
    if (after[key] !== prints) rows[key] = prints;
  }
  for (const key of Object.keys(after)) {
    if (before[key] === undefined) rows[key] = null;
  }
  return rows;
}

/** What is remembered after 取り消す; undefined where nothing is. */
export function restoreImports(
  now: ImportMemory | undefined,
  before: ImportsBefore | undefined,
): ImportMemory | undefined {
  if (before === undefined) return now;
  if (before === null) return undefined;
  const rows = Object.entries({ ...now, ...before });
  return Object.fromEntries(rows.filter((row): row is [string, string] => row[1] !== null));
}

export function sameImports(a: ImportMemory | undefined, b: ImportMemory): boolean {
  const differing = importsToRestore(a, b);
  return differing !== null && Object.keys(differing).length === 0;
}
