import type { Plan } from '../../domain/plan';
import type { StatusSet } from '../../domain/statusSet';
import type { Tally } from '../../domain/tally';
import { pieAltText } from '../../domain/wording';
import { cellArea } from '../../workbook/address';
import type { ChartColor, PieChartSpec, StackedBarChartSpec } from '../../workbook/chartSpec';
import type { Color } from '../../workbook/editPlan';
import { BLACK, FONT, labelColorOn, lineColorOf, relativeLightness, SMALL_PT, TABLE_PT } from '../paperStyle';
import { CHART } from '../sheetNames';
import type { SummaryColumns } from './columns';

/** Where the blocks that the charts stand in and are drawn from begin, and how high they are. */
export interface ChartPlaces {
  readonly pie: { readonly firstRow: number; readonly height: number };
  readonly bars: { readonly firstRow: number; readonly height: number };
  readonly tableFirstRow: number;
}

/** The pie of 活動数内訳: slices in the order of the set, words beside them (domain §8.3). */
export function pieChart(
  plan: Plan,
  tally: Tally,
  columns: SummaryColumns,
  places: ChartPlaces,
): PieChartSpec {
  const shown = tally.statuses.filter((status) => !status.isOutsideTotal);
  const first = places.pie.firstRow + 1;
  return {
    kind: 'pie',
    name: CHART.pie,
    position: cellArea(first, columns.heading, places.pie.height - 2, columns.total - columns.heading + 1),
    altText: pieAltText(plan, tally),
    title: null,
    fontName: FONT,
    fontSizePt: TABLE_PT,
    labels: cellArea(first, columns.pieLabel, shown.length),
    values: cellArea(first, columns.pieValue, shown.length),
    points: chartColors(tally.statuses)
      .filter((_, index) => tally.statuses[index]?.isOutsideTotal !== true)
      .map((color) => ({ ...color, labelColor: BLACK })),
  };
}

/** The bars of each heading: the same figures as the table, readable in grey. */
export function barChart(tally: Tally, columns: SummaryColumns, places: ChartPlaces): StackedBarChartSpec {
  // Subtotals between the headings are no bars: the figures then stand once more beside the paper.
  const isBeside = tally.groups.length > 0;
  const headerRow = isBeside ? places.bars.firstRow + 1 : places.tableFirstRow + 1;
  const headingColumn = isBeside ? columns.pieLabel : columns.heading;
  const firstRow = headerRow + 1;
  const count = Math.max(1, tally.rows.length);
  return {
    kind: 'stackedBar',
    name: CHART.bars,
    position: cellArea(
      places.bars.firstRow + 1,
      columns.heading,
      places.bars.height - 2,
      columns.total - columns.heading + 1,
    ),
    altText: tally.rows.map(({ label, total }) => `${label}${total}`).join('、'),
    title: null,
    fontName: FONT,
    fontSizePt: SMALL_PT,
    categories: cellArea(firstRow, headingColumn, count),
    series: chartColors(tally.statuses).map((color, index) => ({
      name: cellArea(headerRow, headingColumn + 1 + index),
      values: cellArea(firstRow, headingColumn + 1 + index, count),
      color,
    })),
  };
}

/**
 * The colours of a scale on a chart, in its order, with the line and the letters that can be seen on them. A colour that
 * a person mistyped on 設定, or left out, must not stop the paper nor look like another one: it is chosen for them.
 */
export function chartColors(statuses: StatusSet): readonly ChartColor[] {
  const given = statuses.map(({ color }) => readColor(color));
  const used = given.filter((fill) => fill !== null);
  return given.map((own) => {
    const fill = own ?? farthestFrom(used);
    if (!own) used.push(fill);
    return { fill, line: lineColorOf(fill), labelColor: labelColorOn(fill) };
  });
}

/** From dark to light, so that a grey print tells them apart. */
const SPARE: readonly Color[] = ['#A0A0A0', '#FFFFFF', '#163A63', '#B5D3F2', '#2F6DB5', '#6E6E6E', '#D9D9D9'];

function farthestFrom(used: readonly Color[]): Color {
  const gap = (spare: Color): number =>
    Math.min(1, ...used.map((fill) => Math.abs(relativeLightness(fill) - relativeLightness(spare))));
  return SPARE.reduce((best, spare) => (gap(spare) > gap(best) ? spare : best));
}

function readColor(text: string): Color | null {
  const match = /^#?([0-9A-Fa-f]{6})$/.exec(text.trim());
  return match?.[1] ? `#${match[1].toUpperCase()}` : null;
}
