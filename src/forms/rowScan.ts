import { readPeriod } from '../domain/reportPeriod';
import type { ColumnPlan, FieldFinding, PeriodColumns } from './columnPlan';
import { fixedFinding } from './columnPlan';
import type { FieldCell } from './fieldCells';
import { readFieldCell } from './fieldCells';
import type { GroupHead } from './groupHeads';
import { HEADING_MEANINGS, readGroupHead } from './groupHeads';
import type { HeadingBand } from './headingBand';
import { readKnownLabel } from './labelReading';
import { isCarried } from './outline';
import { measureHolds } from './measureColumns';
import type { LeftOutReason } from './rowKinds';
import { beginsAsExample, isCount, isExample, isNote, isSubtotal, saysGoesOn, titleKey } from './rowKinds';
import type { SheetView } from './sheetView';

/** What a row of a table is. */
export type ScannedRow =
  | { readonly kind: 'activity' | 'continuation' | 'group' | 'activityMissing'; readonly row: number }
  | { readonly kind: 'head'; readonly row: number; readonly column: number; readonly head: GroupHead }
  | { readonly kind: 'leftOut'; readonly row: number; readonly reason: LeftOutReason };

export interface TableScan {
  readonly rows: readonly ScannedRow[];
  /** The row after the last one that belongs to the table. */
  readonly end: number;
}

/** A table to be read: where its headings stand and which column holds what. */
export interface Table {
  readonly view: SheetView;
  readonly band: HeadingBand;
  readonly plan: ColumnPlan;
  /** The column that makes a row a record: the activity, or in a plan's document the program or the lowest heading. */
  readonly anchor: FieldFinding;
  /** Last row that may belong to it. */
  readonly to: number;
  /** Texts of the title lines, which a printed page repeats. */
  readonly titles: ReadonlySet<string>;
}

/** Tells for every row under the headings what it is. Linear in the number of cells. */
export function scanRows(table: Table): TableScan {
  const { view, band, to } = table;
  const judge = rowJudge(table);
  const rows: ScannedRow[] = [];
  for (let row = band.bottom + 1; row <= Math.min(to, view.lastRow); row++) {
    const columns = view
      .filledColumns(row)
      .filter((column) => column >= band.firstColumn && column <= band.lastColumn);
    if (startsAnotherTable(table, row, columns) || titlesAnotherTable(table, row, columns))
      return { rows, end: row };
    rows.push(judge(row, columns, rows.at(-1)));
  }
  return { rows, end: to + 1 };
}

function startsAnotherTable({ view, band }: Table, row: number, columns: readonly number[]): boolean {
  if (columns.length < 3) return false;
  const headings = headingTexts(view, band);
  const texts = columns.map((column) => view.textAt(row, column));
  if (texts.every((text) => headings.has(text))) return false;
  const needed = Math.max(3, Math.ceil((texts.length * 2) / 3));
  // Nearly every row is settled after a few cells.
  let others = 0;
  return texts.every((text) => readKnownLabel(text) !== null || ++others <= texts.length - needed);
}

/** A title row has a plan's name, a period and 資料1-2 at most. */
const MOST_TITLES = 4;
const ROWS_OF_TITLE = 4;

/** A title of its own over headings that come again: another period, as 令和4年度上半期 under 令和3年度下半期. */
function titlesAnotherTable(table: Table, row: number, columns: readonly number[]): boolean {
  const { view, band, titles, to } = table;
  if (columns.length === 0 || columns.length > 2) return false;
  const texts = columns.map((column) => view.textAt(row, column));
  const period = texts.map((text) => readPeriod(text)).find(({ kind }) => kind === 'found');
  if (period?.kind !== 'found') return false;
  const keys = new Set([...titles].map(titleKey));
  const headings = headingTexts(view, band);
  if (texts.every((text) => headings.has(text) || keys.has(titleKey(text)))) return false;
  for (let next = row + 1; next <= Math.min(row + ROWS_OF_TITLE, to); next++) {
    const below = view.filledColumns(next).map((column) => view.textAt(next, column));
    if (below.length > 2) return below.every((text) => headings.has(text));
  }
  return false;
}

const headingTextsOf = new WeakMap<HeadingBand, ReadonlySet<string>>();

function headingTexts(view: SheetView, band: HeadingBand): ReadonlySet<string> {
  const known = headingTextsOf.get(band);
  if (known) return known;
  const texts = new Set<string>();
  for (let row = band.top; row <= band.bottom; row++) {
    for (const column of view.filledColumns(row)) texts.add(view.textAt(row, column));
  }
  headingTextsOf.set(band, texts);
  return texts;
}

function rowJudge(
  table: Table,
): (row: number, columns: readonly number[], before: ScannedRow | undefined) => ScannedRow {
  const { view, band, anchor, titles } = table;
  const headings = headingTexts(view, band);
  const keys = new Set([...titles].map(titleKey));
  return (row, columns, before) => {
    const leftOut = (reason: LeftOutReason): ScannedRow => ({ kind: 'leftOut', row, reason });
    const own = readFieldCell(view, anchor, row);
    if (columns.length === 0) return own.from === 'merged' ? { kind: 'continuation', row } : leftOut('blank');
    const texts = columns.map((column) => view.textAt(row, column));
    if (isRepeat(texts, headings, before)) return leftOut('repeatedHeading');
    if (texts.length <= MOST_TITLES && texts.every((text) => saysGoesOn(text) || keys.has(titleKey(text))))
      return leftOut('repeatedTitle');
    const reason = reasonToLeaveOut(texts, own, statusIsBlank(table, row));
    if (reason) return leftOut(reason);
    if (own.from === 'own') return { kind: 'activity', row };
    if (own.from === 'merged') return { kind: 'continuation', row };
    return judgeWithoutActivity(table, row, columns, before);
  };
}

