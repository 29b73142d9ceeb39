import type { Sentences } from './messages';
import type { newerTextsJa } from './newerTextsJa';

export const newerTextsEn: Sentences<typeof newerTextsJa> = {
  title: (count) => `Written anew by the departments: ${String(count)}`,
  why: 'Lines that you edited on the summary were not overwritten. Compare them with what the departments have written since and choose one. The summary is renewed with your choice.',
  of: (program, activity) => (activity === '' ? program : `${program}: ${activity}`),
  printed: 'Now on the summary',
  department: 'New from the department',
  take: 'Use the new text',
  keep: 'Keep the present text',
  choose: (choice, of) => `${choice} (${of})`,
  taken: 'The new text of the department is used.',
  kept: 'The present text is kept. You will be asked again when the department writes another one.',
};
