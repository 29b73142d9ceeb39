import type { BookChart } from '../../ooxml/book';
import type { Area } from '../../workbook/address';
import { lastColumn, lastRow } from '../../workbook/address';
import type { CellValue } from '../../workbook/cellValue';
import type { PieChartSpec, StackedBarChartSpec } from '../../workbook/chartSpec';
import { pointsToPixels } from '../grid/metrics';
import { stackedBarSvg } from './barSvg';
import { escapeMarkup, round, svgText } from './chartText';
import type { Box } from './pieSvg';
import { pieSvg } from './pieSvg';

/** What a chart reads of its sheet. */
export interface ChartCells {
  readonly value: (row: number, column: number) => CellValue;
  readonly text: (row: number, column: number) => string;
}

const PADDING_PX = 8;

/** A chart as the text of an SVG. A kind that the program does not make is an empty frame that names it. */
export function chartSvg(chart: BookChart, cells: ChartCells, width: number, height: number): string {
  const sizePx = pointsToPixels(chart.spec?.fontSizePt ?? 10);
  const title = chart.title ?? '';
  const titleHeight = title === '' ? 0 : sizePx * 2.4;
  const box: Box = {
    left: PADDING_PX,
    top: PADDING_PX + titleHeight,
    width: Math.max(1, width - 2 * PADDING_PX),
    height: Math.max(1, height - 2 * PADDING_PX - titleHeight),
  };
  const heading =
    title === ''
      ? ''
      : svgText(title, {
          ...{ x: width / 2, y: PADDING_PX + titleHeight / 2 },
          ...{ anchor: 'middle', color: '#333333', sizePx: sizePx * 1.3, bold: true },
        });
  const font = escapeMarkup(chart.spec?.fontName ?? 'sans-serif');
  const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  const name = escapeMarkup(chart.altText || title || chart.name);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${name}" ${size}`;
  return `${head} font-family="'${font}', 'Noto Sans CJK JP', sans-serif">${heading}${body(chart, cells, box, sizePx)}</svg>`;
}

function body(chart: BookChart, cells: ChartCells, box: Box, sizePx: number): string {
  const { spec } = chart;
  if (spec?.kind === 'stackedBar') return bars(spec, cells, box, sizePx);
  if (spec) return pie(spec, cells, box, sizePx);
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const words = `グラフ（${chart.type}）\nこの画面では描かれません`;
  return svgText(words, { ...middle, anchor: 'middle', color: '#605E5C', sizePx });
}

function pie(spec: PieChartSpec, cells: ChartCells, box: Box, sizePx: number): string {
  const labels = positions(spec.labels);
  const slices = positions(spec.values).flatMap(([row, column], index) => {
    const [labelRow, labelColumn] = labels[index] ?? [row, column];
    const color = spec.points[index];
    if (!color) return [];
    return [{ label: cells.text(labelRow, labelColumn), value: numberAt(cells, row, column), color }];
  });
  return pieSvg(spec.kind, slices, box, sizePx);
}

function bars(spec: StackedBarChartSpec, cells: ChartCells, box: Box, sizePx: number): string {
  const categories = positions(spec.categories).map(([row, column]) => cells.text(row, column));
  const series = spec.series.map(({ name, values, color }) => ({
    name: cells.text(name.row, name.column),
    values: positions(values).map(([row, column]) => numberAt(cells, row, column)),
    color,
  }));
  return stackedBarSvg(categories, series, box, sizePx);
}

function positions(area: Area): (readonly [row: number, column: number])[] {
  const cells: [number, number][] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) cells.push([row, column]);
  }
  return cells;
}

function numberAt(cells: ChartCells, row: number, column: number): number {
  const value = cells.value(row, column);
  return typeof value === 'number' ? value : 0;
}
