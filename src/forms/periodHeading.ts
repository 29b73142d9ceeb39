import type { PlanSpan, ReportPeriod } from '../domain/reportPeriod';
import { readFiscalYear, readPeriod } from '../domain/reportPeriod';

const YEAR =
  '(?:(?:令和|平成|[RHrh]\\.?|令|平)\\s*(?:\\d{1,2}|元)|(?:19|20)\\d{2}|FY\\s*\\d{2,4}|\\d{1,2}(?=年度))';
const PART =
  '(?:上半期|下半期|上期|下期|前期|後期|前半|後半|通期|通年|年間|年度末|第?[1-4一二三四]四半期|[1-4]Q|Q[1-4]|\\d{1,2}月末(?:現在|時点)?|中間)';
/** Only a period, with or without brackets behind it: 令和4（2022）年度上半期, R4, 下半期(10～3月). */
const PERIOD_ONLY = new RegExp(
  `^(?:${YEAR}(?:\\([^)]{1,8}\\))?(?:年度?|度)?(?:の)?${PART}?|${PART})(?:末|分|まで)?(?:\\([^)]{1,12}\\))?$`,
);
const MAX_PERIOD = 24;

/** Whether a heading is a period or a year and nothing else. */
export function isPeriodHeading(text: string): boolean {
  return text.length <= MAX_PERIOD && text !== '' && PERIOD_ONLY.test(compact(text));
}

/**
 * The period that a stack of headings (from the top) names. A half without a year takes `fiscalYear`, the year of the
 * sheet's title; a year alone is the whole year. Null when none is named.
 */
export function periodOfHeadings(
  texts: readonly string[],
  planSpan: PlanSpan,
  fiscalYear: number | null,
): ReportPeriod | null {
  const named = texts.map(compact).filter((text) => text !== '');
  if (named.length === 0) return null;
  const joined = named.join('');
  const direct = readPeriod(joined, planSpan);
  if (direct.kind === 'found') return direct.period;
  if (direct.kind === 'yearOnly') return wholeYear(direct.fiscalYear);
  if (direct.kind === 'conflict' || fiscalYear === null || readFiscalYear(joined, planSpan) !== null)
    return null;
  const completed = readPeriod(`${String(fiscalYear)}年度${joined}`, planSpan);
  return completed.kind === 'found' ? completed.period : null;
}

function wholeYear(fiscalYear: number): ReportPeriod | null {
  const reading = readPeriod(`${String(fiscalYear)}年度通年`);
  return reading.kind === 'found' ? reading.period : null;
}

function compact(text: string): string {
  return text.normalize('NFKC').replace(/[\s※【】[\]]/gu, '');
}
