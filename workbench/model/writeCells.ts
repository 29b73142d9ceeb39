import type { BookSheet } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { cellArea, contains, intersection } from '../../src/workbook/address';
import type { CellContent } from '../../src/workbook/editPlan';
import { HostError } from '../protocol/hostError';
import type { Json } from '../protocol/json';
import type { CellRange } from './cellRange';
import { isFormula } from './formulaSyntax';
import type { OpenWorkbook } from './openWorkbook';
import { readTypedEntry } from './typedEntry';

/**
 * Puts a value, or a rectangle of them, into a range as Range.values and Range.formulas do. Null leaves a cell alone,
 * '' clears it, and text is read as if it had been typed. In a merged area only the first cell takes anything.
 */
export function writeCells(range: CellRange, values: Json): void {
  const { workbook, sheet, area } = range;
  const rows = rectangle(values, area);
  workbook.beforeWrite(sheet);
  refuseFiltered(workbook, sheet, area);
  const merged = sheet.merged().filter((candidate) => intersection(candidate, area) !== null);
  const isSingle = area.rowCount === 1 && area.columnCount === 1;
  const before = isSingle ? sheet.cell(area.row, area.column).value : null;
  for (const [r, line] of rows.entries()) {
    for (const [c, value] of line.entries()) {
      const [row, column] = [area.row + r, area.column + c];
      if (value === null || isCovered(merged, row, column)) continue;
      writeCell(workbook, sheet, row, column, value);
    }
  }
  renewHeadings(sheet, area);
  const after = isSingle ? sheet.cell(area.row, area.column).value : null;
  workbook.changes.edited(sheet, area, isSingle ? { before, after } : undefined);
}

/** Writes one entry as Excel understands it. */
export function writeCell(
  workbook: OpenWorkbook,
  sheet: BookSheet,
  row: number,
  column: number,
  value: Json,
): void {
  const { content, numberFormat } = contentOf(workbook, sheet, row, column, value);
  sheet.write(row, column, content);
  if (numberFormat !== null && sheet.format(row, column).numberFormat === 'General') {
    sheet.setFormat(cellArea(row, column), { numberFormat });
  }
}

/** Office-js #224: values written through a filter can land in other rows. This host refuses instead. */
export function refuseFiltered(workbook: OpenWorkbook, sheet: BookSheet, area: Area): void {
  const { filtered } = workbook.switches;
  const table = sheet.tables().find((candidate) => {
    return (candidate.isFiltered || filtered.has(candidate.name)) && intersection(candidate.area, area);
  });
  const own = sheet.autoFilter();
  const isOnOwn = own?.isFiltered === true && intersection(own.area, area) !== null;
  if (table || isOnOwn || filtered.has(sheet.name)) {
    throw new HostError('FilteredRangeConflict', 'The range is filtered.');
  }
}

function rectangle(values: Json, area: Area): readonly (readonly Json[])[] {
  if (!Array.isArray(values)) {
    return Array.from({ length: area.rowCount }, () =>
      Array.from({ length: area.columnCount }, () => values),
    );
  }
  const rows = values as readonly Json[];
  const fits =
    rows.length === area.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (fits) return rows as readonly (readonly Json[])[];
  throw new HostError(
    'InvalidArgument',
    `The number of rows or columns in the input array doesn't match the size of the range (${area.rowCount} x ${area.columnCount}).`,
  );
}

function contentOf(
  workbook: OpenWorkbook,
  sheet: BookSheet,
  row: number,
  column: number,
  value: Json,
): { readonly content: Exclude<CellContent, 'keep'>; readonly numberFormat: string | null } {
  const { numberFormat } = sheet.format(row, column);
  if (typeof value === 'number') {
    // A cell with the text format keeps whatever comes as text.
    return {
      content: numberFormat === '@' ? { text: String(value) } : { number: value },
      numberFormat: null,
    };
  }
  if (typeof value === 'boolean') return { content: { boolean: value }, numberFormat: null };
  if (typeof value !== 'string')
    throw new HostError('InvalidArgument', 'A cell holds text, a number or a boolean.');
  const { date1904 } = workbook.book;
  const entry = readTypedEntry(value, { numberFormat, date1904, currentYear: new Date().getFullYear() });
  switch (entry.kind) {
    case 'blank':
      return { content: 'blank', numberFormat: null };
    case 'text':
      return { content: { text: entry.text }, numberFormat: null };
    case 'boolean':
      return { content: { boolean: entry.boolean }, numberFormat: null };
    case 'number':
      return { content: { number: entry.number }, numberFormat: entry.numberFormat };
    case 'formula':
      if (!isFormula(entry.formula))
        throw new HostError('InvalidArgument', 'There is a problem with a formula.');
      return { content: { formula: entry.formula }, numberFormat: null };
  }
}

function isCovered(merged: readonly Area[], row: number, column: number): boolean {
  const around = merged.find((area) => contains(area, { row, column }));
  return around !== undefined && (around.row !== row || around.column !== column);
}

/** A table's columns are named by its heading row. */
export function renewHeadings(sheet: BookSheet, area: Area): void {
  for (const table of sheet.tables()) {
    if (intersection({ ...table.area, rowCount: 1 }, area)) table.resize(table.area);
  }
}
