import type { RegisterChange } from '../domain/mergeRegister';
import { mergeRegister } from '../domain/mergeRegister';
import type { HistoryEntry, Register } from '../domain/register';
import type { PlanSpan, ReportPeriod } from '../domain/reportPeriod';
import { chooseTemplate } from '../domain/templates/chooseTemplate';
import type { PlanTemplate } from '../domain/templates/planTemplate';
import type { ReadingProblem } from '../forms/buildRegister';
import { buildRegister } from '../forms/buildRegister';
import type { RecognisedSheet, SheetRecognition } from '../forms/recognition';
import { recogniseWorkbook } from '../forms/recogniseWorkbook';
import { spanOfPlanName } from '../forms/titleLines';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import { holdsRegisterTable, registerPlan } from '../layout/registerPlan';
import { isOwnSheet, SHEET, TABLE } from '../layout/sheetNames';
import { isNamedSummary } from '../layout/summary/placement';
import { rememberUndo } from '../layout/undoMemory';
import { lastColumn, lastRow } from '../workbook/address';
import type { Door } from '../workbook/door';
import type { Edit, EditPlan } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import type { SheetSnapshot, SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet, findTable, SNAPSHOT_LIMIT } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import { chooseSources } from './chooseSources';
import { openRegister } from './openRegister';

export interface MakeRegisterOptions {
  /** The sheets to read; every sheet that reports when it is left out. */
  readonly sheets?: readonly string[];
  /** Where the register says something else than the sheet now, the sheet's words are taken only on request. */
  readonly acceptsChanges: boolean;
  /** Local time for 台帳_履歴, `2022-10-31 17:05`. */
  readonly now: string;
}

export interface MakeRegisterReport {
  readonly sheets: readonly string[];
  readonly periods: readonly ReportPeriod[];
  readonly programCount: number;
  readonly activityCount: number;
  readonly entryCount: number;
  readonly changes: readonly RegisterChange[];
  readonly problems: readonly ReadingProblem[];
  /** False when the register said all this already. */
  readonly hasChanged: boolean;
  /** False when the change is too large to be taken back with 取り消す. */
  readonly canBeUndone: boolean;
}

export interface MakeRegisterQuestion {
  readonly code: 'changedEntries';
  readonly changes: readonly RegisterChange[];
}

/** 台帳化: what the office's own sheets say becomes the register. The sheets themselves are not touched. */
export async function makeRegister(
  door: Door,
  options: MakeRegisterOptions,
): Promise<ActionResult<MakeRegisterReport, MakeRegisterQuestion>> {
  const run = await door.run(async (session) => {
    const outcome = planMakeRegister(await session.takeSnapshot(SOURCE_SNAPSHOT), options);
    if (outcome.kind === 'planned') await session.applyPlan(outcome.plan);
    return outcome;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  if (run.kind === 'failed') return run;
  return run.value.kind === 'planned' ? { kind: 'done', value: run.value.report } : run.value;
}

/** What 台帳化 reads: the office's sheets whole, the register's cells, and nothing of the printed paper. */
export const SOURCE_SNAPSHOT: SnapshotRequest = {
  detail: ({ name, tableNames }, names) => {
    if (holdsRegisterTable(tableNames)) return 'values';
    return isOwnSheet(name, names) || isNamedSummary(name, names) ? 'none' : 'full';
  },
  customXmlNamespace: MEMORY_NAMESPACE,
};

export type MakeRegisterPlan =
  | {
      readonly kind: 'planned';
      readonly plan: EditPlan;
      readonly report: MakeRegisterReport;
      readonly register: Register;
    }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] }
  | { readonly kind: 'needsDecision'; readonly question: MakeRegisterQuestion };

