import { groupBy } from './groupBy';
import type { ActivityField, ImportBase, ProgramField } from './importBase';
import {
  ACTIVITY_FIELDS,
  activityKey,
  activityPrint,
  PROGRAM_FIELDS,
  programKey,
  programPrint,
} from './importBase';
import { likeness } from './likeness';
import type { Measure } from './measures';
import { matchingKey } from './normalise';
import type { Activity, Program, Register } from './register';

/** Names that share this part of their pairs of letters may be one name, reworded. */
const REWORDED = 0.3;

/**
 * Gives rows of the sheets the ids under which the register knows them though a name was changed: in the register (the
 * sheet still says what it said last), or in the sheet (same number and place, a reworded name; or a program with the
 * same activities). What is taken for a renaming shows as a changed name, so that a person sees it before it is written.
 */
export function reuseIds(existing: Register, incoming: Register, base: ImportBase): Register {
  const newPrograms = unknownIn(incoming.programs, existing.programs);
  if (newPrograms.length + unknownIn(incoming.activities, existing.activities).length === 0) return incoming;
  const programs = pairUp(
    newPrograms,
    unknownIn(existing.programs, incoming.programs),
    newPrograms.length === 0 ? [] : programTests(existing, incoming, base),
  );
  const placed = incoming.activities.map((activity) => {
    const programId = programs.get(activity.programId);
    return programId === undefined ? activity : { ...activity, programId };
  });
  const activities = pairUp(
    unknownIn(placed, existing.activities),
    unknownIn(existing.activities, placed),
    activityTests(base),
  );
  if (programs.size + activities.size === 0) return incoming;
  return {
    ...incoming,
    programs: incoming.programs.map((program) => renamed(program, programs)),
    activities: placed.map((activity) => renamed(activity, activities)),
    entries: incoming.entries.map((entry) => ({
      ...entry,
      activityId: activities.get(entry.activityId) ?? entry.activityId,
    })),
    ...renamedMeasures(incoming, programs, activities),
  };
}

function renamedMeasures(
  { effects, indicators }: Register,
  programs: ReadonlyMap<string, string>,
  activities: ReadonlyMap<string, string>,
): Pick<Register, 'effects' | 'indicators'> {
  const rename = <Row extends Measure>(row: Row): Row => ({
    ...row,
    programId: programs.get(row.programId) ?? row.programId,
    activityId: row.activityId === null ? null : (activities.get(row.activityId) ?? row.activityId),
  });
  return {
    ...(effects ? { effects: effects.map(rename) } : {}),
    ...(indicators ? { indicators: indicators.map(rename) } : {}),
  };
}

function renamed<Row extends { readonly id: string }>(row: Row, ids: ReadonlyMap<string, string>): Row {
  const id = ids.get(row.id);
  return id === undefined ? row : { ...row, id };
}

function unknownIn<Row extends { readonly id: string }>(
  rows: readonly Row[],
  others: readonly { readonly id: string }[],
): readonly Row[] {
  const known = new Set(others.map(({ id }) => id));
  return rows.filter(({ id }) => !known.has(id));
}

/** Rows with equal keys may be one row; null: no answer. */
interface Test<Row> {
  readonly ofIncoming: (row: Row) => string | null;
  readonly ofExisting: (row: Row) => string | null;
  readonly confirms?: (incoming: Row, existing: Row) => boolean;
}

/** New ids → ids of the register. Each test goes over all rows before the next; two candidates are no answer. */
function pairUp<Row extends { readonly id: string }>(
  incoming: readonly Row[],
  existing: readonly Row[],
  tests: readonly Test<Row>[],
): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  if (incoming.length === 0 || existing.length === 0) return pairs;
  const taken = new Set<string>();
  for (const { ofIncoming, ofExisting, confirms } of tests) {
    const open = groupBy(
      incoming.filter(({ id }) => !pairs.has(id)),
      ofIncoming,
    );
    const free = groupBy(
      existing.filter(({ id }) => !taken.has(id)),
      ofExisting,
    );
    for (const [key, rows] of open) {
      const candidates = key === null ? [] : (free.get(key) ?? []);
      const [row] = rows;
      const [candidate] = candidates;
      if (!row || !candidate || rows.length + candidates.length > 2) continue;
      if (confirms && !confirms(row, candidate)) continue;
      pairs.set(row.id, candidate.id);
      taken.add(candidate.id);
    }
  }
  return pairs;
}

