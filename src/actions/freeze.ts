import type { HistoryEntry } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { Tally } from '../domain/tally';
import { changeLine } from '../layout/frozen/changeLine';
import { frozenSheet } from '../layout/frozen/frozenSheet';
import type { PaperState } from '../layout/frozen/paperState';
import type { Seal } from '../layout/frozen/seal';
import { canonicalText, sealDifferences, sealedEntries } from '../layout/frozen/seal';
import { findSeals, holdsSeal } from '../layout/frozen/sealTable';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import { registerPlan } from '../layout/registerPlan';
import { findStanding } from '../layout/summary/placement';
import { rememberUndo } from '../layout/undoMemory';
import { history } from '../messages/history';
import { sheetNotes } from '../messages/sheetNotes';
import { lastColumn, lastRow } from '../workbook/address';
import type { Door, DoorSession } from '../workbook/door';
import type { Edit, EditPlan } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import type { SheetLayout } from '../workbook/sheetLayout';
import type { SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import { planAggregate } from './aggregate';
import { CHECK_SNAPSHOT, checkWorkbook } from './check';
import { digestOf } from './digest';
import { openRegister } from './openRegister';

export interface FreezeOptions {
  readonly state: PaperState;
  /** Local time, `2022-10-31 17:05`. */
  readonly now: string;
}

export interface FreezeReport {
  readonly state: PaperState;
  readonly period: ReportPeriod;
  readonly sheet: string;
  readonly total: number;
  readonly digest: string;
}

/**
 * 確定: puts what the 総括 says now on a sheet of its own, as values, with time, counts and a SHA-256 over the counted
 * entries, and protects that sheet without a password. The 総括 itself goes on living. Refused while anything is left
 * out of the table, while 点検 finds what stops a paper, and while the 総括 says something else than the register.
 */
export async function freeze(door: Door, options: FreezeOptions): Promise<ActionResult<FreezeReport>> {
  const run = await door.run(async (session) => {
    const snapshot = await session.takeSnapshot(FREEZE_SNAPSHOT);
    const outcome = await planFreeze(snapshot, options, await livingLayout(session, snapshot));
    if (outcome.kind === 'blocked') return outcome;
    await session.applyPlan(outcome.plan);
    // Charts get their descriptions at the end of a plan: only then may the sheet be closed.
    await session.applyPlan(outcome.closing);
    return { kind: 'done', value: outcome.report } as const;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}

const FREEZE_SNAPSHOT: SnapshotRequest = {
  ...CHECK_SNAPSHOT,
  detail: (sheet, names, sheets) =>
    holdsSeal(sheet.name, names) ? 'values' : CHECK_SNAPSHOT.detail(sheet, names, sheets),
};

/** How the 総括 stands there now, with what a person widened and moved; null where there is none. */
async function livingLayout(session: DoorSession, snapshot: WorkbookSnapshot): Promise<SheetLayout | null> {
  const sheet = findStanding(snapshot)?.sheet;
  if (!sheet?.usedArea) return null;
  return session.readLayout(sheet.name, lastRow(sheet.usedArea) + 1, lastColumn(sheet.usedArea) + 1);
}

type Planned =
  | {
      readonly kind: 'planned';
      readonly plan: EditPlan;
      readonly closing: EditPlan;
      readonly report: FreezeReport;
    }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] };

async function planFreeze(
  snapshot: WorkbookSnapshot,
  { state, now }: FreezeOptions,
  living: SheetLayout | null,
): Promise<Planned> {
  const opened = openRegister(snapshot);
  if (opened.kind === 'none') return blocked({ code: 'noRegister' });
  if (opened.kind === 'blocked') return blocked(opened.reason);
  const { register } = opened;
  const memory = readMemory(snapshot.customXml);
  if (!memory.summary) return blocked({ code: 'summaryNotCurrent' });
  const { periodId } = memory.summary;
  const counted = planAggregate(snapshot, { periodId, overwritesHandEdits: true, now });
  if (counted.kind === 'blocked') return counted;
  if (counted.kind === 'needsDecision') throw new Error('a count that overwrites asks nothing');
  const { period, tally, hasChanged } = counted.report;
  if (counted.isNew || hasChanged || counted.handEdited.length > 0) {
    return blocked({ code: 'summaryNotCurrent' });
  }
  const reason = notConfirmable(snapshot, counted.report);
  if (reason) return blocked(reason);
  const published = findSeals(snapshot)
    .filter(({ seal }) => seal.state === '公表版' && seal.periodId === periodId)
    .at(-1);
  if (state === '訂正版' && !published) return blocked({ code: 'noPublished', period: period.label });

  const entries = sealedEntries(register, periodId);
  const digest = await digestOf(canonicalText(register, periodId));
  const { programCount, total } = tally;
  const seal: Seal = { state, at: now, periodId, digest, programCount, total, entries };
  const changes =
    state === '訂正版' && published
      ? [
          sheetNotes.frozen.changed(published.seal.at),
          ...sealDifferences(published.seal.entries, entries).map((one) =>
            sheetNotes.frozen.change(changeLine(one)),
          ),
        ]
      : [];
  const notes = [sheetNotes.frozen.sealed(state, now, programCount, total, digest)];
  const layout = frozenSheet(register, tally, snapshot, seal, [...changes, ...notes], living);
  if (!layout) return blocked({ code: 'summaryNotCurrent' });
  const { sheet } = layout;
  const news = { entry: historyEntry(seal, period, sheet), always: true };
  const written = [...layout.edits, ...registerPlan(register, snapshot, news).edits];
  const protect: Edit = { kind: 'protectSheet', sheet };
  const undo = rememberUndo(state, now, { edits: [...written, protect] }, snapshot, memory.summary);
  const xml = writeMemory({ ...memory, undo });
  const plan: EditPlan = {
    edits: [...written, { kind: 'setCustomXml', namespace: MEMORY_NAMESPACE, xml }],
  };
  const closing: EditPlan = {
    edits: [protect, { kind: 'activate', sheet, cell: { row: 0, column: 0 } }],
  };
  const obstacles = preflight(snapshot, plan);
  if (obstacles.length > 0) return { kind: 'blocked', reasons: obstacles };
  return { kind: 'planned', plan, closing, report: { state, period, sheet, total, digest } };
}

function blocked(reason: BlockedReason): Planned {
  return { kind: 'blocked', reasons: [reason] };
}

/** What stands in the way of confirming these figures; null when nothing does. */
function notConfirmable(
  snapshot: WorkbookSnapshot,
  { period, tally }: { readonly period: ReportPeriod; readonly tally: Tally },
): BlockedReason | null {
  const checked = checkWorkbook(snapshot, { periodId: period.id });
  if (checked.kind === 'blocked') return checked.reasons[0] ?? null;
  const findings = checked.value.findings.filter(({ severity }) => severity === 'stop').length;
  const disagreeing = tally.duplicates.filter(({ agree }) => !agree).length;
  const notCounted =
    tally.noAnswer.length +
    tally.outsideSet.length +
    tally.noHeading.length +
    disagreeing +
    tally.strays.length;
  const isSound = tally.isComplete && tally.crossCheck.agrees && findings === 0;
  return isSound ? null : { code: 'notConfirmable', notCounted, findings };
}

function historyEntry(seal: Seal, period: ReportPeriod, sheet: string): HistoryEntry {
  const detail = history.freeze.detail(period.label, seal.total, sheet, seal.digest);
  return { at: seal.at, action: seal.state, detail };
}
