import { format, tokenize } from 'numfmt';
import type { CellValue } from '../../workbook/cellValue';
import { isCellError, plainText } from '../../workbook/cellValue';
import { eraOfDay } from './era';
import type { CalendarDay } from './serialDate';
import { dayOfSerial } from './serialDate';

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'];
/** The long date of the computer's own settings, as Windows in Japanese has it. */
const SYSTEM_LONG_DATE = /^\[\$-[^\]]*F800\][^;]*/i;
const LONG_DATE = 'yyyy"年"m"月"d"日"';
/** What a cell shows for a date before 1900 or after 9999. */
export const NO_DATE = '########';
const DATE_LIMITS = {
  dateErrorThrows: false,
  dateErrorNumber: false,
  dateSpanLarge: false,
  overflow: NO_DATE,
};
/** The step from days counted from 1904 to days counted from 1900. */
const SHIFT_1904 = 1462;

/**
 * A value as its cell shows it in Japanese Excel, whatever the column's width. A number format that cannot be read
 * counts as General.
 */
export function formatNumber(value: CellValue, numberFormat: string, date1904 = false): string {
  return (
    formatOrNull(value, numberFormat, date1904) ??
    formatOrNull(value, 'General', date1904) ??
    plainText(value)
  );
}

/** As `formatNumber`; null for a format that cannot be read. */
export function formatOrNull(value: CellValue, numberFormat: string, date1904: boolean): string | null {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    const pattern = numberFormat.replace(/G\/標準/g, 'General').replace(SYSTEM_LONG_DATE, LONG_DATE);
    if (typeof value === 'string') return format(pattern, value);
    return formatted(value, pattern, date1904);
  } catch {
    // The library throws plain errors for every kind of unreadable format.
    return null;
  }
}

function formatted(value: number, pattern: string, date1904: boolean): string {
  const tokens = tokenize(pattern);
  const isDate = tokens.some((token) => token.type === 'DATETIME' || token.type === 'DURATION');
  if (!isDate) return format(pattern, value);
  const serial = date1904 ? value + SHIFT_1904 : value;
  return format(withJapaneseDates(tokens, serial), serial, DATE_LIMITS);
}

/** The pattern with eras and weekdays, which the library does not know in Japanese, written out for a day. */
function withJapaneseDates(tokens: ReturnType<typeof tokenize>, serial: number): string {
  const day = dayOfSerial(serial);
  const locale = tokens.find((token) => token.type === 'LOCALE')?.value.toLowerCase() ?? '';
  const isFirstYearNamed = locale.includes('gannen');
  return tokens
    .map((token) => {
      if (token.type !== 'DATETIME' || !day || !isJapanese(locale)) return token.raw;
      const text = japanesePart(token.value, day, serial, isFirstYearNamed);
      return text === null ? token.raw : `"${text}"`;
    })
    .join('');
}

/** Without a locale Japanese Excel writes dates in Japanese. */
function isJapanese(locale: string): boolean {
  return locale === '' || /(^|-)(ja|[0-9a-f]*0?411)(-|,|$)/.test(locale);
}

function japanesePart(
  code: string,
  day: CalendarDay,
  serial: number,
  isFirstYearNamed: boolean,
): string | null {
  const era = eraOfDay(day);
  const weekday = WEEKDAYS[(Math.floor(serial) + 6) % 7] ?? '';
  switch (code.toLowerCase()) {
    case 'ggg':
      return era?.name ?? '';
    case 'gg':
      return era?.short ?? '';
    case 'g':
      return era?.letter ?? '';
    case 'e':
    case 'ee': {
      if (era?.year === 1 && isFirstYearNamed) return '元';
      return String(era?.year ?? day.year).padStart(code.length, '0');
    }
    case 'aaa':
      return weekday;
    case 'aaaa':
      return `${weekday}曜日`;
    default:
      return null;
  }
}
