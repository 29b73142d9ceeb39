import type { Area } from '../../src/workbook/address';
import { lastRow } from '../../src/workbook/address';
import type { Argument, Arguments } from '../protocol/argument';
import { collectionMembers } from '../protocol/collectionMembers';
import { HostError } from '../protocol/hostError';
import type { HostObject, MethodDefinition } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import type { Json } from '../protocol/json';
import { CellRange } from './cellRange';
import { rangeType } from './range';
import { mapCells, shownValue } from './readCells';
import type { TableObject } from './table';
import { bodyArea } from './tableCollection';
import { tightArea } from './tightArea';
import { writeCells } from './writeCells';

interface TablePart extends TableObject {
  readonly index: number;
}

const tableColumnType = defineType<TablePart>(() => ({
  name: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    id: { since: '1.1', get: ({ index }) => index + 1 },
    index: { since: '1.1', get: ({ index }) => index },
    name: {
      since: '1.1',
      get: ({ table, index }) => table.columns[index] ?? '',
      set: (part, value) => writeCells(rangeAt(part, headingArea(part)), [[`'${value.text()}`]]),
    },
    values: {
      since: '1.1',
      get: (part) => valuesOf(part, columnArea(part)),
      set: (part, value) => writeCells(rangeAt(part, columnArea(part)), value.json()),
    },
  },
  methods: {
    getRange: part('1.1', columnArea),
    getHeaderRowRange: part('1.1', headingArea),
    getDataBodyRange: part('1.1', (column) => ({ ...columnArea(column), ...rowsOf(bodyArea(column.table)) })),
  },
}));

export const tableColumnCollectionType = defineType<TableObject>(() => ({
  name: 'TableColumnCollection',
  ...collectionMembers<TableObject>(
    'TableColumn',
    {
      items: (object) => object.table.columns.map((_name, index) => tableColumnType.of({ ...object, index })),
      find: findColumn,
    },
    { count: '1.1', getCount: '1.4', getItem: '1.1', getItemAt: '1.1', getItemOrNullObject: '1.4' },
  ),
}));

const tableRowType = defineType<TablePart>(() => ({
  name: 'TableRow',
  properties: {
    index: { since: '1.1', get: ({ index }) => index },
    values: {
      since: '1.1',
      get: (row) => valuesOf(row, rowArea(row)),
      set: (row, value) => writeCells(rangeAt(row, rowArea(row)), value.json()),
    },
  },
  methods: { getRange: part('1.1', rowArea) },
}));

export const tableRowCollectionType = defineType<TableObject>(() => {
  const members = collectionMembers<TableObject>(
    'TableRow',
    {
      items: (object) =>
        Array.from({ length: bodyArea(object.table).rowCount }, (_, index) =>
          tableRowType.of({ ...object, index }),
        ),
    },
    { count: '1.1', getCount: '1.4', getItemAt: '1.1' },
  );
  return {
    name: 'TableRowCollection',
    ...members,
    methods: { ...members.methods, add: { since: '1.1', call: addRows } },
  };
});

/** By number or name. */
function findColumn(object: TableObject, key: Argument): HostObject | null {
  const wanted = key.json();
  const index =
    typeof wanted === 'number'
      ? wanted - 1
      : object.table.columns.findIndex((name) => name.toLowerCase() === String(wanted).toLowerCase());
  return object.table.columns[index] === undefined ? null : tableColumnType.of({ ...object, index });
}

/** New rows go below the last one, where the cells are free. */
function addRows(object: TableObject, args: Arguments): HostObject {
  const { workbook, sheet, table } = object;
  workbook.beforeWrite(sheet);
  const isLast = !args.at(0).isGiven || args.at(0).integer() === -1;
  const values = args.at(1).isGiven ? args.at(1).json() : null;
  const count = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
  const below: Area = { ...table.area, row: lastRow(table.area) + 1, rowCount: count };
  if (!isLast || table.totalsRows > 0 || tightArea(sheet, below)) {
    throw new HostError('NotImplemented', 'The workbench adds rows below a table, on free cells.');
  }
  const index = bodyArea(table).rowCount;
  table.resize({ ...table.area, rowCount: table.area.rowCount + count });
  if (values !== null) writeCells(new CellRange(workbook, sheet, below), asRows(values));
  return tableRowType.of({ ...object, index });
}

function asRows(values: Json): Json {
  return Array.isArray(values) && !Array.isArray(values[0]) ? [values as readonly Json[]] : values;
}

function columnArea({ table, index }: TablePart): Area {
  return { ...table.area, column: table.area.column + index, columnCount: 1 };
}

function headingArea(column: TablePart): Area {
  return { ...columnArea(column), rowCount: 1 };
}

function rowArea({ table, index }: TablePart): Area {
  const body = bodyArea(table);
  return { ...body, row: body.row + index, rowCount: 1 };
}

function rowsOf({ row, rowCount }: Area): Pick<Area, 'row' | 'rowCount'> {
  return { row, rowCount };
}

function rangeAt({ workbook, sheet }: TablePart, area: Area): CellRange {
  return new CellRange(workbook, sheet, area);
}

function part(since: '1.1', pick: (part: TablePart) => Area): MethodDefinition<TablePart> {
  return { since, call: (object) => rangeType.of(rangeAt(object, pick(object))) };
}

function valuesOf({ workbook, sheet }: TablePart, area: Area): Json {
  workbook.calculateBeforeReading();
  return mapCells(area, (row, column) => shownValue(sheet.cell(row, column).value));
}
