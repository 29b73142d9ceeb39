import type { DepartmentHistory } from '../departmentHistory';
import { departmentHistory } from '../departmentHistory';
import { normaliseDisplayNumber } from '../displayNumber';
import type { Program } from '../register';
import type { CheckContext } from './checkContext';
import { makeFinding } from './finding';
import type { RegisterRule } from './rule';

/** R16: one name under two 担当課, with nothing else to tell the programs apart. Two numbers make two programs. */
export const checkSameProgramName: RegisterRule = (context) =>
  [...context.programsByName.values()].flatMap((programs) => {
    const { isSame } = departmentHistory(context.register.departments ?? []);
    const [, ...others] = programs;
    return others.flatMap((program) => {
      const rival = programs.find((other) => other !== program && isMistakable(other, program, isSame));
      if (rival === undefined || programs.indexOf(rival) > programs.indexOf(program)) return [];
      return [
        makeFinding({
          rule: 'R16',
          ...ofProgram(context, program),
          field: 'department',
          value: program.department,
          blanks: { program: program.name, departments: [rival.department, program.department] },
        }),
      ];
    });
  });

function isMistakable(one: Program, other: Program, isSame: DepartmentHistory['isSame']): boolean {
  if (isSame(one.department, other.department)) return false;
  const [a, b] = [one, other].map(({ displayNumber }) => normaliseDisplayNumber(displayNumber));
  return a === '' || b === '' || a === b;
}

/** What of a finding every rule about a program fills in alike: the first activity leads there. */
export function ofProgram(
  { activitiesOf }: CheckContext,
  { id, source }: Program,
): {
  readonly programId: string;
  readonly activityId: string | null;
  readonly source: Program['source'];
} {
  return { programId: id, activityId: activitiesOf.get(id)?.[0]?.id ?? null, source };
}
