import type { CellValue } from '../workbook/cellValue';
import type { XmlElement } from './xmlTree';

/** A cell as read. Cells that hold nothing but a style stay in the row's source. */
export interface SheetCell {
  column: number;
  /** Index into the workbook's cell formats. */
  style: number;
  value: CellValue;
  formula: CellFormula;
  /** The cell's own element once its row is opened. */
  element: XmlElement | null;
}

/** Without its `=`. A shared formula stands in one cell only; the others point to it. */
export type CellFormula = string | SharedFormulaMember | null;

export interface SharedFormulaMember {
  readonly group: SharedFormula;
  /** How far the cell stands from the one that holds the text. */
  readonly rows: number;
  readonly columns: number;
}

export interface SharedFormula {
  readonly id: string;
  readonly text: string;
}

/** A row as read: a slice of the sheet's source until something in it changes. */
export interface SheetRow {
  /** Zero-based, where the row stands now. */
  number: number;
  /** Its slice of the source; empty for a row that was added. */
  readonly start: number;
  readonly end: number;
  /** Filled in row order; only cells with a value or formula until the row is opened, then all. */
  cells: SheetCell[];
  isHidden: boolean;
  /** True while the slice is what has to be saved. */
  isSource: boolean;
  /** The row's element once it is opened; its cells' elements are kept in `cells`. */
  element: XmlElement | null;
}

export const NO_CELLS: SheetCell[] = [];

/** The cell of a column by halving; rows keep their cells in order. */
export function findCell(row: SheetRow | null, column: number): SheetCell | null {
  const cells = row?.cells ?? NO_CELLS;
  return cells[cellIndex(cells, column)]?.column === column
    ? (cells[cellIndex(cells, column)] ?? null)
    : null;
}

/** Where a cell of that column stands, or would have to be put. */
export function cellIndex(cells: readonly SheetCell[], column: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.column ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
