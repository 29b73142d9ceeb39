import type { Area } from '../../src/workbook/address';
import { intersection, MAX_COLUMNS, MAX_ROWS } from '../../src/workbook/address';
import type { Arguments } from '../protocol/argument';
import { HostError } from '../protocol/hostError';
import type { HostObject, MethodDefinition } from '../protocol/hostObject';
import type { CellRange } from './cellRange';
import { clearFormats } from './clearFormats';
import { copyCells } from './copyCells';
import { rangeType } from './range';
import { tightArea } from './tightArea';
import { refuseFiltered } from './writeCells';
import { holdsArea } from './holdsArea';

/** Methods of Range that change the sheet, and the two that only the client itself calls. */
export const rangeEdits: { readonly [name: string]: MethodDefinition<CellRange> } = {
  clear: { since: '1.1', call: clear },
  insert: { since: '1.1', call: insert },
  delete: { since: '1.1', call: remove },
  merge: { since: '1.2', call: merge },
  unmerge: {
    since: '1.2',
    call: (range) => {
      range.workbook.beforeWrite(range.sheet);
      range.workbook.beforeWhatSharingForbids();
      range.sheet.unmerge(range.area);
    },
  },
  select: {
    since: '1.1',
    call: ({ workbook, sheet, area }) => {
      workbook.beforeUsingFocus('GeneralException');
      workbook.select(sheet, area);
    },
  },
  copyFrom: { since: '1.9', call: copyCells },
  calculate: { since: '1.6', call: (range) => range.workbook.calculate({ always: true }) },
  _KeepReference: { since: '1.1', call: (range) => void range.workbook.keep(rangeType.of(range)) },
  _ValidateArraySize: { since: '1.3', call: validateSize },
};

function clear(range: CellRange, args: Arguments): void {
  const { workbook, sheet, area } = range;
  const what = args.at(0).isGiven ? args.at(0).oneOf(['All', 'Formats', 'Contents']) : 'All';
  workbook.beforeWrite(sheet);
  workbook.flushDrafts();
  if (what !== 'Formats') refuseFiltered(workbook, sheet, area);
  if (what === 'Formats') clearFormats(sheet, area);
  else {
    sheet.clear(area, what === 'All' ? 'all' : 'contents');
    workbook.changes.edited(sheet, area);
  }
}

function insert(range: CellRange, args: Arguments): HostObject {
  const { workbook, sheet, area } = range;
  const shift = args.at(0).oneOf(['Down', 'Right']);
  workbook.beforeWrite(sheet);
  refuseFiltered(workbook, sheet, area);
  if (area.columnCount !== MAX_COLUMNS) {
    const beyond = shift === 'Down' ? { ...area, rowCount: MAX_ROWS - area.row } : rightOf(area);
    if (holdsSomething(range, beyond)) throw onlyWholeRows('insert');
    return rangeType.of(range.at(area));
  }
  workbook.changeRows(sheet, { row: area.row, count: area.rowCount });
  workbook.changes.rowsInserted(sheet, area);
  return rangeType.of(range.at(area));
}

function remove(range: CellRange, args: Arguments): void {
  const { workbook, sheet, area } = range;
  const shift = args.at(0).oneOf(['Up', 'Left']);
  workbook.beforeWrite(sheet);
  refuseFiltered(workbook, sheet, area);
  if (area.columnCount !== MAX_COLUMNS) {
    const beyond = shift === 'Up' ? { ...area, rowCount: MAX_ROWS - area.row } : rightOf(area);
    if (holdsSomething(range, beyond)) throw onlyWholeRows('delete');
    return;
  }
  workbook.changeRows(sheet, { row: area.row, count: -area.rowCount });
  workbook.changes.rowsDeleted(sheet, area);
}

function merge(range: CellRange, args: Arguments): void {
  const { workbook, sheet, area } = range;
  workbook.beforeWrite(sheet);
  workbook.beforeWhatSharingForbids();
  refuseOverlaps(range);
  const isAcross = args.at(0).isGiven && args.at(0).flag();
  const count = isAcross ? area.rowCount : 1;
  for (let index = 0; index < count; index++) {
    mergeOne(range, isAcross ? { ...area, row: area.row + index, rowCount: 1 } : area);
  }
}

/** Only the first cell keeps what it holds: the book sees to that. */
function mergeOne({ sheet }: CellRange, area: Area): void {
  if (area.rowCount * area.columnCount === 1) return;
  sheet.unmerge(area);
  sheet.merge(area);
}

function refuseOverlaps({ sheet, area }: CellRange): void {
  const cut = sheet.merged().some((merged) => intersection(merged, area) && !holdsArea(area, merged));
  const table = sheet.tables().some((candidate) => intersection(candidate.area, area));
  if (cut || table)
    throw new HostError('MergedRangeConflict', 'The range overlaps a merged area or a table.');
}

function rightOf(area: Area): Area {
  return { ...area, columnCount: MAX_COLUMNS - area.column };
}

function holdsSomething(range: CellRange, area: Area): boolean {
  const { sheet } = range;
  const isCrossed = (other: Area): boolean => intersection(other, area) !== null;
  return (
    tightArea(sheet, area) !== null ||
    sheet.merged().some(isCrossed) ||
    sheet.tables().some((table) => isCrossed(table.area))
  );
}

function onlyWholeRows(member: string): HostError {
  return new HostError('NotImplemented', `The workbench moves whole rows only (Range.${member}).`);
}

function validateSize(range: CellRange, args: Arguments): void {
  const { area } = range;
  if (args.at(0).integer() === area.rowCount && args.at(1).integer() === area.columnCount) return;
  throw new HostError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size of the range.",
  );
}
