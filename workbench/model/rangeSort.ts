import type { BookSheet, ResolvedFormat } from '../../src/ooxml/book';
import { cellArea } from '../../src/workbook/address';
import type { CellValue } from '../../src/workbook/cellValue';
import { plainText } from '../../src/workbook/cellValue';
import type { CellContent } from '../../src/workbook/editPlan';
import { translateFormula } from '../../src/workbook/shiftFormula';
import type { Arguments } from '../protocol/argument';
import { HostError } from '../protocol/hostError';
import { defineType } from '../protocol/hostObject';
import type { Json } from '../protocol/json';
import { isJsonObject } from '../protocol/json';
import type { CellRange } from './cellRange';
import { wholeFormat } from './clearFormats';
import { refuseFiltered } from './writeCells';

/** Range.sort: rows change places with what they hold and how they look; rules stay where they are, as in Excel. */
export const rangeSortType = defineType<CellRange>(() => ({
  name: 'RangeSort',
  methods: { apply: { since: '1.2', call: sort } },
}));

interface SortedCell {
  readonly content: Exclude<CellContent, 'keep'>;
  readonly format: ResolvedFormat;
}

interface SortedRow {
  readonly row: number;
  readonly keys: readonly CellValue[];
  readonly cells: readonly SortedCell[];
}

function sort({ workbook, sheet, area }: CellRange, args: Arguments): void {
  const fields = sortFields(args.at(0).json());
  if (args.at(2).isGiven && args.at(2).flag())
    throw new HostError('NotImplemented', 'The workbench sorts rows without a heading among them.');
  workbook.calculateBeforeReading();
  workbook.beforeWrite(sheet);
  refuseFiltered(workbook, sheet, area);
  const rows = Array.from({ length: area.rowCount }, (_, offset): SortedRow => {
    const row = area.row + offset;
    const columns = Array.from({ length: area.columnCount }, (_unused, column) => area.column + column);
    return {
      row,
      keys: fields.map(({ key }) => sheet.cell(row, area.column + key).value),
      cells: columns.map((column) => cellAt(sheet, row, column)),
    };
  });
  const sorted = [...rows].sort((a, b) => compareRows(a, b, fields));
  sorted.forEach((from, offset) => {
    const row = area.row + offset;
    from.cells.forEach(({ content, format }, index) => {
      const column = area.column + index;
      sheet.write(row, column, movedContent(content, row - from.row));
      sheet.setFormat(cellArea(row, column), wholeFormat(format));
    });
  });
  workbook.changes.edited(sheet, area);
}

interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

function sortFields(json: Json): readonly SortField[] {
  const list = Array.isArray(json) ? json : [];
  return list.map((one: Json) => {
    if (!isJsonObject(one) || typeof one['key'] !== 'number')
      throw new HostError('InvalidArgument', 'A sort field needs the number of its column.');
    return { key: one['key'], ascending: one['ascending'] !== false };
  });
}

function cellAt(sheet: BookSheet, row: number, column: number): SortedCell {
  const { value, formula } = sheet.cell(row, column);
  const format = sheet.format(row, column);
  if (formula !== null) return { content: { formula }, format };
  if (value === null) return { content: 'blank', format };
  if (typeof value === 'number') return { content: { number: value }, format };
  if (typeof value === 'boolean') return { content: { boolean: value }, format };
  return { content: { text: plainText(value) }, format };
}

function movedContent(content: SortedCell['content'], rows: number): SortedCell['content'] {
  if (typeof content === 'string' || !('formula' in content)) return content;
  return { formula: translateFormula(content.formula, rows, 0) };
}

/** Blanks come last whichever way is sorted; what is equal keeps its order. */
function compareRows(a: SortedRow, b: SortedRow, fields: readonly SortField[]): number {
  for (const [index, { ascending }] of fields.entries()) {
    const [left, right] = [a.keys[index] ?? null, b.keys[index] ?? null];
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : plainText(left).localeCompare(plainText(right), 'ja');
    if (order !== 0) return ascending ? order : -order;
  }
  return a.row - b.row;
}
