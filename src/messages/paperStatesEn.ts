import type { Sentences } from './messages';
import type { comparisonJa, freezeJa } from './paperStatesJa';

export const comparisonEn: Sentences<typeof comparisonJa> = {
  title: 'Compare periods',
  will: (now, before) =>
    `The sheet 前期比較 puts ${now} and ${before} side by side: figures, differences, how statuses moved, and which activities moved. It is renewed in place.`,
  now: 'This period',
  before: 'Compared with',
  apply: 'Compare',
  handEdited: (count) => `${String(count)} hand edits inside the tables will be lost.`,
  overwrite: 'Overwrite and compare',
  done: (moved, added, ended) =>
    `Compared: ${String(moved)} moved, ${String(added)} added, ${String(ended)} ended.`,
  unchanged: 'The comparison is up to date.',
};

export const freezeEn: Sentences<typeof freezeJa> = {
  title: 'Confirm the summary',
  will: 'Copies what the sheet 総括 shows now, as values, to a new sheet such as 総括（会議版）, writes time, counts and a SHA-256 of the counted reports on it, and protects it without a password. The sheet 総括 can be renewed as before.',
  willCorrect: 'A corrected version (訂正版) also prints what changed since the published one (公表版).',
  needs: 'Not possible while activities are missing from the table, or while findings stop it.',
  apply: (state) => `Make ${state}`,
  done: (sheet, total) => `Confirmed ${total} activities on the sheet ${sheet}.`,
  show: 'Show the confirmed summary',
  verify: 'Look for changes since',
  willVerify: 'Looking for changes compares the register with what was confirmed. Nothing is written.',
  verifying: 'Looking for changes',
  agrees: (sheet) => `${sheet}: the register still says the same.`,
  differs: (sheet, count) => `${sheet}: ${count} reports have changed since.`,
  differsUnnamed: (sheet) =>
    `${sheet}: the digest differs, but no report can be named. Was the record edited?`,
  unprotected: (sheet) => `${sheet} is no longer protected. Check that its values were not edited.`,
  added: 'added since',
  removed: 'no longer counted',
  statusChange: (before, now) => `status “${before}” → “${now}”`,
  field: {
    heading: 'heading',
    status: 'status',
    achievement: 'achievement',
    delayReason: 'reason for delay',
    nextAction: 'next action',
  },
};