/** What 台帳化 will do to the workbook, without doing it: for the preview, and for the door. */
export function planMakeRegister(snapshot: WorkbookSnapshot, options: MakeRegisterOptions): MakeRegisterPlan {
  const opened = openRegister(snapshot);
  if (opened.kind === 'blocked') return blocked(opened.reason);
  const existing = opened.kind === 'open' ? opened.register : null;
  const taken = existing ? null : takenTable(snapshot);
  if (taken) return blocked(taken);
  const recognitions = recogniseSources(snapshot, existing);
  const choice = chooseSources(recognitions, options.sheets ?? null);
  if (choice.kind === 'blocked')
    return blocked(existing ? choice.reason : orOwnName(choice.reason, snapshot));
  const truncated = choice.sheets.find((sheet) => isCutOff(sheet, findSheet(snapshot, sheet.sheet)));
  if (truncated) return blocked({ code: 'sheetTooLarge', sheet: truncated.sheet });

  const template = existing ?? templateFor(choice.sheets);
  const { register: incoming, problems } = buildRegister(choice.sheets, template, existing ?? undefined);
  const merged = existing ? mergeRegister(existing, incoming) : { register: incoming, changes: [] };
  const changed = merged.changes.filter(({ kind }) => kind === 'changed');
  if (changed.length > 0 && !options.acceptsChanges) {
    return { kind: 'needsDecision', question: { code: 'changedEntries', changes: changed } };
  }

  const { register } = merged;
  const news = { entry: historyEntry(register, options.now, choice.sheets), always: false };
  const written = registerPlan(register, snapshot, news);
  const hasChanged = written.edits.length > 0;
  const memory = readMemory(snapshot.customXml);
  const undo = rememberUndo('台帳化', options.now, written, snapshot, memory.summary);
  const xml = writeMemory({ ...memory, undo });
  const remember: Edit = { kind: 'setCustomXml', namespace: MEMORY_NAMESPACE, xml };
  // What Excel may refuse comes first, so that a refusal leaves nothing half done: a new sheet, and showing one.
  const stands = findTable(snapshot, TABLE.progress)?.sheet.name;
  const show: Edit = { kind: 'activate', sheet: stands ?? SHEET.progress, cell: { row: 0, column: 0 } };
  const edits = [...written.edits, remember];
  const plan: EditPlan = {
    edits: !hasChanged ? [] : stands === undefined ? [...edits, show] : [show, ...edits],
  };
  const obstacles = preflight(snapshot, plan);
  if (obstacles.length > 0) return { kind: 'blocked', reasons: obstacles };
  const report: MakeRegisterReport = {
    sheets: choice.sheets.map(({ sheet }) => sheet),
    periods: incoming.periods,
    programCount: incoming.programs.length,
    activityCount: incoming.activities.length,
    entryCount: incoming.entries.length,
    changes: merged.changes,
    problems,
    hasChanged,
    canBeUndone: undo !== null,
  };
  return { kind: 'planned', plan, report, register };
}

/** True where a part of the list itself may not have been read. What a person left far to the right of it is no part. */
function isCutOff({ kind, headings }: RecognisedSheet, sheet: SheetSnapshot | null): boolean {
  if (!sheet?.isTruncated || !sheet.usedArea) return false;
  const isTooLong = lastRow(sheet.usedArea) > lastRow(SNAPSHOT_LIMIT);
  const reachesEdge = headings.some((area) => lastColumn(area) >= lastColumn(SNAPSHOT_LIMIT));
  return isTooLong || kind === 'form' || reachesEdge;
}

function blocked(reason: BlockedReason): MakeRegisterPlan {
  return { kind: 'blocked', reasons: [reason] };
}

/** A table of the office's own that is called as one of the register's must be called. */
function takenTable(snapshot: WorkbookSnapshot): BlockedReason | null {
  for (const name of Object.values(TABLE)) {
    const found = findTable(snapshot, name);
    if (found) return { code: 'tableNameTaken', name: found.table.name, sheet: found.sheet.name };
  }
  return null;
}

/** Where nothing reports, a sheet that was passed over for its name may be the list. */
function orOwnName(reason: BlockedReason, { sheets, names }: WorkbookSnapshot): BlockedReason {
  const own = reason.code === 'noList' ? sheets.find(({ name }) => isOwnSheet(name, names)) : undefined;
  return own ? { code: 'ownNameUsed', sheet: own.name } : reason;
}

/** Reads every sheet that is not the program's own, with the plan's words where a register stands. */
export function recogniseSources(
  snapshot: WorkbookSnapshot,
  existing: Register | null,
): readonly SheetRecognition[] {
  const template = existing ?? chooseTemplate('', null, ANY_SPAN);
  const generatedSheets = snapshot.sheets
    .filter(
      ({ name, tables }) =>
        isOwnSheet(name, snapshot.names) || holdsRegisterTable(tables.map((table) => table.name)),
    )
    .map(({ name }) => name);
  const { sheets } = recogniseWorkbook(snapshot, {
    statusSet: template.statusSet,
    planSpan: template.plan,
    levelNames: existing ? template.plan.levelNames : [],
    generatedSheets,
  });
  return sheets;
}

/** Before a plan is known, any year of the current eras may be meant. */
const ANY_SPAN: PlanSpan = { startFy: 1989, endFy: 2099 };

function templateFor(sheets: readonly RecognisedSheet[]): PlanTemplate {
  const name = sheets.find(({ planName }) => planName !== null)?.planName?.value ?? '';
  const years = sheets.flatMap(({ period }) => (period.kind === 'found' ? [period.period.fiscalYear] : []));
  const fallback = { startFy: Math.min(...years, 2100), endFy: Math.max(...years, 1989) };
  return chooseTemplate(name, spanOfPlanName(name), fallback);
}

function historyEntry(register: Register, at: string, sheets: readonly RecognisedSheet[]): HistoryEntry {
  const names = sheets.map(({ sheet }) => `「${sheet}」`).join('、');
  const detail = `${names}から ${String(register.programs.length)}事業・${String(register.activities.length)}活動`;
  return { at, action: '台帳化', detail };
}
