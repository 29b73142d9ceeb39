import fc from 'fast-check';
import type { PeriodReading } from './reportPeriod';
import {
  comparePeriods,
  firstDayOf,
  makePeriod,
  periodFromId,
  readFiscalYear,
  readPeriod,
} from './reportPeriod';

const span = { startFy: 2020, endFy: 2023 };

function idOf(reading: PeriodReading): string {
  if (reading.kind === 'found') return reading.period.id;
  return reading.kind === 'yearOnly' ? `${String(reading.fiscalYear)}?` : reading.kind;
}

const YEARS: readonly (readonly [string, number])[] = [
  ['R4', 2022],
  ['Ｒ４', 2022],
  ['R04', 2022],
  ['R.4', 2022],
  ['r4', 2022],
  ['R4年度', 2022],
  ['R 4 年度', 2022],
  ['令4', 2022],
  ['令和4', 2022],
  ['令和 4 年度', 2022],
  ['令和４年度', 2022],
  ['令和四年度', 2022],
  ['令和4（2022）年度', 2022],
  ['令和4(2022)年度', 2022],
  ['令和4年度（2022年度）', 2022],
  ['令和4年（2022年）度', 2022],
  ['2022（令和4）年度', 2022],
  ['2022年度（令和4年度）', 2022],
  ['2022年度', 2022],
  ['２０２２年度', 2022],
  ['FY2022', 2022],
  ['FY22', 2022],
  ['㋿4年度', 2022],
  ['H31', 2019],
  ['平成31年度', 2019],
  ['令和元年度', 2019],
  ['令和元（2019）年度', 2019],
  ['令和元年度（平成31年度）', 2019],
  ['R元', 2019],
  ['R1', 2019],
  ['H30年度', 2018],
  ['平成二十九年度', 2017],
];

const PARTS: readonly (readonly [string, string])[] = [
  ...[
    '上期',
    '上半期',
    '前期',
    '前半',
    '中間',
    '中間報告',
    '4～9月',
    '4月～9月',
    '４〜９月',
    '4月から9月',
    '9月末現在',
    '9月末時点',
    'H1',
  ].map((word) => [word, 'H1'] as const),
  ...['下期', '下半期', '後期', '後半', '10～3月', '10月～翌年3月', '10月−3月', 'H2'].map(
    (word) => [word, 'H2'] as const,
  ),
  ...['通期', '通年', '年間', '3月末現在', '決算', '4月～翌3月'].map((word) => [word, 'FY'] as const),
  ...['第1四半期', '第一四半期', '第１四半期', 'Q1', '1Q', '4～6月'].map((word) => [word, 'Q1'] as const),
  ...['第2四半期', 'Q2', '7～9月'].map((word) => [word, 'Q2'] as const),
  ...['第3四半期', '第三四半期', '10～12月'].map((word) => [word, 'Q3'] as const),
  ...['第4四半期', '1～3月'].map((word) => [word, 'Q4'] as const),
];

