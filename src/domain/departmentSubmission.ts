import { leadDepartment } from './checks/severalDepartments';
import { departmentHistory } from './departmentHistory';
import { finishedBefore } from './finished';
import { matchingKey } from './normalise';
import type { Register } from './register';
import type { ReportPeriod } from './reportPeriod';
import { exclusionOf } from './tally';

/** How far a department's return is (domain §6.2). */
export const SUBMISSION_STATES = ['未提出', '提出済', '差戻し', '再提出', '確定'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** A row of 提出状況: one department in one reporting period. */
export interface DepartmentSubmission {
  readonly periodId: string;
  readonly department: string;
  readonly state: SubmissionState;
  /** Activities that it is to report on, and those of them that have a status. */
  readonly activityCount: number;
  readonly reportCount: number;
  /** The newest of its files; empty where none came. */
  readonly fileName: string;
  /** Local time, `2022-10-25 09:30`. */
  readonly modifiedAt: string;
  readonly hash: string;
  readonly fileCount: number;
  /** When the file was taken, local time. */
  readonly takenAt: string;
  /** The office's own. */
  readonly note: string;
}

/** What came in for a department now. */
export interface DepartmentReturn {
  readonly department: string;
  readonly fileName: string;
  readonly modifiedAt: string;
  readonly hash: string;
  readonly fileCount: number;
}

/** Whose answer the office still waits for. */
export function isMissing({ state }: Pick<DepartmentSubmission, 'state'>): boolean {
  return state === '未提出' || state === '差戻し';
}

/**
 * 提出状況 of a period, a row for every department that is to report, in the order of the register. What the office set
 * stays; a file takes 未提出 to 提出済, and one of other content 差戻し to 再提出. Rows of other periods are kept in front.
 */
export function submissionsOf(
  register: Register,
  period: ReportPeriod,
  returns: readonly DepartmentReturn[],
  now: string,
): readonly DepartmentSubmission[] {
  const { isSame } = departmentHistory(register.departments ?? []);
  const standing = register.submissions ?? [];
  const before = standing.filter(({ periodId }) => periodId === period.id);
  const known = reportingDepartments(register, period);
  const rows = known.map(({ department, activityCount, reportCount }): DepartmentSubmission => {
    const row = before.find((one) => isSame(one.department, department));
    const came = returns.find((one) => isSame(one.department, department));
    const counts = { activityCount, reportCount };
    // The name in the row stays: it is what the row is known by.
    const kept = row ?? nothingYet(period.id, department);
    if (!came) return { ...kept, ...counts };
    const isNew = kept.hash !== came.hash;
    return {
      ...kept,
      ...counts,
      state: nextState(kept.state, isNew),
      ...(isNew
        ? {
            fileName: came.fileName,
            modifiedAt: came.modifiedAt,
            hash: came.hash,
            fileCount: came.fileCount,
            takenAt: now,
          }
        : {}),
    };
  });
  const gone = before.filter((row) => !known.some(({ department }) => isSame(row.department, department)));
  const others = standing.filter(({ periodId }) => periodId !== period.id);
  return [...others, ...rows, ...gone];
}

function nothingYet(periodId: string, department: string): DepartmentSubmission {
  return {
    periodId,
    department,
    state: '未提出',
    activityCount: 0,
    reportCount: 0,
    fileName: '',
    modifiedAt: '',
    hash: '',
    fileCount: 0,
    takenAt: '',
    note: '',
  };
}

function nextState(state: SubmissionState, isNew: boolean): SubmissionState {
  if (state === '未提出') return '提出済';
  return state === '差戻し' && isNew ? '再提出' : state;
}

interface ReportingDepartment {
  readonly department: string;
  readonly activityCount: number;
  readonly reportCount: number;
}

/**
 * The departments that have something to report in a period, by their names now, in the order of the register. Of several
 * in one program 主管課 answers: nobody waits for the others, and no activity is counted twice.
 */
export function reportingDepartments(
  register: Register,
  period: ReportPeriod,
): readonly ReportingDepartment[] {
  const { current } = departmentHistory(register.departments ?? []);
  const programs = new Map(register.programs.map((program) => [program.id, program]));
  const finished = finishedBefore(register, period);
  const answered = new Set(
    register.entries.flatMap(({ periodId, activityId, status }) =>
      periodId === period.id && status.trim() !== '' ? [activityId] : [],
    ),
  );
  const found = new Map<string, { department: string; activityCount: number; reportCount: number }>();
  for (const activity of register.activities) {
    const program = programs.get(activity.programId);
    if (!program || exclusionOf(activity, program, period, false, finished) !== null) continue;
    const name = current(leadDepartment(program.department));
    if (name.trim() === '') continue;
    const row = found.get(matchingKey(name)) ?? { department: name, activityCount: 0, reportCount: 0 };
    row.activityCount += 1;
    if (answered.has(activity.id)) row.reportCount += 1;
    found.set(matchingKey(name), row);
  }
  return [...found.values()];
}
