import { numberedName } from '../numberedName';
import { placeOf } from './checkContext';
import type { Finding } from './finding';
import { makeFinding } from './finding';
import type { EntryRule } from './rule';

/** Slips that were seen in papers of cities, each with what was meant. */
const PHRASES: Readonly<Record<string, string>> = {
  取り組めます: '取り組みます',
  取組めます: '取組みます',
  進歩状況: '進捗状況',
  進渉: '進捗',
  概ね順長: '概ね順調',
  '、、': '、',
  '。。': '。',
  '、。': '。',
  をを: 'を',
};

/** Old characters that a scanner reads into new texts, each with the everyday one; those that names still use are left out. */
const OLD_AND_EVERYDAY = '發発實実經経對対總総變変轉転濟済單単檢検圖図數数處処續続';

const OLD = [...OLD_AND_EVERYDAY].filter((_, i) => i % 2 === 0);
const MEANT: ReadonlyMap<string, string> = new Map([
  ...Object.entries(PHRASES),
  ...OLD.map((old, i) => [old, OLD_AND_EVERYDAY.charAt(2 * i + 1)] as const),
]);
const ANY_SLIP = new RegExp(`[${OLD.join('')}]|${Object.keys(PHRASES).join('|')}`, 'g');

/** R39: a likely slip of the keyboard or of a scanner. Told once for each in a text, never put right without a person. */
export const checkLikelyMistyping: EntryRule = (view) =>
  view.texts.flatMap(({ field, text }) => {
    const found = text.match(ANY_SLIP);
    return [...new Set(found)].map((value): Finding => {
      const candidate = MEANT.get(value) ?? value;
      const blanks = { activity: numberedName(view.activity), field, value, candidate };
      return makeFinding({ rule: 'R39', ...placeOf(view), field, value, blanks });
    });
  });

const WRONG_OKU = /[\d０-９一二三四五六七八九十百千][\d０-９,，]*憶[^。、\s]{0,12}/gu;

/** R28: 4憶2,148万円. 憶 is to remember, 億 is the number. */
export const checkWrongNumeral: EntryRule = (view) =>
  view.texts.flatMap(({ field, text }) =>
    wrongNumerals(text).map((value): Finding => {
      const blanks = { activity: numberedName(view.activity), value, proper: value.replace('憶', '億') };
      return makeFinding({ rule: 'R28', ...placeOf(view), field, value, blanks });
    }),
  );

function wrongNumerals(text: string): readonly string[] {
  return text.includes('憶') ? (text.match(WRONG_OKU) ?? []) : [];
}
