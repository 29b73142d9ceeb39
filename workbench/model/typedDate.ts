import type { TypedNumber } from './typedNumber';

interface DateContext {
  readonly date1904: boolean;
  readonly currentYear: number;
}

/** First year of each era, by its letter and its name. */
const ERAS: readonly (readonly [letter: string, name: string, firstYear: number])[] = [
  ['M', '明治', 1868],
  ['T', '大正', 1912],
  ['S', '昭和', 1926],
  ['H', '平成', 1989],
  ['R', '令和', 2019],
];

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?`;
const TIME_ONLY = new RegExp(`^${TIME}$`);
const DATE_AND_TIME = new RegExp(`^(.+?) +${TIME}$`);
const KANJI_TIME = /^(午前|午後)?(\d{1,2})時(?:(\d{1,2})分)?(?:(\d{1,2})秒)?$/;

/** Reads a date or a time as typed, as Excel with Japanese settings does; null when it stays text. */
export function readTypedDate(text: string, context: DateContext): TypedNumber | null {
  return readTime(text) ?? readDate(text, context) ?? readDateAndTime(text, context);
}

function readDateAndTime(text: string, context: DateContext): TypedNumber | null {
  const match = DATE_AND_TIME.exec(text);
  const date = match ? readDate(match[1] ?? '', context) : null;
  const time = match ? timeOf(match[2], match[3], match[4]) : null;
  return date && time !== null ? { number: date.number + time, numberFormat: 'yyyy/m/d h:mm' } : null;
}

function readTime(text: string): TypedNumber | null {
  const colons = TIME_ONLY.exec(text);
  if (colons) {
    const time = timeOf(colons[1], colons[2], colons[3]);
    return time === null ? null : { number: time, numberFormat: colons[3] ? 'h:mm:ss' : 'h:mm' };
  }
  const kanji = KANJI_TIME.exec(text);
  if (!kanji) return null;
  const hour = Number(kanji[2]) + (kanji[1] === '午後' ? 12 : 0);
  const time = timeOf(String(hour), kanji[3] ?? '0', kanji[4]);
  return time === null ? null : { number: time, numberFormat: 'h"時"mm"分"' };
}

function timeOf(
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
): number | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  return m < 60 && s < 60 ? (h * 3600 + m * 60 + s) / 86_400 : null;
}

function readDate(text: string, context: DateContext): TypedNumber | null {
  return readEraDate(text, context) ?? readKanjiDate(text, context) ?? readPlainDate(text, context);
}

function readEraDate(text: string, context: DateContext): TypedNumber | null {
  const letters = /^([MTSHR])(\d{1,2})[./-](\d{1,2})[./-](\d{1,2})$/i.exec(text);
  const names = /^(明治|大正|昭和|平成|令和)(\d{1,2}|元)年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  const match = letters ?? names;
  if (!match) return null;
  const era = ERAS.find(([letter, name]) => letter === match[1]?.toUpperCase() || name === match[1]);
  const yearOfEra = match[2] === '元' ? 1 : Number(match[2]);
  if (!era || yearOfEra < 1) return null;
  const format = letters ? '[$-411]ge.m.d;@' : '[$-411]ggge"年"m"月"d"日";@';
  return dated(era[2] + yearOfEra - 1, Number(match[3]), Number(match[4] ?? 1), format, context);
}

function readKanjiDate(text: string, context: DateContext): TypedNumber | null {
  const whole = /^(\d{2}|\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (whole) {
    const format = whole[3] ? 'yyyy"年"m"月"d"日";@' : 'yyyy"年"m"月";@';
    return dated(fullYear(whole[1] ?? ''), Number(whole[2]), Number(whole[3] ?? 1), format, context);
  }
  const short = /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  return short
    ? dated(context.currentYear, Number(short[1]), Number(short[2]), 'm"月"d"日";@', context)
    : null;
}

function readPlainDate(text: string, context: DateContext): TypedNumber | null {
  const whole = /^(\d{1,2}|\d{4})([/-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (whole) return dated(fullYear(whole[1] ?? ''), Number(whole[3]), Number(whole[4]), 'yyyy/m/d', context);
  const yearMonth = /^(\d{4})[/-](\d{1,2})$/.exec(text);
  if (yearMonth) return dated(Number(yearMonth[1]), Number(yearMonth[2]), 1, 'mmm-yy', context);
  const monthDay = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (!monthDay) return null;
  const [month, second] = [Number(monthDay[1]), Number(monthDay[2])];
  return (
    dated(context.currentYear, month, second, 'm"月"d"日"', context) ??
    // 1-35 is no day of January, and becomes January 1935.
    (second > 31 ? dated(fullYear(monthDay[2] ?? ''), month, 1, 'mmm-yy', context) : null)
  );
}

/** Two digits: 00–29 are of this century, the rest of the last. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dated(
  year: number,
  month: number,
  day: number,
  numberFormat: string,
  context: DateContext,
): TypedNumber | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || month < 1) return null;
  const days = Math.round(date.getTime() / 86_400_000) + 25_569 - (context.date1904 ? 1462 : 0);
  // Excel counts a 29 February 1900 that never was; before the first of March its numbers are one lower.
  const serial = !context.date1904 && days < 61 ? days - 1 : days;
  return serial >= 1 || (context.date1904 && serial >= 0) ? { number: serial, numberFormat } : null;
}
