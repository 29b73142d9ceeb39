import { yearOfEra } from './format/era';
import { isRealDay, serialOfDay } from './format/serialDate';

const NUMBER =
  /^([+-]?)(?:[¥\\$]\s*)?([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(?:E([+-]?\d+))?(?:円)?\s*(%?)$/i;
const DATE_PATTERNS: readonly RegExp[] = [
  /^(?<year>\d{4})[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月$/,
  /^(?<year>\d{4})[/-](?<month>\d{1,2})$/,
  /^(?<shortYear>\d{1,2})[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})$/,
  /^(?<era>明治|大正|昭和|平成|令和|[MTSHR明大昭平令])(?<eraYear>\d{1,2}|元)年(?<month>\d{1,2})月(?<day>\d{1,2})日$/i,
  /^(?<era>[MTSHR])(?<eraYear>\d{1,2})[./-](?<month>\d{1,2})[./-](?<day>\d{1,2})$/i,
  /^(?<month>\d{1,2})[/-](?<day>\d{1,2})$/,
  /^(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
];
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?$/;

/** What reading a text as a number has to know of its surroundings. */
export interface NumberReading {
  /** The year that a date without one belongs to. */
  readonly currentYear: number;
  readonly date1904: boolean;
}

/**
 * The number that Japanese Excel takes a text for: `1,234`, `(5)`, `12%`, `¥100`, `１２`, `2026/4/1`, `令和4年4月1日`,
 * `10:30`. Null when it is none.
 */
export function numberOfText(text: string, reading: NumberReading): number | null {
  const plain = text.normalize('NFKC').trim();
  // Most texts are words: turn them away before any pattern runs.
  if (!/\d/.test(plain) || plain.length > 40) return null;
  return readNumber(plain) ?? readDateTime(plain, reading);
}

function readNumber(text: string): number | null {
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed) {
    const inner = /^[+-]/.test(bracketed[1] ?? '') ? null : readNumber(bracketed[1] ?? '');
    return inner === null ? null : -inner;
  }
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign = '', innerSign = '', whole = '', fraction = '', exponent = '0', percent = ''] = match;
  if ((whole === '' && fraction.length < 2) || (sign !== '' && innerSign !== '')) return null;
  const size = Number(`${whole.replace(/,/g, '') || '0'}${fraction}e${exponent}`);
  if (!Number.isFinite(size)) return null;
  const signed = sign === '-' || innerSign === '-' ? -size : size;
  return percent === '%' ? signed / 100 : signed;
}

function readDateTime(text: string, reading: NumberReading): number | null {
  const time = readTime(text);
  if (time !== null) return time;
  const parts = text.split(/\s+/);
  const date = readDate(parts[0] ?? '', reading);
  if (date === null || parts.length > 2) return null;
  if (parts.length === 1) return date;
  const clock = readTime(parts[1] ?? '');
  return clock === null ? null : date + clock;
}

function readDate(text: string, reading: NumberReading): number | null {
  for (const pattern of DATE_PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const year = yearOf(groups, reading.currentYear);
    const day = { year: year ?? 0, month: Number(groups['month']), day: Number(groups['day'] ?? '1') };
    if (year === null || !isRealDay(day)) return null;
    return serialOfDay(day.year, day.month, day.day, reading.date1904);
  }
  return null;
}

function yearOf(groups: Record<string, string | undefined>, currentYear: number): number | null {
  if (groups['era'] !== undefined) {
    return yearOfEra(groups['era'], groups['eraYear'] === '元' ? 1 : Number(groups['eraYear']));
  }
  if (groups['shortYear'] !== undefined) return centuryOf(Number(groups['shortYear']));
  return groups['year'] === undefined ? currentYear : Number(groups['year']);
}

/** Excel's own turn of the century: 29 is 2029, 30 is 1930. */
function centuryOf(shortYear: number): number {
  return shortYear < 30 ? 2000 + shortYear : 1900 + shortYear;
}

function readTime(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? '0')];
  if (minutes > 59 || seconds >= 60) return null;
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
