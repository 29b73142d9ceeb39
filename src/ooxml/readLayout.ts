import type { SheetLayout } from '../workbook/sheetLayout';
import type { Book } from './book';

/** Widths, heights and places of charts of the sheet's first rows and columns. */
export function readLayout(book: Book, name: string, rowCount: number, columnCount: number): SheetLayout {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error('a layout was asked for of a sheet that is not there');
  const [hiddenRows, hiddenColumns] = [sheet.hiddenRows(), sheet.hiddenColumns()];
  return {
    columnWidths: Array.from({ length: columnCount }, (_, column) =>
      hiddenColumns.has(column) ? 0 : sheet.columnWidth(column),
    ),
    rowHeightsPt: Array.from({ length: rowCount }, (_, row) =>
      hiddenRows.has(row) ? 0 : sheet.rowHeight(row),
    ),
    charts: sheet.chartBoxes(),
  };
}
