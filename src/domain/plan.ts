/** A city's reform plan and the habits of its paper: everything here is a setting of the plan, never a constant. */
export interface Plan {
  /** 平塚市行財政改革計画（2020-2023） */
  readonly name: string;
  /** First and last fiscal year (April to March, the year of the April). */
  readonly startFy: number;
  readonly endFy: number;
  /** What the levels of the hierarchy are called, from the top: ['取組の視点'] or ['目標', '改革テーマ']. */
  readonly levelNames: readonly string[];
  /** 1-based level whose headings are the rows of the 活動数一覧. */
  readonly countingLevel: number;
  /** 実施計画事業 */
  readonly programLabel: string;
  /** 活動 */
  readonly activityLabel: string;
  readonly percentDigits: 0 | 1;
  /** 資料番号 of the 総括, the 一覧 and the 個票: '1-1', '1-2', '1-3'. */
  readonly documentNumbers: { readonly summary: string; readonly list: string; readonly sheets: string };
  /** The mark in front of a printed line. */
  readonly bullet: string;
  /** Whether 「遅れ」は0の活動。 is printed when there is none (the seed has only the other case). */
  readonly printsZeroDelayed: boolean;
  /**
   * Words of 進捗状況 after which an activity is not opened again (期替え) and no longer counts as 未回答; left out where the
   * office has not decided yet: all go on then.
   */
  readonly notReopened?: readonly string[];
}

/** Whether the plan counts its items themselves: they have no activities under them, and both are called the same. */
export function countsPrograms({ programLabel, activityLabel }: Plan): boolean {
  return programLabel === activityLabel;
}
