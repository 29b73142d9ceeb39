import { FIVE_WORDS } from './fiveWords';
import type { PlanTemplate } from './planTemplate';

/** An empty plan of another city, with the commonest settings; its headings are still to be written. */
export function blankTemplate(
  name: string,
  startFy: number,
  endFy: number,
  levelNames: readonly string[] = ['取組の視点'],
): PlanTemplate {
  return {
    plan: {
      name,
      startFy,
      endFy,
      levelNames,
      countingLevel: Math.max(1, levelNames.length),
      programLabel: '実施計画事業',
      activityLabel: '活動',
      percentDigits: 0,
      documentNumbers: { summary: '1-1', list: '1-2', sheets: '1-3' },
      bullet: '・',
      printsZeroDelayed: false,
    },
    statusSet: FIVE_WORDS,
    nodes: [],
  };
}
