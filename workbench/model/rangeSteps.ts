import type { Area } from '../../src/workbook/address';
import {
  contains,
  intersection,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  union,
} from '../../src/workbook/address';
import type { Arguments } from '../protocol/argument';
import { HostError } from '../protocol/hostError';
import type { HostObject, MethodDefinition } from '../protocol/hostObject';
import type { CellRange } from './cellRange';
import { rangeArgument } from './findRange';
import { rangeType } from './range';
import { rangeAreasOrNull } from './rangeAreas';
import { specialCells } from './specialCells';
import { tightArea } from './tightArea';

const MOST_MERGED_AREAS = 512;

type Step = (area: Area, args: Arguments) => Area;

/** Methods of Range that lead to other cells. */
export const rangeSteps: { readonly [name: string]: MethodDefinition<CellRange> } = {
  getCell: step('1.1', (area, args) => cellAt(area, args.at(0).integer(), args.at(1).integer())),
  getRow: step('1.1', (area, args) => ({ ...area, row: area.row + args.at(0).integer(), rowCount: 1 })),
  getColumn: step('1.1', (area, args) => ({
    ...area,
    column: area.column + args.at(0).integer(),
    columnCount: 1,
  })),
  getLastCell: step('1.1', (area) => ({
    row: lastRow(area),
    column: lastColumn(area),
    rowCount: 1,
    columnCount: 1,
  })),
  getLastRow: step('1.1', (area) => ({ ...area, row: lastRow(area), rowCount: 1 })),
  getLastColumn: step('1.1', (area) => ({ ...area, column: lastColumn(area), columnCount: 1 })),
  getOffsetRange: step('1.1', (area, args) => ({
    ...area,
    row: area.row + args.at(0).integer(),
    column: area.column + args.at(1).integer(),
  })),
  getResizedRange: step('1.2', (area, args) => ({
    ...area,
    rowCount: area.rowCount + args.at(0).integer(),
    columnCount: area.columnCount + args.at(1).integer(),
  })),
  getAbsoluteResizedRange: step('1.7', (area, args) => ({
    ...area,
    rowCount: args.at(0).integer(),
    columnCount: args.at(1).integer(),
  })),
  getRowsAbove: step('1.2', (area, args) =>
    rowsBeside(area, -(args.at(0).isGiven ? args.at(0).integer() : 1)),
  ),
  getRowsBelow: step('1.2', (area, args) => rowsBeside(area, args.at(0).isGiven ? args.at(0).integer() : 1)),
  getEntireRow: step('1.1', (area) => ({ ...area, column: 0, columnCount: MAX_COLUMNS })),
  getEntireColumn: step('1.1', (area) => ({ ...area, row: 0, rowCount: MAX_ROWS })),
  getBoundingRect: {
    since: '1.1',
    call: (range, args) => rangeType.of(range.at(union(range.area, onSameSheet(range, args).area))),
  },
  getIntersection: {
    since: '1.1',
    call: (range, args) => intersectionOf(range, args) ?? notFound('The ranges do not touch.'),
  },
  getIntersectionOrNullObject: { since: '1.4', call: intersectionOf },
  getUsedRange: {
    since: '1.1',
    call: (range) => usedRange(range) ?? rangeType.of(range.at(cellAt(range.area, 0, 0))),
  },
  getUsedRangeOrNullObject: { since: '1.4', call: usedRange },
  getMergedAreasOrNullObject: { since: '1.13', call: mergedAreas },
  getSpecialCells: {
    since: '1.9',
    call: (range, args) => specialCells(range, args) ?? notFound('No cells were found.'),
  },
  getSpecialCellsOrNullObject: { since: '1.9', call: specialCells },
};

function step(since: MethodDefinition<CellRange>['since'], move: Step): MethodDefinition<CellRange> {
  return { since, call: (range, args) => rangeType.of(range.at(move(range.area, args))) };
}

/** A cell may lie outside the range, as long as it is on the sheet. */
function cellAt(area: Area, row: number, column: number): Area {
  return { row: area.row + row, column: area.column + column, rowCount: 1, columnCount: 1 };
}

/** Rows above (a negative count) or below. */
function rowsBeside(area: Area, count: number): Area {
  const row = count < 0 ? area.row + count : area.row + area.rowCount;
  return { ...area, row, rowCount: Math.abs(count) };
}

function onSameSheet(range: CellRange, args: Arguments): CellRange {
  const other = rangeArgument(args.at(0), range.workbook, range.sheet);
  if (other.sheet !== range.sheet)
    throw new HostError('InvalidArgument', 'The ranges are on different sheets.');
  return other;
}

function intersectionOf(range: CellRange, args: Arguments): HostObject | null {
  const both = intersection(range.area, onSameSheet(range, args).area);
  return both && rangeType.of(range.at(both));
}

function usedRange(range: CellRange): HostObject | null {
  const used = tightArea(range.sheet, range.area);
  return used && rangeType.of(range.at(used));
}

/** Only areas whose first cell lies inside (office-js #3611), and an error when there are too many (typings). */
function mergedAreas(range: CellRange): HostObject | null {
  const inside = range.sheet.merged().filter((area) => contains(range.area, area));
  if (inside.length > MOST_MERGED_AREAS) {
    throw new HostError('GeneralException', 'There are more than 512 merged areas.');
  }
  return rangeAreasOrNull(range, inside);
}

function notFound(message: string): never {
  throw new HostError('ItemNotFound', message);
}
