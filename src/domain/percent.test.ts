import fc from 'fast-check';
import {
  percentFigure,
  percentFootnote,
  percentText,
  percentsNeedFootnote,
  roundsUpToWhole,
} from './percent';

const digits = fc.constantFrom(0 as const, 1 as const);
const share = fc
  .integer({ min: 1, max: 5000 })
  .chain((d) => fc.tuple(fc.integer({ min: 0, max: d }), fc.constant(d)));

describe('割合', () => {
  it.each([
    [49, 50, 0, '98%'],
    [1, 50, 0, '2%'],
    [43, 46, 0, '93%'],
    [138, 142, 1, '97.2%'],
    [48, 49, 1, '98.0%'],
    [46, 99, 1, '46.5%'],
    [1, 8, 0, '13%'],
    [1, 200, 0, '1%'],
    [201, 20000, 1, '1.0%'],
    [1005, 100000, 1, '1.0%'],
    [50, 50, 0, '100%'],
    [50, 50, 1, '100.0%'],
    [199, 200, 0, '99%超'],
    [1999, 2000, 1, '99.9%超'],
    [0, 50, 0, '0%'],
    [0, 0, 0, '−'],
  ] as const)('%i／%i（小数%i桁）は %s', (n, d, places, expected) => {
    expect(percentText(n, d, places)).toBe(expected);
  });

  it('四捨五入の誤差は、最後の桁の半分以内', () => {
    fc.assert(
      fc.property(share, digits, ([n, d], places) => {
        const scale = 10 ** places;
        const units = Math.round(Number(percentFigure(n, d, places)) * scale);
        const twiceError = 2 * (units * d - 100 * scale * n);
        expect(twiceError).toBeGreaterThan(-d);
        expect(twiceError).toBeLessThanOrEqual(d);
      }),
    );
  });

  it('「100%」と書くのは、全部のときだけ', () => {
    fc.assert(
      fc.property(share, digits, ([n, d], places) => {
        expect(/^100(\.0)?%$/u.test(percentText(n, d, places))).toBe(n === d);
        expect(percentText(n, d, places).endsWith('超')).toBe(roundsUpToWhole(n, d, places));
      }),
    );
  });

  it('合計が100にならないときだけ注記が要る', () => {
    expect(percentsNeedFootnote([0, 49, 1, 0, 0], 50, 0)).toBe(false);
    expect(percentsNeedFootnote([1, 1, 1], 3, 0)).toBe(true);
    expect(percentsNeedFootnote([], 0, 0)).toBe(false);
    expect(percentFootnote(0)).toBe(
      '※割合は小数第1位を四捨五入しているため、合計が100にならない場合がある。',
    );
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 6 }), digits, (counts, places) => {
        const d = counts.reduce((a, b) => a + b, 0);
        fc.pre(d > 0);
        const tenths = counts.map((n) => Math.round(Number(percentFigure(n, d, places)) * 10));
        expect(percentsNeedFootnote(counts, d, places)).toBe(tenths.reduce((a, b) => a + b, 0) !== 1000);
      }),
    );
  });
});
