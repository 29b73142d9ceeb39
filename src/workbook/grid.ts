import type { Area, CellPosition } from './address';
import { contains } from './address';
import type { CellValue } from './cellValue';

/**
 * The cells of a sheet that were read. Merged areas are kept as areas: their text stands in the top-left cell only,
 * and the other cells are blank, as in the sheet.
 */
export interface Grid {
  /** What was read. Everything outside counts as blank. */
  readonly area: Area;
  /** Row by row from the area's top-left corner. */
  readonly values: readonly (readonly CellValue[])[];
  /** Only cells with a formula (with its `=`), by `cellKey`. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Only cells whose number format is not General, by `cellKey`, in Excel's en-US spelling. */
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly merged: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** One number for a cell, for keys of maps: cheaper than a string for a hundred thousand cells. */
export function cellKey(row: number, column: number): number {
  return row * 16_384 + column;
}

/** The value at a position of the sheet; null outside what was read. */
export function valueAt(grid: Pick<Grid, 'area' | 'values'>, row: number, column: number): CellValue {
  return grid.values[row - grid.area.row]?.[column - grid.area.column] ?? null;
}

export function formulaAt(grid: Grid, row: number, column: number): string | null {
  return grid.formulas.get(cellKey(row, column)) ?? null;
}

export function numberFormatAt(grid: Grid, row: number, column: number): string {
  return grid.numberFormats.get(cellKey(row, column)) ?? 'General';
}

/** Answers quickly which merged area a cell belongs to: built once a sheet, linear in the number of areas. */
export function mergedAreaFinder(grid: Grid): (row: number, column: number) => Area | null {
  const byColumn = new Map<number, Area[]>();
  for (const area of grid.merged) {
    // One merge over the whole sheet must not be spread out: only columns that were read are listed.
    const end = Math.min(area.column + area.columnCount, grid.area.column + grid.area.columnCount);
    for (let column = area.column; column < end; column++) {
      const list = byColumn.get(column);
      if (list) list.push(area);
      else byColumn.set(column, [area]);
    }
  }
  for (const list of byColumn.values()) list.sort((a, b) => a.row - b.row);
  return (row, column) => {
    const list = byColumn.get(column);
    if (!list) return null;
    let low = 0;
    let high = list.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const area = list[middle];
      if (!area) return null;
      if (row < area.row) high = middle - 1;
      else if (row >= area.row + area.rowCount) low = middle + 1;
      else return area;
    }
    return null;
  };
}

export function isInside(grid: Grid, cell: CellPosition): boolean {
  return contains(grid.area, cell);
}
