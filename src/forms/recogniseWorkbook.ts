import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { ReadingContext } from './readingContext';
import { recogniseSheet } from './recogniseSheet';
import type { SheetRecognition } from './recognition';

export interface WorkbookRecognition {
  /** In the order of the tabs, one for every sheet. */
  readonly sheets: readonly SheetRecognition[];
}

/** Reads every sheet of a workbook. */
export function recogniseWorkbook(snapshot: WorkbookSnapshot, context: ReadingContext): WorkbookRecognition {
  return { sheets: snapshot.sheets.map((sheet) => recogniseSheet(sheet, context)) };
}