describe('報告期の読み取り', () => {
  it.each(YEARS)('年度だけ「%s」', (text, fiscalYear) => {
    expect(readPeriod(text)).toEqual({ kind: 'yearOnly', fiscalYear });
    expect(readFiscalYear(text)).toBe(fiscalYear);
  });

  it.each(PARTS)('どの年度の書き方に続いても「%s」は %s', (word, type) => {
    for (const [year, fiscalYear] of YEARS) {
      for (const joint of ['　', ' ', '（']) {
        const bare = !/[年度]）?$/u.test(year);
        // 「R4 9月末」 means the calendar year, which the list below has.
        if (bare && /^[\d４]/u.test(word)) continue;
        expect([year + joint + word, idOf(readPeriod(year + joint + word))]).toEqual([
          year + joint + word,
          `${String(fiscalYear)}${type}`,
        ]);
      }
    }
  });

  it.each([
    ['令和4（2022）年度上半期取組状況【一覧】', '2022H1'],
    ['平塚市行財政改革計画（2020-2023）\n令和4（2022）年度上半期取組状況【総括】', '2022H1'],
    ['平塚市行財政改革計画（2020～2023年度） R4下期', '2022H2'],
    ['計画期間 令和2年度～令和5年度　令和4年度上半期', '2022H1'],
    ['令和2～5年度の計画　令和4年度上半期', '2022H1'],
    ['01_企画政策課_取組状況（R4上半期）.xlsx', '2022H1'],
    ['15_福祉総務課_取組状況（R3下半期）.xlsx', '2021H2'],
    ['上半期（令和4年度）', '2022H1'],
    ['2022H1', '2022H1'],
    ['2022FY', '2022FY'],
    ['2022 Q3', '2022Q3'],
    ['FY2022 H1', '2022H1'],
    ['令和4年上半期', '2022H1'],
    ['令和4年度末', '2022FY'],
    ['令和4年9月末現在', '2022H1'],
    ['令和4年9月30日現在', '2022H1'],
    ['R4.9.30現在', '2022H1'],
    ['R4.9末現在', '2022H1'],
    ['令和5年3月末現在', '2022FY'],
    ['令和5年3月31日時点', '2022FY'],
    ['令和4（2022）年12月末現在', '2022M12'],
    ['令和4年度12月末現在', '2022M12'],
    ['令和4年度2月末現在', '2023M02'],
    ['令和5年2月28日現在', '2023M02'],
    ['令和4年4月～9月', '2022H1'],
    ['令和4年4月1日～令和4年9月30日', '2022H1'],
    ['令和4年10月～令和5年3月', '2022H2'],
    ['令和4年4月1日～令和5年3月31日', '2022FY'],
    ['令和5年1～3月', '2022Q4'],
    ['令和4年度下半期（3月末現在）', '2022H2'],
    ['令和4年度上半期 （作成日 令和4年10月5日）', '2022H1'],
    ['No.R2-1 令和4年度上半期', '2022H1'],
    ['令和4年度後期高齢者医療保険料', '2022?'],
    ['令和4年度　平塚市後期基本計画', '2022?'],
    ['令和3年度下半期及び令和4年度上半期', 'none'],
    ['令和4年度上半期・下半期', 'none'],
    ['令和3年度・令和4年度', 'none'],
    ['令和4年9月15日', 'none'],
    ['上半期', 'none'],
    ['No.R2-1', 'none'],
    ['H1', 'none'],
    ['2022円', 'none'],
    ['令和49月末現在', 'none'],
    ['2022', '2022?'],
    ['資料1-2', 'none'],
    ['4年度上半期', 'none'],
    ['', 'none'],
  ])('「%s」は %s', (text, expected) => {
    expect(idOf(readPeriod(text))).toBe(expected);
  });

  it('元号のない「4年度」は計画期間の中でだけ読む', () => {
    expect(idOf(readPeriod('4年度上半期', span))).toBe('2022H1');
    expect(idOf(readPeriod('（4年度）', span))).toBe('2022?');
    expect(idOf(readPeriod('30年度上半期', span))).toBe('none');
    expect([readFiscalYear('2022', span), readFiscalYear('2081', span)]).toEqual([2022, null]);
    expect(idOf(readPeriod('4年度目の上半期', span))).toBe('none');
    expect(readFiscalYear('元年度', { startFy: 2016, endFy: 2019 })).toBe(2019);
  });

  it('和暦と西暦の食い違いは、どちらも採らずに知らせる', () => {
    expect(readPeriod('報告期：令和４（２０２３）年度　上半期')).toEqual({
      kind: 'conflict',
      text: '令和４（２０２３）年度',
      wareki: 2022,
      seireki: 2023,
    });
    expect(readPeriod('2021年度（令和4年度）下半期')).toMatchObject({
      kind: 'conflict',
      wareki: 2022,
      seireki: 2021,
    });
    expect(readFiscalYear('令和4（2023）年度')).toBeNull();
  });

  it('どんな文字列でも落ちない', () => {
    const scrap = fc.constantFrom(
      '令和',
      'R',
      'H',
      '元',
      '4',
      '2022',
      '年',
      '年度',
      '（',
      '）',
      '～',
      '月',
      '9',
      '末現在',
      '上半期',
      ' ',
      '四半期',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(scrap).map((bits) => bits.join('')),
        ),
        (text) => {
          expect(['found', 'yearOnly', 'conflict', 'none']).toContain(readPeriod(text, span).kind);
        },
      ),
    );
  });
});

describe('報告期', () => {
  const anyPeriod = fc
    .tuple(
      fc.integer({ min: 1990, max: 2090 }),
      fc.constantFrom('H1', 'H2', 'FY', 'Q1', 'Q2', 'Q3', 'Q4', 'AsOf'),
      fc.integer({ min: 1, max: 12 }),
    )
    .map(([year, type, month]) =>
      type === 'AsOf' ? makePeriod(year, 'AsOf', month) : makePeriod(year, type as 'H1'),
    );

  it('見本どおりに書く', () => {
    expect(makePeriod(2022, 'H1')).toEqual({
      id: '2022H1',
      fiscalYear: 2022,
      type: 'H1',
      asOf: '2022-09-30',
      label: '令和4（2022）年度上半期',
    });
    expect(makePeriod(2022, 'AsOf', 2)).toMatchObject({
      id: '2023M02',
      asOf: '2023-02-28',
      label: '令和5（2023）年2月末現在',
    });
    expect(makePeriod(2023, 'AsOf', 2).asOf).toBe('2024-02-29');
    expect(makePeriod(2019, 'Q4').label).toBe('令和元（2019）年度第4四半期');
  });

  it('番号から同じ報告期に戻る', () => {
    fc.assert(fc.property(anyPeriod, (period) => expect(periodFromId(period.id)).toEqual(period)));
    expect(periodFromId('2022H3')).toBeNull();
    expect(periodFromId('2022M13')).toBeNull();
  });

  it('印字した名前を読み直すと同じ報告期になる（9月末・3月末は半期・通年として）', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const month = Number(period.asOf.slice(5, 7));
        const expected =
          period.type !== 'AsOf' || (month !== 9 && month !== 3)
            ? period
            : makePeriod(period.fiscalYear, month === 9 ? 'H1' : 'FY');
        expect(readPeriod(period.label)).toEqual({ kind: 'found', period: expected });
      }),
    );
  });

  it('並べ替えは終わりの日の順で、全順序になる', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyPeriod, (a, b, c) => {
        expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) + 0);
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0)
          expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
        if (comparePeriods(a, b) === 0) expect(a.id).toBe(b.id);
        expect(firstDayOf(a) < a.asOf).toBe(true);
      }),
    );
  });
});
