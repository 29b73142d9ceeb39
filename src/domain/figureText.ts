/** Figures as people type them into cells: what `amount.ts` and `quantity.ts` have in common. */

/** 1200, 1,200, 1,200.5 */
export const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;

/** 「－」, the family of dashes, 「なし」, and words that say that a figure is still to come. */
const DASH = /^[\-‐‑‒–—―−─━－ーｰ・.…*]*$/u;
const NOT_YET =
  /^(?:該当)?(?:なし|無し|無)$|^該当せず$|^対象外$|^(?:未定|未確定|未算定|未集計|不明|調整中|[^\d]{0,6}(?:算定|算出|集計|精査|調査|検討|試算|確認|測定)中)$/u;
/** 12月, 12月末に確定, 令和5年3月に算定, 年度末: when the figure will be known is no figure. */
const WHEN =
  /^(?:(?:令和|平成|R|H)?\d{1,4}年度?)?(?:\d{1,2}月(?:\d{1,2}日|末|中|頃|下旬|中旬|上旬)?|年度末|年度内|決算)(?:頃|以降|まで)?(?:に|後に)?(?:確定|算定|算出|集計|判明|公表|測定)?(?:予定|見込み?)?$/iu;

/** True for a cell that says no figure, and is right to. */
export function isNoFigure(text: string): boolean {
  const plain = plainFigure(text);
  return DASH.test(plain) || NOT_YET.test(plain) || WHEN.test(plain);
}

/** True where there is nothing at all: a blank, or a dash. */
export function isNil(text: string): boolean {
  return DASH.test(plainFigure(text));
}

export interface FoldedFigure {
  readonly sign: 1 | -1;
  /** 約, where it stands in front. */
  readonly about: string;
  /** The rest, NFKC, without blanks. */
  readonly body: string;
}

/** Takes 約 and △ ▲ − off the front, and 程度 off the end; null where no digit follows. */
export function foldFigure(text: string): FoldedFigure | null {
  const [, about = '', minus = '', body = ''] =
    /^(約|およそ|おおよそ|概ね|ほぼ)?([△▲\-−‐])?\+?(\d.*?)(?:程度|前後)?$/u.exec(plainFigure(text)) ?? [];
  return body === '' ? null : { sign: minus === '' ? 1 : -1, about, body };
}

/** The number of a text that is one (`NUMBER`). */
export function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function plainFigure(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
