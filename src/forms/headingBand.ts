import type { Area } from '../workbook/address';
import { lastColumn, lastRow } from '../workbook/address';
import { readKnownLabel, readLabel } from './labelReading';
import type { Meaning } from './labelDictionary';
import { isPeriodHeading } from './periodHeading';
import type { SheetView } from './sheetView';
import type { StatusWords } from './statusWords';

/** The rows of a table's headings: one to four, under one another. */
export interface HeadingBand {
  readonly top: number;
  readonly bottom: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** What the headings that the dictionary holds may mean. */
  readonly meanings: ReadonlySet<Meaning>;
}

const MAX_HEADING_ROWS = 4;
/** Progress of an activity is what these sheets are about; other columns tell less. */
const WEIGHT: Readonly<Partial<Record<Meaning, number>>> = {
  activity: 3,
  status: 3,
  program: 2,
  achievement: 2,
};

interface HeadingRow {
  readonly row: number;
  readonly columns: readonly number[];
  readonly meanings: ReadonlySet<Meaning>;
  /** Cells that could head a column: known labels, status words, periods. */
  readonly headingCells: number;
  readonly labelCells: number;
}

/**
 * The band of headings that says most, between two rows (both included); null when no row has two headings in it.
 * Cost: each filled cell of those rows is looked at once.
 */
export function findHeadingBand(
  view: SheetView,
  words: StatusWords,
  from: number,
  to: number,
): HeadingBand | null {
  let best: HeadingRow | null = null;
  for (let row = Math.max(from, view.firstRow); row <= Math.min(to, view.lastRow); row++) {
    const found = readHeadingRow(view, words, row);
    if (looksLikeHeadings(found) && (best === null || weightOf(found) > weightOf(best))) best = found;
  }
  return best === null ? null : growBand(view, words, best, from);
}

/** Whether a row holds headings rather than data: two different ones at least, and more headings than other texts. */
export function isHeadingRow(view: SheetView, words: StatusWords, row: number): boolean {
  return looksLikeHeadings(readHeadingRow(view, words, row));
}

/** The band that has `row` in it. */
export function bandAround(view: SheetView, words: StatusWords, row: number, from: number): HeadingBand {
  return growBand(view, words, readHeadingRow(view, words, row), from);
}

function readHeadingRow(view: SheetView, words: StatusWords, row: number): HeadingRow {
  const columns = view.filledColumns(row);
  const meanings = new Set<Meaning>();
  let headingCells = 0;
  let labelCells = 0;
  for (const column of columns) {
    const text = view.textAt(row, column);
    const label = readLabel(text);
    if (label !== null && label.match !== 'part') {
      for (const meaning of label.meanings.slice(0, 1)) meanings.add(meaning);
      headingCells++;
      labelCells++;
    } else if (label !== null || words.headingOf(text) !== null || isPeriodHeading(text)) {
      headingCells++;
    }
  }
  meanings.delete('other');
  return { row, columns, meanings, headingCells, labelCells };
}

function looksLikeHeadings(row: HeadingRow): boolean {
  return row.meanings.size >= 2 && row.headingCells * 2 >= row.columns.length;
}

function weightOf(row: HeadingRow): number {
  let weight = 0;
  for (const meaning of row.meanings) weight += WEIGHT[meaning] ?? 1;
  return weight;
}

function growBand(view: SheetView, words: StatusWords, base: HeadingRow, from: number): HeadingBand {
  const rows: HeadingRow[] = [base];
  let top = base.row;
  let bottom = base.row;
  while (bottom - top + 1 < MAX_HEADING_ROWS && bottom < view.lastRow) {
    const next = readHeadingRow(view, words, bottom + 1);
    if (!continuesBelow(view, words, bottom, next, base)) break;
    rows.push(next);
    bottom++;
  }
  while (bottom - top + 1 < MAX_HEADING_ROWS && top > Math.max(from, view.firstRow)) {
    const above = readHeadingRow(view, words, top - 1);
    if (!continuesAbove(view, above, base)) break;
    rows.push(above);
    top--;
  }
  return bandOf(view, rows, top, bottom);
}

