import type { HandedOut, HandedOutActivity } from '../domain/handedOut';
import { matchingKey } from '../domain/normalise';
import type { FormEdit, FormPlace, ReturnedRow } from './returnedForm';

/** A row as a person left it. */
export interface WrittenRow extends FormPlace {
  /** Zero-based. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** Null where the form has no such column any more. */
  readonly program: string | null;
}

export interface SettledRows {
  readonly rows: readonly ReturnedRow[];
  readonly edits: readonly FormEdit[];
}

/** Which activity each row is. The ID tells; where it and the names contradict each other, nobody but a person. */
export function settleRows(written: readonly WrittenRow[], handedOut: HandedOut | null): SettledRows {
  const settle = handedOut ? settler(handedOut.activities) : byIdAlone;
  const settled = written.map((row) => ({ row, ...settle(row) }));
  const rows = settled.map(({ row: { sheet, row }, activityId }) => ({ sheet, row, activityId }));
  const edits = settled.flatMap((one) => one.edits);
  return { rows, edits: [...edits, ...repeated(settled), ...missing(settled, handedOut)] };
}

interface Settled {
  readonly activityId: string | null;
  readonly edits: readonly FormEdit[];
}

function byIdAlone({ id, name, sheet, cell }: WrittenRow): Settled {
  if (id !== '') return { activityId: id, edits: [] };
  return { activityId: null, edits: [{ kind: 'rowAdded', id, name, sheet, cell }] };
}

function settler(activities: readonly HandedOutActivity[]): (row: WrittenRow) => Settled {
  const byId = new Map(activities.map((activity) => [activity.activityId, activity]));
  const byNames = uniqueBy(activities, ({ programName, activityName }) => nameKey(programName, activityName));
  const byName = uniqueBy(activities, ({ activityName }) => nameKey(null, activityName));
  return (row) => {
    const { id, name, program, sheet, cell } = row;
    const known = byId.get(id);
    if (known && isNamed(known, row)) return { activityId: id, edits: [] };
    const named =
      name === '' ? null : (byNames.get(nameKey(program, name)) ?? byName.get(nameKey(null, name)) ?? null);
    if (known && named && named !== known) {
      return { activityId: null, edits: [{ kind: 'rowUnclear', id, name, sheet, cell }] };
    }
    if (known) return { activityId: id, edits: renamings(known, row) };
    if (named) {
      const { activityId } = named;
      return { activityId, edits: [{ kind: 'idChanged', activityId, after: id, sheet, cell }] };
    }
    return { activityId: null, edits: [{ kind: 'rowAdded', id, name, sheet, cell }] };
  };
}

function nameKey(program: string | null, activity: string): string {
  return JSON.stringify([program === null ? null : matchingKey(program), matchingKey(activity)]);
}

/** Names that two activities share tell neither. */
function uniqueBy(
  activities: readonly HandedOutActivity[],
  keyOf: (activity: HandedOutActivity) => string,
): ReadonlyMap<string, HandedOutActivity | null> {
  const found = new Map<string, HandedOutActivity | null>();
  for (const activity of activities) {
    const key = keyOf(activity);
    found.set(key, found.has(key) ? null : activity);
  }
  return found;
}

function isNamed(activity: HandedOutActivity, { name, program }: WrittenRow): boolean {
  const isProgram = program === null || matchingKey(program) === matchingKey(activity.programName);
  return isProgram && matchingKey(name) === matchingKey(activity.activityName);
}

function renamings(
  known: HandedOutActivity,
  { name, program, sheet, cell }: WrittenRow,
): readonly FormEdit[] {
  const { activityId, activityName, programName } = known;
  const pairs = [
    { what: 'activity', before: activityName, after: name },
    { what: 'program', before: programName, after: program ?? programName },
  ] as const;
  return pairs
    .filter(({ before, after }) => matchingKey(before) !== matchingKey(after))
    .map((pair) => ({ kind: 'renamed', activityId, sheet, cell, ...pair }));
}

type SettledRow = Settled & { readonly row: WrittenRow };

function repeated(settled: readonly SettledRow[]): readonly FormEdit[] {
  const byActivity = new Map<string, SettledRow[]>();
  for (const one of settled) {
    if (one.activityId === null) continue;
    byActivity.set(one.activityId, [...(byActivity.get(one.activityId) ?? []), one]);
  }
  return [...byActivity].flatMap(([activityId, group]): FormEdit[] => {
    if (group.length < 2) return [];
    const places = group.map(({ row: { sheet, cell } }) => ({ sheet, cell }));
    return [{ kind: 'repeated', activityId, name: group[0]?.row.name ?? '', places }];
  });
}

function missing(settled: readonly SettledRow[], handedOut: HandedOut | null): readonly FormEdit[] {
  const seen = new Set(
    settled.flatMap(({ activityId, row, edits }) =>
      activityId === null
        ? edits.flatMap((edit) => (edit.kind === 'rowUnclear' ? [row.id] : []))
        : [activityId],
    ),
  );
  return (handedOut?.activities ?? []).flatMap(({ activityId, activityName: name }): FormEdit[] =>
    seen.has(activityId) ? [] : [{ kind: 'rowMissing', activityId, name }],
  );
}
