import { departmentsIn } from '../checks/severalDepartments';
import type { DepartmentHistory } from '../departmentHistory';
import { departmentHistory } from '../departmentHistory';
import { matchingKey } from '../normalise';
import type { Activity, CellSource, Program, Register } from '../register';
import type { SubmissionFile } from '../submissionFile';
import type { FiledReport } from './gatherReports';

/** A field of the plan in which a return says something else than the register: told, and never taken. */
export interface PlanDifference {
  readonly what: 'program' | 'activity';
  readonly id: string;
  readonly field: 'displayNumber' | 'name' | 'department';
  readonly register: string;
  readonly said: string;
  readonly file: SubmissionFile;
  readonly source: CellSource;
}

/** A department that names itself alone, of several that the register names, contradicts nothing. */
function areOf(register: string, said: string, isSame: DepartmentHistory['isSame']): boolean {
  const known = departmentsIn(register);
  return departmentsIn(said).every((name) => known.some((one) => isSame(one, name)));
}

export interface PlacedReport extends FiledReport {
  readonly activity: Activity;
  readonly program: Program;
}

/**
 * What departments wrote into fields that are the office's: names, numbers, 担当課. Other writings of one name, and a
 * department's name before or after a renaming, are no difference.
 */
export function planDifferences(
  register: Register,
  placed: readonly PlacedReport[],
): readonly PlanDifference[] {
  const history = departmentHistory(register.departments ?? []);
  const found = new Map<string, PlanDifference>();
  for (const one of placed) {
    for (const difference of differencesOf(one, history)) {
      const { what, id, field, said } = difference;
      const key = JSON.stringify([what, id, field, said]);
      if (!found.has(key)) found.set(key, difference);
    }
  }
  return [...found.values()];
}

function differencesOf(
  { file, report, activity, program }: PlacedReport,
  { isSame }: DepartmentHistory,
): readonly PlanDifference[] {
  const at = { file, source: report.source };
  const isOther = (register: string, said: string): boolean =>
    said !== '' && register !== '' && matchingKey(register) !== matchingKey(said);
  const differences: PlanDifference[] = [];
  const look = (
    difference: Omit<PlanDifference, 'file' | 'source'>,
    differs = isOther(difference.register, difference.said),
  ): void => {
    if (differs) differences.push({ ...difference, ...at });
  };
  const ofProgram = { what: 'program', id: program.id } as const;
  const ofActivity = { what: 'activity', id: activity.id } as const;
  look({ ...ofProgram, field: 'name', register: program.name, said: report.program });
  look({ ...ofProgram, field: 'displayNumber', register: program.displayNumber, said: report.programNumber });
  look(
    { ...ofProgram, field: 'department', register: program.department, said: report.department },
    report.department !== '' && !areOf(program.department, report.department, isSame),
  );
  look({ ...ofActivity, field: 'name', register: activity.name, said: report.activity });
  look({
    ...ofActivity,
    field: 'displayNumber',
    register: activity.displayNumber,
    said: report.activityNumber,
  });
  return differences;
}
