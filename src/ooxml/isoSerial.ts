const DAY_MS = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;
/** What the 1904 system is behind the 1900 one. */
export const DAYS_1904 = 1462;
const ISO =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** A date of a `t="d"` cell (`2022-04-01T09:00:00`) as a serial number of the workbook; null when it is none. */
export function isoSerial(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text.trim());
  if (!match || text.trim() === '') return null;
  const [, year, month, day, hours, minutes, seconds] = match;
  const time = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS + UNIX_EPOCH_SERIAL;
  if (date1904) return days - DAYS_1904 + time;
  // Excel's 1900 has a 29 February that never was.
  return (days < 61 ? days - 1 : days) + time;
}
