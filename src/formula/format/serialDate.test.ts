import * as fc from 'fast-check';
import { eraOfDay, yearOfEra } from './era';
import { MAX_SERIAL, dayOfSerial, isRealDay, serialOfClock, serialOfDay } from './serialDate';

describe('日付の番号', () => {
  test.each([
    [1, 1900, 1, 1],
    [59, 1900, 2, 28],
    [60, 1900, 2, 29],
    [61, 1900, 3, 1],
    [43586, 2019, 5, 1],
    [44652, 2022, 4, 1],
    [MAX_SERIAL, 9999, 12, 31],
  ])('%d は %d年%d月%d日', (serial, year, month, day) => {
    expect(dayOfSerial(serial)).toEqual({ year, month, day });
  });

  test('番号と日付は行って戻る', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: MAX_SERIAL - 1462 }), fc.boolean(), (serial, date1904) => {
        const found = dayOfSerial(serial, date1904);
        expect(found && serialOfDay(found.year, found.month, found.day, date1904)).toBe(serial);
        expect(found && isRealDay(found)).toBe(true);
      }),
    );
  });

  test('1904年から数えると1462日ずれる', () => {
    expect(dayOfSerial(44652 - 1462, true)).toEqual(dayOfSerial(44652));
  });

  test('数えられない日は null', () => {
    expect(dayOfSerial(-1)).toBeNull();
    expect(dayOfSerial(MAX_SERIAL + 1)).toBeNull();
    expect(serialOfDay(1899, 12, 1)).toBeNull();
    expect(serialOfDay(10_000, 1, 1)).toBeNull();
  });

  test('時計は日と時刻になる', () => {
    expect(serialOfClock(new Date(2022, 3, 1, 18, 0, 0))).toBe(44652.75);
  });
});

describe('元号', () => {
  test.each([
    [{ year: 2019, month: 5, day: 1 }, '令和', 1],
    [{ year: 2019, month: 4, day: 30 }, '平成', 31],
    [{ year: 1989, month: 1, day: 8 }, '平成', 1],
    [{ year: 1989, month: 1, day: 7 }, '昭和', 64],
    [{ year: 1926, month: 12, day: 25 }, '昭和', 1],
    [{ year: 1926, month: 12, day: 24 }, '大正', 15],
    [{ year: 1912, month: 7, day: 30 }, '大正', 1],
    [{ year: 1912, month: 7, day: 29 }, '明治', 45],
    [{ year: 1900, month: 1, day: 1 }, '明治', 33],
  ])('%o は %s%d年', (day, name, year) => {
    expect(eraOfDay(day)).toMatchObject({ name, year });
    expect(yearOfEra(name, year)).toBe(day.year);
  });

  test('言葉でも一字でも記号でも年が分かる', () => {
    expect(['令和', '令', 'R', 'r'].map((era) => yearOfEra(era, 4))).toEqual([2022, 2022, 2022, 2022]);
    expect(yearOfEra('慶応', 3)).toBeNull();
    expect(yearOfEra('令和', 0)).toBeNull();
  });
});
