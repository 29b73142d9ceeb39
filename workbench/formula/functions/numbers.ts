import type { CellError } from '../../../src/workbook/cellValue';
import { toNumber } from '../coercion';
import type { Scope } from '../scope';
import { isError, isMatrix, isReference } from '../value';
import type { Operand, Scalar } from '../value';

/** Every value behind operands that is not blank; those written in the formula itself are marked `direct`. */
export function* valuesBehind(
  operands: readonly Operand[],
): Iterable<{ readonly value: Scalar; readonly isDirect: boolean }> {
  for (const operand of operands) {
    if (isReference(operand)) {
      for (const { sheet, area } of operand.areas) {
        for (const value of sheet.values(area)) yield { value, isDirect: false };
      }
    } else if (isMatrix(operand)) {
      for (const row of operand.rows) for (const value of row) yield { value, isDirect: false };
    } else yield { value: operand, isDirect: true };
  }
}

/**
 * The numbers that SUM, MAX, AVERAGE… count: from areas only true numbers, from the formula itself also TRUE and texts
 * that read as numbers. The first error stops all.
 */
export function numbersBehind(operands: readonly Operand[], scope: Scope): readonly number[] | CellError {
  const numbers: number[] = [];
  for (const { value, isDirect } of valuesBehind(operands)) {
    if (isError(value)) return value;
    if (typeof value === 'number') numbers.push(value);
    else if (isDirect) {
      const number = toNumber(value, scope.calculation.reading);
      if (isError(number)) return number;
      numbers.push(number);
    }
  }
  return numbers;
}

/** True for a list of numbers, false for the error that came instead. */
export function isNumbers(numbers: readonly number[] | CellError): numbers is readonly number[] {
  return Array.isArray(numbers);
}

export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
