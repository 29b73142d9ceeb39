import type { BookSheet } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { HostError } from '../protocol/hostError';
import type { SeriesModel } from './chartModel';

type Source = Pick<SeriesModel, 'name' | 'values' | 'categories'>;

/**
 * The series that Excel makes of a block of cells, a column each: a first row of words names them, a first column of
 * words is their categories. A single column is one series; its first cell names it when it is a word above numbers.
 */
export function seriesOfBlock(sheet: BookSheet, block: Area, by: 'Auto' | 'Columns' | 'Rows'): Source[] {
  if (by === 'Rows' || (by === 'Auto' && block.columnCount > block.rowCount)) {
    throw new HostError('NotImplemented', 'The workbench draws charts by columns.');
  }
  const isNumber = (row: number, column: number): boolean =>
    typeof sheet.cell(row, column).value === 'number';
  const lastRow = block.row + block.rowCount - 1;
  const lastColumn = block.column + block.columnCount - 1;
  const hasNames = block.rowCount > 1 && !isNumber(block.row, lastColumn) && isNumber(lastRow, lastColumn);
  const hasCategories = block.columnCount > 1 && !isNumber(lastRow, block.column);
  const top = hasNames ? 1 : 0;
  const column = (index: number): Area => ({
    row: block.row + top,
    column: block.column + index,
    rowCount: block.rowCount - top,
    columnCount: 1,
  });
  const categories = hasCategories ? column(0) : null;
  const series: Source[] = [];
  for (let index = hasCategories ? 1 : 0; index < block.columnCount; index++) {
    const name = { row: block.row, column: block.column + index, rowCount: 1, columnCount: 1 };
    series.push({ name: hasNames ? name : `系列${series.length + 1}`, values: column(index), categories });
  }
  return series;
}
