import type { DepartmentChange } from '../departmentHistory';
import { departmentHistory } from '../departmentHistory';
import { matchingKey } from '../normalise';
import { fiscalYearLabel } from '../wareki';
import { makeFinding } from './finding';
import type { RegisterRule } from './rule';
import { ofProgram } from './sameProgramName';
import { departmentsIn } from './severalDepartments';

/**
 * R20: a 担当課 that by the office's own table of 課の名称変更 has another name in the year of the period, or was parted.
 * Programs on which nothing is reported in the period may keep the name of their time.
 */
export const checkFormerDepartment: RegisterRule = (context) => {
  const { register, period, activitiesOf, reports } = context;
  const { fiscalYear } = period;
  const changes = (register.departments ?? []).filter(({ fromFy }) => (fromFy ?? 0) <= fiscalYear);
  if (changes.length === 0) return [];
  const { current } = departmentHistory(changes);
  return register.programs.flatMap((program) => {
    const isReported = activitiesOf.get(program.id)?.some(({ id }) => reports.has(id)) === true;
    if (!isReported) return [];
    return departmentsIn(program.department).flatMap((department) => {
      const successors = successorsOf(department, changes, current);
      if (successors.length === 0) return [];
      const year = fiscalYearLabel(fiscalYear);
      return [
        makeFinding({
          rule: 'R20',
          ...ofProgram(context, program),
          field: 'department',
          value: department,
          blanks: { program: program.name, department, year, successors },
        }),
      ];
    });
  });
};

/** What a department is called at last; several where it was parted. A name that another took up again is no former one. */
function successorsOf(
  department: string,
  changes: readonly DepartmentChange[],
  current: (name: string) => string,
): readonly string[] {
  const key = matchingKey(department);
  if (changes.some(({ name }) => matchingKey(name) === key)) return [];
  const next = changes.filter(
    ({ formerName, name }) => matchingKey(formerName) === key && name.trim() !== '',
  );
  return [...new Set(next.map(({ name }) => current(name)))];
}
