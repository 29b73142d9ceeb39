import type { Activity, Program, ProgressEntry, Register } from './register';

/** What bringing the sheets in again does to the register. Nothing is ever taken out. */
export type RegisterChange =
  | {
      readonly kind: 'added';
      readonly what: 'program' | 'activity' | 'entry' | 'period';
      readonly id: string;
    }
  | {
      readonly kind: 'changed';
      readonly what: 'program' | 'activity' | 'entry';
      readonly id: string;
      readonly field: string;
      /** As the register has it. */
      readonly before: string;
      /** As the sheet says. */
      readonly after: string;
      readonly sheet: string | null;
      readonly cell: string | null;
    };

export interface MergedRegister {
  readonly register: Register;
  readonly changes: readonly RegisterChange[];
}

/** What a sheet says of a program; the rest (総括掲載, 状態…) is decided in the register. */
const PROGRAM_FIELDS = ['displayNumber', 'name', 'department', 'isPriority', 'nodeId'] as const;
const ACTIVITY_FIELDS = ['displayNumber', 'name', 'programId'] as const;
const ENTRY_FIELDS = ['status', 'achievement', 'delayReason', 'nextAction'] as const;

/**
 * Joins what the sheets say now to a register that already stands; `incoming` was built with its ids. Where both have
 * a row, the sheet's words win and each difference is told, so that a person can look before it is written. A field
 * that the sheet leaves empty changes nothing but a progress entry.
 */
export function mergeRegister(existing: Register, incoming: Register): MergedRegister {
  const changes: RegisterChange[] = [];
  const programs = mergeRows(
    existing.programs,
    incoming.programs,
    ({ id }) => id,
    (before, after) =>
      mergeFields('program', before.id, before, after, PROGRAM_FIELDS, after.source, changes),
  );
  const activities = mergeRows(
    existing.activities,
    incoming.activities,
    ({ id }) => id,
    (before, after) =>
      mergeFields('activity', before.id, before, after, ACTIVITY_FIELDS, after.source, changes),
  );
  const entries = mergeEntries(existing.entries, incoming.entries, changes);
  const periods = mergeRows(
    existing.periods,
    incoming.periods,
    ({ id }) => id,
    (before) => before,
  );
  programs.added.forEach(({ id }) => changes.push({ kind: 'added', what: 'program', id }));
  activities.added.forEach(({ id }) => changes.push({ kind: 'added', what: 'activity', id }));
  periods.added.forEach(({ id }) => changes.push({ kind: 'added', what: 'period', id }));
  return {
    register: {
      ...existing,
      nodes: mergeRows(
        existing.nodes,
        incoming.nodes,
        ({ id }) => id,
        (before) => before,
      ).rows,
      periods: periods.rows,
      programs: programs.rows,
      activities: activities.rows,
      entries,
    },
    changes,
  };
}

function mergeRows<Row>(
  existing: readonly Row[],
  incoming: readonly Row[],
  keyOf: (row: Row) => string,
  merge: (before: Row, after: Row) => Row,
): { readonly rows: readonly Row[]; readonly added: readonly Row[] } {
  const after = new Map(incoming.map((row) => [keyOf(row), row]));
  const rows = existing.map((row) => {
    const said = after.get(keyOf(row));
    after.delete(keyOf(row));
    return said ? merge(row, said) : row;
  });
  const added = [...after.values()];
  return { rows: [...rows, ...added], added };
}

function mergeFields<Row extends Program | Activity, Field extends keyof Row & string>(
  what: 'program' | 'activity',
  id: string,
  before: Row,
  after: Row,
  fields: readonly Field[],
  source: { readonly sheet: string; readonly cell: string } | null,
  changes: RegisterChange[],
): Row {
  let merged = before;
  for (const field of fields) {
    const said = after[field];
    if (said === before[field] || said === '' || said === null || said === false) continue;
    merged = { ...merged, [field]: said };
    changes.push({
      kind: 'changed',
      what,
      id,
      field,
      before: shown(before[field]),
      after: shown(said),
      sheet: source?.sheet ?? null,
      cell: source?.cell ?? null,
    });
  }
  return merged;
}

function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? '○' : '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function mergeEntries(
  existing: readonly ProgressEntry[],
  incoming: readonly ProgressEntry[],
  changes: RegisterChange[],
): readonly ProgressEntry[] {
  const after = new Map(withOccurrence(incoming).map(({ key, entry }) => [key, entry]));
  const rows = withOccurrence(existing).map(({ key, entry }) => {
    const said = after.get(key);
    after.delete(key);
    if (!said) return entry;
    let merged = entry;
    for (const field of ENTRY_FIELDS) {
      if (said[field] === entry[field]) continue;
      merged = { ...merged, [field]: said[field], source: said.source };
      const { sheet = null, cell = null } = said.source ?? {};
      const id = entry.activityId;
      changes.push({
        kind: 'changed',
        what: 'entry',
        id,
        field,
        before: entry[field],
        after: said[field],
        sheet,
        cell,
      });
    }
    return merged;
  });
  const added = [...after.values()];
  added.forEach(({ activityId }) => changes.push({ kind: 'added', what: 'entry', id: activityId }));
  return [...rows, ...added];
}

/** The same activity may be reported twice in a period (R15): the first report meets the first, the second the second. */
function withOccurrence(
  entries: readonly ProgressEntry[],
): { readonly key: string; readonly entry: ProgressEntry }[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const base = JSON.stringify([entry.periodId, entry.activityId]);
    const occurrence = (seen.get(base) ?? 0) + 1;
    seen.set(base, occurrence);
    return { key: `${base}${String(occurrence)}`, entry };
  });
}
