import type { DepartmentSubmission, SubmissionState } from '../domain/departmentSubmission';
import { SUBMISSION_STATES } from '../domain/departmentSubmission';
import type { Register } from '../domain/register';
import { sheetNotes } from '../messages/sheetNotes';
import type { Area } from '../workbook/address';
import { cellArea, columnName } from '../workbook/address';
import type { ConditionalFormatRule, Edit } from '../workbook/editPlan';
import { formulaString } from '../workbook/formulaText';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findTable } from '../workbook/snapshot';
import { LINE } from './paperStyle';
import { registerPage } from './registerPage';
import { SHEET, TABLE } from './sheetNames';
import { columnFinder } from './tableEdits';
import type { TableRow } from './tableRows';
import { readTableRows } from './tableRows';
import type { TableSpec } from './tableSpec';
import { neededHeadings } from './tableSpec';

const STATE = '提出状況';

/** 提出状況: one department in one reporting period a row; what is printed for a reminder comes first. */
export const SUBMISSIONS_TABLE: TableSpec<DepartmentSubmission> = {
  name: TABLE.submissions,
  sheet: SHEET.submissions,
  at: { row: 0, column: 0 },
  caption: '',
  keyHeadings: ['報告期ID', '担当課'],
  columns: [
    { heading: '報告期ID', widthCharacters: 10, kind: 'text', content: (row) => row.periodId },
    { heading: '担当課', widthCharacters: 20, kind: 'words', content: (row) => row.department, wraps: true },
    { heading: STATE, widthCharacters: 10, kind: 'words', content: (row) => row.state },
    { heading: '活動数', widthCharacters: 8, kind: 'number', content: (row) => row.activityCount },
    { heading: '報告数', widthCharacters: 8, kind: 'number', content: (row) => row.reportCount },
    {
      heading: 'ファイル名',
      widthCharacters: 34,
      kind: 'words',
      content: (row) => row.fileName,
      wraps: true,
    },
    { heading: '更新日時', widthCharacters: 16, kind: 'text', content: (row) => row.modifiedAt },
    {
      heading: '備考',
      widthCharacters: 20,
      kind: 'words',
      content: (row) => row.note,
      wraps: true,
      isOfficeOwned: true,
    },
    { heading: 'ハッシュ', widthCharacters: 14, kind: 'text', content: (row) => row.hash },
    { heading: 'ファイル数', widthCharacters: 9, kind: 'number', content: (row) => row.fileCount },
    { heading: '取込日時', widthCharacters: 16, kind: 'text', content: (row) => row.takenAt },
  ],
};

export function submissionOf(row: TableRow): DepartmentSubmission {
  const state = row.text(STATE).trim();
  return {
    periodId: row.text('報告期ID'),
    department: row.text('担当課'),
    // A word that is none of ours says no more than an empty cell.
    state: SUBMISSION_STATES.find((one) => one === state) ?? '未提出',
    activityCount: row.number('活動数') ?? 0,
    reportCount: row.number('報告数') ?? 0,
    note: row.text('備考'),
    fileName: row.text('ファイル名'),
    modifiedAt: row.text('更新日時'),
    hash: row.text('ハッシュ'),
    fileCount: row.number('ファイル数') ?? 0,
    takenAt: row.text('取込日時'),
  };
}

/** The last column that is printed: what follows is for the program. */
const LAST_PRINTED = '備考';

/**
 * Of a new 提出状況, and again of one that grew: the drop-down of the states, a mark on those who are waited for, lines, and
 * the newest period's rows as what is printed.
 */
