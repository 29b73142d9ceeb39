import type { Area, CellPosition } from '../../workbook/address';
import { lastColumn, lastRow } from '../../workbook/address';

/** What moving about needs to know of a sheet. */
export interface GridGround {
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
  readonly mergedAt: (row: number, column: number) => Area | null;
  readonly isBlank: (row: number, column: number) => boolean;
  /** The last row and column that can be reached. */
  readonly last: CellPosition;
  readonly pageRows: number;
}

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key takes the cursor, as in Excel; null for a key that does not move it. */
export function moveCursor(from: CellPosition, press: KeyPress, ground: GridGround): CellPosition | null {
  const [rows, columns] = STEPS[press.key] ?? [0, 0];
  if (rows !== 0 || columns !== 0) {
    return press.ctrl ? jump(from, rows, columns, ground) : step(from, rows, columns, ground);
  }
  switch (press.key) {
    case 'Home':
      return visible({ row: press.ctrl ? 0 : from.row, column: 0 }, ground);
    case 'End':
      return press.ctrl ? ground.last : { row: from.row, column: ground.last.column };
    case 'PageDown':
      return visible({ ...from, row: Math.min(from.row + ground.pageRows, ground.last.row) }, ground);
    case 'PageUp':
      return visible({ ...from, row: Math.max(from.row - ground.pageRows, 0) }, ground);
    default:
      return null;
  }
}

/** One cell on, over hidden rows and columns and out of a merged area. */
export function step(from: CellPosition, rows: number, columns: number, ground: GridGround): CellPosition {
  const merged = ground.mergedAt(from.row, from.column);
  let row = rows > 0 && merged ? lastRow(merged) : rows < 0 && merged ? merged.row : from.row;
  let column =
    columns > 0 && merged ? lastColumn(merged) : columns < 0 && merged ? merged.column : from.column;
  do {
    row += rows;
    column += columns;
  } while (isInside(row, column, ground) && (ground.isHiddenRow(row) || ground.isHiddenColumn(column)));
  return isInside(row, column, ground) ? { row, column } : from;
}

/** To the end of the block of filled cells, or to the next one. */
function jump(from: CellPosition, rows: number, columns: number, ground: GridGround): CellPosition {
  let here = from;
  let next = step(here, rows, columns, ground);
  const inBlock = !ground.isBlank(here.row, here.column) && !ground.isBlank(next.row, next.column);
  while (next !== here) {
    const isBlank = ground.isBlank(next.row, next.column);
    if (inBlock && isBlank) return here;
    here = next;
    if (!inBlock && !isBlank) return here;
    next = step(here, rows, columns, ground);
  }
  return here;
}

function visible(cell: CellPosition, ground: GridGround): CellPosition {
  let { row, column } = cell;
  while (row < ground.last.row && ground.isHiddenRow(row)) row++;
  while (column < ground.last.column && ground.isHiddenColumn(column)) column++;
  return { row, column };
}

function isInside(row: number, column: number, ground: GridGround): boolean {
  return row >= 0 && column >= 0 && row <= ground.last.row && column <= ground.last.column;
}
