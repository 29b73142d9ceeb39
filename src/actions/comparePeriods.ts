import type { Comparison } from '../domain/comparison';
import { compare, differenceText } from '../domain/comparison';
import type { HistoryEntry, Register } from '../domain/register';
import { comparisonPlan } from '../layout/comparison/comparisonPlan';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import { holdsRegisterTable, registerPlan } from '../layout/registerPlan';
import { NAME, SHEET } from '../layout/sheetNames';
import { rememberUndo } from '../layout/undoMemory';
import { history } from '../messages/history';
import { formatCell, parseSheetArea } from '../workbook/address';
import type { Door } from '../workbook/door';
import type { Edit, EditPlan } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import type { SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import type { AggregateQuestion } from './aggregate';
import { entryCells } from './entryCells';
import { openRegister } from './openRegister';
import { reportedPeriods } from './reportedPeriods';

export interface CompareOptions {
  /** 今回 and 前回; the two latest that hold entries when they are left out. */
  readonly nowId?: string;
  readonly beforeId?: string;
  /** What a person typed into the generated blocks is lost only when they said so (R50). */
  readonly overwritesHandEdits: boolean;
  /** Local time for 台帳_履歴, `2022-10-31 17:05`. */
  readonly now: string;
}

export interface CompareReport {
  readonly compared: Comparison;
  readonly sheet: string;
  /** False when the sheet said all this already. */
  readonly hasChanged: boolean;
}

type CompareResult = ActionResult<CompareReport, AggregateQuestion>;

/** 前期比較: puts two periods of the register side by side on a sheet of its own, made or renewed in place. */
export async function comparePeriods(door: Door, options: CompareOptions): Promise<CompareResult> {
  const run = await door.run(async (session) => {
    const outcome = planComparison(await session.takeSnapshot(COMPARE_SNAPSHOT), options);
    if (outcome.kind === 'planned') await session.applyPlan(outcome.plan);
    return outcome;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  if (run.kind === 'failed') return run;
  return run.value.kind === 'planned' ? { kind: 'done', value: run.value.report } : run.value;
}

const COMPARE_SNAPSHOT: SnapshotRequest = {
  detail: ({ name, tableNames }, names) => {
    if (holdsRegisterTable(tableNames)) return 'values';
    const title = names.find((entry) => entry.name === NAME.comparisonTitle)?.formula ?? '';
    return name === SHEET.comparison || parseSheetArea(title)?.sheet === name ? 'cells' : 'none';
  },
  customXmlNamespace: MEMORY_NAMESPACE,
};

type Planned =
  | { readonly kind: 'planned'; readonly plan: EditPlan; readonly report: CompareReport }
  | Extract<CompareResult, { kind: 'blocked' | 'needsDecision' }>;

function planComparison(snapshot: WorkbookSnapshot, options: CompareOptions): Planned {
  const opened = openRegister(snapshot);
  if (opened.kind === 'none') return blocked({ code: 'noRegister' });
  if (opened.kind === 'blocked') return blocked(opened.reason);
  const { register } = opened;
  const chosen = choosePair(register, options);
  if ('code' in chosen) return blocked(chosen);
  const compared = compare(register, chosen.now, chosen.before);
  const memory = readMemory(snapshot.customXml);
  const cells = entryCells(opened);
  const cellOf = (activityId: string, periodId: string) => cells(activityId, periodId)?.cell ?? null;
  const layout = comparisonPlan(register.plan, compared, cellOf, snapshot, memory.comparison);
  if (layout.kind === 'foreignSheet') return blocked({ code: 'foreignSummary', sheet: layout.sheet });
  const { sheet } = layout;
  if (layout.handEdited.length > 0 && !options.overwritesHandEdits) {
    const cells = layout.handEdited.map(formatCell);
    return { kind: 'needsDecision', question: { code: 'handEdited', sheet, cells } };
  }
  const news = { entry: historyEntry(options.now, compared), always: layout.plan.edits.length > 0 };
  const kept = registerPlan(register, snapshot, news);
  const written: EditPlan = { edits: [...layout.plan.edits, ...kept.edits] };
  const hasChanged = written.edits.length > 0;
  const undo = rememberUndo(history.comparePeriods.action, options.now, written, snapshot, memory.summary);
  const takenBack = undo && { ...undo, comparisonBefore: memory.comparison };
  const xml = writeMemory({ ...memory, comparison: layout.memory, undo: takenBack });
  const remember: Edit = { kind: 'setCustomXml', namespace: MEMORY_NAMESPACE, xml };
  const show: Edit = { kind: 'activate', sheet, cell: { row: 0, column: 0 } };
  const edits = hasChanged ? [...written.edits, remember] : [];
  const plan: EditPlan = { edits: [...edits, show] };
  const obstacles = preflight(snapshot, plan);
  if (obstacles.length > 0) return { kind: 'blocked', reasons: obstacles };
  return { kind: 'planned', plan, report: { compared, sheet, hasChanged } };
}

function blocked(reason: BlockedReason): Planned {
  return { kind: 'blocked', reasons: [reason] };
}

/** 今回 is the latest period and 前回 the one before it, unless a person says otherwise. */
function choosePair(
  register: Register,
  { nowId, beforeId }: CompareOptions,
): { readonly now: string; readonly before: string } | BlockedReason {
  const periods = reportedPeriods(register);
  const known = periods.map(({ id, label }) => ({ id, label }));
  const unknown = [nowId, beforeId].find((id) => id !== undefined && !known.some((one) => one.id === id));
  if (unknown !== undefined) return { code: 'unknownPeriod', periodId: unknown, known };
  const now = nowId ?? known.find(({ id }) => id !== beforeId)?.id;
  const place = known.findIndex(({ id }) => id === now);
  const before = beforeId ?? known[place + 1]?.id;
  if (now === undefined || before === undefined || now === before) return { code: 'onePeriod' };
  return { now, before };
}

function historyEntry(at: string, { now, before, total, moved, added, ended }: Comparison): HistoryEntry {
  const { action, detail } = history.comparePeriods;
  const moves = { moved: moved.length, added: added.length, ended: ended.length };
  const told = detail(now.period.label, before.period.label, differenceText(total), moves);
  return { at, action, detail: told };
}
