import { cellArea, formatSheetArea } from '../../workbook/address';
import type { CellContent, Edit } from '../../workbook/editPlan';
import { cellKey } from '../../workbook/grid';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { findName } from '../../workbook/snapshot';
import type { FirstRowOf } from './block';
import { blockArea } from './block';
import type { MovedGrid } from './movedGrid';
import { movedGrid } from './movedGrid';
import type { PlacedBlock, Placement, StandingSummary } from './placement';

/** Where each block starts; the first row for a block that is not there. */
export function firstRows(placed: readonly PlacedBlock[]): FirstRowOf {
  return (name) => placed.find(({ block }) => block.name === name)?.firstRow ?? 0;
}

/** What makes or renews the blocks on their sheet, which stands or was just added: only what differs is written. */
export function blockEdits(
  { placed, moves }: Placement,
  sheet: string,
  standing: StandingSummary | null,
  snapshot: WorkbookSnapshot,
): Edit[] {
  const firstRowOf = firstRows(placed);
  const grid = movedGrid(standing?.sheet.grid ?? null, moves);
  const edits: Edit[] = [...moves];
  for (const one of placed) {
    const isReshaped = standing !== null && one.hasNewRows;
    if (isReshaped) edits.push(...clearEdits(one, sheet));
    const content = contentEdits(one, firstRowOf, sheet, isReshaped ? movedGrid(null, []) : grid);
    edits.push(...content);
    const looksChange = one.block.looksFollowContent === true && content.length > 0;
    if (one.hasNewRows || looksChange) edits.push(...formatEdits(one, sheet));
    if (one.hasNewRows) edits.push(...mergeEdits(one, sheet));
    const formula = `=${formatSheetArea(sheet, blockArea(one.block, one.firstRow, one.height))}`;
    // A name moves with its rows, so it is set again whenever rows moved.
    if (moves.length > 0 || findName(snapshot, one.block.name) !== formula) {
      edits.push({ kind: 'setName', name: one.block.name, formula });
    }
  }
  return edits;
}

/** The contents of a block's rows: only what is not there already, one edit a row and run of columns. */
function contentEdits(placed: PlacedBlock, firstRowOf: FirstRowOf, sheet: string, grid: MovedGrid): Edit[] {
  const { block, firstRow, height } = placed;
  const wanted = new Map(
    block.cells(firstRowOf).map(({ row, column, content }) => [cellKey(firstRow + row, column), content]),
  );
  const edits: Edit[] = [];
  for (let row = firstRow; row < firstRow + height; row++) {
    for (const { first, last } of block.columns) {
      const line: CellContent[] = [];
      for (let column = first; column <= last; column++) {
        const content = wanted.get(cellKey(row, column)) ?? 'blank';
        line.push(grid.holds(row, column, content) ? 'keep' : content);
      }
      const start = line.findIndex((content) => content !== 'keep');
      if (start < 0) continue;
      const end = line.findLastIndex((content) => content !== 'keep');
      edits.push({
        kind: 'setCells',
        sheet,
        at: { row, column: first + start },
        cells: [line.slice(start, end + 1)],
      });
    }
  }
  return edits;
}

/** A block of another height loses its old looks first: the former total row must not stay grey in the middle. */
function clearEdits({ block, firstRow, height }: PlacedBlock, sheet: string): Edit[] {
  return block.columns.flatMap(({ first, last }): Edit[] => {
    const area = cellArea(firstRow, first, height, last - first + 1);
    const clear: Edit = { kind: 'clear', sheet, area, what: 'all' };
    return block.merges ? [{ kind: 'unmerge', sheet, area }, clear] : [clear];
  });
}

export function mergeEdits({ block, firstRow }: PlacedBlock, sheet: string): Edit[] {
  return (block.merges ?? []).map((area): Edit => ({
    kind: 'merge',
    sheet,
    area: { ...area, row: area.row + firstRow },
  }));
}

/** Looks and heights of a block that stands at its place. */
export function formatEdits({ block, firstRow }: PlacedBlock, sheet: string): Edit[] {
  return [
    ...block.formats.map(({ area, format }): Edit => ({
      kind: 'format',
      sheet,
      area: { ...area, row: area.row + firstRow },
      format,
    })),
    ...block.rowHeights.map(({ row, count, heightPt }): Edit => ({
      kind: 'rowHeight',
      sheet,
      row: row + firstRow,
      count,
      heightPt,
    })),
  ];
}
