import type { CellError } from '../../workbook/cellValue';
import { toNumber } from '../coercion';
import type { Scope } from '../scope';
import { isError, isMatrix, isReference } from '../value';
import type { Operand, Scalar } from '../value';

/** Visits every value behind operands that is not a blank cell; those written in the formula itself are `direct`. */
export function visitValues(
  operands: readonly Operand[],
  visitor: (value: Scalar, isDirect: boolean) => void,
): void {
  for (const operand of operands) {
    if (isReference(operand)) {
      for (const { sheet, area } of operand.areas) sheet.visit(area, (value) => visitor(value, false));
    } else if (isMatrix(operand)) {
      for (const row of operand.rows) for (const value of row) visitor(value, false);
    } else visitor(operand, true);
  }
}

/**
 * The numbers that SUM, MAX, AVERAGE… count: from areas only true numbers, from the formula itself also TRUE and texts
 * that read as numbers. The first error is the answer instead.
 */
export function numbersBehind(operands: readonly Operand[], scope: Scope): readonly number[] | CellError {
  const numbers: number[] = [];
  let error: CellError | null = null;
  visitValues(operands, (value, isDirect) => {
    if (typeof value === 'number') numbers.push(value);
    else if (isError(value)) error ??= value;
    else if (isDirect) {
      const number = toNumber(value, scope.calculation.reading);
      if (isError(number)) error ??= number;
      else numbers.push(number);
    }
  });
  return error ?? numbers;
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
