import { MAX_COLUMNS, MAX_ROWS } from '../../src/workbook/address';
import { defineType } from '../protocol/hostObject';
import type { CellRange } from './cellRange';
import { rangeAddress } from './cellRange';
import { conditionalFormatCollectionType } from './conditionalFormatCollection';
import { dataValidationType } from './dataValidation';
import { common, mapCells, shownFormula, shownText, shownValue, valueType } from './readCells';
import { rangeEdits } from './rangeEdits';
import { rangeFormatType } from './rangeFormat';
import { columnsLeft, columnsWidthPt, rowsHeightPt, rowsTop } from './rangeGeometry';
import { rangeSortType } from './rangeSort';
import { rangeSteps } from './rangeSteps';
import { setNumberFormats } from './setNumberFormats';
import { worksheetOf } from './worksheetOf';
import { writeCells } from './writeCells';

export const rangeType = defineType<CellRange>(() => ({
  name: 'Range',
  identity: (range) => {
    const id = range.workbook.referenceId(range);
    return id === null ? {} : { _ReferenceId: id };
  },
  properties: {
    address: { since: '1.1', get: (range) => rangeAddress(range.sheet, range.area) },
    addressLocal: { since: '1.1', get: (range) => rangeAddress(range.sheet, range.area) },
    rowIndex: { since: '1.1', get: (range) => range.area.row },
    columnIndex: { since: '1.1', get: (range) => range.area.column },
    rowCount: { since: '1.1', get: (range) => range.area.rowCount },
    columnCount: { since: '1.1', get: (range) => range.area.columnCount },
    cellCount: { since: '1.1', get: (range) => cellCount(range) },
    isEntireRow: { since: '1.7', get: (range) => range.area.columnCount === MAX_COLUMNS },
    isEntireColumn: { since: '1.7', get: (range) => range.area.rowCount === MAX_ROWS },
    values: { since: '1.1', get: readValues, set: (range, value) => writeCells(range, value.json()) },
    formulas: { since: '1.1', get: readFormulas, set: (range, value) => writeCells(range, value.json()) },
    formulasLocal: {
      since: '1.1',
      get: readFormulas,
      set: (range, value) => writeCells(range, value.json()),
    },
    text: {
      since: '1.1',
      get: (range) => readAll(range, (row, column) => shownText(range.sheet, row, column)),
    },
    valueTypes: {
      since: '1.1',
      get: (range) => readAll(range, (row, column) => valueType(range.sheet.cell(row, column).value)),
    },
    numberFormat: {
      since: '1.1',
      get: (range) => readAll(range, (row, column) => range.sheet.format(row, column).numberFormat),
      set: (range, value) => setNumberFormats(range, value.json()),
    },
    rowHidden: {
      since: '1.2',
      get: (range) => rowsHidden(range),
      set: (range, value) => {
        range.workbook.beforeWrite(range.sheet);
        range.sheet.setRowsHidden(range.area.row, range.area.rowCount, value.flag());
      },
    },
    columnHidden: {
      since: '1.2',
      get: (range) => columnsHidden(range),
      set: (range, value) => {
        range.workbook.beforeWrite(range.sheet);
        range.sheet.setColumnsHidden(range.area.column, range.area.columnCount, value.flag());
      },
    },
    hidden: {
      since: '1.2',
      get: (range) => {
        const [rows, columns] = [rowsHidden(range), columnsHidden(range)];
        if (rows === true || columns === true) return true;
        return rows === false && columns === false ? false : null;
      },
    },
    left: { since: '1.10', get: (range) => columnsLeft(range.sheet, range.area.column) },
    top: { since: '1.10', get: (range) => rowsTop(range.sheet, range.area.row) },
    width: { since: '1.10', get: (range) => columnsWidthPt(range.sheet, range.area) },
    height: { since: '1.10', get: (range) => rowsHeightPt(range.sheet, range.area) },
  },
  objects: {
    worksheet: { since: '1.1', to: (range) => worksheetOf(range.workbook, range.sheet) },
    format: {
      since: '1.1',
      to: ({ workbook, sheet, area }) => rangeFormatType.of({ workbook, sheet, areas: [area] }),
    },
    dataValidation: { since: '1.8', to: (range) => dataValidationType.of(range) },
    conditionalFormats: { since: '1.6', to: (range) => conditionalFormatCollectionType.of(range) },
    sort: { since: '1.2', to: (range) => rangeSortType.of(range) },
  },
  methods: { ...rangeSteps, ...rangeEdits },
}));

function readValues(range: CellRange): ReturnType<typeof mapCells> {
  return readAll(range, (row, column) => shownValue(range.sheet.cell(row, column).value));
}

function readFormulas(range: CellRange): ReturnType<typeof mapCells> {
  return readAll(range, (row, column) => shownFormula(range.sheet, row, column));
}

/** Null for whole rows and columns: Excel does not read unbounded ranges. */
function readAll(range: CellRange, read: Parameters<typeof mapCells>[1]): ReturnType<typeof mapCells> {
  const { area } = range;
  if (area.rowCount === MAX_ROWS || area.columnCount === MAX_COLUMNS) return null;
  range.workbook.calculateBeforeReading();
  return mapCells(area, read);
}

/** -1 where the number does not fit Excel's own 31 bits. */
function cellCount({ area }: CellRange): number {
  const count = area.rowCount * area.columnCount;
  return count > 2 ** 31 - 1 ? -1 : count;
}

function rowsHidden({ sheet, area }: CellRange): boolean | null {
  const hidden = sheet.hiddenRows();
  return common({ ...area, columnCount: 1 }, (row) => hidden.has(row));
}

function columnsHidden({ sheet, area }: CellRange): boolean | null {
  const hidden = sheet.hiddenColumns();
  return common({ ...area, rowCount: 1 }, (_row, column) => hidden.has(column));
}
