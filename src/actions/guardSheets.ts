import type { HistoryEntry, Register } from '../domain/register';
import type { Memory } from '../layout/memory';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import type { GuardPlan, SheetGuards } from '../layout/officeGuards';
import { addGuards, isReplaceable, removeGuards, sheetGuards } from '../layout/officeGuards';
import { registerPlan } from '../layout/registerPlan';
import { rememberUndo, undoFirst } from '../layout/undoMemory';
import { history } from '../messages/history';
import { formatArea } from '../workbook/address';
import type { Door, DoorSession } from '../workbook/door';
import type { Edit, EditPlan } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import type { SheetAreas, SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import { CHECK_SNAPSHOT } from './check';
import { entryPlaces, statusAreas } from './entryPlaces';
import { openRegister } from './openRegister';

/** What 入力の助け would do to one of the office's own sheets. */
export interface GuardOffer {
  readonly sheet: string;
  /** Status cells in all, and where: `F5:F54`. */
  readonly cellCount: number;
  readonly places: readonly string[];
  /** False where the sheet has no place for a reason: no mark then. */
  readonly marksReasons: boolean;
  /** Cells with a rule of the city's own: it stays, unless the office wants it replaced. */
  readonly own: readonly string[];
  /** Those of them whose rule can be put back word for word. */
  readonly replaceable: readonly string[];
  /** It has the drop-down of this program already. */
  readonly isGuarded: boolean;
  /** Nothing can be put on a protected sheet. */
  readonly isProtected: boolean;
}

export interface GuardOverview {
  readonly offers: readonly GuardOffer[];
  /** Sheets on which the office wanted help, and still does. */
  readonly guarded: readonly string[];
}

type Asked<Done> = Exclude<ActionResult<Done>, { kind: 'needsDecision' }>;

/** What 入力の助け would do, for the office to agree to. Nothing is written. */
export async function offerGuards(door: Door): Promise<Asked<GuardOverview>> {
  return onRegister(door, OFFER_SNAPSHOT, ({ sheets, snapshot, memory }) => {
    const guarded = memory.guards?.sheets.map(({ name }) => name) ?? [];
    const offers = sheets.map((one) => offerOf(one, snapshot, guarded));
    return { kind: 'done', plan: { edits: [] }, value: { offers, guarded } };
  });
}

export interface GuardOptions {
  readonly sheets: readonly string[];
  /** Also where the city's own rule can be put back later. */
  readonly replaces: boolean;
  /** Local time for 台帳_履歴, `2022-10-31 17:05`. */
  readonly now: string;
}

export interface GuardReport {
  readonly sheets: readonly string[];
  readonly canBeUndone: boolean;
}

/**
 * 入力の助け: puts the drop-down with the words' definitions, and the mark of a missing reason, where departments type on
 * the office's own sheets. Nothing that is written there changes.
 */
export async function guardSheets(door: Door, options: GuardOptions): Promise<Asked<GuardReport>> {
  return onRegister(door, OFFER_SNAPSHOT, (book) => {
    const wanted = book.sheets.filter(({ sheet }) => options.sheets.includes(sheet));
    const names = wanted.map(({ sheet }) => sheet);
    const before = book.memory.guards ?? null;
    const change = addGuards(book.register.statusSet, wanted, { replaces: options.replaces, before });
    return written(book, change, names, history.guardSheets.added(names), options.now);
  });
}

/** やめる: takes it all away again, and puts back the city's own rules. */
export async function unguardSheets(
  door: Door,
  { now }: { readonly now: string },
): Promise<Asked<GuardReport>> {
  return onRegister(door, REMOVE_SNAPSHOT, (book) => {
    const { register, snapshot, memory, cells } = book;
    const guards = memory.guards ?? { sheets: [], replaced: {} };
    const change = removeGuards(register.statusSet, snapshot.validations ?? [], cells, snapshot, guards);
    const names = guards.sheets.map(({ name }) => name);
    return written(book, change, names, history.guardSheets.removed(names), now);
  });
}

/** What is read: the same as for 点検, and the rules of every status cell. */
const OFFER_SNAPSHOT: SnapshotRequest = { ...CHECK_SNAPSHOT, validationsOf: statusAreas };

/** Rules of ours may stand on cells that are no status any more: every cell of the sheets is looked at. */
const REMOVE_SNAPSHOT: SnapshotRequest = {
  ...CHECK_SNAPSHOT,
  validationsOf: (snapshot) => {
    const known = readMemory(snapshot.customXml).guards?.sheets.map(({ name }) => name) ?? [];
    const areas = new Map(statusAreas(snapshot).map((one) => [one.sheet, one.areas]));
    return [...new Set([...known, ...areas.keys()])].flatMap((name): readonly SheetAreas[] => {
      const sheet = findSheet(snapshot, name);
      if (!sheet) return [];
      const used = sheet.usedArea ? [sheet.usedArea] : [];
      return [{ sheet: sheet.name, areas: [...used, ...(areas.get(name) ?? [])] }];
    });
  },
};

interface OpenBook {
  readonly snapshot: WorkbookSnapshot;
  readonly register: Register;
  readonly memory: Memory;
  readonly cells: ReturnType<typeof entryPlaces>;
  readonly sheets: readonly SheetGuards[];
}

type Planned<Done> =
  | { readonly kind: 'done'; readonly plan: EditPlan; readonly value: Done }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] };

