import type { Area } from '../workbook/address';
import type { CellError, CellValue } from '../workbook/cellValue';
import type { SheetCells } from './sheetCells';

/** One value inside a formula: the same kinds as a cell holds. */
export type Scalar = CellValue;

/** Values in rows of equal length: an array constant, or what an operation over areas gave. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: readonly (readonly Scalar[])[];
}

/** An area of one sheet, as a formula sees it. */
export interface SheetArea {
  readonly sheet: SheetCells;
  readonly area: Area;
}

/** Cells that a formula points at; more than one area after `,` or over several sheets. */
export interface Reference {
  readonly kind: 'reference';
  readonly areas: readonly [SheetArea, ...SheetArea[]];
}

/** Whatever an expression can stand for. */
export type Operand = Scalar | Matrix | Reference;

/** Excel's own errors: shared, so that making one costs nothing. */
export const errors = {
  nul: { error: '#NULL!' },
  div0: { error: '#DIV/0!' },
  value: { error: '#VALUE!' },
  ref: { error: '#REF!' },
  name: { error: '#NAME?' },
  num: { error: '#NUM!' },
  na: { error: '#N/A' },
} as const satisfies Record<string, CellError>;

export function isError(value: Operand): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export function isMatrix(value: Operand): value is Matrix {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'matrix';
}

export function isReference(value: Operand): value is Reference {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reference';
}

/** Rows must be of equal length; at least one row with one value. */
export function matrix(rows: readonly (readonly Scalar[])[]): Matrix {
  return { kind: 'matrix', rowCount: rows.length, columnCount: rows[0]?.length ?? 0, rows };
}

export function reference(sheet: SheetCells, area: Area): Reference {
  return { kind: 'reference', areas: [{ sheet, area }] };
}

/** A matrix made cell by cell. */
export function fillMatrix(
  rowCount: number,
  columnCount: number,
  valueAt: (row: number, column: number) => Scalar,
): Matrix {
  const rows: Scalar[][] = [];
  for (let row = 0; row < rowCount; row++) {
    const values: Scalar[] = [];
    for (let column = 0; column < columnCount; column++) values.push(valueAt(row, column));
    rows.push(values);
  }
  return { kind: 'matrix', rowCount, columnCount, rows };
}

/** The value at a place of a matrix that wraps a single row or column round (Excel's own stretching of arrays). */
export function stretchedAt(values: Matrix, row: number, column: number): Scalar {
  const line = values.rows[values.rowCount === 1 ? 0 : row];
  const value = line?.[values.columnCount === 1 ? 0 : column];
  return value === undefined ? errors.na : value;
}
