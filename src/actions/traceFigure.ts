import type { Standing } from '../domain/comparison';
import { compare } from '../domain/comparison';
import { standingText } from '../domain/comparison';
import type { Activity, CellSource, Register } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import { tally } from '../domain/tally';
import { changeAt } from '../layout/comparison/changeAt';
import { COMPARISON_BLOCKS } from '../layout/comparison/comparisonPlan';
import { frozenFigureAt } from '../layout/frozen/frozenFigure';
import { findSeals, holdsSeal } from '../layout/frozen/sealTable';
import { holdsRegisterTable } from '../layout/registerPlan';
import { NAME } from '../layout/sheetNames';
import { figureAt } from '../layout/summary/figureAt';
import type { StandingSummary } from '../layout/summary/placement';
import { findStanding, isNamedSummary } from '../layout/summary/placement';
import { wordAt } from '../layout/summary/printedTable';
import { sheetNotes } from '../messages/sheetNotes';
import { formatCell, lastRow, parseSheetArea } from '../workbook/address';
import type { Door, SelectedCell } from '../workbook/door';
import type { NameSnapshot, SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet } from '../workbook/snapshot';
import type { ActionResult } from './actionResult';
import type { EntryCellFinder } from './entryCells';
import { entryCells } from './entryCells';
import { openRegister } from './openRegister';

/** What a figure that a person chose on a paper is made of. */
export interface TracedFigure {
  /** Where the figure stands: `総括`, `D27`. */
  readonly sheet: string;
  readonly cell: string;
  /** (1)民間活力の活用「遅れ」 */
  readonly name: string;
  readonly items: readonly TracedActivity[];
}

export interface TracedActivity {
  readonly activity: Pick<Activity, 'id' | 'displayNumber' | 'name'>;
  /** 遅れ→概ね順調, on a paper that compares; empty where the figure says it all. */
  readonly note: string;
  /** The cells of the register that the figure stands on; empty where nobody reported. */
  readonly places: readonly CellSource[];
}

export type Trace =
  | { readonly kind: 'figure'; readonly figure: TracedFigure }
  /** The chosen cell stands on a paper of ours, and shows no figure. */
  | { readonly kind: 'noFigure' }
  /** On any other sheet: whoever goes after a figure's cells is there. */
  | { readonly kind: 'elsewhere' };

/**
 * What the chosen cell of the 総括, of 前期比較 or of a confirmed paper is made of, by the register as it stands. Nothing is
 * written. On any other sheet no cell is read.
 */
export async function traceFigure(
  door: Door,
): Promise<Exclude<ActionResult<Trace>, { kind: 'needsDecision' }>> {
  const run = await door.run(async (session): Promise<Trace> => {
    const selected = await session.getSelection();
    if (!selected) return { kind: 'elsewhere' };
    return traceIn(await session.takeSnapshot(snapshotFor(selected)), selected);
  });
  return run.kind === 'blocked' ? { kind: 'blocked', reasons: [run.obstacle] } : run;
}

/** The register and the one sheet that the person looks at; nothing where that is no paper. */
function snapshotFor({ sheet }: SelectedCell): SnapshotRequest {
  return {
    detail: ({ name, tableNames }, names) => {
      const isWanted = name === sheet || holdsRegisterTable(tableNames);
      return isWanted && isPaper(sheet, names) ? 'values' : 'none';
    },
  };
}

function isPaper(sheet: string, names: readonly NameSnapshot[]): boolean {
  return isNamedSummary(sheet, names) || isNamedComparison(sheet, names) || holdsSeal(sheet, names);
}

function isNamedComparison(sheet: string, names: readonly NameSnapshot[]): boolean {
  const title = names.find(({ name }) => name === NAME.comparisonTitle)?.formula ?? '';
  return parseSheetArea(title)?.sheet === sheet;
}

