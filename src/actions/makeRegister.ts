import { nodeLabel } from '../domain/hierarchy';
import type { RegisterChange, Side } from '../domain/mergeRegister';
import { countsPrograms } from '../domain/plan';
import type { CellSource, HistoryEntry, Register } from '../domain/register';
import type { RememberedLabels, RememberedPeriod } from '../domain/rememberedMapping';
import type { PlanSpan, ReportPeriod } from '../domain/reportPeriod';
import { chooseTemplate } from '../domain/templates/chooseTemplate';
import type { PlanTemplate } from '../domain/templates/planTemplate';
import type { ReadingProblem } from '../forms/buildRegister';
import { rememberPeriods, withChosenPeriods } from '../forms/chosenPeriods';
import type { SheetMapping } from '../forms/columnPlan';
import { isCutOff } from '../forms/cutOff';
import type { ShownHeading } from '../forms/headingMappings';
import { mappingsFor, rememberShown, withoutMappings } from '../forms/headingMappings';
import { isLikeForm, rememberLabels, shownLabels, withoutLabels } from '../forms/labelMappings';
import { recogniseWorkbook } from '../forms/recogniseWorkbook';
import type { RecognisedSheet, SheetRecognition } from '../forms/recognition';
import { fiscalYearOfTitles, spanOfPlanName } from '../forms/titleLines';
import type { ImportMemory } from '../layout/importMemory';
import { importsToRestore, packImports, sameImports, unpackImports } from '../layout/importMemory';
import type { Memory } from '../layout/memory';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import type { ReadingMemory } from '../layout/readingMemory';
import { inRememberedOrder, NO_READING, orderAfter, periodsOf } from '../layout/readingMemory';
import { marksOf } from '../layout/registerMarks';
import { holdsRegisterTable, registerPlan } from '../layout/registerPlan';
import { isOwnSheet, SHEET, TABLE } from '../layout/sheetNames';
import { isNamedSummary } from '../layout/summary/placement';
import { rememberUndo } from '../layout/undoMemory';
import { history } from '../messages/history';
import type { Door } from '../workbook/door';
import type { Edit, EditPlan } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import type { SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet, findTable } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import { bringIn } from './bringIn';
import type { SheetWithoutPeriod } from './chooseSources';
import { chooseSources } from './chooseSources';
import { openRegister } from './openRegister';

export interface MakeRegisterOptions {
  /** The plan that a new register is made for; found by its name when it is left out. A register that stands has its own. */
  readonly template?: PlanTemplate;
  /** The sheets to read, and to leave the others out from now on; as the last time when it is left out. */
  readonly sheets?: readonly string[];
  /** Headings that a person showed; remembered with the workbook. */
  readonly shown?: readonly ShownHeading[];
  /** Sheets of which nothing that was shown before is to be used any more. */
  readonly forgotten?: readonly string[];
  /** The periods of sheets that do not settle theirs, by the sheet's name; remembered with the workbook. */
  readonly periods?: Readonly<Record<string, string>>;
  /** Whose words hold, by the key of each conflict; without a decision the register's. */
  readonly decisions?: Readonly<Record<string, Side>>;
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
  /** Headings that the plan did not have, each with the first program under it. */
  readonly addedHeadings: readonly { readonly label: string; readonly source: CellSource | null }[];
  /** Programs of the register that hang under no heading of the lowest level (R46), and what that level is called. */
  readonly withoutHeading: { readonly programCount: number; readonly level: string };
  /** False when the register said all this already. */
  readonly hasChanged: boolean;
  /** True when a person's choice of sheets or headings is kept that was not known before. */
  readonly learnsReading: boolean;
  /** False when the change is too large to be taken back with 取り消す. */
  readonly canBeUndone: boolean;
}

