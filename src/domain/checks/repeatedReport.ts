import { numberedName } from '../numberedName';
import { placeOf } from './checkContext';
import { makeFinding } from './finding';
import type { EntryRule } from './rule';

/** R15: several reports on one activity in the period. Told once, at the second one. */
export const checkRepeatedReport: EntryRule = (view, { register, reports }) => {
  const group = reports.get(view.activity.id) ?? [];
  if (group[1] !== view.index) return [];
  const places = group.flatMap((index) => register.entries[index]?.source ?? []);
  return [
    makeFinding({
      rule: 'R15',
      ...placeOf(view),
      field: 'status',
      value: view.entry.status,
      blanks: { activity: numberedName(view.activity), count: group.length, places },
    }),
  ];
};
