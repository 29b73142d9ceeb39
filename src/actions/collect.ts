import type { CollectDecisions, CollectedReturns } from '../domain/collection/collectReturns';
import { collectReturns } from '../domain/collection/collectReturns';
import { compareFiles } from '../domain/collection/returnedReport';
import { departmentHistory } from '../domain/departmentHistory';
import type { DepartmentReturn, DepartmentSubmission } from '../domain/departmentSubmission';
import { isMissing, submissionsOf } from '../domain/departmentSubmission';
import type { HistoryEntry, Register } from '../domain/register';
import type { RememberedMapping } from '../domain/rememberedMapping';
import type { ReportPeriod } from '../domain/reportPeriod';
import { returnedFile } from '../forms/returnedReports';
import type { AcceptedSubmission } from '../forms/submission';
import { importsToRestore, sameImports } from '../layout/importMemory';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import type { ReadingMemory } from '../layout/readingMemory';
import { NO_READING } from '../layout/readingMemory';
import { holdsRegisterTable, registerPlan } from '../layout/registerPlan';
import { packReturns, unpackReturns } from '../layout/returnsMemory';
import { SHEET, TABLE } from '../layout/sheetNames';
import { rememberUndo } from '../layout/undoMemory';
import { history } from '../messages/history';
import type { Door } from '../workbook/door';
import type { Edit, EditPlan } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import type { SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import { findTable } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import { localTime } from './localTime';
import { openRegister } from './openRegister';

export interface CollectOptions {
  readonly period: ReportPeriod;
  /** The files that were read and accepted, their questions answered. */
  readonly accepted: readonly AcceptedSubmission[];
  readonly decisions: CollectDecisions;
  /** Headings that a person showed in these files, to be known again. */
  readonly mappings?: readonly RememberedMapping[];
  /** Local time, `2022-10-31 17:05`. */
  readonly now: string;
}

/** What 取込 did, or would do. */
export interface CollectReport extends Omit<CollectedReturns, 'memory'> {
  readonly period: ReportPeriod;
  /** 提出状況 of the period, afterwards. */
  readonly submissions: readonly DepartmentSubmission[];
  /** Departments whose answer is waited for, afterwards. */
  readonly missing: readonly string[];
  /** False when the workbook says all this already. */
  readonly hasChanged: boolean;
  /** False when the change is too large to be taken back with 取り消す. */
  readonly canBeUndone: boolean;
  readonly places: { readonly submissions: string; readonly progress: string };
}

/** 取込 reads the register's tables, and nothing else of the workbook. */
export const COLLECT_SNAPSHOT: SnapshotRequest = {
  detail: ({ tableNames }) => (holdsRegisterTable(tableNames) ? 'values' : 'none'),
  customXmlNamespace: MEMORY_NAMESPACE,
};

/** 取込: what the departments handed in becomes part of the register, in the same few batches whatever the number of files. */
export async function collect(door: Door, options: CollectOptions): Promise<ActionResult<CollectReport>> {
  const run = await door.run(async (session) => {
    const outcome = planCollect(await session.takeSnapshot(COLLECT_SNAPSHOT), options);
    if (outcome.kind === 'planned') await session.applyPlan(outcome.plan);
    return outcome;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  if (run.kind === 'failed') return run;
  return run.value.kind === 'planned' ? { kind: 'done', value: run.value.report } : run.value;
}

/** The same without writing: shown before a person says yes, also of a workbook that cannot be written now. */
export async function proposeCollect(
  door: Door,
  options: Omit<CollectOptions, 'now'>,
): Promise<ActionResult<CollectProposal>> {
  const run = await door.run(async (session) =>
    lookAhead(await session.takeSnapshot(COLLECT_SNAPSHOT), { ...options, now: '' }),
  );
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  if (run.kind === 'failed') return run;
  if (run.value.kind === 'blocked') return run.value;
  const { report, register, obstacles } = run.value;
  return { kind: 'done', value: { ...report, register, obstacles } };
}

export interface CollectProposal extends CollectReport {
  /** As it would be afterwards. */
  readonly register: Register;
  /** What stands in the way of writing; empty where nothing does. */
  readonly obstacles: readonly BlockedReason[];
}

export type CollectPlan =
  | { readonly kind: 'planned'; readonly plan: EditPlan; readonly report: CollectReport }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] };

/** What 取込 will do to the workbook, without doing it. */
export function planCollect(snapshot: WorkbookSnapshot, options: CollectOptions): CollectPlan {
  const ahead = lookAhead(snapshot, options);
  if (ahead.kind === 'blocked') return ahead;
  const { plan, report, obstacles } = ahead;
  return obstacles.length > 0 ? { kind: 'blocked', reasons: obstacles } : { kind: 'planned', plan, report };
}

type LookAhead =
  | {
      readonly kind: 'seen';
      readonly plan: EditPlan;
      readonly report: CollectReport;
      readonly register: Register;
      readonly obstacles: readonly BlockedReason[];
    }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] };

