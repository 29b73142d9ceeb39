import type { SheetModel } from './bookSheet';
import type { SavablePackage } from './openPackage';
import type { SharedStrings } from './sharedStrings';
import type { StylesPart } from './stylesPart';
import type { WorkbookPart } from './workbookPart';

/** What the sheets of one workbook share. */
export interface BookContext {
  readonly pkg: SavablePackage;
  readonly workbook: WorkbookPart;
  readonly styles: StylesPart;
  readonly strings: SharedStrings;
  readonly date1904: boolean;
  /** Worksheets in the order of their tabs. */
  readonly sheets: SheetModel[];
  /** Set once a formula came, went or moved. */
  formulasChanged: boolean;
}
