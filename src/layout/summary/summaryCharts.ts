import type { Plan } from '../../domain/plan';
import type { Tally } from '../../domain/tally';
import { pieAltText } from '../../domain/wording';
import { cellArea } from '../../workbook/address';
import type { ChartColor, PieChartSpec, StackedBarChartSpec } from '../../workbook/chartSpec';
import type { Color } from '../../workbook/editPlan';
import { BLACK, FONT, labelColorOn, lineColorOf, SMALL_PT, TABLE_PT } from '../paperStyle';
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
    points: shown.map((status) => ({ ...chartColor(status.color), labelColor: BLACK })),
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
    series: tally.statuses.map((status, index) => ({
      name: cellArea(headerRow, headingColumn + 1 + index),
      values: cellArea(firstRow, headingColumn + 1 + index, count),
      color: chartColor(status.color),
    })),
  };
}

/** The colour of a status on a chart, with the line and the letters that can be seen on it. */
export function chartColor(color: string): ChartColor {
  const fill = toColor(color);
  return { fill, line: lineColorOf(fill), labelColor: labelColorOn(fill) };
}

/** A colour that a person mistyped on 設定 must not stop the paper: it is drawn in grey. */
function toColor(text: string): Color {
  const match = /^#?([0-9A-Fa-f]{6})$/.exec(text.trim());
  return match?.[1] ? `#${match[1].toUpperCase()}` : '#A0A0A0';
}
