import type { Area } from '../workbook/address';
import { cellArea, intersection, lastColumn, lastRow } from '../workbook/address';
import type { Edit } from '../workbook/editPlan';
import { valueAt } from '../workbook/grid';
import type { SheetSnapshot, TableSnapshot } from '../workbook/snapshot';
import { FONT, TABLE_PT } from './paperStyle';
import type { TableSpec } from './tableSpec';
import { cellContent } from './tableSpec';

export interface WidenedTable {
  readonly table: TableSnapshot;
  readonly edits: readonly Edit[];
}

/**
 * A standing table with the columns that it lacks and that a row has something to say in now. It grows to its right; where
 * something of a person's stands there, it stays as it is.
 */
export function withLaterColumns<Row>(
  spec: TableSpec<Row>,
  rows: readonly Row[],
  sheet: SheetSnapshot,
  table: TableSnapshot,
): WidenedTable {
  const lacking = spec.columns.filter(
    (column) =>
      column.isOptional === true &&
      !table.columns.includes(column.heading) &&
      rows.some((row) => cellContent(column, row) !== 'blank'),
  );
  const added: Area = {
    ...table.area,
    column: lastColumn(table.area) + 1,
    columnCount: Math.max(1, lacking.length),
  };
  if (lacking.length === 0 || !isFree(sheet, added)) return { table, edits: [] };
  const head = cellArea(added.row, added.column, 1, lacking.length);
  const headings = lacking.map(({ heading }) => heading);
  const area = { ...table.area, columnCount: table.area.columnCount + lacking.length };
  const format = {
    fontName: FONT,
    fontSizePt: TABLE_PT,
    bold: true,
    wrap: true,
    vertical: 'center',
  } as const;
  const edits: Edit[] = [
    { kind: 'format', sheet: sheet.name, area: head, format },
    { kind: 'setCells', sheet: sheet.name, at: head, cells: [headings.map((text) => ({ text }))] },
    { kind: 'resizeTable', sheet: sheet.name, name: table.name, area },
    ...lacking.map(({ widthCharacters }, index): Edit => ({
      kind: 'columnWidth',
      sheet: sheet.name,
      column: added.column + index,
      count: 1,
      widthCharacters,
    })),
  ];
  return { table: { ...table, area, columns: [...table.columns, ...headings] }, edits };
}

function isFree({ grid, tables }: SheetSnapshot, area: Area): boolean {
  if (tables.some((table) => intersection(table.area, area))) return false;
  if (!grid) return true;
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      if (valueAt(grid, row, column) !== null) return false;
    }
  }
  return true;
}
