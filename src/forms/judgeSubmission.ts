import type {
  SubmissionAnswers,
  SubmissionFile,
  SubmissionQuestion,
  SubmissionRefusal,
  UnknownForm,
} from '../domain/submissionFile';
import { MAX_CELL_TEXT } from '../workbook/cellText';
import type { Collecting } from './collecting';
import type { ReturnedForm } from './returnedForm';
import { planLookup } from './knownInPlan';
import type { RecognisedSheet } from './recognition';
import type { AcceptedSubmission, AskedSubmission, PassedOver, Submission } from './submission';
import { findDepartments } from './submissionDepartments';
import { periodQuestions, splitByPeriod } from './submissionPeriods';

/** What was read of one file, before it is judged. */
export interface ReadFile {
  readonly file: SubmissionFile;
  readonly sheets: readonly RecognisedSheet[];
  /** Sheets that are nearly returns. */
  readonly unknown: readonly UnknownForm[];
  readonly passedOver: PassedOver;
  readonly customXml: string | null;
  readonly form: ReturnedForm;
}

/**
 * Decides whether a file's words are taken, asked about or refused, by what the file says and what a person answered.
 * What is certain to be refused is refused before anything is asked.
 */
export function judgeSubmission(
  read: ReadFile,
  collecting: Collecting,
  answers: SubmissionAnswers = {},
): Submission {
  const { file, sheets } = read;
  const unknown = read.unknown.filter(({ sheet }) => answers.leftOut?.includes(sheet) !== true);
  if (sheets.length === 0) {
    const question: SubmissionQuestion = { code: 'noHeading', sheets: unknown };
    return unknown.length > 0 ? asked(read, answers, [question]) : refused(file, { code: 'otherForm' });
  }
  const { register, period } = collecting;
  const lookUp = planLookup(register);
  const isPlanKnown = register.programs.length > 0;
  const isInPlan = sheets.some(({ records }) => records.some((record) => lookUp(record) !== null));
  if (isPlanKnown && !isInPlan) return refused(file, { code: 'notInPlan', planName: planNameOf(sheets) });

  const periods = periodQuestions(sheets, answers.period, file.name, register.plan);
  const split = splitByPeriod(sheets, period, answers.period);
  const [other] = split.others;
  if (split.sheets.length === 0 && periods.length === 0 && other) {
    const { sheet, cell } = other;
    const named = split.others.map((one) => one.period);
    return refused(file, { code: 'otherPeriod', periods: named, sheet, cell });
  }
  const questions: SubmissionQuestion[] = [...periods];
  if (unknown.length > 0) questions.push({ code: 'noHeading', sheets: unknown });
  const whose = answers.departments
    ? { kind: 'found' as const, departments: answers.departments }
    : findDepartments(periods.length > 0 ? sheets : split.sheets, register, lookUp, file.name);
  if (whose.kind === 'asked') questions.push(whose.question);
  if (questions.length > 0 || whose.kind === 'asked') return asked(read, answers, questions);
  const long = longText(split.sheets);
  if (long) return refused(file, { code: 'textTooLong', ...long });
  return accepted(read, collecting, whose.departments, split);
}

/** The first text that no cell of the register can hold. */
function longText(
  sheets: readonly RecognisedSheet[],
): { readonly sheet: string; readonly cell: string } | null {
  for (const { sheet, records } of sheets) {
    for (const { values } of records) {
      const long = Object.values(values).find(({ value }) => value.length > MAX_CELL_TEXT);
      if (long) return { sheet, cell: long.cell };
    }
  }
  return null;
}

/** What becomes of a file once a person has answered; more answers are added to those given before. */
export function answerSubmission(
  { file, sheets, unknown, passedOver, customXml, form, answers: before, takenElsewhere }: AskedSubmission,
  answers: SubmissionAnswers,
  collecting: Collecting,
): Submission {
  const answered = judgeSubmission({ file, sheets, unknown, passedOver, customXml, form }, collecting, {
    ...before,
    ...answers,
  });
  return takenElsewhere ? { ...answered, takenElsewhere } : answered;
}

function accepted(
  { file, passedOver, customXml, form }: ReadFile,
  { period }: Collecting,
  departments: readonly string[],
  { sheets, others }: ReturnType<typeof splitByPeriod>,
): AcceptedSubmission {
  const otherPeriods = others.map((other) => ({ period: other.period, rowCount: other.rowCount }));
  return {
    kind: 'accepted',
    file,
    departments,
    period,
    sheets,
    passedOver: { ...passedOver, otherPeriods },
    customXml,
    form,
  };
}

function asked(
  read: ReadFile,
  answers: SubmissionAnswers,
  questions: readonly SubmissionQuestion[],
): AskedSubmission {
  return { kind: 'asked', ...read, questions, answers };
}

function refused(file: SubmissionFile, refusal: SubmissionRefusal): Submission {
  return { kind: 'refused', file, refusal };
}

function planNameOf(sheets: readonly RecognisedSheet[]): string | null {
  return sheets.find(({ planName }) => planName !== null)?.planName?.value ?? null;
}
