import type { BookCell } from '../../src/ooxml/book';
import { cellArea } from '../../src/workbook/address';
import { isCellError } from '../../src/workbook/cellValue';
import type { CellContent } from '../../src/workbook/editPlan';
import type { Arguments } from '../protocol/argument';
import { HostError } from '../protocol/hostError';
import type { CellRange } from './cellRange';
import { wholeFormat } from './clearFormats';
import { rangeArgument } from './findRange';
import { translateFormula } from '../../src/workbook/shiftFormula';
import { readRules } from './copyRules';
import { refuseFiltered } from './writeCells';

const KINDS = ['All', 'Values', 'Formulas', 'Formats'] as const;

/** Range.copyFrom: the source is repeated from the target's first cell, over the larger of the two sizes. */
export function copyCells(target: CellRange, args: Arguments): void {
  const { workbook, sheet } = target;
  const source = rangeArgument(args.at(0), workbook, sheet);
  const kind = args.at(1).isGiven ? args.at(1).oneOf(KINDS) : 'All';
  if ([args.at(2), args.at(3)].some((option) => option.isGiven && option.flag())) {
    throw new HostError(
      'NotImplemented',
      'The workbench does not skip blanks or transpose (Range.copyFrom).',
    );
  }
  workbook.calculateBeforeReading();
  workbook.beforeWrite(sheet);
  const rowCount = Math.max(source.area.rowCount, target.area.rowCount);
  const columnCount = Math.max(source.area.columnCount, target.area.columnCount);
  refuseFiltered(workbook, sheet, { ...target.area, rowCount, columnCount });
  // Everything is read before anything is written: the two may overlap.
  const copies = [];
  for (let r = 0; r < rowCount; r++) {
    for (let c = 0; c < columnCount; c++) copies.push(readCopy(source, target, r, c));
  }
  const rules = kind === 'All' ? readRules(source, target, { rowCount, columnCount }) : [];
  if (kind === 'All') {
    // A paste replaces the target's rules with the source's: none where that has none.
    workbook.flushDrafts();
    sheet.clear({ ...target.area, rowCount, columnCount }, 'all');
  }
  for (const { row, column, content, format } of copies) {
    if (kind !== 'Formats') sheet.write(row, column, kind === 'Values' ? content.value : content.formula);
    if (kind === 'All' || kind === 'Formats') sheet.setFormat(cellArea(row, column), format);
  }
  for (const { area, validation, marks } of rules) {
    if (validation) sheet.setValidation(area, validation);
    if (marks.length > 0) sheet.addConditionalFormats(area, marks);
  }
  workbook.changes.edited(sheet, { ...target.area, rowCount, columnCount });
}

function readCopy(source: CellRange, target: CellRange, r: number, c: number) {
  const from = {
    row: source.area.row + (r % source.area.rowCount),
    column: source.area.column + (c % source.area.columnCount),
  };
  const to = { row: target.area.row + r, column: target.area.column + c };
  const cell = source.sheet.cell(from.row, from.column);
  const value = valueContent(cell);
  const formula =
    cell.formula === null
      ? value
      : { formula: translateFormula(cell.formula, to.row - from.row, to.column - from.column) };
  return {
    ...to,
    content: { value, formula },
    format: wholeFormat(source.sheet.format(from.row, from.column)),
  };
}

function valueContent({ value }: BookCell): Exclude<CellContent, 'keep'> {
  if (value === null) return 'blank';
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'number') return { number: value };
  if (typeof value === 'boolean') return { boolean: value };
  return isCellError(value) ? { formula: `=${value.error}` } : 'blank';
}
