import { returnedSource } from '../../domain/collection/returnedReport';
import type { ReadingProblem } from '../../forms/readingProblem';
import type { FormEdit } from '../../forms/returnedForm';
import { problemsOfSheet } from '../../forms/sheetProblems';
import type { AcceptedSubmission } from '../../forms/submission';
import type { CollectMessages } from '../../messages/collectMessages';
import type { PlaceItem } from '../parts/PlaceList';

/** What a person should look at in the files that are taken: nothing that was typed is passed over in silence. */
export function readingDoubts(
  accepted: readonly AcceptedSubmission[],
  words: CollectMessages,
): readonly PlaceItem[] {
  return accepted.flatMap(({ file, sheets, passedOver }) => {
    const problems = sheets.flatMap((sheet) => problemsOfSheet(sheet));
    const hidden = passedOver.sheets.filter(({ reason }) => reason === 'hidden');
    return [
      ...problems.flatMap((problem, index): readonly PlaceItem[] => {
        const text = doubtSentence(problem, words);
        if (text === null) return [];
        const { sheet, cell } = problem;
        const place = returnedSource(file, { sheet, cell: cell ?? '' });
        return [{ key: `${file.path} ${String(index)}`, text, place }];
      }),
      ...sheets.flatMap(({ sheet, records }): readonly PlaceItem[] => {
        const measures = records.flatMap((record) => record.measures ?? []);
        const [first] = measures;
        if (!first) return [];
        const place = returnedSource(file, { sheet, cell: first.cell });
        return [
          { key: `${file.path} ${sheet} measures`, text: words.doubt.measures(measures.length), place },
        ];
      }),
      ...hidden.map(({ sheet }): PlaceItem => {
        const place = returnedSource(file, { sheet, cell: '' });
        return { key: `${file.path} ${sheet}`, text: words.doubt.hiddenSheet, place };
      }),
    ];
  });
}

function doubtSentence(problem: ReadingProblem, { doubt }: CollectMessages): string | null {
  if (problem.rule === 'R42') {
    return { row: doubt.hiddenRow, column: doubt.hiddenColumn, sheet: doubt.hiddenSheet }[problem.what];
  }
  // A text that goes on below its own row is taken with it: there is nothing to look at.
  if (problem.rule !== 'row' || problem.kind === 'continuation') return null;
  return doubt[problem.kind](problem.text);
}

/** What was changed on a form that was handed out, beside filling it. */
export function formEditSentence(edit: FormEdit, { formEdit, at, list }: CollectMessages): string {
  switch (edit.kind) {
    case 'rowMissing':
      return formEdit.rowMissing(edit.name);
    case 'repeated': {
      const places = list(edit.places.map(({ sheet, cell }) => at(sheet, cell)));
      return formEdit.repeated(edit.name, places);
    }
    case 'rowAdded':
    case 'rowUnclear':
      return formEdit[edit.kind](at(edit.sheet, edit.cell), edit.name);
    case 'idChanged':
      return formEdit.idChanged(at(edit.sheet, edit.cell));
    case 'renamed':
    case 'headChanged':
      return formEdit[edit.kind](at(edit.sheet, edit.cell), edit.before, edit.after);
  }
}
