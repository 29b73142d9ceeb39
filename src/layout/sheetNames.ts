import { parseSheetArea } from '../workbook/address';
import type { NameSnapshot } from '../workbook/snapshot';

/** The sheets that the program makes. A workbook opened without the add-in shows them as ordinary sheets. */
export const SHEET = {
  settings: '設定',
  programs: '台帳_事業',
  activities: '台帳_活動',
  progress: '台帳_進捗',
  narratives: '台帳_掲載文',
  history: '台帳_履歴',
  summary: '総括',
  list: '一覧',
  sheets: '個票',
  counts: '公開用データ',
  comparison: '前期比較',
  check: '点検結果',
  submissions: '提出状況',
  effects: '台帳_効果額',
  indicators: '台帳_指標',
} as const;

export const REGISTER_SHEETS: readonly string[] = [
  SHEET.settings,
  SHEET.programs,
  SHEET.activities,
  SHEET.progress,
  SHEET.narratives,
  SHEET.history,
  SHEET.effects,
  SHEET.indicators,
];

/** Excel tables carry ASCII names: Japanese ones are untested in structured references (facts §4). */
export const TABLE = {
  plan: 'Plan',
  levels: 'Levels',
  statusSet: 'StatusSet',
  periods: 'Periods',
  programs: 'Programs',
  activities: 'Activities',
  progress: 'Progress',
  narratives: 'Narratives',
  history: 'History',
  submissions: 'Submissions',
  effects: 'FinancialEffects',
  indicators: 'IndicatorValues',
} as const;

/** Names of the whole workbook, so that a block is found again after rows were inserted above it. */
export const NAME = {
  statusWords: 'GK_StatusWords',
  title: 'GK_Title',
  pie: 'GK_Pie',
  table: 'GK_Table',
  bars: 'GK_Bars',
  sectionTwo: 'GK_Sec2',
  sectionThree: 'GK_Sec3',
  comparisonTitle: 'GK_CmpTitle',
  comparisonTable: 'GK_CmpTable',
  comparisonBars: 'GK_CmpBars',
  comparisonMatrix: 'GK_CmpMatrix',
  comparisonList: 'GK_CmpList',
  list: 'GK_List',
  sheets: 'GK_Sheets',
  counts: 'GK_Counts',
  check: 'GK_Check',
} as const;

/** Of the names of the records that stand beside confirmed papers. */
export const SEAL_PREFIX = 'GK_Seal_';

export const CHART = {
  pie: 'GK_PieChart',
  bars: 'GK_BarChart',
  comparedTotals: 'GK_CmpTotalChart',
  comparedHeadings: 'GK_CmpBarChart',
} as const;

/** Of the names that mark cells of the office's own sheets whose rules gave way to ours. */
export const REPLACED_PREFIX = 'GK_Own_';

const PAPER_NAMES: readonly string[] = [
  NAME.list,
  NAME.sheets,
  NAME.counts,
  NAME.check,
  NAME.comparisonTitle,
];

/**
 * Is this one of the sheets that the program writes itself, and so never a source? Departments too call their sheets
 * 一覧 and 個票: of those, only the ones that the program's names point at are its own, whatever they are called since.
 */
export function isOwnSheet(name: string, names: readonly NameSnapshot[]): boolean {
  const isKept = name === SHEET.summary || name === SHEET.check || REGISTER_SHEETS.includes(name);
  return isKept || isNamedPaper(name, names);
}

function isNamedPaper(sheet: string, names: readonly NameSnapshot[]): boolean {
  return names.some(
    (entry) =>
      entry.sheet === null &&
      (PAPER_NAMES.includes(entry.name) || entry.name.startsWith(SEAL_PREFIX)) &&
      parseSheetArea(entry.formula)?.sheet === sheet,
  );
}
