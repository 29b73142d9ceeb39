import type { PaperLine } from '../../domain/paperLines';
import type { Plan } from '../../domain/plan';
import { cellArea } from '../../workbook/address';
import type { CellFormat } from '../../workbook/editPlan';
import { BODY_PT, FONT } from '../paperStyle';
import type { Block } from './block';
import type { SummaryColumns } from './columns';

/** Width of B and of each figure column, in characters of the standard font. */
export const HEADING_WIDTH = 44;
export const FIGURE_WIDTH = 10;

const LINE_PT = 16.5;
/** A character of the standard font, and a full-width letter of the body type, at 96 dots an inch. */
const CHARACTER_PX = 7;
const LETTER_PX = (BODY_PT * 96) / 72;

const LOOK: Readonly<Record<PaperLine['kind'], CellFormat>> = {
  viewpoint: { bold: true },
  program: { bold: true, horizontal: 'left', indent: 1 },
  item: { horizontal: 'left', indent: 2 },
  none: { horizontal: 'left', indent: 1 },
};

/** Section 2 or 3: a heading, its lines, and a free line behind. Long lines wrap across the paper's width. */
export function sectionBlock(
  name: string,
  heading: string,
  lines: readonly PaperLine[],
  plan: Plan,
  columns: SummaryColumns,
): Block {
  const texts = lines.map((line) => printedText(line, plan.bullet));
  const height = lines.length + 2;
  const wide = (row: number, count = 1) => cellArea(row, columns.heading, count, columns.total);
  const letters = lettersAcross(columns);
  return {
    name,
    height,
    columns: [{ first: columns.heading, last: columns.total }],
    cells: () => [
      { row: 0, column: columns.heading, content: { text: heading } },
      ...texts.map((text, index) => ({ row: index + 1, column: columns.heading, content: { text } })),
    ],
    merges: lines.map((_, index) => wide(index + 1)),
    looksFollowContent: true,
    rowHeights: [
      { row: 0, count: 1, heightPt: LINE_PT + 2 },
      ...texts.map((text, index) => ({
        row: index + 1,
        count: 1,
        heightPt: linesOf(text, letters) * LINE_PT + 2,
      })),
    ],
    formats: [
      { area: wide(0, height), format: { fontName: FONT, fontSizePt: BODY_PT, vertical: 'top' } },
      { area: cellArea(0, columns.heading), format: { bold: true } },
      ...lines.map(({ kind }, index) => ({ area: wide(index + 1), format: { wrap: true, ...LOOK[kind] } })),
    ],
  };
}

const BULLETS = /^[・●○◎■□◆◇▪•‣\-－]/u;

/** What stands in the cell: bullets carry the plan's mark, unless the department wrote its own. */
export function printedText(line: PaperLine, bullet: string): string {
  return line.kind === 'item' && !BULLETS.test(line.text) ? `${bullet}${line.text}` : line.text;
}

/** The text of a bullet as a person left it in the cell, without the plan's mark. */
export function unprintedText(text: string, bullet: string): string {
  return bullet !== '' && text.startsWith(bullet) ? text.slice(bullet.length) : text;
}

/** How many letters of the body type a line of the paper holds. */
export function lettersAcross(columns: SummaryColumns): number {
  const characters = HEADING_WIDTH + FIGURE_WIDTH * (columns.total - columns.heading);
  // Four letters less: the indent, and a line that is broken early because 。 or 」 may not start the next (禁則).
  return Math.floor((characters * CHARACTER_PX) / LETTER_PX) - 4;
}

/** How many lines a text takes. Half-width letters count half. */
export function linesOf(text: string, letters: number): number {
  return text.split('\n').reduce((lines, part) => {
    const width = [...part].reduce(
      (sum, letter) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(letter) ? 0.55 : 1),
      0,
    );
    return lines + Math.max(1, Math.ceil(width / letters));
  }, 0);
}
