import type { Sentences } from './messages';
import type { comparisonJa } from './paperStatesJa';

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
