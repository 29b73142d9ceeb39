import { departmentHistory } from '../domain/departmentHistory';
import type { DepartmentSubmission, SubmissionState } from '../domain/departmentSubmission';
import { isMissing, submissionsOf } from '../domain/departmentSubmission';
import type { Register } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import { registerPlan } from '../layout/registerPlan';
import { rememberUndo } from '../layout/undoMemory';
import { history } from '../messages/history';
import type { Door } from '../workbook/door';
import type { Edit } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import { COLLECT_SNAPSHOT } from './collect';
import { openRegister } from './openRegister';

/** 提出状況 of one period. */
export interface SubmissionsReport {
  readonly period: ReportPeriod;
  readonly submissions: readonly DepartmentSubmission[];
  readonly missing: readonly string[];
}

export interface StateChoice {
  readonly period: ReportPeriod;
  readonly department: string;
  readonly state: SubmissionState;
  /** Local time for 台帳_履歴, `2022-10-31 17:05`. */
  readonly now: string;
}

/** 差戻し, 確定…: what the office decides of a department's return. The sheet 提出状況 is made where there is none yet. */
export async function setSubmissionState(
  door: Door,
  choice: StateChoice,
): Promise<ActionResult<SubmissionsReport>> {
  const run = await door.run(async (session): Promise<ActionResult<SubmissionsReport>> => {
    const snapshot = await session.takeSnapshot(COLLECT_SNAPSHOT);
    const opened = openRegister(snapshot);
    if (opened.kind === 'none') return { kind: 'blocked', reasons: [{ code: 'noRegister' }] };
    if (opened.kind === 'blocked') return { kind: 'blocked', reasons: [opened.reason] };
    const submissions = withState(opened.register, choice);
    const edits = editsFor({ ...opened.register, submissions }, snapshot, choice);
    const reasons: readonly BlockedReason[] = preflight(snapshot, { edits });
    if (reasons.length > 0) return { kind: 'blocked', reasons };
    await session.applyPlan({ edits });
    return { kind: 'done', value: reportOf(submissions, choice.period) };
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}

function withState(
  register: Register,
  { period, department, state }: StateChoice,
): readonly DepartmentSubmission[] {
  const { isSame } = departmentHistory(register.departments ?? []);
  return submissionsOf(register, period, [], '').map((row) =>
    row.periodId === period.id && isSame(row.department, department) ? { ...row, state } : row,
  );
}

function editsFor(
  register: Register,
  snapshot: WorkbookSnapshot,
  { period, department, state, now }: StateChoice,
): readonly Edit[] {
  const { action, detail } = history.submissionState;
  const written = registerPlan(register, snapshot, {
    entry: { at: now, action, detail: detail(period.label, department, state) },
    always: false,
  });
  if (written.edits.length === 0) return [];
  const memory = readMemory(snapshot.customXml);
  const undo = rememberUndo(action, now, written, snapshot, memory.summary);
  const xml = writeMemory({ ...memory, undo });
  return [...written.edits, { kind: 'setCustomXml', namespace: MEMORY_NAMESPACE, xml }];
}

function reportOf(submissions: readonly DepartmentSubmission[], period: ReportPeriod): SubmissionsReport {
  const ofPeriod = submissions.filter(({ periodId }) => periodId === period.id);
  return {
    period,
    submissions: ofPeriod,
    missing: ofPeriod.filter(isMissing).map(({ department }) => department),
  };
}
