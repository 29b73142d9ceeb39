import type { Book } from '../ooxml/book';
import { formatSheetArea, cellArea } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import { isCellError } from '../workbook/cellValue';
import { Calculation } from './calculation';
import type { KeptFormulas } from './keptFormulas';
import { roundToDigits } from './coercion';
import type { FormulaCell } from './sheetCells';

export interface Recalculation {
  /** How many formula cells were worked out. */
  readonly evaluated: number;
  /** Functions that are not here, in capitals. Cells that use one keep what the file held for them. */
  readonly unknownFunctions: string[];
  /** Cells that need their own value, as `'シート'!$A$1`: they became 0. */
  readonly circular: string[];
}

/**
 * Works out every formula of a book, and keeps each result beside its formula where it is not the same already: a sheet
 * whose results stay is not touched. `now` is the clock for TODAY; `kept` formulas count as the values beside them.
 */
export function recalculate(
  book: Book,
  options: { readonly now?: Date; readonly kept?: KeptFormulas } = {},
): Recalculation {
  const calculation = new Calculation(book, options.now ?? new Date(), 'recalculate', options.kept);
  const cells = book.sheets.flatMap((sheet) => calculation.sheet(sheet.name)?.formulaCells ?? []);
  for (const cell of cells) {
    calculation.calculate(cell);
    const value = cell.sheet.value(cell.row, cell.column);
    if (!isSameResult(cell.stored, value)) cell.sheet.sheet.cacheValue(cell.row, cell.column, value);
  }
  return {
    evaluated: cells.length,
    unknownFunctions: [...calculation.unknownFunctions].sort(),
    circular: [...calculation.circularCells].map(nameOf),
  };
}

/** Another program may have added up in another order: what Excel would show the same is the same. */
export function isSameResult(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b || roundToDigits(a) === roundToDigits(b);
  if (isCellError(a) && isCellError(b)) return a.error === b.error;
  return a === b;
}

function nameOf(cell: FormulaCell): string {
  return formatSheetArea(cell.sheet.sheet.name, cellArea(cell.row, cell.column));
}
