import type { Book } from '../../src/ooxml/book';

/** A copy of a sheet's cells and merged areas at the end of the workbook, as a person's 「コピーを作成」 leaves it. */
export function copySheet(book: Book, name: string, copyName: string): void {
  const source = book.sheet(name);
  if (!source) throw new Error(`no sheet ${name}`);
  const copy = book.addSheet(copyName);
  for (const { row, column, value, formula } of [...source.cells()]) {
    if (formula !== null) copy.write(row, column, { formula });
    else if (typeof value === 'number') copy.write(row, column, { number: value });
    else if (typeof value === 'string') copy.write(row, column, { text: value });
  }
  for (const area of source.merged()) copy.merge(area);
}
