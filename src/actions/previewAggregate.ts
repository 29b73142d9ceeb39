import type { ReportPeriod } from '../domain/reportPeriod';
import type { Door } from '../workbook/door';
import type { ActionResult, BlockedReason } from './actionResult';
import type { AggregateReport } from './aggregate';
import { AGGREGATE_SNAPSHOT, countAhead } from './aggregate';
import { openRegister } from './openRegister';
import { reportedPeriods } from './reportedPeriods';

/** What 集計 would write: shown before a person says yes. */
export interface AggregatePreview {
  readonly report: AggregateReport;
  readonly periods: readonly ReportPeriod[];
  /** Those that hold reports, the latest first: what 前期比較 can put side by side. */
  readonly reported: readonly ReportPeriod[];
  readonly isNew: boolean;
  /** Hand edits inside the generated blocks that would be lost (R50). */
  readonly handEdited: readonly string[];
  /** What stands in the way of writing: it is told now, not after a person has said yes. Empty where nothing does. */
  readonly obstacles: readonly BlockedReason[];
}

/** Counts without writing, also in a workbook that is read-only or locked: the figures are the same (試しの集計). */
export async function previewAggregate(
  door: Door,
  periodId?: string,
): Promise<ActionResult<AggregatePreview>> {
  const run = await door.run(async (session) => {
    const snapshot = await session.takeSnapshot(AGGREGATE_SNAPSHOT);
    const choice = periodId === undefined ? {} : { periodId };
    const planned = countAhead(snapshot, { ...choice, overwritesHandEdits: true, now: '' });
    const opened = openRegister(snapshot);
    const periods = opened.kind === 'open' ? opened.register.periods : [];
    const reported = opened.kind === 'open' ? reportedPeriods(opened.register) : [];
    return { planned, periods, reported };
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  if (run.kind === 'failed') return run;
  const { planned, periods, reported } = run.value;
  if (planned.kind === 'blocked') return planned;
  if (planned.kind === 'needsDecision') throw new Error('a preview that overwrites asks nothing');
  const { report, isNew, handEdited, obstacles } = planned;
  return { kind: 'done', value: { report, periods, reported, isNew, handEdited, obstacles } };
}
