import { numberedName } from '../numberedName';
import { saysNothing } from '../statusReading';
import { placeOf } from './checkContext';
import { namesTimeAfter } from './dateMention';
import { makeFinding } from './finding';
import type { EntryRule } from './rule';

/** R06: a delay whose reason does not say until when. A time under 今後の対応 is as good. */
export const checkDelayWithoutDate: EntryRule = (view, { delayed, period, register }) => {
  const { entry, status } = view;
  if (status === null || status !== delayed || saysNothing(entry.delayReason)) return [];
  if ([entry.delayReason, entry.nextAction].some((text) => namesTimeAfter(text, period, register.plan)))
    return [];
  return [
    makeFinding({
      rule: 'R06',
      ...placeOf(view),
      field: 'delayReason',
      value: entry.delayReason,
      blanks: { activity: numberedName(view.activity), status: status.label },
    }),
  ];
};
