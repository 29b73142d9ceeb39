import { compareDisplayNumbers } from './displayNumber';
import { finishedBefore } from './finished';
import { groupBy } from './groupBy';
import { headingFinder, inPaperOrder } from './hierarchy';
import type { Activity, HierarchyNode, Program, ProgressEntry, Register } from './register';
import type { ReportPeriod } from './reportPeriod';
import { comparePeriods } from './reportPeriod';
import { exclusionOf } from './tally';

/** A program as 一覧 and 個票 print it, under its heading of the counting level. */
export interface ProgramReport {
  readonly program: Program;
  /** null where the plan does not say (R46). */
  readonly heading: HierarchyNode | null;
  readonly activities: readonly ActivityReport[];
}

export interface ActivityReport {
  readonly activity: Activity;
  /** As reported; several reports that disagree stand side by side; empty when nobody has answered. */
  readonly status: string;
  readonly entry: ProgressEntry | null;
  /** The status of the period before; empty where there is none. */
  readonly previousStatus: string;
}

/** The latest earlier period that was reported on. */
export function periodBefore(register: Register, period: ReportPeriod): ReportPeriod | null {
  const reported = new Set(register.entries.map(({ periodId }) => periodId));
  const earlier = register.periods.filter(({ id }) => reported.has(id)).sort(comparePeriods);
  return earlier.filter((other) => comparePeriods(other, period) < 0).at(-1) ?? null;
}

/**
 * All that a period's papers list, in the order of the paper: headings as the plan has them, then programs and
 * activities by their numbers (domain §5.5). A program that has ended, or joins later, is listed only where it reports.
 */
export function programReports(register: Register, period: ReportPeriod): readonly ProgramReport[] {
  const { nodes, plan, programs, activities } = register;
  const heading = headingFinder(nodes, plan.countingLevel);
  const places = new Map(inPaperOrder(nodes).map((node, index) => [node.id, index]));
  const placeOf = (program: Program): number => {
    const node = heading(program.nodeId);
    return node ? (places.get(node.id) ?? nodes.length) : nodes.length;
  };
  const statusOf = reportsOf(register, period);
  const finished = finishedBefore(register, period);
  const isListed = ({ activity, entry }: ActivityReport, program: Program): boolean => {
    const excluded = exclusionOf(activity, program, period, entry !== null, finished);
    const isShown = excluded === null || excluded.kind === '再掲' || excluded.kind === '対象外';
    return isShown || entry !== null;
  };
  const byProgram = groupBy(activities, ({ programId }) => programId);
  return [...programs]
    .sort((a, b) => placeOf(a) - placeOf(b) || compareDisplayNumbers(a.displayNumber, b.displayNumber))
    .flatMap((program): ProgramReport[] => {
      const listed = (byProgram.get(program.id) ?? [])
        .map(statusOf)
        .filter((report) => isListed(report, program))
        .sort((a, b) => compareDisplayNumbers(a.activity.displayNumber, b.activity.displayNumber));
      return listed.length === 0 ? [] : [{ program, heading: heading(program.nodeId), activities: listed }];
    });
}

function reportsOf(register: Register, period: ReportPeriod): (activity: Activity) => ActivityReport {
  const before = periodBefore(register, period);
  const key = (periodId: string, activityId: string): string => JSON.stringify([periodId, activityId]);
  const entries = groupBy(register.entries, ({ periodId, activityId }) => key(periodId, activityId));
  return (activity) => {
    const now = entries.get(key(period.id, activity.id)) ?? [];
    const old = before ? (entries.get(key(before.id, activity.id)) ?? []) : [];
    const answered = now.find(({ status }) => status.trim() !== '');
    return {
      activity,
      status: wordsOf(now),
      entry: answered ?? now[0] ?? null,
      previousStatus: wordsOf(old),
    };
  };
}

function wordsOf(entries: readonly ProgressEntry[]): string {
  return [...new Set(entries.map(({ status }) => status.trim()).filter((status) => status !== ''))].join(
    '／',
  );
}

/** An item that is counted itself: a program whose only activity carries its name. */
export function countedItself({ program, activities }: ProgramReport): boolean {
  const [only, ...others] = activities;
  return only !== undefined && others.length === 0 && only.activity.name === program.name;
}
