import { TAKING } from '../domain/collection/takenElsewhere';

const sheetNames = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('、');

/** How many activities a comparison found in each group. */
interface ComparedMoves {
  readonly moved: number;
  readonly added: number;
  readonly ended: number;
}

/** What 履歴 (台帳_変更履歴) says of each action. The workbook is the city's own: it speaks Japanese, whatever Excel does. */
export const history = {
  makeRegister: {
    action: '台帳化',
    detail: (sheets: readonly string[], programs: number, activities: number) =>
      `${sheetNames(sheets)}から ${String(programs)}事業・${String(activities)}活動`,
  },
  startPlan: { action: '計画の設定' },
  repair: {
    action: '点検の修正',
    /** The first steps in words, the others as a number. */
    detail: (count: number, told: readonly string[]) =>
      `${String(count)}か所：${told.join('、')}${count > told.length ? `ほか${String(count - told.length)}か所` : ''}`,
    words: (cell: string, before: string, after: string) => `${cell}「${before}」→「${after}」`,
    dropDown: (cell: string) => `${cell}の選択肢`,
  },
  guardSheets: {
    action: '入力の助け',
    added: (sheets: readonly string[]) => `${sheetNames(sheets)}に選択肢と理由の印を付けた`,
    removed: (sheets: readonly string[]) => `${sheetNames(sheets)}の選択肢と理由の印を外した`,
  },
  aggregate: {
    action: '集計',
    detail: (period: string, total: number, counts: readonly string[], isProvisional: boolean) =>
      `${period}：活動数${String(total)}（${counts.join('、')}）${isProvisional ? '【暫定】' : ''}`,
  },
  comparePeriods: {
    action: '前期比較',
    detail: (now: string, before: string, difference: string, moves: ComparedMoves) =>
      `${now}と${before}：増減${difference}、変わったもの${String(moves.moved)}、追加${String(moves.added)}、終了など${String(moves.ended)}`,
  },
  freeze: {
    detail: (period: string, total: number, sheet: string, digest: string) =>
      `${period}：活動数${String(total)}、シート「${sheet}」、SHA-256 ${digest}`,
  },
  printPaper: {
    list: '一覧の作成',
    sheets: '個票の作成',
    counts: '公開用データの作成',
    detail: (period: string, sheet: string) => `${period}：シート「${sheet}」`,
  },
  collect: {
    action: TAKING,
    detail: (period: string, files: readonly string[], activities: number) =>
      `${period}　${String(files.length)}ファイルから${String(activities)}活動（${namesWithin(files)}）`,
  },
  submissionState: {
    action: '提出状況',
    detail: (period: string, department: string, state: string) => `${period}　${department}を「${state}」に`,
  },
  rollOver: {
    action: '期替え',
    detail: (period: string, opened: number, leftOut: readonly string[]) =>
      `${period}：${String(opened)}活動${leftOut.length === 0 ? '' : `（開かない活動：${leftOut.join('、')}）`}`,
  },
} as const;

/** A cell holds some 32,000 letters, and a row of 台帳_履歴 is to be read. */
const MOST_OF_NAMES = 10_000;

/** As many names of files as one row can say. */
function namesWithin(files: readonly string[]): string {
  let length = 0;
  const shown = files.filter((name) => (length += name.length + 3) <= MOST_OF_NAMES);
  const left = files.length - shown.length;
  return `${sheetNames(shown)}${left > 0 ? `　ほか${String(left)}ファイル` : ''}`;
}
