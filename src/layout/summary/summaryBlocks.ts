import type { Plan } from '../../domain/plan';
import type { Tally } from '../../domain/tally';
import {
  documentLabel,
  footnotes,
  pieCaption,
  sectionOneHeading,
  sectionOneLines,
  tableCaption,
  tableHeader,
  titleLines,
} from '../../domain/wording';
import { cellArea, formatCell } from '../../workbook/address';
import {
  BODY_PT,
  FONT,
  HEAD_FILL,
  LINE,
  QUIET,
  SMALL_PT,
  TABLE_PT,
  TITLE_PT,
  TOTAL_FILL,
} from '../paperStyle';
import { NAME } from '../sheetNames';
import type { Block, BlockCell } from './block';
import type { SummaryColumns } from './columns';
import {
  columnTotalFormula,
  countFormula,
  crossCheckFormula,
  pieLabelFormula,
  rowTotalFormula,
} from './countFormulas';
import { headingRuns, tableLines } from './tableLines';

const PIE_ROWS = 12;
/** With the caption, the pie and the table, the bars of a usual plan still fit on the first page. */
const BAR_ROWS = 10;
const ROWS_OF_KEY = 4;
export const CHART_ROW_PT = 18;

const body = { fontName: FONT, fontSizePt: BODY_PT } as const;

/** 資料番号, the two title lines and section 1 down to its last sentence. */
export function titleBlock(plan: Plan, tally: Tally, columns: SummaryColumns): Block {
  const [planName, title] = titleLines(plan, tally.period);
  const lines = sectionOneLines(plan, tally).map((line) => `${plan.bullet}${line}`);
  const texts: { row: number; text: string }[] = [
    { row: 1, text: planName },
    { row: 2, text: title },
    { row: 4, text: sectionOneHeading(plan) },
    ...lines.map((text, index) => ({ row: 5 + index, text })),
  ];
  const cells: BlockCell[] = [
    { row: 0, column: columns.total, content: { text: documentLabel(plan.documentNumbers.summary) } },
    ...texts.map(({ row, text }) => ({ row, column: columns.heading, content: { text } })),
  ];
  const height = 5 + lines.length + 1;
  const wide = (row: number, count = 1) => cellArea(row, columns.heading, count, columns.total);
  return {
    name: NAME.title,
    height,
    columns: [{ first: columns.heading, last: columns.total }],
    cells: () => cells,
    rowHeights: [{ row: 0, count: height, heightPt: CHART_ROW_PT }],
    formats: [
      { area: wide(0, height), format: body },
      { area: cellArea(0, columns.total), format: { horizontal: 'center', border: LINE } },
      { area: cellArea(1, columns.heading, 2), format: { fontSizePt: TITLE_PT, bold: true } },
      { area: cellArea(4, columns.heading), format: { bold: true } },
    ],
  };
}

/** 【活動数内訳】: the caption, room for the pie, and beside the paper what the pie is drawn from. */
export function pieBlock(plan: Plan, tally: Tally, columns: SummaryColumns): Block {
  const height = Math.max(PIE_ROWS, tally.statuses.length + 1) + 2;
  const shown = tally.statuses
    .map((status, index) => ({ status, index }))
    .filter(({ status }) => !status.isOutsideTotal);
  return {
    name: NAME.pie,
    height,
    columns: [
      { first: columns.heading, last: columns.total },
      { first: columns.pieLabel, last: columns.pieValue },
    ],
    cells: (firstRowOf) => {
      const firstRow = firstRowOf(NAME.pie);
      const headerRow = firstRowOf(NAME.table) + 1;
      const totalRow = headerRow + tableLines(tally).length + 1;
      const total = formatCell({ row: totalRow, column: columns.total });
      return [
        { row: 0, column: columns.heading, content: { text: pieCaption(plan, tally) } },
        { row: 0, column: columns.pieLabel, content: { text: '円グラフの元の数（印刷しません）' } },
        ...shown.flatMap(({ index }, place): BlockCell[] => {
          const row = place + 1;
          const column = columns.firstStatus + index;
          const count = formatCell({ row: firstRow + row, column: columns.pieValue });
          const status = formatCell({ row: headerRow, column });
          const formula = pieLabelFormula(status, count, total, plan.percentDigits);
          return [
            { row, column: columns.pieLabel, content: { formula } },
            {
              row,
              column: columns.pieValue,
              content: { formula: `=${formatCell({ row: totalRow, column })}` },
            },
          ];
        }),
      ];
    },
    rowHeights: [{ row: 1, count: height - 2, heightPt: CHART_ROW_PT }],
    formats: [
      { area: cellArea(0, columns.heading, height, columns.total), format: body },
      {
        area: cellArea(0, columns.pieLabel, height, 2),
        format: { fontName: FONT, fontSizePt: SMALL_PT, fontColor: QUIET },
      },
    ],
  };
}

