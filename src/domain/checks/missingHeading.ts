import { exclusionOf } from '../tally';
import { makeFinding } from './finding';
import type { RegisterRule } from './rule';
import { ofProgram } from './sameProgramName';

/** R46: a program under no heading of the counting level: its activities are in no row of the table. */
export const checkMissingHeading: RegisterRule = (context) => {
  const { register, period, activitiesOf, heading } = context;
  const levelName = register.plan.levelNames[register.plan.countingLevel - 1] ?? '';
  return register.programs.flatMap((program) => {
    if (heading(program.nodeId) !== null) return [];
    const activities = activitiesOf.get(program.id) ?? [];
    const isCounted = activities.some((activity) => exclusionOf(activity, program, period, true) === null);
    if (!isCounted) return [];
    const blanks = { program: program.name, levelName };
    return [
      makeFinding({
        rule: 'R46',
        ...ofProgram(context, program),
        field: 'heading',
        value: program.nodeId ?? '',
        blanks,
      }),
    ];
  });
};
