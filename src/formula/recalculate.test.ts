import { readFileSync } from 'node:fs';
import { openBook } from '../ooxml/openBook';
import type { Book } from '../ooxml/book';
import type { StartCell } from './bookOfRows.fixture';
import { bookOfRows } from './bookOfRows.fixture';
import { recalculate } from './recalculate';

describe('再計算', () => {
  test('数式を依存の順に計算し、値を添える', () => {
    const { book, cached } = bookOfRows({
      sheets: {
        集計: [
          ['=B1*2', '=SUM(C1:C3)', 1],
          ['=A1&"件"', null, 2],
          [null, null, 3],
        ],
      },
    });
    expect(recalculate(book)).toEqual({ evaluated: 3, unknownFunctions: [], circular: [] });
    expect(Object.fromEntries(cached)).toEqual({ '集計!0,0': 12, '集計!0,1': 6, '集計!1,0': '12件' });
  });

  test('同じ結果のセルには触れない', () => {
    const { book, cached } = bookOfRows({
      sheets: {
        集計: [
          [
            { formula: '=1/3', stored: 0.333333333333333 },
            { formula: '=NA()', stored: { error: '#N/A' } },
          ],
          [
            { formula: '="順"&"調"', stored: '順調' },
            { formula: '=1+1', stored: 3 },
          ],
        ],
      },
    });
    recalculate(book);
    expect(Object.fromEntries(cached)).toEqual({ '集計!1,1': 2 });
  });

  test('TODAY は渡された時計の日になる', () => {
    const { book, cached } = bookOfRows({ sheets: { 表: [['=TODAY()', '=YEAR(TODAY())']] } });
    recalculate(book, { now: new Date(2026, 3, 1, 15, 30) });
    expect([...cached.values()]).toEqual([46113, 2026]);
  });

  test('1904年から数えるブックでも日付の答えは同じ日になる', () => {
    const { book, cached } = bookOfRows({
      sheets: { 表: [['=DATE(2022,4,1)', '=TEXT(A1,"yyyy/m/d")', '=COUNTIF(A1,"2022/4/1")']] },
      date1904: true,
    });
    recalculate(book);
    expect([...cached.values()]).toEqual([44652 - 1462, '2022/4/1', 1]);
  });

  test('1万個つながった数式を、どちらの端からでも計算できる', () => {
    const size = 10_000;
    const down = Array.from({ length: size }, (_, row) => [row === 0 ? 1 : `=A${row}+1`]);
    const up = Array.from({ length: size }, (_, row) => [
      row === size - 1 ? 1 : `=IF(TRUE,SUM(A${row + 2},1))`,
    ]);
    const { book, cached } = bookOfRows({ sheets: { 下へ: down, 上へ: up } });
    expect(recalculate(book).evaluated).toBe(2 * (size - 1));
    expect(cached.get(`下へ!${size - 1},0`)).toBe(size);
    expect(cached.get('上へ!0,0')).toBe(size);
  });
});

describe('値がいくつもある答え', () => {
  test('スピルより前の数式では、同じ行か列の値になる', () => {
    const { book, cached } = bookOfRows({
      sheets: {
        表: [
          [1, '=A1:A3*10', '=A1:A3', '=IF(A1:A3>1,"大","小")', '=SUM(A1:A3*10)'],
          [2, '=A1:A3*10', '=A1:A3', '=IF(A1:A3>1,"大","小")', '=A1:A3+SUMPRODUCT((A1:A3>1)*1)'],
          [3, '=A:A*10', '=A:A', '=IF(A:A>1,"大","小")', '=ROUND(A:A/2,0)'],
        ],
      },
    });
    recalculate(book);
    expect([...cached.values()]).toEqual([10, 1, '小', 60, 20, 2, '大', 4, 30, 3, '大', 2]);
  });

  test('同じ行も列もなければ、先頭の値になる', () => {
    const { book, cached } = bookOfRows({
      sheets: {
        表: [
          [null, null],
          [null, 5],
          [null, 6],
          ['=B2:B3*2', null],
          ['=B2:B3', '={7,8}'],
        ],
      },
    });
    recalculate(book);
    expect([...cached.values()]).toEqual([10, 5, 7]);
  });
});

