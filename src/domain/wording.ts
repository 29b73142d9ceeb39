import { groupBy } from './groupBy';
import { percentFootnote, percentText, percentsNeedFootnote } from './percent';
import type { Plan } from './plan';
import { countsPrograms } from './plan';
import type { Activity, Program } from './register';
import type { ReportPeriod } from './reportPeriod';
import type { Status, StatusSet } from './statusSet';
import type { Tally } from './tally';

/** The papers that a plan prints. */
export type Paper = '総括' | '一覧' | '個票';

/** 資料1-1: the box at the top right. */
export function documentLabel(number: string): string {
  return `資料${number}`;
}

/** The two lines at the head of a paper. */
export function titleLines(
  plan: Plan,
  period: ReportPeriod,
  paper: Paper = '総括',
): readonly [string, string] {
  return [plan.name, `${period.label}取組状況【${paper}】`];
}

/** （詳細は資料1-2、1-3）; nothing where the city numbers no papers. */
function references(numbers: readonly string[]): string {
  const given = numbers.filter((number) => number !== '');
  return given.length === 0 ? '' : `（詳細は${documentLabel(given.join('、'))}）`;
}

export function sectionOneHeading(plan: Plan): string {
  return `1 進捗状況${references([plan.documentNumbers.list, plan.documentNumbers.sheets])}`;
}

/** The lines of section 1, without the bullet: first the 【暫定】 ones while the count is incomplete. */
export function sectionOneLines(plan: Plan, tally: Tally): readonly string[] {
  return [
    ...provisionalLines(tally),
    `${programCountText(plan, tally.programCount)}${String(tally.total)}の${plan.activityLabel}を実施。`,
    ...goodLine(plan, tally),
    ...otherLines(plan, tally),
  ];
}

/** 27事業で; a city that says 取組項目 prints 27の取組項目で; nothing where the items themselves are counted. */
function programCountText(plan: Plan, count: number): string {
  if (countsPrograms(plan)) return '';
  return plan.programLabel.endsWith('事業')
    ? `${String(count)}事業で`
    : `${String(count)}の${plan.programLabel}で`;
}

/** Why the figures are not final, and what they leave out (domain §5.2-6). Empty when nothing is open. */
export function provisionalLines(tally: Tally): readonly string[] {
  if (tally.isComplete) return [];
  const disagreeing = tally.duplicates.filter(({ agree }) => !agree).length;
  const leftOut = [
    ['未回答', tally.noAnswer.length],
    ['進捗状況が選択肢にないもの', tally.outsideSet.length],
    ['見出しが決まっていないもの', tally.noHeading.length],
    ['報告が食い違うもの', disagreeing],
    ['台帳にない活動の報告', tally.strays.length],
  ] as const;
  const named = leftOut.filter(([, count]) => count > 0).map(([what, count]) => `${what}${String(count)}件`);
  const repeated = tally.duplicates.length - disagreeing;
  const noReason = tally.noReason.length;
  return [
    ...(named.length === 0 ? [] : [`【暫定】${named.join('、')}を除く。`]),
    ...(repeated === 0 ? [] : [`【暫定】同じ報告が重なる${String(repeated)}件は、1件として数えた。`]),
    ...(noReason === 0 ? [] : [`【暫定】理由が書かれていない${String(noReason)}件も数えた。`]),
  ];
}

interface Column {
  readonly status: Status;
  readonly count: number;
}

function columnsOf(tally: Tally): readonly Column[] {
  return tally.statuses.map((status, i) => ({ status, count: tally.columnTotals[i] ?? 0 }));
}

/** 活動の状況は、「概ね順調」は49の活動、全体の98%は順調に進捗。 */
function goodLine(plan: Plan, tally: Tally): readonly string[] {
  const good = columnsOf(tally).filter(({ status }) => status.isGood && !status.isOutsideTotal);
  const last = good.at(-1);
  if (last === undefined || tally.total === 0) return [];
  const present = good.filter(({ count }) => count > 0);
  const printed = present.length > 0 ? present : [last];
  const percent = percentText(
    printed.reduce((sum, { count }) => sum + count, 0),
    tally.total,
    plan.percentDigits,
  );
  const words = printed.map((column) => `${countText(plan, column)}、`).join('');
  const together = printed.length > 1 ? '合わせて' : '';
  return [`${plan.activityLabel}の状況は、${words}${together}全体の${percent}は順調に進捗。`];
}

/** 「遅れ」は1の活動 */
function countText(plan: Plan, { status, count }: Column): string {
  return `「${status.label}」は${String(count)}の${plan.activityLabel}`;
}

