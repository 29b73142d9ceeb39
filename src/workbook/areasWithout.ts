import type { Area } from './address';
import { cellArea, intersection, lastRow } from './address';

/** The stretches of a column of cells that none of the other areas touches, from the top. */
export function areasWithout(column: Area, taken: readonly Area[]): Area[] {
  const cuts = taken.flatMap((area) => intersection(area, column) ?? []).sort((a, b) => a.row - b.row);
  const left: Area[] = [];
  let next = column.row;
  for (const cut of cuts) {
    if (cut.row > next) left.push(cellArea(next, column.column, cut.row - next, column.columnCount));
    next = Math.max(next, lastRow(cut) + 1);
  }
  const end = lastRow(column) + 1;
  if (end > next) left.push(cellArea(next, column.column, end - next, column.columnCount));
  return left;
}
