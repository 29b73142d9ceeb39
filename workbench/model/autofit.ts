import type { BookSheet } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { contains } from '../../src/workbook/address';
import { shownText } from './readCells';

/** Latin letters and half-width kana take one character of room, everything else two. */
const NARROW = /[\u0020-\u007e\uff61-\uff9f]/;
const PADDING = 2;

/** Makes columns as wide as their longest line, roughly as Excel would; columns without text stay as they are. */
export function autofitColumns(sheet: BookSheet, area: Area): void {
  const widths = new Map<number, number>();
  for (const { row, column } of sheet.cells()) {
    if (!contains(area, { row, column })) continue;
    const width = Math.max(...shownText(sheet, row, column).split('\n').map(textWidth));
    widths.set(column, Math.max(width, widths.get(column) ?? 0));
  }
  for (const [column, width] of widths) sheet.setColumnWidth(column, 1, Math.min(width + PADDING, 255));
}

function textWidth(line: string): number {
  let width = 0;
  for (const letter of line) width += NARROW.test(letter) ? 1 : 2;
  return width;
}
