import type { StatusSet } from '../../domain/statusSet';

/** The columns of 前期比較: A is a margin, B the headings, C 今回・前回・増減, then a column a status and 合計. */
export interface ComparisonColumns {
  readonly heading: number;
  readonly kind: number;
  readonly firstStatus: number;
  readonly total: number;
  /** The list of activities needs five columns, however few the statuses. */
  readonly last: number;
  /** Right of the paper: what the charts are drawn from, outside the print area. */
  readonly chartSource: number;
}

export function comparisonColumns(statuses: StatusSet): ComparisonColumns {
  const total = 3 + statuses.length;
  const last = Math.max(total, 5);
  return { heading: 1, kind: 2, firstStatus: 3, total, last, chartSource: last + 3 };
}

/** In characters of the standard font. */
export const HEADING_WIDTH = 44;
export const KIND_WIDTH = 13;
export const FIGURE_WIDTH = 10;