export function submissionGuards(
  { submissions = [], periods }: Register,
  snapshot: WorkbookSnapshot,
  edits: readonly Edit[],
): Edit[] {
  const newest = submissions.at(-1)?.periodId ?? '';
  const label = periods.find(({ id }) => id === newest)?.label ?? newest;
  const made = edits.find((edit) => edit.kind === 'addTable' && edit.name === TABLE.submissions);
  if (made?.kind === 'addTable') {
    const { sheet, area, columns } = made;
    const columnOf = (heading: string): number => area.column + columns.indexOf(heading);
    const state = cellArea(area.row + 1, columnOf(STATE), area.rowCount - 1);
    const printed = { ...area, columnCount: columnOf(LAST_PRINTED) - area.column + 1 };
    return [...guardEdits(sheet, state), ...rows(sheet, area), page(sheet, printed, label)];
  }
  const grown = edits.find((edit) => edit.kind === 'resizeTable' && edit.name === TABLE.submissions);
  const found = findTable(snapshot, TABLE.submissions);
  if (grown?.kind !== 'resizeTable' || !found) return [];
  const { sheet, area } = grown;
  const columnOf = columnFinder(found.table);
  const state = columnOf(STATE);
  const before = found.table.area.rowCount - 1;
  const guards =
    state === null
      ? []
      : [
          ...withoutMarks(sheet, cellArea(area.row + 1, state, before)),
          ...guardEdits(sheet, cellArea(area.row + 1, state, area.rowCount - 1)),
        ];
  const first = firstRowOf(newest, snapshot, before);
  const last = columnOf(LAST_PRINTED) ?? area.column + area.columnCount - 1;
  const printed = {
    row: area.row + 1 + first,
    column: area.column,
    rowCount: area.rowCount - 1 - first,
    columnCount: last - area.column + 1,
  };
  return [...guards, ...rows(sheet, area), page(sheet, printed, label)];
}

/** Where the rows of a period begin, under the headings; new rows stand below all others. */
function firstRowOf(periodId: string, snapshot: WorkbookSnapshot, before: number): number {
  const reading = readTableRows(snapshot, TABLE.submissions, neededHeadings(SUBMISSIONS_TABLE));
  const periods = reading.kind === 'rows' ? reading.rows.map((row) => row.text('報告期ID')) : [];
  const first = periods.indexOf(periodId);
  if (first < 0) return before;
  return periods.slice(first).every((id) => id === periodId) ? first : 0;
}

function withoutMarks(sheet: string, area: Area): Edit[] {
  return [{ kind: 'conditionalFormats', sheet, area, rules: [] }];
}

/** Two lines of a long file name, and room for a note by hand. */
const ROW_PT = 27;

/** The sheet goes to departments on paper: its rows are told apart there too. */
function rows(sheet: string, area: Area): Edit[] {
  return [
    { kind: 'format', sheet, area, format: { border: LINE, vertical: 'center' } },
    { kind: 'rowHeight', sheet, row: area.row, count: area.rowCount, heightPt: ROW_PT },
  ];
}

function page(sheet: string, printArea: Area, label: string): Edit {
  const footerCenter = `&A　${label.replaceAll('&', '&&')}　&P/&N`;
  return { kind: 'pageSetup', sheet, setup: { ...registerPage(sheet), printArea, footerCenter } };
}

function guardEdits(sheet: string, area: Area): Edit[] {
  const cell = `$${columnName(area.column)}${String(area.row + 1)}`;
  return [
    {
      kind: 'validation',
      sheet,
      area,
      rule: {
        list: { words: SUBMISSION_STATES },
        allowBlank: false,
        prompt: null,
        error: {
          title: STATE,
          message: sheetNotes.chooseFrom(SUBMISSION_STATES),
          style: 'stop',
        },
      },
    },
    { kind: 'conditionalFormats', sheet, area, rules: MARKS.map((mark) => markOf(mark, cell)) },
  ];
}

interface Mark extends Pick<ConditionalFormatRule, 'fill' | 'fontColor'> {
  readonly state: SubmissionState;
}

/** Dark enough to stand out on grey paper; bold, so that colour is not all that tells. */
const MARKS: readonly Mark[] = [
  { state: '未提出', fill: '#8A1F00', fontColor: '#FFFFFF' },
  { state: '差戻し', fill: '#F4B183', fontColor: '#000000' },
];

function markOf({ state, fill, fontColor }: Mark, cell: string): ConditionalFormatRule {
  return { formula: `=${cell}=${formulaString(state)}`, fill, fontColor, bold: true, stopIfTrue: true };
}
