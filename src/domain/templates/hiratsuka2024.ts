import { FIVE_WORDS } from './fiveWords';
import type { PlanTemplate } from './planTemplate';

/** 平塚市行財政改革計画（2024-2027）: two goals over four themes. Which program belongs to which theme is not yet published. */
export const HIRATSUKA_2024: PlanTemplate = {
  plan: {
    name: '平塚市行財政改革計画（2024-2027）',
    startFy: 2024,
    endFy: 2027,
    levelNames: ['目標', '改革テーマ'],
    countingLevel: 2,
    programLabel: '実施計画事業',
    activityLabel: '取組',
    percentDigits: 0,
    documentNumbers: { summary: '1-1', list: '1-2', sheets: '1-3' },
    bullet: '・',
    printsZeroDelayed: false,
  },
  statusSet: FIVE_WORDS,
  nodes: [
    { id: 'G1', level: 1, parentId: null, number: '〔目標1〕', name: '効率的・効果的な行政サービスの推進' },
    { id: 'T1', level: 2, parentId: 'G1', number: '(1)', name: '行政サービスの向上' },
    { id: 'T2', level: 2, parentId: 'G1', number: '(2)', name: '行政サービスの最適化' },
    {
      id: 'G2',
      level: 1,
      parentId: null,
      number: '〔目標2〕',
      name: '将来にわたり持続可能な行財政運営の確立',
    },
    { id: 'T3', level: 2, parentId: 'G2', number: '(3)', name: '健全財政の維持' },
    { id: 'T4', level: 2, parentId: 'G2', number: '(4)', name: '人・組織の活性化・最適化' },
  ],
};
