import fc from 'fast-check';
import { moneyUnit, moneyUnitIn, readAmount, withProperNumerals, yenOf, yenText } from './amount';
import { readQuantity } from './quantity';

describe('金額を読む', () => {
  test.each<[string, string, number]>([
    ['1,200', '千円', 1_200_000],
    ['１，２００', '千円', 1_200_000],
    ['1200.5', '千円', 1_200_500],
    ['△1,200', '千円', -1_200_000],
    ['▲ 1,200', '円', -1_200],
    ['-3', '百万円', -3_000_000],
    ['約1,200', '千円', 1_200_000],
    ['1,200程度', '千円', 1_200_000],
    ['1.5', '億円', 150_000_000],
    ['1,200千円', '', 1_200_000],
    ['1,200千円', '千円', 1_200_000],
    ['１２０万円', '', 1_200_000],
    ['5億3,492万6千円', '', 534_926_000],
    ['5億3,492万6千円', '千円', 534_926_000],
    ['2千万円', '', 20_000_000],
    ['3億', '', 300_000_000],
  ])('「%s」（単位 %s）は %d円', (text, unit, yen) => {
    expect(yenOf(text, unit)).toBe(yen);
  });

  test.each([
    ['単位が分からない', '1,200', ''],
    ['知らない単位', '1,200', 'ドル'],
    ['見出しの単位と違う', '1,200円', '千円'],
    ['言葉', '大幅な減', '千円'],
    ['二つの数', '1,200～1,500', '千円'],
    ['憶のまま', '4憶2,148万1千円', ''],
    ['まだない', '未定', '千円'],
    ['月', '12月', '千円'],
    ['棒', '－', '千円'],
  ])('%s「%s」は円にしない', (_, text, unit) => {
    expect(yenOf(text, unit)).toBeNull();
  });

  test.each([
    '',
    '－',
    'ー',
    '未定',
    '算定中',
    '該当なし',
    '12月',
    '12月末に確定',
    '令和5年3月に算定予定',
    '年度末',
  ])('「%s」は金額でなくてよい', (text) => {
    expect(readAmount(text).kind).toBe('none');
  });

  it('中の単位は分けられる', () => {
    expect(readAmount('約△1,200千円')).toEqual({
      kind: 'withUnit',
      yen: -1_200_000,
      figure: '約△1,200',
      unit: '千円',
      isPlain: true,
    });
    expect(readAmount('5億3,492万6千円')).toMatchObject({
      figure: '534,926,000',
      unit: '円',
      isPlain: false,
    });
  });

  it('何円でも、書いて読めば同じ金額', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (yen) => {
        expect(yenOf(yenText(yen), '')).toBe(yen);
        const wide = yenText(yen).replace(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        );
        expect(yenOf(wide, '円')).toBe(yen);
      }),
    );
  });

  it('分けた数と単位は、もとと同じ金額', () => {
    const units = ['円', '千円', '万円', '百万円', '億円'];
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.constantFrom(...units), (figure, unit) => {
        const text = `${figure.toLocaleString('en-US')}${unit}`;
        const read = readAmount(text);
        if (read.kind !== 'withUnit') throw new Error(text);
        expect(yenOf(read.figure, read.unit)).toBe(yenOf(text, ''));
      }),
    );
  });

  it('どんな文でも、読めるか読めないかのどちらかになる', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789,.億万千百円約△▲-憶未定 月年'), maxLength: 14 }),
        (text) => {
          const yen = yenOf(text, '千円');
          expect(yen === null || Number.isInteger(yen)).toBe(true);
        },
      ),
    );
  });
});

test.each([
  ['千円', '千円'],
  ['(千円)', '千円'],
  ['単位：千円', '千円'],
  ['百万', '百万円'],
  ['件', null],
  ['', null],
])('単位の欄「%s」は %s', (text, unit) => {
  expect(moneyUnit(text)).toBe(unit);
});

test.each([
  ['効果額（千円）', '千円'],
  ['効果額(単位:百万円)', '百万円'],
  ['（単位：円）', '円'],
  ['効果額', null],
  ['円滑な運営', null],
])('見出し「%s」の単位は %s', (text, unit) => {
  expect(moneyUnitIn(text)).toBe(unit);
});

test('憶・佰・萬は億・百・万に直せる', () => {
  expect(withProperNumerals('4憶2,148萬1千円')).toBe('4億2,148万1千円');
  expect(withProperNumerals('4億円')).toBeNull();
});

describe('指標の値を読む', () => {
  test.each<[string, number, string, string]>([
    ['100件', 100, '100', '件'],
    ['１，２００人', 1200, '1,200', '人'],
    ['約95.5％', 95.5, '約95.5', '%'],
    ['△3', -3, '△3', ''],
    ['12か月', 12, '12', 'か月'],
  ])('「%s」', (text, value, figure, unit) => {
    expect(readQuantity(text)).toMatchObject({ value, figure, unit });
  });

  test.each([
    '12月',
    '4年度',
    '令和5年3月',
    '100件以上',
    '10件（うち新規3件）',
    '実施',
    '未定',
    '3/10',
    '－',
  ])('「%s」から単位は分けない', (text) => {
    expect(readQuantity(text)).toBeNull();
  });
});
