import type { Comparison, Movement, Standing } from '../../domain/comparison';
import { activitiesBehind } from '../../domain/figure';
import type { FigureScope } from '../../domain/figure';
import type { CellPosition } from '../../workbook/address';
import { contains, formatCell } from '../../workbook/address';
import type { Grid } from '../../workbook/grid';
import { NAME } from '../sheetNames';
import type { StandingSummary } from '../summary/placement';
import { scopeInTable, TOTAL_WORD, wordAt } from '../summary/printedTable';
import { comparisonColumns } from './columns';
import { movementText, OUTSIDE_WORD } from './comparisonBlocks';
import { KINDS } from './comparisonTable';

/** What a cell of 前期比較 counts: the activities, each as it stood and as it stands. */
export interface PrintedChange {
  readonly name: string;
  readonly movements: readonly Movement[];
}

/** The activities behind a cell of the sheet 前期比較; null where the cell shows no figure and no activity. */
export function changeAt(
  { sheet: { grid }, areas }: StandingSummary,
  cell: CellPosition,
  compared: Comparison,
): PrintedChange | null {
  const name = [...areas].find(([, area]) => contains(area, cell))?.[0];
  if (!grid || name === undefined) return null;
  switch (name) {
    case NAME.comparisonTitle:
      return changeInTitle(grid, cell, compared);
    case NAME.comparisonTable:
      return changeInTable(grid, areas, cell, compared);
    case NAME.comparisonMatrix:
      return changeInMatrix(grid, areas, cell, compared);
    case NAME.comparisonList:
      return changeInList(grid, cell, compared);
    default:
      return null;
  }
}

type Areas = StandingSummary['areas'];

/** The sentences at the head of the sheet: how many in all, and how many changed. */
function changeInTitle(grid: Grid, cell: CellPosition, compared: Comparison): PrintedChange | null {
  const text = wordAt(grid, cell.row, comparisonColumns(compared.now.statuses).heading);
  const counted = compared.followed.filter(({ now, before }) => !isOutside(now) || !isOutside(before));
  const changed = [...compared.moved, ...compared.added, ...compared.ended];
  const name = /(合計は|状況が変わった)/.exec(text)?.[1];
  if (name === undefined) return null;
  return name === '合計は'
    ? { name: TOTAL_WORD, movements: counted }
    : { name: '変わったもの', movements: changed };
}

/** 今回 and 前回: what is counted there; 増減: what is counted in one of the two alone. */
function changeInTable(
  grid: Grid,
  areas: Areas,
  cell: CellPosition,
  compared: Comparison,
): PrintedChange | null {
  const area = areas.get(NAME.comparisonTable);
  const columns = comparisonColumns(compared.now.statuses);
  if (!area) return null;
  const kind = KINDS.find((word) => word === wordAt(grid, cell.row, columns.kind));
  if (!kind) return null;
  // The heading stands on the first of its three lines.
  let labelRow = cell.row;
  while (labelRow > area.row && wordAt(grid, labelRow, columns.heading) === '') labelRow--;
  const figures = { heading: columns.heading, firstFigure: columns.firstStatus };
  const found = scopeInTable(grid, area, cell, figures, compared.now, labelRow);
  if (!found) return null;
  const [now, before] = [idsBehind(compared.now, found.scope), idsBehind(compared.before, found.scope)];
  const movements = compared.followed.filter(({ activity: { id } }) => {
    if (kind === '今回') return now.has(id);
    return kind === '前回' ? before.has(id) : now.has(id) !== before.has(id);
  });
  return { name: `${found.name} ${kind}`, movements };
}

function idsBehind(tally: Comparison['now'], scope: FigureScope): ReadonlySet<string> {
  return new Set(activitiesBehind(tally, scope).map(({ id }) => id));
}

const ALL_BEFORE = '今回の計';
const ALL_NOW = '前回の計';

/** From the status of the line to that of the column. */
function changeInMatrix(
  grid: Grid,
  areas: Areas,
  cell: CellPosition,
  compared: Comparison,
): PrintedChange | null {
  const columns = comparisonColumns(compared.now.statuses);
  const area = areas.get(NAME.comparisonMatrix);
  if (!area || cell.column < columns.kind) return null;
  const from = wordAt(grid, cell.row, columns.heading);
  const to = wordAt(grid, headRow(grid, area.row, columns.kind), cell.column);
  const before = standsAt(from, ALL_BEFORE, compared);
  const now = standsAt(to, ALL_NOW, compared);
  if (!before || !now) return null;
  const movements = compared.followed.filter(
    (one) => before(one.before) && now(one.now) && !(isOutside(one.before) && isOutside(one.now)),
  );
  return { name: `前回「${from}」→今回「${to}」`, movements };
}

/** The line of the matrix that names the columns. */
function headRow(grid: Grid, firstRow: number, kindColumn: number): number {
  return wordAt(grid, firstRow, kindColumn) === ALL_NOW ? firstRow : firstRow + 1;
}

function standsAt(
  word: string,
  allWord: string,
  { now }: Comparison,
): ((standing: Standing) => boolean) | null {
  if (word === allWord) return () => true;
  if (word === OUTSIDE_WORD) return isOutside;
  const status = now.statuses.find(({ label }) => label === word);
  return status ? (standing) => standing.kind === 'counted' && standing.statusId === status.id : null;
}

function isOutside({ kind }: Standing): boolean {
  return kind === 'absent';
}

function changeInList(grid: Grid, cell: CellPosition, compared: Comparison): PrintedChange | null {
  const text = wordAt(grid, cell.row, comparisonColumns(compared.now.statuses).heading);
  const [caption] = /^【.+】/.exec(text) ?? [];
  if (caption !== undefined) return { name: caption, movements: captioned(caption, compared) };
  const movements = compared.followed.filter((one) => movementText(one) === text);
  return movements.length === 0 ? null : { name: formatCell(cell), movements };
}

function captioned(caption: string, { moved, added, ended }: Comparison): readonly Movement[] {
  if (caption.startsWith('【追加')) return added;
  return caption.startsWith('【終了') ? ended : moved;
}
