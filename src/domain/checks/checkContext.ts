import { groupBy } from '../groupBy';
import { headingFinder } from '../hierarchy';
import { matchingKey } from '../normalise';
import type { Activity, HierarchyNode, Program, ProgressEntry, Register } from '../register';
import type { ReportPeriod } from '../reportPeriod';
import { comparePeriods, periodFromId } from '../reportPeriod';
import type { StatusReading } from '../statusReading';
import { isBlank, readStatus } from '../statusReading';
import type { Status } from '../statusSet';
import { exclusionOf } from '../tally';
import { delayedStatus } from '../wording';
import type { TextField } from './blanks';

/** A register made ready for checking one period: whatever a rule looks up was sorted out once. */
export interface CheckContext {
  readonly register: Register;
  readonly period: ReportPeriod;
  readonly programs: ReadonlyMap<string, Program>;
  readonly activities: ReadonlyMap<string, Activity>;
  /** Programs whose names differ only in writing, by `matchingKey`. */
  readonly programsByName: ReadonlyMap<string, readonly Program[]>;
  /** Activities of each program, in the order of the register. */
  readonly activitiesOf: ReadonlyMap<string, readonly Activity[]>;
  /** Reports of the period by activity: indexes into `register.entries`, in its order. */
  readonly reports: ReadonlyMap<string, readonly number[]>;
  /** The last report on an activity before the period; none where several disagree. */
  readonly previous: ReadonlyMap<string, ProgressEntry>;
  readonly heading: (nodeId: string | null) => HierarchyNode | null;
  readonly delayed: Status | null;
  /** The house style: most sentences of the period end with 。 */
  readonly endsSentences: boolean;
}

/** One report of the period with what belongs to it. Reports outside the count are not looked at. */
export interface EntryView {
  readonly index: number;
  readonly entry: ProgressEntry;
  readonly activity: Activity;
  readonly program: Program;
  readonly reading: StatusReading;
  /** The status where the cell says one, in whatever spelling; null where a person must decide first. */
  readonly status: Status | null;
  /** The columns of sentences that hold any. */
  readonly texts: readonly WrittenText[];
}

export interface WrittenText {
  readonly field: TextField;
  readonly text: string;
}

/** Sorts out what the rules look up. Linear in the number of entries. */
export function prepareChecks(register: Register, period: ReportPeriod): CheckContext {
  const reports = new Map<string, number[]>();
  register.entries.forEach(({ activityId, periodId }, index) => {
    if (periodId !== period.id) return;
    const group = reports.get(activityId);
    if (group === undefined) reports.set(activityId, [index]);
    else group.push(index);
  });
  return {
    register,
    period,
    programs: new Map(register.programs.map((program) => [program.id, program])),
    activities: new Map(register.activities.map((activity) => [activity.id, activity])),
    programsByName: groupBy(register.programs, ({ name }) => matchingKey(name)),
    activitiesOf: groupBy(register.activities, ({ programId }) => programId),
    reports,
    previous: previousReports(register, period),
    heading: headingFinder(register.nodes, register.plan.countingLevel),
    delayed: delayedStatus(register.statusSet),
    endsSentences: mostEndWithFullStop(register, period),
  };
}

/**
 * The context after one report was edited; all that does not depend on it is kept. A report that moved to another
 * activity or period makes the context anew.
 */
export function withEntry(context: CheckContext, index: number, entry: ProgressEntry): CheckContext {
  const before = context.register.entries[index];
  const register = { ...context.register, entries: context.register.entries.with(index, entry) };
  const isSameReport = before?.activityId === entry.activityId && before.periodId === entry.periodId;
  return isSameReport ? { ...context, register } : prepareChecks(register, context.period);
}

/** A report of the period by its index; null for another period, an unknown activity, or one that is not counted. */
export function viewEntry(context: CheckContext, index: number): EntryView | null {
  const { register, period, activities, programs } = context;
  const entry = register.entries[index];
  if (entry === undefined || entry.periodId !== period.id) return null;
  const activity = activities.get(entry.activityId);
  const program = activity && programs.get(activity.programId);
  if (activity === undefined || program === undefined) return null;
  if (exclusionOf(activity, program, period, true) !== null) return null;
  const reading = readStatus(register.statusSet, entry.status);
  const status = reading.kind === 'exact' || reading.kind === 'spelling' ? reading.status : null;
  return { index, entry, activity, program, reading, status, texts: textsIn(entry) };
}

/** What of a finding every rule about one report fills in alike. */
export function placeOf(view: EntryView): {
  readonly programId: string;
  readonly activityId: string;
  readonly entry: number;
  readonly source: ProgressEntry['source'];
} {
  const { index, entry, activity, program } = view;
  return { programId: program.id, activityId: activity.id, entry: index, source: entry.source };
}

const TEXT_FIELDS: readonly TextField[] = ['achievement', 'delayReason', 'nextAction'];

function textsIn(entry: ProgressEntry): readonly WrittenText[] {
  const texts: WrittenText[] = [];
  for (const field of TEXT_FIELDS) {
    if (entry[field] !== '') texts.push({ field, text: entry[field] });
  }
  return texts;
}

function previousReports(register: Register, period: ReportPeriod): ReadonlyMap<string, ProgressEntry> {
  const periods = new Map(register.periods.map((known) => [known.id, known]));
  const byPeriod = groupBy(register.entries, ({ periodId }) => periodId);
  const earlier = [...byPeriod.keys()]
    .flatMap((id) => periods.get(id) ?? periodFromId(id) ?? [])
    .filter((other) => comparePeriods(other, period) < 0)
    .sort(comparePeriods);
  const latest = new Map<string, ProgressEntry>();
  for (const { id } of earlier) {
    const answered = (byPeriod.get(id) ?? []).filter(({ status }) => !isBlank(status));
    takeReports(latest, answered);
  }
  return latest;
}

function takeReports(latest: Map<string, ProgressEntry>, reports: readonly ProgressEntry[]): void {
  const seen = new Map<string, string>();
  for (const entry of reports) {
    const other = seen.get(entry.activityId);
    if (other === undefined) latest.set(entry.activityId, entry);
    else if (other !== entry.status) latest.delete(entry.activityId);
    seen.set(entry.activityId, entry.status);
  }
}

function mostEndWithFullStop({ entries }: Register, period: ReportPeriod): boolean {
  let texts = 0;
  let ended = 0;
  for (const { periodId, achievement } of entries) {
    if (periodId !== period.id || achievement === '') continue;
    texts += 1;
    if (achievement.trimEnd().endsWith('。')) ended += 1;
  }
  return ended * 2 >= texts;
}
