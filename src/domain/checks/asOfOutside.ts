import { numberedName } from '../numberedName';
import { firstDayOf, periodFromId } from '../reportPeriod';
import { placeOf } from './checkContext';
import { asOfMentions } from './dateMention';
import { makeFinding } from './finding';
import type { EntryRule, RegisterRule } from './rule';

/**
 * R14: a report that speaks as of a day outside its period, and of no day inside it: a figure of another half year. Of
 * several days one inside is enough, the others are compared with.
 */
export const checkAsOfInText: EntryRule = (view, { period, register }) =>
  view.texts.flatMap(({ field, text }) => {
    const mentions = asOfMentions(text, period, register.plan);
    const [first] = mentions;
    if (first === undefined || mentions.some(({ isInside }) => isInside)) return [];
    const blanks = { activity: numberedName(view.activity), date: first.written, period: period.label };
    return [makeFinding({ rule: 'R14', ...placeOf(view), field, value: text, blanks })];
  });

/** R14: a 基準日 that was changed, on the settings sheet, to a day outside its period. */
export const checkAsOfOfPeriod: RegisterRule = ({ period }) => {
  const { asOf, label, id } = period;
  const proper = periodFromId(id);
  if (proper === null || asOf === '' || (asOf >= firstDayOf(proper) && asOf <= proper.asOf)) return [];
  const blanks = { activity: null, date: asOf, period: label };
  return [makeFinding({ rule: 'R14', field: 'period', value: asOf, blanks })];
};
