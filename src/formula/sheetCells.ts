import type { BookSheet } from '../ooxml/book';
import type { Area } from '../workbook/address';
import { lastColumn, lastRow } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import type { KeptFormulas } from './keptFormulas';

/** A cell with a formula, while a calculation runs. */
export interface FormulaCell {
  readonly sheet: SheetCells;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What the book held before. */
  readonly stored: CellValue;
  state: 'waiting' | 'running' | 'done';
  /** Its place on the path of cells being calculated, while it runs. */
  pathIndex: number;
  isCircular: boolean;
  /** Its formula needs something that cannot be worked out here. */
  hasGap: boolean;
}

/**
 * A sheet's values by column, read once: looking a value up costs two array accesses, and an area is walked without
 * touching its blank cells' nodes in the file.
 */
export class SheetCells {
  /** Rows and columns from here on are blank. */
  readonly rowEnd: number;
  readonly columnEnd: number;
  readonly formulaCells: FormulaCell[] = [];
  readonly #columns: (CellValue[] | undefined)[] = [];
  readonly #pending: (Map<number, FormulaCell> | undefined)[] = [];

  /**
   * `position` is the sheet's place among the tabs. Without `calculate` formulas count as what the book holds for
   * them; with it, it is asked for every formula's value that is not known yet.
   */
  constructor(
    readonly sheet: BookSheet,
    readonly position: number,
    private readonly calculate: ((cell: FormulaCell) => CellValue) | null,
    isKept: KeptFormulas = () => false,
  ) {
    const used = sheet.usedArea();
    this.rowEnd = used ? lastRow(used) + 1 : 0;
    this.columnEnd = used ? lastColumn(used) + 1 : 0;
    for (const cell of sheet.cells()) {
      this.#put(cell.row, cell.column, cell.value);
      if (cell.formula === null || !calculate) continue;
      if (isKept(sheet, cell.row, cell.column, cell.formula)) continue;
      this.#hold(cell.row, cell.column, cell.formula, cell.value);
    }
  }

  value(row: number, column: number): CellValue {
    const pending = this.#pending[column]?.get(row);
    if (pending && this.calculate) return this.calculate(pending);
    return this.#columns[column]?.[row] ?? null;
  }

  /** Keeps a formula's result; from now on the cell is a value like any other. */
  settle(cell: FormulaCell, value: CellValue): void {
    this.#put(cell.row, cell.column, value);
    const pending = this.#pending[cell.column];
    pending?.delete(cell.row);
    if (pending?.size === 0) this.#pending[cell.column] = undefined;
  }

  /** Visits every value of an area that is not blank, column by column. */
  visit(area: Area, visitor: (value: Exclude<CellValue, null>) => void): void {
    const rowEnd = Math.min(area.row + area.rowCount, this.rowEnd);
    const columnEnd = Math.min(area.column + area.columnCount, this.columnEnd);
    for (let column = area.column; column < columnEnd; column++) {
      if (!this.#columns[column]) continue;
      for (let row = area.row; row < rowEnd; row++) {
        const value = this.value(row, column);
        if (value !== null) visitor(value);
      }
    }
  }

  #put(row: number, column: number, value: CellValue): void {
    const cells = this.#columns[column] ?? [];
    this.#columns[column] = cells;
    cells[row] = value;
  }

  #hold(row: number, column: number, formula: string, stored: CellValue): void {
    const cell: FormulaCell = {
      sheet: this,
      row,
      column,
      formula,
      stored,
      state: 'waiting',
      pathIndex: 0,
      isCircular: false,
      hasGap: false,
    };
    this.formulaCells.push(cell);
    const pending = this.#pending[column] ?? new Map<number, FormulaCell>();
    this.#pending[column] = pending;
    pending.set(row, cell);
  }
}
