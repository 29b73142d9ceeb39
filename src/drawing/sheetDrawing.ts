import { RuleReader } from '../formula/evaluateFor';
import { formatNumber } from '../formula/format/formatNumber';
import type { Book, BookSheet } from '../ooxml/book';
import type { Area } from '../workbook/address';
import { cellArea, union } from '../workbook/address';
import { chartSvg } from './chart/chartSvg';
import { conditionalLook } from './grid/conditionalLook';
import type { GridContent } from './grid/gridView';
import { SheetLook } from './grid/sheetLook';

/** Empty rows and columns that are drawn behind the used ones. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 6;
export const LEAST_EXTENT: Area = { row: 0, column: 0, rowCount: 60, columnCount: 20 };
/** As far right as is drawn; rows are drawn when they are scrolled to. */
const MOST_COLUMNS = 160;

/** A sheet as it stands now, ready for a GridView: values in their formats, conditional formats, charts. */
export function sheetDrawing(book: Book, sheet: BookSheet): GridContent {
  const extent = extentOf(sheet);
  const text = (row: number, column: number): string =>
    formatNumber(sheet.cell(row, column).value, sheet.format(row, column).numberFormat, book.date1904);
  const rules = conditionalLook(sheet, new RuleReader(book));
  const cells = { text, value: (row: number, column: number) => sheet.cell(row, column).value };
  const charts = sheet.charts().map((chart) => ({
    ...{ name: chart.name, anchor: chart.anchor },
    draw: (width: number, height: number) => chartSvg(chart, cells, width, height),
  }));
  return { sheet, look: new SheetLook({ sheet, text, rules }, extent), extent, charts };
}

function extentOf(sheet: BookSheet): Area {
  const used = sheet.usedArea() ?? LEAST_EXTENT;
  const corners = sheet.charts().map(({ anchor }) => cellArea(anchor.to.row, anchor.to.column));
  const whole = [used, ...corners].reduce(union, LEAST_EXTENT);
  return {
    ...{ row: 0, column: 0 },
    rowCount: whole.rowCount + SPARE_ROWS,
    columnCount: Math.min(whole.columnCount + SPARE_COLUMNS, MOST_COLUMNS),
  };
}
