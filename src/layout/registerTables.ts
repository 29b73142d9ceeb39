import type { HierarchyNode, HistoryEntry, NarrativeItem, Program } from '../domain/register';
import { endColumns, goneColumn } from './laterColumns';
import type { ActivityRow, ProgressRow } from './registerRows';
import { SHEET, TABLE } from './sheetNames';
import type { TableSpec } from './tableSpec';

const REGISTER_HEADING_ROW = 0;

export interface ProgramRow {
  readonly program: Program;
  readonly heading: HierarchyNode | null;
}

export const PROGRAMS_TABLE: TableSpec<ProgramRow> = {
  name: TABLE.programs,
  sheet: SHEET.programs,
  at: { row: REGISTER_HEADING_ROW, column: 0 },
  caption: '',
  keyHeadings: ['事業ID'],
  columns: [
    { heading: '事業ID', widthCharacters: 9, kind: 'text', content: (row) => row.program.id },
    { heading: '事業番号', widthCharacters: 9, kind: 'text', content: (row) => row.program.displayNumber },
    { heading: '見出しID', widthCharacters: 9, kind: 'text', content: (row) => row.program.nodeId ?? '' },
    {
      heading: '見出し',
      widthCharacters: 28,
      kind: 'words',
      content: (row) => row.heading?.name ?? '',
      wraps: true,
    },
    {
      heading: '事業名',
      widthCharacters: 34,
      kind: 'words',
      content: (row) => row.program.name,
      wraps: true,
    },
    { heading: '重点', widthCharacters: 6, kind: 'flag', content: (row) => row.program.isPriority },
    {
      heading: '総括掲載',
      widthCharacters: 9,
      kind: 'flag',
      content: (row) => row.program.isInSummary,
      isOfficeOwned: true,
    },
    {
      heading: '担当課',
      widthCharacters: 20,
      kind: 'words',
      content: (row) => row.program.department,
      wraps: true,
    },
    {
      heading: '取組の概要',
      widthCharacters: 40,
      kind: 'words',
      content: (row) => row.program.overview,
      wraps: true,
    },
    {
      heading: '事業の状態',
      widthCharacters: 11,
      kind: 'words',
      content: (row) => row.program.lifecycle,
      isOfficeOwned: true,
    },
    {
      heading: '追加年度',
      widthCharacters: 9,
      kind: 'text',
      content: (row) => row.program.addedFy?.toString() ?? '',
      isOfficeOwned: true,
    },
    {
      heading: '出典シート',
      widthCharacters: 16,
      kind: 'text',
      content: (row) => row.program.source?.sheet ?? '',
    },
    {
      heading: '出典セル',
      widthCharacters: 9,
      kind: 'text',
      content: (row) => row.program.source?.cell ?? '',
    },
    ...endColumns<ProgramRow>((row) => row.program),
    goneColumn((row) => row.program.isGone),
  ],
};

export const ACTIVITIES_TABLE: TableSpec<ActivityRow> = {
  name: TABLE.activities,
  sheet: SHEET.activities,
  at: { row: REGISTER_HEADING_ROW, column: 0 },
  caption: '',
  keyHeadings: ['活動ID'],
  columns: [
    { heading: '活動ID', widthCharacters: 9, kind: 'text', content: (row) => row.activity.id },
    { heading: '活動番号', widthCharacters: 9, kind: 'text', content: (row) => row.activity.displayNumber },
    { heading: '事業ID', widthCharacters: 9, kind: 'text', content: (row) => row.activity.programId },
    {
      heading: '事業名',
      widthCharacters: 30,
      kind: 'words',
      content: (row) => row.program.name,
      wraps: true,
    },
    {
      heading: '活動名',
      widthCharacters: 40,
      kind: 'words',
      content: (row) => row.activity.name,
      wraps: true,
    },
    { heading: '再掲', widthCharacters: 6, kind: 'flag', content: (row) => row.activity.isRepeated },
    {
      heading: '集計する',
      widthCharacters: 9,
      kind: 'flag',
      content: (row) => row.activity.isCounted,
      isOfficeOwned: true,
    },
    {
      heading: '集計しない理由',
      widthCharacters: 24,
      kind: 'words',
      content: (row) => row.activity.exclusionReason,
      wraps: true,
      isOfficeOwned: true,
    },
    {
      heading: '出典シート',
      widthCharacters: 16,
      kind: 'text',
      content: (row) => row.activity.source?.sheet ?? '',
    },
    {
      heading: '出典セル',
      widthCharacters: 9,
      kind: 'text',
      content: (row) => row.activity.source?.cell ?? '',
    },
    goneColumn((row) => row.activity.isGone),
  ],
};

/** The columns that formulas and rules read: the 総括's COUNTIFS, and the marks where people type. */
export const PROGRESS_COLUMN = {
  period: '報告期ID',
  heading: '見出しID',
  status: '進捗状況',
  reason: '遅れの理由',
  counted: '集計する',
} as const;

