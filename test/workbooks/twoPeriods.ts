import type { Book } from '../../src/ooxml/book';
import { openSample } from './longList';

/** The list of R4上半期 with that of R3下半期 beside it, as an office keeps its periods in one workbook. */
export function twoPeriods(): Book {
  const book = openSample('r4h1-list.xlsx');
  const before = openSample('r3h2-list.xlsx').sheets[0];
  if (!before) throw new Error('the sample has a sheet');
  const copy = book.addSheet('R3下半期');
  for (const { row, column, value } of [...before.cells()]) {
    if (typeof value === 'number') copy.write(row, column, { number: value });
    else if (typeof value === 'string') copy.write(row, column, { text: value });
  }
  for (const area of before.merged()) copy.merge(area);
  return book;
}
