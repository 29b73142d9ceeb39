import { numberedName } from '../numberedName';
import { readStatus, saysNothing } from '../statusReading';
import type { Status } from '../statusSet';
import type { CheckContext, EntryView } from './checkContext';
import { placeOf } from './checkContext';
import type { Finding } from './finding';
import { makeFinding } from './finding';
import type { EntryRule } from './rule';

/**
 * Against the last report on the same activity. R35: a way back that there is not, from 済 to anything else, and from
 * work under way to 未着手. R36: every other change.
 */
export const checkTransition: EntryRule = (view, context) => {
  const before = previousStatus(view, context);
  const now = view.status;
  if (before === null || now === null || before === now) return [];
  const at = { ...placeOf(view), field: 'status', value: view.entry.status } as const;
  const words = { activity: numberedName(view.activity), before: before.label, now: now.label };
  if (cannotFollow(before, now)) return [makeFinding({ rule: 'R35', ...at, blanks: words })];
  return [makeFinding({ rule: 'R36', ...at, blanks: { ...words, direction: directionOf(before, now) } })];
};

/** R37: the achievement says word for word what it said the last time. */
export const checkUnchangedText: EntryRule = (view, { previous }): readonly Finding[] => {
  const text = view.entry.achievement;
  const before = previous.get(view.activity.id)?.achievement ?? '';
  if (!isSameText(text, before) || saysNothing(text)) return [];
  return [
    makeFinding({
      rule: 'R37',
      ...placeOf(view),
      field: 'achievement',
      value: text,
      blanks: {
        activity: numberedName(view.activity),
        start: [...text.replace(/\s/gu, '')].slice(0, START_LENGTH).join(''),
      },
    }),
  ];
};

const START_LENGTH = 20;

function previousStatus(view: EntryView, { register, previous }: CheckContext): Status | null {
  const entry = previous.get(view.activity.id);
  if (entry === undefined) return null;
  const reading = readStatus(register.statusSet, entry.status);
  return reading.kind === 'exact' || reading.kind === 'spelling' ? reading.status : null;
}

/** Statuses of a city's own making have ids of their own: nothing is said of them. */
function cannotFollow(before: Status, now: Status): boolean {
  if (now.isOutsideTotal) return false;
  if (before.id === 'done') return true;
  return now.id === 'not_started' && (before.id === 'on_track' || before.id === 'delayed');
}

function directionOf(before: Status, now: Status): 'improved' | 'worsened' | 'other' {
  if (before.isOutsideTotal || now.isOutsideTotal) return 'other';
  if (now.id === 'done') return 'improved';
  if (before.isGood === now.isGood) return 'other';
  return now.isGood ? 'improved' : 'worsened';
}

/** Equal but for blanks and line breaks; most pairs differ in the first few characters. */
function isSameText(a: string, b: string): boolean {
  let [i, j] = [0, 0];
  for (;;) {
    while (i < a.length && isSpace(a.charCodeAt(i))) i += 1;
    while (j < b.length && isSpace(b.charCodeAt(j))) j += 1;
    if (i === a.length || j === b.length) return i === a.length && j === b.length;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) return false;
    i += 1;
    j += 1;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000;
}
