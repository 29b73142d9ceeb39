import type { Sentences } from './messages';
import type { papersJa } from './papersJa';

export const papersEn: Sentences<typeof papersJa> = {
  title: 'More papers',
  intro: (period) => `Made from the register for ${period}. Making one again renews it in place.`,
  list: 'Make 一覧 (list)',
  sheets: 'Make 個票 (program sheets)',
  counts: 'Make 公開用データ (open data)',
  countsHint: 'The open data sheet holds the counts of every period in the register, one count a row.',
  copyText: 'Copy the text',
  textCopied: 'The text of 総括 was copied.',
  textShown: 'It could not be copied. Select the text below and copy it.',
  text: 'Text of 総括',
  done: (sheet) => `The sheet “${sheet}” was made.`,
  unchanged: (sheet) => `The sheet “${sheet}” is up to date. Nothing was changed.`,
  handEdited: (sheet, cells) =>
    `Somebody has typed into the sheet “${sheet}”. Making it again changes ${cells}.`,
  overwrite: 'Make it again anyway',
};