export type MakeRegisterQuestion =
  | { readonly code: 'changedEntries'; readonly changes: readonly RegisterChange[] }
  | { readonly code: 'choosePeriods'; readonly sheets: readonly SheetWithoutPeriod[] };

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
  const memory = readMemory(snapshot.customXml);
  const known = memory.reading ?? NO_READING;
  const { recognitions, mappings, labels } = recogniseShown(snapshot, existing, known, options);
  const leftOut = new Set(options.sheets ? [] : known.leftOut);
  const choice = chooseSources(
    recognitions.filter(({ sheet }) => !leftOut.has(sheet)),
    options.sheets ?? null,
  );
  if (choice.kind === 'blocked')
    return blocked(existing ? choice.reason : orOwnName(choice.reason, snapshot));
  if (choice.kind === 'needsPeriods') {
    return { kind: 'needsDecision', question: { code: 'choosePeriods', sheets: choice.sheets } };
  }
  const truncated = choice.sheets.find((sheet) => isCutOff(sheet, findSheet(snapshot, sheet.sheet)));
  if (truncated) return blocked({ code: 'sheetTooLarge', sheet: truncated.sheet });

  const sheets = inRememberedOrder(choice.sheets, known.order);
  const template = existing ?? options.template ?? templateFor(sheets);
  const base = existing ? unpackImports(memory.imports) : {};
  const { decisions = {} } = options;
  const brought = bringIn(sheets, snapshot, { existing, template, base, decisions });
  const { register, changes, said } = brought;
  const asked = changes.filter(isOpen);
  if (asked.length > 0 && !options.acceptsChanges) {
    return { kind: 'needsDecision', question: { code: 'changedEntries', changes: asked } };
  }

  const later = takenLaterTable(register, existing, snapshot);
  if (later) return blocked(later);

  const names = sheets.map(({ sheet }) => sheet);
  const news = { entry: historyEntry(register, options.now, sheets), always: false };
  const written = registerPlan(register, snapshot, news);
  const hasChanged = written.edits.length > 0;
  const imports = packImports(brought.base);
  const reading: ReadingMemory = {
    order: orderAfter(known.order, names),
    leftOut: options.sheets ? notRead(recognitions, names) : known.leftOut,
    mappings,
    labels,
    periods: rememberPeriods(sheets, periodsOf(known)),
  };
  const undo = hasChanged ? undoOf(written, snapshot, memory, imports, options.now) : memory.undo;
  const learnsReading = !sameReading(known, reading);
  const remembers = hasChanged || learnsReading || !sameImports(memory.imports, imports);
  const remember: Edit = {
    kind: 'setCustomXml',
    namespace: MEMORY_NAMESPACE,
    xml: writeMemory({
      ...memory,
      undo,
      imports,
      reading,
      ...(existing ? {} : { marks: marksOf(register.statusSet) }),
    }),
  };
  // Remembering alone is not worth stopping for: a workbook that cannot be written stays as it is.
  const edits = hasChanged
    ? shownAfter([...written.edits, remember], snapshot)
    : remembers && !snapshot.readOnly
      ? [remember]
      : [];
  const plan: EditPlan = { edits };
  const obstacles = preflight(snapshot, plan);
  if (obstacles.length > 0) return { kind: 'blocked', reasons: obstacles };
  const report: MakeRegisterReport = {
    sheets: names,
    periods: said.periods,
    programCount: said.programs.length,
    activityCount: said.activities.length,
    entryCount: said.entries.length,
    changes,
    problems: brought.problems,
    addedHeadings: addedHeadings(register, template.nodes),
    withoutHeading: {
      programCount: register.programs.filter(({ nodeId }) => nodeId === null).length,
      level: register.plan.levelNames.at(-1) ?? '',
    },
    hasChanged,
    learnsReading,
    canBeUndone: !hasChanged || undo !== null,
  };
  return { kind: 'planned', plan, report, register };
}

/** Of a plan whose headings are known; a plan that has none yet takes those of its sheets. */
function addedHeadings(
  { nodes, programs }: Register,
  known: Register['nodes'],
): MakeRegisterReport['addedHeadings'] {
  if (known.length === 0) return [];
  const ids = new Set(known.map(({ id }) => id));
  return nodes
    .filter(({ id }) => !ids.has(id))
    .map((node) => ({
      label: nodeLabel(node),
      source: programs.find(({ nodeId }) => nodeId === node.id)?.source ?? null,
    }));
}

