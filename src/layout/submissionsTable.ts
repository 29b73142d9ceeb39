import type { DepartmentSubmission, SubmissionState } from '../domain/departmentSubmission';
import { SUBMISSION_STATES } from '../domain/departmentSubmission';
import type { Area } from '../workbook/address';
import { cellArea, columnName } from '../workbook/address';
import type { ConditionalFormatRule, Edit } from '../workbook/editPlan';
import { formulaString } from '../workbook/formulaText';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findTable } from '../workbook/snapshot';
import { registerPage } from './registerPage';
import { SHEET, TABLE } from './sheetNames';
import { columnFinder } from './tableEdits';
import type { TableRow } from './tableRows';
import type { TableSpec } from './tableSpec';

const STATE = '提出状況';

/** 提出状況: one department in one reporting period a row; what a reminder needs comes first. */
export const SUBMISSIONS_TABLE: TableSpec<DepartmentSubmission> = {
  name: TABLE.submissions,
  sheet: SHEET.submissions,
  at: { row: 0, column: 0 },
  caption: '',
  keyHeadings: ['報告期ID', '担当課'],
  columns: [
    { heading: '報告期ID', widthCharacters: 10, kind: 'text', content: (row) => row.periodId },
    { heading: '担当課', widthCharacters: 22, kind: 'words', content: (row) => row.department, wraps: true },
    { heading: STATE, widthCharacters: 10, kind: 'words', content: (row) => row.state },
    { heading: '活動数', widthCharacters: 8, kind: 'number', content: (row) => row.activityCount },
    { heading: '報告数', widthCharacters: 8, kind: 'number', content: (row) => row.reportCount },
    {
      heading: '備考',
      widthCharacters: 24,
      kind: 'words',
      content: (row) => row.note,
      wraps: true,
      isOfficeOwned: true,
    },
    {
      heading: 'ファイル名',
      widthCharacters: 34,
      kind: 'words',
      content: (row) => row.fileName,
      wraps: true,
    },
    { heading: '更新日時', widthCharacters: 16, kind: 'text', content: (row) => row.modifiedAt },
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

/**
 * Of a new 提出状況, and again of one that grew: the drop-down of the states, a mark on those who are waited for, and the
 * newest period's rows as what is printed.
 */
export function submissionGuards(
  submissions: readonly DepartmentSubmission[],
  snapshot: WorkbookSnapshot,
  edits: readonly Edit[],
): Edit[] {
  const made = edits.find((edit) => edit.kind === 'addTable' && edit.name === TABLE.submissions);
  if (made?.kind === 'addTable') {
    const column = made.area.column + SUBMISSIONS_TABLE.columns.findIndex(({ heading }) => heading === STATE);
    return guardEdits(made.sheet, cellArea(made.area.row + 1, column, made.area.rowCount - 1));
  }
  const grown = edits.find((edit) => edit.kind === 'resizeTable' && edit.name === TABLE.submissions);
  const found = findTable(snapshot, TABLE.submissions);
  if (grown?.kind !== 'resizeTable' || !found) return [];
  const { sheet, area } = grown;
  const column = columnFinder(found.table)(STATE);
  const before = found.table.area.rowCount - 1;
  const guards =
    column === null
      ? []
      : [
          ...withoutMarks(sheet, cellArea(area.row + 1, column, before)),
          ...guardEdits(sheet, cellArea(area.row + 1, column, area.rowCount - 1)),
        ];
  return [...guards, ...printNewest(submissions, sheet, area, before)];
}

function withoutMarks(sheet: string, area: Area): Edit[] {
  return [{ kind: 'conditionalFormats', sheet, area, rules: [] }];
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
          message: `${SUBMISSION_STATES.map((state) => `「${state}」`).join('')}から選んでください。`,
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

/** A new period's rows stand below all others: the reminder prints them alone, under the headings. */
function printNewest(
  submissions: readonly DepartmentSubmission[],
  sheet: string,
  area: Area,
  before: number,
): Edit[] {
  const newest = submissions.at(-1)?.periodId;
  const isNewPeriod = submissions.slice(before).every(({ periodId }) => periodId === newest);
  const hadIt = submissions.slice(0, before).some(({ periodId }) => periodId === newest);
  if (!isNewPeriod || hadIt) return [];
  const printArea = { ...area, row: area.row + 1 + before, rowCount: area.rowCount - 1 - before };
  return [{ kind: 'pageSetup', sheet, setup: { ...registerPage(sheet), printArea } }];
}