async function onRegister<Done>(
  door: Door,
  request: SnapshotRequest,
  plan: (book: OpenBook) => Planned<Done>,
): Promise<Asked<Done>> {
  const run = await door.run(async (session: DoorSession): Promise<Asked<Done>> => {
    const snapshot = await session.takeSnapshot(request);
    const opened = openRegister(snapshot);
    if (opened.kind === 'none') return { kind: 'blocked', reasons: [{ code: 'noRegister' }] };
    if (opened.kind === 'blocked') return { kind: 'blocked', reasons: [opened.reason] };
    const { register } = opened;
    const cells = entryPlaces(snapshot, register);
    const sheets = sheetGuards(cells, snapshot.validations ?? []);
    const memory = readMemory(snapshot.customXml);
    const outcome = plan({ snapshot, register, memory, cells, sheets });
    if (outcome.kind === 'blocked') return outcome;
    await session.applyPlan(outcome.plan);
    return { kind: 'done', value: outcome.value };
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}

function written(
  { snapshot, register, memory }: OpenBook,
  change: GuardPlan,
  sheets: readonly string[],
  detail: string,
  now: string,
): Planned<GuardReport> {
  const entry: HistoryEntry = { at: now, action: history.guardSheets.action, detail };
  const told = registerPlan(register, snapshot, { entry, always: true });
  const undone = undoFirst(
    rememberUndo(history.guardSheets.action, now, told, snapshot, memory.summary),
    change.undo,
  );
  const { guards: before, ...rest } = memory;
  const undo = undone && { ...undone, guardsBefore: before ?? null };
  const xml = writeMemory({ ...rest, ...(change.memory ? { guards: change.memory } : {}), undo });
  const remember: Edit = { kind: 'setCustomXml', namespace: MEMORY_NAMESPACE, xml };
  const plan: EditPlan = { edits: [...change.edits, ...told.edits, remember] };
  const reasons = preflight(snapshot, plan);
  if (reasons.length > 0) return { kind: 'blocked', reasons };
  return { kind: 'done', plan, value: { sheets, canBeUndone: undo !== null } };
}

function offerOf(
  { sheet, cells, cellCount, ours, own }: SheetGuards,
  snapshot: WorkbookSnapshot,
  guarded: GuardOverview['guarded'],
): GuardOffer {
  return {
    sheet,
    cellCount,
    places: cells.map(({ status }) => formatArea(status)),
    marksReasons: cells.some(({ reason }) => reason !== null),
    own: own.map(({ area }) => formatArea(area)),
    replaceable: own.filter(isReplaceable).map(({ area }) => formatArea(area)),
    isGuarded: guarded.includes(sheet) && ours.length > 0,
    isProtected: findSheet(snapshot, sheet)?.isProtected === true,
  };
}
