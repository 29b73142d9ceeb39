import type { BookChart } from '../../ooxml/book';
import { cellArea } from '../../workbook/address';
import type { CellValue } from '../../workbook/cellValue';
import type { ChartColor } from '../../workbook/chartSpec';
import { plainText } from '../../workbook/cellValue';
import { chartSvg } from './chartSvg';
import { pieSvg } from './pieSvg';

const blue: ChartColor = { fill: '#2F75B5', line: '#FFFFFF', labelColor: '#000000' };
const orange: ChartColor = { fill: '#C55A11', line: '#FFFFFF', labelColor: '#FFFFFF' };

function cellsOf(rows: readonly (readonly CellValue[])[]) {
  const value = (row: number, column: number): CellValue => rows[row]?.[column] ?? null;
  return { value, text: (row: number, column: number) => plainText(value(row, column)) };
}

const frame = { altText: '', title: null, fontName: '游ゴシック', fontSizePt: 9, position: cellArea(0, 5) };
const anchor = { from: { row: 0, column: 0, xPt: 0, yPt: 0 }, to: { row: 9, column: 5, xPt: 0, yPt: 0 } };

function pieOf(rows: readonly (readonly CellValue[])[]): string {
  const count = rows.length;
  const chart: BookChart = {
    ...{ name: '内訳', altText: '<内訳>', title: null, anchor, type: 'pie' },
    spec: {
      ...{ ...frame, kind: 'pie', name: '内訳' },
      ...{ labels: cellArea(0, 0, count), values: cellArea(0, 1, count), points: [blue, orange] },
    },
  };
  return chartSvg(chart, cellsOf(rows), 400, 300);
}

describe('グラフ', () => {
  test('円グラフは値のある項目だけを切り分け、言葉を添える', () => {
    const svg = pieOf([
      ['概ね順調 49', 49],
      ['遅れ 1', 1],
    ]);
    expect(svg.match(/<path /g)).toHaveLength(2);
    expect(svg).toContain('概ね順調 49');
    expect(svg).toContain('aria-label="&lt;内訳&gt;"');
    expect(pieOf([['済', 0]])).not.toContain('<path');
  });

  test('一つの項目だけなら一周する', () => {
    const svg = pieSvg(
      'pie',
      [{ label: '済', value: 3, color: blue }],
      { left: 0, top: 0, width: 99, height: 99 },
      12,
    );
    expect(svg).toContain('<circle');
    expect(svg).not.toContain('NaN');
  });

  test('細い切れ目が並んでも、言葉は重ならず、円にもかからない', () => {
    const sizePx = 12;
    const words = ['遅れ', '休止', '未着手', '済', '中止'];
    const slices = [
      { label: '概ね順調', value: 43, color: blue },
      ...words.map((label) => ({ label, value: 1, color: orange })),
    ];
    const svg = pieSvg('pie', slices, { left: 0, top: 0, width: 400, height: 240 }, sizePx);
    const ends = [...svg.matchAll(/<polyline points="[^"]* ([\d.]+),([\d.]+)"/g)].map(
      ([, x = '', y = '']): readonly [number, number] => [Number(x), Number(y)],
    );
    expect(ends).toHaveLength(words.length);
    const left = ends.filter(([x]) => x < 200).map(([, y]) => y);
    expect(left.length).toBeGreaterThan(3);
    const gaps = left.slice(1).map((y, index) => y - (left[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(sizePx);
    const radius = 120 * 0.76;
    for (const [x, y] of ends) expect(Math.hypot(x - 200, y - 120)).toBeGreaterThan(radius);
  });

  test('積み上げ横棒は合計のいちばん長い行が幅いっぱいになる', () => {
    const rows: CellValue[][] = [
      ['視点', '概ね順調', '遅れ'],
      ['(1)', 6, 1],
      ['(4)', 14, 0],
    ];
    const chart: BookChart = {
      ...{ name: '棒', altText: '棒グラフ', title: '題', anchor, type: 'bar' },
      spec: {
        ...{ ...frame, kind: 'stackedBar', name: '棒' },
        categories: cellArea(1, 0, 2),
        series: [
          { name: cellArea(0, 1), values: cellArea(1, 1, 2), color: blue },
          { name: cellArea(0, 2), values: cellArea(1, 2, 2), color: orange },
        ],
      },
    };
    const svg = chartSvg(chart, cellsOf(rows), 600, 300);
    const widths = [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="([\d.]+)"/g)]
      .filter((match) => match[1] !== match[2])
      .map((match) => Number(match[1]));
    expect(widths).toHaveLength(3);
    const [first = 0, late = 0, second = 0] = widths;
    expect(first / second).toBeCloseTo(6 / 14, 2);
    expect(late / second).toBeCloseTo(1 / 14, 2);
    expect(svg).toContain('遅れ');
  });

  test('プログラムが作らない種類は、その名を示す', () => {
    const chart: BookChart = { name: 'g', altText: '', title: null, anchor, type: 'radar', spec: null };
    expect(chartSvg(chart, cellsOf([]), 100, 100)).toContain('radar');
  });
});
