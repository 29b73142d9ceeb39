import type { HistoryEntry } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { Tally } from '../domain/tally';
import type { SheetRecognition } from '../forms/recognition';
import { readMemory } from '../layout/memory';
import { holdsRegisterTable } from '../layout/registerPlan';
import { history } from '../messages/history';
import type { Door } from '../workbook/door';
import type { NameSnapshot, SheetHead, SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import { AGGREGATE_SNAPSHOT, countAhead } from './aggregate';
import { recogniseSources, SOURCE_SNAPSHOT } from './makeRegister';
import { openRegister } from './openRegister';

/** What a workbook is and how far it is: what Home shows. */
export type Overview =
  | RegisterOverview
  | SourcesOverview
  /** Nothing here is a plan's paper. */
  | { readonly kind: 'foreign'; readonly sheets: readonly SheetRecognition[] };

/** Sheets that could become a register, and the others with the reason. */
export interface SourcesOverview {
  readonly kind: 'sources';
  readonly isReadOnly: boolean;
  readonly sheets: readonly SheetRecognition[];
  /** False after a first look: there are sheets that were not read yet. */
  readonly isWhole: boolean;
}

export interface RegisterOverview {
  readonly kind: 'register';
  readonly planName: string;
  readonly isReadOnly: boolean;
  readonly periods: readonly ReportPeriod[];
  readonly tally: Tally;
  readonly activityCount: number;
  /** Null before the first 集計. */
  readonly lastAggregate: HistoryEntry | null;
  /** `current`: the 総括 says what the register says. */
  readonly summary: 'none' | 'current' | 'outdated' | 'handEdited';
  readonly summarySheet: string;
  readonly undo: { readonly action: string; readonly at: string } | null;
}

/** Looks at a workbook without touching it. */
export async function overview(door: Door, periodId?: string): Promise<ActionResult<Overview>> {
  return look(door, Infinity, periodId);
}

/** How many sheets a first look reads: the first one is often a cover or an example. */
export const FIRST_SHEETS = 2;

/**
 * The same, as soon as it is sure what the workbook is: where there is no register, and one of the first sheets
 * reports progress, the others are left for `overview`. What it says of those that it read is what `overview` will say.
 */
export async function firstOverview(door: Door): Promise<ActionResult<Overview>> {
  return look(door, FIRST_SHEETS);
}

async function look(door: Door, most: number, periodId?: string): Promise<ActionResult<Overview>> {
  const run = await door.run(async (session) => {
    const reading = startReading(most);
    const snapshot = await session.takeSnapshot(reading.request);
    const found = registerOverview(snapshot, periodId);
    if (found.kind !== 'none') return found;
    const { hasRegister, unread } = reading.brought();
    const first = hasRegister ? null : sourcesOverview(snapshot, unread);
    if (first && (first.kind === 'sources' || unread.size === 0)) return first;
    return sourcesOverview(await session.takeSnapshot(SOURCE_SNAPSHOT), new Set());
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  if (run.kind === 'failed') return run;
  const found = run.value;
  return found.kind === 'blocked' ? found : { kind: 'done', value: found };
}

/** What the one snapshot brings, known once it is there. */
interface Brought {
  readonly hasRegister: boolean;
  /** The office's sheets that were left for later. */
  readonly unread: ReadonlySet<string>;
}

/** Asks for the register where there is one, and otherwise for the office's sheets: the first `most` that a person sees. */
function startReading(most: number): { readonly request: SnapshotRequest; readonly brought: () => Brought } {
  let brought: Brought | null = null;
  const request: SnapshotRequest = {
    ...AGGREGATE_SNAPSHOT,
    detail: (...asked) => {
      const [sheet, names, sheets] = asked;
      brought ??= {
        hasRegister: sheets.some(({ tableNames }) => holdsRegisterTable(tableNames)),
        unread: sourcesAfter(sheets, names, most),
      };
      if (brought.hasRegister) return AGGREGATE_SNAPSHOT.detail(...asked);
      return brought.unread.has(sheet.name) ? 'none' : SOURCE_SNAPSHOT.detail(...asked);
    },
  };
  return { request, brought: () => brought ?? { hasRegister: false, unread: new Set() } };
}

function sourcesAfter(
  sheets: readonly SheetHead[],
  names: readonly NameSnapshot[],
  most: number,
): ReadonlySet<string> {
  const sources = sheets.filter((sheet) => SOURCE_SNAPSHOT.detail(sheet, names, sheets) === 'full');
  if (sources.length <= most) return new Set();
  const first = sources.filter(({ visibility }) => visibility === 'visible').slice(0, most);
  return new Set(sources.filter((sheet) => !first.includes(sheet)).map(({ name }) => name));
}

type Found =
  | RegisterOverview
  | { readonly kind: 'none' }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] };

function registerOverview(snapshot: WorkbookSnapshot, periodId: string | undefined): Found {
  const opened = openRegister(snapshot);
  if (opened.kind === 'none') return { kind: 'none' };
  if (opened.kind === 'blocked') return { kind: 'blocked', reasons: [opened.reason] };
  const { register } = opened;
  // A plan without a report has nothing to count: its sheets come first.
  if (register.entries.length === 0) return { kind: 'none' };
  const choice = periodId === undefined ? {} : { periodId };
  // An obstacle to writing is no obstacle to looking.
  const planned = countAhead(snapshot, { ...choice, overwritesHandEdits: true, now: '' });
  if (planned.kind === 'blocked') return planned;
  if (planned.kind === 'needsDecision') return { kind: 'none' };
  const { report, handEdited, isNew } = planned;
  const lastAggregate =
    register.history.filter(({ action }) => action === history.aggregate.action).at(-1) ?? null;
  const { undo } = readMemory(snapshot.customXml);
  return {
    kind: 'register',
    planName: register.plan.name,
    isReadOnly: snapshot.readOnly,
    periods: register.periods,
    tally: report.tally,
    activityCount: register.activities.length,
    lastAggregate,
    summary: isNew
      ? 'none'
      : handEdited.length > 0
        ? 'handEdited'
        : report.hasChanged
          ? 'outdated'
          : 'current',
    summarySheet: report.sheet,
    undo: undo ? { action: undo.action, at: undo.at } : null,
  };
}

function sourcesOverview(snapshot: WorkbookSnapshot, unread: ReadonlySet<string>): Overview {
  const opened = openRegister(snapshot);
  const read = { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !unread.has(name)) };
  const sheets = recogniseSources(read, opened.kind === 'open' ? opened.register : null);
  const isWhole = unread.size === 0;
  // An unfinished form is a reason to look at the others before anything is said.
  const isSource = sheets.some(
    (sheet) => sheet.kind !== 'outOfScope' || (isWhole && sheet.reason === 'headingMissing'),
  );
  return isSource
    ? { kind: 'sources', isReadOnly: snapshot.readOnly, sheets, isWhole }
    : { kind: 'foreign', sheets };
}
