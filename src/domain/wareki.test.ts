import fc from 'fast-check';
import {
  dateLabel,
  fiscalYearLabel,
  monthEndLabel,
  seirekiYear,
  warekiYear,
  warekiYearOfDate,
} from './wareki';

describe('和暦', () => {
  it.each([
    [2022, '令和4（2022）年度'],
    [2019, '令和元（2019）年度'],
    [2018, '平成30（2018）年度'],
    [1989, '平成元（1989）年度'],
    [1988, '昭和63（1988）年度'],
    [1920, '1920年度'],
  ])('%i年度は「%s」', (year, label) => {
    expect(fiscalYearLabel(year)).toBe(label);
  });

  it.each([
    ['2024-03-29', '令和6（2024）年3月29日'],
    ['2022-06-01', '令和4（2022）年6月1日'],
    ['2019-05-01', '令和元（2019）年5月1日'],
    ['2019-04-30', '平成31（2019）年4月30日'],
    ['1989-01-07', '昭和64（1989）年1月7日'],
    ['1912-01-01', '1912年1月1日'],
  ])('%s は「%s」', (iso, label) => {
    expect(dateLabel(iso)).toBe(label);
  });

  it('月末', () => {
    expect(monthEndLabel('2022-12-31')).toBe('令和4（2022）年12月末');
  });

  it('元号と年から西暦', () => {
    expect(['令和', '令', 'R', 'r'].map((era) => seirekiYear(era, 4))).toEqual([2022, 2022, 2022, 2022]);
    expect(['平成', '平', 'H'].map((era) => seirekiYear(era, 31))).toEqual([2019, 2019, 2019]);
    expect(seirekiYear('S', 60)).toBeNull();
    expect(seirekiYear('', 1)).toBeNull();
  });

  it('年度の和暦から同じ年度に戻る', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1926, max: 2098 }), (year) => {
        const wareki = warekiYear(year);
        const count = wareki.slice(2) === '元' ? 1 : Number(wareki.slice(2));
        expect(seirekiYear(wareki.slice(0, 2), count)).toBe(year);
        // A fiscal year begins under the era that names it, save 2019, which is 令和 throughout, and those of a new era.
        if (![2019, 1989, 1926].includes(year))
          expect(warekiYearOfDate(`${String(year)}-04-01`)).toBe(wareki);
      }),
    );
  });
});
