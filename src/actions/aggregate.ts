import { stoppingFindings } from '../domain/checks/checkRegister';
import type { Finding } from '../domain/checks/finding';
import type { NewerText, TextChoice } from '../domain/newerTexts';
import type { CellSource, HistoryEntry, Register } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import { comparePeriods } from '../domain/reportPeriod';
import type { Tally } from '../domain/tally';
import { tally } from '../domain/tally';
import type { Memory } from '../layout/memory';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import { renewMarks } from '../layout/registerMarks';
import { registerPlaces } from '../layout/registerPlaces';
import { holdsRegisterTable, registerPlan } from '../layout/registerPlan';
import { SHEET } from '../layout/sheetNames';
import { bringTextUp } from '../layout/summary/paperText';
import { isNamedSummary } from '../layout/summary/placement';
import { summaryPlan } from '../layout/summary/summaryPlan';
import { rememberUndo } from '../layout/undoMemory';
import { history } from '../messages/history';
import type { Area } from '../workbook/address';
import { formatCell } from '../workbook/address';
import type { Door } from '../workbook/door';
import type { Edit, EditPlan } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import type { SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import { openRegister } from './openRegister';

export interface AggregateOptions {
  /** The period to count; the latest one that holds entries when it is left out. */
  readonly periodId?: string;
  /** What a person typed into the generated blocks is lost only when they said so (R50). */
  readonly overwritesHandEdits: boolean;
  /** What becomes of lines that the office edited and the department wrote anew (R49), by `NewerText.key`. */
  readonly textChoices?: Readonly<Record<string, TextChoice>>;
  /** Local time for 台帳_履歴, `2022-10-31 17:05`. */
  readonly now: string;
}

export interface AggregateReport {
  readonly period: ReportPeriod;
  readonly tally: Tally;
  readonly sheet: string;
  readonly tableArea: Area;
  /** False when the 総括 said all this already. */
  readonly hasChanged: boolean;
  /** Figures that differ from the last 集計. */
  readonly changedFigures: readonly ChangedFigure[];
  /** Lines that the office edited, and that the department has written anew since: not overwritten (R49). */
  readonly newerTexts: readonly NewerText[];
  /** What stops a 確定, as far as the register tells, each with its cell. */
  readonly stopping: readonly Finding[];
  /** The register's 進捗状況 cell of each counted activity: every figure leads to cells. */
  readonly statusCells: ReadonlyMap<string, CellSource>;
}

export interface ChangedFigure {
  readonly label: string;
  readonly status: string;
  readonly before: number;
  readonly after: number;
}

export type AggregateQuestion = {
  readonly code: 'handEdited';
  readonly sheet: string;
  readonly cells: readonly string[];
};

/**
 * 集計: counts the register's entries of a period and makes or renews the 総括. Two reads and one write, however many
 * activities there are. An incomplete register is counted and stamped 【暫定】, never refused (domain §5.2-6).
 */
export async function aggregate(
  door: Door,
  options: AggregateOptions,
): Promise<ActionResult<AggregateReport, AggregateQuestion>> {
  const run = await door.run(async (session) => {
    const outcome = planAggregate(await session.takeSnapshot(AGGREGATE_SNAPSHOT), options);
    if (outcome.kind === 'planned') await session.applyPlan(outcome.plan);
    return outcome;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  if (run.kind === 'failed') return run;
  if (run.value.kind === 'planned') return { kind: 'done', value: run.value.report };
  return run.value;
}

/** What 集計 reads: the register's values, and the printed paper with its formulas. */
export const AGGREGATE_SNAPSHOT: SnapshotRequest = {
  detail: ({ name, tableNames }, names) => {
    if (holdsRegisterTable(tableNames)) return 'values';
    return name === SHEET.summary || isNamedSummary(name, names) ? 'cells' : 'none';
  },
  customXmlNamespace: MEMORY_NAMESPACE,
};

export type AggregatePlan =
  | {
      readonly kind: 'planned';
      readonly plan: EditPlan;
      readonly report: AggregateReport;
      /** Hand edits inside the generated blocks that the plan overwrites. */
      readonly handEdited: readonly string[];
      /** True when there is no 総括 yet. */
      readonly isNew: boolean;
    }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] }
  | { readonly kind: 'needsDecision'; readonly question: AggregateQuestion };

/** A count of the register, whether or not it can be written down. */
export type CountedAhead =
  | {
      readonly kind: 'counted';
      readonly plan: EditPlan;
      readonly report: AggregateReport;
      readonly handEdited: readonly string[];
      readonly isNew: boolean;
      /** What stands in the way of writing; empty where nothing does. */
      readonly obstacles: readonly BlockedReason[];
    }
  | Exclude<AggregatePlan, { readonly kind: 'planned' }>;

/** What 集計 will do to the workbook, without doing it: for the door. */
export function planAggregate(snapshot: WorkbookSnapshot, options: AggregateOptions): AggregatePlan {
  const ahead = countAhead(snapshot, options);
  if (ahead.kind !== 'counted') return ahead;
  const { obstacles, ...counted } = ahead;
  return obstacles.length > 0 ? { kind: 'blocked', reasons: obstacles } : { ...counted, kind: 'planned' };
}

/** The same for looking: a workbook that cannot be written now is counted all the same (試しの集計). */
export function countAhead(snapshot: WorkbookSnapshot, options: AggregateOptions): CountedAhead {
  const opened = openRegister(snapshot);
  if (opened.kind === 'none') return blocked({ code: 'noRegister' });
  if (opened.kind === 'blocked') return blocked(opened.reason);
  const chosen = choosePeriod(opened.register, options.periodId);
  if ('code' in chosen) return blocked(chosen);

  const memory = readMemory(snapshot.customXml);
  const choices = options.textChoices ?? {};
  const text = bringTextUp(opened.register, snapshot, memory.summary, chosen.id, choices);
  const { register } = text;
  const counted = tally(register, chosen.id);
  const layout = summaryPlan(register, counted, snapshot, memory.summary);
  if (layout.kind === 'foreignSheet') return blocked({ code: 'foreignSummary', sheet: layout.sheet });
  const cells = [...layout.handEdited, ...text.changedHeadings].map(formatCell);
  if (cells.length > 0 && !options.overwritesHandEdits) {
    return { kind: 'needsDecision', question: { code: 'handEdited', sheet: layout.sheet, cells } };
  }

  const changedFigures = compareFigures(memory, counted);
  const news = { entry: historyEntry(options.now, counted), always: layout.plan.edits.length > 0 };
  const kept = registerPlan(register, snapshot, news);
  const hasChanged = layout.plan.edits.length + kept.edits.length > 0;
  // What Excel may refuse comes first, so that a refusal leaves nothing half done: a new sheet, and showing one.
  const written: EditPlan = { edits: [...layout.plan.edits, ...kept.edits] };
  const show: Edit = { kind: 'activate', sheet: layout.sheet, cell: { row: 0, column: 0 } };
  const { edits: marked, marks } = renewMarks(register.statusSet, snapshot, memory);
  const undo = rememberUndo(history.aggregate.action, options.now, written, snapshot, memory.summary);
  const summary = { ...layout.memory, seenTexts: text.seen };
  // A choice that leaves the paper as it is takes nothing back; marks follow the sheet 設定, and are none to take back.
  const xml = writeMemory({ ...memory, summary, undo: hasChanged ? undo : memory.undo, marks });
  const remember: Edit = { kind: 'setCustomXml', namespace: MEMORY_NAMESPACE, xml };
  const isRemembered = hasChanged || marked.length > 0 || Object.keys(choices).length > 0;
  const edits = isRemembered ? [...written.edits, ...marked, remember] : [];
  const plan: EditPlan = { edits: layout.isNew ? [...edits, show] : [show, ...edits] };
  const { sheet, tableArea } = layout;
  const placeOf = registerPlaces(snapshot, chosen.id);
  const statusCells = statusCellsOf(opened.register, opened.statusCells, chosen.id);
  const report = {
    period: chosen,
    tally: counted,
    sheet,
    tableArea,
    hasChanged,
    changedFigures,
    newerTexts: text.newer,
    stopping: stoppingFindings(register, chosen).map((finding) => ({ ...finding, place: placeOf(finding) })),
    statusCells,
  };
  const obstacles = preflight(snapshot, plan);
  return { kind: 'counted', plan, report, handEdited: cells, isNew: layout.isNew, obstacles };
}

function statusCellsOf(
  { entries }: Register,
  cells: readonly CellSource[],
  periodId: string,
): ReadonlyMap<string, CellSource> {
  const places = new Map<string, CellSource>();
  entries.forEach((entry, index) => {
    const cell = cells[index];
    if (cell && entry.periodId === periodId && !places.has(entry.activityId))
      places.set(entry.activityId, cell);
  });
  return places;
}

function blocked(reason: BlockedReason): Extract<AggregatePlan, { readonly kind: 'blocked' }> {
  return { kind: 'blocked', reasons: [reason] };
}

/** The period that was asked for, or the latest one that holds entries. */
export function choosePeriod(register: Register, wanted: string | undefined): ReportPeriod | BlockedReason {
  if (wanted !== undefined) {
    const found = register.periods.find(({ id }) => id === wanted);
    return (
      found ?? {
        code: 'unknownPeriod',
        periodId: wanted,
        known: register.periods.map(({ id, label }) => ({ id, label })),
      }
    );
  }
  const reported = new Set(register.entries.map(({ periodId }) => periodId));
  const latest = register.periods
    .filter(({ id }) => reported.has(id))
    .sort(comparePeriods)
    .at(-1);
  return latest ?? { code: 'noEntries' };
}

function compareFigures({ summary }: Memory, now: Tally): ChangedFigure[] {
  if (!summary || summary.periodId !== now.period.id) return [];
  const before = new Map(
    summary.figures.labels.map((label, row) => [label, summary.figures.counts[row] ?? []]),
  );
  return now.rows.flatMap(({ label, counts }) => {
    const old = before.get(label);
    return now.statuses.flatMap((status, column) => {
      const [was, is] = [old?.[column] ?? 0, counts[column] ?? 0];
      return was === is ? [] : [{ label, status: status.label, before: was, after: is }];
    });
  });
}

function historyEntry(at: string, counted: Tally): HistoryEntry {
  const figures = counted.statuses.map(
    ({ label }, index) => `${label}${String(counted.columnTotals[index] ?? 0)}`,
  );
  const { action, detail } = history.aggregate;
  return { at, action, detail: detail(counted.period.label, counted.total, figures, !counted.isComplete) };
}