/** What the ribbon asks about: words of the register that the sheets' would replace, and what only a person can decide. */
function isOpen(change: RegisterChange): boolean {
  return change.kind === 'changed' || (change.kind === 'conflict' && change.decision === null);
}

/** What Excel may refuse comes first, so that a refusal leaves nothing half done: a new sheet, and showing one. */
function shownAfter(edits: readonly Edit[], snapshot: WorkbookSnapshot): readonly Edit[] {
  const stands = findTable(snapshot, TABLE.progress)?.sheet.name;
  const show: Edit = { kind: 'activate', sheet: stands ?? SHEET.progress, cell: { row: 0, column: 0 } };
  return stands === undefined ? [...edits, show] : [show, ...edits];
}

function undoOf(
  written: EditPlan,
  snapshot: WorkbookSnapshot,
  memory: Memory,
  imports: ImportMemory,
  now: string,
): Memory['undo'] {
  const undo = rememberUndo(history.makeRegister.action, now, written, snapshot, memory.summary);
  return undo && { ...undo, importsBefore: importsToRestore(memory.imports, imports) };
}

function notRead(recognitions: readonly SheetRecognition[], names: readonly string[]): readonly string[] {
  return recognitions
    .filter(({ kind, sheet }) => kind !== 'outOfScope' && !names.includes(sheet))
    .map(({ sheet }) => sheet);
}

/** The order alone is no choice of a person's. */
function sameReading(before: ReadingMemory, after: ReadingMemory): boolean {
  const choices = (memory: ReadingMemory): string => {
    const { leftOut, mappings, labels = {} } = memory;
    return JSON.stringify([
      leftOut,
      mappings,
      labels,
      periodsOf(memory).map(({ sheet, periodId }) => [sheet, periodId]),
    ]);
  };
  return choices(before) === choices(after);
}

function blocked(reason: BlockedReason): MakeRegisterPlan {
  return { kind: 'blocked', reasons: [reason] };
}

/** A table of the office's own that is called as one of the register's must be called. */
export function takenTable(snapshot: WorkbookSnapshot): BlockedReason | null {
  for (const name of Object.values(TABLE)) {
    // Not part of every register: looked at when they are made.
    if (LATER_TABLES.includes(name)) continue;
    const found = findTable(snapshot, name);
    if (found) return { code: 'tableNameTaken', name: found.table.name, sheet: found.sheet.name };
  }
  return null;
}

/** The same of the tables that join a register when the first sheet has something for them. */
function takenLaterTable(
  register: Register,
  existing: Register | null,
  snapshot: WorkbookSnapshot,
): BlockedReason | null {
  for (const kind of ['effects', 'indicators'] as const) {
    const found = register[kind] && !existing?.[kind] ? findTable(snapshot, TABLE[kind]) : null;
    if (found) return { code: 'tableNameTaken', name: found.table.name, sheet: found.sheet.name };
  }
  return null;
}

const LATER_TABLES: readonly string[] = [TABLE.submissions, TABLE.effects, TABLE.indicators];

/** Where nothing reports, a sheet that was passed over for its name may be the list. */
function orOwnName(reason: BlockedReason, { sheets, names }: WorkbookSnapshot): BlockedReason {
  const own = reason.code === 'noList' ? sheets.find(({ name }) => isOwnSheet(name, names)) : undefined;
  return own ? { code: 'ownNameUsed', sheet: own.name } : reason;
}

/** Reads the sheets with what a person showed of them, now and before; their headings are remembered by what they say. */
type ReadingOptions = Pick<MakeRegisterOptions, 'template' | 'shown' | 'forgotten' | 'periods'>;

