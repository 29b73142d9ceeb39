import type { guardsJa } from './guardsJa';
import type { Sentences } from './messages';

/** The words of the help for typing, in English. */
export const guardsEn: Sentences<typeof guardsJa> = {
  title: 'Help where departments type',
  will: 'Puts a drop-down with the definition of each word on the status cells of the sheets that departments fill in. A reason that is asked for and missing is coloured. What is written stays. It works on PCs without the add-in too.',
  guarded: (sheets) => `On: ${sheets}.`,
  look: 'See where',
  none: 'No sheet with status cells was found.',
  found: (sheets, cells) => `${sheets} sheets, ${cells} cells`,
  sheet: (sheet, cells, places) => `${sheet}  ${cells} cells (${places})`,
  own: (places) => `The city has rules of its own at ${places}. They stay.`,
  ownReplaced: (places) => `The city has rules of its own at ${places}. They are replaced.`,
  noReason: 'No cell for a reason was found: no mark for missing reasons.',
  isProtected: 'The sheet is protected: nothing can be put there.',
  replace: 'Replace the city’s own rules too (they come back when you take the help away)',
  apply: (sheets) => `Put it on these ${sheets} sheets`,
  applied: (sheets) => `The drop-down and the marks are on ${sheets} sheets.`,
  removeWhy: 'Takes the drop-down and the marks away, and puts replaced rules back.',
  remove: 'Take it away',
  removed: 'The drop-down and the marks are gone, and the sheets are as they were.',
  cannotUndo: 'This cannot be undone by “Undo”; “Take it away” removes it.',
};
