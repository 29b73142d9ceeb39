import { groupBy } from './groupBy';
import type { ImportBase } from './importBase';
import { ENTRY_FIELDS, entryKey, textPrint } from './importBase';
import type { ProgressEntry } from './register';

/** A row of 台帳_進捗, and what the sheets say of it now; null when no sheet that was read says anything. */
export interface MatchedEntry {
  readonly key: string;
  readonly entry: ProgressEntry;
  readonly said: ProgressEntry | null;
}

export interface MatchedEntries {
  /** In the order of the register. */
  readonly matched: readonly MatchedEntry[];
  /** Reports that the register does not have. */
  readonly added: readonly { readonly key: string; readonly entry: ProgressEntry }[];
}

/**
 * Which report of the sheets is which row of the register. Nearly every activity has one in a period; where it has more
 * (R15), what they say and where they stand decides, never the order of the sheets.
 */
export function matchEntries(
  existing: readonly ProgressEntry[],
  incoming: readonly ProgressEntry[],
  base: ImportBase,
): MatchedEntries {
  const reports = groupBy(incoming, activityInPeriod);
  const rows = withKeys(existing);
  const saidOf = new Map<string, ProgressEntry>();
  const added: { key: string; entry: ProgressEntry }[] = [];
  const groups = groupBy(rows, ({ entry }) => activityInPeriod(entry));
  for (const [group, said] of reports) {
    const own = groups.get(group) ?? [];
    const open = said.length === 1 ? said : [...said].sort(byWordsAndPlace);
    const rest = matchGroup(own, open, base, saidOf);
    rest.forEach((entry, index) => {
      added.push({ key: entryKey(entry, own.length + index + 1), entry });
    });
  }
  return {
    matched: rows.map(({ key, entry }) => ({ key, entry, said: saidOf.get(key) ?? null })),
    added,
  };
}

interface KeyedEntry {
  readonly key: string;
  readonly entry: ProgressEntry;
}

function withKeys(entries: readonly ProgressEntry[]): readonly KeyedEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const group = activityInPeriod(entry);
    const occurrence = (seen.get(group) ?? 0) + 1;
    seen.set(group, occurrence);
    return { key: entryKey(entry, occurrence), entry };
  });
}

function activityInPeriod({ periodId, activityId }: ProgressEntry): string {
  return `${periodId} ${activityId}`;
}

/** Puts each report to a row; gives back those that are left over. */
function matchGroup(
  rows: readonly KeyedEntry[],
  reports: readonly ProgressEntry[],
  base: ImportBase,
  saidOf: Map<string, ProgressEntry>,
): readonly ProgressEntry[] {
  let left = reports;
  for (const isSame of testsFor(rows, reports, base)) {
    for (const row of rows) {
      if (saidOf.has(row.key)) continue;
      const found = left.find((entry) => isSame(row, entry));
      if (!found) continue;
      saidOf.set(row.key, found);
      left = left.filter((entry) => entry !== found);
    }
  }
  return left;
}

type IsSame = (row: KeyedEntry, said: ProgressEntry) => boolean;

function testsFor(
  rows: readonly KeyedEntry[],
  reports: readonly ProgressEntry[],
  base: ImportBase,
): readonly IsSame[] {
  if (rows.length === 1 && reports.length === 1) return [() => true];
  // While every report stands where a row says that it stood, nothing has moved.
  const places = new Set(rows.flatMap(({ entry }) => (entry.isGone === true ? [] : [place(entry)])));
  if (reports.every((entry) => places.has(place(entry)))) {
    return [({ entry }, said) => entry.isGone !== true && place(entry) === place(said), () => true];
  }
  const saidLast: IsSame = ({ key }, said) =>
    ENTRY_FIELDS.every((field, i) => base[key]?.[i] === textPrint(said[field]));
  const saysNow: IsSame = ({ entry }, said) => ENTRY_FIELDS.every((field) => entry[field] === said[field]);
  const inSheet: IsSame = ({ entry }, said) => entry.source?.sheet === said.source?.sheet;
  return [
    (row, said) => inSheet(row, said) && saidLast(row, said),
    (row, said) => inSheet(row, said) && saysNow(row, said),
    inSheet,
    saidLast,
    saysNow,
    () => true,
  ];
}

function place({ source }: ProgressEntry): string {
  return source ? `${source.sheet}!${source.cell}` : '';
}

function byWordsAndPlace(a: ProgressEntry, b: ProgressEntry): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortKey(entry: ProgressEntry): string {
  return JSON.stringify([place(entry), ...ENTRY_FIELDS.map((field) => entry[field])]);
}
