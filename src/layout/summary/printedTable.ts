import type { FigureScope } from '../../domain/figure';
import type { Tally } from '../../domain/tally';
import type { Area, CellPosition } from '../../workbook/address';
import { contains } from '../../workbook/address';
import { plainText } from '../../workbook/cellValue';
import type { Grid } from '../../workbook/grid';
import { valueAt } from '../../workbook/grid';

/** The word over the last column and before the last line of a table of counts. */
export const TOTAL_WORD = '合計';

/** What stands in a cell, without blanks around it. */
export function wordAt(grid: Grid, row: number, column: number): string {
  return plainText(valueAt(grid, row, column)).trim();
}

/**
 * Which count a cell of a printed table shows, by the words that a person reads beside and above it; null where they
 * say nothing. `labelRow`: the line that carries the heading, where it is not the cell's own.
 */
export function scopeInTable(
  grid: Grid,
  area: Area,
  cell: CellPosition,
  columns: { readonly heading: number; readonly firstFigure: number },
  tally: Tally,
  labelRow = cell.row,
): { readonly scope: FigureScope; readonly name: string } | null {
  if (!contains(area, cell) || cell.column < columns.firstFigure) return null;
  const label = wordAt(grid, labelRow, columns.heading);
  const nodeIds = headingsNamed(tally, label);
  const word = columnWord(grid, area, cell, tally);
  if (nodeIds === undefined || word === null) return null;
  const status = tally.statuses.find((one) => one.label === word);
  const name = `${label}${status ? `「${status.label}」` : ''}`;
  return { scope: { nodeIds, statusIds: status ? [status.id] : null }, name };
}

/** The headings that a line of the table adds up; null for all of them, undefined for words that are no line's. */
function headingsNamed(tally: Tally, label: string): readonly string[] | null | undefined {
  if (label === TOTAL_WORD) return null;
  const row = tally.rows.find((one) => one.label === label);
  if (row) return [row.node.id];
  const group = tally.groups.find((one) => one.label === label);
  return group && tally.rows.filter(({ node }) => node.parentId === group.node.id).map(({ node }) => node.id);
}

/** The nearest heading over a cell: a status of the set, or 合計. */
function columnWord(grid: Grid, area: Area, cell: CellPosition, tally: Tally): string | null {
  for (let row = cell.row - 1; row >= area.row; row--) {
    const word = wordAt(grid, row, cell.column);
    if (word === TOTAL_WORD || tally.statuses.some(({ label }) => label === word)) return word;
  }
  return null;
}
