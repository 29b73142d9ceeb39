import { labelKey } from '../domain/normalise';
import { partOfView } from './besideTables';
import { readKnownLabel } from './labelReading';
import type { SheetView } from './sheetView';

/** The sheet, or a part of it for each of the forms that stand beside each other. */
export function formsBeside(view: SheetView): readonly SheetView[] {
  const starts = startsOf(view);
  if (starts === null) return [view];
  return starts.columns.map((column, i) => {
    const next = starts.columns[i + 1];
    const from = i === 0 ? view.firstColumn : column;
    return partOfView(view, starts.row, from, next === undefined ? view.lastColumn : next - 1);
  });
}

interface Starts {
  /** The first row that belongs to one form alone. */
  readonly row: number;
  readonly columns: readonly number[];
}

/** Where a label of the program stands twice in one row, and one of the activity's progress in the same columns. */
function startsOf(view: SheetView): Starts | null {
  let columns: readonly number[] | null = null;
  let first: number | null = null;
  let reports = false;
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    const repeated = repeatedLabel(view, row);
    if (repeated === null) continue;
    columns ??= repeated.meaning === 'program' ? repeated.columns : null;
    first ??= row;
    if (repeated.meaning === 'status' || repeated.meaning === 'activity') reports = true;
  }
  return columns !== null && first !== null && reports ? { row: first, columns } : null;
}

function repeatedLabel(
  view: SheetView,
  row: number,
): { readonly meaning: string; readonly columns: readonly number[] } | null {
  const found = view.filledColumns(row).flatMap((column) => {
    const text = view.textAt(row, column);
    const meaning = readKnownLabel(text)?.meanings[0];
    return meaning === undefined || meaning === 'other' ? [] : [{ key: labelKey(text), meaning, column }];
  });
  const [first] = found;
  if (first === undefined || found.length < 2) return null;
  const same = found.filter(({ key }) => key === first.key);
  return same.length < 2 ? null : { meaning: first.meaning, columns: same.map(({ column }) => column) };
}
