import type { Calculation } from './calculation';
import type { SheetCells } from './sheetCells';
import type { Operand } from './value';

/** Where a formula stands, and what its words mean there. */
export interface Scope {
  readonly calculation: Calculation;
  /** The formula's own sheet: references without a sheet mean it. */
  readonly cells: SheetCells;
  readonly row: number;
  readonly column: number;
  /** How far references without `$` move: a rule written for one cell, read at another. */
  readonly shift: { readonly rows: number; readonly columns: number };
  /** An area where one value is wanted gives the cell in the formula's own row or column, not all its cells. */
  readonly intersects: boolean;
  /** LET's names, in lower case. */
  readonly variables: ReadonlyMap<string, Operand>;
  /** Defined names being read now: one that leads back to itself is stopped. */
  readonly openNames: ReadonlySet<string>;
}

/** The scope of a formula in its own cell. */
export function cellScope(calculation: Calculation, cells: SheetCells, row: number, column: number): Scope {
  return {
    calculation,
    cells,
    row,
    column,
    shift: { rows: 0, columns: 0 },
    intersects: false,
    variables: new Map(),
    openNames: new Set(),
  };
}
