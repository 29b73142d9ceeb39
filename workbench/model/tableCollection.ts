import type { BookSheet, BookTable } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { intersection, lastRow, parseSheetArea } from '../../src/workbook/address';
import { plainText } from '../../src/workbook/cellValue';
import type { Argument, Arguments } from '../protocol/argument';
import { collectionMembers } from '../protocol/collectionMembers';
import { HostError } from '../protocol/hostError';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import type { CellRange } from './cellRange';
import { EventType, WORKBOOK_TARGET } from './eventHub';
import { eventMethods } from './eventMethods';
import { findRange } from './findRange';
import type { OpenWorkbook } from './openWorkbook';
import { rangeType } from './range';
import { tableType } from './table';
import { tightArea } from './tightArea';
import { writeCell } from './writeCells';
import { worksheetId } from './worksheetId';

const FIRST_STYLE = 'TableStyleMedium2';

/** The tables of the workbook (no sheet), or of one sheet. */
export interface TableScope {
  readonly workbook: OpenWorkbook;
  readonly sheet: BookSheet | null;
}

export const tableCollectionType = defineType<TableScope>(() => {
  const members = collectionMembers<TableScope>(
    'Table',
    {
      items: (scope) => listed(scope).map(({ sheet, table }) => item(scope.workbook, sheet, table)),
      find,
    },
    { count: '1.1', getCount: '1.4', getItem: '1.1', getItemAt: '1.1', getItemOrNullObject: '1.4' },
  );
  return {
    name: 'TableCollection',
    ...members,
    methods: {
      ...members.methods,
      add: { since: '1.1', call: add },
      ...eventMethods<TableScope>(
        ({ workbook, sheet }) => ({ workbook, target: sheet ? worksheetId(sheet) : WORKBOOK_TARGET }),
        {
          DataChanged: 'tableChanged',
          Added: 'tableAdded',
          Deleted: 'tableDeleted',
        },
      ),
    },
  };
});

function listed({
  workbook,
  sheet,
}: TableScope): readonly { readonly sheet: BookSheet; readonly table: BookTable }[] {
  const sheets = sheet ? [sheet] : workbook.book.sheets;
  return sheets.flatMap((one) => one.tables().map((table) => ({ sheet: one, table })));
}

function item(workbook: OpenWorkbook, sheet: BookSheet, table: BookTable): HostObject {
  return tableType.of({ workbook, sheet, table });
}

/** By id or name. Names are unique in the workbook, so are ids. */
function find(scope: TableScope, key: Argument): HostObject | null {
  const wanted = String(key.json()).toLowerCase();
  const tables = listed(scope);
  const hit =
    tables.find(({ table }) => table.id.toLowerCase() === wanted) ??
    tables.find(({ table }) => table.name.toLowerCase() === wanted);
  return hit ? item(scope.workbook, hit.sheet, hit.table) : null;
}

function add(scope: TableScope, args: Arguments): HostObject {
  const range = sourceRange(scope, args.at(0));
  const { workbook, sheet } = range;
  workbook.beforeWrite(sheet);
  workbook.beforeWhatSharingForbids();
  if (!args.at(1).flag()) {
    throw new HostError(
      'NotImplemented',
      'The workbench adds tables over cells that hold the headings already.',
    );
  }
  const area = range.area.rowCount === 1 ? withBlankRow(sheet, range.area) : range.area;
  refuseOverlaps(sheet, area);
  const columns = writeHeadings(workbook, sheet, area);
  const table = sheet.addTable(area, freeName(workbook), columns, FIRST_STYLE);
  const message = { source: 'Local', tableId: table.id, worksheetId: worksheetId(sheet) };
  workbook.events.fire(EventType.tableAdded, worksheetId(sheet), message);
  workbook.events.fire(EventType.tableAdded, WORKBOOK_TARGET, message);
  return item(workbook, sheet, table);
}

function sourceRange({ workbook, sheet }: TableScope, argument: Argument): CellRange {
  const range = argument.as(rangeType);
  if (range) return range;
  const address = argument.text();
  const named = parseSheetArea(address);
  const own = sheet ?? (named ? workbook.book.sheet(named.sheet) : workbook.book.activeSheet);
  if (!own) throw new HostError('InvalidArgument', 'There is no such sheet.');
  return findRange(workbook, own, address);
}

/** A heading alone gets a row below it, where there is room. */
function withBlankRow(sheet: BookSheet, heading: Area): Area {
  const below = { ...heading, row: heading.row + 1 };
  if (tightArea(sheet, below))
    throw new HostError('NotImplemented', 'The workbench does not push cells down for a table.');
  return { ...heading, rowCount: 2 };
}

export function refuseOverlaps(sheet: BookSheet, area: Area, self?: BookTable): void {
  const merged = sheet.merged().some((other) => intersection(other, area));
  const table = sheet.tables().some((other) => other.id !== self?.id && intersection(other.area, area));
  if (merged || table)
    throw new HostError('MergedRangeConflict', 'A table cannot overlap another table or merged cells.');
}

/** Headings are text, none is blank, none comes twice: Excel makes them so (facts §4). */
function writeHeadings(workbook: OpenWorkbook, sheet: BookSheet, area: Area): string[] {
  const names: string[] = [];
  for (let index = 0; index < area.columnCount; index++) {
    const column = area.column + index;
    const cell = sheet.cell(area.row, column);
    const name = freeHeading(plainText(cell.value) || `列${index + 1}`, names);
    names.push(name);
    if (cell.value !== name) writeCell(workbook, sheet, area.row, column, `'${name}`);
  }
  return names;
}

function freeHeading(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string): boolean =>
    taken.some((other) => other.toLowerCase() === name.toLowerCase());
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!isTaken(name)) return name;
  }
}

function freeName(workbook: OpenWorkbook): string {
  for (let number = 1; ; number++) {
    if (!workbook.book.table(`テーブル${number}`)) return `テーブル${number}`;
  }
}

/** The rows of a table that hold its records: neither the heading nor the totals. */
export function bodyArea(table: BookTable): Area {
  const { area } = table;
  const rowCount = Math.max(1, area.rowCount - 1 - table.totalsRows);
  return { ...area, row: Math.min(area.row + 1, lastRow(area)), rowCount };
}
