/** Rows of a table that are no activity. */
export type LeftOutReason =
  | 'blank'
  | 'note'
  | 'subtotal'
  | 'repeatedHeading'
  | 'repeatedTitle'
  | 'example'
  /** A heading of the hierarchy, or a program, on a row of its own: read, and no activity itself. */
  | 'groupRow'
  /** Text that is none of these. */
  | 'unread';

const NOTE =
  /^[(（【〔[]?\s*(※|＊|\*|注\s*[\d０-９]*\s*[)）】〕\]:：]|注[意記]?\s*[:：)）】]|備考[:：]|凡例|\(注|（注)/u;
const SUM_WORDS = '(?:小計|中計|合計|総計|総合計|累計|計|件数計|活動数計|事業数計|活動数合計|合計件数)';
/** The word alone, with brackets, a count or its unit: 【小計】, 合計50, 計（7活動）. */
const SUM_ALONE = new RegExp(
  `^[\\[(【〔「<]?${SUM_WORDS}[\\])】〕」>]?[:：]?[(（]?\\s*[\\d,]*\\s*(?:件|活動|事業|項目)?[)）]?$`,
  'u',
);
/** After the name that it sums up: 「(1)民間活力の活用 小計」. 会計 and 設計 end otherwise. */
const SUM_BEHIND = /(?:[^\s]\s*(?:小計|合計|総計)|[\s】)）」]計)$/u;
/** 例 and 見 in every writing that NFKC makes one: spares nearly every text the closer look. */
const MAY_BE_EXAMPLE = /[例\uF9B5見\u2F92\uFA0A]/u;
/** 2活動 in the place of a name: what a sum counts. */
const COUNT = /^[(（]?\s*(?:計|全)?\s*\d[\d,]*\s*(?:活動|事業|件|項目|取組)[)）]?$/u;
/** 「（記入例）窓口改善事業」: a brackets' or colon's mark before the words of an example. */
const EXAMPLE_BEFORE =
  /^(?:[(\[【〔<](?:記入例|記載例|入力例|作成例|例)\d*[)\]】〕>]|(?:記入例|記載例|入力例)\d*:)/u;
const GOES_ON =
  /^[(\[【〔<]?(?:前(?:頁|ページ)(?:の|から(?:の)?)?)?(?:続き|つづき)[)\]】〕>]?$|^[(\[【〔<]?(?:次(?:頁|ページ)(?:に|へ)(?:続く|つづく))[)\]】〕>]?$/u;
const PAGE_NUMBER =
  /[(\[【〔<]?(?:続き|つづき|(?:no\.?|p\.?|page)?\d{1,3}[/／]\d{1,3}(?:頁|ページ)?|(?:p\.?|page)\d{1,3}|\d{1,3}(?:頁|ページ)(?:目)?)[)\]】〕>]?$/iu;
const EXAMPLE = /^[(（【〔<]?(例|記入例|記載例|入力例|見本)[)）】〕>]?[\d０-９]*$/u;

export function isNote(text: string): boolean {
  return NOTE.test(text);
}

/** `fullText` is a cell as written; blanks inside 「小　計」 do not count. */
export function isSubtotal(fullText: string): boolean {
  // No other character becomes 計, and nearly no text has one.
  if (fullText.length > 40 || !fullText.includes('計')) return false;
  const text = fullText.normalize('NFKC');
  return SUM_ALONE.test(text.replace(/\s/g, '')) || SUM_BEHIND.test(text);
}

/** A number of items, where a name would stand. */
export function isCount(text: string): boolean {
  return COUNT.test(text.normalize('NFKC'));
}

/** A name that says of itself that it is an example. */
export function beginsAsExample(text: string): boolean {
  if (!MAY_BE_EXAMPLE.test(text)) return false;
  return EXAMPLE_BEFORE.test(text.normalize('NFKC').replace(/\s/g, ''));
}

/** （続き）, and nothing else. */
export function saysGoesOn(text: string): boolean {
  return GOES_ON.test(text.normalize('NFKC').replace(/\s/g, ''));
}

/** A page's title as on every other page: without 2/5 and （続き）, and without blanks. */
export function titleKey(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').replace(PAGE_NUMBER, '');
}

export function isExample(text: string): boolean {
  if (!MAY_BE_EXAMPLE.test(text)) return false;
  return EXAMPLE.test(text.normalize('NFKC').replace(/\s/g, ''));
}
