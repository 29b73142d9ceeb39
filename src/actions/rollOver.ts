import type { HistoryEntry, Register } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { OpenedPeriod } from '../domain/rollOver';
import { currentPeriod, endingStatuses, firstPeriods, nextPeriods, openPeriod } from '../domain/rollOver';
import type { Status } from '../domain/statusSet';
import type { Excluded, Tally } from '../domain/tally';
import { tally } from '../domain/tally';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import { notReopenedEdits } from '../layout/planSettingEdits';
import { standingProgressBody } from '../layout/registerGuards';
import { holdsRegisterTable, registerPlan } from '../layout/registerPlan';
import { rememberUndo } from '../layout/undoMemory';
import { history } from '../messages/history';
import type { Door } from '../workbook/door';
import type { Edit, EditPlan } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import type { SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import { openRegister } from './openRegister';

export interface RollOverChoices {
  /** The period to open; the one that follows when it is left out. */
  readonly periodId?: string;
  /** Words after which an activity is not opened again; the plan's setting when it is left out. */
  readonly notReopened?: readonly string[];
}

export interface RollOverOptions extends RollOverChoices {
  /** A period is opened although the current one is unfinished, or beyond the plan's years, only when a person said so. */
  readonly acceptsDoubts: boolean;
  /** Local time for 台帳_履歴, `2022-10-31 17:05`. */
  readonly now: string;
}

/** What 期替え would do, for a person to say yes to. */
export interface RollOverPreview {
  /** Null where nothing was reported on yet: the plan's first period is opened. */
  readonly current: ReportPeriod | null;
  readonly period: ReportPeriod;
  /** What may be chosen, the likeliest first. */
  readonly choices: readonly ReportPeriod[];
  readonly openedCount: number;
  readonly leftOut: readonly Excluded[];
  readonly notReopened: readonly string[];
  /** The words that a person may leave out of the next period. */
  readonly ending: readonly Status[];
  readonly doubts: RollOverDoubts;
  /** False where remembering the way back would take more than a workbook should hold. */
  readonly canBeUndone: boolean;
}

export interface RollOverDoubts {
  /** Activities that are not in the current period's table: no answer, another word, reports that disagree. */
  readonly unfinished: number;
  /** The years of the plan, where the new period lies outside them. */
  readonly outsidePlan: { readonly startFy: number; readonly endFy: number } | null;
}

export interface RollOverReport {
  readonly period: ReportPeriod;
  readonly openedCount: number;
  readonly leftOut: readonly Excluded[];
  /** Where the first new entry stands. */
  readonly place: {
    readonly sheet: string;
    readonly cell: { readonly row: number; readonly column: number };
  };
}

/** What 期替え reads: the register alone. */
export const ROLL_OVER_SNAPSHOT: SnapshotRequest = {
  detail: ({ tableNames }) => (holdsRegisterTable(tableNames) ? 'values' : 'none'),
  customXmlNamespace: MEMORY_NAMESPACE,
};

/** Shows what 期替え would do. Writes nothing. */
export async function previewRollOver(
  door: Door,
  choices: RollOverChoices = {},
): Promise<ActionResult<RollOverPreview>> {
  const run = await door.run(async (session) =>
    planRollOver(await session.takeSnapshot(ROLL_OVER_SNAPSHOT), choices, ''),
  );
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  if (run.kind === 'failed') return run;
  return run.value.kind === 'planned' ? { kind: 'done', value: run.value.preview } : run.value;
}

/** 期替え: opens the next reporting period in the register. Two reads and one write, however many activities there are. */
export async function rollOver(
  door: Door,
  options: RollOverOptions,
): Promise<ActionResult<RollOverReport, RollOverDoubts>> {
  const run = await door.run(async (session) => {
    const outcome = planRollOver(await session.takeSnapshot(ROLL_OVER_SNAPSHOT), options, options.now);
    if (outcome.kind === 'blocked') return outcome;
    const { doubts, period, openedCount, leftOut } = outcome.preview;
    const isDoubtful = doubts.unfinished > 0 || doubts.outsidePlan !== null;
    if (isDoubtful && !options.acceptsDoubts) return { kind: 'needsDecision', question: doubts } as const;
    await session.applyPlan(outcome.plan);
    const { place } = outcome;
    return { kind: 'done', value: { period, openedCount, leftOut, place } } as const;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}

type Planned =
  | {
      readonly kind: 'planned';
      readonly plan: EditPlan;
      readonly preview: RollOverPreview;
      readonly place: RollOverReport['place'];
    }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] };

/** What 期替え will do to the workbook, without doing it. */
function planRollOver(snapshot: WorkbookSnapshot, choices: RollOverChoices, now: string): Planned {
  const opened = openRegister(snapshot);
  if (opened.kind === 'none') return blocked({ code: 'noRegister' });
  if (opened.kind === 'blocked') return blocked(opened.reason);
  const { register } = opened;
  const current = currentPeriod(register);
  const possible = current ? nextPeriods(register, current) : firstPeriods(register);
  const period =
    choices.periodId === undefined ? possible[0] : possible.find(({ id }) => id === choices.periodId);
  if (!period) return blocked({ code: 'unknownPeriod', periodId: choices.periodId ?? '', known: possible });
  const notReopened = choices.notReopened ?? register.plan.notReopened ?? [];
  const result = openPeriod(register, { period, notReopened });
  if (result.opened.length === 0) return blocked({ code: 'nothingToOpen', period: period.label });

  const memory = readMemory(snapshot.customXml);
  const news = { entry: historyEntry(result, now), always: true };
  const written: EditPlan = {
    edits: [
      ...registerPlan(result.register, snapshot, news).edits,
      ...notReopenedEdits(snapshot, register.plan, notReopened),
    ],
  };
  const undo = rememberUndo(history.rollOver.action, now, written, snapshot, memory.summary);
  const xml = writeMemory({ ...memory, undo });
  const place = firstNewRow(snapshot, register);
  const show: Edit = { kind: 'activate', ...place };
  const remember: Edit = { kind: 'setCustomXml', namespace: MEMORY_NAMESPACE, xml };
  // What Excel may refuse comes first, so that a refusal leaves nothing half done.
  const plan: EditPlan = { edits: [show, ...written.edits, remember] };
  const obstacles = preflight(snapshot, plan);
  if (obstacles.length > 0) return { kind: 'blocked', reasons: obstacles };
  const { startFy, endFy } = register.plan;
  const isOutside = period.fiscalYear < startFy || period.fiscalYear > endFy;
  const preview: RollOverPreview = {
    current,
    period,
    choices: possible,
    openedCount: result.opened.length,
    leftOut: result.leftOut,
    notReopened,
    ending: endingStatuses(register.statusSet),
    doubts: {
      unfinished: current ? unfinishedCount(tally(register, current.id)) : 0,
      outsidePlan: isOutside ? { startFy, endFy } : null,
    },
    canBeUndone: undo !== null,
  };
  return { kind: 'planned', plan, preview, place };
}

function blocked(reason: BlockedReason): Planned {
  return { kind: 'blocked', reasons: [reason] };
}

function unfinishedCount({ noAnswer, outsideSet, noHeading, duplicates, strays }: Tally): number {
  const disagreeing = duplicates.filter(({ agree }) => !agree).length;
  return noAnswer.length + outsideSet.length + noHeading.length + disagreeing + strays.length;
}

/** New entries follow the last row of 台帳_進捗. */
function firstNewRow(snapshot: WorkbookSnapshot, { entries }: Register): RollOverReport['place'] {
  const body = standingProgressBody(snapshot);
  if (!body) throw new Error('a register that was read has its entries');
  const row = entries.length === 0 ? body.row : body.row + body.rowCount;
  return { sheet: body.sheet, cell: { row, column: 0 } };
}

function historyEntry({ period, opened, leftOut }: OpenedPeriod, at: string): HistoryEntry {
  const kinds = new Map<string, number>();
  for (const { kind } of leftOut) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const words = [...kinds].map(([kind, count]) => `${kind}${String(count)}`);
  const { action, detail } = history.rollOver;
  return { at, action, detail: detail(period.label, opened.length, words) };
}