export function recogniseShown(
  snapshot: WorkbookSnapshot,
  existing: Register | null,
  known: ReadingMemory,
  { template, shown = [], forgotten = [], periods: chosen = {} }: ReadingOptions,
): {
  readonly recognitions: readonly SheetRecognition[];
  readonly mappings: ReadingMemory['mappings'];
  readonly labels: RememberedLabels;
} {
  const plan = existing ?? template ?? null;
  const read = ({ mappings, labels }: Remembered): readonly SheetRecognition[] =>
    recogniseSources(snapshot, plan, {
      mappings: mappingsFor(snapshot, mappings),
      labels,
      periods: periodsOf(known),
      chosen,
    });
  const before: Remembered = {
    mappings: withoutMappings(snapshot, known.mappings, forgotten),
    labels: withoutLabels(snapshot, known.labels ?? {}, forgotten),
  };
  const recognitions = read(before);
  if (shown.length === 0) return { recognitions, ...before };
  const isOnForm = ({ sheet }: ShownHeading): boolean =>
    isLikeForm(recognitions.find((one) => one.sheet === sheet));
  const onLists = shown.filter((heading) => !isOnForm(heading));
  const after: Remembered = {
    mappings: rememberShown(snapshot, before.mappings, recognitions, onLists),
    labels: rememberLabels(snapshot, before.labels, recognitions, shown.filter(isOnForm)),
  };
  return { recognitions: read(after), ...after };
}

type Remembered = Pick<SheetKnowledge, 'labels'> & Pick<ReadingMemory, 'mappings'>;

/** What a person said of the sheets, as the readers need it. */
export interface SheetKnowledge {
  readonly mappings: ReadonlyMap<string, SheetMapping>;
  readonly labels: RememberedLabels;
  readonly periods: readonly RememberedPeriod[];
  /** What is said now, by the sheet's name. */
  readonly chosen?: Readonly<Record<string, string>>;
}

function remembered(snapshot: WorkbookSnapshot): SheetKnowledge {
  const known = readMemory(snapshot.customXml).reading ?? NO_READING;
  const { mappings, labels = {} } = known;
  return { mappings: mappingsFor(snapshot, mappings), labels, periods: periodsOf(known) };
}

/**
 * Reads every sheet that is not the program's own, with the plan's words where a plan is known. `said`: what a person
 * said of the sheets, as the workbook remembers it when it is left out.
 */
export function recogniseSources(
  snapshot: WorkbookSnapshot,
  known: Pick<PlanTemplate, 'plan' | 'statusSet'> | null,
  { mappings, labels, periods, chosen }: SheetKnowledge = remembered(snapshot),
): readonly SheetRecognition[] {
  const { plan, statusSet } = known ?? chooseTemplate('', null, ANY_SPAN);
  const generatedSheets = snapshot.sheets
    .filter(
      ({ name, tables }) =>
        isOwnSheet(name, snapshot.names) || holdsRegisterTable(tables.map((table) => table.name)),
    )
    .map(({ name }) => name);
  const { sheets } = recogniseWorkbook(snapshot, {
    statusSet,
    planSpan: plan,
    levelNames: known ? plan.levelNames : [],
    countsPrograms: countsPrograms(plan),
    mappings,
    labels: shownLabels(labels),
    generatedSheets,
  });
  return withChosenPeriods(sheets, periods, chosen);
}

/** Before a plan is known, any year of the current eras may be meant. */
export const ANY_SPAN: PlanSpan = { startFy: 1989, endFy: 2099 };

function templateFor(sheets: readonly RecognisedSheet[]): PlanTemplate {
  const name = sheets.find(({ planName }) => planName !== null)?.planName?.value ?? '';
  const years = sheets.flatMap(
    ({ period, chosenPeriod }) => fiscalYearOfTitles(period) ?? chosenPeriod?.fiscalYear ?? [],
  );
  const fallback = { startFy: Math.min(...years, 2100), endFy: Math.max(...years, 1989) };
  return chooseTemplate(name, spanOfPlanName(name), fallback);
}

function historyEntry(register: Register, at: string, sheets: readonly RecognisedSheet[]): HistoryEntry {
  const names = sheets.map(({ sheet }) => sheet);
  const { action, detail } = history.makeRegister;
  return { at, action, detail: detail(names, register.programs.length, register.activities.length) };
}
