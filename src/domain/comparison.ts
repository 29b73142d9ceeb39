import type { Activity, Lifecycle, Program, ProgressEntry, Register } from './register';
import type { ExclusionKind, Tally } from './tally';
import { tally } from './tally';

/** One figure now and then. */
export interface Change {
  readonly now: number;
  readonly before: number;
  readonly difference: number;
}

/** A heading's line; `changes` stand in the order of the statuses. */
export interface ComparedRow {
  readonly nodeId: string;
  readonly label: string;
  readonly changes: readonly Change[];
  readonly total: Change;
}

/** Why an activity stands in the table of one period and not in that of the other. */
export type Absence =
  | ExclusionKind
  | Exclude<Lifecycle, '実施中'>
  /** Nobody reported on it in that period. */
  | '報告なし'
  /** Reported, but with a word outside the set, without a heading, or in reports that disagree. */
  | '表の外';

/** Where an activity stood in a period. */
export type Standing =
  | { readonly kind: 'counted'; readonly statusId: string; readonly label: string }
  | { readonly kind: 'absent'; readonly why: Absence };

/** An activity as it stood and as it stands. */
export interface Movement {
  readonly activity: Activity;
  /** Null where the register lost it. */
  readonly program: Program | null;
  readonly before: Standing;
  readonly now: Standing;
}

export interface Comparison {
  readonly now: Tally;
  readonly before: Tally;
  readonly rows: readonly ComparedRow[];
  readonly columnTotals: readonly Change[];
  readonly total: Change;
  /**
   * How many activities went from a status (line) to a status (column), in the order of the statuses; the last line and
   * the last column are 表の外. Lines add up to the table of before, columns to that of now.
   */
  readonly matrix: readonly (readonly number[])[];
  /** Every activity of the register as it stood and as it stands, in the order of the plan. */
  readonly followed: readonly Movement[];
  /** Counted in both periods, with another status. In the order of the plan, like the two lists below. */
  readonly moved: readonly Movement[];
  /** Counted now and not before. */
  readonly added: readonly Movement[];
  /** Counted before and not now, or reported on before and ended since. */
  readonly ended: readonly Movement[];
}

/**
 * Two periods of one register side by side. Activities are followed by their id: a program or an activity that got
 * another name or number is the same one. Both periods are counted by today's register: a program that ended without a
 * last year is in neither table. `ended` lists it all the same. Throws a RangeError for an id that is no period.
 */
export function compare(register: Register, nowId: string, beforeId: string): Comparison {
  const now = tally(register, nowId);
  const before = tally(register, beforeId);
  const [standsNow, stoodBefore] = [standings(now, register.entries), standings(before, register.entries)];
  const reportedBefore = answered(register.entries, beforeId);
  const programs = new Map(register.programs.map((program) => [program.id, program]));
  const movements = register.activities.map((activity): Movement => ({
    activity,
    program: programs.get(activity.programId) ?? null,
    before: stoodBefore(activity.id),
    now: standsNow(activity.id),
  }));
  const isCounted = (standing: Standing): boolean => standing.kind === 'counted';
  return {
    now,
    before,
    ...compareTables(now, before),
    matrix: matrixOf(now, movements),
    followed: movements,
    moved: movements.filter(
      (one) =>
        one.now.kind === 'counted' &&
        one.before.kind === 'counted' &&
        one.now.statusId !== one.before.statusId,
    ),
    added: movements.filter((one) => isCounted(one.now) && !isCounted(one.before)),
    ended: movements.filter(
      (one) =>
        !isCounted(one.now) &&
        (isCounted(one.before) || (hasEnded(one.now) && reportedBefore.has(one.activity.id))),
    ),
  };
}

/** 増減 as it is printed: ▲2 for two less. */
export function differenceText({ difference }: Change): string {
  return difference < 0 ? `▲${String(-difference)}` : String(difference);
}

/** 概ね順調, or （報告なし） for what is not in the table. */
export function standingText(standing: Standing): string {
  return standing.kind === 'counted' ? standing.label : `（${standing.why}）`;
}

const ENDED: readonly Absence[] = ['終了', '経常業務化', '統合', '廃止'];

function hasEnded(standing: Standing): boolean {
  return standing.kind === 'absent' && ENDED.includes(standing.why);
}

function answered(entries: readonly ProgressEntry[], periodId: string): ReadonlySet<string> {
  const reported = entries.filter((entry) => entry.periodId === periodId && entry.status.trim() !== '');
  return new Set(reported.map(({ activityId }) => activityId));
}

function standings(counted: Tally, entries: readonly ProgressEntry[]): (activityId: string) => Standing {
  const found = new Map<string, Standing>();
  const reported = answered(entries, counted.period.id);
  for (const { activity, kind } of counted.excluded) found.set(activity.id, { kind: 'absent', why: kind });
  const labels = new Map(counted.statuses.map(({ id, label }) => [id, label]));
  counted.detail.forEach((activities, key) => {
    const statusId = (JSON.parse(key) as readonly string[])[1] ?? '';
    const standing: Standing = { kind: 'counted', statusId, label: labels.get(statusId) ?? '' };
    for (const { id } of activities) found.set(id, standing);
  });
  return (id) => found.get(id) ?? { kind: 'absent', why: reported.has(id) ? '表の外' : '報告なし' };
}

function compareTables(now: Tally, before: Tally): Pick<Comparison, 'rows' | 'columnTotals' | 'total'> {
  // Both are counted by the same register: the same headings and statuses, in the same order.
  const rows = now.rows.map((row, place): ComparedRow => {
    const old = before.rows[place];
    return {
      nodeId: row.node.id,
      label: row.label,
      changes: row.counts.map((count, column) => changeOf(count, old?.counts[column] ?? 0)),
      total: changeOf(row.total, old?.total ?? 0),
    };
  });
  return {
    rows,
    columnTotals: now.columnTotals.map((count, column) => changeOf(count, before.columnTotals[column] ?? 0)),
    total: changeOf(now.total, before.total),
  };
}

function changeOf(now: number, before: number): Change {
  return { now, before, difference: now - before };
}

function matrixOf({ statuses }: Tally, movements: readonly Movement[]): readonly (readonly number[])[] {
  const outside = statuses.length;
  const indexes = new Map(statuses.map(({ id }, index) => [id, index]));
  const placeOf = (standing: Standing): number =>
    standing.kind === 'counted' ? (indexes.get(standing.statusId) ?? outside) : outside;
  const matrix = Array.from({ length: outside + 1 }, () => new Array<number>(outside + 1).fill(0));
  for (const { before, now } of movements) {
    const [from, to] = [placeOf(before), placeOf(now)];
    const line = matrix[from];
    // What is in neither table went nowhere.
    if (line && !(from === outside && to === outside)) line[to] = (line[to] ?? 0) + 1;
  }
  return matrix;
}
