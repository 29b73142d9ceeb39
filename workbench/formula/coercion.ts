import { errors, isError } from './value';
import type { Scalar } from './value';
import { numberOfText } from './textNumber';
import type { NumberReading } from './textNumber';
import type { CellError } from '../../src/workbook/cellValue';

/** A value as a number: blank is 0, TRUE is 1, a text must read as a number. */
export function toNumber(value: Scalar, reading: NumberReading): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return numberOfText(value, reading) ?? errors.value;
  return value;
}

/** A value as a text: what `&""` gives. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? numberText(value) : value;
}

/** A value as a condition: a number is true when it is not 0, a text only when it says TRUE or FALSE. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (isError(value)) return value;
  const word = value.toUpperCase();
  if (word === 'TRUE') return true;
  return word === 'FALSE' ? false : errors.value;
}

/** A number as Excel joins it to a text: fifteen digits, an exponent of at least two digits. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const text = String(roundToDigits(value));
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const power = Number(exponent);
  if (power < 0 && power > -10)
    return roundToDigits(value)
      .toFixed(14 - power)
      .replace(/\.?0+$/, '');
  return `${mantissa}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Excel keeps fifteen significant digits of a number; what lies behind is noise of binary fractions. */
export function roundToDigits(value: number): number {
  return Number(value.toPrecision(15));
}
