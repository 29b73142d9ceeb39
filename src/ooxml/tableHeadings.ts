import type { Area } from '../workbook/address';
import { plainText } from '../workbook/cellValue';
import type { BookSheet, BookTable } from './book';

/** The words over a new table's columns: what stands in the cells, and where a cell is empty what was asked for. */
export function readHeadings(sheet: BookSheet, area: Area, wanted: readonly string[]): string[] {
  return Array.from({ length: area.columnCount }, (_, index) => {
    const text = plainText(sheet.cell(area.row, area.column + index).value);
    return text === '' ? (wanted[index] ?? '') : text;
  });
}

/** A table's heading cells hold its columns' names as text, each name once: Excel repairs a file where they do not. */
export function settleHeadings(sheet: BookSheet, { area, columns, headingRows }: BookTable): void {
  if (headingRows === 0) return;
  columns.forEach((text, index) => {
    const { value, formula } = sheet.cell(area.row, area.column + index);
    if (value !== text || formula !== null) sheet.write(area.row, area.column + index, { text });
  });
}
