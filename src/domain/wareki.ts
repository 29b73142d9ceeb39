/** An era: the Western year of its first year and the first day it was in force. */
interface Era {
  readonly name: string;
  readonly initial: string;
  readonly firstYear: number;
  readonly firstDay: string;
}

const ERAS: readonly Era[] = [
  { name: '令和', initial: '令', firstYear: 2019, firstDay: '2019-05-01' },
  { name: '平成', initial: '平', firstYear: 1989, firstDay: '1989-01-08' },
  { name: '昭和', initial: '昭', firstYear: 1926, firstDay: '1926-12-25' },
];

function eraYear(era: Era, year: number): string {
  const count = year - era.firstYear + 1;
  return `${era.name}${count === 1 ? '元' : String(count)}`;
}

/**
 * 和暦 of a fiscal year, without 年: 2022 → 令和4, 2019 → 令和元.
 * The whole of FY2019 is 令和元年度 (domain §5.1). Years before 昭和 come back as Western digits.
 */
export function warekiYear(fiscalYear: number): string {
  const era = ERAS.find(({ firstYear }) => fiscalYear >= firstYear);
  return era === undefined ? String(fiscalYear) : eraYear(era, fiscalYear);
}

/** 令和4（2022）年度: the form in which the paper prints a fiscal year. */
export function fiscalYearLabel(fiscalYear: number): string {
  const wareki = warekiYear(fiscalYear);
  return wareki === String(fiscalYear) ? `${wareki}年度` : `${wareki}（${String(fiscalYear)}）年度`;
}

/** 和暦 of a calendar day, without 年: 2019-04-30 → 平成31, 2019-05-01 → 令和元. `iso` is YYYY-MM-DD. */
export function warekiYearOfDate(iso: string): string {
  const year = Number(iso.slice(0, 4));
  const era = ERAS.find(({ firstDay }) => iso >= firstDay);
  return era === undefined ? String(year) : eraYear(era, year);
}

/** 令和6（2024）年3月29日 from `2024-03-29`. */
export function dateLabel(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const wareki = warekiYearOfDate(iso);
  const head = wareki === year ? year : `${wareki}（${year}）`;
  return `${head}年${String(Number(month))}月${String(Number(day))}日`;
}

/** 令和4（2022）年12月末: a month's end, from its last day. */
export function monthEndLabel(iso: string): string {
  return dateLabel(iso).replace(/\d+日$/, '末');
}

/**
 * Western year of an era's year: ('令和', 4) → 2022, ('H', 31) → 2019. The era may be its name, its first
 * character or its Latin initial; null for any other word.
 */
export function seirekiYear(era: string, count: number): number | null {
  const latin = { R: '令', H: '平' }[era.toUpperCase()];
  const found = ERAS.find(({ initial }) => initial === (latin ?? era.slice(0, 1)));
  return found === undefined ? null : found.firstYear + count - 1;
}
