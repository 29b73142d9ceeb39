import type { BookSheet } from '../../src/ooxml/book';
import type { OpenWorkbook } from './openWorkbook';

/** A sheet of an open workbook; what hangs on a Worksheet has nothing more. */
export interface SheetObject {
  readonly workbook: OpenWorkbook;
  readonly sheet: BookSheet;
}
