import type { Area } from '../workbook/address';
import { contains, intersection, sameArea, union } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import type { Grid } from '../workbook/grid';
import { cellKey } from '../workbook/grid';
import type {
  NameSnapshot,
  SheetDetail,
  SheetSnapshot,
  SnapshotRequest,
  TableSnapshot,
  WorkbookSnapshot,
} from '../workbook/snapshot';
import { SNAPSHOT_LIMIT } from '../workbook/snapshot';
import type { Book, BookCell, BookSheet, BookTable } from './book';
import { DAYS_1904 } from './isoSerial';
import { isDateFormat } from './numberFormat';
import { readDropDown } from './readDropDown';
import { readValidationSnapshots } from './readValidationSnapshots';

type PlacedCell = BookCell & { readonly row: number; readonly column: number };

/** One long text that a million cells share costs nothing here, but everything when it is copied to another thread. */
export const MAX_CHARACTERS = 50_000_000;

/**
 * The same snapshot that Excel gives of a workbook, with two liberties: formats are told of cells that hold something,
 * and dates of the 1904 system are counted from 1900 like all others.
 */
export function readSnapshot(
  book: Book,
  request: SnapshotRequest,
  fileName: string | null,
): WorkbookSnapshot {
  const names = book.names().filter(isOwnName).map(nameSnapshot);
  const budget = { characters: MAX_CHARACTERS };
  const read = book.sheets.map((sheet) => ({ sheet, tables: sheet.tables() }));
  const heads = read.map(({ sheet: { name, visibility }, tables }) => ({
    name,
    visibility,
    tableNames: tables.map((table) => table.name),
  }));
  const snapshot: WorkbookSnapshot = {
    fileName,
    readOnly: false,
    structureProtected: book.structureProtected,
    sheets: read.map(({ sheet, tables }, index) => {
      const head = heads[index];
      const detail = head ? request.detail(head, names, heads) : 'none';
      return readSheet(sheet, tables, { detail, date1904: book.date1904, budget });
    }),
    names,
    customXml: request.customXmlNamespace === undefined ? null : book.customXml(request.customXmlNamespace),
    ...(request.dropDownOf ? { dropDown: readDropDown(book, request.dropDownOf) } : {}),
  };
  const wanted = request.validationsOf?.(snapshot);
  return wanted ? { ...snapshot, validations: readValidationSnapshots(book, wanted) } : snapshot;
}

interface Reading {
  readonly detail: SheetDetail;
  readonly date1904: boolean;
  readonly budget: { characters: number };
}

function readSheet(sheet: BookSheet, tables: readonly BookTable[], reading: Reading): SheetSnapshot {
  const usedArea = reading.detail === 'none' ? null : sheet.usedArea();
  const grid = usedArea && readGrid(sheet, reading);
  const inside = usedArea && intersection(usedArea, SNAPSHOT_LIMIT);
  const isCut = usedArea !== null && !(inside && sameArea(inside, usedArea));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    isProtected: sheet.isProtected,
    isFiltered: sheet.autoFilter()?.isFiltered ?? false,
    usedArea,
    grid,
    isTruncated: isCut || reading.budget.characters < 0,
    tables: tables.map(tableSnapshot),
    charts: sheet.charts().map((chart) => ({ name: chart.name })),
  };
}

function readGrid(sheet: BookSheet, reading: Reading): Grid | null {
  const cells = [...cellsWithinLimit(sheet)];
  const area = boundsOf(cells);
  if (!area) return null;
  const wantsCells = reading.detail !== 'values';
  const formulas = new Map<number, string>();
  const numberFormats = new Map<number, string>();
  const rows = new Map<number, CellValue[]>();
  for (const cell of cells) {
    const { row, column } = cell;
    const needsFormat = wantsCells || (reading.date1904 && typeof cell.value === 'number');
    const format = needsFormat ? sheet.format(row, column).numberFormat : 'General';
    const value = readValue(cell.value, format, reading);
    let values = rows.get(row);
    if (!values) rows.set(row, (values = blankRow(area)));
    values[column - area.column] = value;
    if (!wantsCells) continue;
    if (cell.formula !== null) formulas.set(cellKey(row, column), cell.formula);
    if (format !== 'General') numberFormats.set(cellKey(row, column), format);
  }
  // Empty rows share one array: a sheet with one cell at its far end stays small.
  const empty: readonly CellValue[] = blankRow(area);
  const values = Array.from({ length: area.rowCount }, (_, index) => rows.get(area.row + index) ?? empty);
  const isFull = reading.detail === 'full';
  return {
    area,
    values,
    formulas,
    numberFormats,
    merged: isFull ? sheet.merged().filter((merged) => intersection(merged, area)) : [],
    hiddenRows: isFull ? within(sheet.hiddenRows(), area.row, area.rowCount) : new Set(),
    hiddenColumns: isFull ? within(sheet.hiddenColumns(), area.column, area.columnCount) : new Set(),
  };
}

function* cellsWithinLimit(sheet: BookSheet): Iterable<PlacedCell> {
  for (const cell of sheet.cells()) if (contains(SNAPSHOT_LIMIT, cell)) yield cell;
}

function boundsOf(cells: readonly PlacedCell[]): Area | null {
  let area: Area | null = null;
  for (const { row, column } of cells) {
    if (area && contains(area, { row, column })) continue;
    const one = { row, column, rowCount: 1, columnCount: 1 };
    area = area ? union(area, one) : one;
  }
  return area;
}

function blankRow(area: Area): CellValue[] {
  return new Array<CellValue>(area.columnCount).fill(null);
}

/** A formula that shows nothing reads as blank, as in Excel's own answer. */
function readValue(value: CellValue, format: string, { date1904, budget }: Reading): CellValue {
  if (typeof value === 'string') {
    budget.characters -= value.length;
    return value === '' || budget.characters < 0 ? null : value;
  }
  if (date1904 && typeof value === 'number' && isDateFormat(format)) return value + DAYS_1904;
  return value;
}

function within(lines: ReadonlySet<number>, first: number, count: number): ReadonlySet<number> {
  return new Set([...lines].filter((line) => line >= first && line < first + count));
}

function isOwnName({ name }: { readonly name: string }): boolean {
  return !name.startsWith('_xlnm.');
}

function nameSnapshot({ name, sheet, formula }: NameSnapshot): NameSnapshot {
  return { name, sheet, formula };
}

function tableSnapshot({ name, area, columns, isFiltered, totalsRows }: BookTable): TableSnapshot {
  return { name, area: { ...area, rowCount: area.rowCount - totalsRows }, columns, isFiltered };
}
