import type { Area } from './address';
import { MAX_ROWS, lastRow } from './address';

/** Rows put in before `row` (zero-based), or with a negative count taken out from `row` on. */
export interface RowChange {
  readonly row: number;
  readonly count: number;
}

/** Where an area stands after rows were put in or taken out; null when none of it is left. */
export function shiftArea(area: Area, change: RowChange): Area | null {
  const span = shiftSpan(area.row, lastRow(area), change);
  return span && { ...area, row: span.first, rowCount: span.last - span.first + 1 };
}

/**
 * The same for the first and last row of a span. Rows put in before its first row push it down, rows put in at a later
 * row of it make it longer; what is pushed over the sheet's edge is cut off. A whole column stays a whole column.
 */
export function shiftSpan(
  first: number,
  last: number,
  { row, count }: RowChange,
): { readonly first: number; readonly last: number } | null {
  if (first === 0 && last === MAX_ROWS - 1) return { first, last };
  const moved =
    count >= 0
      ? { first: first >= row ? first + count : first, last: last >= row ? last + count : last }
      : { first: afterRemoval(first, row, -count), last: afterRemoval(last + 1, row, -count) - 1 };
  if (moved.first > moved.last || moved.first >= MAX_ROWS) return null;
  return { first: moved.first, last: Math.min(moved.last, MAX_ROWS - 1) };
}

/** Where the upper edge of a row stands once `count` rows from `start` on are gone. */
function afterRemoval(edge: number, start: number, count: number): number {
  if (edge <= start) return edge;
  return Math.max(start, edge - count);
}
