import type {
  SubmissionAnswers,
  SubmissionFile,
  SubmissionQuestion,
  SubmissionRefusal,
  UnknownForm,
} from '../domain/submissionFile';
import type { TakenElsewhere } from '../domain/collection/takenElsewhere';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { OutOfScopeReason, RecognisedSheet } from './recognition';
import type { ReturnedForm } from './returnedForm';

/** What came of one file. Plain data: it crosses from the worker to the pane. */
export type Submission = AcceptedSubmission | AskedSubmission | RefusedSubmission;

/** What every opened file may tell, whatever becomes of its words. */
interface Opened {
  /** That another copy of the master is in use; left out where it tells nothing of the kind. */
  readonly takenElsewhere?: TakenElsewhere;
}

export interface AcceptedSubmission extends Opened {
  readonly kind: 'accepted';
  readonly file: SubmissionFile;
  /** Whose return it is, in the register's writing; nearly always one. */
  readonly departments: readonly string[];
  readonly period: ReportPeriod;
  /**
   * What it says of `period`, every value with its cell: each sheet's `period` is found, and records of other periods are
   * left out. Ready for `buildRegister`.
   */
  readonly sheets: readonly RecognisedSheet[];
  readonly passedOver: PassedOver;
  readonly customXml: string | null;
  /** Whether the program handed the workbook out, which activity each row is, and what was changed beside filling it. */
  readonly form: ReturnedForm;
}

export interface AskedSubmission extends Opened {
  readonly kind: 'asked';
  readonly file: SubmissionFile;
  /** Never empty. Once they are answered, `answerSubmission` makes the file accepted or refused. */
  readonly questions: readonly SubmissionQuestion[];
  readonly answers: SubmissionAnswers;
  /** All that was read, records of every period among it. */
  readonly sheets: readonly RecognisedSheet[];
  /** Sheets that are nearly returns, whether or not they are asked about. */
  readonly unknown: readonly UnknownForm[];
  readonly passedOver: PassedOver;
  readonly customXml: string | null;
  readonly form: ReturnedForm;
}

export interface RefusedSubmission extends Opened {
  readonly kind: 'refused';
  readonly file: SubmissionFile;
  readonly refusal: SubmissionRefusal;
}

/** What stands in a file and is not taken, so that it can be said. */
export interface PassedOver {
  /** Sheets that are no returns: 記入例, drop-down words, empty and hidden ones, a plan without progress. */
  readonly sheets: readonly { readonly sheet: string; readonly reason: OutOfScopeReason | 'plan' }[];
  /** Returns of other periods in the same file. */
  readonly otherPeriods: readonly { readonly period: ReportPeriod; readonly rowCount: number }[];
}
