import type { CalendarDay } from './serialDate';

/** A Japanese era, and the first day that it counts. */
interface Era {
  readonly name: string;
  readonly short: string;
  readonly letter: string;
  readonly start: CalendarDay;
}

/** Newest first. Meiji begins with the change to the present calendar's years. */
const ERAS: readonly Era[] = [
  { name: '令和', short: '令', letter: 'R', start: { year: 2019, month: 5, day: 1 } },
  { name: '平成', short: '平', letter: 'H', start: { year: 1989, month: 1, day: 8 } },
  { name: '昭和', short: '昭', letter: 'S', start: { year: 1926, month: 12, day: 25 } },
  { name: '大正', short: '大', letter: 'T', start: { year: 1912, month: 7, day: 30 } },
  { name: '明治', short: '明', letter: 'M', start: { year: 1868, month: 1, day: 25 } },
];

/** A year of an era; `year` 1 is 元年. */
export interface EraYear {
  readonly name: string;
  readonly short: string;
  readonly letter: string;
  readonly year: number;
}

/** The era that a day belongs to; null before Meiji. */
export function eraOfDay(day: CalendarDay): EraYear | null {
  const era = ERAS.find((candidate) => isOnOrAfter(day, candidate.start));
  if (!era) return null;
  return { name: era.name, short: era.short, letter: era.letter, year: day.year - era.start.year + 1 };
}

/** The Gregorian year of `令和4` or `R4`; null for a word that is no era. */
export function yearOfEra(era: string, year: number): number | null {
  const wanted = era.toUpperCase();
  const found = ERAS.find(
    (candidate) => candidate.name === era || candidate.short === era || candidate.letter === wanted,
  );
  return found && year >= 1 ? found.start.year + year - 1 : null;
}

function isOnOrAfter(day: CalendarDay, start: CalendarDay): boolean {
  if (day.year !== start.year) return day.year > start.year;
  if (day.month !== start.month) return day.month > start.month;
  return day.day >= start.day;
}
