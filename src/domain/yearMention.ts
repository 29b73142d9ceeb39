import type { ReadableText } from './readableText';
import type { PlanSpan } from './reportPeriod';
import { seirekiYear } from './wareki';

/**
 * A year that a text names, at text[start, end).
 * `fiscal`: a 年度. `loose`: 令和4年 with no month after it, which offices write for the 年度. `calendar`: followed by a month.
 */
export interface YearMention {
  readonly kind: 'fiscal' | 'loose' | 'calendar';
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

/** 和暦 and 西暦 side by side that do not mean the same year (R12). */
export interface YearConflict {
  readonly kind: 'conflict';
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly wareki: number;
  readonly seireki: number;
}

type Groups = Readonly<Record<string, string | undefined>>;

// H1 and H2 are halves; R and H stand alone or after a sign, never inside a word; No.R2-1 is an item number.
const SHORT_ERA = '(?<!\\p{Script=Han})[令平昭]|(?<![A-Za-z\\d])[RrHh]';
const COUNT = '元|\\d{1,2}|(?<=和|成)[一二三四五六七八九十]{1,3}';
const WAREKI =
  `(?:(?<era>令和|平成|昭和|${SHORT_ERA})(?:[ .・](?=\\d))?(?<count>${COUNT})` +
  '(?!\\d|月|~\\d{1,2}(?!\\d| ?[年月]))(?<!(?<![A-Za-z])H[12]))';
const SEIREKI = "(?:(?<fy>(?<![A-Za-z])FY[ ']?)?(?<!\\d|[,.])(?<west>(?:19|20)\\d{2})(?!\\d|,\\d))";
const UNIT = ' ?(?:年度|年|会計年度)?';
const CLOSE = ' ?[)\\]〕](?<tail> ?(?:年度|年|度))?';
const OPEN = ' ?[(\\[〔] ?';
const TAIL = '(?<tail> ?(?:年度|会計年度|年))?';

/** Tried in this order at every place: the longest statement first. */
const FORMS: readonly RegExp[] = [
  new RegExp(`${WAREKI}(?<unit>${UNIT})${OPEN}${SEIREKI}${UNIT}${CLOSE}`, 'gu'),
  new RegExp(`${SEIREKI}(?<unit>${UNIT})${OPEN}${WAREKI}${UNIT}${CLOSE}`, 'gu'),
  new RegExp(`${WAREKI}${TAIL}`, 'gu'),
  new RegExp(`${SEIREKI}${TAIL}`, 'gu'),
  /(?<![A-Za-z])FY[ ']?(?<short>\d{2})(?!\d)(?<tail> ?年度)?/gu,
  /(?<![\d.~第])(?<bare>元|\d{1,2})(?<tail> ?年度)(?!目)/gu,
];

/** Every year that the text names, in order of place. Spans such as 2020-2023 are a plan's name, not a 報告期: left out. */
export function findYears(
  readable: ReadableText,
  planSpan?: PlanSpan,
): readonly (YearMention | YearConflict)[] {
  const { text } = readable;
  const taken: boolean[] = [];
  const found: (YearMention | YearConflict)[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const end = match.index + match[0].length;
      if (taken[match.index] === true || taken[end - 1] === true) continue;
      const mention = judge(readable, match.index, end, match.groups ?? {}, planSpan);
      if (mention === null) continue;
      for (let at = match.index; at < end; at++) taken[at] = true;
      found.push(mention);
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.filter((mention, i) => !isInSpan(text, found[i - 1], mention, found[i + 1]));
}

function judge(
  readable: ReadableText,
  start: number,
  end: number,
  groups: Groups,
  planSpan: PlanSpan | undefined,
): YearMention | YearConflict | null {
  const wareki = warekiOf(groups);
  const seireki = groups['west'] === undefined ? null : Number(groups['west']);
  if (wareki !== null && seireki !== null && wareki !== seireki) {
    return { kind: 'conflict', start, end, written: readable.written(start, end), wareki, seireki };
  }
  const year = wareki ?? seireki ?? shortYear(groups['short']) ?? bareYear(groups['bare'], planSpan);
  if (year === null) return null;
  // Four figures alone in a cell may be an amount: with a plan at hand, only its own years are read so.
  const isBareCell = readable.text.trim() === groups['west'];
  if (isBareCell && planSpan !== undefined && (year < planSpan.startFy || year > planSpan.endFy)) return null;
  const kind = kindOf(readable.text, start, end, groups);
  return kind === null ? null : { kind, start, end, year };
}

function kindOf(text: string, start: number, end: number, groups: Groups): YearMention['kind'] | null {
  const after = text.slice(end);
  const tail = groups['tail']?.trim() ?? '';
  const isYear = tail.endsWith('度') || (groups['unit'] ?? '').endsWith('度') || /^ ?度/u.test(after);
  if (isYear || groups['fy'] !== undefined || groups['short'] !== undefined) return 'fiscal';
  if (/^ ?[./~]? ?\d{1,2}(?:月|[./~]\d{1,2}(?!\d)|~\d{1,2}月|末)/u.test(after)) return 'calendar';
  if (tail === '年') return 'loose';
  // Four digits alone may be anything: an amount, a house number.
  if (groups['era'] === undefined && !isWholeOrBeforePart(start, after)) return null;
  return 'fiscal';
}

function isWholeOrBeforePart(start: number, after: string): boolean {
  if (start === 0 && after.trim() === '') return true;
  return /^ ?[.~_]?(?:上半?期|下半?期|通[期年]|第?[1-4一二三四]四半期|[HQ][1-4](?!\d)|FY(?![A-Za-z\d]))/u.test(
    after,
  );
}

function warekiOf(groups: Groups): number | null {
  const { era, count } = groups;
  if (era === undefined || count === undefined) return null;
  return seirekiYear(era, countOf(count));
}

/** 元, Arabic or Chinese figures up to 99 → number. */
function countOf(figures: string): number {
  if (figures === '元') return 1;
  if (/^\d+$/u.test(figures)) return Number(figures);
  const [tens = '', units = ''] = figures.includes('十') ? figures.split('十') : ['零', figures];
  const digit = (figure: string): number => '零一二三四五六七八九'.indexOf(figure);
  const ten = tens === '' ? 1 : digit(tens);
  return ten * 10 + (units === '' ? 0 : digit(units));
}

function shortYear(short: string | undefined): number | null {
  return short === undefined ? null : 2000 + Number(short);
}

/** 「4年度」: the era whose fourth year lies inside the plan; null when none does, or both. */
function bareYear(bare: string | undefined, span: PlanSpan | undefined): number | null {
  if (bare === undefined || span === undefined) return null;
  const count = bare === '元' ? 1 : Number(bare);
  const inside = [2018 + count, 1988 + count].filter((year) => year >= span.startFy && year <= span.endFy);
  const [only] = inside;
  return inside.length === 1 && only !== undefined ? only : null;
}

type Place = YearMention | YearConflict;

function isInSpan(text: string, before: Place | undefined, here: Place, after: Place | undefined): boolean {
  if (here.kind === 'calendar' || here.kind === 'conflict') return false;
  const joins = (from: Place | undefined, to: Place | undefined): boolean =>
    from !== undefined && to !== undefined && /^ ?(?:~|から) ?$/u.test(text.slice(from.end, to.start));
  return (
    joins(before, here) || joins(here, after) || /^ ?~ ?(?:元|\d{1,2}) ?年度/u.test(text.slice(here.end))
  );
}