/** The same over a snapshot: pure. */
export function traceIn(snapshot: WorkbookSnapshot, selected: SelectedCell): Trace {
  if (!isPaper(selected.sheet, snapshot.names)) return { kind: 'elsewhere' };
  const opened = openRegister(snapshot);
  if (opened.kind !== 'open') return { kind: 'noFigure' };
  const { register } = opened;
  const cells = entryCells(opened);
  const found =
    traceSummary(snapshot, selected, register, cells) ??
    traceComparison(snapshot, selected, register, cells) ??
    traceFrozen(snapshot, selected, register, cells);
  if (!found) return { kind: 'noFigure' };
  return { kind: 'figure', figure: { sheet: selected.sheet, cell: formatCell(selected), ...found } };
}

type Found = Pick<TracedFigure, 'name' | 'items'>;

function traceSummary(
  snapshot: WorkbookSnapshot,
  selected: SelectedCell,
  register: Register,
  cells: EntryCellFinder,
): Found | null {
  const standing = findStanding(snapshot);
  if (standing?.sheet.name !== selected.sheet) return null;
  const period = printedPeriod(standing, NAME.title, register);
  if (!period) return null;
  const counted = tally(register, period.id);
  const figure = figureAt(standing, selected, register.plan, counted);
  if (!figure) return null;
  const behind = new Set(figure.activities.map(({ id }) => id));
  // In the order of the plan, whatever column they stand in.
  const inOrder = register.activities.filter(({ id }) => behind.has(id));
  const items = inOrder.map((activity): TracedActivity => {
    const place = cells(activity.id, period.id) ?? activity.source;
    return { activity, note: '', places: place ? [place] : [] };
  });
  return { name: figure.name, items };
}

/** The period that a paper's title names. */
function printedPeriod(
  { sheet: { grid }, areas }: StandingSummary,
  block: string,
  { periods }: Register,
): ReportPeriod | null {
  const area = areas.get(block);
  if (!area || !grid) return null;
  for (let row = area.row; row <= lastRow(area); row++) {
    const text = wordAt(grid, row, area.column);
    const found = periods.find(({ label }) => text.includes(`${label}取組状況`));
    if (found) return found;
  }
  return null;
}

/** The period that 前期比較 names as the one before. */
function printedBefore(
  { sheet: { grid }, areas }: StandingSummary,
  { periods }: Register,
): ReportPeriod | null {
  const area = areas.get(NAME.comparisonTitle);
  if (!area || !grid) return null;
  const texts = Array.from({ length: area.rowCount }, (_, row) => wordAt(grid, area.row + row, area.column));
  return periods.find(({ label }) => texts.includes(sheetNotes.comparison.before(label))) ?? null;
}

function traceComparison(
  snapshot: WorkbookSnapshot,
  selected: SelectedCell,
  register: Register,
  cells: EntryCellFinder,
): Found | null {
  const standing = findStanding(snapshot, COMPARISON_BLOCKS);
  if (standing?.sheet.name !== selected.sheet) return null;
  const now = printedPeriod(standing, NAME.comparisonTitle, register);
  const before = printedBefore(standing, register);
  if (!now || !before) return null;
  const change = changeAt(standing, selected, compare(register, now.id, before.id));
  if (!change) return null;
  const items = change.movements.map((one): TracedActivity => {
    const places = [cells(one.activity.id, before.id), cells(one.activity.id, now.id)];
    return {
      activity: one.activity,
      note: movementNote(one.before, one.now),
      places: places.filter((place) => place !== null),
    };
  });
  return { name: change.name, items };
}

function movementNote(before: Standing, now: Standing): string {
  const [was, is] = [standingText(before), standingText(now)];
  return was === is ? is : `${was}→${is}`;
}

function traceFrozen(
  snapshot: WorkbookSnapshot,
  selected: SelectedCell,
  register: Register,
  cells: EntryCellFinder,
): Found | null {
  const found = findSeals(snapshot).find(({ sheet }) => sheet === selected.sheet);
  const grid = findSheet(snapshot, selected.sheet)?.grid;
  if (!found || !grid) return null;
  const { seal } = found;
  const figure = frozenFigureAt(grid, selected, register, tally(register, seal.periodId), seal);
  if (!figure) return null;
  const items = figure.entries.map(({ activityId, number, name }): TracedActivity => {
    const place = cells(activityId, seal.periodId);
    return {
      activity: { id: activityId, displayNumber: number, name },
      note: '',
      places: place ? [place] : [],
    };
  });
  return { name: figure.name, items };
}
