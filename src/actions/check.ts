import { checkRegister, inOrderOfPaper } from '../domain/checks/checkRegister';
import type { DepartmentProgress } from '../domain/checks/departments';
import { departmentProgress } from '../domain/checks/departments';
import type { Finding } from '../domain/checks/finding';
import { makeFinding } from '../domain/checks/finding';
import type { Register } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import { tally } from '../domain/tally';
import { acknowledgedInNotes, isNamedCheckSheet } from '../layout/checkSheet/standingCheckSheet';
import { dropDownFindings, officeDropDownFindings, STATUS_DROP_DOWN } from '../layout/dropDownFinding';
import type { CheckedFinding } from '../layout/findingKeys';
import { keyFindings } from '../layout/findingKeys';
import type { Memory } from '../layout/memory';
import { MEMORY_NAMESPACE, readMemory } from '../layout/memory';
import { sheetGuards } from '../layout/officeGuards';
import { holdsRegisterTable } from '../layout/registerPlan';
import { registerPlaces } from '../layout/registerPlaces';
import { isOwnSheet, SHEET } from '../layout/sheetNames';
import { isNamedSummary } from '../layout/summary/placement';
import { summaryFindings } from '../layout/summary/summaryFindings';
import type { Door } from '../workbook/door';
import type { SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import { choosePeriod } from './aggregate';
import { entryPlaces, guardedAreas, recogniseOnce } from './entryPlaces';
import { openRegister } from './openRegister';
import { readingFindings } from './readingFindings';

export interface CheckOptions {
  /** The period to check; the latest one that holds entries when it is left out. */
  readonly periodId?: string;
}

export interface CheckReport {
  readonly period: ReportPeriod;
  /** In the order of the paper, each with its cell in the register. */
  readonly findings: readonly Finding[];
  /** The same, each with what it is called at the next 点検, and whether it is 承知の上. */
  readonly items: readonly CheckedFinding[];
  /** Every 担当課 with what is open. */
  readonly departments: readonly DepartmentProgress[];
  readonly register: Register;
  /** What only the office's own sheets could tell: kept while the register alone is read again. */
  readonly readings: readonly Finding[];
  /** Sheets of the office that have 入力の助け. */
  readonly guarded: readonly string[];
}

/** 点検 asks nothing. */
export type CheckResult = Exclude<ActionResult<CheckReport>, { kind: 'needsDecision' }>;

/** 点検: everything that could make the printed numbers wrong, told before anyone counts. Nothing is written. */
export async function check(door: Door, options: CheckOptions = {}): Promise<CheckResult> {
  const run = await door.run(async (session) =>
    checkWorkbook(await session.takeSnapshot(CHECK_SNAPSHOT), options),
  );
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  if (run.kind === 'failed') return run;
  return run.value;
}

/**
 * What 点検 reads: the register's values and its drop-down, the generated sheets with their formulas, and the office's
 * own sheets whole, where numbers that became dates and hidden rows stand. Three round trips.
 */
export const CHECK_SNAPSHOT: SnapshotRequest = {
  detail: ({ name, tableNames }, names) => {
    if (holdsRegisterTable(tableNames)) return 'values';
    if (name === SHEET.summary || isNamedSummary(name, names)) return 'cells';
    if (name === SHEET.check || isNamedCheckSheet(name, names)) return 'cells';
    return isOwnSheet(name, names) ? 'none' : 'full';
  },
  customXmlNamespace: MEMORY_NAMESPACE,
  dropDownOf: STATUS_DROP_DOWN,
  validationsOf: guardedAreas,
};

/** What is read again while a person types into the register: all but the office's own sheets, and 点検結果. */
const RECHECK_SNAPSHOT: SnapshotRequest = {
  ...CHECK_SNAPSHOT,
  detail: (sheet, names, sheets) => {
    const wanted = CHECK_SNAPSHOT.detail(sheet, names, sheets);
    const isNotes = sheet.name === SHEET.check || isNamedCheckSheet(sheet.name, names);
    return wanted === 'full' || isNotes ? 'none' : wanted;
  },
  validationsOf: () => [],
};

/** 点検 of what can change while a person types into the register; what the other sheets told before is kept. */
export async function recheck(door: Door, before: CheckReport): Promise<CheckResult> {
  const run = await door.run(async (session) =>
    checkWorkbook(await session.takeSnapshot(RECHECK_SNAPSHOT), { periodId: before.period.id }, before),
  );
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  if (run.kind === 'failed') return run;
  return run.value;
}

type Checked =
  | { readonly kind: 'done'; readonly value: CheckReport }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] };

