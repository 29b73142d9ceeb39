import type { Area } from '../workbook/address';
import { cellArea, lastRow } from '../workbook/address';
import type { CellContent, Edit } from '../workbook/editPlan';
import type { Grid } from '../workbook/grid';
import { valueAt } from '../workbook/grid';
import type { TableSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { findTable } from '../workbook/snapshot';
import { plainText } from '../workbook/cellValue';
import { BODY_PT, FONT, TABLE_PT, TABLE_STYLE } from './paperStyle';
import type { TableColumn, TableSpec } from './tableSpec';
import { cellContent, holds, isLeftToOffice } from './tableSpec';
import { withLaterColumns } from './widenTable';

/**
 * What makes a register table say `rows`: a new table where there is none; otherwise only the cells that differ, and
 * new rows at the end. Rows of the sheet are never removed, their order and a person's own columns stay.
 */
export function tableEdits<Row>(
  spec: TableSpec<Row>,
  rows: readonly Row[],
  snapshot: WorkbookSnapshot,
): Edit[] {
  const found = findTable(snapshot, spec.name);
  if (!found) return newTable(spec, rows);
  const { sheet } = found;
  const { table, edits } = withLaterColumns(spec, rows, sheet, found.table);
  return [...edits, ...changedCells(spec, rows, sheet.name, table, sheet.grid)];
}

function newTable<Row>(spec: TableSpec<Row>, rows: readonly Row[]): Edit[] {
  const { sheet, at, columns } = spec;
  const headings = columns.map((column): CellContent => ({ text: column.heading }));
  const body = rows.map((row) => columns.map((column): CellContent => cellContent(column, row)));
  const bodyCount = Math.max(1, rows.length);
  const area: Area = { ...at, rowCount: bodyCount + 1, columnCount: columns.length };
  const edits: Edit[] = [];
  if (spec.caption !== '') {
    const captionAt = { row: at.row - 1, column: at.column };
    edits.push({ kind: 'setCells', sheet, at: captionAt, cells: [[{ text: spec.caption }]] });
    const format = { fontName: FONT, fontSizePt: BODY_PT, bold: true };
    edits.push({ kind: 'format', sheet, area: cellArea(captionAt.row, captionAt.column), format });
  }
  // Formats come before values: a text cell must be one before 1-1 is put into it (domain §0-10).
  edits.push(...bodyFormats(spec, at.row + 1, bodyCount, at.column));
  edits.push({ kind: 'setCells', sheet, at, cells: [headings, ...body] });
  const headFormat = {
    fontName: FONT,
    fontSizePt: TABLE_PT,
    bold: true,
    wrap: true,
    vertical: 'center',
  } as const;
  edits.push({ kind: 'format', sheet, area: { ...area, rowCount: 1 }, format: headFormat });
  edits.push({
    kind: 'addTable',
    sheet,
    area,
    name: spec.name,
    columns: columns.map((column) => column.heading),
    style: TABLE_STYLE,
  });
  columns.forEach((column, index) => {
    const { widthCharacters } = column;
    edits.push({ kind: 'columnWidth', sheet, column: at.column + index, count: 1, widthCharacters });
  });
  return edits;
}

function bodyFormats<Row>(spec: TableSpec<Row>, row: number, count: number, firstColumn: number): Edit[] {
  const all: Area = { row, column: firstColumn, rowCount: count, columnCount: spec.columns.length };
  const edits: Edit[] = [
    {
      kind: 'format',
      sheet: spec.sheet,
      area: all,
      format: { fontName: FONT, fontSizePt: TABLE_PT, vertical: 'top' },
    },
  ];
  spec.columns.forEach((column, index) => {
    const area: Area = { row, column: firstColumn + index, rowCount: count, columnCount: 1 };
    const format = {
      ...(column.kind === 'text' ? { numberFormat: '@' } : {}),
      ...(column.numberFormat === undefined ? {} : { numberFormat: column.numberFormat }),
      ...(column.kind === 'flag' ? { horizontal: 'center' as const } : {}),
      ...(column.horizontal ? { horizontal: column.horizontal } : {}),
      ...(column.wraps ? { wrap: true } : {}),
    };
    if (Object.keys(format).length > 0) edits.push({ kind: 'format', sheet: spec.sheet, area, format });
  });
  return edits;
}

function changedCells<Row>(
  spec: TableSpec<Row>,
  rows: readonly Row[],
  sheet: string,
  table: TableSnapshot,
  grid: Grid | null,
): Edit[] {
  const columnOf = columnFinder(table);
  const edits: Edit[] = [];
  const free: number[] = [];
  const byKey = new Map<string, number>();
  const keyColumns = spec.keyHeadings.map((heading) => columnOf(heading));
  for (let row = table.area.row + 1; row <= lastRow(table.area); row++) {
    const parts = keyColumns.map((column) =>
      grid && column !== null ? plainText(valueAt(grid, row, column)) : '',
    );
    if (parts.every((part) => part === '')) free.push(row);
    else if (!byKey.has(parts.join('\n'))) byKey.set(parts.join('\n'), row);
  }
  const added: Row[] = [];
  for (const item of rows) {
    const existing = byKey.get(keyOf(spec, item));
    if (existing === undefined) {
      const row = free.shift();
      if (row === undefined) added.push(item);
      else edits.push(...rowEdits(spec.columns, item, sheet, row, columnOf, null));
      continue;
    }
    const columns = spec.columns.filter((column) => !isLeftToOffice(column, item));
    edits.push(...rowEdits(columns, item, sheet, existing, columnOf, grid));
  }
  if (added.length > 0) edits.push(...appendedRows(spec, added, sheet, table, grid, columnOf));
  return edits;
}

function appendedRows<Row>(
  spec: TableSpec<Row>,
  added: readonly Row[],
  sheet: string,
  table: TableSnapshot,
  grid: Grid | null,
  columnOf: (heading: string) => number | null,
): Edit[] {
  const edits: Edit[] = [];
  const first = lastRow(table.area) + 1;
  if (grid && hasContentBelow(grid, table, first, added.length)) {
    edits.push({ kind: 'insertRows', sheet, row: first, count: added.length });
  }
  const start = columnOf(spec.columns[0]?.heading ?? '') ?? table.area.column;
  edits.push(...bodyFormats({ ...spec, sheet }, first, added.length, start));
  const body = added.map((item) => {
    const line: CellContent[] = new Array<CellContent>(table.area.columnCount).fill('keep');
    for (const column of spec.columns) {
      const at = columnOf(column.heading);
      if (at !== null) line[at - table.area.column] = cellContent(column, item);
    }
    return line;
  });
  edits.push({ kind: 'setCells', sheet, at: { row: first, column: table.area.column }, cells: body });
  const area = { ...table.area, rowCount: table.area.rowCount + added.length };
  edits.push({ kind: 'resizeTable', sheet, name: table.name, area });
  return edits;
}

function hasContentBelow(grid: Grid, table: TableSnapshot, first: number, count: number): boolean {
  for (let row = first; row < first + count; row++) {
    for (let offset = 0; offset < table.area.columnCount; offset++) {
      if (valueAt(grid, row, table.area.column + offset) !== null) return true;
    }
  }
  return false;
}

/** One edit for each run of neighbouring cells that differ. */
function rowEdits<Row>(
  columns: readonly TableColumn<Row>[],
  item: Row,
  sheet: string,
  row: number,
  columnOf: (heading: string) => number | null,
  grid: Grid | null,
): Edit[] {
  const changes = columns.flatMap((column) => {
    const at = columnOf(column.heading);
    const content = cellContent(column, item);
    const isSame = at === null || (grid !== null && holds(valueAt(grid, row, at), content));
    return isSame ? [] : [{ at, content }];
  });
  changes.sort((a, b) => a.at - b.at);
  const edits: Edit[] = [];
  let run: CellContent[] = [];
  changes.forEach(({ at, content }, index) => {
    run.push(content);
    if (changes[index + 1]?.at === at + 1) return;
    edits.push({ kind: 'setCells', sheet, at: { row, column: at - run.length + 1 }, cells: [run] });
    run = [];
  });
  return edits;
}

function keyOf<Row>(spec: TableSpec<Row>, item: Row): string {
  return spec.keyHeadings
    .map((heading) => {
      const column = spec.columns.find((candidate) => candidate.heading === heading);
      const value = column?.content(item) ?? '';
      return typeof value === 'boolean' ? String(value) : String(value);
    })
    .join('\n');
}

/** The sheet's column of a heading, wherever a person moved it to; null when they took it away. */
export function columnFinder(table: TableSnapshot): (heading: string) => number | null {
  const columns = new Map(table.columns.map((heading, index) => [heading, table.area.column + index]));
  return (heading) => columns.get(heading) ?? null;
}
