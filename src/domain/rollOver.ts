import { finishedBefore } from './finished';
import type { Activity, ProgressEntry, Register } from './register';
import type { PeriodType, ReportPeriod } from './reportPeriod';
import { comparePeriods, makePeriod } from './reportPeriod';
import type { Status } from './statusSet';
import type { Excluded } from './tally';
import { exclusionOf } from './tally';

/** What 期替え does to a register. */
export interface OpenedPeriod {
  readonly register: Register;
  readonly period: ReportPeriod;
  /** The activities that got an empty entry. */
  readonly opened: readonly Activity[];
  /** Those that did not, and why. */
  readonly leftOut: readonly Excluded[];
  /** Those that had an entry in the period already. */
  readonly standing: number;
}

export interface RollOverChoice {
  readonly period: ReportPeriod;
  /** Words of 進捗状況 after which an activity is not opened again; becomes the plan's setting. */
  readonly notReopened: readonly string[];
}

/** The latest period that holds entries: the one that is being reported on. Null where nothing was reported yet. */
export function currentPeriod({ entries, periods }: Register): ReportPeriod | null {
  const reported = new Set(entries.map(({ periodId }) => periodId));
  return (
    periods
      .filter(({ id }) => reported.has(id))
      .sort(comparePeriods)
      .at(-1) ?? null
  );
}

/**
 * Opens a reporting period: an empty entry for every activity that is counted in it. Nothing that must be written anew is
 * copied; entries that stand already stay as they are.
 */
export function openPeriod(register: Register, { period, notReopened }: RollOverChoice): OpenedPeriod {
  const decided: Register = { ...register, plan: { ...register.plan, notReopened } };
  const programs = new Map(register.programs.map((program) => [program.id, program]));
  const finished = finishedBefore(decided, period);
  const standing = new Set(
    register.entries.filter(({ periodId }) => periodId === period.id).map(({ activityId }) => activityId),
  );
  const opened: Activity[] = [];
  const leftOut: Excluded[] = [];
  for (const activity of register.activities) {
    if (standing.has(activity.id)) continue;
    const excluded = exclusionOf(activity, programs.get(activity.programId), period, false, finished);
    if (excluded) leftOut.push(excluded);
    else opened.push(activity);
  }
  const known = register.periods.some(({ id }) => id === period.id);
  return {
    register: {
      ...decided,
      periods: known ? register.periods : [...register.periods, period],
      entries: [...register.entries, ...opened.map(({ id }) => emptyEntry(id, period.id))],
    },
    period,
    opened,
    leftOut,
    standing: standing.size,
  };
}

function emptyEntry(activityId: string, periodId: string): ProgressEntry {
  return { activityId, periodId, status: '', achievement: '', delayReason: '', nextAction: '', source: null };
}

/** The periods with which a plan may begin: those of its first year, the half first; `nextPeriods` goes on from there. */
export function firstPeriods({ plan }: Register): readonly ReportPeriod[] {
  const years = Array.from({ length: plan.endFy - plan.startFy + 1 }, (_, index) => plan.startFy + index);
  return years.flatMap((year) => CYCLES.flat().map((type) => makePeriod(year, type)));
}

/** The kinds of periods in the order in which one year runs through them. */
const CYCLES: readonly (readonly Exclude<PeriodType, 'AsOf'>[])[] = [
  ['H1', 'H2'],
  ['FY'],
  ['Q1', 'Q2', 'Q3', 'Q4'],
];

/**
 * The periods that may come next, the likeliest first: the next one of the same kind, then the rest of the two fiscal
 * years that follow. `○月末現在` goes on with the months that the register knows.
 */
export function nextPeriods({ periods }: Register, current: ReportPeriod): readonly ReportPeriod[] {
  const years = [current.fiscalYear, current.fiscalYear + 1];
  const named = years.flatMap((year) => CYCLES.flat().map((type) => makePeriod(year, type)));
  const months = new Set(
    periods.filter(({ type }) => type === 'AsOf').map(({ asOf }) => Number(asOf.slice(5, 7))),
  );
  const asOf = years.flatMap((year) => [...months].map((month) => makePeriod(year, 'AsOf', month)));
  const later = [...named, ...asOf]
    .filter((period) => comparePeriods(period, current) > 0 && period.asOf > current.asOf)
    .sort(comparePeriods);
  const isSameKind = kindTest(current);
  const [next] = later.filter(isSameKind);
  return next ? [next, ...later.filter((period) => period !== next)] : later;
}

function kindTest(current: ReportPeriod): (period: ReportPeriod) => boolean {
  const cycle = CYCLES.find((types) => types.some((type) => type === current.type));
  return ({ type }) => (cycle ? cycle.some((one) => one === type) : type === 'AsOf');
}

/** The words of a scale that may end an activity: which of them do is the office's decision. */
export function endingStatuses(statusSet: readonly Status[]): readonly Status[] {
  return statusSet.filter(
    ({ id, label, isOutsideTotal }) => id === 'done' || isOutsideTotal || ENDING.test(label),
  );
}

const ENDING = /済|完了|終了|達成(?!見込)|中止|廃止|経常|融合|統合/u;
