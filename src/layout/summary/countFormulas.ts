import type { HierarchyNode } from '../../domain/register';
import type { Status } from '../../domain/statusSet';
import { sheetNotes } from '../../messages/sheetNotes';
import { cellArea, formatArea, formatCell } from '../../workbook/address';
import { equalsCriterion, formulaString, tableColumn } from '../../workbook/formulaText';
import { PROGRESS_COLUMN } from '../registerTables';
import { TABLE } from '../sheetNames';
import { FLAG } from '../tableSpec';
import type { RowRun } from './tableLines';

/** Counts the activities of a heading with a status: every figure can be read off the register by anyone. */
export function countFormula(periodId: string, node: HierarchyNode, status: Status): string {
  const conditions = [
    [PROGRESS_COLUMN.period, periodId],
    [PROGRESS_COLUMN.heading, node.id],
    [PROGRESS_COLUMN.status, status.label],
    [PROGRESS_COLUMN.counted, FLAG],
  ] as const;
  return `=${countifs(conditions)}`;
}

/** All counted entries of a period, whatever their status and heading: the 明細 of the 検算. */
export function detailCount(periodId: string): string {
  return countifs([
    [PROGRESS_COLUMN.period, periodId],
    [PROGRESS_COLUMN.counted, FLAG],
  ]);
}

function countifs(conditions: readonly (readonly [column: string, text: string])[]): string {
  const parts = conditions.map(
    ([column, text]) => `${tableColumn(TABLE.progress, column)},${equalsCriterion(text)}`,
  );
  return `COUNTIFS(${parts.join(',')})`;
}

/** `SUM` over the columns of a row that belong to the total; statuses outside it (対象外) are left out. */
export function rowTotalFormula(row: number, firstColumn: number, statuses: readonly Status[]): string {
  const runs: string[] = [];
  let start: number | null = null;
  statuses.forEach((status, index) => {
    if (!status.isOutsideTotal) start ??= index;
    const ends = status.isOutsideTotal ? index - 1 : index;
    const isLast = index === statuses.length - 1;
    if (start !== null && (status.isOutsideTotal || isLast)) {
      runs.push(formatArea(cellArea(row, firstColumn + start, 1, ends - start + 1)));
      start = null;
    }
  });
  return runs.length === 0 ? '=0' : `=SUM(${runs.join(',')})`;
}

/** `SUM` over the rows of the counted headings; subtotals between them are left out. */
export function columnTotalFormula(column: number, runs: readonly RowRun[]): string {
  return runs.length === 0 ? '=0' : `=${sumOfRuns(column, runs)}`;
}

function sumOfRuns(column: number, runs: readonly RowRun[]): string {
  return `SUM(${runs.map(({ row, count }) => formatArea(cellArea(row, column, count))).join(',')})`;
}

/**
 * The words beside a slice, 「概ね順調 49（98%）」, as a formula: right on a PC without the add-in, and never 100% while
 * anything is missing (R33). A status without an activity has no words.
 */
export function pieLabelFormula(
  statusCell: string,
  countCell: string,
  totalCell: string,
  percentDigits: 0 | 1,
): string {
  const share = `ROUND(100*${countCell}/${totalCell},${percentDigits})`;
  const format = percentDigits === 0 ? '0' : '0.0';
  const nearly = percentDigits === 0 ? '99%超' : '99.9%超';
  const percent = `IF(AND(${countCell}<${totalCell},${share}=100),${formulaString(nearly)},TEXT(${share},${formulaString(format)})&"%")`;
  return `=IF(${countCell}=0,"",${statusCell}&" "&${countCell}&"（"&${percent}&"）")`;
}

/** What the 検算 line needs to know of the table above it. All rows and columns are the sheet's, from zero. */
export interface CheckedTable {
  readonly periodId: string;
  /** Where the counted headings stand. */
  readonly runs: readonly RowRun[];
  readonly totalRow: number;
  readonly firstStatusColumn: number;
  readonly totalColumn: number;
  readonly statuses: readonly Status[];
  /** The column totals that the text and the chart's alternative text were made from. */
  readonly printedTotals: readonly number[];
}

/**
 * 検算: row totals, column totals and the register's entries side by side, and whether they agree (R31, R32, R48). It
 * also sees when the register was changed after the words above were written.
 */
export function crossCheckFormula(table: CheckedTable): string {
  const rows = table.runs.length === 0 ? '0' : sumOfRuns(table.totalColumn, table.runs);
  const columns = rowTotalFormula(table.totalRow, table.firstStatusColumn, table.statuses).slice(1);
  const total = formatCell({ row: table.totalRow, column: table.totalColumn });
  const outside = table.statuses
    .map((status, index) => ({
      status,
      cell: formatCell({ row: table.totalRow, column: table.firstStatusColumn + index }),
    }))
    .filter(({ status }) => status.isOutsideTotal)
    .map(({ cell }) => `-${cell}`)
    .join('');
  const detail = `${detailCount(table.periodId)}${outside}`;
  const unchanged = table.printedTotals
    .map(
      (count, index) =>
        `${formatCell({ row: table.totalRow, column: table.firstStatusColumn + index })}=${count}`,
    )
    .join(',');
  const { verdict } = sheetNotes;
  const verdictFormula = [
    `IF(OR(${rows}<>${total},${columns}<>${total}),"${verdict.disagrees}",`,
    `IF(NOT(AND(${unchanged})),"${verdict.staleCount}",`,
    `IF(${detail}<>${total},"（明細のうち"&(${detail}-${total})&"件は表に入っていません）","${verdict.agrees}")))`,
  ].join('');
  return `="検算　行の合計"&${rows}&"　列の合計"&${columns}&"　明細"&(${detail})&${verdictFormula}`;
}
