import fc from 'fast-check';
import { compareDisplayNumbers, normaliseDisplayNumber, splitNumbered, splitPriority } from './displayNumber';

describe('番号', () => {
  it.each([
    ['１－２', '1-2'],
    ['1ー2', '1-2'],
    ['1 - 2', '1-2'],
    ['1−10', '1-10'],
    ['No.R2-1', 'R2-1'],
    ['№３', '3'],
    ['（１）', '(1)'],
    ['', ''],
  ])('「%s」は「%s」にそろえる', (text, number) => {
    expect(normaliseDisplayNumber(text)).toBe(number);
  });

  it('番号順は数の大きさで、追加した番号は後、番号なしは最後', () => {
    const order = ['1', '1-1', '1-2', '1-2-1', '1-10', '1-R3-1', '2-1', '10-1', 'R2-1', 'R3-1', 'R3-10', ''];
    expect(order.toReversed().sort(compareDisplayNumbers)).toEqual(order);
    expect(compareDisplayNumbers('1-2', '１ー２')).toBe(0);
    expect(compareDisplayNumbers('01', '1')).toBe(0);
    expect(compareDisplayNumbers('99999999999999999998', '99999999999999999999')).toBeLessThan(0);
  });

  it('並べ方に矛盾がない', () => {
    const number = fc.string({ unit: fc.constantFrom(...'0129-－R()あ '), maxLength: 8 });
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(Math.sign(compareDisplayNumbers(a, b)) + Math.sign(compareDisplayNumbers(b, a))).toBe(0);
        if (compareDisplayNumbers(a, b) <= 0 && compareDisplayNumbers(b, c) <= 0) {
          expect(compareDisplayNumbers(a, c)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('見出しの番号', () => {
  it.each([
    ['(1)民間活力の活用', '(1)', '民間活力の活用'],
    ['（１）民間活力の活用', '(1)', '民間活力の活用'],
    ['(3) 行政の効率化', '(3)', '行政の効率化'],
    ['①民間活力の活用', '(1)', '民間活力の活用'],
    ['⑫　収入確保', '(12)', '収入確保'],
    ['⑴民間活力の活用', '(1)', '民間活力の活用'],
    ['1 民間活力の活用', '(1)', '民間活力の活用'],
    ['１．民間活力の活用', '(1)', '民間活力の活用'],
    ['01 民間活力の活用', '(1)', '民間活力の活用'],
    ['視点1　民間活力の活用', '(1)', '民間活力の活用'],
    ['（改革テーマ1） 行政サービスの向上', '(1)', '行政サービスの向上'],
    ['〔目標2〕 将来にわたり持続可能な行財政運営の確立', '(2)', '将来にわたり持続可能な行財政運営の確立'],
    ['1－2 公立幼稚園・保育園再編等事業', '1-2', '公立幼稚園・保育園再編等事業'],
    ['1-3-1　設計', '1-3-1', '設計'],
    ['(1)', '(1)', ''],
    ['民間活力の活用', '', '民間活力の活用'],
    ['2次元コードの活用', '', '2次元コードの活用'],
    ['1.5倍速の窓口', '', '1.5倍速の窓口'],
    ['24時間対応', '', '24時間対応'],
    ['目標管理の徹底', '', '目標管理の徹底'],
    ['', '', ''],
  ])('「%s」は「%s」と「%s」', (text, number, name) => {
    expect(splitNumbered(text)).toEqual({ number, name });
  });
});

describe('重点の印', () => {
  it.each([
    ['民間活力活用事業【重点】', '民間活力活用事業', true],
    ['【重点】民間活力活用事業', '民間活力活用事業', true],
    ['民間活力活用事業（重点）', '民間活力活用事業', true],
    ['民間活力活用事業 ［重点事業］', '民間活力活用事業', true],
    ['◎ 民間活力活用事業', '民間活力活用事業', true],
    ['民間活力活用事業☆', '民間活力活用事業', true],
    ['重点施策推進事業', '重点施策推進事業', false],
    ['民間活力活用事業', '民間活力活用事業', false],
    ['民間活力活用事業（継続）', '民間活力活用事業（継続）', false],
    [' 民間活力活用事業 ', '民間活力活用事業', false],
  ])('「%s」', (text, name, isPriority) => {
    expect(splitPriority(text)).toEqual({ name, isPriority });
  });
});
