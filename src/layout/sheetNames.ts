/** The sheets that the program makes. A workbook opened without the add-in shows them as ordinary sheets. */
export const SHEET = {
  settings: '設定',
  programs: '台帳_事業',
  activities: '台帳_活動',
  progress: '台帳_進捗',
  narratives: '台帳_掲載文',
  history: '台帳_履歴',
  summary: '総括',
  comparison: '前期比較',
  check: '点検結果',
} as const;

export const REGISTER_SHEETS: readonly string[] = [
  SHEET.settings,
  SHEET.programs,
  SHEET.activities,
  SHEET.progress,
  SHEET.narratives,
  SHEET.history,
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
  comparisonMatrix: 'GK_CmpMatrix',
  comparisonList: 'GK_CmpList',
  check: 'GK_Check',
} as const;

export const CHART = { pie: 'GK_PieChart', bars: 'GK_BarChart' } as const;

const OWN_NAMES: readonly string[] = [SHEET.summary, SHEET.comparison, SHEET.check];

/** Is this one of the sheets that the program writes itself, and so never a source? */
export function isOwnSheet(name: string): boolean {
  return OWN_NAMES.includes(name) || REGISTER_SHEETS.includes(name);
}
