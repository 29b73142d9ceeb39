import type { Area } from '../workbook/address';
import { lastColumn, lastRow } from '../workbook/address';
import type { HeadingBand } from './headingBand';
import { isPeriodHeading } from './periodHeading';
import type { SheetView } from './sheetView';

/** One column of a table, as its headings describe it. */
export interface HeadingColumn {
  readonly column: number;
  readonly lastColumn: number;
  /** The lowest heading. */
  readonly label: string;
  readonly area: Area;
  /** Headings of the groups above it, from the top. */
  readonly groups: readonly string[];
}

/** The columns of a band, from left to right: each lowest heading once, with the groups that it stands in. */
export function readHeadingColumns(view: SheetView, band: HeadingBand): readonly HeadingColumn[] {
  const columns: HeadingColumn[] = [];
  for (let column = band.firstColumn; column <= band.lastColumn; column++) {
    const leaf = lowestHeading(view, band, column);
    if (leaf === null || leaf.column !== column) continue;
    columns.push({
      column,
      lastColumn: Math.min(lastColumn(leaf), band.lastColumn),
      label: view.textAt(leaf.row, leaf.column),
      area: leaf,
      groups: groupsAbove(view, band, leaf),
    });
  }
  return columns;
}

function lowestHeading(view: SheetView, band: HeadingBand, column: number): Area | null {
  for (let row = band.bottom; row >= band.top; row--) {
    const area = view.areaAt(row, column);
    if (area.row < band.top) continue;
    if (view.textAt(area.row, area.column) !== '') return area;
  }
  return null;
}

function groupsAbove(view: SheetView, band: HeadingBand, leaf: Area): readonly string[] {
  const groups: string[] = [];
  for (let row = band.top; row < leaf.row; row++) {
    const area = groupAt(view, row, leaf);
    const text = area === null ? '' : view.textAt(area.row, area.column);
    if (text !== '' && groups.at(-1) !== text) groups.push(text);
  }
  return groups;
}

/** The group over a heading: merged over it, or written once at the left of columns that have headings of their own below. */
function groupAt(view: SheetView, row: number, leaf: Area): Area | null {
  const above = view.areaAt(row, leaf.column);
  if (above.row !== row && above.row + above.rowCount > leaf.row) return null;
  if (view.textAt(above.row, above.column) !== '') return above;
  for (let column = leaf.column - 1; column >= view.firstColumn; column--) {
    const left = view.areaAt(row, column);
    const text = view.textAt(left.row, left.column);
    if (text === '') continue;
    return spreadsRight(view, left, leaf, text) ? left : null;
  }
  return null;
}

function spreadsRight(view: SheetView, left: Area, leaf: Area, text: string): boolean {
  if (left.columnCount > 1 || lastRow(left) >= leaf.row) return false;
  // Without a merge only a heading that has another one straight below it, or a period, is a group.
  return isPeriodHeading(text) || view.textAt(lastRow(left) + 1, left.column) !== '';
}
