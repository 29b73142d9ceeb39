import type { BookSheet } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { lastColumn, lastRow } from '../../src/workbook/address';
import type { CellValue } from '../../src/workbook/cellValue';
import { isCellError } from '../../src/workbook/cellValue';
import { formatNumber } from '../../src/formula/format/formatNumber';
import type { Json } from '../protocol/json';

/** Excel reads no more than five million cells at once (facts §3.8): beyond it the property is null. */
const MOST_CELLS = 5_000_000;

/** One entry a cell, row by row; null for a range that is too large. */
export function mapCells(area: Area, read: (row: number, column: number) => Json): Json {
  if (area.rowCount * area.columnCount > MOST_CELLS) return null;
  const rows: Json[] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    const line: Json[] = [];
    for (let column = area.column; column <= lastColumn(area); column++) line.push(read(row, column));
    rows.push(line);
  }
  return rows;
}

/** A value as Range.values shows it: a blank is an empty string, an error its name. */
export function shownValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

export function valueType(value: CellValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === null) return 'Empty';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'Error';
}

export function shownFormula(sheet: BookSheet, row: number, column: number): string | number | boolean {
  const cell = sheet.cell(row, column);
  return cell.formula ?? shownValue(cell.value);
}

/** What the cell shows on screen, as far as its number format decides it. */
export function shownText(sheet: BookSheet, row: number, column: number): string {
  return formatNumber(sheet.cell(row, column).value, sheet.format(row, column).numberFormat);
}

/** What all cells of the area agree on; null when they differ, as Excel answers for mixed ranges. */
export function common<Value extends Json>(
  area: Area,
  read: (row: number, column: number) => Value,
): Value | null {
  const first = read(area.row, area.column);
  // A whole sheet is not walked: what its first cells say stands for it.
  const bottom = Math.min(lastRow(area), area.row + 2000);
  const right = Math.min(lastColumn(area), area.column + 300);
  for (let row = area.row; row <= bottom; row++) {
    for (let column = area.column; column <= right; column++) {
      if (read(row, column) !== first) return null;
    }
  }
  return first;
}
