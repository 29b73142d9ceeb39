import type { Change, Comparison } from '../../domain/comparison';
import type { Plan } from '../../domain/plan';
import { cellArea, formatCell } from '../../workbook/address';
import type { StackedBarChartSpec } from '../../workbook/chartSpec';
import { BODY_PT, FONT, QUIET, SMALL_PT } from '../paperStyle';
import { CHART, NAME } from '../sheetNames';
import type { Block, BlockCell, FirstRowOf } from '../summary/block';
import { CHART_ROW_PT } from '../summary/summaryBlocks';
import { chartColors } from '../summary/summaryCharts';
import { tableLines } from '../summary/tableLines';
import type { ComparisonColumns } from './columns';
import { KINDS } from './comparisonTable';

/** Rows that the chart of the two totals stands in; the pairs of bars of each heading follow below. */
const TOTAL_ROWS = 5;
/** A row a bar, and the key: the charts of a usual plan stay on the page of the table. */
const ROWS_OF_KEY = 2;
/** The rows of `KINDS` that are drawn: 今回 and 前回. */
const DRAWN = KINDS.slice(0, 2);
/** Inside the block: the words over the figures of the totals, then those of the headings. */
const TOTALS_HEAD = 1;
const HEADINGS_HEAD = TOTALS_HEAD + DRAWN.length + 1;

/** 【活動数の比較】: the caption, room for the charts, and beside the paper what they are drawn from. */
export function comparisonBars(plan: Plan, compared: Comparison, columns: ComparisonColumns): Block {
  const { now, rows } = compared;
  const height = 1 + TOTAL_ROWS + headingRows(compared) + 1;
  const source = { first: columns.chartSource, last: columns.chartSource + now.statuses.length };
  return {
    name: NAME.comparisonBars,
    height,
    columns: [{ first: columns.heading, last: columns.last }, source],
    cells: (firstRowOf) => [
      { row: 0, column: columns.heading, content: { text: `【${plan.activityLabel}数の比較】` } },
      { row: 0, column: source.first, content: { text: 'グラフの元の数（印刷しません）' } },
      ...sourceCells(compared, columns, firstRowOf(NAME.comparisonTable) + 1),
    ],
    rowHeights: [{ row: 1, count: height - 2, heightPt: CHART_ROW_PT }],
    formats: [
      {
        area: cellArea(0, columns.heading, height, columns.last),
        format: { fontName: FONT, fontSizePt: BODY_PT },
      },
      {
        area: cellArea(
          0,
          source.first,
          HEADINGS_HEAD + rows.length * DRAWN.length + 1,
          now.statuses.length + 1,
        ),
        format: { fontName: FONT, fontSizePt: SMALL_PT, fontColor: QUIET },
      },
    ],
  };
}

function headingRows({ rows }: Comparison): number {
  return rows.length * DRAWN.length + ROWS_OF_KEY;
}

/** The table's own figures once more, without 増減 and subtotals. `headRow`: the sheet's row of the table's headings. */
function sourceCells({ now }: Comparison, columns: ComparisonColumns, headRow: number): BlockCell[] {
  const lines = tableLines(now);
  const statuses = now.statuses.map((_, index) => index);
  const rowOf = (place: number, kind: number): number => headRow + 1 + place * KINDS.length + kind;
  const refer = (row: number, column: number): BlockCell['content'] => ({
    formula: `=${formatCell({ row, column })}`,
  });
  const figures = (row: number, sheetRow: number): BlockCell[] =>
    statuses.map((index) => ({
      row,
      column: columns.chartSource + 1 + index,
      content: refer(sheetRow, columns.firstStatus + index),
    }));
  const headings = lines.flatMap(({ kind }, place) => (kind === 'heading' ? [place] : []));
  return [
    ...figures(TOTALS_HEAD, headRow),
    ...DRAWN.flatMap((word, kind): BlockCell[] => [
      { row: TOTALS_HEAD + 1 + kind, column: columns.chartSource, content: { text: word } },
      ...figures(TOTALS_HEAD + 1 + kind, rowOf(lines.length, kind)),
    ]),
    ...figures(HEADINGS_HEAD, headRow),
    ...headings.flatMap((place, index) =>
      DRAWN.flatMap((word, kind): BlockCell[] => {
        const row = HEADINGS_HEAD + 1 + index * DRAWN.length + kind;
        const label = formatCell({ row: rowOf(place, 0), column: columns.heading });
        // The heading once, over its two bars.
        const content = kind === 0 ? { formula: `=${label}&"　${word}"` } : { text: word };
        return [{ row, column: columns.chartSource, content }, ...figures(row, rowOf(place, kind))];
      }),
    ),
  ];
}

/** Both periods as bars: all activities, then heading by heading; the same colours as on the 総括. */
export function comparisonCharts(
  compared: Comparison,
  columns: ComparisonColumns,
  firstRowOf: FirstRowOf,
): readonly StackedBarChartSpec[] {
  const { now, before, rows, columnTotals } = compared;
  const top = firstRowOf(NAME.comparisonBars);
  const width = columns.last - columns.heading + 1;
  const chart = (
    name: string,
    room: { readonly row: number; readonly count: number },
    source: { readonly head: number; readonly count: number },
    altText: string,
  ): StackedBarChartSpec => ({
    kind: 'stackedBar',
    name,
    position: cellArea(top + room.row, columns.heading, room.count, width),
    altText,
    title: null,
    fontName: FONT,
    fontSizePt: SMALL_PT,
    categories: cellArea(top + source.head + 1, columns.chartSource, source.count),
    series: chartColors(now.statuses).map((color, index) => ({
      name: cellArea(top + source.head, columns.chartSource + 1 + index),
      values: cellArea(top + source.head + 1, columns.chartSource + 1 + index, source.count),
      color,
    })),
  });
  const periods = [
    [`今回（${now.period.label}）`, 'now'],
    [`前回（${before.period.label}）`, 'before'],
  ] as const;
  const totals = periods.map(([label, which]) => `${label}${countsText(compared, columnTotals, which)}`);
  const headings = rows.map(
    ({ label, total }) => `${label} 今回${String(total.now)}、前回${String(total.before)}`,
  );
  return [
    chart(
      CHART.comparedTotals,
      { row: 1, count: TOTAL_ROWS },
      { head: TOTALS_HEAD, count: DRAWN.length },
      totals.join('。'),
    ),
    chart(
      CHART.comparedHeadings,
      { row: 1 + TOTAL_ROWS, count: headingRows(compared) },
      { head: HEADINGS_HEAD, count: Math.max(1, rows.length * DRAWN.length) },
      headings.join('。'),
    ),
  ];
}

/** 概ね順調49、遅れ1 */
function countsText({ now }: Comparison, totals: readonly Change[], which: 'now' | 'before'): string {
  return now.statuses
    .map(({ label }, index) => ({ label, count: totals[index]?.[which] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label}${String(count)}`)
    .join('、');
}
