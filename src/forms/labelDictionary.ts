/**
 * What the headings of cities' sheets mean (domain §6.3, §1.2). Pure data; `labelReading.ts` reads it.
 * A label with several meanings names them in the order to try: what stands under it decides.
 */
export type Meaning =
  | 'upperLevel'
  | 'lowerLevel'
  | 'programNumber'
  | 'program'
  | 'overview'
  | 'priority'
  | 'inSummary'
  | 'department'
  | 'number'
  | 'activity'
  | 'repeated'
  | 'period'
  | 'status'
  | 'achievement'
  | 'delayReason'
  | 'nextAction'
  /** Known, and nothing that is read. */
  | 'other';

const LABELS: Readonly<Record<string, string>> = {
  upperLevel: '目標|基本目標|優先課題|柱|基本方針|方針|戦略|大項目|大分類|重点項目|基本指針|改革の柱',
  lowerLevel:
    '取組の視点|取組視点|視点|改革の視点|改革テーマ|テーマ|重点改革項目|中項目|中分類|施策|分野|基本施策',
  programNumber:
    '事業番号|事業no|実施計画事業番号|実施計画事業no|アクションプラン番号|プログラム番号|取組項目番号',
  program:
    '実施計画事業|実施計画事業名|実施計画事業の名称|実施計画事業名称|事業名|事業|事業名称|事業の名称|実施事業|実施事業名|対象事業|' +
    '改革項目|実施項目|推進項目|プログラム|プログラム名|件名|実施計画|計画事業|計画事業名|改革項目名|小項目',
  overview: '取組の概要|事業概要|事業の概要|概要|取組概要|事業内容|事業の内容|事業目的|事業の目的|目的',
  priority: '重点|重点事業|重点区分|重点取組|うち重点|重点項目該当|重点事業該当',
  inSummary: '総括掲載|総括への掲載|総括表掲載|総括に掲載|掲載',
  department:
    '担当課|所管課|主管課|所管部署|担当部署|担当部課|担当部課名|担当課名|所管課名|主管課名|推進部署|課名|所属|所属名|' +
    '所属課|担当|所管|部署|部署名|主担当課|担当課等|担当所属|取組課|実施課|回答課',
  number:
    '番号|no|整理番号|整理no|管理番号|管理no|項目番号|活動番号|活動no|取組番号|取組no|通し番号|通番|連番|#',
  activity:
    '活動|活動名|活動名称|活動項目|活動の名称|取組名|取組名称|取組の名称|個別取組|個別の取組|個別取組名|具体的取組|' +
    '具体的な取組|細事業|細事業名|実施計画活動|取組活動',
  repeated: '再掲',
  period:
    '報告期|報告時期|報告期間|対象期間|対象期|報告対象期|報告対象期間|年度|対象年度|報告年度|時点|基準日',
  status:
    '進捗状況|進捗|進捗度|進捗区分|進捗評価|進捗状況区分|進行状況|進行区分|達成度|達成状況|達成区分|評価|評価区分|自己評価|' +
    '所管課評価|担当課評価|一次評価|判定|判定区分|状況区分|取組状況区分|実施状況区分|進捗判定|ステータス',
  achievement:
    '取組実績|実績|主な取組実績|主な実績|実績内容|成果|主な成果|活動実績|活動の実績|取組の実績|実施実績|取組結果|実施結果|' +
    '取組状況説明|取組状況内容|取組状況文章|取組状況詳細|進捗状況内容|進捗状況説明|進捗状況詳細|具体的な取組状況|実績成果|取組実績成果|' +
    '実績及び成果|取組の状況|主な取組状況|実施状況内容|実施状況説明',
  delayReason:
    '遅れの理由|遅れ等の理由|遅れた理由|遅れている理由|遅延理由|遅延の理由|未達成理由|未達成の理由|遅れ休止の理由|' +
    '遅れ又は休止の理由|遅れや休止の理由|遅れの要因|遅れ等の要因|遅れ休止理由|遅れ未着手休止の理由',
  nextAction:
    '今後の対応|今後の取組|今後の取組予定|今後の予定|今後の方針|今後の見通し|今後の進め方|今後の取組方針|今後の対応方針|' +
    '今後の取組内容|今後の課題と対応|次期の予定|次期の取組|改善策|対応策|対応方針|今後の改善策|今後の方向性|今後|取組予定|実施予定|活動予定|今後の活動予定|次期以降の予定',
  other:
    '備考|計画期間|効果額|財政効果額|財政効果|削減額|増収額|指標|指標名|成果指標|活動指標|数値目標|kpi|目標値|実績値|基準値|' +
    '達成率|進捗率|記入者|作成者|記入日|作成日|内線|電話|電話番号|担当者|担当者名|スケジュール|年度別工程|工程|工程表|年次計画|' +
    '実施スケジュール|年度別計画|単位|関係課|調整部署|追加年度|計画内容|現状と課題|到達目標|確認|新規継続|新規|継続|種別|' +
    '資料番号|前回|前回の進捗状況|前回の取組実績|活動id|事業id|様式番号|前期の進捗状況|前年度の進捗状況|前回進捗状況|事務局確認|提出日|承認者|課長確認|合計|計',
};

/** Words that cities use for more than one thing. */
const AMBIGUOUS: Readonly<Record<string, readonly Meaning[]>> = {
  取組状況: ['status', 'achievement'],
  実施状況: ['status', 'achievement'],
  推進状況: ['status', 'achievement'],
  状況: ['status', 'achievement'],
  状態: ['status', 'achievement'],
  進捗状況等: ['status', 'achievement'],
  取組: ['activity', 'program', 'achievement'],
  取組内容: ['activity', 'achievement'],
  取組の内容: ['activity', 'achievement'],
  活動内容: ['activity'],
  実施内容: ['achievement', 'activity'],
  主な取組: ['achievement', 'activity'],
  主な取組内容: ['achievement', 'activity'],
  具体的な取組内容: ['achievement', 'activity'],
  具体的取組内容: ['achievement', 'activity'],
  取組項目: ['program', 'activity'],
  取組項目名: ['program', 'activity'],
  取組事項: ['program', 'activity'],
  項目: ['program', 'activity'],
  項目名: ['program', 'activity'],
  名称: ['activity', 'program'],
  課題: ['delayReason'],
  理由: ['delayReason'],
  要因: ['delayReason'],
  課題等: ['delayReason'],
  対応: ['nextAction'],
  予定: ['nextAction'],
  見通し: ['nextAction'],
  二次評価: ['status'],
  本部評価: ['status'],
  局評価: ['status'],
  委員会評価: ['status'],
  最終評価: ['status'],
  区分: ['status', 'other'],
  課: ['department'],
  課等: ['department'],
  目的: ['overview'],
  期間: ['period', 'other'],
  期: ['period'],
};

export interface LabelEntry {
  readonly meanings: readonly Meaning[];
  /** False when the word alone does not settle what it means. */
  readonly isPlain: boolean;
}

/** By `labelKey` of the words as printed. */
export const LABEL_ENTRIES: ReadonlyMap<string, LabelEntry> = makeEntries();

function makeEntries(): ReadonlyMap<string, LabelEntry> {
  const entries = new Map<string, LabelEntry>();
  for (const [meaning, words] of Object.entries(LABELS)) {
    for (const word of words.split('|')) {
      entries.set(word, { meanings: [meaning as Meaning], isPlain: true });
    }
  }
  for (const [word, meanings] of Object.entries(AMBIGUOUS)) entries.set(word, { meanings, isPlain: false });
  return entries;
}