describe('循環参照', () => {
  test('0 になり、報告され、外の数式は計算される', () => {
    const { book, cached } = bookOfRows({ sheets: { 表: [['=B1+1', '=A1+1', '=A1+5', '=D1']] } });
    const result = recalculate(book);
    expect(new Set(result.circular)).toEqual(new Set(["'表'!$A$1", "'表'!$B$1", "'表'!$D$1"]));
    expect(Object.fromEntries(cached)).toEqual({ '表!0,0': 0, '表!0,1': 0, '表!0,2': 5, '表!0,3': 0 });
  });

  test('選ばれない枝の循環は循環ではない', () => {
    const { book } = bookOfRows({ sheets: { 表: [['=IF(TRUE,1,B1)', '=A1']] } });
    expect(recalculate(book).circular).toEqual([]);
  });

  test('長い輪でも止まる', () => {
    const size = 3000;
    const ring = Array.from({ length: size }, (_, row) => [`=A${((row + 1) % size) + 1}+1`]);
    const { book, cached } = bookOfRows({ sheets: { 輪: ring } });
    expect(recalculate(book).circular).toHaveLength(size);
    expect(new Set(cached.values())).toEqual(new Set([0]));
  });
});

describe('計算できない数式', () => {
  const cells: readonly (readonly StartCell[])[] = [
    [{ formula: '=PHONETIC(B1)', stored: 'カイカク' }, '改革', '=A1&"!"'],
    [{ formula: "='[1]他.xlsx'!A1", stored: 7 }, { formula: '=[1]表!A1', stored: 8 }, '=A2+B2'],
    ['=PHONETIC(B1)', { formula: '=_xlfn.NOSUCH(1)+1', stored: 3 }, '=IF(TRUE,1,NOSUCH())'],
  ];

  test('ファイルに残る値を保ち、なければ #NAME? になり、関数の名を報告する', () => {
    const { book, cached } = bookOfRows({ sheets: { 表: cells } });
    expect(recalculate(book).unknownFunctions).toEqual(['NOSUCH', 'PHONETIC']);
    expect(Object.fromEntries(cached)).toEqual({
      '表!0,2': 'カイカク!',
      '表!1,2': 15,
      '表!2,0': { error: '#NAME?' },
      '表!2,2': 1,
    });
  });
});

describe('実際のファイル', () => {
  const open = (bytes: Uint8Array): Book => {
    const opened = openBook(bytes);
    if (opened.kind === 'refused') throw new Error(opened.reason);
    return opened.book;
  };
  const sample = new Uint8Array(readFileSync('samples/r4h1-list.xlsx'));

  test('書き込んだ数式は保存して開き直しても計算した値を持つ', () => {
    const book = open(sample);
    const data = book.addSheet('台帳');
    const rows = [
      ['区分', '状況', '数'],
      ['甲', '順調', 1],
      ['乙', '遅れ', 2],
      ['丙', '順調', 4],
    ] as const;
    rows.forEach((row, index) =>
      row.forEach((value, column) => {
        data.write(index, column, typeof value === 'number' ? { number: value } : { text: value });
      }),
    );
    data.addTable({ row: 0, column: 0, rowCount: 4, columnCount: 3 }, 'Progress', ['区分', '状況', '数'], '');
    const summary = book.addSheet('集計');
    summary.write(0, 0, { formula: '=COUNTIFS(Progress[状況],"=順調")' });
    summary.write(1, 0, { formula: '=SUMIFS(Progress[数],Progress[状況],"順調")/SUM(Progress[数])' });
    summary.write(2, 0, { formula: '=TEXT(A2,"0.0%")&"（"&A1&"件）"' });
    expect(recalculate(book)).toEqual({ evaluated: 3, unknownFunctions: [], circular: [] });

    const again = open(book.save()).sheet('集計');
    expect([0, 1, 2].map((row) => again?.cell(row, 0).value)).toEqual([2, 5 / 7, '71.4%（2件）']);
  });

  test('数式のないブックは再計算しても同じバイトで保存される', () => {
    const book = open(sample);
    const before = book.save();
    expect(recalculate(book).evaluated).toBe(0);
    expect(Buffer.from(book.save()).equals(Buffer.from(before))).toBe(true);
  });
});
