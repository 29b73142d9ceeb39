import type { Comparison } from '../../domain/comparison';
import type { Plan } from '../../domain/plan';
import { tableHeader } from '../../domain/wording';
import { sheetNotes } from '../../messages/sheetNotes';
import { cellArea, formatAbsoluteArea, formatArea, formatCell } from '../../workbook/address';
import { formulaString } from '../../workbook/formulaText';
import { BODY_PT, FONT, HEAD_FILL, LINE, QUIET, SMALL_PT, TABLE_PT, TOTAL_FILL } from '../paperStyle';
import { NAME } from '../sheetNames';
import type { Block, BlockCell } from '../summary/block';
import { countFormula, rowTotalFormula } from '../summary/countFormulas';
import { TOTAL_WORD } from '../summary/printedTable';
import { CHART_ROW_PT } from '../summary/summaryBlocks';
import type { RowRun } from '../summary/tableLines';
import { headingRuns, tableLines } from '../summary/tableLines';
import type { ComparisonColumns } from './columns';

/** The three lines of a heading. */
export const KINDS = ['今回', '前回', '増減'] as const;

/** ▲ for a minus, as Japanese papers print it. */
const DIFFERENCE_FORMAT = '0;▲0;0';

/** 今回, 前回 and 増減 of every heading, counted by COUNTIFS over the register; behind a 目標 its subtotal. */
export function comparisonTable(plan: Plan, compared: Comparison, columns: ComparisonColumns): Block {
  const { now, before } = compared;
  const lines = tableLines(now);
  const lineCount = (lines.length + 1) * KINDS.length;
  const checkRow = 2 + lineCount;
  const across = (row: number, rowCount = 1) =>
    cellArea(row, columns.heading, rowCount, columns.total - columns.heading + 1);
  const [levelName = '', ...headings] = tableHeader(plan, now.statuses);
  return {
    name: NAME.comparisonTable,
    height: checkRow + 2,
    columns: [{ first: columns.heading, last: columns.last }],
    cells: (firstRowOf) => {
      const first = firstRowOf(NAME.comparisonTable) + 2;
      const text = (row: number, column: number, words: string): BlockCell => ({
        row,
        column,
        content: { text: words },
      });
      const cells: BlockCell[] = [
        text(0, columns.heading, `【${plan.activityLabel}数の増減】`),
        ...[levelName, '', ...headings].map((word, index) => text(1, columns.heading + index, word)),
      ];
      const labels = lines.map((line) => (line.kind === 'heading' ? line.row.label : line.group.label));
      [...labels, TOTAL_WORD].forEach((label, place) => {
        const row = 2 + place * KINDS.length;
        cells.push(text(row, columns.heading, label));
        KINDS.forEach((kind, index) => cells.push(text(row + index, columns.kind, kind)));
      });
      for (let place = 0; place <= lines.length; place++) {
        cells.push(...figures(place, first));
      }
      cells.push({ row: checkRow, column: columns.heading, content: { formula: checkFormula(first) } });
      return cells;
    },
    // The heading stands once, beside its three lines.
    merges: Array.from({ length: lines.length + 1 }, (_, place) =>
      cellArea(2 + place * KINDS.length, columns.heading, KINDS.length),
    ),
    rowHeights: [{ row: 1, count: lineCount + 1, heightPt: CHART_ROW_PT }],
    formats: [
      { area: across(0, checkRow + 2), format: { fontName: FONT, fontSizePt: BODY_PT } },
      { area: across(1, lineCount + 1), format: { fontSizePt: TABLE_PT, vertical: 'center', border: LINE } },
      { area: across(1), format: { bold: true, horizontal: 'center', fill: HEAD_FILL } },
      {
        area: cellArea(2, columns.kind, lineCount, columns.total - columns.kind + 1),
        format: { horizontal: 'center', numberFormat: '#,##0' },
      },
      ...lines.flatMap(({ kind }, place) =>
        kind === 'subtotal'
          ? [{ area: across(2 + place * KINDS.length, KINDS.length), format: { fill: TOTAL_FILL } }]
          : [],
      ),
      {
        area: across(2 + lines.length * KINDS.length, KINDS.length),
        format: { bold: true, fill: TOTAL_FILL },
      },
      ...Array.from({ length: lines.length + 1 }, (_, place) => ({
        area: cellArea(
          2 + place * KINDS.length + 2,
          columns.firstStatus,
          1,
          columns.total - columns.firstStatus + 1,
        ),
        format: { numberFormat: DIFFERENCE_FORMAT },
      })),
      { area: across(checkRow), format: { fontSizePt: SMALL_PT, fontColor: QUIET } },
    ],
  };

  /** The three lines of a heading, of a subtotal, or of 合計. `first`: the sheet's row of the first heading. */
  function figures(place: number, first: number): BlockCell[] {
    const row = 2 + place * KINDS.length;
    const sheetRow = first + place * KINDS.length;
    const line = lines[place];
    const added =
      line?.kind === 'subtotal' ? [{ row: line.first, count: line.count }] : headingRuns(lines, 0);
    const cells: BlockCell[] = [];
    for (let column = columns.firstStatus; column <= columns.total; column++) {
      const status = now.statuses[column - columns.firstStatus];
      [now.period.id, before.period.id].forEach((periodId, index) => {
        const formula = !status
          ? rowTotalFormula(sheetRow + index, columns.firstStatus, now.statuses)
          : line?.kind === 'heading'
            ? countFormula(periodId, line.row.node, status)
            : sumFormula(column, first, added, KINDS[index] ?? '今回');
        cells.push({ row: row + index, column, content: { formula } });
      });
      const cell = (offset: number): string => formatCell({ row: sheetRow + offset, column });
      cells.push({ row: row + 2, column, content: { formula: `=${cell(0)}-${cell(1)}` } });
    }
    return cells;
  }

  /** Adds up the lines of a kind over runs of headings, which are counted from the first one. */
  function sumFormula(column: number, first: number, runs: readonly RowRun[], kind: string): string {
    const sums = runs.map(({ row, count }) => {
      const [sheetRow, rowCount] = [first + row * KINDS.length, count * KINDS.length];
      const kinds = formatAbsoluteArea(cellArea(sheetRow, columns.kind, rowCount));
      const figuresOf = formatArea(cellArea(sheetRow, column, rowCount));
      return `SUMIF(${kinds},${formulaString(kind)},${figuresOf})`;
    });
    return sums.length === 0 ? '=0' : `=${sums.join('+')}`;
  }

  /** The list and the matrix below are values: this line sees when the register has changed since. */
  function checkFormula(first: number): string {
    const totalRow = first + lines.length * KINDS.length;
    const totals = [now.columnTotals, before.columnTotals].flatMap((counts, line) =>
      counts.map((count, index) => {
        const cell = formatCell({ row: totalRow + line, column: columns.firstStatus + index });
        return `${cell}=${String(count)}`;
      }),
    );
    const total = (line: number): string => formatCell({ row: totalRow + line, column: columns.total });
    const verdict = `IF(AND(${totals.join(',')}),"${sheetNotes.verdict.agrees}","${sheetNotes.verdict.staleComparison}")`;
    return `="検算　今回の合計"&${total(0)}&"　前回の合計"&${total(1)}&${verdict}`;
  }
}