function lookAhead(
  snapshot: WorkbookSnapshot,
  { period, accepted, decisions, mappings = [], now }: CollectOptions,
): LookAhead {
  const opened = openRegister(snapshot);
  if (opened.kind === 'none') return { kind: 'blocked', reasons: [{ code: 'noRegister' }] };
  if (opened.kind === 'blocked') return { kind: 'blocked', reasons: [opened.reason] };
  const existing = opened.register;
  const memory = readMemory(snapshot.customXml);
  const files = accepted
    .filter((one) => one.period.id === period.id)
    .map((one) => returnedFile(one, existing));
  const { memory: returns, ...collected } = collectReturns(
    existing,
    files,
    period,
    unpackReturns(memory.returns),
    decisions,
  );
  const submissions = submissionsOf(collected.register, period, departmentReturns(existing, collected), now);
  const register = { ...collected.register, submissions };
  const news = { entry: historyEntry(collected, period, now), always: false };
  const written = registerPlan(register, snapshot, news);
  const hasChanged = written.edits.length > 0;
  const packed = packReturns(returns);
  const undo = hasChanged
    ? rememberUndo(history.collect.action, now, written, snapshot, memory.summary)
    : memory.undo;
  const undoable = hasChanged
    ? undo && { ...undo, returnsBefore: importsToRestore(memory.returns, packed) }
    : undo;
  const reading = readingWith(memory.reading, mappings);
  const isKnown = reading === memory.reading && sameImports(memory.returns, packed);
  const remember: Edit = {
    kind: 'setCustomXml',
    namespace: MEMORY_NAMESPACE,
    xml: writeMemory({
      ...memory,
      undo: undoable,
      returns: packed,
      ...(reading ? { reading } : {}),
      ...(hasChanged ? { takenAt: [...(memory.takenAt ?? []), now] } : {}),
    }),
  };
  const edits = hasChanged
    ? shownAfter([...written.edits, remember], snapshot)
    : isKnown || snapshot.readOnly
      ? []
      : [remember];
  const plan: EditPlan = { edits };
  const ofPeriod = submissions.filter(({ periodId }) => periodId === period.id);
  const report: CollectReport = {
    ...collected,
    period,
    submissions: ofPeriod,
    missing: ofPeriod.filter(isMissing).map(({ department }) => department),
    hasChanged,
    canBeUndone: !hasChanged || undo !== null,
    places: {
      submissions: findTable(snapshot, TABLE.submissions)?.sheet.name ?? SHEET.submissions,
      progress: findTable(snapshot, TABLE.progress)?.sheet.name ?? SHEET.progress,
    },
  };
  return { kind: 'seen', plan, report, register, obstacles: preflight(snapshot, plan) };
}

/** The same form is known by its headings, whatever the sheet is called. */
function readingWith(
  before: ReadingMemory | undefined,
  shown: readonly RememberedMapping[],
): ReadingMemory | undefined {
  const known = before ?? NO_READING;
  const isNew = (mapping: RememberedMapping): boolean =>
    !known.mappings.some((one) => JSON.stringify(one) === JSON.stringify(mapping));
  const added = shown.filter(isNew);
  if (added.length === 0) return before;
  const kept = known.mappings.filter((old) => added.every(({ shape }) => shape !== old.shape));
  return { ...known, mappings: [...kept, ...added] };
}

/** What came in for each department: the newest file that nothing speaks against. A form that is still blank is no answer. */
function departmentReturns(
  { departments = [] }: Register,
  { files }: Pick<CollectedReturns, 'files'>,
): readonly DepartmentReturn[] {
  const { isSame } = departmentHistory(departments);
  const answers = files.filter(({ reportCount, sameAs }) => reportCount > 0 && sameAs === null);
  const names: string[] = [];
  for (const name of answers.flatMap((one) => one.departments)) {
    if (!names.some((known) => isSame(known, name))) names.push(name);
  }
  return names.flatMap((department): DepartmentReturn[] => {
    const own = answers
      .filter((one) => one.departments.some((name) => isSame(name, department)))
      .sort((a, b) => a.contradicts.length - b.contradicts.length || compareFiles(a.file, b.file));
    const [first] = own;
    if (!first) return [];
    const { name: fileName, hash, modifiedAt } = first.file;
    return [
      {
        department,
        fileName,
        hash,
        modifiedAt: localTime(new Date(modifiedAt)),
        fileCount: own.length,
      },
    ];
  });
}

function historyEntry(
  { files, changes }: Pick<CollectedReturns, 'files' | 'changes'>,
  period: ReportPeriod,
  at: string,
): HistoryEntry {
  const taken = new Set(
    changes.flatMap((change) =>
      (change.kind === 'added' && change.what === 'entry') || change.kind === 'changed' ? [change.id] : [],
    ),
  );
  const names = files.filter(({ reportCount }) => reportCount > 0).map(({ file }) => file.name);
  const { action, detail } = history.collect;
  return { at, action, detail: detail(period.label, names, taken.size) };
}

/** What Excel may refuse comes first, so that a refusal leaves nothing half done: a new sheet, and showing one. */
function shownAfter(edits: readonly Edit[], snapshot: WorkbookSnapshot): readonly Edit[] {
  const stands = findTable(snapshot, TABLE.submissions)?.sheet.name;
  const show: Edit = { kind: 'activate', sheet: stands ?? SHEET.submissions, cell: { row: 0, column: 0 } };
  return stands === undefined ? [...edits, show] : [show, ...edits];
}
