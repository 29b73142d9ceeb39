import { roundToDigits } from './coercion';
import { isError } from './value';
import type { Scalar } from './value';

/** Excel orders words as the language does; only the order uses this, equality looks at letters. */
const collator = new Intl.Collator('ja');

/**
 * Which comes first: numbers, then texts, then FALSE and TRUE. A blank takes the other side's kind. Texts compare
 * without regard to case. Neither side may be an error.
 */
export function compareScalars(left: Scalar, right: Scalar): number {
  const a = left === null ? blankLike(right) : left;
  const b = right === null ? blankLike(left) : right;
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  return Number(a) - Number(b);
}

/** Numbers that agree in fifteen digits are the same to Excel. */
export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const difference = a - b;
  const isClose = Math.abs(difference) <= Math.abs(a) * 1e-13;
  return isClose && roundToDigits(a) === roundToDigits(b) ? 0 : difference;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const [lowA, lowB] = [foldCase(a), foldCase(b)];
  if (lowA === lowB) return 0;
  // Words that the language holds for equal are still not the same letters.
  return collator.compare(lowA, lowB) || (lowA < lowB ? -1 : 1);
}

/** A text without its case. */
export function foldCase(text: string): string {
  return text.toLowerCase();
}

/** What two equal cells have in common: the key of every look-up. Case is folded, kinds stay apart. */
export function lookupKey(value: Scalar): string | number | boolean | null {
  if (typeof value === 'string') return `"${foldCase(value)}`;
  if (typeof value === 'number') return Number.isInteger(value) ? value : roundToDigits(value);
  return isError(value) ? `#${value.error}` : value;
}

function blankLike(other: Scalar): Scalar {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rankOf(value: Scalar): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}