/** 【活動数一覧】: counts as formulas over the register, totals, and the 検算. */
export function tableBlock(plan: Plan, tally: Tally, columns: SummaryColumns): Block {
  const notes = footnotes(plan, tally);
  const lines = tableLines(tally);
  const count = lines.length;
  const checkRow = count + 3;
  const height = checkRow + 1 + notes.length + 1;
  const across = (row: number, rowCount = 1) => cellArea(row, columns.heading, rowCount, columns.total);
  return {
    name: NAME.table,
    height,
    columns: [{ first: columns.heading, last: columns.total }],
    cells: (firstRowOf) => {
      const firstRow = firstRowOf(NAME.table);
      const first = firstRow + 2;
      const totalRow = first + count;
      const cells: BlockCell[] = [
        { row: 0, column: columns.heading, content: { text: tableCaption(plan) } },
        ...tableHeader(plan, tally.statuses).map((text, index) => ({
          row: 1,
          column: columns.heading + index,
          content: { text },
        })),
        { row: count + 2, column: columns.heading, content: { text: '合計' } },
      ];
      tally.statuses.forEach((status, index) => {
        const column = columns.firstStatus + index;
        lines.forEach((line, place) => {
          const formula =
            line.kind === 'heading'
              ? countFormula(tally.period.id, line.row.node, status)
              : columnTotalFormula(column, [{ row: first + line.first, count: line.count }]);
          cells.push({ row: place + 2, column, content: { formula } });
        });
        const formula = columnTotalFormula(column, headingRuns(lines, first));
        cells.push({ row: count + 2, column, content: { formula } });
      });
      lines.forEach((line, place) => {
        const text = line.kind === 'heading' ? line.row.label : line.group.label;
        cells.push({ row: place + 2, column: columns.heading, content: { text } });
      });
      for (let row = first; row <= totalRow; row++) {
        const formula = rowTotalFormula(row, columns.firstStatus, tally.statuses);
        cells.push({ row: row - firstRow, column: columns.total, content: { formula } });
      }
      const formula = crossCheckFormula({
        periodId: tally.period.id,
        runs: headingRuns(lines, first),
        totalRow,
        firstStatusColumn: columns.firstStatus,
        totalColumn: columns.total,
        statuses: tally.statuses,
        printedTotals: tally.columnTotals,
      });
      cells.push({ row: checkRow, column: columns.heading, content: { formula } });
      notes.forEach((text, index) => {
        cells.push({ row: checkRow + 1 + index, column: columns.heading, content: { text } });
      });
      return cells;
    },
    rowHeights: [{ row: 1, count: count + 2, heightPt: CHART_ROW_PT }],
    formats: [
      { area: across(0, height), format: body },
      { area: across(1, count + 2), format: { fontSizePt: TABLE_PT, vertical: 'center', border: LINE } },
      { area: across(1), format: { bold: true, horizontal: 'center', fill: HEAD_FILL } },
      {
        area: cellArea(2, columns.firstStatus, count + 1, columns.total - columns.firstStatus + 1),
        format: { horizontal: 'center', numberFormat: '#,##0' },
      },
      ...lines.flatMap(({ kind }, place) =>
        kind === 'subtotal' ? [{ area: across(place + 2), format: { fill: TOTAL_FILL } }] : [],
      ),
      { area: across(count + 2), format: { bold: true, fill: TOTAL_FILL } },
      { area: cellArea(count + 2, columns.heading), format: { horizontal: 'center' } },
      { area: across(checkRow, 1 + notes.length), format: { fontSizePt: SMALL_PT, fontColor: QUIET } },
    ],
  };
}

/** 【視点別の活動数】: the caption and room for the bars, drawn from the table itself. */
export function barsBlock(plan: Plan, tally: Tally, columns: SummaryColumns): Block {
  const levelName = plan.levelNames[plan.countingLevel - 1] ?? '';
  const height = Math.max(BAR_ROWS, tally.rows.length + ROWS_OF_KEY) + 2;
  return {
    name: NAME.bars,
    height,
    columns: [
      { first: columns.heading, last: columns.total },
      ...(tally.groups.length === 0 ? [] : [barSource(tally, columns)]),
    ],
    cells: (firstRowOf) => [
      { row: 0, column: columns.heading, content: { text: `【${levelName}別の${plan.activityLabel}数】` } },
      ...(tally.groups.length === 0 ? [] : barCells(tally, columns, firstRowOf(NAME.table) + 1)),
    ],
    rowHeights: [{ row: 1, count: height - 2, heightPt: CHART_ROW_PT }],
    formats: [
      { area: cellArea(0, columns.heading, height, columns.total), format: body },
      ...(tally.groups.length === 0
        ? []
        : [
            {
              area: cellArea(0, columns.pieLabel, height, tally.statuses.length + 1),
              format: { fontName: FONT, fontSizePt: SMALL_PT, fontColor: QUIET },
            },
          ]),
    ],
  };
}

/** Columns beside the paper that the bars are drawn from where subtotals stand between the headings of the table. */
function barSource(tally: Tally, { pieLabel }: SummaryColumns): { first: number; last: number } {
  return { first: pieLabel, last: pieLabel + tally.statuses.length };
}

/** The table's own figures once more, without the subtotals: headings of the columns, then a row a heading. */
function barCells(tally: Tally, columns: SummaryColumns, headerRow: number): BlockCell[] {
  const refer = (row: number, column: number): BlockCell['content'] => ({
    formula: `=${formatCell({ row, column })}`,
  });
  const headings = tableLines(tally).flatMap(({ kind }, place) => (kind === 'heading' ? [place] : []));
  const figures = [headerRow, ...headings.map((place) => headerRow + 1 + place)];
  return [
    { row: 0, column: columns.pieLabel, content: { text: '棒グラフの元の数（印刷しません）' } },
    ...figures.flatMap((source, row): BlockCell[] => [
      { row: row + 1, column: columns.pieLabel, content: refer(source, columns.heading) },
      ...tally.statuses.map((_, index) => ({
        row: row + 1,
        column: columns.pieLabel + 1 + index,
        content: refer(source, columns.firstStatus + index),
      })),
    ]),
  ];
}
