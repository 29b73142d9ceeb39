import type { Book, BookSheet } from '../ooxml/book';
import { Calculation } from './calculation';
import { isSameResult } from './recalculate';

/** Formulas whose value in the file is trusted more than ours. */
export type KeptFormulas = (sheet: BookSheet, row: number, column: number, formula: string) => boolean;

/**
 * The formulas of a freshly opened book for which we get something else than the file holds: functions that are not
 * here, the clock, another reading of an odd formula. Excel's own values stay with them until Excel calculates again. A
 * formula without a value in the file is not among them: ours is better than none.
 */
export function doubtfulFormulas(book: Book, now: Date = new Date()): KeptFormulas {
  const calculation = new Calculation(book, now, 'recalculate');
  const doubtful = new Set<string>();
  for (const sheet of book.sheets) {
    for (const cell of calculation.sheet(sheet.name)?.formulaCells ?? []) {
      calculation.calculate(cell);
      const value = cell.sheet.value(cell.row, cell.column);
      const isDoubtful = cell.hasGap || !isSameResult(cell.stored, value);
      if (cell.stored !== null && isDoubtful) doubtful.add(keyOf(sheet, cell.row, cell.column, cell.formula));
    }
  }
  return (sheet, row, column, formula) => doubtful.has(keyOf(sheet, row, column, formula));
}

function keyOf(sheet: BookSheet, row: number, column: number, formula: string): string {
  return `${sheet.id} ${row} ${column} ${formula}`;
}
