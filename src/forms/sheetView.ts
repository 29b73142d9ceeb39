import type { Area } from '../workbook/address';
import { cellArea, formatCell, lastColumn, lastRow } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import { isCellError, plainText } from '../workbook/cellValue';
import type { Grid } from '../workbook/grid';
import { formulaAt, mergedAreaFinder, numberFormatAt, valueAt } from '../workbook/grid';

/** A sheet as a reader of forms looks at it: cells with the merged area that they stand in. */
export interface SheetView {
  readonly sheet: string;
  readonly grid: Grid;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The merged area, or the cell alone. */
  areaAt(row: number, column: number): Area;
  /** True for a cell that a merged area covers and that is not its top-left one. */
  isCovered(row: number, column: number): boolean;
  /** The cell's own value: null where a merged area covers it. */
  valueAt(row: number, column: number): CellValue;
  /** Text without the blanks around it; line ends as `\n`. */
  textAt(row: number, column: number): string;
  /** The columns of the row that hold something, from the left. */
  filledColumns(row: number): readonly number[];
}

/** Blanks at either end, the full-width one too. */
export function trimText(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  if (isPlain(first) && isPlain(last) && !text.includes('\r')) return text;
  if (!/^[\s\u3000]|[\s\u3000]$|\r/u.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');
}

/** A character that is surely no blank: settles nearly every text without looking at it closely. */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xd800);
}

export function viewSheet(sheet: string, grid: Grid): SheetView {
  const find = mergedAreaFinder(grid);
  const { area } = grid;
  const areaAt = (row: number, column: number): Area => find(row, column) ?? cellArea(row, column);
  return {
    sheet,
    grid,
    firstRow: area.row,
    lastRow: lastRow(area),
    firstColumn: area.column,
    lastColumn: lastColumn(area),
    areaAt,
    isCovered: (row, column) => {
      const merged = find(row, column);
      return merged !== null && (merged.row !== row || merged.column !== column);
    },
    valueAt: (row, column) => valueAt(grid, row, column),
    textAt: (row, column) => trimText(displayText(grid, row, column)),
    filledColumns: (row) => {
      const values = grid.values[row - area.row];
      if (!values) return [];
      const columns: number[] = [];
      for (let i = 0; i < values.length; i++) {
        const value = values[i] ?? null;
        if (!isBlank(value) && !isZeroOfBlank(grid, value, row, area.column + i))
          columns.push(area.column + i);
      }
      return columns;
    },
  };
}

/** Nothing to read: empty, blanks alone, or what a formula leaves when it fails (`#N/A`). */
export function isBlank(value: CellValue): boolean {
  if (typeof value !== 'string') return value === null || isCellError(value);
  return !isPlain(value.charCodeAt(0)) && /^[\s\u3000]*$/u.test(value);
}

/** A formula that looks at a blank cell gives 0. */
function isZeroOfBlank(grid: Grid, value: CellValue, row: number, column: number): boolean {
  return value === 0 && formulaAt(grid, row, column) !== null;
}

export function cellName(row: number, column: number): string {
  return formatCell({ row, column });
}

function displayText(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  if (typeof value !== 'number') return isCellError(value) ? '' : plainText(value);
  if (isZeroOfBlank(grid, value, row, column)) return '';
  return isDateFormat(numberFormatAt(grid, row, column)) ? dateText(value) : plainText(value);
}

/** Whether a number format shows a date: a `y`, `m`, `d`, `g` or `e` outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase();
  if (bare === 'general') return false;
  return /[ymdg]/.test(bare) || /(^|[^0#?.])e/.test(bare);
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of a serial number of the 1900 date system; null outside Excel's dates. */
export function dateParts(serial: number): DateParts | null {
  const day = Math.floor(serial);
  if (day < 1 || day > 2_958_465) return null;
  // Day 60 is the 29 February 1900 that never was.
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function dateText(serial: number): string {
  const parts = dateParts(serial);
  return parts ? `${parts.year}年${parts.month}月${parts.day}日` : String(serial);
}
