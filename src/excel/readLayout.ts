import { formatArea, MAX_COLUMNS, MAX_ROWS } from '../workbook/address';
import type { SheetLayout } from '../workbook/sheetLayout';
import { columnCharacters } from './applyFormat';

/** Widths, heights and places of charts of the sheet's first rows and columns. One round trip. */
export async function readLayout(
  context: Excel.RequestContext,
  name: string,
  rowCount: number,
  columnCount: number,
): Promise<SheetLayout> {
  const sheet = context.workbook.worksheets.getItem(name);
  const columns = Array.from({ length: columnCount }, (_, column) => {
    const range = sheet.getRange(formatArea({ row: 0, column, rowCount: MAX_ROWS, columnCount: 1 }));
    range.load('format/columnWidth');
    return range;
  });
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const range = sheet.getRange(formatArea({ row, column: 0, rowCount: 1, columnCount: MAX_COLUMNS }));
    range.load('format/rowHeight');
    return range;
  });
  sheet.charts.load('items/name,items/left,items/top,items/width,items/height');
  await context.sync();
  return {
    columnWidths: columns.map(({ format }) => columnCharacters(format.columnWidth)),
    rowHeightsPt: rows.map(({ format }) => format.rowHeight),
    charts: new Map(
      sheet.charts.items.map(({ name: chart, left, top, width, height }) => [
        chart,
        { leftPt: left, topPt: top, widthPt: width, heightPt: height },
      ]),
    ),
  };
}
