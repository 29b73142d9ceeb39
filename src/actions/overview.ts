import type { HistoryEntry } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { Tally } from '../domain/tally';
import type { SheetRecognition } from '../forms/recognition';
import { readMemory } from '../layout/memory';
import type { Door } from '../workbook/door';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import { AGGREGATE_SNAPSHOT, countAhead } from './aggregate';
import { recogniseSources, SOURCE_SNAPSHOT } from './makeRegister';
import { openRegister } from './openRegister';
import { history } from '../messages/history';

/** What a workbook is and how far it is: what Home shows. */
export type Overview =
  | RegisterOverview
  /** Sheets that could become a register, and the others with the reason. */
  | { readonly kind: 'sources'; readonly isReadOnly: boolean; readonly sheets: readonly SheetRecognition[] }
  /** Nothing here is a plan's paper. */
  | { readonly kind: 'foreign'; readonly sheets: readonly SheetRecognition[] };

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
  const run = await door.run(async (session) => {
    const snapshot = await session.takeSnapshot(AGGREGATE_SNAPSHOT);
    const found = registerOverview(snapshot, periodId);
    if (found.kind !== 'none') return found;
    return sourcesOverview(await session.takeSnapshot(SOURCE_SNAPSHOT));
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  if (run.kind === 'failed') return run;
  const found = run.value;
  return found.kind === 'blocked' ? found : { kind: 'done', value: found };
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

function sourcesOverview(snapshot: WorkbookSnapshot): Overview {
  const opened = openRegister(snapshot);
  const sheets = recogniseSources(snapshot, opened.kind === 'open' ? opened.register : null);
  const isSource = sheets.some((sheet) => sheet.kind !== 'outOfScope' || sheet.reason === 'headingMissing');
  return isSource ? { kind: 'sources', isReadOnly: snapshot.readOnly, sheets } : { kind: 'foreign', sheets };
}
