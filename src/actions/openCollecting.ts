import { reportingDepartments } from '../domain/departmentSubmission';
import { comparePeriods } from '../domain/reportPeriod';
import type { ReportPeriod } from '../domain/reportPeriod';
import { currentPeriod, nextPeriods } from '../domain/rollOver';
import type { Register } from '../domain/register';
import type { Collecting } from '../forms/collecting';
import { readMemory } from '../layout/memory';
import { NO_READING } from '../layout/readingMemory';
import { HISTORY_HEADING } from '../layout/registerTables';
import { SHEET, TABLE } from '../layout/sheetNames';
import type { Door } from '../workbook/door';
import { findTable } from '../workbook/snapshot';
import type { ActionResult } from './actionResult';
import { COLLECT_SNAPSHOT } from './collect';
import { openRegister } from './openRegister';

/** What 取込 needs before files are read. */
export interface OpenedCollecting {
  /** Everything but the period: a person sees which one is meant, and may choose another. */
  readonly collecting: Omit<Collecting, 'period'>;
  /** The periods to choose from, the latest first. */
  readonly periods: readonly ReportPeriod[];
  readonly proposed: ReportPeriod;
  readonly isReadOnly: boolean;
  /** The sheet that holds 提出状況, or would. */
  readonly submissionsSheet: string;
}

/** Reads the register for 取込. Nothing is written. */
export async function openCollecting(door: Door): Promise<ActionResult<OpenedCollecting>> {
  const run = await door.run(async (session): Promise<ActionResult<OpenedCollecting>> => {
    const snapshot = await session.takeSnapshot(COLLECT_SNAPSHOT);
    const opened = openRegister(snapshot);
    if (opened.kind === 'none') return { kind: 'blocked', reasons: [{ code: 'noRegister' }] };
    if (opened.kind === 'blocked') return { kind: 'blocked', reasons: [opened.reason] };
    const { register } = opened;
    const current = currentPeriod(register) ?? register.periods.at(-1) ?? null;
    if (!current) return { kind: 'blocked', reasons: [{ code: 'noEntries' }] };
    const { reading, takenAt = [] } = readMemory(snapshot.customXml);
    const { mappings, labels = {} } = reading ?? NO_READING;
    return {
      kind: 'done',
      value: {
        collecting: {
          register,
          mappings,
          labels,
          ownTables: Object.values(TABLE),
          takenAt,
          historyTable: { name: TABLE.history, ...HISTORY_HEADING },
        },
        periods: periodsOf(register, current),
        proposed: proposedPeriod(register, current),
        isReadOnly: snapshot.readOnly,
        submissionsSheet: findTable(snapshot, TABLE.submissions)?.sheet.name ?? SHEET.submissions,
      },
    };
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}

function periodsOf(register: Register, current: ReportPeriod): readonly ReportPeriod[] {
  const all = new Map(
    [...register.periods, ...nextPeriods(register, current).slice(0, 1)].map((one) => [one.id, one]),
  );
  return [...all.values()].sort((a, b) => comparePeriods(b, a));
}

/** The one that is being reported on; the next one, where that is complete and no returns of it were ever collected. */
function proposedPeriod(register: Register, current: ReportPeriod): ReportPeriod {
  const isCollected = register.submissions?.some(({ periodId }) => periodId === current.id) === true;
  const isComplete = reportingDepartments(register, current).every(
    ({ activityCount, reportCount }) => reportCount === activityCount,
  );
  const [next] = nextPeriods(register, current);
  return isComplete && !isCollected && next ? next : current;
}