function isRepeat(
  texts: readonly string[],
  headings: ReadonlySet<string>,
  before: ScannedRow | undefined,
): boolean {
  if (!texts.every((text) => headings.has(text))) return false;
  return texts.length > 1 || (before?.kind === 'leftOut' && before.reason === 'repeatedHeading');
}

function reasonToLeaveOut(
  texts: readonly string[],
  activity: FieldCell,
  isStatusBlank: boolean,
): LeftOutReason | null {
  const [first = ''] = texts;
  const hasActivity = activity.from === 'own';
  if (isNote(first) && (texts.length === 1 || !hasActivity)) return 'note';
  if (isExample(first) || texts.slice(0, 4).some(beginsAsExample)) return 'example';
  const sums = texts.slice(0, 4).some(isSubtotal);
  const { value } = activity.source;
  return sums && (!hasActivity || isStatusBlank || isSubtotal(value) || isCount(value)) ? 'subtotal' : null;
}

function statusIsBlank({ view, plan }: Table, row: number): boolean {
  return plan.groups.every(
    ({ status }) => status === null || readFieldCell(view, status, row).from === 'blank',
  );
}

/** Rows without an activity: a heading, a program over its activities, the rest of a long text, or none of these. */
function judgeWithoutActivity(
  table: Table,
  row: number,
  columns: readonly number[],
  before: ScannedRow | undefined,
): ScannedRow {
  const { plan } = table;
  const inProgress = columns.filter((column) => plan.groups.some((group) => progressHolds(group, column)));
  if (inProgress.length > 0) {
    const followsActivity = before?.kind === 'activity' || before?.kind === 'continuation';
    const isRest = followsActivity && inProgress.length === columns.length && statusIsBlank(table, row);
    return { kind: isRest ? 'continuation' : 'activityMissing', row };
  }
  if (goesOnWithMeasures(table, columns, before)) return { kind: 'continuation', row };
  const head = headOf(table, row, columns);
  if (head) return head;
  const inCarried = columns.filter((column) => carriedHolds(plan, column));
  if (inCarried.length > 0) return { kind: 'group', row };
  return { kind: 'leftOut', row, reason: 'unread' };
}

/** A second indicator below the first one of an activity. */
function goesOnWithMeasures(
  { plan: { measures } }: Table,
  columns: readonly number[],
  before: ScannedRow | undefined,
): boolean {
  if (!measures || (before?.kind !== 'activity' && before?.kind !== 'continuation')) return false;
  return columns.every((column) => measureHolds(measures, column));
}

function progressHolds(group: PeriodColumns, column: number): boolean {
  const { status, statusColumns, achievement, delayReason, nextAction } = group;
  return [status, achievement, delayReason, nextAction, ...statusColumns].some(
    (place) => place !== null && column >= place.column && column <= place.lastColumn,
  );
}

function carriedHolds(plan: ColumnPlan, column: number): boolean {
  return plan.fixed.some(
    (finding) => isCarried(finding.field) && column >= finding.column && column <= finding.lastColumn,
  );
}

/** A lone text that heads the rows below; one in the column of its own field is an ordinary value. */
function headOf(table: Table, row: number, columns: readonly number[]): ScannedRow | null {
  const { view, plan } = table;
  const [column] = columns;
  if (column === undefined || columns.length > 2) return null;
  const labelled = columns.length === 2 ? labelBeside(view, row, columns) : null;
  if (columns.length === 2 && labelled === null) return null;
  const place = labelled ?? column;
  const field = plan.fixed.find((finding) => place >= finding.column && place <= finding.lastColumn);
  const isWide =
    view.areaAt(row, place).columnCount > Math.max(2, field ? field.lastColumn - field.column + 1 : 0);
  const text =
    labelled === null
      ? view.textAt(row, place)
      : `${view.textAt(row, column)}：${view.textAt(row, labelled)}`;
  const head = readGroupHead(text, isWide);
  if (head === null) return null;
  const isOwnColumn = field !== undefined && isCarried(field.field) && !isWide && head.meaning === null;
  if (isOwnColumn && !(field.field === 'program' && headsPrograms(table, row, head))) return null;
  if (!head.isNumbered && !isWide && !activityFollows(table, row)) return null;
  return { kind: 'head', row, column: place, head };
}

function labelBeside(view: SheetView, row: number, columns: readonly number[]): number | null {
  const [first = 0, second = 0] = columns;
  const label = readKnownLabel(view.textAt(row, first));
  const meaning = label?.meanings[0];
  return meaning !== undefined && HEADING_MEANINGS.has(meaning) ? second : null;
}

/** A heading written in the column of the programs: the next activity then has a program of its own. */
function headsPrograms(table: Table, row: number, head: GroupHead): boolean {
  const { view, plan, anchor, to } = table;
  const program = fixedFinding(plan, 'program');
  const hasLevels =
    fixedFinding(plan, 'level1') ?? fixedFinding(plan, 'level2') ?? fixedFinding(plan, 'level3');
  if (!program || hasLevels || !head.isNumbered) return false;
  for (let next = row + 1; next <= Math.min(row + LOOK_AHEAD, to); next++) {
    if (readFieldCell(view, anchor, next).from === 'own')
      return readFieldCell(view, program, next).from === 'own';
  }
  return false;
}

const LOOK_AHEAD = 6;

function activityFollows({ view, anchor, to }: Table, row: number): boolean {
  for (let next = row + 1; next <= Math.min(row + 3, to); next++) {
    if (readFieldCell(view, anchor, next).from === 'own') return true;
  }
  return false;
}
