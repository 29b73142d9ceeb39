import { labelKey } from '../domain/normalise';
import type { LabelEntry, Meaning } from './labelDictionary';
import { LABEL_ENTRIES } from './labelDictionary';

/** What a heading may mean, best first. */
export interface LabelReading {
  readonly meanings: readonly Meaning[];
  /** `exact`: the words of the dictionary. `ambiguous`: words with several meanings. `part`: found inside a longer label. */
  readonly match: 'exact' | 'ambiguous' | 'part';
}

/** No heading is longer than this; a longer text is never looked up. */
const MAX_LABEL = 48;
/** What only narrows a label down: 「上半期の実績」 is an 実績. */
const NARROWING =
  /^(令和|平成|r|h)?(\d{1,4}|元)?(年度|年)?(の)?(上半期|下半期|上期|下期|前期|後期|通期|通年|年度末|当期|今期|今回|本年度|当該期|第[1-4]四半期)(まで|末|分|時点)*(の|における)?/;
/** What tells of another period than the one reported. */
const PREVIOUS = /^(前回|前期|前年度|前年|昨年度|旧)/;

/** Finds what the text of a heading cell may mean; null when it is no heading that is known. */
export function readLabel(text: string): LabelReading | null {
  if (text === '' || text.length > MAX_LABEL) return null;
  return readKnownLabel(text) ?? readPart(labelKey(text));
}

/** Only labels that the dictionary holds as they stand: what may start a table. Cheap enough for every cell of a sheet. */
export function readKnownLabel(text: string): LabelReading | null {
  if (text === '' || text.length > MAX_KNOWN_LABEL) return null;
  if (!MAY_BE_LABEL.test(text)) return null;
  const known = cache.get(text);
  if (known !== undefined) return known;
  const reading = lookUp(labelKey(text), text);
  if (cache.size < CACHE_LIMIT) cache.set(text, reading);
  return reading;
}

/** Labels of the dictionary, with spaces between their characters and a remark in brackets. */
const MAX_KNOWN_LABEL = 32;
/** The same few labels and names stand on every sheet; texts of a large sheet are all different. */
const CACHE_LIMIT = 5_000;
const cache = new Map<string, LabelReading | null>();

/**
 * A character that some label ends with, or one that other widths hide: spares most texts of a large sheet the look-up.
 * Both cases are spelt out, with the two letters that fold to k and s: without `i` and `u` it is several times as fast.
 */
const MAY_BE_LABEL = new RegExp(
  `[${[...new Set([...LABEL_ENTRIES.keys()].map((key) => key.slice(-1)))].filter((end) => !/[a-z#]/.test(end)).join('')}a-zA-Z\u017F\u212A#№＃ｦ-ﾟａ-ｚＡ-Ｚ]`,
);

function lookUp(key: string, text: string): LabelReading | null {
  const direct = find(key) ?? find(key.replace(/[・、,/&]/g, ''));
  if (direct) return settledByRemark(direct, text) ?? asReading(direct);
  const narrowed = key.replace(NARROWING, '');
  const entry = narrowed === key || PREVIOUS.test(key) ? null : find(narrowed);
  return entry ? (settledByRemark(entry, text) ?? asReading(entry)) : null;
}

function readPart(key: string): LabelReading | null {
  if (PREVIOUS.test(key)) return { meanings: ['other'], match: 'part' };
  const part = findPart(key.replace(NARROWING, ''));
  return part ? { meanings: part.meanings, match: 'part' } : null;
}

/** 「取組状況（区分）」 and 「取組状況(文章)」 say which of the two they are. */
function settledByRemark({ meanings }: LabelEntry, text: string): LabelReading | null {
  if (!meanings.includes('status') || !meanings.includes('achievement')) return null;
  const remark = /[(（[【〔](.*)$/su.exec(text)?.[1] ?? '';
  if (/区分|選択|評価|判定/.test(remark)) return { meanings: ['status'], match: 'exact' };
  return /文章|内容|説明|記述|詳細|自由|具体/.test(remark)
    ? { meanings: ['achievement'], match: 'exact' }
    : null;
}

function find(key: string): LabelEntry | null {
  return LABEL_ENTRIES.get(key) ?? null;
}

/** The longest label of three characters or more that the text ends with, or else begins with. */
function findPart(key: string): LabelEntry | null {
  for (let start = 1; start <= key.length - 3; start++) {
    const entry = find(key.slice(start));
    if (entry?.isPlain === true) return entry;
  }
  for (let end = key.length - 1; end >= 4; end--) {
    const entry = find(key.slice(0, end));
    if (entry?.isPlain === true) return entry;
  }
  return null;
}

function asReading(entry: LabelEntry): LabelReading {
  return { meanings: entry.meanings, match: entry.isPlain ? 'exact' : 'ambiguous' };
}
