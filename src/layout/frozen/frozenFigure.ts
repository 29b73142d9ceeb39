import type { Register } from '../../domain/register';
import type { Tally } from '../../domain/tally';
import type { CellPosition } from '../../workbook/address';
import type { Grid } from '../../workbook/grid';
import { summaryColumns } from '../summary/columns';
import { scopeInTable } from '../summary/printedTable';
import type { Seal, SealedEntry } from './seal';

/** The entries that a cell of a confirmed paper's table counts, as its record keeps them; null for any other cell. */
export function frozenFigureAt(
  grid: Grid,
  cell: CellPosition,
  { statusSet }: Register,
  tally: Tally,
  seal: Seal,
): { readonly name: string; readonly entries: readonly SealedEntry[] } | null {
  const { heading, firstStatus, total } = summaryColumns(tally);
  const paper = { ...grid.area, column: 0, columnCount: total + 1 };
  const found = scopeInTable(grid, paper, cell, { heading, firstFigure: firstStatus }, tally);
  if (!found) return null;
  const { nodeIds, statusIds } = found.scope;
  const statuses = statusSet.filter(({ id, isOutsideTotal }) => statusIds?.includes(id) ?? !isOutsideTotal);
  const words = new Set(statuses.map(({ label }) => label));
  const entries = seal.entries.filter(
    ({ headingId, status }) => words.has(status) && (nodeIds?.includes(headingId) ?? true),
  );
  return { name: found.name, entries };
}
