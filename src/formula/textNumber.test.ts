import * as fc from 'fast-check';
import { serialOfDay } from './format/serialDate';
import { numberText, roundToDigits } from './coercion';
import { numberOfText } from './textNumber';

const READING = { currentYear: 2026, date1904: false };
const day = (year: number, month: number, date: number): number | null => serialOfDay(year, month, date);

describe('文字列から読む数', () => {
  test.each<readonly [string, number | null]>([
    ['１，２３４．５', 1234.5],
    ['1,23', null],
    [' 12 ', 12],
    ['-5', -5],
    ['－５', -5],
    ['(5)', -5],
    ['(-5)', null],
    ['¥1,000', 1000],
    ['￥１００', 100],
    ['-¥5', -5],
    ['12.5%', 0.125],
    ['１０％', 0.1],
    ['1e3', 1000],
    ['.5', 0.5],
    ['5.', 5],
    ['.', null],
    ['', null],
    ['5件', null],
    ['第1', null],
    ['1 2', null],
    ['2022/4/1', day(2022, 4, 1)],
    ['2022-04-01', day(2022, 4, 1)],
    ['2022年4月1日', day(2022, 4, 1)],
    ['2022年4月', day(2022, 4, 1)],
    ['2022-12', day(2022, 12, 1)],
    ['2022M12', null],
    ['令和4年4月1日', day(2022, 4, 1)],
    ['令和元年5月1日', day(2019, 5, 1)],
    ['R4.4.1', day(2022, 4, 1)],
    ['h31/4/30', day(2019, 4, 30)],
    ['令和4年度', null],
    ['1-1', day(2026, 1, 1)],
    ['1-1-2', day(2001, 1, 2)],
    ['30/1/2', day(1930, 1, 2)],
    ['4月1日', day(2026, 4, 1)],
    ['2022/2/29', null],
    ['13-1', null],
    ['9:30', 0.395833333333333],
    ['2022/4/1 12:00', (day(2022, 4, 1) ?? 0) + 0.5],
    ['25:61', null],
  ])('%s', (text, answer) => {
    const number = numberOfText(text, READING);
    expect(number === null ? null : roundToDigits(number)).toBe(answer);
  });
});

describe('文字列につなぐ数', () => {
  test.each([
    [1 / 3, '0.333333333333333'],
    [-2 / 3, '-0.666666666666667'],
    [0.1 + 0.2, '0.3'],
    [1e15, '1000000000000000'],
    [1_234_567_890_123_456_789, '1234567890123460000'],
    [233_062_411_612_969.97, '233062411612970'],
    [1e20, '1E+20'],
    [1.5e-10, '1.5E-10'],
    [0.00001, '0.00001'],
    [-1e-7, '-0.0000001'],
  ])('%d', (number, text) => {
    expect(numberText(number)).toBe(text);
  });

  test('つないだ数は同じ数に読み戻せる', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e18, max: 1e18 }), (number) => {
        fc.pre(number === 0 || Math.abs(number) > 1e-9);
        expect(numberOfText(numberText(number), READING)).toBe(roundToDigits(number));
      }),
    );
  });
});
