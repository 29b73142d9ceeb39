import type { PlanSpan, ReportPeriod } from '../reportPeriod';
import { firstDayOf } from '../reportPeriod';
import type { ReadableText } from '../readableText';
import { readableText } from '../readableText';
import type { YearMention } from '../yearMention';
import { findYears } from '../yearMention';

/** A month that a text names, at text[start, end) of the readable text. */
interface MonthMention {
  readonly start: number;
  readonly end: number;
  readonly month: number;
  /** The last day that is meant: the day that is named, or the end of the month. */
  readonly day: number;
  /** Calendar year where the text names it; null for 12月 alone. */
  readonly year: number | null;
}

const MONTH =
  /(?<!\d)(?<month>1[0-2]|0?[1-9]) ?月(?: ?(?<day>[12]\d|3[01]|0?[1-9])日|(?: ?末日?))?(?! ?間|分)/gu;

// 「4月に契約が不調となり」 tells what was, 「12月まで延期」 what will be.
const AHEAD =
  /^ ?(?:上旬|中旬|下旬|頃|ごろ|頭|初め)?(?: ?に)? ?(?:まで|迄|以降|から|より|をめど|を目途|を目標|予定|見込|延期|完了予定|着手予定|実施予定|開始予定|を予定|に延期|へ延期|に変更|に着手する|に実施する)/u;
const RELATIVE =
  /年度内|年度末|年度中|今年度|本年度|来年|次年度|翌年|年内|年末|年明け|下半期|下期|後期|次期|来月|翌月|第[34三四]四半期|今後\d+(?:か|ヶ|ヵ|カ|ケ|箇)月/u;

/**
 * Whether a text names a time after the period: a year or a month that is still to come, or a word such as 年度内. A
 * month without a year counts when it comes after the period in the same fiscal year, or is spoken of as to come.
 */
export function namesTimeAfter(text: string, period: ReportPeriod, span: PlanSpan): boolean {
  if (!/[月年期]/u.test(text)) return false;
  const readable = readableText(text);
  if (RELATIVE.test(readable.text)) return true;
  const years = yearsIn(readable, span);
  const fiscal = years.filter(({ kind }) => kind !== 'calendar');
  if (fiscal.some(({ year }) => `${String(year + 1)}-03-31` > period.asOf)) return true;
  return monthsIn(readable.text, years).some((mention) => isAfter(mention, readable.text, period));
}

function isAfter(mention: MonthMention, text: string, period: ReportPeriod): boolean {
  const { year, month, day, end } = mention;
  if (year !== null) return iso(year, month, day) > period.asOf;
  return inFiscalYear(mention, period.fiscalYear) > period.asOf || AHEAD.test(text.slice(end));
}

/** A date as of which a text speaks: 9月末時点, 令和4年10月1日現在. */
export interface AsOfMention {
  /** As written. */
  readonly written: string;
  readonly isInside: boolean;
}

const AS_OF = /^ ?(?:時点|現在)/u;
const COMPARED = /(?:前年度?|前回|前期|昨年度?|対前年|比較)[^。、]{0,6}$/u;

/** Every as-of date of a text, and whether it lies in the period. Dates that are only compared with are left out. */
export function asOfMentions(text: string, period: ReportPeriod, span: PlanSpan): readonly AsOfMention[] {
  if (!/月[\s末日\d０-９]*(?:時点|現在)/u.test(text)) return [];
  const readable = readableText(text);
  const years = yearsIn(readable, span);
  return monthsIn(readable.text, years)
    .filter(
      ({ start, end }) =>
        AS_OF.test(readable.text.slice(end)) && !COMPARED.test(readable.text.slice(0, start)),
    )
    .map((mention) => {
      const { start, end, year, month, day } = mention;
      const date = year === null ? inFiscalYear(mention, period.fiscalYear) : iso(year, month, day);
      const from = years.find((known) => known.end >= start - 1 && known.end <= start)?.start ?? start;
      return {
        written: `${readable.written(from, end)}${AS_OF.exec(readable.text.slice(end))?.[0].trim() ?? ''}`,
        isInside: date >= firstDayOf(period) && date <= period.asOf,
      };
    });
}

function yearsIn(readable: ReadableText, span: PlanSpan): readonly YearMention[] {
  return findYears(readable, span).flatMap((year) => (year.kind === 'conflict' ? [] : [year]));
}

function monthsIn(text: string, years: readonly YearMention[]): readonly MonthMention[] {
  return [...text.matchAll(MONTH)].map(({ index, groups, 0: written }) => {
    const month = Number(groups?.['month']);
    const beside = years.find(({ end }) => end >= index - 2 && end <= index);
    const year = beside === undefined ? null : calendarYear(beside, month);
    const named = groups?.['day'];
    const day = named === undefined ? lastDay(year ?? 2000, month) : Number(named);
    return { start: index, end: index + written.length, month, day, year };
  });
}

/** 令和4年度3月 is in the calendar year after. */
function calendarYear({ kind, year }: YearMention, month: number): number {
  return kind === 'fiscal' && month < 4 ? year + 1 : year;
}

function inFiscalYear({ month, day }: MonthMention, fiscalYear: number): string {
  return iso(month >= 4 ? fiscalYear : fiscalYear + 1, month, day);
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
