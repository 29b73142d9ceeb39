import type { SheetMetrics } from './chartAnchor';
import { columnPixels, isColumnHidden } from './sheetColumns';
import type { SheetDocument } from './sheetDocument';
import { attribute } from './xmlTree';

const POINTS_PER_PIXEL = 0.75;
const DEFAULT_ROW_PT = 15;

/** Sizes of columns and rows, as the file knows them: a row that Excel fits counts with its last height. */
export function sheetMetrics(document: SheetDocument, digitWidth: number): SheetMetrics {
  const standardPt = Number(attribute(document.child('sheetFormatPr'), 'defaultRowHeight') ?? DEFAULT_ROW_PT);
  return {
    columnPt: (column) =>
      isColumnHidden(document, column) ? 0 : columnPixels(document, column, digitWidth) * POINTS_PER_PIXEL,
    rowPt: (number) => {
      const row = document.rows.opened(number);
      if (row?.isHidden) return 0;
      return Number(attribute(row?.element, 'ht') ?? standardPt);
    },
  };
}
