import { checkLines } from '../layout/checkSheet/checkLines';
import { checkSheetPlan } from '../layout/checkSheet/checkSheetPlan';
import { findCheckSheet } from '../layout/checkSheet/standingCheckSheet';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import { renewMarks } from '../layout/registerMarks';
import type { Door } from '../workbook/door';
import type { Edit, EditPlan } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import type { CheckOptions, CheckReport } from './check';
import { CHECK_SNAPSHOT, checkWorkbook } from './check';

export interface PrintCheckOptions extends CheckOptions {
  /** What a person typed outside the column 対応 is lost only when they said so. */
  readonly overwritesHandEdits: boolean;
  /** Brings 点検結果 before the person's eyes. */
  readonly showsSheet: boolean;
  /** Local time, `2022-10-31 17:05`. */
  readonly now: string;
}

export interface PrintedCheck {
  readonly report: CheckReport;
  readonly sheet: CheckSheetOutcome;
}

/** What became of 点検結果. Whatever it is, the findings are told. */
export type CheckSheetOutcome =
  | { readonly kind: 'written' | 'unchanged'; readonly sheet: string }
  | { readonly kind: 'handEdited'; readonly sheet: string; readonly cells: readonly string[] }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] };

/**
 * 点検, with the sheet 点検結果 to print and hand out. The sheet is safe to delete, so it is no step for 取り消す, and
 * what may be taken back stays what it was. A workbook that cannot be written is checked all the same.
 */
export async function printCheck(
  door: Door,
  options: PrintCheckOptions,
): Promise<Exclude<ActionResult<PrintedCheck>, { kind: 'needsDecision' }>> {
  const run = await door.run(async (session) => {
    const snapshot = await session.takeSnapshot(CHECK_SNAPSHOT);
    const checked = checkWorkbook(snapshot, options);
    if (checked.kind === 'blocked') return checked;
    const { plan, outcome } = planCheckSheet(checked.value, snapshot, options);
    const marks = marksPlan(checked.value, snapshot);
    await session.applyPlan({ edits: [...plan.edits, ...marks.edits] });
    return { kind: 'done', value: { report: checked.value, sheet: outcome } } as const;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}

const NOTHING: EditPlan = { edits: [] };

/** What makes 点検結果 say what was found; nothing where a person or the workbook stands in the way. */
function planCheckSheet(
  { period, items, departments, register }: CheckReport,
  snapshot: WorkbookSnapshot,
  { overwritesHandEdits, showsSheet, now }: PrintCheckOptions,
): { readonly plan: EditPlan; readonly outcome: CheckSheetOutcome } {
  const standing = findCheckSheet(snapshot);
  const lines = checkLines(items, register, standing?.lines ?? []);
  const layout = checkSheetPlan({ period, items, departments, at: now }, lines, snapshot);
  if (layout.kind === 'foreignSheet') {
    return stopped([{ code: 'sheetNameTaken', sheet: layout.sheet }]);
  }
  const { sheet, handEdited } = layout;
  const show: readonly Edit[] = showsSheet ? [{ kind: 'activate', sheet, cell: { row: 0, column: 0 } }] : [];
  if (layout.plan.edits.length === 0) {
    return { plan: { edits: show }, outcome: { kind: 'unchanged', sheet } };
  }
  if (handEdited.length > 0 && !overwritesHandEdits) {
    return { plan: NOTHING, outcome: { kind: 'handEdited', sheet, cells: handEdited } };
  }
  const plan: EditPlan = { edits: [...layout.plan.edits, ...show] };
  const obstacles = preflight(snapshot, plan);
  return obstacles.length > 0 ? stopped(obstacles) : { plan, outcome: { kind: 'written', sheet } };
}

/** Statuses changed on the sheet 設定 reach the marks of 台帳_進捗; nothing where it cannot be written. */
function marksPlan({ register }: CheckReport, snapshot: WorkbookSnapshot): EditPlan {
  const memory = readMemory(snapshot.customXml);
  const { edits, marks } = renewMarks(register.statusSet, snapshot, memory);
  if (edits.length === 0) return NOTHING;
  const xml = writeMemory({ ...memory, marks });
  const remember: Edit = { kind: 'setCustomXml', namespace: MEMORY_NAMESPACE, xml };
  const plan: EditPlan = { edits: [...edits, remember] };
  return preflight(snapshot, plan).length > 0 ? NOTHING : plan;
}

function stopped(reasons: readonly BlockedReason[]): {
  readonly plan: EditPlan;
  readonly outcome: CheckSheetOutcome;
} {
  return { plan: NOTHING, outcome: { kind: 'blocked', reasons } };
}
