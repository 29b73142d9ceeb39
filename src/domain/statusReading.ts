import { matchingKey } from './normalise';
import type { Status, StatusSet } from './statusSet';

/** What a cell of the 進捗状況 column says. Only `exact` is counted; `spelling` may be put right in one go (R03); `perhaps` needs a person (R04). */
export type StatusReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'exact'; readonly status: Status }
  | { readonly kind: 'spelling'; readonly status: Status; readonly raw: string }
  | { readonly kind: 'perhaps'; readonly candidates: readonly Status[]; readonly raw: string }
  | { readonly kind: 'unknown'; readonly raw: string };

/** Reads a cell against a city's scale. Spelling is forgiven, meaning is never changed (domain §1.5). */
export function readStatus(set: StatusSet, raw: string): StatusReading {
  if (isBlank(raw)) return { kind: 'blank' };
  const exact = set.find(({ label }) => label === raw);
  if (exact !== undefined) return { kind: 'exact', status: exact };
  const { same, perhaps } = wordsOf(set);
  const key = statusKey(raw);
  const status = same.get(key);
  if (status !== undefined) return { kind: 'spelling', status, raw };
  const candidates = perhaps.get(key);
  return candidates === undefined ? { kind: 'unknown', raw } : { kind: 'perhaps', candidates, raw };
}

/** A scale's words by key; on a key that two statuses share as a spelling, the first holds. */
interface Words {
  readonly same: ReadonlyMap<string, Status>;
  readonly perhaps: ReadonlyMap<string, readonly Status[]>;
}

// A sheet asks thousands of times about one scale.
const KNOWN_SETS = new WeakMap<StatusSet, Words>();

function wordsOf(set: StatusSet): Words {
  const known = KNOWN_SETS.get(set);
  if (known !== undefined) return known;
  const same = new Map<string, Status>();
  const perhaps = new Map<string, readonly Status[]>();
  for (const status of set) {
    for (const key of [status.label, ...status.spellings].map(statusKey)) {
      if (!same.has(key)) same.set(key, status);
    }
    for (const key of new Set(status.perhaps.map(statusKey))) {
      perhaps.set(key, [...(perhaps.get(key) ?? []), status]);
    }
  }
  const words = { same, perhaps };
  KNOWN_SETS.set(set, words);
  return words;
}

/** Width, blanks, brackets and points left out; what is nothing but those is kept as it stands. */
function statusKey(word: string): string {
  const key = matchingKey(word);
  const bare = key.replace(/[()[\]【】「」『』〔〕<>〈〉。、.,・…]/gu, '');
  return bare === '' ? key : bare;
}

/** Nothing typed: empty, or blanks and line breaks only. */
export function isBlank(text: string): boolean {
  // A letter or a figure settles it: the key of a long text is dear.
  return !/[\p{L}\p{N}]/u.test(text) && matchingKey(text) === '';
}

const PLACEHOLDERS: ReadonlySet<string> = new Set(
  [
    '-',
    '－',
    'ー',
    '−',
    '―',
    '該当なし',
    '特になし',
    'なし',
    '同上',
    '〃',
    '前回と同じ',
    '前回同様',
    '空白',
  ].map(statusKey),
);

// Hiragana have no other writing: を or の settles that a text says something.
const OTHER_HIRAGANA = /(?![なしにとじ])\p{Script=Hiragana}/u;

/** Whether a text only fills its cell: －, 該当なし, 同上… (R10). An empty one is `isBlank`, not this. */
export function isPlaceholder(text: string): boolean {
  return !OTHER_HIRAGANA.test(text) && !isBlank(text) && PLACEHOLDERS.has(statusKey(text));
}

// Far longer than 「前回と同じ」 with brackets and blanks between.
const LONGEST_PLACEHOLDER = 16;

/** Nothing said: blank, or only filled (－, 同上…). */
export function saysNothing(text: string): boolean {
  return isBlank(text) || (text.length <= LONGEST_PLACEHOLDER && isPlaceholder(text));
}
