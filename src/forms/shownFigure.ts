import { moneyUnit } from '../domain/amount';
import { readQuantity } from '../domain/quantity';
import { lastColumn } from '../workbook/address';
import { numberFormatAt } from '../workbook/grid';
import type { SheetView } from './sheetView';
import { cellName, isDateFormat } from './sheetView';

/** A figure as the sheet shows it. */
export interface ShownFigure {
  /** As typed; a number as its format scales it (1,200 for 1200000 shown in thousands, 97.2 for 0.972 shown in percent). */
  readonly value: string;
  /** What the number format prints behind it: 千円, %. */
  readonly unit: string;
  readonly cell: string;
  /** How many rows its cell takes. */
  readonly rowCount: number;
}

interface Columns {
  readonly column: number;
  readonly lastColumn: number;
}

/** What a row says in these columns; null where they are blank, or covered by a cell that began above. */
export function shownFigureIn(view: SheetView, columns: Columns, row: number): ShownFigure | null {
  for (let column = columns.column; column <= columns.lastColumn; column++) {
    if (view.textAt(row, column) !== '') return shownFigure(view, row, column);
  }
  return null;
}

/** The text of a row in these columns, also where its cell began above; empty where nothing stands there. */
export function textIn(view: SheetView, columns: Columns | null, row: number): string {
  if (columns === null) return '';
  for (let column = columns.column; column <= columns.lastColumn; column++) {
    const area = view.areaAt(row, column);
    const isInside = lastColumn(area) <= columns.lastColumn + 1;
    const text = isInside ? view.textAt(area.row, area.column) : '';
    if (text !== '') return text;
  }
  return '';
}

export function shownFigure(view: SheetView, row: number, column: number): ShownFigure {
  const raw = view.valueAt(row, column);
  const place = { cell: cellName(row, column), rowCount: view.areaAt(row, column).rowCount };
  if (typeof raw !== 'number') return { value: plainNumber(view.textAt(row, column)), unit: '', ...place };
  const format = numberFormatAt(view.grid, row, column);
  if (isDateFormat(format)) return { value: view.textAt(row, column), unit: '', ...place };
  const positive = format.split(';')[0] ?? '';
  const literal = [...positive.matchAll(/"([^"]*)"/gu)].map(([, text = '']) => text.trim()).join('');
  const bare = positive
    .replace(/"[^"]*"/gu, '')
    .replace(/\\./gu, '')
    .replace(/\[[^\]]*\]/gu, '');
  if (bare.includes('%')) {
    const decimals = /\.([0#?]+)/u.exec(bare)?.[1]?.length ?? 0;
    return { value: String(Number(exact(raw * 100).toFixed(decimals))), unit: '%', ...place };
  }
  const thousands = /[0#?](,+)(?![0#?,.])/u.exec(bare)?.[1]?.length ?? 0;
  return { value: String(exact(raw / 1000 ** thousands)), unit: literalUnit(literal), ...place };
}

function literalUnit(literal: string): string {
  return moneyUnit(literal) ?? (/^[^\d\s△▲▼()-]{1,6}$/u.test(literal) ? literal : '');
}

/** 0.1 + 0.2 as Excel shows it. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}

/** １，２００ and △1,200 alone in a cell are the numbers 1200 and -1200; what says more stays as typed. */
function plainNumber(text: string): string {
  const read = readQuantity(text);
  return read?.unit === '' && !/^\D*約|程度|前後|およそ|概ね|ほぼ/u.test(text) ? String(read.value) : text;
}
