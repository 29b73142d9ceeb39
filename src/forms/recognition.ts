import type { Area } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { FieldFinding } from './columnPlan';
import type { SourceValue } from './field';
import type { LeftOut, OddRow, SourceRecord } from './sourceRecord';
import type { PeriodFinding } from './titleLines';

/** What a sheet turned out to be, and why. Plain data. */
export type SheetRecognition = RecognisedSheet | OutOfScopeSheet;

export interface RecognisedSheet {
  /** `list`: one row an activity (一覧). `form`: labels and values, a program each (個票). `plan`: programs or headings without progress. */
  readonly kind: 'list' | 'form' | 'plan';
  readonly sheet: string;
  /** The headings of each table that was read. */
  readonly headings: readonly Area[];
  readonly fields: readonly FieldFinding[];
  /** How many levels the plan was known to have when the sheet was read; 0 when none was known. */
  readonly levelCount: number;
  readonly period: PeriodFinding;
  /** What a person chose for a sheet that does not settle its period. */
  readonly chosenPeriod?: ReportPeriod;
  /** What was chosen for it while it said something else: nothing is taken from that. */
  readonly formerPeriod?: ReportPeriod;
  readonly planName: SourceValue | null;
  readonly records: readonly SourceRecord[];
  readonly leftOut: readonly LeftOut[];
  readonly oddRows: readonly OddRow[];
  readonly numberRepairs: readonly NumberRepair[];
  /** Hidden columns that hold a field (R42). */
  readonly hiddenColumns: readonly number[];
}

/** R22: a number that Excel turned into something else. Its record already has the proposal. */
export interface NumberRepair {
  readonly row: number;
  readonly cell: string;
  readonly raw: CellValue;
  /** As the sheet shows it. */
  readonly shown: string;
  readonly proposal: string;
}

/** What a sheet must have before it is read. */
export type NeededField = 'activity' | 'program' | 'status';

export type OutOfScopeReason =
  /** 記入例 */
  | 'example'
  /** The words of a drop-down. */
  | 'choices'
  | 'empty'
  /** Made by the program itself. */
  | 'generated'
  /** Hidden, though it looks like a form: never taken for data. */
  | 'hidden'
  /** Its cells were not part of the snapshot. */
  | 'notRead'
  | 'noHeadings'
  /** Looks like a form of this kind, but for the headings in `missing`. */
  | 'headingMissing';

export interface OutOfScopeSheet {
  readonly kind: 'outOfScope';
  readonly sheet: string;
  readonly reason: OutOfScopeReason;
  /** Empty unless the reason is `headingMissing`. */
  readonly missing: readonly NeededField[];
  /** The headings that were found, for a person to show where the others are. */
  readonly fields: readonly FieldFinding[];
}

export function outOfScope(
  sheet: string,
  reason: OutOfScopeReason,
  missing: readonly NeededField[] = [],
  fields: readonly FieldFinding[] = [],
): OutOfScopeSheet {
  return { kind: 'outOfScope', sheet, reason, missing, fields };
}
