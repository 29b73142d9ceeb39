import { inPaperOrder } from '../hierarchy';
import { compareDisplayNumbers } from '../displayNumber';
import type { Register } from '../register';
import type { ReportPeriod } from '../reportPeriod';
import { checkAmountJumps, checkAmounts } from './amounts';
import { checkAsOfInText, checkAsOfOfPeriod } from './asOfOutside';
import { checkChangedNumbers } from './changedNumber';
import type { CheckContext } from './checkContext';
import { prepareChecks, viewEntry } from './checkContext';
import { checkDelayWithoutDate } from './delayWithoutDate';
import { checkFigures } from './figures';
import type { Finding } from './finding';
import { checkFormerDepartment } from './formerDepartment';
import { checkIndicatorUnits, checkRates } from './indicators';
import { checkLikelyMistyping, checkWrongNumeral } from './likelyMistyping';
import { checkMissingHeading } from './missingHeading';
import { checkMissingReason } from './missingReason';
import { checkNotStarted } from './notStarted';
import { checkNumberOrder, checkRepeatedNumbers } from './numbering';
import { checkOtherWriting } from './otherWriting';
import { checkTransition, checkUnchangedText } from './previousPeriod';
import { checkRepeatedReport } from './repeatedReport';
import type { EntryRule, RegisterRule } from './rule';
import { checkSameProgramName } from './sameProgramName';
import { checkSentenceForm } from './sentenceForm';
import { checkSeveralDepartments } from './severalDepartments';
import { checkStatusWord } from './statusWord';
import { checkThinAchievement } from './thinAchievement';
import { checkNoReport, checkUnknownActivity } from './unansweredActivity';

const ENTRY_RULES: readonly EntryRule[] = [
  checkStatusWord,
  checkMissingReason,
  checkDelayWithoutDate,
  checkNotStarted,
  checkThinAchievement,
  checkAsOfInText,
  checkRepeatedReport,
  checkWrongNumeral,
  checkTransition,
  checkUnchangedText,
  checkSentenceForm,
  checkLikelyMistyping,
];

const REGISTER_RULES: readonly RegisterRule[] = [
  checkAsOfOfPeriod,
  checkSameProgramName,
  checkOtherWriting,
  checkUnknownActivity,
  checkNoReport,
  checkFormerDepartment,
  checkSeveralDepartments,
  checkChangedNumbers,
  checkRepeatedNumbers,
  checkNumberOrder,
  checkFigures,
  checkMissingHeading,
  checkAmounts,
  checkAmountJumps,
  checkIndicatorUnits,
  checkRates,
];

/** The rules that can find what stops. */
const STOPPING_ENTRY_RULES: readonly EntryRule[] = [checkStatusWord, checkMissingReason, checkRepeatedReport];
const STOPPING_REGISTER_RULES: readonly RegisterRule[] = [
  checkUnknownActivity,
  checkNoReport,
  checkFigures,
  checkMissingHeading,
  checkAmounts,
];

/** Everything that the rules find in one period of a register, in the order of the paper. */
export function checkRegister(register: Register, period: ReportPeriod): readonly Finding[] {
  return checkPrepared(prepareChecks(register, period));
}

/** Those alone that make the printed numbers wrong: what a paper cannot be confirmed with. In the order of the paper. */
export function stoppingFindings(register: Register, period: ReportPeriod): readonly Finding[] {
  const context = prepareChecks(register, period);
  const findings = [
    ...[...context.reports.values()].flat().flatMap((index) => {
      const view = viewEntry(context, index);
      return view === null ? [] : STOPPING_ENTRY_RULES.flatMap((rule) => rule(view, context));
    }),
    ...STOPPING_REGISTER_RULES.flatMap((rule) => rule(context)),
  ];
  return inOrderOfPaper(
    findings.filter(({ severity }) => severity === 'stop'),
    register,
  );
}

/** The same, of a register that was made ready before. */
export function checkPrepared(context: CheckContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const indexes of context.reports.values()) {
    for (const index of indexes) addFindings(context, index, findings);
  }
  for (const rule of REGISTER_RULES) for (const finding of rule(context)) findings.push(finding);
  return inOrderOfPaper(findings, context.register);
}

/** What the rules find in one report alone: for the row that a person has just edited. */
export function checkEntry(context: CheckContext, index: number): readonly Finding[] {
  const findings: Finding[] = [];
  addFindings(context, index, findings);
  return findings;
}

function addFindings(context: CheckContext, index: number, findings: Finding[]): void {
  const view = viewEntry(context, index);
  if (view === null) return;
  for (const rule of ENTRY_RULES) {
    for (const finding of rule(view, context)) findings.push(finding);
  }
}

/** By heading, program, activity, report and rule; what belongs to no activity comes after. */
export function inOrderOfPaper(findings: readonly Finding[], register: Register): readonly Finding[] {
  if (findings.length < 2) return findings;
  const rank = activityRanks(register);
  const rankOf = ({ activityId }: Finding): number =>
    (activityId === null ? undefined : rank.get(activityId)) ?? rank.size;
  return [...findings].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (a.entry ?? -1) - (b.entry ?? -1) ||
      (a.rule < b.rule ? -1 : Number(a.rule > b.rule)),
  );
}

function activityRanks({ nodes, programs, activities }: Register): ReadonlyMap<string, number> {
  const nodeRank = new Map(inPaperOrder(nodes).map(({ id }, place) => [id, place]));
  const programRank = new Map(
    [...programs]
      .sort((a, b) => {
        const [left, right] = [a, b].map(({ nodeId }) => nodeRank.get(nodeId ?? '') ?? nodes.length);
        return (left ?? 0) - (right ?? 0) || compareDisplayNumbers(a.displayNumber, b.displayNumber);
      })
      .map(({ id }, place) => [id, place]),
  );
  return new Map(
    [...activities]
      .sort((a, b) => {
        const [left, right] = [a, b].map(({ programId }) => programRank.get(programId) ?? programs.length);
        return (left ?? 0) - (right ?? 0) || compareDisplayNumbers(a.displayNumber, b.displayNumber);
      })
      .map(({ id }, place) => [id, place]),
  );
}
