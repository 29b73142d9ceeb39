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
  const key = statusKey(raw);
  const same = set.find(({ label, spellings }) =>
    [label, ...spellings].some((word) => statusKey(word) === key),
  );
  if (same !== undefined) return { kind: 'spelling', status: same, raw };
  const candidates = set.filter(({ perhaps }) => perhaps.some((word) => statusKey(word) === key));
  return candidates.length > 0 ? { kind: 'perhaps', candidates, raw } : { kind: 'unknown', raw };
}

/** Width, blanks, brackets and points left out; what is nothing but those is kept as it stands. */
function statusKey(word: string): string {
  const key = matchingKey(word);
  const bare = key.replace(/[()[\]【】「」『』〔〕<>〈〉。、.,・…]/gu, '');
  return bare === '' ? key : bare;
}

/** Nothing typed: empty, or blanks and line breaks only. */
export function isBlank(text: string): boolean {
  return matchingKey(text) === '';
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

/** Whether a text only fills its cell: －, 該当なし, 同上… (R10). An empty one is `isBlank`, not this. */
export function isPlaceholder(text: string): boolean {
  return !isBlank(text) && PLACEHOLDERS.has(statusKey(text));
}
