/** A calendar day as Excel counts it. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
/** Day 0 of each of Excel's two ways to count. */
const EPOCH_1900 = Date.UTC(1899, 11, 31);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31 in the 1900 way. */
export const MAX_SERIAL = 2_958_465;
/** Excel keeps Lotus' 29 February 1900, which never was. */
const LEAP_BUG = 60;

/** The day of a serial number (its time of day is left out); null outside 1900 to 9999. */
export function dayOfSerial(serial: number, date1904 = false): CalendarDay | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < 0 || whole > MAX_SERIAL) return null;
  if (date1904) return fromUtc(EPOCH_1904 + whole * DAY_MS);
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === LEAP_BUG) return { year: 1900, month: 2, day: 29 };
  return fromUtc(EPOCH_1900 + (whole > LEAP_BUG ? whole - 1 : whole) * DAY_MS);
}

/** Months and days beyond their end carry over, as DATE does; null outside 1900 to 9999. */
export function serialOfDay(year: number, month: number, day: number, date1904 = false): number | null {
  const utc = Date.UTC(year, month - 1, day);
  if (!Number.isFinite(utc)) return null;
  if (date1904) {
    const serial = Math.round((utc - EPOCH_1904) / DAY_MS);
    return serial < 0 || serial > MAX_SERIAL ? null : serial;
  }
  const days = Math.round((utc - EPOCH_1900) / DAY_MS);
  const serial = days >= LEAP_BUG ? days + 1 : days;
  return serial < 0 || serial > MAX_SERIAL ? null : serial;
}

/** True when such a day stands in the calendar. */
export function isRealDay({ year, month, day }: CalendarDay): boolean {
  const found = fromUtc(Date.UTC(year, month - 1, day));
  return found.year === year && found.month === month && found.day === day;
}

/** The clock's day and time as a serial number, in the clock's own time zone. */
export function serialOfClock(now: Date, date1904 = false): number {
  const day = serialOfDay(now.getFullYear(), now.getMonth() + 1, now.getDate(), date1904) ?? 0;
  const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
  return day + seconds / 86_400;
}

function fromUtc(utc: number): CalendarDay {
  const date = new Date(utc);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
