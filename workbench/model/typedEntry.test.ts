import fc from 'fast-check';
import { toCellText } from '../../src/workbook/cellText';
import type { TypedEntry } from './typedEntry';
import { readTypedEntry } from './typedEntry';

const CONTEXT = { numberFormat: 'General', date1904: false, currentYear: 2022 };

function read(entry: string, numberFormat = 'General'): TypedEntry {
  return readTypedEntry(entry, { ...CONTEXT, numberFormat });
}

function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

const dates: readonly (readonly [string, number, string])[] = [
  ['1-1', serial(2022, 1, 1), 'm"月"d"日"'],
  ['4/1', serial(2022, 4, 1), 'm"月"d"日"'],
  ['12-31', serial(2022, 12, 31), 'm"月"d"日"'],
  ['1-35', serial(1935, 1, 1), 'mmm-yy'],
  ['2022/4', serial(2022, 4, 1), 'mmm-yy'],
  ['1-1-1', serial(2001, 1, 1), 'yyyy/m/d'],
  ['2022/4/1', serial(2022, 4, 1), 'yyyy/m/d'],
  ['2022-04-01', serial(2022, 4, 1), 'yyyy/m/d'],
  ['２０２２／４／１', serial(2022, 4, 1), 'yyyy/m/d'],
  ['99/3/31', serial(1999, 3, 31), 'yyyy/m/d'],
  ['4月1日', serial(2022, 4, 1), 'm"月"d"日";@'],
  ['2022年4月', serial(2022, 4, 1), 'yyyy"年"m"月";@'],
  ['2022年4月1日', serial(2022, 4, 1), 'yyyy"年"m"月"d"日";@'],
  ['R4.4.1', serial(2022, 4, 1), '[$-411]ge.m.d;@'],
  ['h31/4/30', serial(2019, 4, 30), '[$-411]ge.m.d;@'],
  ['令和4年4月1日', serial(2022, 4, 1), '[$-411]ggge"年"m"月"d"日";@'],
  ['令和元年5月1日', serial(2019, 5, 1), '[$-411]ggge"年"m"月"d"日";@'],
  ['1900/2/28', 59, 'yyyy/m/d'],
  ['1900/3/1', 61, 'yyyy/m/d'],
];

test.each(dates)('%s は日付になる', (entry, number, numberFormat) => {
  expect(read(entry)).toEqual({ kind: 'number', number, numberFormat });
});

test.each([
  ['9:30', 9.5 / 24, 'h:mm'],
  ['9時30分', 9.5 / 24, 'h"時"mm"分"'],
  ['午後1時', 13 / 24, 'h"時"mm"分"'],
  ['2022/4/1 12:00', serial(2022, 4, 1) + 0.5, 'yyyy/m/d h:mm'],
])('%s は時刻になる', (entry, number, numberFormat) => {
  expect(read(entry)).toEqual({ kind: 'number', number, numberFormat });
});

test.each([
  ['12', 12, null],
  ['-3.5', -3.5, null],
  ['＋７', 7, null],
  ['.5', 0.5, null],
  ['1,234', 1234, '#,##0'],
  ['1,234.50', 1234.5, '#,##0.00'],
  ['50%', 0.5, '0%'],
  ['12.5%', 0.125, '0.00%'],
  ['１００％', 1, '0%'],
  ['(1)', -1, null],
  ['（2）', -2, null],
  ['1e5', 100_000, '0.00E+00'],
  ['¥1,000', 1000, '"¥"#,##0'],
  ['0 1/2', 0.5, '# ?/?'],
])('%s は数になる', (entry, number, numberFormat) => {
  expect(read(entry)).toEqual({ kind: 'number', number, numberFormat });
});

test.each([
  '1-1-1-1',
  '13-32-1',
  '2022.4.1',
  '2/30/2022',
  '1,23',
  '1－1－1の続き',
  '①',
  '((1))',
  '(-1)',
  '4月31日',
  '平成',
  'R4',
  'R4.13.1',
  '=',
  '-',
  '第1四半期',
  ' ',
])('%s は文字列のまま', (entry) => {
  expect(read(entry)).toEqual({ kind: 'text', text: entry, quoted: false });
});

test.each([
  ['=A1', '=A1'],
  ['＝A1', '=A1'],
  ['-A1', '=-A1'],
  ['+SUM(A1)', '=+SUM(A1)'],
])('%s は式', (entry, formula) => {
  expect(read(entry)).toEqual({ kind: 'formula', formula });
});

test('文字列の書式なら、どんな入力も文字列のまま', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (entry) => {
      fc.pre(!entry.startsWith("'"));
      expect(read(entry, '@')).toEqual({ kind: 'text', text: entry, quoted: false });
    }),
  );
});

const office = fc.stringMatching(
  /^[0-9０-９/.,\-－()（）%％=＝+＋@¥年月日時分令和平成昭RHS元午前後名係 '\n]{1,12}$/u,
);

test('toCellText を通した文字は、どれもその文字のまま入る', () => {
  fc.assert(
    fc.property(fc.oneof(office, fc.string({ unit: 'grapheme', minLength: 1 })), (text) => {
      expect(read(toCellText(text))).toMatchObject({ kind: 'text', text });
    }),
    { numRuns: 2000 },
  );
});
