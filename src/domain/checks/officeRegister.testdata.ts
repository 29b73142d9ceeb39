import type { Activity, Program, ProgressEntry, Register } from '../register';
import type { ReportPeriod } from '../reportPeriod';
import { makePeriod } from '../reportPeriod';
import { seedRegister } from '../seedRegister.testdata';
import { checkRegister } from './checkRegister';
import type { Finding, FindingOf, RuleId } from './finding';

export const R4_FIRST_HALF = makePeriod(2022, 'H1');
export const R3_SECOND_HALF = makePeriod(2021, 'H2');

/** What is changed in the paper of 令和4年度上半期, by the numbers of its activities and programs. */
export interface Changes {
  readonly reports?: Readonly<Record<string, Partial<ProgressEntry>>>;
  readonly activities?: Readonly<Record<string, Partial<Activity>>>;
  readonly programs?: Readonly<Record<string, Partial<Program>>>;
  /** Activities with nothing reported. */
  readonly unreported?: readonly string[];
  /** Reports of 令和3年度下半期. */
  readonly before?: Readonly<Record<string, Partial<ProgressEntry>>>;
}

export function officeRegister(changes: Changes = {}): Register {
  const seed = seedRegister();
  const numberOf = new Map(seed.activities.map(({ id, displayNumber }) => [id, displayNumber]));
  const number = ({ activityId }: ProgressEntry): string => numberOf.get(activityId) ?? '';
  const { reports = {}, activities = {}, programs = {}, unreported = [], before = {} } = changes;
  const now = seed.entries
    .filter((entry) => !unreported.includes(number(entry)))
    .map((entry) => ({ ...entry, ...reports[number(entry)] }));
  const earlier = seed.entries
    .filter((entry) => number(entry) in before)
    .map((entry) => ({
      ...entry,
      periodId: R3_SECOND_HALF.id,
      achievement: '前の期の実績。',
      ...before[number(entry)],
    }));
  return {
    ...seed,
    periods: [R3_SECOND_HALF, R4_FIRST_HALF],
    programs: seed.programs.map((program) => ({ ...program, ...programs[program.displayNumber] })),
    activities: seed.activities.map((activity) => ({ ...activity, ...activities[activity.displayNumber] })),
    entries: [...earlier, ...now],
  };
}

/** The findings of one rule. */
export function found<Rule extends RuleId>(
  rule: Rule,
  register: Register,
  period: ReportPeriod = R4_FIRST_HALF,
): readonly FindingOf<Rule>[] {
  const isOfRule = (finding: Finding): finding is Extract<Finding, FindingOf<Rule>> => finding.rule === rule;
  return checkRegister(register, period).filter(isOfRule);
}

/** Rules and the numbers of their activities: `R01 1-1-1`. */
export function told(register: Register, period: ReportPeriod = R4_FIRST_HALF): readonly string[] {
  const numberOf = new Map(register.activities.map(({ id, displayNumber }) => [id, displayNumber]));
  return checkRegister(register, period).map(({ rule, activityId }) =>
    `${rule} ${numberOf.get(activityId ?? '') ?? ''}`.trim(),
  );
}

/** What is found when one report is changed. */
export function toldOf(number: string, report: Partial<ProgressEntry>): readonly string[] {
  return told(officeRegister({ reports: { [number]: report } }));
}
