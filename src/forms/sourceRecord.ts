import type { Area } from '../workbook/address';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { SourceValues } from './field';
import type { SourceMeasure } from './measureCells';
import type { LeftOutReason } from './rowKinds';

/** What a sheet says of one activity in one reporting period (of one program or heading, in a plan's document). */
export interface SourceRecord {
  /** Zero-based. */
  readonly row: number;
  readonly isHidden: boolean;
  /** The period of the row or of its group of columns; null where only the sheet as a whole can tell. */
  readonly period: ReportPeriod | null;
  /** A field that the sheet has no place for is absent; a place left blank has an empty value. */
  readonly values: SourceValues;
  /** 効果額 and 指標 on its row; left out where there are none. */
  readonly measures?: readonly SourceMeasure[];
}

/** Part of a sheet that was seen and not read as an activity. */
export interface LeftOut {
  readonly area: Area;
  readonly reason: LeftOutReason | 'emptyPeriod';
}

/** A row that was read, with something that a person may want to look at. */
export interface OddRow {
  readonly row: number;
  readonly cell: string;
  readonly kind:
    /** A status or an achievement stands on a row without an activity. */
    | 'activityMissing'
    | 'programMissing'
    /** A text that goes on below its own row: joined to the row above. */
    | 'continuation'
    /** Several activities in one cell; what the row says holds for each of them. */
    | 'severalActivities'
    /** A formula failed: the cell counts as blank. */
    | 'errorValue'
    /** Marks under two words of the scale, or two words for one activity. */
    | 'severalStatuses'
    /** A text of a form that does not say which of its activities it belongs to. */
    | 'sharedText';
  readonly text: string;
}
