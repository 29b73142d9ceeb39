import type { PageSetup } from '../../workbook/editPlan';
import type { PlacedBlock } from './placement';

/** A4 upright, in points. */
const PAPER = { width: 595, height: 842 };
/** A row without a height of its own, and a column's pixels beside its characters. */
const ROW_PT = 18;
const CHARACTER_PX = 7;
const PADDING_PX = 5;
const PT_PER_PX = 0.75;
/** Printers and standard fonts differ a little: a page is not reckoned to its last point. */
const SAFE = 0.98;

/** Blocks that stay on one page together where they can. */
export interface PageUnit {
  readonly blocks: readonly PlacedBlock[];
  /** A list may go on over the foot of a page even where it would fit on one. */
  readonly mayFlow?: boolean;
}

/** What must stand above the foot of a page of that which goes on over it: a heading and a few lines. */
const START_PT = 120;

/** The rows with which a new page begins, so that no chart and no section is cut in two that fits on one page. */
export function pageBreaks(
  units: readonly PageUnit[],
  widthsCharacters: readonly number[],
  { marginsPt }: Pick<PageSetup, 'marginsPt'>,
): readonly number[] {
  const page = pagePt(widthsCharacters, marginsPt);
  const rows: number[] = [];
  let used = 0;
  for (const { blocks, mayFlow = false } of units) {
    const height = blocks.reduce((sum, block) => sum + heightPt(block), 0);
    const needed = height <= page && !mayFlow ? height : Math.min(height, START_PT);
    const first = blocks[0]?.firstRow ?? 0;
    if (used > 0 && used + needed > page) {
      rows.push(first);
      used = 0;
    }
    used = (used + height) % page;
  }
  return rows;
}

/** How much of the sheet a page holds: one that is too wide is printed smaller, and holds more. */
function pagePt(widthsCharacters: readonly number[], margins: PageSetup['marginsPt']): number {
  const pixels = widthsCharacters.reduce((sum, width) => sum + width * CHARACTER_PX + PADDING_PX, 0);
  const scale = Math.min(1, (PAPER.width - margins.left - margins.right) / (pixels * PT_PER_PX));
  return ((PAPER.height - margins.top - margins.bottom) / scale) * SAFE;
}

function heightPt({ block, height }: PlacedBlock): number {
  const own = new Map(
    block.rowHeights.flatMap(({ row, count, heightPt: each }) =>
      Array.from({ length: count }, (_, offset) => [row + offset, each] as const),
    ),
  );
  let sum = 0;
  for (let row = 0; row < height; row++) sum += own.get(row) ?? ROW_PT;
  return sum;
}
