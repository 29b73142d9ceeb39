import type { Area } from '../../src/workbook/address';
import { HostError } from '../protocol/hostError';
import type { Json } from '../protocol/json';
import type { CellRange } from './cellRange';

/** Range.numberFormat: one format for all cells, or one a cell; null leaves a cell alone. */
export function setNumberFormats(range: CellRange, formats: Json): void {
  const { sheet, area, workbook } = range;
  workbook.beforeWrite(sheet);
  if (typeof formats === 'string') {
    sheet.setFormat(area, { numberFormat: formats });
    return;
  }
  const rows = checkedRows(formats, area);
  const first = rows[0]?.[0];
  if (typeof first === 'string' && rows.every((row) => row.every((format) => format === first))) {
    sheet.setFormat(area, { numberFormat: first });
    return;
  }
  for (const [r, row] of rows.entries()) setRow(range, area.row + r, row);
}

function setRow(range: CellRange, row: number, formats: readonly Json[]): void {
  const { sheet, area } = range;
  for (let start = 0; start < formats.length;) {
    const format = formats[start];
    let end = start + 1;
    while (end < formats.length && formats[end] === format) end++;
    if (typeof format === 'string') {
      const stretch = { row, column: area.column + start, rowCount: 1, columnCount: end - start };
      sheet.setFormat(stretch, { numberFormat: format });
    }
    start = end;
  }
}

function checkedRows(formats: Json, area: Area): readonly (readonly Json[])[] {
  const rows = Array.isArray(formats) ? (formats as readonly Json[]) : [];
  const fits =
    rows.length === area.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) throw new HostError('InvalidArgument', "The formats don't match the size of the range.");
  return rows as readonly (readonly Json[])[];
}
