import type { Area } from '../../workbook/address';
import { columnName, formatCell, lastColumn, lastRow } from '../../workbook/address';
import { escapeMarkup } from '../chart/chartText';
import type { GridContent } from './gridView';
import { rowPixels } from './metrics';
import type { CellLook } from './sheetLook';

/** A short class name that stands for CSS declarations. */
export type StyleNamer = (declarations: string) => string;

/** The row of column letters. */
export function headerCells(columns: readonly number[]): string {
  const cells = columns.map((column) => {
    const name = columnName(column);
    return `<th id="column${column}" data-head="column ${column}" scope="col">${name}</th>`;
  });
  return `<tr><td class="corner"></td>${cells.join('')}</tr>`;
}

/** One row of cells; columns that are hidden are not among `columns`. */
export function rowMarkup(
  content: GridContent,
  row: number,
  columns: readonly number[],
  namer: StyleNamer,
): string {
  const { sheet, look } = content;
  const heightPt = sheet.rowHeight(row);
  let cells = '';
  for (const column of columns) {
    const merged = look.mergedAt(row, column);
    if (!merged) {
      const cell = look.cell(row, column);
      const height = heightPt === null ? null : rowPixels(heightPt);
      if (cell) cells += cellMarkup(cell, row, column, '', height, namer);
    } else if (isFirstDrawn(content, merged, row, column, columns)) {
      cells += mergedMarkup(content, merged, row, column, columns, namer);
    }
  }
  const head = `<th id="row${row}" data-head="row ${row}" scope="row">${row + 1}</th>`;
  const rowLook = namer(`height:${rowPixels(heightPt)}px;`);
  return `<tr data-row="${row}" aria-rowindex="${row + 1}" class="${rowLook}">${head}${cells}</tr>`;
}

/** The first cell of a merged area may be hidden; the text then stands in the first one that is seen. */
function isFirstDrawn(
  content: GridContent,
  merged: Area,
  row: number,
  column: number,
  columns: readonly number[],
): boolean {
  const hidden = content.sheet.hiddenRows();
  for (let above = merged.row; above < row; above++) if (!hidden.has(above)) return false;
  return columns.find((candidate) => candidate >= merged.column) === column;
}

function mergedMarkup(
  content: GridContent,
  merged: Area,
  row: number,
  column: number,
  columns: readonly number[],
  namer: StyleNamer,
): string {
  const { sheet, look, extent } = content;
  const cell = look.cell(merged.row, merged.column);
  if (!cell) return '';
  const hidden = sheet.hiddenRows();
  const bottom = Math.min(lastRow(merged), lastRow(extent));
  let rowSpan = 0;
  let height: number | null = 0;
  for (let at = row; at <= bottom; at++) {
    if (hidden.has(at)) continue;
    rowSpan++;
    const own = sheet.rowHeight(at);
    height = own === null || height === null ? null : height + rowPixels(own);
  }
  const right = lastColumn(merged);
  const colSpan = columns.filter((candidate) => candidate >= merged.column && candidate <= right).length;
  return cellMarkup(cell, row, column, ` rowspan="${rowSpan}" colspan="${colSpan}"`, height, namer);
}

/** `height`: where the text is cut off; null when the row grows with it. */
function cellMarkup(
  cell: CellLook,
  row: number,
  column: number,
  spans: string,
  height: number | null,
  namer: StyleNamer,
): string {
  const isBlank = cell.text === '';
  let style = '';
  for (const [name, value] of Object.entries(cell.style)) style += `${name}:${value};`;
  if (cell.lineRight) style += `border-right-color:${cell.lineRight};`;
  if (cell.lineBottom) style += `border-bottom-color:${cell.lineBottom};`;
  const names = style === '' ? [] : [namer(style)];
  if (cell.isClipped && !isBlank) names.push('clipped');
  const classes = names.length === 0 ? '' : ` class="${names.join(' ')}"`;
  const limit = height === null ? '' : ` class="${namer(`max-height:${Math.max(0, height - 1)}px;`)}"`;
  const text = isBlank ? '' : `<span${limit}>${escapeMarkup(cell.text)}</span>`;
  return `<td id="${formatCell({ row, column })}"${spans}${classes}>${text}</td>`;
}
