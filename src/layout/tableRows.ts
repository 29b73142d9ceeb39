import { formatCell, lastRow } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import { plainText } from '../workbook/cellValue';
import type { Grid } from '../workbook/grid';
import { valueAt } from '../workbook/grid';
import type { TableSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { findTable } from '../workbook/snapshot';
import { columnFinder } from './tableEdits';
import { FLAG } from './tableSpec';

/** A row of a register table, read by heading wherever a person moved the column to. */
export interface TableRow {
  text(heading: string): string;
  number(heading: string): number | null;
  flag(heading: string): boolean;
  place(heading: string): { readonly sheet: string; readonly cell: string; readonly value: string };
}

export type TableRowsReading =
  | { readonly kind: 'rows'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'tableMissing' }
  | { readonly kind: 'headingMissing'; readonly heading: string };

/** All rows of a table that hold anything. */
export function readTableRows(
  snapshot: WorkbookSnapshot,
  name: string,
  headings: readonly string[],
): TableRowsReading {
  const found = findTable(snapshot, name);
  if (!found) return { kind: 'tableMissing' };
  const { sheet, table } = found;
  const columnOf = columnFinder(table);
  const missing = headings.find((heading) => columnOf(heading) === null);
  if (missing !== undefined) return { kind: 'headingMissing', heading: missing };
  const { grid } = sheet;
  return { kind: 'rows', rows: grid ? rowsOf(sheet.name, table, grid, columnOf) : [] };
}

/** Rows that were read of a grid, by table: whoever asks for a register asks for its cells right after. */
const KNOWN = new WeakMap<Grid, Map<string, readonly TableRow[]>>();

function rowsOf(
  sheet: string,
  table: TableSnapshot,
  grid: Grid,
  columnOf: ColumnFinder,
): readonly TableRow[] {
  const key = JSON.stringify([sheet, table.name, table.area, table.columns]);
  const ofGrid = KNOWN.get(grid) ?? new Map<string, readonly TableRow[]>();
  KNOWN.set(grid, ofGrid);
  const known = ofGrid.get(key);
  if (known) return known;
  const place = { sheet, grid, columnOf, firstColumn: table.area.column };
  const rows: TableRow[] = [];
  for (let row = table.area.row + 1; row <= lastRow(table.area); row++) {
    if (!isBlankRow(grid, table, row)) rows.push(new GridRow(place, row));
  }
  ofGrid.set(key, rows);
  return rows;
}

function isBlankRow(grid: Grid, { area }: TableSnapshot, row: number): boolean {
  for (let offset = 0; offset < area.columnCount; offset++) {
    if (valueAt(grid, row, area.column + offset) !== null) return false;
  }
  return true;
}

type ColumnFinder = (heading: string) => number | null;

interface TablePlace {
  readonly sheet: string;
  readonly grid: Grid;
  readonly columnOf: ColumnFinder;
  readonly firstColumn: number;
}

class GridRow implements TableRow {
  constructor(
    private readonly table: TablePlace,
    private readonly row: number,
  ) {}

  text(heading: string): string {
    return plainText(this.value(heading));
  }

  number(heading: string): number | null {
    const read = this.value(heading);
    return typeof read === 'number' ? read : null;
  }

  flag(heading: string): boolean {
    return FLAGS.has(this.text(heading).trim());
  }

  place(heading: string): { readonly sheet: string; readonly cell: string; readonly value: string } {
    const { sheet, columnOf, firstColumn } = this.table;
    const cell = formatCell({ row: this.row, column: columnOf(heading) ?? firstColumn });
    return { sheet, cell, value: this.text(heading) };
  }

  private value(heading: string): CellValue {
    return valueAt(this.table.grid, this.row, this.table.columnOf(heading) ?? -1);
  }
}

/** A person who marks a cell uses one of these; anything else counts as no mark. */
const FLAGS = new Set([FLAG, '〇', '◯', '●', '◎', 'TRUE', '1']);
