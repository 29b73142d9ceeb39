import { departmentHistory } from '../departmentHistory';
import type { Program, Register } from '../register';
import type { Finding, Severity } from './finding';
import { leadDepartment } from './severalDepartments';

/** 未回答: a report is missing. 確認中: something is left to mend. 済: nothing is. */
export type DepartmentState = 'noAnswer' | 'checking' | 'done';

/** How far one 担当課 is in a period. */
export interface DepartmentProgress {
  /** As the register spells it; empty where programs have none. */
  readonly department: string;
  readonly state: DepartmentState;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Leads from a finding to its 主管課, by its name now: that of its program; empty for what only the office can mend. */
export function departmentFinder(register: Register): (finding: Finding) => string {
  const leadToday = leadFinder(register);
  const programs = new Map(register.programs.map((program) => [program.id, program]));
  const ofActivity = new Map<string, Program | undefined>(
    register.activities.map(({ id, programId }) => [id, programs.get(programId)]),
  );
  return ({ activityId, programId }) => {
    const { department = '' } = ofActivity.get(activityId ?? '') ?? programs.get(programId ?? '') ?? {};
    return leadToday(department);
  };
}

/** Leads from the text of a 担当課 cell to its 主管課, by its name now. */
function leadFinder({ departments = [] }: Register): (text: string) => string {
  const { current } = departmentHistory(departments);
  return (text) => current(leadDepartment(text));
}

/** The place of each 担当課 in the register, by its first program and its name of today. */
export function departmentOrder(register: Register): ReadonlyMap<string, number> {
  const leadToday = leadFinder(register);
  const names = register.programs.map(({ department }) => leadToday(department));
  return new Map([...new Set(names)].filter((name) => name !== '').map((name, index) => [name, index]));
}

/** Every 担当課 of the register in its order, with what is open. */
export function departmentProgress(
  register: Register,
  open: readonly Finding[],
): readonly DepartmentProgress[] {
  const departmentOf = departmentFinder(register);
  const leadToday = leadFinder(register);
  const found = new Map<string, Finding[]>(
    register.programs.map(({ department }) => [leadToday(department), []]),
  );
  for (const finding of open) found.get(departmentOf(finding))?.push(finding);
  return [...found].map(([department, findings]) => {
    const counts = countSeverities(findings);
    return { department, state: stateOf(findings, counts), counts };
  });
}

export function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { stop: 0, confirm: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function stateOf(
  findings: readonly Finding[],
  { stop, confirm }: Readonly<Record<Severity, number>>,
): DepartmentState {
  if (findings.some(({ rule }) => rule === 'R01' || rule === 'R19')) return 'noAnswer';
  return stop + confirm > 0 ? 'checking' : 'done';
}
