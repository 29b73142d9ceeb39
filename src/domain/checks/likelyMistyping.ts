import { activityLabel, placeOf, TEXT_FIELDS } from './checkContext';
import type { Finding } from './finding';
import { makeFinding } from './finding';
import type { EntryRule } from './rule';

/** Slips that were seen in papers of cities, each with what was meant. A name may hold any other old character. */
const SLIPS: readonly (readonly [string, string])[] = [
  ['取り組めます', '取り組みます'],
  ['取組めます', '取組みます'],
  ['進歩状況', '進捗状況'],
  ['進渉', '進捗'],
  ['概ね順長', '概ね順調'],
  ['、、', '、'],
  ['。。', '。'],
  ['、。', '。'],
  ['をを', 'を'],
  ['發', '発'],
  ['實', '実'],
  ['經', '経'],
  ['對', '対'],
  ['總', '総'],
  ['變', '変'],
  ['轉', '転'],
  ['濟', '済'],
  ['單', '単'],
  ['檢', '検'],
  ['圖', '図'],
  ['數', '数'],
  ['處', '処'],
  ['續', '続'],
];

const MEANT: ReadonlyMap<string, string> = new Map(SLIPS);
const ANY_SLIP = new RegExp(SLIPS.map(([slip]) => slip).join('|'), 'gu');

/** R39: a likely slip of the keyboard or of a scanner. Told once for each in a text, never put right without a person. */
export const checkLikelyMistyping: EntryRule = (view) =>
  TEXT_FIELDS.flatMap((field) => {
    const found = new Set(view.entry[field].match(ANY_SLIP));
    return [...found].map((value): Finding => {
      const candidate = MEANT.get(value) ?? value;
      const blanks = { activity: activityLabel(view.activity), field, value, candidate };
      return makeFinding({ rule: 'R39', ...placeOf(view), field, value, blanks });
    });
  });

const WRONG_OKU = /[\d０-９一二三四五六七八九十百千][\d０-９,，]*憶[^。、\s]{0,8}/gu;

/** R28: 4憶2,148万円. 憶 is to remember, 億 is the number. */
export const checkWrongNumeral: EntryRule = (view) =>
  TEXT_FIELDS.flatMap((field) =>
    [...(view.entry[field].match(WRONG_OKU) ?? [])].map((value): Finding => {
      const blanks = { activity: activityLabel(view.activity), value, proper: value.replace('憶', '億') };
      return makeFinding({ rule: 'R28', ...placeOf(view), field, value, blanks });
    }),
  );
