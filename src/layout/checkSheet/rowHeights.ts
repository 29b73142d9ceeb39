import type { CellContent, Edit } from '../../workbook/editPlan';
import { WIDTHS } from './checkColumns';

/** Height of a line of 10 point, and of the air around all of them. */
const LINE_PT = 13.5;
const AIR_PT = 3;
/** Excel's own limit. */
const MOST_PT = 409;
/** A long sheet is left to Excel: a height for each row would be an order for each. */
const MOST_ROWS = 400;

/** Latin letters and half-width kana take half the room of the others. */
const NARROW = /[\u0020-\u007e\uff61-\uff9f]/u;

/**
 * As high as the texts need, for programs too that do not fit rows by themselves when they open a file. `row` is that of
 * the first line; neighbours of one height are set together.
 */
export function fitRows(sheet: string, row: number, lines: readonly (readonly CellContent[])[]): Edit[] {
  if (lines.length > MOST_ROWS) {
    return [{ kind: 'rowHeight', sheet, row, count: lines.length, heightPt: null }];
  }
  const edits: Edit[] = [];
  let first = 0;
  const heights = lines.map(heightOf);
  heights.forEach((heightPt, index) => {
    if (heights[index + 1] === heightPt) return;
    edits.push({ kind: 'rowHeight', sheet, row: row + first, count: index + 1 - first, heightPt });
    first = index + 1;
  });
  return edits;
}

/** The height of a text that runs over the whole width of the paper. */
export function heightAcross(text: string): number {
  const room = WIDTHS.slice(0, -1).reduce((sum, width) => sum + width, 0);
  return lineCount({ text }, room - 2) * LINE_PT + AIR_PT;
}

function heightOf(cells: readonly CellContent[]): number {
  const lines = WIDTHS.slice(0, -1).map((width, column) => lineCount(cells[column] ?? 'blank', width - 1));
  return Math.min(MOST_PT, Math.max(1, ...lines) * LINE_PT + AIR_PT);
}

function lineCount(content: CellContent, room: number): number {
  if (typeof content === 'string' || !('text' in content)) return 1;
  return content.text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

function widthOf(line: string): number {
  let width = 0;
  for (const letter of line) width += NARROW.test(letter) ? 1 : 2;
  return width;
}
