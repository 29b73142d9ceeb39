import * as fc from 'fast-check';
import { equalsCriterion } from '../workbook/formulaText';
import { bookOfRows } from './bookOfRows.fixture';
import { readCriterion } from './criteria';
import { RuleReader } from './evaluateFor';

const READING = { currentYear: 2026, date1904: false };
/** Letters that criteria read in a special way, among ordinary ones. */
const tricky = fc
  .array(
    fc.constantFrom(
      '=',
      '<',
      '>',
      '*',
      '?',
      '~',
      '"',
      '(',
      ')',
      '-',
      '/',
      '1',
      '5',
      'a',
      'A',
      '順',
      '調',
      ' ',
      '％',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((letters) => letters.join(''));

function count(cells: readonly string[], criterion: string): unknown {
  const { book } = bookOfRows({ sheets: { 表: cells.map((text) => [{ formula: '="…"', stored: text }]) } });
  const area = `A1:A${cells.length}`;
  return new RuleReader(book).evaluate('表', { row: 0, column: 2 }, `=COUNTIF(${area},${criterion})`);
}

describe('検索条件', () => {
  test('equalsCriterion で書いた言葉は、どんな記号を含んでも自分自身を見つける', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        expect(count([text], equalsCriterion(text))).toBe(1);
      }),
    );
  });

  test('数でも日付でもない言葉は、同じ言葉だけを見つける', () => {
    const word = tricky.filter((text) => !/\d/.test(text));
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1, maxLength: 6 }), (text, cells) => {
        const same = cells.filter((cell) => cell.toLowerCase() === text.toLowerCase());
        expect(count(cells, equalsCriterion(text))).toBe(same.length);
      }),
    );
  });

  test('「等しくない」は「等しい」の残り全部', () => {
    const cell = fc.oneof(
      tricky,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant({ error: '#N/A' }),
    );
    fc.assert(
      fc.property(tricky, cell, (text, value) => {
        const equal = readCriterion(`=${text}`, READING);
        const different = readCriterion(`<>${text}`, READING);
        expect(different(value)).toBe(!equal(value));
      }),
    );
  });

  test('* は何文字にも、? は一文字に当たる', () => {
    fc.assert(
      fc.property(tricky, tricky, tricky, (before, middle, after) => {
        const literal = (text: string): string => text.replace(/[~*?]/g, '~$&');
        const matches = readCriterion(`=順${literal(before)}*${literal(after)}調`, READING);
        expect(matches(`順${before}${middle}${after}調`)).toBe(true);
        const one = readCriterion(`=順${literal(before)}?調`, READING);
        expect(one(`順${before}月調`)).toBe(true);
        expect(one(`順${before}調`)).toBe(false);
      }),
    );
  });

  test('256字を超える条件は #VALUE! になる', () => {
    expect(count(['x'], `"${'あ'.repeat(256)}"`)).toEqual({ error: '#VALUE!' });
    expect(count(['あ'.repeat(255)], `"${'あ'.repeat(255)}"`)).toBe(1);
  });

  test('星の多い条件でもすぐに答える', () => {
    const matches = readCriterion(`=${'*あ'.repeat(60)}い`, READING);
    expect(matches('あ'.repeat(20_000))).toBe(false);
  });

  test('使われている行より先の空白も数える', () => {
    const { book } = bookOfRows({
      sheets: {
        表: [
          ['甲', 1],
          ['乙', null],
          [null, 3],
        ],
      },
    });
    const reader = new RuleReader(book);
    const answer = (formula: string) => reader.evaluate('表', { row: 0, column: 5 }, formula);
    expect(answer('=COUNTIF(A:A,"")')).toBe(1_048_574);
    expect(answer('=COUNTIFS(A1:A10,"",B1:B10,"")')).toBe(7);
    expect(answer('=COUNTIFS(A1:A10,"<>乙",B1:B10,"<>3")')).toBe(8);
    expect(answer('=SUMIFS(B:B,A:A,"")')).toBe(3);
    expect(answer('=COUNTIFS(D4:D9,"")')).toBe(6);
  });
});
