import type { Area } from '../workbook/address';
import { intersection } from '../workbook/address';
import type { Grid } from '../workbook/grid';

/** Excel's own three-way answer: all, none, or (null) some of an area's rows or columns are hidden. */
export type HiddenState = boolean | null;

/**
 * The hidden rows and columns of an area. `visible` are the areas of its visible cells, which may reach beyond it; they
 * matter only where some lines are hidden and some are not.
 */
export function hiddenLines(
  area: Area,
  rows: HiddenState,
  columns: HiddenState,
  visible: readonly Area[],
): Pick<Grid, 'hiddenRows' | 'hiddenColumns'> {
  const seen = visible.flatMap((one) => intersection(area, one) ?? []);
  const rowSpans = seen.map((one): Span => ({ first: one.row, count: one.rowCount }));
  const columnSpans = seen.map((one): Span => ({ first: one.column, count: one.columnCount }));
  return {
    hiddenRows: hiddenIn({ first: area.row, count: area.rowCount }, decided(rows, columns), rowSpans),
    hiddenColumns: hiddenIn(
      { first: area.column, count: area.columnCount },
      decided(columns, rows),
      columnSpans,
    ),
  };
}

interface Span {
  readonly first: number;
  readonly count: number;
}

/** Where all rows are hidden, no cell tells which columns are (and the other way round): none, then. */
function decided(state: HiddenState, other: HiddenState): HiddenState {
  return state === null && other === true ? false : state;
}

function hiddenIn(whole: Span, state: HiddenState, visible: readonly Span[]): Set<number> {
  if (state === false) return new Set();
  const lines = new Set(Array.from({ length: whole.count }, (_, index) => whole.first + index));
  if (state === true) return lines;
  for (const span of visible) {
    for (let line = span.first; line < span.first + span.count; line++) lines.delete(line);
  }
  return lines;
}
