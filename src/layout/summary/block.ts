import type { Area } from '../../workbook/address';
import { cellArea } from '../../workbook/address';
import type { CellContent, CellFormat } from '../../workbook/editPlan';
import type { Grid } from '../../workbook/grid';
import { fingerprint, textInCell, textOfContent } from '../cellPrint';

type Written = Exclude<CellContent, 'keep'>;

/** A generated block of the 総括: rows that the program owns between two columns, found again by a name. */
export interface Block {
  /** Name of the whole workbook that marks its area. */
  readonly name: string;
  readonly height: number;
  /** Columns that it owns; what stands beside them is the office's. */
  readonly columns: readonly { readonly first: number; readonly last: number }[];
  /** What its cells hold, once it is known where the blocks start. Cells that are not named are blank. */
  readonly cells: (firstRowOf: FirstRowOf) => readonly BlockCell[];
  /** Looks, relative to the first row; given to new rows only, so that an office's own formats stay. */
  readonly formats: readonly { readonly area: Area; readonly format: CellFormat }[];
  /** Cells merged into one, relative to the first row. */
  readonly merges?: readonly Area[];
  /** True where looks follow the words: a line may become a heading without the block growing. */
  readonly looksFollowContent?: boolean;
  readonly rowHeights: readonly { readonly row: number; readonly count: number; readonly heightPt: number }[];
}

/** The sheet's row, from zero, in which a block starts. */
export type FirstRowOf = (blockName: string) => number;

export interface BlockCell {
  /** Relative to the block's first row. */
  readonly row: number;
  /** Of the sheet. */
  readonly column: number;
  readonly content: Written;
}

/** The rows that a block covers on the sheet: what its name refers to. */
export function blockArea(block: Block, firstRow: number, height: number): Area {
  const first = Math.min(...block.columns.map((range) => range.first));
  const last = block.columns[0]?.last ?? first;
  return cellArea(firstRow, first, height, last - first + 1);
}

/** Fingerprints of all that the program writes into a block, by place inside it. */
export function fingerprintsOf(cells: readonly BlockCell[]): Record<string, string> {
  const prints: Record<string, string> = {};
  for (const { row, column, content } of cells) {
    const text = textOfContent(content);
    // A cell that was given an empty text reads as blank: it leaves no print, as a blank one leaves none.
    if (text !== '') prints[`${row},${column}`] = fingerprint(text);
  }
  return prints;
}

/** The cells of a block that no longer hold what the program last wrote there: hand edits (R50). */
export function handEditedCells(
  block: Pick<Block, 'columns'>,
  area: Area,
  grid: Grid,
  remembered: Readonly<Record<string, string>>,
): { readonly row: number; readonly column: number }[] {
  const edited: { row: number; column: number }[] = [];
  for (let offset = 0; offset < area.rowCount; offset++) {
    const row = area.row + offset;
    for (const { first, last } of block.columns) {
      for (let column = first; column <= last; column++) {
        const text = textInCell(grid, row, column);
        const print = text === '' ? undefined : fingerprint(text);
        if (print !== remembered[`${offset},${column}`]) edited.push({ row, column });
      }
    }
  }
  return edited;
}

/** True when the cell already holds what is to be written. */
export function alreadyHolds(grid: Grid | null, row: number, column: number, content: Written): boolean {
  return (grid ? textInCell(grid, row, column) : '') === textOfContent(content);
}