export const PROGRESS_TABLE: TableSpec<ProgressRow> = {
  name: TABLE.progress,
  sheet: SHEET.progress,
  at: { row: REGISTER_HEADING_ROW, column: 0 },
  caption: '',
  keyHeadings: ['報告期ID', '活動ID', '同じ活動の何件目'],
  columns: [
    {
      heading: PROGRESS_COLUMN.period,
      widthCharacters: 10,
      kind: 'text',
      content: (row) => row.entry.periodId,
    },
    { heading: '活動ID', widthCharacters: 9, kind: 'text', content: (row) => row.entry.activityId },
    {
      heading: PROGRESS_COLUMN.heading,
      widthCharacters: 9,
      kind: 'text',
      content: (row) => row.heading?.id ?? '',
    },
    { heading: '活動番号', widthCharacters: 9, kind: 'text', content: (row) => row.activity.displayNumber },
    {
      heading: '事業名',
      widthCharacters: 26,
      kind: 'words',
      content: (row) => row.program.name,
      wraps: true,
    },
    {
      heading: '活動名',
      widthCharacters: 32,
      kind: 'words',
      content: (row) => row.activity.name,
      wraps: true,
    },
    {
      heading: '担当課',
      widthCharacters: 16,
      kind: 'words',
      content: (row) => row.program.department,
      wraps: true,
    },
    {
      heading: PROGRESS_COLUMN.status,
      widthCharacters: 11,
      kind: 'words',
      content: (row) => row.entry.status,
    },
    {
      heading: '取組実績',
      widthCharacters: 50,
      kind: 'words',
      content: (row) => row.entry.achievement,
      wraps: true,
    },
    {
      heading: PROGRESS_COLUMN.reason,
      widthCharacters: 36,
      kind: 'words',
      content: (row) => row.entry.delayReason,
      wraps: true,
    },
    {
      heading: '今後の対応',
      widthCharacters: 30,
      kind: 'words',
      content: (row) => row.entry.nextAction,
      wraps: true,
    },
    { heading: PROGRESS_COLUMN.counted, widthCharacters: 9, kind: 'flag', content: (row) => row.isCounted },
    { heading: '同じ活動の何件目', widthCharacters: 10, kind: 'number', content: (row) => row.occurrence },
    {
      heading: '出典シート',
      widthCharacters: 16,
      kind: 'text',
      content: (row) => row.entry.source?.sheet ?? '',
    },
    { heading: '出典セル', widthCharacters: 9, kind: 'text', content: (row) => row.entry.source?.cell ?? '' },
    goneColumn((row) => row.entry.isGone),
  ],
};

export const NARRATIVES_TABLE: TableSpec<NarrativeItem> = {
  name: TABLE.narratives,
  sheet: SHEET.narratives,
  at: { row: REGISTER_HEADING_ROW, column: 0 },
  caption: '',
  keyHeadings: ['報告期ID', '節', '事業ID', '活動ID', '並び順'],
  columns: [
    { heading: '報告期ID', widthCharacters: 10, kind: 'text', content: (row) => row.periodId },
    { heading: '節', widthCharacters: 5, kind: 'number', content: (row) => row.section },
    { heading: '事業ID', widthCharacters: 9, kind: 'text', content: (row) => row.programId },
    { heading: '活動ID', widthCharacters: 9, kind: 'text', content: (row) => row.activityId ?? '' },
    { heading: '並び順', widthCharacters: 7, kind: 'number', content: (row) => row.order },
    {
      heading: '掲載する',
      widthCharacters: 9,
      kind: 'flag',
      content: (row) => row.isIncluded,
    },
    {
      heading: '掲載文',
      widthCharacters: 80,
      kind: 'words',
      content: (row) => row.text,
      wraps: true,
    },
    {
      heading: '課の文',
      widthCharacters: 60,
      kind: 'words',
      content: (row) => row.departmentText,
      wraps: true,
      // Format 1 had none.
      isOptional: true,
    },
    {
      heading: '事務局が修正',
      widthCharacters: 12,
      kind: 'flag',
      content: (row) => row.isEditedByOffice,
    },
  ],
};

export const HISTORY_HEADING = { at: '日時', action: '操作', detail: '内容' } as const;

export const HISTORY_TABLE: TableSpec<HistoryEntry> = {
  name: TABLE.history,
  sheet: SHEET.history,
  at: { row: REGISTER_HEADING_ROW, column: 0 },
  caption: '',
  keyHeadings: Object.values(HISTORY_HEADING),
  columns: [
    { heading: HISTORY_HEADING.at, widthCharacters: 17, kind: 'text', content: (row) => row.at },
    { heading: HISTORY_HEADING.action, widthCharacters: 10, kind: 'words', content: (row) => row.action },
    {
      heading: HISTORY_HEADING.detail,
      widthCharacters: 100,
      kind: 'words',
      content: (row) => row.detail,
      wraps: true,
    },
  ],
};
