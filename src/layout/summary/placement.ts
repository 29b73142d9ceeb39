import type { Area } from '../../workbook/address';
import { lastRow, parseSheetArea } from '../../workbook/address';
import type { Edit } from '../../workbook/editPlan';
import type { Grid } from '../../workbook/grid';
import { valueAt } from '../../workbook/grid';
import type { NameSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { findName, findSheet } from '../../workbook/snapshot';
import { NAME } from '../sheetNames';
import type { Block } from './block';

/** A 総括 that this program made earlier: all its names still stand, on one sheet, in their order. */
export interface StandingSummary {
  readonly sheet: SheetSnapshot;
  readonly areas: ReadonlyMap<string, Area>;
}

export interface PlacedBlock {
  readonly block: Block;
  readonly firstRow: number;
  /** Rows that the block keeps: its own height, or more where a person's notes stand beside rows it no longer needs. */
  readonly height: number;
  readonly hasNewRows: boolean;
}

export interface Placement {
  readonly placed: readonly PlacedBlock[];
  /** Rows to put in and take out first, from the bottom up. */
  readonly moves: readonly Edit[];
}

const BLOCK_NAMES = [NAME.title, NAME.pie, NAME.table, NAME.bars, NAME.sectionTwo, NAME.sectionThree];

/** `names`: those of the sheet's blocks from the top; the 総括's when they are left out. */
export function findStanding(
  snapshot: WorkbookSnapshot,
  names: readonly string[] = BLOCK_NAMES,
): StandingSummary | null {
  const areas = new Map<string, Area>();
  let sheet: SheetSnapshot | null = null;
  let previous = -1;
  for (const name of names) {
    const place = parseSheetArea(findName(snapshot, name) ?? '');
    const found = place ? findSheet(snapshot, place.sheet) : null;
    if (!place || !found || (sheet && sheet !== found) || place.area.row <= previous) return null;
    sheet = found;
    previous = lastRow(place.area);
    areas.set(name, place.area);
  }
  return sheet ? { sheet, areas } : null;
}

/** True for the sheet that the program's names point at, whatever a person called it since. */
export function isNamedSummary(sheet: string, names: readonly NameSnapshot[]): boolean {
  const title = names.find(({ name }) => name === NAME.title)?.formula ?? '';
  return parseSheetArea(title)?.sheet === sheet;
}

export function placeNew(blocks: readonly Block[]): Placement {
  let row = 0;
  const placed = blocks.map((block): PlacedBlock => {
    const firstRow = row;
    row += block.height;
    return { block, firstRow, height: block.height, hasNewRows: true };
  });
  return { placed, moves: [] };
}

/** Blocks stay where they are; one that needs another height gets rows put in or taken out at its end. */
export function placeAgain(blocks: readonly Block[], standing: StandingSummary): Placement {
  const moves: Edit[] = [];
  const placed: PlacedBlock[] = [];
  let shift = 0;
  for (const block of blocks) {
    const area = standing.areas.get(block.name);
    if (!area) continue;
    const wanted = block.height;
    const missing = wanted - area.rowCount;
    const end = lastRow(area) + 1;
    let height = area.rowCount;
    if (missing > 0) {
      moves.unshift({ kind: 'insertRows', sheet: standing.sheet.name, row: end, count: missing });
      height = wanted;
    } else if (missing < 0 && isFreeBeside(standing.sheet.grid, block, end + missing, end)) {
      moves.unshift({ kind: 'deleteRows', sheet: standing.sheet.name, row: end + missing, count: -missing });
      height = wanted;
    }
    placed.push({ block, firstRow: area.row + shift, height, hasNewRows: missing !== 0 });
    shift += height - area.rowCount;
  }
  return { placed, moves };
}

/** True when nothing of a person's stands beside the block in these rows. */
function isFreeBeside(grid: Grid | null, block: Block, first: number, end: number): boolean {
  if (!grid) return true;
  const isOwn = (column: number): boolean =>
    block.columns.some((range) => column >= range.first && column <= range.last);
  for (let row = first; row < end; row++) {
    for (let offset = 0; offset < grid.area.columnCount; offset++) {
      const column = grid.area.column + offset;
      if (!isOwn(column) && valueAt(grid, row, column) !== null) return false;
    }
  }
  return true;
}
