/** Eras start with these; Excel reads 令和4年4月1日 or 午前9時 as a date or time. */
const STARTS_A_DATE = /^[令平昭大明午元]/u;
/** Kanji, kana and the brackets and bullets of 公用文 never start a number, a date or a formula. */
const STARTS_PLAIN_TEXT =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー【】「」『』〔〕・※●○◎■□◆◇☆★▲△→、。々]/u;

/**
 * What to hand to Excel so that a person's text stays exactly that text: an apostrophe in front where Excel could read
 * a number, a date or a formula (`=`, `+`, `-`, `@`, their full-width forms, tab, line break: facts §8.3). The
 * apostrophe is Excel's own mark (quotePrefix) and is not part of the text.
 *
 * The only function that turns a person's text into something for a cell.
 */
export function toCellText(text: string): string {
  return isPlain(text) ? text : `'${text}`;
}

function isPlain(text: string): boolean {
  return text === '' || (STARTS_PLAIN_TEXT.test(text) && !STARTS_A_DATE.test(text));
}

/** Excel holds no more than this in a cell. */
export const MAX_CELL_TEXT = 32_767;
