import type { FigureScope } from '../../domain/figure';
import { activitiesBehind } from '../../domain/figure';
import type { Plan } from '../../domain/plan';
import type { Activity } from '../../domain/register';
import type { Tally } from '../../domain/tally';
import { provisionalLines } from '../../domain/wording';
import type { CellPosition } from '../../workbook/address';
import { contains, lastRow } from '../../workbook/address';
import { NAME } from '../sheetNames';
import { summaryColumns } from './columns';
import type { StandingSummary } from './placement';
import { scopeInTable, TOTAL_WORD, wordAt } from './printedTable';

/** What a cell of the 総括 counts, or names as left out of the count. */
export interface PrintedFigure {
  /** (1)民間活力の活用「遅れ」 */
  readonly name: string;
  readonly activities: readonly Activity[];
}

const EVERYTHING: FigureScope = { nodeIds: null, statusIds: null };

/**
 * The figure that a cell of the 総括 shows, in its table, its sentences or its captions: read from the printed words, so
 * that rows put in and lines moved by hand do not matter. Null where the cell shows none. `tally`: of the printed period.
 */
export function figureAt(
  { sheet: { grid }, areas }: StandingSummary,
  cell: CellPosition,
  plan: Plan,
  tally: Tally,
): PrintedFigure | null {
  if (!grid) return null;
  const { heading, firstStatus, total, pieLabel, pieValue } = summaryColumns(tally);
  const pie = areas.get(NAME.pie);
  const isInPieRows = pie !== undefined && cell.row >= pie.row && cell.row <= lastRow(pie);
  if (isInPieRows && cell.column >= pieLabel && cell.column <= pieValue)
    return sliceFigure(wordAt(grid, cell.row, pieLabel), tally);
  if (cell.column < heading || cell.column > total) return null;
  const name = [...areas].find(([, area]) => contains(area, cell))?.[0];
  const table = areas.get(NAME.table);
  if (name === NAME.table && table) {
    const found = scopeInTable(grid, table, cell, { heading, firstFigure: firstStatus }, tally);
    if (found) return counted(found.name, found.scope, tally);
  }
  if (name !== NAME.title && name !== NAME.table && name !== NAME.pie) return null;
  return figureInSentence(wordAt(grid, cell.row, heading), plan, tally);
}

/** The figure beside the paper that a slice is drawn from: 概ね順調 49（98%）. */
function sliceFigure(text: string, tally: Tally): PrintedFigure | null {
  const status = tally.statuses.find(({ label }) => text.startsWith(`${label} `));
  if (!status) return null;
  return counted(`「${status.label}」`, { nodeIds: null, statusIds: [status.id] }, tally);
}

/** The figure of a line of section 1, of a caption, of the 検算 or of a note. */
function figureInSentence(text: string, plan: Plan, tally: Tally): PrintedFigure | null {
  if (text === '') return null;
  const open = provisionalLines(tally).find((line) => text.endsWith(line));
  if (open !== undefined) return { name: open, activities: openActivities(open, tally) };
  if (text.startsWith('※')) return noteFigure(text, tally);
  const named = tally.statuses.filter(({ label }) => text.includes(`「${label}」は`));
  if (named.length > 0) {
    const name = named.map(({ label }) => `「${label}」`).join('');
    return counted(name, { nodeIds: null, statusIds: named.map(({ id }) => id) }, tally);
  }
  const countsAll =
    text.endsWith(`の${plan.activityLabel}を実施。`) || text.startsWith('検算') || /合計\d/.test(text);
  return countsAll ? counted(TOTAL_WORD, EVERYTHING, tally) : null;
}

function noteFigure(text: string, tally: Tally): PrintedFigure | null {
  const outside = tally.statuses.find(
    ({ label, isOutsideTotal }) => isOutsideTotal && text.includes(`「${label}」`),
  );
  if (outside) {
    return counted(`「${outside.label}」`, { nodeIds: null, statusIds: [outside.id] }, tally);
  }
  const excluded = tally.excluded.map(({ activity }) => activity);
  return excluded.length > 0 && text.endsWith('件を除く。') ? { name: text, activities: excluded } : null;
}

function counted(name: string, scope: FigureScope, tally: Tally): PrintedFigure {
  return { name, activities: activitiesBehind(tally, scope) };
}

/** What a line with 【暫定】 speaks of: reports that are counted all the same, or what is left out of the table. */
function openActivities(line: string, tally: Tally): readonly Activity[] {
  if (line.includes('理由')) return tally.noReason;
  const repeated = tally.duplicates.filter(({ agree }) => agree === line.includes('重なる'));
  const ofRepeated = repeated.map(({ activity }) => activity);
  if (line.includes('重なる')) return ofRepeated;
  const left = [...tally.noAnswer, ...tally.outsideSet].map(({ activity }) => activity);
  return [...left, ...tally.noHeading, ...ofRepeated];
}
