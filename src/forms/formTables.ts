import { readFieldCell } from './fieldCells';
import type { HeadingBand } from './headingBand';
import { bandAround, isHeadingRow } from './headingBand';
import { readKnownLabel } from './labelReading';
import { readHeadingColumns } from './headingColumns';
import type { SheetView } from './sheetView';
import type { StatusWords } from './statusWords';

/** An activity table inside a form. */
export interface FormTable {
  readonly band: HeadingBand;
  /** Its last row. */
  readonly to: number;
}

/** The activity tables of a sheet of forms, from the top. Every filled cell is looked at a few times at most. */
export function findFormTables(view: SheetView, words: StatusWords): readonly FormTable[] {
  const tables: FormTable[] = [];
  let row = view.firstRow;
  while (row <= view.lastRow) {
    const band = tableHeadingsAt(view, words, row);
    if (band === null) {
      row++;
      continue;
    }
    const to = lastTableRow(view, band);
    tables.push({ band, to });
    row = Math.max(to, band.bottom) + 1;
  }
  return tables;
}

function tableHeadingsAt(view: SheetView, words: StatusWords, row: number): HeadingBand | null {
  if (view.filledColumns(row).length < 2 || !isHeadingRow(view, words, row)) return null;
  if (standsOverHeadings(view, words, row)) return null;
  const band = bandAround(view, words, row, row);
  const reports =
    band.meanings.has('status') || band.meanings.has('achievement') || hasWordColumns(view, words, band);
  return band.meanings.has('activity') && reports ? band : null;
}

/** 担当課 | 保育課 | 整理番号 | 1-1 over the headings: labels with values are no headings themselves. */
function standsOverHeadings(view: SheetView, words: StatusWords, row: number): boolean {
  const isLabel = (at: number, column: number): boolean => readKnownLabel(view.textAt(at, column)) !== null;
  const isMixed = view.filledColumns(row).some((column) => !isLabel(row, column));
  const below = view.filledColumns(row + 1);
  return isMixed && isHeadingRow(view, words, row + 1) && below.every((column) => isLabel(row + 1, column));
}

function hasWordColumns(view: SheetView, words: StatusWords, band: HeadingBand): boolean {
  return readHeadingColumns(view, band).filter(({ label }) => words.headingOf(label) !== null).length >= 2;
}

/**
 * A table ends before the label that begins the next form; what stands between its last activity and that label, after
 * a blank row, is the next form's title.
 */
function lastTableRow(view: SheetView, band: HeadingBand): number {
  const end = nextFormLabel(view, band);
  const activity = readHeadingColumns(view, band).find(
    ({ label }) => readKnownLabel(label)?.meanings.includes('activity') === true,
  );
  if (end > view.lastRow || !activity) return view.lastRow;
  let last = end - 1;
  while (last > band.bottom && readFieldCell(view, activity, last).from === 'blank') last--;
  while (last < end - 1 && view.filledColumns(last + 1).length > 0) last++;
  return last;
}

function nextFormLabel(view: SheetView, band: HeadingBand): number {
  for (let row = band.bottom + 1; row <= view.lastRow; row++) {
    const [first] = view.filledColumns(row);
    if (first === undefined) continue;
    const label = readKnownLabel(view.textAt(row, first));
    if (label?.match === 'exact' && label.meanings[0] !== 'other') return row;
  }
  return view.lastRow + 1;
}
