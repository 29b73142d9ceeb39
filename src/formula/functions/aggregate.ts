import { toNumber } from '../coercion';
import type { FunctionGroup } from '../functionDefinition';
import { ofOperands } from '../functionDefinition';
import { finite } from '../operators';
import { asMatrix } from '../references';
import type { Scope } from '../scope';
import type { Matrix, Operand, Scalar } from '../value';
import { errors, isError, isReference, stretchedAt } from '../value';
import { isNumbers, numbersBehind, sum, visitValues } from './numbers';

const MANY = 255;

/** SUM and its kin: many values in, one out. */
export const aggregateFunctions: FunctionGroup = {
  SUM: ofNumbers((numbers) => sum(numbers)),
  PRODUCT: ofNumbers((numbers) =>
    numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1),
  ),
  AVERAGE: ofNumbers((numbers) => (numbers.length === 0 ? errors.div0 : sum(numbers) / numbers.length)),
  MIN: ofNumbers((numbers) => (numbers.length === 0 ? 0 : smallest(numbers))),
  MAX: ofNumbers((numbers) => (numbers.length === 0 ? 0 : largest(numbers))),
  COUNT: ofOperands(1, MANY, countNumbers),
  COUNTA: ofOperands(1, MANY, countFilled),
  COUNTBLANK: ofOperands(1, 1, ([operand = null]) => countBlank(operand)),
  SUMPRODUCT: ofOperands(1, MANY, sumProduct),
};

function ofNumbers(apply: (numbers: readonly number[]) => Scalar) {
  return ofOperands(1, MANY, (operands, scope) => {
    const numbers = numbersBehind(operands, scope);
    if (!isNumbers(numbers)) return numbers;
    const result = apply(numbers);
    return typeof result === 'number' ? finite(result) : result;
  });
}

export function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number));
}

export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number));
}

function countNumbers(operands: readonly Operand[], scope: Scope): Scalar {
  let count = 0;
  visitValues(operands, (value, isDirect) => {
    if (typeof value === 'number') count++;
    else if (isDirect && !isError(toNumber(value, scope.calculation.reading))) count++;
  });
  return count;
}

function countFilled(operands: readonly Operand[]): Scalar {
  let count = 0;
  visitValues(operands, (value, isDirect) => {
    if (value !== null || isDirect) count++;
  });
  return count;
}

/** A formula's empty text counts as blank here, though COUNTA counts it too. */
function countBlank(operand: Operand): Scalar {
  if (!isReference(operand)) return errors.value;
  let count = 0;
  for (const { sheet, area } of operand.areas) {
    count += area.rowCount * area.columnCount;
    sheet.visit(area, (value) => {
      if (value !== '') count--;
    });
  }
  return count;
}

/** Multiplies areas place by place and adds up; what is no number counts as 0. */
function sumProduct(operands: readonly Operand[], scope: Scope): Scalar {
  const matrices = operands.map((operand) => asMatrix(operand, scope));
  const [first] = matrices;
  if (!first || !matrices.every((entry) => isSameSize(entry, first))) return errors.value;
  let total = 0;
  for (let row = 0; row < first.rowCount; row++) {
    for (let column = 0; column < first.columnCount; column++) {
      const product = productAt(matrices, row, column);
      if (typeof product !== 'number') return product;
      total += product;
    }
  }
  return finite(total);
}

function productAt(matrices: readonly Matrix[], row: number, column: number): Scalar {
  let product = 1;
  for (const entry of matrices) {
    const value = stretchedAt(entry, row, column);
    if (isError(value)) return value;
    product *= typeof value === 'number' ? value : 0;
  }
  return product;
}

function isSameSize(a: Matrix, b: Matrix): boolean {
  return a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}
