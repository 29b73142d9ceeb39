import { fiscalYearOf } from '../domain/reportPeriod';

/** Local time as 台帳_履歴 keeps it: `2022-10-31 17:05`. */
export function localTime(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${date} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** The fiscal year that a day belongs to. */
export function thisFiscalYear(now: Date): number {
  return fiscalYearOf(now.getFullYear(), now.getMonth() + 1);
}
