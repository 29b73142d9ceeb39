import { finishedBefore } from '../finished';
import { numberedName } from '../numberedName';
import { exclusionOf } from '../tally';
import type { Finding } from './finding';
import { makeFinding } from './finding';
import type { RegisterRule } from './rule';

/** R18: a report on an activity that the register does not have. */
export const checkUnknownActivity: RegisterRule = ({ register, activities, reports }) =>
  [...reports].flatMap(([activityId, indexes]): readonly Finding[] => {
    if (activities.has(activityId)) return [];
    return indexes.map((index) =>
      makeFinding({
        rule: 'R18',
        entry: index,
        field: 'activityName',
        value: activityId,
        source: register.entries[index]?.source ?? null,
        blanks: { activity: activityId },
      }),
    );
  });

/** R19: an activity that is counted and has no line of its own in the period. */
export const checkNoReport: RegisterRule = ({ register, period, programs, reports }) => {
  const finished = finishedBefore(register, period);
  return register.activities.flatMap((activity) => {
    if (reports.has(activity.id)) return [];
    const program = programs.get(activity.programId);
    if (exclusionOf(activity, program, period, false, finished) !== null) return [];
    return [
      makeFinding({
        rule: 'R19',
        programId: activity.programId,
        activityId: activity.id,
        field: 'status',
        source: activity.source,
        blanks: { activity: numberedName(activity), department: program?.department ?? '' },
      }),
    ];
  });
};