function bandOf(view: SheetView, rows: readonly HeadingRow[], top: number, bottom: number): HeadingBand {
  const meanings = new Set<Meaning>();
  let first = view.lastColumn;
  let last = view.firstColumn;
  for (const { row, columns, meanings: own } of rows) {
    for (const meaning of own) meanings.add(meaning);
    for (const column of columns) {
      first = Math.min(first, column);
      last = Math.max(last, Math.min(lastColumn(view.areaAt(row, column)), view.lastColumn));
    }
  }
  return { top, bottom, firstColumn: first, lastColumn: last, meanings };
}

/** A second row of headings: covered by merged headings from above, or nothing but headings itself. */
function continuesBelow(
  view: SheetView,
  words: StatusWords,
  bottom: number,
  next: HeadingRow,
  base: HeadingRow,
): boolean {
  if (reachesBelow(view, bottom)) return true;
  if (next.columns.length === 0) return false;
  if (next.headingCells < next.columns.length) return isUnderGroups(view, next, base);
  if (next.labelCells > 0) return next.meanings.size > 0 || next.columns.length > 1;
  const texts = new Set(next.columns.map((column) => view.textAt(next.row, column)));
  return (
    texts.size >= 2 && [...texts].every((text) => words.headingOf(text) !== null || isPeriodHeading(text))
  );
}

const MAX_SUB_HEADING = 10;

/** 区分 and 内容 under 取組状況: short words, one of them known, and nothing under № or 活動 as a row of data would have. */
function isUnderGroups(view: SheetView, next: HeadingRow, base: HeadingRow): boolean {
  if (next.labelCells === 0 || next.columns.length < 2) return false;
  return next.columns.every(
    (column) =>
      view.textAt(next.row, column).length <= MAX_SUB_HEADING && !isIdentityHeading(view, base.row, column),
  );
}

const IDENTITY: ReadonlySet<Meaning> = new Set<Meaning>([
  'number',
  'programNumber',
  'program',
  'activity',
  'upperLevel',
  'lowerLevel',
  'department',
]);

/** A heading of what an activity is, not of how it is going. */
function isIdentityHeading(view: SheetView, row: number, column: number): boolean {
  const meaning = readKnownLabel(view.textAt(row, column))?.meanings[0];
  return meaning !== undefined && IDENTITY.has(meaning);
}

function reachesBelow(view: SheetView, row: number): boolean {
  return (
    view.filledColumns(row).some((column) => lastRow(view.areaAt(row, column)) > row) ||
    coversFromAbove(view, row)
  );
}

function coversFromAbove(view: SheetView, row: number): boolean {
  const merged = view.areaAt(row, view.firstColumn);
  return merged.rowCount > 1 && merged.row < row && lastRow(merged) > row;
}

/** A row of group headings: over part of the columns only, so that a title over the whole table is none. */
function continuesAbove(view: SheetView, above: HeadingRow, base: HeadingRow): boolean {
  if (above.columns.length === 0) return false;
  // A period over № or 事業名 is a title.
  const isTitle = above.columns.some(
    (column) => isPeriodHeading(view.textAt(above.row, column)) && isIdentityHeading(view, base.row, column),
  );
  if (isTitle) return false;
  const areas = above.columns.map((column) => view.areaAt(above.row, column));
  if (areas.some((area) => area.columnCount === 1 && lastRow(area) >= base.row)) return true;
  if (above.headingCells < above.columns.length && !areas.every((area) => isGroup(area, base))) return false;
  if (areas.length === 1) return areas.every((area) => isGroup(area, base));
  return areas.every((area) => area.columnCount < spanOf(base));
}

function isGroup(area: Area, base: HeadingRow): boolean {
  const covered = base.columns.filter((column) => column >= area.column && column <= lastColumn(area)).length;
  return area.columnCount > 1 && covered > 1 && covered < base.columns.length;
}

function spanOf(row: HeadingRow): number {
  return (row.columns.at(-1) ?? 0) - (row.columns[0] ?? 0) + 1;
}
