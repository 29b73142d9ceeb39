import type { CellContent, Edit } from '../../workbook/editPlan';
import type { Grid } from '../../workbook/grid';
import { alreadyHolds } from './block';

/** A sheet's cells as they will stand once rows have been put in or taken out. */
export interface MovedGrid {
  readonly holds: (row: number, column: number, content: Exclude<CellContent, 'keep'>) => boolean;
}

/** `moves` are the plan's own insertRows and deleteRows, in order. Formulas move with their rows and are written anew. */
export function movedGrid(grid: Grid | null, moves: readonly Edit[]): MovedGrid {
  if (!grid) return { holds: (_row, _column, content) => content === 'blank' };
  return {
    holds: (row, column, content) => {
      const before = rowBefore(row, moves);
      if (before === null) return content === 'blank';
      // A formula's references may have moved: writing it again is cheaper than following them.
      if (moves.length > 0 && content !== 'blank' && 'formula' in content) return false;
      return alreadyHolds(grid, before, column, content);
    },
  };
}

function rowBefore(row: number, moves: readonly Edit[]): number | null {
  let before = row;
  for (const move of [...moves].reverse()) {
    if (move.kind === 'insertRows') {
      if (before >= move.row && before < move.row + move.count) return null;
      if (before >= move.row + move.count) before -= move.count;
    } else if (move.kind === 'deleteRows' && before >= move.row) {
      before += move.count;
    }
  }
  return before;
}
