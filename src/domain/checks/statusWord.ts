import { numberedName } from '../numberedName';
import { placeOf } from './checkContext';
import { makeFinding } from './finding';
import type { EntryRule } from './rule';

/**
 * R01 no status, R02 a word outside the list, R03 the same word in other writing, R04 a word that may mean another.
 * Only R03 has a repair: what a word means is never changed without a person (domain §1.5).
 */
export const checkStatusWord: EntryRule = (view, { register }) => {
  const { entry, reading, program } = view;
  if (reading.kind === 'exact') return [];
  const activity = numberedName(view.activity);
  const at = { ...placeOf(view), field: 'status', value: entry.status } as const;
  switch (reading.kind) {
    case 'blank':
      return [makeFinding({ rule: 'R01', ...at, blanks: { activity, department: program.department } })];
    case 'unknown': {
      const choices = register.statusSet.map(({ label }) => label);
      return [makeFinding({ rule: 'R02', ...at, blanks: { activity, value: reading.raw, choices } })];
    }
    case 'spelling': {
      const proper = reading.status.label;
      const repair = { where: 'register', field: 'status', before: reading.raw, after: proper } as const;
      return [makeFinding({ rule: 'R03', ...at, repair, blanks: { activity, value: reading.raw, proper } })];
    }
    case 'perhaps': {
      const candidates = reading.candidates.map(({ label }) => label);
      return [makeFinding({ rule: 'R04', ...at, blanks: { activity, value: reading.raw, candidates } })];
    }
  }
};
