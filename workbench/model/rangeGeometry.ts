import type { BookSheet } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';

/** Height of a row that has none of its own, as Excel with Japanese standard fonts shows it. */
export const STANDARD_ROW_HEIGHT_PT = 18.75;
/** Pixels that the widest digit of an 11-point standard font takes, and what Excel adds at the sides. */
const DIGIT_PX = 7;
const PADDING_PX = 5;
const PT_PER_PX = 0.75;

/** Points for a width in characters of the standard font (facts §4: the API speaks points, people characters). */
export function charactersToPt(characters: number): number {
  if (characters <= 0) return 0;
  return Math.round(characters * DIGIT_PX + PADDING_PX) * PT_PER_PX;
}

export function ptToCharacters(points: number): number {
  const px = points / PT_PER_PX;
  return Math.max(0, Math.round(((px - PADDING_PX) / DIGIT_PX) * 100) / 100);
}

export function columnWidthPt(sheet: BookSheet, column: number): number {
  return charactersToPt(sheet.columnWidth(column));
}

export function rowHeightPt(sheet: BookSheet, row: number): number {
  return sheet.rowHeight(row) ?? STANDARD_ROW_HEIGHT_PT;
}

/** Distance from the sheet's left edge; hidden columns take no room. */
export function columnsLeft(sheet: BookSheet, column: number): number {
  const hidden = sheet.hiddenColumns();
  let left = 0;
  for (let at = 0; at < column; at++) if (!hidden.has(at)) left += columnWidthPt(sheet, at);
  return left;
}

export function rowsTop(sheet: BookSheet, row: number): number {
  const hidden = sheet.hiddenRows();
  let top = 0;
  for (let at = 0; at < row; at++) if (!hidden.has(at)) top += rowHeightPt(sheet, at);
  return top;
}

export function columnsWidthPt(sheet: BookSheet, area: Area): number {
  return columnsLeft(sheet, area.column + area.columnCount) - columnsLeft(sheet, area.column);
}

export function rowsHeightPt(sheet: BookSheet, area: Area): number {
  return rowsTop(sheet, area.row + area.rowCount) - rowsTop(sheet, area.row);
}

/** The column that a distance from the left edge falls into. */
export function columnAt(sheet: BookSheet, left: number): number {
  return indexAt(left, (column) => (sheet.hiddenColumns().has(column) ? 0 : columnWidthPt(sheet, column)));
}

export function rowAt(sheet: BookSheet, top: number): number {
  return indexAt(top, (row) => (sheet.hiddenRows().has(row) ? 0 : rowHeightPt(sheet, row)));
}

function indexAt(distance: number, size: (index: number) => number): number {
  let rest = distance;
  for (let index = 0; index < 100_000; index++) {
    rest -= size(index);
    if (rest < 0) return index;
  }
  return 0;
}
