import { dayOfSerial, serialOfClock, serialOfDay } from '../format/serialDate';
import type { CalendarDay } from '../format/serialDate';
import { toNumber } from '../coercion';
import type { FunctionGroup, ScalarFunction } from '../functionDefinition';
import { ofValues } from '../functionDefinition';
import { numberOfText } from '../textNumber';
import { errors, isError } from '../value';
import type { Scalar } from '../value';

/** Days and their parts. */
export const dateFunctions: FunctionGroup = {
  TODAY: ofValues(0, 0, (_, { calculation }) =>
    Math.floor(serialOfClock(calculation.now, calculation.reading.date1904)),
  ),
  NOW: ofValues(0, 0, (_, { calculation }) => serialOfClock(calculation.now, calculation.reading.date1904)),
  DATE: ofNumbers(3, 3, ([year = 0, month = 1, day = 1], date1904) =>
    // Excel takes small years as counted from 1900.
    year < 0 ? errors.num : serialOrError(year < 1900 ? year + 1900 : year, month, day, date1904),
  ),
  YEAR: ofDay(({ year }) => year),
  MONTH: ofDay(({ month }) => month),
  DAY: ofDay(({ day }) => day),
  WEEKDAY: ofNumbers(1, 2, ([serial = 0, type = 1]) => weekday(serial, type)),
  EDATE: ofNumbers(2, 2, ([serial = 0, months = 0], date1904) => {
    const start = dayOfSerial(serial, date1904);
    if (!start) return errors.num;
    const last = lastDayOfMonth(start.year, start.month + months);
    return serialOrError(start.year, start.month + months, Math.min(start.day, last), date1904);
  }),
  EOMONTH: ofNumbers(2, 2, ([serial = 0, months = 0], date1904) => {
    const start = dayOfSerial(serial, date1904);
    return start ? serialOrError(start.year, start.month + months + 1, 0, date1904) : errors.num;
  }),
  DATEVALUE: ofValues(1, 1, ([value = null], { calculation }) => {
    const serial = typeof value === 'string' ? numberOfText(value, calculation.reading) : null;
    return serial === null ? errors.value : Math.floor(serial);
  }),
};

function ofNumbers(
  least: number,
  most: number,
  apply: (numbers: readonly number[], date1904: boolean) => Scalar,
): ScalarFunction {
  return ofValues(least, most, (values, { calculation }) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value, calculation.reading);
      if (isError(number)) return number;
      numbers.push(Math.trunc(number));
    }
    return apply(numbers, calculation.reading.date1904);
  });
}

function ofDay(part: (day: CalendarDay) => number): ScalarFunction {
  return ofNumbers(1, 1, ([serial = 0], date1904) => {
    const day = dayOfSerial(serial, date1904);
    return day ? part(day) : errors.num;
  });
}

function serialOrError(year: number, month: number, day: number, date1904: boolean): Scalar {
  return serialOfDay(year, month, day, date1904) ?? errors.num;
}

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Type 1: Sunday is 1. Type 2: Monday is 1. Type 3: Monday is 0. */
function weekday(serial: number, type: number): Scalar {
  if (serial < 0) return errors.num;
  const fromSunday = (serial + 6) % 7;
  if (type === 1) return fromSunday + 1;
  const fromMonday = (fromSunday + 6) % 7;
  if (type === 2) return fromMonday + 1;
  return type === 3 ? fromMonday : errors.num;
}
