import { numberedName } from '../numberedName';
import { saysNothing } from '../statusReading';
import { placeOf } from './checkContext';
import { makeFinding } from './finding';
import type { EntryRule } from './rule';

/** R09: 済 without an achievement. R10: 概ね順調, or another good status, without one. 「同上」 and 「－」 are none. */
export const checkThinAchievement: EntryRule = (view) => {
  const { entry, status } = view;
  if (status === null || !status.isGood || status.isOutsideTotal || !saysNothing(entry.achievement))
    return [];
  const value = entry.achievement;
  const blanks = { activity: numberedName(view.activity), status: status.label, value: value.trim() };
  const at = { ...placeOf(view), field: 'achievement', value, blanks } as const;
  return [status.id === 'done' ? makeFinding({ rule: 'R09', ...at }) : makeFinding({ rule: 'R10', ...at })];
};
