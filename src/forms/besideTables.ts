import { labelKey } from '../domain/normalise';
import type { HeadingBand } from './headingBand';
import type { HeadingColumn } from './headingColumns';
import { readHeadingColumns } from './headingColumns';
import { readLabel } from './labelReading';
import type { SheetView } from './sheetView';

/** Fewer headings that come again are no second table. */
const LEAST_HEADINGS = 3;

/**
 * The sheet with nothing but some of its columns from a row on: two tables that stand beside each other are read one
 * after the other, each in its own part.
 */
export function partOfView(
  view: SheetView,
  fromRow: number,
  firstColumn: number,
  lastColumn: number,
): SheetView {
  const isOutside = (row: number, column: number): boolean =>
    row >= fromRow && (column < firstColumn || column > lastColumn);
  return {
    ...view,
    valueAt: (row, column) => (isOutside(row, column) ? null : view.valueAt(row, column)),
    textAt: (row, column) => (isOutside(row, column) ? '' : view.textAt(row, column)),
    filledColumns: (row) => {
      const columns = view.filledColumns(row);
      return row < fromRow
        ? columns
        : columns.filter((column) => column >= firstColumn && column <= lastColumn);
    },
  };
}

/** The band once, or once for each of the tables beside each other whose headings it holds. */
export function bandsBeside(view: SheetView, band: HeadingBand): readonly HeadingBand[] {
  const columns = readHeadingColumns(view, band);
  const starts = startsOf(columns);
  if (starts.length < 2) return [band];
  return starts.map((start, i) => {
    const next = starts[i + 1];
    const own = columns.slice(start, next);
    return {
      ...band,
      firstColumn: own[0]?.column ?? band.firstColumn,
      lastColumn: own.at(-1)?.lastColumn ?? band.lastColumn,
    };
  });
}

/** Where the same headings begin again, an activity's among them: № 事業名 活動 … № 事業名 活動 …. */
function startsOf(columns: readonly HeadingColumn[]): readonly number[] {
  const keys = columns.map(({ label, groups }) => labelKey([...groups, label].join('\n')));
  const first = keys[0] ?? '';
  const second = keys.indexOf(first, 1);
  if (second < LEAST_HEADINGS || !namesActivity(columns.slice(0, second))) return [0];
  const repeats = (start: number): boolean => {
    const rest = keys.slice(start, start + second);
    return rest.length >= LEAST_HEADINGS && rest.filter((key, i) => key === keys[i]).length >= LEAST_HEADINGS;
  };
  return keys.flatMap((key, i) => (i === 0 || (key === first && repeats(i)) ? [i] : []));
}

function namesActivity(columns: readonly HeadingColumn[]): boolean {
  return columns.some(({ label }) => readLabel(label)?.meanings.includes('activity') === true);
}
