import type { BookSheet } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { MAX_COLUMNS, MAX_ROWS, parseArea, parseCell, parseSheetArea } from '../../src/workbook/address';
import type { Argument } from '../protocol/argument';
import { HostError } from '../protocol/hostError';
import { CellRange } from './cellRange';
import type { OpenWorkbook } from './openWorkbook';
import { rangeType } from './range';

export const WHOLE_SHEET: Area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

/** What worksheet.getRange(address) finds: an area, `Sheet!` and an area, or a defined name; all of it without one. */
export function findRange(workbook: OpenWorkbook, sheet: BookSheet, address: string | null): CellRange {
  if (address === null || address === '') return new CellRange(workbook, sheet, WHOLE_SHEET);
  const other = parseSheetArea(address);
  if (other) return new CellRange(workbook, otherSheet(workbook, sheet, other.sheet), other.area);
  const area = isAddress(address) ? parseArea(address) : null;
  if (area) return new CellRange(workbook, sheet, area);
  const named = rangeOfName(workbook, address, sheet);
  if (named) return named;
  throw new HostError('InvalidArgument', 'The address is neither an area nor a name.');
}

/** The cells that a defined name or a table stands for; null when it stands for something else. */
export function rangeOfName(workbook: OpenWorkbook, name: string, sheet: BookSheet | null): CellRange | null {
  const wanted = name.toLowerCase();
  const names = workbook.book.names().filter((entry) => entry.name.toLowerCase() === wanted);
  const entry =
    names.find((candidate) => candidate.sheet === sheet?.name) ?? names.find(({ sheet: of }) => of === null);
  return entry ? rangeOfFormula(workbook, entry.formula) : null;
}

/** The cells that a formula like `='資料1'!$A$1:$B$2` stands for; null when it is no plain area. */
export function rangeOfFormula(workbook: OpenWorkbook, formula: string): CellRange | null {
  const target = parseSheetArea(formula);
  const sheet = target ? workbook.book.sheet(target.sheet) : null;
  return target && sheet ? new CellRange(workbook, sheet, target.area) : null;
}

/** A Range that was passed along, or an address on the given sheet. */
export function rangeArgument(argument: Argument, workbook: OpenWorkbook, sheet: BookSheet): CellRange {
  return argument.as(rangeType) ?? findRange(workbook, sheet, argument.text());
}

/** `B` alone is a name, not a column. */
function isAddress(text: string): boolean {
  return text.includes(':') || parseCell(text) !== null;
}

function otherSheet(workbook: OpenWorkbook, sheet: BookSheet, name: string): BookSheet {
  const named = workbook.book.sheet(name);
  // Excel refuses an address on another sheet than the one that is asked.
  if (named !== sheet) throw new HostError('InvalidArgument', 'The address is on another sheet.');
  return named;
}