function programTests(existing: Register, incoming: Register, base: ImportBase): readonly Test<Program>[] {
  return [
    ...([['name', 'displayNumber'], ['name']] as const).map((fields): Test<Program> => ({
      ofIncoming: (program) => joined(fields.map((field) => programPrint(program, field))),
      ofExisting: ({ id }) => joined(fields.map((field) => printOf(base, programKey(id), field))),
    })),
    {
      ofIncoming: numberOf,
      ofExisting: numberOf,
      confirms: (a, b) => (a.nodeId === b.nodeId || b.nodeId === null) && isReworded(a, b),
    },
    sameActivities(existing, incoming),
  ];
}

function activityTests(base: ImportBase): readonly Test<Activity>[] {
  const fields = ['programId', 'name'] as const;
  return [
    {
      ofIncoming: (activity) => joined(fields.map((field) => activityPrint(activity, field))),
      ofExisting: ({ id }) => joined(fields.map((field) => activityPrintOf(base, activityKey(id), field))),
    },
    { ofIncoming: placeAndName, ofExisting: placeAndName },
    { ofIncoming: placeAndNumber, ofExisting: placeAndNumber, confirms: isReworded },
  ];
}

function joined(prints: readonly (string | null)[]): string | null {
  return prints.includes(null) ? null : prints.join(' ');
}

function printOf(base: ImportBase, key: string, field: ProgramField): string | null {
  return base[key]?.[PROGRAM_FIELDS.indexOf(field)] ?? null;
}

function activityPrintOf(base: ImportBase, key: string, field: ActivityField): string | null {
  return base[key]?.[ACTIVITY_FIELDS.indexOf(field)] ?? null;
}

function numberOf({ displayNumber }: { readonly displayNumber: string }): string | null {
  return displayNumber || null;
}

function placeAndName({ programId, name }: Activity): string {
  return JSON.stringify([programId, matchingKey(name)]);
}

function placeAndNumber({ programId, displayNumber }: Activity): string | null {
  return displayNumber === '' ? null : JSON.stringify([programId, displayNumber]);
}

function isReworded(a: { readonly name: string }, b: { readonly name: string }): boolean {
  return likeness(matchingKey(a.name), matchingKey(b.name)) >= REWORDED;
}

/** More than half of each program's activities are the other's: keyed by the register's id. */
function sameActivities(existing: Register, incoming: Register): Test<Program> {
  const before = namesByProgram(existing);
  const now = namesByProgram(incoming);
  const holders = new Map<string, string[]>();
  for (const [id, names] of before) {
    for (const name of names) holders.set(name, [...(holders.get(name) ?? []), id]);
  }
  return {
    ofExisting: ({ id }) => id,
    ofIncoming: ({ id }) => {
      const names = now.get(id) ?? new Set<string>();
      const common = new Map<string, number>();
      for (const name of names) {
        for (const holder of holders.get(name) ?? []) common.set(holder, (common.get(holder) ?? 0) + 1);
      }
      const found = [...common].filter(
        ([holder, count]) => count * 2 > Math.max(names.size, before.get(holder)?.size ?? 0),
      );
      return found.length === 1 ? (found[0]?.[0] ?? null) : null;
    },
  };
}

function namesByProgram({ activities }: Register): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...groupBy(activities, ({ programId }) => programId)].map(([id, own]) => [
      id,
      new Set(own.map(({ name }) => matchingKey(name))),
    ]),
  );
}
