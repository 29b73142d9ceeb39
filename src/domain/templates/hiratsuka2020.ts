import type { HierarchyNode } from '../register';
import { FIVE_WORDS } from './fiveWords';
import type { PlanTemplate } from './planTemplate';

const VIEWPOINTS: readonly string[] = [
  '民間活力の活用',
  '施設の総合的管理',
  '行政の効率化',
  '収入確保策の推進',
  '身近で利用しやすい行政サービスの推進',
  'ICTの活用推進',
];

/** 平塚市行財政改革計画（2020-2023）: one level, six viewpoints. */
export const HIRATSUKA_2020: PlanTemplate = {
  plan: {
    name: '平塚市行財政改革計画（2020-2023）',
    startFy: 2020,
    endFy: 2023,
    levelNames: ['取組の視点'],
    countingLevel: 1,
    programLabel: '実施計画事業',
    activityLabel: '活動',
    percentDigits: 0,
    documentNumbers: { summary: '1-1', list: '1-2', sheets: '1-3' },
    bullet: '・',
    printsZeroDelayed: false,
  },
  statusSet: FIVE_WORDS,
  nodes: VIEWPOINTS.map((name, i): HierarchyNode => ({
    id: `V${String(i + 1)}`,
    level: 1,
    parentId: null,
    number: `(${String(i + 1)})`,
    name,
  })),
};
