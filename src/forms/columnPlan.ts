import type { Area } from '../workbook/address';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { Confidence, Field } from './field';
import type { MeasureColumns } from './measureColumns';

/** Why a column was taken for a field. */
export type FindingReason =
  /** The label says so. */
  | 'label'
  /** The label holds a known word among others. */
  | 'partOfLabel'
  /** The label has several meanings; what stands under it decided. */
  | 'values'
  /** The label has several meanings; the other columns left only this one. */
  | 'remaining'
  /** Told by the heading of its group. */
  | 'group'
  /** One column for each word of the scale. */
  | 'statusWords'
  /** Read from rows of their own between the activities. */
  | 'rows'
  /** Read from a label beside or above the value. */
  | 'pair'
  /** A person showed the place. */
  | 'mapping';

export interface FieldFinding {
  readonly field: Field;
  /** As printed. */
  readonly label: string;
  /** Where the label stands. */
  readonly area: Area;
  /** First and last column of the values, zero-based. */
  readonly column: number;
  readonly lastColumn: number;
  /** The period of its group of columns; null when the sheet has one period only. */
  readonly period: ReportPeriod | null;
  readonly confidence: Confidence;
  readonly reason: FindingReason;
  /** Other columns that could have been meant. */
  readonly alternatives: readonly Alternative[];
}

export interface Alternative {
  readonly label: string;
  readonly area: Area;
  readonly column: number;
}

/** What a person showed of a sheet: remembered for sheets of the same make. */
export interface SheetMapping {
  /** First and last row of the headings, zero-based. */
  readonly headingTop: number;
  readonly headingBottom: number;
  /** Column of a field, zero-based; null when the sheet does not have it. What is not named is found as ever. */
  readonly columns: { readonly [F in Field]?: number | null };
}

/** A word of the scale with a column of its own. */
export interface StatusColumn {
  readonly column: number;
  readonly lastColumn: number;
  readonly label: string;
  readonly area: Area;
}

/** The columns of one reporting period: all of them when the sheet has only one. */
export interface PeriodColumns {
  readonly period: ReportPeriod | null;
  readonly status: FieldFinding | null;
  readonly statusColumns: readonly StatusColumn[];
  readonly achievement: FieldFinding | null;
  readonly delayReason: FieldFinding | null;
  readonly nextAction: FieldFinding | null;
}

/** Which column of a table holds what. */
export interface ColumnPlan {
  /** The fields that do not change with the period. */
  readonly fixed: readonly FieldFinding[];
  readonly groups: readonly PeriodColumns[];
  readonly findings: readonly FieldFinding[];
  /** 効果額 and 指標; left out where the table has none. */
  readonly measures?: MeasureColumns;
}

export function fixedFinding(plan: ColumnPlan, field: Field): FieldFinding | null {
  return plan.fixed.find((finding) => finding.field === field) ?? null;
}

export function hasStatus(group: PeriodColumns): boolean {
  return group.status !== null || group.statusColumns.length > 0;
}
