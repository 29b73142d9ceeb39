import { splitNumbered } from '../domain/displayNumber';
import { readLabel } from './labelReading';
import type { Meaning } from './labelDictionary';

/** Text on a row of its own that heads the rows below it. */
export interface GroupHead {
  readonly text: string;
  /** Heads of one kind look alike: `(#)`, `〔目標#〕`. */
  readonly signature: string;
  /** When it says itself what it is: 「取組の視点：(1)民間活力の活用」. */
  readonly meaning: Meaning | null;
  readonly isNumbered: boolean;
}

const NUMBERED =
  /^[[(〔【<「■◆●○◎□◇▼▽]*\s*(?:第\s*)?(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{0,8}\s*)?(?:\d{1,2}|[一二三四五六七八九十Ⅰ-Ⅹⅰ-ⅹ①-⑳])(?:[-.．]\d{1,2})*\s*(?:節|章)?[\])〕】>」.．、:：\s]/u;
const OPENING = /^[〔【■◆●□◇▼▽]/u;
/** A head is a name, not a sentence. */
const MAX_HEAD = 60;

/** Reads a lone text as a head; null when it cannot be one. `isWide`: merged over several columns. */
export function readGroupHead(text: string, isWide: boolean): GroupHead | null {
  if (text === '' || text.length > MAX_HEAD || /。$/.test(text)) return null;
  const labelled = splitLabel(text);
  if (labelled) return { ...labelled, signature: `label:${labelled.meaning}`, isNumbered: true };
  const plain = text.normalize('NFKC').trim();
  const number = NUMBERED.exec(plain)?.[0] ?? '';
  const isNumbered = number !== '' || OPENING.test(plain);
  const shape = number.replace(/\d+|[一二三四五六七八九十Ⅰ-Ⅹⅰ-ⅹ①-⑳]+/gu, '#').replace(/\s/g, '');
  const kind = isNumbered ? shape || plain.charAt(0) : isWide ? 'wide' : 'text';
  return { text: withoutSign(text), signature: kind, meaning: null, isNumbered };
}

/** ■ in front only says that this is a head; ◎ and ○ may flag a program. */
function withoutSign(text: string): string {
  return text.replace(/^[■◆●□◇▼▽▲△]\s*(?=\S)/u, '');
}

const OFFICE = /(?:課|室|局|部|係|担当|所|館|センター|署)$/u;
const SURELY_OFFICE = /(?:課|室|局|部|係|担当)$/u;
const MAX_OFFICE = 24;

/** 【企画政策課】, （１）財政課: the department's name alone. */
export function officeOf(text: string): string {
  return splitNumbered(text.normalize('NFKC').replace(/^[[【〔<「■◆●□◇▼▽\s]+|[\]】〕>」\s]+$/gu, '')).name;
}

/** Whether heads of one kind are the names of departments, and no headings of the plan. */
export function areOffices(texts: readonly string[]): boolean {
  const names = texts.map(officeOf);
  const sure = names.filter((name) => SURELY_OFFICE.test(name)).length;
  return sure * 2 > names.length && names.every((name) => name.length <= MAX_OFFICE && OFFICE.test(name));
}

/** 「【取組の視点】(1)民間活力の活用」 and 「取組の視点：…」: what it is, and the text behind. */
function splitLabel(text: string): { text: string; meaning: Meaning } | null {
  const match = /^[【〔[■◆●]?\s*([^：:】〕\]]{1,12})[：:】〕\]]\s*(\S.*)$/u.exec(text);
  const reading = match?.[1] === undefined ? null : readLabel(match[1]);
  const meaning = reading?.match === 'exact' ? reading.meanings[0] : undefined;
  if (meaning === undefined || match?.[2] === undefined) return null;
  return HEADING_MEANINGS.has(meaning) ? { text: match[2], meaning } : null;
}

/** What a label in front of a head may say that it is. */
export const HEADING_MEANINGS: ReadonlySet<Meaning> = new Set<Meaning>([
  'upperLevel',
  'lowerLevel',
  'program',
  'department',
]);
