import type { Book } from '../ooxml/book';
import type { CellPosition } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import { Calculation } from './calculation';
import { evaluate } from './evaluate';
import { parseFormula } from './parseFormula';
import { valuesOf } from './references';
import { cellScope } from './scope';
import { isMatrix } from './value';

/** One value, or rows of equal length. */
export type FormulaResult = CellValue | readonly (readonly CellValue[])[];

/**
 * Reads formulas of rules over a book as it stands: cells with formulas count as the values kept beside them. Made
 * once and asked for many cells; a change of the book needs a new one.
 */
export class RuleReader {
  readonly #calculation: Calculation;

  constructor(book: Book, now: Date = new Date()) {
    this.#calculation = new Calculation(book, now, 'stored');
  }

  /**
   * A formula's result at a cell of a sheet. `base` is the cell that the formula was written for (a rule's top-left
   * cell): references without `$` move from there to `cell`. A sheet that is not there gives `#REF!`.
   */
  evaluate(sheet: string, cell: CellPosition, formula: string, base: CellPosition = cell): FormulaResult {
    const cells = this.#calculation.sheet(sheet);
    if (!cells) return { error: '#REF!' };
    const scope = {
      ...cellScope(this.#calculation, cells, cell.row, cell.column),
      shift: { rows: cell.row - base.row, columns: cell.column - base.column },
    };
    const values = valuesOf(evaluate(parseFormula(formula), scope), scope);
    return isMatrix(values) ? values.rows : values;
  }
}

/** One formula at one cell: see `RuleReader`, which is the way to ask more often. */
export function evaluateFormula(
  book: Book,
  sheet: string,
  cell: CellPosition,
  formula: string,
  base: CellPosition = cell,
): FormulaResult {
  return new RuleReader(book).evaluate(sheet, cell, formula, base);
}
