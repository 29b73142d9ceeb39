import { toNumber } from '../coercion';
import type { FunctionGroup, ScalarFunction } from '../functionDefinition';
import { ofValues } from '../functionDefinition';
import { finite, raise } from '../operators';
import { errors, isError } from '../value';
import type { Scalar } from '../value';

/** Arithmetic of single numbers. */
export const mathFunctions: FunctionGroup = {
  ROUND: ofNumbers(2, 2, (value, digits = 0) => roundBy(value, digits, Math.round)),
  ROUNDUP: ofNumbers(2, 2, (value, digits = 0) => roundBy(value, digits, Math.ceil)),
  ROUNDDOWN: ofNumbers(2, 2, (value, digits = 0) => roundBy(value, digits, Math.floor)),
  TRUNC: ofNumbers(1, 2, (value, digits = 0) => roundBy(value, digits, Math.floor)),
  INT: ofNumbers(1, 1, (value) => Math.floor(value)),
  ABS: ofNumbers(1, 1, (value) => Math.abs(value)),
  SIGN: ofNumbers(1, 1, (value) => Math.sign(value)),
  MOD: ofNumbers(2, 2, (value, divisor = 0) =>
    divisor === 0 ? errors.div0 : value - divisor * Math.floor(value / divisor),
  ),
  QUOTIENT: ofNumbers(2, 2, (value, divisor = 0) =>
    divisor === 0 ? errors.div0 : Math.trunc(value / divisor),
  ),
  POWER: ofNumbers(2, 2, (value, power = 0) => raise(value, power)),
  SQRT: ofNumbers(1, 1, (value) => (value < 0 ? errors.num : Math.sqrt(value))),
};

function ofNumbers(
  least: number,
  most: number,
  apply: (value: number, second?: number) => Scalar,
): ScalarFunction {
  return ofValues(least, most, (values, { calculation }) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value, calculation.reading);
      if (isError(number)) return number;
      numbers.push(number);
    }
    const result = apply(numbers[0] ?? 0, numbers[1]);
    return typeof result === 'number' ? finite(result) : result;
  });
}

/**
 * Rounds away from 0 on the number as it is written, not as binary fractions hold it: 1.005 to two digits is 1.01. Below
 * zero digits, tens and hundreds are rounded.
 */
export function roundBy(value: number, digits: number, step: (size: number) => number): number {
  const places = Math.trunc(digits);
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toPrecision(15).split('e');
  const scaled = step(Number(`${mantissa}e${Number(exponent) + places}`));
  // Beyond what a number can hold there is nothing to round.
  if (scaled >= 1e21) return value;
  return Math.sign(value) * Number(`${scaled}e${-places}`);
}
