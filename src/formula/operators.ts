import { compareScalars } from './comparison';
import { toNumber, toText } from './coercion';
import type { BinaryOperator, UnaryOperator } from './expression';
import type { NumberReading } from './textNumber';
import { errors, fillMatrix, isError, isMatrix, stretchedAt } from './value';
import type { Matrix, Scalar } from './value';

/** What a sum may differ from nothing, measured by its parts, before Excel takes it for nothing. */
const NOISE = 2 ** -48;

type ValueOperator = Exclude<BinaryOperator, ':' | ' ' | ','>;

/** `left operator right` for single values; the first error wins. */
export function applyBinary(
  operator: ValueOperator,
  left: Scalar,
  right: Scalar,
  reading: NumberReading,
): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '&':
      return joinTexts(left, right);
    case '=':
      return compareScalars(left, right) === 0;
    case '<>':
      return compareScalars(left, right) !== 0;
    case '<':
      return compareScalars(left, right) < 0;
    case '>':
      return compareScalars(left, right) > 0;
    case '<=':
      return compareScalars(left, right) <= 0;
    case '>=':
      return compareScalars(left, right) >= 0;
    default: {
      const a = toNumber(left, reading);
      if (isError(a)) return a;
      const b = toNumber(right, reading);
      return isError(b) ? b : calculate(operator, a, b);
    }
  }
}

function joinTexts(left: Scalar, right: Scalar): Scalar {
  const [a, b] = [toText(left), toText(right)];
  if (isError(a)) return a;
  return isError(b) ? b : a + b;
}

function calculate(operator: '+' | '-' | '*' | '/' | '^', a: number, b: number): Scalar {
  switch (operator) {
    case '+':
      return withoutNoise(a + b, a, b);
    case '-':
      return withoutNoise(a - b, a, b);
    case '*':
      return finite(a * b);
    case '/':
      return b === 0 ? errors.div0 : finite(a / b);
    case '^':
      return raise(a, b);
  }
}

/** `a ^ b` with Excel's errors. */
export function raise(a: number, b: number): Scalar {
  if (a === 0 && b === 0) return errors.num;
  return a === 0 && b < 0 ? errors.div0 : finite(a ** b);
}

/** 0.3-0.2-0.1 is 0 in Excel, not a trace of binary fractions. */
function withoutNoise(sum: number, a: number, b: number): Scalar {
  const isNoise = Math.abs(sum) < Math.max(Math.abs(a), Math.abs(b)) * NOISE;
  return isNoise ? 0 : finite(sum);
}

/** A number as a result: what is no finite number is `#NUM!`; there is no -0. */
export function finite(value: number): Scalar {
  if (!Number.isFinite(value)) return errors.num;
  return value === 0 ? 0 : value;
}

/** `+A1`, `-A1`, `A1%`. Plus changes nothing, not even a text. */
export function applyUnary(
  operator: Exclude<UnaryOperator, '@'>,
  value: Scalar,
  reading: NumberReading,
): Scalar {
  if (operator === '+' || isError(value)) return value;
  const number = toNumber(value, reading);
  if (isError(number)) return number;
  return finite(operator === '-' ? -number : number / 100);
}

/** Applies a function of single values to each place of matrices: single rows, columns and values stretch. */
export function lift(
  values: readonly (Scalar | Matrix)[],
  apply: (values: readonly Scalar[]) => Scalar,
): Scalar | Matrix {
  const matrices = values.filter(isMatrix);
  if (matrices.length === 0) return apply(values.filter((value): value is Scalar => !isMatrix(value)));
  const rowCount = Math.max(...matrices.map((entry) => entry.rowCount));
  const columnCount = Math.max(...matrices.map((entry) => entry.columnCount));
  return fillMatrix(rowCount, columnCount, (row, column) =>
    apply(values.map((value) => (isMatrix(value) ? stretchedAt(value, row, column) : value))),
  );
}
