import { readFileSync } from 'node:fs';
import type { BookSheet } from '../ooxml/book';
import { openBook } from '../ooxml/openBook';
import { doubtfulFormulas } from './keptFormulas';
import { recalculate } from './recalculate';

function bookWith(formulas: readonly (readonly [formula: string, stored: number | null])[]) {
  const opened = openBook(new Uint8Array(readFileSync('samples/r4h1-list.xlsx')));
  if (opened.kind === 'refused') throw new Error(opened.reason);
  const sheet = opened.book.addSheet('計');
  sheet.write(0, 0, { number: 2 });
  formulas.forEach(([formula, stored], index) => {
    sheet.write(0, index + 1, { formula });
    if (stored !== null) sheet.cacheValue(0, index + 1, stored);
  });
  return { book: opened.book, sheet };
}

function results(sheet: BookSheet, count: number): unknown[] {
  return Array.from({ length: count }, (_, index) => sheet.cell(0, index + 1).value);
}

describe('Excel の値を残す数式', () => {
  test('開いたときに同じ値になった数式だけを、あとで計算し直す', () => {
    const { book, sheet } = bookWith([
      ['=A1*2', 4],
      ['=A1*3', 999],
      ['=C1+1', 1000],
      ['=B1+1', 5],
    ]);
    const kept = doubtfulFormulas(book);
    sheet.write(0, 0, { number: 5 });
    recalculate(book, { kept });
    expect(results(sheet, 4)).toEqual([10, 999, 1000, 11]);
  });

  test('値のない数式と、あとから入れた数式は計算する', () => {
    const { book, sheet } = bookWith([
      ['=A1+1', null],
      ['=A1*3', 999],
    ]);
    const kept = doubtfulFormulas(book);
    sheet.write(0, 2, { formula: '=A1*4' });
    recalculate(book, { kept });
    expect(results(sheet, 2)).toEqual([3, 8]);
  });

  test('時計によるものと、知らない関数は、ファイルの値のままにする', () => {
    const { book, sheet } = bookWith([
      ['=TODAY()', 44652],
      ['=WEBSERVICE("x")', 7],
      ['=C1*A1', 14],
    ]);
    const kept = doubtfulFormulas(book);
    recalculate(book, { kept });
    expect(results(sheet, 3)).toEqual([44652, 7, 14]);
  });
});
