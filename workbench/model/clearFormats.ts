import type { BookSheet, ResolvedFormat } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/workbook/address';
import type { CellFormat } from '../../src/workbook/editPlan';

/** Gives cells the look of a cell that nobody ever touched. */
export function clearFormats(sheet: BookSheet, area: Area): void {
  sheet.setFormat(area, wholeFormat(sheet.format(MAX_ROWS - 1, MAX_COLUMNS - 1)));
}

/** Every part of a resolved format that can be set again. */
export function wholeFormat(format: ResolvedFormat): CellFormat {
  return {
    numberFormat: format.numberFormat,
    fontName: format.fontName,
    fontSizePt: format.fontSizePt,
    bold: format.bold,
    ...(format.fontColor === null ? {} : { fontColor: format.fontColor }),
    fill: format.fill,
    horizontal: format.horizontal,
    vertical: format.vertical,
    wrap: format.wrap,
    indent: format.indent,
    border: format.border.top,
    locked: format.locked,
  };
}
