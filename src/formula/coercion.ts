import { errors, isError } from './value';
import type { Scalar } from './value';
import { numberOfText } from './textNumber';
import type { NumberReading } from './textNumber';
import type { CellError } from '../workbook/cellValue';

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

/** Sizes that Excel writes out in full when it joins a number to a text; others get an exponent. */
const WRITTEN_OUT = { least: 1e-9, below: 1e20 };

/** A number as Excel joins it to a text: fifteen digits, an exponent of at least two digits. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = roundToDigits(value);
  const size = Math.abs(rounded);
  const [mantissa = '', exponent = '0'] = rounded.toExponential().split('e');
  const power = Number(exponent);
  if (size >= WRITTEN_OUT.least && size < WRITTEN_OUT.below) {
    return power < 15
      ? rounded
          .toFixed(14 - power)
          .replace(/(\.\d*?)0+$/, '$1')
          .replace(/\.$/, '')
      : writtenOut(mantissa, power);
  }
  return `${mantissa}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** `1.5`, 16 → `15000000000000000`: JavaScript would fill up with digits that Excel does not know. */
function writtenOut(mantissa: string, power: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  return sign + mantissa.replace(/[-.]/g, '').padEnd(power + 1, '0');
}

/** Excel keeps fifteen significant digits of a number; what lies behind is noise of binary fractions. */
export function roundToDigits(value: number): number {
  return Number(value.toPrecision(15));
}
