import type { PeriodType } from './reportPeriod';
import type { YearMention } from './yearMention';

/** The part of the year that a text names, once a year goes with it. `month` counts only for `AsOf`. */
export type PartReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'several' }
  | { readonly kind: 'one'; readonly fiscalYear: number; readonly type: PeriodType; readonly month: number };

interface Part {
  readonly start: number;
  readonly type: PeriodType;
  /** Month that tells which fiscal year 令和5年 is; null for a word such as 上半期. */
  readonly firstMonth: number | null;
  readonly month: number;
  /** A word that also stands for other things: heeded only where no plain one is. */
  readonly isWeak: boolean;
}

const WORDS: readonly (readonly [RegExp, PeriodType, 'plain' | 'weak'])[] = [
  [/上期|上半期/gu, 'H1', 'plain'],
  [/下期|下半期/gu, 'H2', 'plain'],
  [/通期|通年/gu, 'FY', 'plain'],
  [/(?<![A-Za-z])H1(?![\dA-Za-z.])/gu, 'H1', 'plain'],
  [/(?<![A-Za-z])H2(?![\dA-Za-z.])/gu, 'H2', 'plain'],
  [/(?<=(?:19|20)\d\d)FY(?![\dA-Za-z])/gu, 'FY', 'plain'],
  // 前期高齢者, 後期基本計画 and 前期比 are other words.
  [/前期(?!高齢|基本|実施|計画|比|から|末|の)|前半|中間(?!層|管理|支援)/gu, 'H1', 'weak'],
  [/後期(?!高齢|基本|実施|計画|の)|後半/gu, 'H2', 'weak'],
  [/(?<![\d数か])年間|年度末|決算/gu, 'FY', 'weak'],
];

const QUARTER =
  /第? ?(?<ordinal>[1-4一二三四]) ?四半期|(?<![A-Za-z])Q(?<after>[1-4])(?!\d)|(?<!\d)(?<before>[1-4])Q(?![A-Za-z])/gu;

const MONTHS =
  /(?<!\d)(?<from>\d{1,2}) ?(?:月(?: ?\d{1,2}日)?)? ?(?:~|から) ?(?:翌年?|#+)? ?(?<to>\d{1,2}) ?月(?! ?\d{1,2}日(?:現在|時点))/gu;

const MONTH_END =
  /(?<!\d)(?<month>\d{1,2}) ?(?:月 ?(?:末|(?<day>28|29|30|31)日)|[./](?<short>28|29|30|31)|末)(?= ?(?:日?現在|時点)| ?[)\]】〕」]| ?$)/gu;

const RANGES: Readonly<Record<string, PeriodType>> = {
  '4-9': 'H1',
  '10-3': 'H2',
  '4-3': 'FY',
  '4-6': 'Q1',
  '7-9': 'Q2',
  '10-12': 'Q3',
  '1-3': 'Q4',
};

/** Reads 上半期, 第2四半期, 4～9月, 9月末現在… and joins it to the year that it stands by. */
export function readPart(text: string, years: readonly YearMention[]): PartReading {
  const parts = findParts(text, years);
  const plain = parts.filter((part) => !part.isWeak);
  const heeded = plain.length > 0 ? plain : parts;
  const readings = new Map<string, PartReading>();
  for (const part of heeded) {
    const fiscalYear = fiscalYearFor(part, years);
    if (fiscalYear === null) continue;
    const { type, month } = part;
    readings.set(`${String(fiscalYear)} ${type} ${String(month)}`, { kind: 'one', fiscalYear, type, month });
  }
  const [only] = readings.values();
  if (only === undefined) return { kind: 'none' };
  return readings.size === 1 ? only : { kind: 'several' };
}

function findParts(text: string, years: readonly YearMention[]): readonly Part[] {
  return [...wordParts(text), ...quarterParts(text), ...rangeParts(text, years), ...monthEndParts(text)];
}

function wordParts(text: string): readonly Part[] {
  return WORDS.flatMap(([words, type, strength]) =>
    [...text.matchAll(words)].map(({ index }) => ({
      start: index,
      type,
      firstMonth: null,
      month: 0,
      isWeak: strength === 'weak',
    })),
  );
}

function quarterParts(text: string): readonly Part[] {
  return [...text.matchAll(QUARTER)].flatMap(({ index, groups }) => {
    const figure = groups?.['ordinal'] ?? groups?.['after'] ?? groups?.['before'] ?? '';
    const type = quarterOf('一二三四'.includes(figure) ? '一二三四'.indexOf(figure) + 1 : Number(figure));
    return type === null ? [] : [{ start: index, type, firstMonth: null, month: 0, isWeak: false }];
  });
}

function quarterOf(ordinal: number): PeriodType | null {
  const quarters: readonly PeriodType[] = ['Q1', 'Q2', 'Q3', 'Q4'];
  return quarters[ordinal - 1] ?? null;
}

function rangeParts(text: string, years: readonly YearMention[]): readonly Part[] {
  return [...withoutYears(text, years).matchAll(MONTHS)].flatMap(({ index, groups }) => {
    const from = Number(groups?.['from']);
    const type = RANGES[`${String(from)}-${String(Number(groups?.['to']))}`];
    return type === undefined ? [] : [{ start: index, type, firstMonth: from, month: 0, isWeak: true }];
  });
}

/** 令和4年10月～令和5年3月: the second year must not stand between the months. */
function withoutYears(text: string, years: readonly YearMention[]): string {
  return years.reduce(
    (masked, { start, end }) => masked.slice(0, start) + '#'.repeat(end - start) + masked.slice(end),
    text,
  );
}

const LAST_DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function monthEndParts(text: string): readonly Part[] {
  return [...text.matchAll(MONTH_END)].flatMap(({ index, groups }) => {
    const month = Number(groups?.['month']);
    const last = LAST_DAYS[month - 1];
    const day = groups?.['day'] ?? groups?.['short'];
    if (last === undefined || (day !== undefined && Number(day) < last)) return [];
    const type = month === 9 ? 'H1' : month === 3 ? 'FY' : 'AsOf';
    return [{ start: index, type, firstMonth: month, month: type === 'AsOf' ? month : 0, isWeak: true }];
  });
}

/** The nearest year before the part, else the nearest after it. */
function fiscalYearFor(part: Part, years: readonly YearMention[]): number | null {
  const usable = years.filter((year) => year.kind !== 'calendar' || part.firstMonth !== null);
  const year = usable.findLast(({ start }) => start <= part.start) ?? usable[0];
  if (year === undefined) return null;
  if (year.kind === 'calendar' && part.firstMonth !== null && part.firstMonth < 4) return year.year - 1;
  return year.year;
}
