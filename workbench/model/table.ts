import type { BookSheet, BookTable } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { lastRow } from '../../src/workbook/address';
import type { Arguments } from '../protocol/argument';
import { HostError } from '../protocol/hostError';
import type { MethodDefinition, PropertyDefinition } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import { autoFilterType, clearCriteria } from './autoFilter';
import { CellRange } from './cellRange';
import { EventType, WORKBOOK_TARGET } from './eventHub';
import { eventMethods } from './eventMethods';
import { rangeArgument } from './findRange';
import { checkNewName } from './newName';
import type { OpenWorkbook } from './openWorkbook';
import { rangeType } from './range';
import { bodyArea, refuseOverlaps } from './tableCollection';
import { tableColumnCollectionType, tableRowCollectionType } from './tableParts';
import { worksheetOf } from './worksheetOf';
import { worksheetId } from './worksheetId';

export interface TableObject {
  readonly workbook: OpenWorkbook;
  readonly sheet: BookSheet;
  readonly table: BookTable;
}

export const tableType = defineType<TableObject>(() => ({
  name: 'Table',
  identity: ({ table }) => ({ Id: table.id }),
  properties: {
    id: { since: '1.1', get: ({ table }) => table.id },
    name: {
      since: '1.1',
      get: ({ table }) => table.name,
      set: (object, value) => rename(object, value.text()),
    },
    style: {
      since: '1.1',
      get: ({ table }) => table.style,
      set: ({ workbook, sheet, table }, value) => {
        workbook.beforeWrite(sheet);
        table.style = value.text();
      },
    },
    showTotals: fixed('1.1', ({ table }) => table.totalsRows > 0),
    showHeaders: fixed('1.1', () => true),
    showBandedRows: fixed('1.3', () => true),
    showBandedColumns: fixed('1.3', () => false),
    showFilterButton: fixed('1.3', () => true),
    highlightFirstColumn: fixed('1.3', () => false),
    highlightLastColumn: fixed('1.3', () => false),
  },
  objects: {
    autoFilter: { since: '1.9', to: (object) => autoFilterType.of(object) },
    columns: { since: '1.1', to: (object) => tableColumnCollectionType.of(object) },
    rows: { since: '1.1', to: (object) => tableRowCollectionType.of(object) },
    worksheet: { since: '1.2', to: ({ workbook, sheet }) => worksheetOf(workbook, sheet) },
  },
  methods: {
    getRange: area('1.1', ({ area: whole }) => whole),
    getHeaderRowRange: area('1.1', ({ area: whole }) => ({ ...whole, rowCount: 1 })),
    getDataBodyRange: area('1.1', bodyArea),
    getTotalRowRange: area('1.1', (table) => {
      if (table.totalsRows === 0) throw new HostError('ItemNotFound', 'The table has no row of totals.');
      return { ...table.area, row: lastRow(table.area), rowCount: 1 };
    }),
    resize: { since: '1.13', call: resize },
    clearFilters: {
      since: '1.2',
      call: (object) => clearCriteria(object),
    },
    convertToRange: {
      since: '1.2',
      call: (object) => {
        const { workbook, sheet, table } = object;
        const whole = table.area;
        remove(object);
        return rangeType.of(new CellRange(workbook, sheet, whole));
      },
    },
    delete: {
      since: '1.1',
      call: (object) => {
        const whole = object.table.area;
        remove(object);
        object.sheet.clear(whole, 'contents');
      },
    },
    ...eventMethods<TableObject>(({ workbook, table }) => ({ workbook, target: table.id }), {
      DataChanged: 'tableChanged',
    }),
  },
}));

/** What the book cannot change: setting it to what it is does nothing. */
function fixed(since: '1.1' | '1.3', get: (object: TableObject) => boolean): PropertyDefinition<TableObject> {
  return {
    since,
    get,
    set: (object, value) => {
      if (value.flag() !== get(object))
        throw new HostError('NotImplemented', 'The workbench keeps this as it is.');
    },
  };
}

function area(since: '1.1', pick: (table: BookTable) => Area): MethodDefinition<TableObject> {
  return {
    since,
    call: ({ workbook, sheet, table }) => rangeType.of(new CellRange(workbook, sheet, pick(table))),
  };
}

function rename({ workbook, sheet, table }: TableObject, name: string): void {
  workbook.beforeWrite(sheet);
  if (name.toLowerCase() !== table.name.toLowerCase()) checkNewName(workbook, name);
  table.name = name;
}

/** The heading row stays where it is, and the areas overlap (typings). */
function resize({ workbook, sheet, table }: TableObject, args: Arguments): void {
  workbook.beforeWrite(sheet);
  const wanted = rangeArgument(args.at(0), workbook, sheet);
  const isAllowed = wanted.sheet === sheet && wanted.area.row === table.area.row && wanted.area.rowCount > 1;
  if (!isAllowed)
    throw new HostError('InvalidArgument', 'A table keeps its heading row and at least one row below it.');
  refuseOverlaps(sheet, wanted.area, table);
  table.resize(wanted.area);
}

function remove({ workbook, sheet, table }: TableObject): void {
  workbook.beforeWrite(sheet);
  const message = {
    source: 'Local',
    tableId: table.id,
    tableName: table.name,
    worksheetId: worksheetId(sheet),
  };
  workbook.events.fire(EventType.tableDeleted, worksheetId(sheet), message);
  workbook.events.fire(EventType.tableDeleted, WORKBOOK_TARGET, message);
  table.remove();
}
