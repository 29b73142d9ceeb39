import { FIVE_WORDS } from '../../domain/templates/fiveWords';
import type { Status } from '../../domain/statusSet';
import type { Color } from '../../workbook/editPlan';
import { isReadable } from '../../workbook/contrast';
import { chartColors } from './summaryCharts';

type Rgb = readonly [number, number, number];

function linear(color: string): Rgb {
  const part = (at: number): number => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** CIE L*: how light a grey print makes it. */
function lightness([red, green, blue]: Rgb): number {
  const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

/** As eyes see it that lack one kind of cones: in linear light (Viénot, Brettel and Mollon 1999; tritanopia simplified). */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  ふつう: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  '1型（P型）': [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  '2型（D型）': [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  '3型（T型）': [
    [1, 0.15, -0.15],
    [0, 0.87, 0.13],
    [0, 0.87, 0.13],
  ],
};

function seen(color: string, eye: readonly Rgb[]): Rgb {
  const from = linear(color);
  const [red = 0, green = 0, blue = 0] = eye.map((row) =>
    Math.min(1, Math.max(0, row[0] * from[0] + row[1] * from[1] + row[2] * from[2])),
  );
  return [red, green, blue];
}

function smallestGap(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.min(...sorted.slice(1).map((value, index) => value - (sorted[index] ?? 0)));
}

test.each(Object.entries(EYES))('五つの状況の色は、明るさだけで見分けられる：%s', (name, eye) => {
  const fills = chartColors(FIVE_WORDS).map(({ fill }) => fill);
  // Domain §5.5: no two of them are nearer than 15 in a grey print. The eye tells two greys apart from 2 or 3 on.
  const enough = name === 'ふつう' ? 15 : 10;
  expect(smallestGap(fills.map((fill) => lightness(seen(fill, eye))))).toBeGreaterThanOrEqual(enough);
});

test('色は状況の順に決まり、棒の上の数は読める', () => {
  const colors = chartColors(FIVE_WORDS);
  expect(colors.map(({ fill }) => fill)).toEqual(FIVE_WORDS.map(({ color }) => color));
  expect(colors.filter(({ fill, labelColor }) => !isReadable(labelColor, fill))).toEqual([]);
});

test('白い色には灰色の線、ほかの色には白い線が付く', () => {
  const lines = new Map(chartColors(FIVE_WORDS).map(({ fill, line }) => [fill as string, line]));
  expect(lines.get('#FFFFFF')).toBe('#595959');
  expect(lines.get('#8A1F00')).toBe('#FFFFFF');
});

test('設定の色が空でも読めない字でも、ほかと見分けられる色になる', () => {
  const [first] = FIVE_WORDS;
  if (!first) throw new Error('the scale has words');
  const words: readonly Status[] = ['', '青', '#8A1F00', 'red', ''].map((color) => ({ ...first, color }));
  const fills = chartColors(words).map(({ fill }) => fill);
  expect(fills[2]).toBe('#8A1F00');
  expect(smallestGap(fills.map((fill: Color) => lightness(linear(fill))))).toBeGreaterThanOrEqual(8);
  expect(chartColors(words)).toEqual(chartColors(words));
});
