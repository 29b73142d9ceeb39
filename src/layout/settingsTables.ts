import type { DepartmentChange } from '../domain/departmentHistory';
import type { HierarchyNode } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { Status } from '../domain/statusSet';
import { sheetNotes } from '../messages/sheetNotes';
import type { PlanSetting } from './planSettings';
import { VERSION_ITEM } from './planSettings';
import { SHEET, TABLE } from './sheetNames';
import type { TableSpec } from './tableSpec';

/** Settings stand side by side, so that each table can grow downwards. */
const SETTINGS_HEADING_ROW = 3;

export const PLAN_TABLE: TableSpec<PlanSetting> = {
  name: TABLE.plan,
  sheet: SHEET.settings,
  at: { row: SETTINGS_HEADING_ROW, column: 0 },
  caption: '計画と印刷の設定',
  keyHeadings: ['項目'],
  columns: [
    { heading: '項目', widthCharacters: 22, kind: 'words', content: (row) => row.item },
    {
      heading: '値',
      widthCharacters: 34,
      kind: 'text',
      content: (row) => row.value,
      wraps: true,
      isOfficeOwned: ({ item }) => item !== VERSION_ITEM,
    },
    { heading: '説明', widthCharacters: 40, kind: 'words', content: (row) => row.help, wraps: true },
  ],
};

export interface LevelRow {
  readonly node: HierarchyNode;
  readonly levelName: string;
}

export const LEVELS_TABLE: TableSpec<LevelRow> = {
  name: TABLE.levels,
  sheet: SHEET.settings,
  at: { row: SETTINGS_HEADING_ROW, column: 4 },
  caption: '取組の視点・目標・改革テーマ（総括の表の並び順）',
  keyHeadings: ['見出しID'],
  columns: [
    { heading: '見出しID', widthCharacters: 10, kind: 'text', content: (row) => row.node.id },
    { heading: '階層', widthCharacters: 6, kind: 'number', content: (row) => row.node.level },
    { heading: '階層の名称', widthCharacters: 14, kind: 'words', content: (row) => row.levelName },
    {
      heading: '上位の見出しID',
      widthCharacters: 14,
      kind: 'text',
      content: (row) => row.node.parentId ?? '',
    },
    { heading: '見出し番号', widthCharacters: 11, kind: 'text', content: (row) => row.node.number },
    { heading: '見出し', widthCharacters: 36, kind: 'words', content: (row) => row.node.name, wraps: true },
  ],
};

export const STATUS_TABLE: TableSpec<Status> = {
  name: TABLE.statusSet,
  sheet: SHEET.settings,
  at: { row: SETTINGS_HEADING_ROW, column: 11 },
  caption: '進捗状況の選択肢（総括の表の列の順）',
  keyHeadings: ['状況ID'],
  columns: [
    { heading: '状況ID', widthCharacters: 13, kind: 'text', content: (row) => row.id },
    { heading: '状況', widthCharacters: 11, kind: 'words', content: (row) => row.label },
    {
      heading: '順調に数える',
      widthCharacters: 12,
      kind: 'flag',
      content: (row) => row.isGood,
      isOfficeOwned: true,
    },
    {
      heading: '理由が必要',
      widthCharacters: 11,
      kind: 'flag',
      content: (row) => row.needsReason,
      isOfficeOwned: true,
    },
    {
      heading: '合計に入れない',
      widthCharacters: 13,
      kind: 'flag',
      content: (row) => row.isOutsideTotal,
      isOfficeOwned: true,
    },
    { heading: '色', widthCharacters: 10, kind: 'text', content: (row) => row.color, isOfficeOwned: true },
    {
      heading: '定義',
      widthCharacters: 40,
      kind: 'words',
      content: (row) => row.definition,
      wraps: true,
      isOfficeOwned: true,
    },
    {
      heading: '同じ語の書き方',
      widthCharacters: 30,
      kind: 'words',
      content: (row) => row.spellings.join('｜'),
      wraps: true,
      isOfficeOwned: true,
    },
    {
      heading: '確認が必要な語',
      widthCharacters: 30,
      kind: 'words',
      content: (row) => row.perhaps.join('｜'),
      wraps: true,
      isOfficeOwned: true,
    },
  ],
};

export const PERIODS_TABLE: TableSpec<ReportPeriod> = {
  name: TABLE.periods,
  sheet: SHEET.settings,
  at: { row: SETTINGS_HEADING_ROW, column: 21 },
  caption: '報告期',
  keyHeadings: ['報告期ID'],
  columns: [
    { heading: '報告期ID', widthCharacters: 11, kind: 'text', content: (row) => row.id },
    { heading: '報告期', widthCharacters: 26, kind: 'words', content: (row) => row.label },
    { heading: '年度（西暦）', widthCharacters: 12, kind: 'number', content: (row) => row.fiscalYear },
    { heading: '種別', widthCharacters: 8, kind: 'text', content: (row) => row.type },
    { heading: '基準日', widthCharacters: 12, kind: 'text', content: (row) => row.asOf },
  ],
};

/** Not among the tables that every register has: an office that has none of these changes needs no table. */
export const DEPARTMENTS_TABLE: TableSpec<DepartmentChange> = {
  name: 'Departments',
  sheet: SHEET.settings,
  at: { row: SETTINGS_HEADING_ROW, column: 27 },
  caption: sheetNotes.settings.departments,
  keyHeadings: ['課名', '旧課名'],
  columns: [
    { heading: '課名', widthCharacters: 22, kind: 'words', content: (row) => row.name },
    { heading: '旧課名', widthCharacters: 22, kind: 'words', content: (row) => row.formerName },
    {
      heading: '適用開始年度',
      widthCharacters: 13,
      kind: 'text',
      content: (row) => row.fromFy?.toString() ?? '',
    },
  ],
};