/** 点検 of a snapshot. `before`: an earlier one, for what this snapshot does not hold. */
export function checkWorkbook(
  snapshot: WorkbookSnapshot,
  { periodId }: CheckOptions,
  before?: CheckReport,
): Checked {
  const opened = openRegister(snapshot);
  if (opened.kind === 'none') return blocked({ code: 'noRegister' });
  if (opened.kind === 'blocked') return blocked(opened.reason);
  const { register } = opened;
  const period = choosePeriod(register, periodId);
  if ('code' in period) return blocked(period);

  const memory = readMemory(snapshot.customXml);
  const readings = before?.readings ?? sourceFindings(snapshot, register, period, memory);
  const placeOf = registerPlaces(snapshot, period.id);
  const findings = [...checkRegister(register, period), ...readings].map((finding) => ({
    ...finding,
    place: placeOf(finding),
  }));
  const all = [
    ...inOrderOfPaper(findings, register),
    ...summaryFindings(register, tally(register, period.id), snapshot, memory.summary),
    ...dropDownFindings(snapshot),
    ...protectedSheets(snapshot, register),
  ];
  const guarded = memory.guards?.sheets.map(({ name }) => name) ?? [];
  const items = keyFindings(all, snapshot, acceptedReasons(snapshot, before));
  const open = items.flatMap(({ finding, acknowledged }) => (acknowledged ? [] : [finding]));
  const departments = departmentProgress(register, open);
  return { kind: 'done', value: { period, findings: all, items, departments, register, readings, guarded } };
}

/** What only the office's own sheets can tell. */
function sourceFindings(
  snapshot: WorkbookSnapshot,
  register: Register,
  period: ReportPeriod,
  { guards }: Memory,
): readonly Finding[] {
  const found = readingFindings(recogniseOnce(snapshot, register), register, period);
  if (!guards) return found;
  const sheets = sheetGuards(entryPlaces(snapshot, register), snapshot.validations ?? []);
  return [...found, ...officeDropDownFindings(sheets, guards)];
}

/** The reason for which a person lets a finding stand, wherever they said so. */
function acceptedReasons(
  snapshot: WorkbookSnapshot,
  before: CheckReport | undefined,
): (key: string) => string | null {
  const { acknowledged } = readMemory(snapshot.customXml);
  const inNotes = before
    ? new Map(before.items.map(({ key, acknowledged: accepted }) => [key, accepted?.reason]))
    : acknowledgedInNotes(snapshot);
  return (key) => acknowledged[key] ?? inNotes.get(key) ?? null;
}

function blocked(reason: BlockedReason): Checked {
  return { kind: 'blocked', reasons: [reason] };
}

/** R41: what can be read and not be written. */
function protectedSheets(snapshot: WorkbookSnapshot, register: Register): readonly Finding[] {
  if (snapshot.readOnly) return [makeFinding({ rule: 'R41', blanks: { sheet: null } })];
  const cited = new Set(register.entries.flatMap(({ source }) => source?.sheet ?? []));
  return snapshot.sheets
    .filter(({ isProtected }) => isProtected)
    .filter(({ name, tables }) => cited.has(name) || holdsRegisterTable(tables.map((table) => table.name)))
    .map(({ name: sheet }) =>
      makeFinding({ rule: 'R41', field: 'sheet', blanks: { sheet }, place: { sheet, cell: 'A1' } }),
    );
}
