import type { Book, BookSheet, BookTable } from '../ooxml/book';
import type { Area } from '../workbook/address';
import { parseArea } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';

/** A cell to start with: a text that begins with `=` is a formula that has no value yet. */
export type StartCell = CellValue | { readonly formula: string; readonly stored: CellValue };

export interface BookOfRows {
  readonly sheets: Readonly<Record<string, readonly (readonly StartCell[])[]>>;
  /** Tables by name: sheet and area, headings in the first row. */
  readonly tables?: Readonly<Record<string, readonly [sheet: string, area: string]>>;
  /** Tables whose last row is a totals row. */
  readonly totals?: readonly string[];
  readonly names?: readonly { readonly name: string; readonly sheet?: string; readonly formula: string }[];
  readonly date1904?: boolean;
}

/** A book that holds data and nothing else, and remembers which values were put beside formulas. */
export function bookOfRows(start: BookOfRows): {
  readonly book: Book;
  readonly cached: Map<string, CellValue>;
} {
  const cached = new Map<string, CellValue>();
  const tables = Object.entries(start.tables ?? {}).map(([name, [sheet, area]]) =>
    tableOf(name, sheet, area, start),
  );
  const sheets = Object.entries(start.sheets).map(([name, rows]) =>
    sheetOf(
      name,
      rows,
      tables.filter((table) => table.sheet === name),
      cached,
    ),
  );
  const lacking = new Proxy({}, { get: refuse });
  const book: Book = Object.assign(Object.create(lacking) as Book, {
    sheets,
    date1904: start.date1904 ?? false,
    names: () => (start.names ?? []).map((entry) => ({ isHidden: false, sheet: null, ...entry })),
    table: (name: string) => tables.find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null,
  });
  return { book, cached };
}

function sheetOf(
  name: string,
  rows: readonly (readonly StartCell[])[],
  tables: readonly BookTable[],
  cached: Map<string, CellValue>,
): BookSheet {
  const cells = rows.flatMap((line, row) =>
    line.flatMap((start, column) => (start === null ? [] : [{ row, column, ...cellOf(start) }])),
  );
  const width = Math.max(0, ...rows.map((line) => line.length));
  const sheet = {
    name,
    usedArea: () => usedArea(rows.length, width),
    cells: () => cells,
    tables: () => tables,
  };
  return Object.assign(Object.create(new Proxy({}, { get: refuse })) as BookSheet, sheet, {
    cacheValue: (row: number, column: number, value: CellValue) => {
      cached.set(`${name}!${row},${column}`, value);
    },
  });
}

function usedArea(rowCount: number, columnCount: number): Area | null {
  return rowCount === 0 || columnCount === 0 ? null : { row: 0, column: 0, rowCount, columnCount };
}

function cellOf(start: Exclude<StartCell, null>): { value: CellValue; formula: string | null } {
  if (typeof start === 'string' && start.startsWith('=')) return { value: null, formula: start };
  if (typeof start === 'object' && 'formula' in start) return { value: start.stored, formula: start.formula };
  return { value: start, formula: null };
}

function tableOf(name: string, sheet: string, areaText: string, start: BookOfRows): BookTable {
  const area = parseArea(areaText);
  if (!area) throw new Error(`no area: ${areaText}`);
  const headings = start.sheets[sheet]?.[area.row]?.slice(area.column, area.column + area.columnCount) ?? [];
  return {
    id: name,
    name,
    sheet,
    area,
    columns: headings.map(String),
    style: '',
    isFiltered: false,
    headingRows: 1,
    totalsRows: start.totals?.includes(name) ? 1 : 0,
    resize: refuse,
    remove: refuse,
  };
}

function refuse(_target?: unknown, member?: unknown): never {
  throw new Error(`a book of rows has no ${String(member)}`);
}