function otherLines(plan: Plan, tally: Tally): readonly string[] {
  const delayed = delayedStatus(tally.statuses);
  return columnsOf(tally)
    .filter(({ status }) => !status.isGood && !status.isOutsideTotal)
    .filter(({ status, count }) => count > 0 || (plan.printsZeroDelayed && status === delayed))
    .map((column) => `${countText(plan, column)}。`);
}

/** 【活動数内訳 合計50】 */
export function pieCaption(plan: Plan, tally: Tally): string {
  return `【${plan.activityLabel}数内訳 合計${String(tally.total)}】`;
}

/** 【活動数一覧】 */
export function tableCaption(plan: Plan): string {
  return `【${plan.activityLabel}数一覧】`;
}

/** Head of the table: 取組の視点, 済, 概ね順調, 遅れ, 未着手, 休止, 合計. */
export function tableHeader(plan: Plan, statuses: StatusSet): readonly string[] {
  return [plan.levelNames[plan.countingLevel - 1] ?? '', ...statuses.map(({ label }) => label), '合計'];
}

/** 概ね順調 49（98%） */
export function sliceLabel(plan: Plan, tally: Tally, status: Status): string {
  const count = tally.columnTotals[tally.statuses.indexOf(status)] ?? 0;
  return `${status.label} ${String(count)}（${percentText(count, tally.total, plan.percentDigits)}）`;
}

/** 活動50のうち概ね順調49、遅れ1: what the chart says to those who cannot see it. */
export function pieAltText(plan: Plan, tally: Tally): string {
  const present = columnsOf(tally).filter(({ status, count }) => count > 0 && !status.isOutsideTotal);
  const words = present.map(({ status, count }) => `${status.label}${String(count)}`).join('、');
  return words === ''
    ? `${plan.activityLabel}${String(tally.total)}`
    : `${plan.activityLabel}${String(tally.total)}のうち${words}`;
}

export function sectionTwoHeading(plan: Plan): string {
  const programs = plan.programLabel.endsWith('事業') ? '事業' : plan.programLabel;
  return `2 主な${programs}の取組状況${references([plan.documentNumbers.sheets])}`;
}

/** 民間活力活用事業【重点】: a program's name in section 2. */
export function programHeading(program: Program): string {
  return program.isPriority ? `${program.name}【重点】` : program.name;
}

/** The status that section 3 is about: `delayed`, or in another city's set the first that is not good and needs a reason. */
export function delayedStatus(statuses: StatusSet): Status | null {
  return (
    statuses.find(({ id }) => id === 'delayed') ??
    statuses.find((status) => !status.isGood && status.needsReason && !status.isOutsideTotal) ??
    null
  );
}

/** 3 「遅れ」とした取組（詳細は資料1-3） */
export function sectionThreeHeading(plan: Plan, statuses: StatusSet): string {
  const label = delayedStatus(statuses)?.label ?? '遅れ';
  return `3 「${label}」とした取組${references([plan.documentNumbers.sheets])}`;
}

/** 龍城ヶ丘ゾーン公園の設計に関する取組・・・遅れ [龍城ヶ丘ゾーン公園整備事業]; an item that is its own program is named once. */
export function delayedLine(activity: Activity, program: Program, statusLabel: string): string {
  const line = `${activity.name}・・・${statusLabel}`;
  return activity.name === program.name ? line : `${line} [${program.name}]`;
}

/** What section 3 says when there is nothing to list. */
export function noDelayedLine(statuses: StatusSet): string {
  return `「${delayedStatus(statuses)?.label ?? '遅れ'}」とした取組はありません。`;
}

/** The notes under the table: what the total leaves out, and percents that do not add to 100 (R34, R47). */
export function footnotes(plan: Plan, tally: Tally): readonly string[] {
  const inside = columnsOf(tally).filter(({ status }) => !status.isOutsideTotal);
  const outside = columnsOf(tally).filter(({ status, count }) => status.isOutsideTotal && count > 0);
  const counts = inside.map(({ count }) => count);
  return [
    ...excludedNote(tally),
    ...outside.map(
      ({ status, count }) => `※「${status.label}」${String(count)}件は、合計及び割合に含まない。`,
    ),
    ...(percentsNeedFootnote(counts, tally.total, plan.percentDigits)
      ? [percentFootnote(plan.percentDigits)]
      : []),
  ];
}

/** ※再掲3件、終了1件を除く。 Programs that join the plan later are not yet part of it, and go unsaid. */
function excludedNote(tally: Tally): readonly string[] {
  const kinds = groupBy(tally.excluded, ({ kind }) => kind);
  kinds.delete('追加前');
  const words = [...kinds].map(([kind, items]) => `${kind}${String(items.length)}件`);
  return words.length === 0 ? [] : [`※${words.join('、')}を除く。`];
}
