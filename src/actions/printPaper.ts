import type { HistoryEntry, Register } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { Tally } from '../domain/tally';
import { tally } from '../domain/tally';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import type { Paper } from '../layout/papers/paper';
import { findPaper, paperPlan } from '../layout/papers/paperPlan';
import { holdsRegisterTable, registerPlan } from '../layout/registerPlan';
import { isOwnSheet } from '../layout/sheetNames';
import { rememberUndo } from '../layout/undoMemory';
import { history } from '../messages/history';
import { formatCell } from '../workbook/address';
import type { Door } from '../workbook/door';
import type { Edit, EditPlan } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import type { SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import { choosePeriod } from './aggregate';
import { openRegister } from './openRegister';

export interface PrintOptions {
  /** The period to print; the latest one that holds entries when it is left out. */
  readonly periodId?: string;
  /** What a person typed into the generated sheet is lost only when they said so (R50). */
  readonly overwritesHandEdits: boolean;
  /** Local time for 台帳_履歴, `2022-10-31 17:05`. */
  readonly now: string;
}

export interface PrintReport {
  readonly sheet: string;
  readonly period: ReportPeriod;
  /** False when the sheet said all this already. */
  readonly hasChanged: boolean;
}

export type PrintQuestion = {
  readonly code: 'handEdited';
  readonly sheet: string;
  readonly cells: readonly string[];
};

/** A sheet that is generated whole: what it is called in 台帳_履歴, and how it is made. */
export interface PaperKind {
  /** 一覧の作成 */
  readonly action: string;
  readonly make: (register: Register, counted: Tally) => Paper;
}

/** Makes or renews one generated sheet. */
export async function printPaper(
  door: Door,
  kind: PaperKind,
  options: PrintOptions,
): Promise<ActionResult<PrintReport, PrintQuestion>> {
  const run = await door.run(async (session) => {
    const outcome = planPaper(await session.takeSnapshot(PAPER_SNAPSHOT), kind, options);
    if (outcome.kind === 'planned') await session.applyPlan(outcome.plan);
    return outcome;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  if (run.kind === 'failed') return run;
  return run.value.kind === 'planned' ? { kind: 'done', value: run.value.report } : run.value;
}

/** The register's values, and the generated sheets with their merged cells, which 取り消す puts back. */
const PAPER_SNAPSHOT: SnapshotRequest = {
  detail: ({ name, tableNames }, names) => {
    if (holdsRegisterTable(tableNames)) return 'values';
    return isOwnSheet(name, names) ? 'full' : 'none';
  },
  customXmlNamespace: MEMORY_NAMESPACE,
};

type PaperOutcome =
  | { readonly kind: 'planned'; readonly plan: EditPlan; readonly report: PrintReport }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] }
  | { readonly kind: 'needsDecision'; readonly question: PrintQuestion };

function planPaper(snapshot: WorkbookSnapshot, kind: PaperKind, options: PrintOptions): PaperOutcome {
  const opened = openRegister(snapshot);
  if (opened.kind === 'none') return blocked({ code: 'noRegister' });
  if (opened.kind === 'blocked') return blocked(opened.reason);
  const { register } = opened;
  const period = choosePeriod(register, options.periodId);
  if ('code' in period) return blocked(period);

  const memory = readMemory(snapshot.customXml);
  const paper = kind.make(register, tally(register, period.id));
  const layout = paperPlan(paper, snapshot, memory.papers?.[paper.name] ?? null);
  if (layout.kind === 'foreignSheet') return blocked({ code: 'foreignSummary', sheet: layout.sheet });
  const { sheet } = layout;
  if (layout.handEdited.length > 0 && !options.overwritesHandEdits) {
    const cells = layout.handEdited.map(formatCell);
    return { kind: 'needsDecision', question: { code: 'handEdited', sheet, cells } };
  }
  const hasChanged = layout.edits.length > 0;
  const show: Edit = { kind: 'activate', sheet, cell: { row: 0, column: 0 } };
  const report: PrintReport = { sheet, period, hasChanged };
  if (!hasChanged) return { kind: 'planned', plan: { edits: [show] }, report };

  const entry: HistoryEntry = {
    at: options.now,
    action: kind.action,
    detail: history.printPaper.detail(period.label, sheet),
  };
  const kept = registerPlan(register, snapshot, { entry, always: true });
  const written: EditPlan = { edits: [...layout.edits, ...kept.edits] };
  const undo = rememberUndo(kind.action, options.now, written, snapshot, memory.summary);
  const papers = { ...memory.papers, [paper.name]: layout.print };
  const xml = writeMemory({
    ...memory,
    papers,
    undo: undo && { ...undo, papersBefore: memory.papers ?? {} },
  });
  const edits: Edit[] = [...written.edits, { kind: 'setCustomXml', namespace: MEMORY_NAMESPACE, xml }];
  const plan: EditPlan = { edits: layout.isNew ? [...edits, show] : [show, ...edits] };
  const reasons = preflight(withoutMerges(snapshot, paper.name), plan);
  return reasons.length > 0 ? { kind: 'blocked', reasons } : { kind: 'planned', plan, report };
}

/** The paper's own merged cells are the plan's to write into; preflight is told of everybody else's. */
function withoutMerges(snapshot: WorkbookSnapshot, name: string): WorkbookSnapshot {
  const standing = findPaper(name, snapshot);
  if (!standing) return snapshot;
  const sheets = snapshot.sheets.map((sheet) =>
    sheet === standing.sheet && sheet.grid ? { ...sheet, grid: { ...sheet.grid, merged: [] } } : sheet,
  );
  return { ...snapshot, sheets };
}

function blocked(reason: BlockedReason): PaperOutcome {
  return { kind: 'blocked', reasons: [reason] };
}
