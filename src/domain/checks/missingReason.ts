import { numberedName } from '../numberedName';
import { saysNothing } from '../statusReading';
import { placeOf } from './checkContext';
import { makeFinding } from './finding';
import type { EntryRule } from './rule';

/** R05: 遅れ without a reason. R07: 休止, or another status of the city that needs a reason, without one. */
export const checkMissingReason: EntryRule = (view, { delayed }) => {
  const { entry, status } = view;
  if (status === null || !status.needsReason || !saysNothing(entry.delayReason)) return [];
  const blanks = { activity: numberedName(view.activity), status: status.label };
  return status === delayed
    ? [
        makeFinding({
          rule: 'R05',
          ...placeOf(view),
          field: 'delayReason',
          value: entry.delayReason,
          blanks,
        }),
      ]
    : // The sheets have a column for the reason of a delay, not of a pause: the status is the place to look at.
      [makeFinding({ rule: 'R07', ...placeOf(view), field: 'status', value: entry.status, blanks })];
};
