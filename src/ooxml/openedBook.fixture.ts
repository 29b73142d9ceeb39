import type { Book, BookSheet } from './book';
import type { BookRecipe } from './bookBytes.fixture';
import { bookBytes } from './bookBytes.fixture';
import { openBook } from './openBook';
import { openPackage } from './openPackage';

/** The workbook of these bytes; the test fails when it is refused. */
export function openOrFail(bytes: Uint8Array): Book {
  const opened = openBook(bytes);
  if (opened.kind === 'refused') throw new Error(`refused: ${opened.reason} (${opened.detail})`);
  return opened.book;
}

export function makeBook(recipe: BookRecipe = {}): Book {
  return openOrFail(bookBytes(recipe));
}

export function firstSheet(book: Book): BookSheet {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** What comes back after saving and opening again. */
export function reopen(book: Book): Book {
  return openOrFail(book.save());
}

/** The text of a part as it is saved. */
export function savedPart(book: Book, path: string): string {
  return openPackage(book.save()).text(path);
}
