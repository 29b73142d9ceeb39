import type { Tally } from '../../domain/tally';

/** The sheet's columns: A is a margin, B the headings, then a column a status and 合計. */
export interface SummaryColumns {
  readonly heading: number;
  readonly firstStatus: number;
  readonly total: number;
  /** Right of the paper: words and numbers of the pie, outside the print area. */
  readonly pieLabel: number;
  readonly pieValue: number;
}

export function summaryColumns(tally: Tally): SummaryColumns {
  const heading = 1;
  const total = heading + 1 + tally.statuses.length;
  return { heading, firstStatus: heading + 1, total, pieLabel: total + 3, pieValue: total + 4 };
}
