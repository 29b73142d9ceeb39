import { readPart } from './periodPart';
import { fiscalYearLabel, monthEndLabel } from './wareki';
import { readableText } from './readableText';
import type { YearMention } from './yearMention';
import { findYears } from './yearMention';

/** The kinds of 報告期 that cities use (domain §1.1). `AsOf`: ○月末現在. */
export type PeriodType = 'H1' | 'H2' | 'FY' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'AsOf';

/** 報告期 */
export interface ReportPeriod {
  /** `2022H1`, `2022FY`, `2022Q3`, `2022M12` (as of the end of that month): nothing that Excel takes for a date. */
  readonly id: string;
  /** Fiscal year: April to March, the year of the April. */
  readonly fiscalYear: number;
  readonly type: PeriodType;
  /** Last day, ISO `2022-09-30`. */
  readonly asOf: string;
  /** 令和4（2022）年度上半期 */
  readonly label: string;
}

/** First and last fiscal year of a plan: the only place where 「4年度」 without an era may be looked up. */
export interface PlanSpan {
  readonly startFy: number;
  readonly endFy: number;
}

/** What a text says about its 報告期. */
export type PeriodReading =
  | { readonly kind: 'found'; readonly period: ReportPeriod }
  | { readonly kind: 'yearOnly'; readonly fiscalYear: number }
  /** R12: `text` as written, `wareki` the year that its 和暦 means, `seireki` the year in Western digits. */
  | { readonly kind: 'conflict'; readonly text: string; readonly wareki: number; readonly seireki: number }
  | { readonly kind: 'none' };

type NamedType = Exclude<PeriodType, 'AsOf'>;

/** Printed word and last month of each kind. */
const NAMED: Readonly<Record<NamedType, { readonly word: string; readonly lastMonth: number }>> = {
  H1: { word: '上半期', lastMonth: 9 },
  H2: { word: '下半期', lastMonth: 3 },
  FY: { word: '通年', lastMonth: 3 },
  Q1: { word: '第1四半期', lastMonth: 6 },
  Q2: { word: '第2四半期', lastMonth: 9 },
  Q3: { word: '第3四半期', lastMonth: 12 },
  Q4: { word: '第4四半期', lastMonth: 3 },
};

/** The fiscal year that a calendar month belongs to. */
export function fiscalYearOf(year: number, month: number): number {
  return month >= 4 ? year : year - 1;
}

function lastDay(fiscalYear: number, month: number): string {
  const year = month >= 4 ? fiscalYear : fiscalYear + 1;
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A period of a fiscal year; `AsOf` needs the month (1–12) at whose end it stands. */
export function makePeriod(fiscalYear: number, type: NamedType): ReportPeriod;
export function makePeriod(fiscalYear: number, type: 'AsOf', month: number): ReportPeriod;
export function makePeriod(fiscalYear: number, type: PeriodType, month = 3): ReportPeriod {
  if (type === 'AsOf') {
    const asOf = lastDay(fiscalYear, month);
    return {
      id: asOf.slice(0, 7).replace('-', 'M'),
      fiscalYear,
      type,
      asOf,
      label: `${monthEndLabel(asOf)}現在`,
    };
  }
  const { word, lastMonth } = NAMED[type];
  return {
    id: `${String(fiscalYear)}${type}`,
    fiscalYear,
    type,
    asOf: lastDay(fiscalYear, lastMonth),
    label: `${fiscalYearLabel(fiscalYear)}${word}`,
  };
}

/** The period of an id such as `2022H1` or `2022M12`; null when the text is no such id. */
export function periodFromId(id: string): ReportPeriod | null {
  const named = /^(\d{4})(H1|H2|FY|Q[1-4])$/.exec(id);
  if (named !== null) return makePeriod(Number(named[1]), named[2] as NamedType);
  const monthly = /^(\d{4})M(0[1-9]|1[0-2])$/.exec(id);
  if (monthly === null) return null;
  const month = Number(monthly[2]);
  return makePeriod(fiscalYearOf(Number(monthly[1]), month), 'AsOf', month);
}

const TYPE_ORDER: readonly PeriodType[] = ['AsOf', 'Q1', 'Q2', 'H1', 'Q3', 'Q4', 'H2', 'FY'];

/** Order of time by last day; of periods that end together, the shorter first. */
export function comparePeriods(a: ReportPeriod, b: ReportPeriod): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? -1 : 1;
  return TYPE_ORDER.indexOf(a.type) - TYPE_ORDER.indexOf(b.type);
}

/** First day of a period, ISO. `AsOf` counts from the first of April. */
export function firstDayOf(period: ReportPeriod): string {
  const months: Partial<Record<PeriodType, string>> = { H2: '10', Q2: '07', Q3: '10', Q4: '01' };
  const month = months[period.type] ?? '04';
  const year = month === '01' ? period.fiscalYear + 1 : period.fiscalYear;
  return `${String(year).padStart(4, '0')}-${month}-01`;
}

/**
 * Finds the 報告期 anywhere in a text, in any spelling of domain §5.1.
 * `planSpan` lets 「4年度」 without an era be understood. What names two different periods is `none`: never guessed.
 */
export function readPeriod(text: string, planSpan?: PlanSpan): PeriodReading {
  const readable = readableText(text);
  const years = findYears(readable, planSpan);
  const conflict = years.find((year) => year.kind === 'conflict');
  if (conflict !== undefined) {
    return { kind: 'conflict', text: conflict.written, wareki: conflict.wareki, seireki: conflict.seireki };
  }
  const agreed = years.filter((year) => year.kind !== 'conflict');
  const part = readPart(readable.text, agreed);
  if (part.kind === 'several') return { kind: 'none' };
  if (part.kind === 'one') {
    const { fiscalYear, type, month } = part;
    return {
      kind: 'found',
      period: type === 'AsOf' ? makePeriod(fiscalYear, type, month) : makePeriod(fiscalYear, type),
    };
  }
  const fiscalYear = onlyFiscalYear(agreed);
  return fiscalYear === null ? { kind: 'none' } : { kind: 'yearOnly', fiscalYear };
}

/** The one fiscal year that a text names; null when it names none, several, or contradicts itself (R12). */
export function readFiscalYear(text: string, planSpan?: PlanSpan): number | null {
  const years = findYears(readableText(text), planSpan);
  if (years.some((year) => year.kind === 'conflict')) return null;
  return onlyFiscalYear(years.filter((year) => year.kind !== 'conflict'));
}

function onlyFiscalYear(years: readonly YearMention[]): number | null {
  const strict = years.filter((year) => year.kind === 'fiscal');
  const pool = strict.length > 0 ? strict : years.filter((year) => year.kind === 'loose');
  const distinct = new Set(pool.map(({ year }) => year));
  const [first] = distinct;
  return distinct.size === 1 && first !== undefined ? first : null;
}
