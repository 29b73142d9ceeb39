import type { Finding } from '../domain/checks/finding';
import type { RepairStep } from '../domain/checks/repairs';
import { chosenRepair, repairRegister, safeRepair } from '../domain/checks/repairs';
import type { HistoryEntry, Register } from '../domain/register';
import type { CheckedFinding } from '../layout/findingKeys';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import { addGuards, sheetGuards } from '../layout/officeGuards';
import { officeRepairs } from '../layout/officeRepairs';
import { guardEdits, standingProgressBody } from '../layout/registerGuards';
import { registerPlan } from '../layout/registerPlan';
import { rememberUndo } from '../layout/undoMemory';
import { history } from '../messages/history';
import type { Area } from '../workbook/address';
import { cellArea, parseCell } from '../workbook/address';
import type { Door } from '../workbook/door';
import type { Edit, EditPlan } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import type { ValidationSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import type { CheckOptions, CheckReport } from './check';
import { CHECK_SNAPSHOT, checkWorkbook } from './check';
import { entryPlaces } from './entryPlaces';

export interface RepairOptions extends CheckOptions {
  /** Findings to mend, by their keys: only what keeps its meaning is mended (`safeRepair`). */
  readonly keys: readonly string[];
  /** The word that a person chose for one finding. */
  readonly choice?: { readonly key: string; readonly word: string };
  /** Local time for 台帳_履歴, `2022-10-31 17:05`. */
  readonly now: string;
}

export interface RepairReport {
  readonly steps: readonly RepairStep[];
  /** Keys of findings that are no longer there as they were shown: nothing was done for them. */
  readonly gone: readonly string[];
  readonly canBeUndone: boolean;
}

/** What まとめて直す would do, in the order of the findings: for the list that a person looks at first. */
export function safeSteps(
  items: readonly CheckedFinding[],
): readonly { readonly key: string; readonly step: RepairStep }[] {
  return items.flatMap(({ finding, key, acknowledged }) => {
    const step = acknowledged ? null : safeRepair(finding);
    return step ? [{ key, step }] : [];
  });
}

/**
 * 点検の修正: makes the changes that a person agreed to, in the register and, for a 番号 that Excel took for a date, in the
 * office's own sheet. The workbook is checked again first: a cell that has changed since is left alone and told.
 */
export async function repair(
  door: Door,
  options: RepairOptions,
): Promise<Exclude<ActionResult<RepairReport>, { kind: 'needsDecision' }>> {
  const run = await door.run(async (session) => {
    const snapshot = await session.takeSnapshot(CHECK_SNAPSHOT);
    const outcome = planRepair(snapshot, options);
    if (outcome.kind === 'planned') await session.applyPlan(outcome.plan);
    return outcome;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  if (run.kind === 'failed') return run;
  return run.value.kind === 'planned' ? { kind: 'done', value: run.value.report } : run.value;
}

type RepairPlan =
  | { readonly kind: 'planned'; readonly plan: EditPlan; readonly report: RepairReport }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] };

function planRepair(snapshot: WorkbookSnapshot, options: RepairOptions): RepairPlan {
  const checked = checkWorkbook(snapshot, options);
  if (checked.kind === 'blocked') return checked;
  const { steps, gone } = wantedSteps(checked.value, options);
  if (steps.length === 0) return planned({ edits: [] }, { steps, gone, canBeUndone: true });

  const register = repairRegister(checked.value.register, steps).register;
  const news = { entry: historyEntry(steps, options.now), always: true };
  const office = officeRepairs(steps, snapshot);
  const contents: EditPlan = {
    edits: [
      ...registerPlan(register, snapshot, news).edits,
      ...office.contents,
      ...guards(steps, checked.value, snapshot),
    ],
  };
  const memory = readMemory(snapshot.customXml);
  const undone = rememberUndo(history.repair.action, options.now, contents, snapshot, memory.summary);
  const undo = undone && { ...undone, edits: [...office.undoFormats, ...undone.edits] };
  const xml = writeMemory({ ...memory, undo });
  const remember: Edit = { kind: 'setCustomXml', namespace: MEMORY_NAMESPACE, xml };
  const plan = { edits: [...office.formats, ...registerFormats(steps), ...contents.edits, remember] };
  const obstacles = preflight(snapshot, plan);
  if (obstacles.length > 0) return { kind: 'blocked', reasons: obstacles };
  return planned(plan, { steps, gone, canBeUndone: undo !== null });
}

function planned(plan: EditPlan, report: RepairReport): RepairPlan {
  return { kind: 'planned', plan, report };
}

function wantedSteps(
  { items, register }: CheckReport,
  { keys, choice }: RepairOptions,
): { readonly steps: readonly RepairStep[]; readonly gone: readonly string[] } {
  const found = new Map(items.map(({ key, finding }) => [key, finding]));
  const steps: RepairStep[] = [];
  const gone: string[] = [];
  const take = (key: string, make: (finding: Finding) => RepairStep | null): void => {
    const finding = found.get(key);
    const step = finding ? make(finding) : null;
    if (step) steps.push(step);
    else gone.push(key);
  };
  for (const key of keys) take(key, safeRepair);
  if (choice) take(choice.key, (finding) => chosenRepair(finding, choice.word, register));
  return { steps, gone };
}

function guards(
  steps: readonly RepairStep[],
  { register }: CheckReport,
  snapshot: WorkbookSnapshot,
): readonly Edit[] {
  const sheets = new Set(
    steps.flatMap(({ kind, finding }) => (kind === 'dropDown' ? (placeOfFinding(finding)?.sheet ?? []) : [])),
  );
  const body = standingProgressBody(snapshot);
  const own = body && sheets.has(body.sheet) ? guardEdits(register.statusSet, body, body) : [];
  return [...own, ...officeGuards(sheets, register, snapshot)];
}

/** R40 on the office's own sheets: the rules that the city keeps there stay. */
function officeGuards(
  names: ReadonlySet<string>,
  register: Register,
  snapshot: WorkbookSnapshot,
): readonly Edit[] {
  const { guards: before } = readMemory(snapshot.customXml);
  if (!before) return [];
  const keeping = new Set(before.sheets.filter(({ keepsOwn }) => keepsOwn).map(({ name }) => name));
  const sheets = sheetGuards(entryPlaces(snapshot, register), snapshot.validations ?? [])
    .filter(({ sheet }) => names.has(sheet) && before.sheets.some(({ name }) => name === sheet))
    // What was pasted over our own is nothing to keep.
    .map((one) => (keeping.has(one.sheet) ? one : { ...one, bare: [...one.bare, ...one.own.map(areaOf)] }));
  return addGuards(register.statusSet, sheets, { replaces: false, before }).edits;
}

function areaOf({ area }: ValidationSnapshot): Area {
  return area;
}

function placeOfFinding({ place, source }: Finding): Finding['place'] {
  return place ?? source;
}

/** A 番号 of the register is made text too, so that it stays what it says when someone types it again. */
function registerFormats(steps: readonly RepairStep[]): readonly Edit[] {
  return steps.flatMap((step): readonly Edit[] => {
    if (step.kind !== 'words' || step.where !== 'register' || step.finding.rule !== 'R22') return [];
    const { place } = step.finding;
    const at = place && parseCell(place.cell);
    if (!at) return [];
    const area = cellArea(at.row, at.column);
    return [{ kind: 'format', sheet: place.sheet, area, format: { numberFormat: '@' } }];
  });
}

const MOST_IN_HISTORY = 10;

function historyEntry(steps: readonly RepairStep[], at: string): HistoryEntry {
  const told = steps.slice(0, MOST_IN_HISTORY).map(storyOf);
  const { action, detail } = history.repair;
  return { at, action, detail: detail(steps.length, told) };
}

/** 台帳_進捗!H2「おおむね順調」→「概ね順調」 */
function storyOf(step: RepairStep): string {
  const place = placeOf(step);
  const cell = place ? `${place.sheet}!${place.cell}` : '';
  const { dropDown, words } = history.repair;
  return step.kind === 'dropDown' ? dropDown(cell) : words(cell, step.before, step.after);
}

/** The cell that a step changes. */
export function placeOf(step: RepairStep): Finding['place'] {
  const { place, source } = step.finding;
  return step.kind === 'words' && step.where === 'office' ? source : (place ?? source);
}
