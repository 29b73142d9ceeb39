import { compareNumbers, compareScalars, foldCase } from './comparison';
import { numberOfText } from './textNumber';
import type { NumberReading } from './textNumber';
import { isError } from './value';
import type { Scalar } from './value';

/** Tells the cells that a criterion of COUNTIF, SUMIF… means. */
export type Criterion = (value: Scalar) => boolean;

type Operator = '=' | '<>' | '<' | '>' | '<=' | '>=';

/** Excel answers #VALUE! to a longer criterion. */
export const MAX_CRITERION_LENGTH = 255;

/**
 * Reads a criterion as Excel does: a leading operator, wildcards `*` `?` with `~` before them to take them as they are,
 * numbers and dates in texts, no regard to case, the whole cell. A blank cell as criterion counts as 0.
 */
export function readCriterion(value: Scalar, reading: NumberReading): Criterion {
  if (typeof value !== 'string') return equals(value ?? 0, reading);
  const [, operator = '', operand = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(value) ?? [];
  if (operand === '') return blankCriterion(operator);
  const meant = meaning(operand, reading);
  if (operator === '' || operator === '=') return equals(meant, reading);
  if (operator === '<>') return not(equals(meant, reading));
  return ordered(operator as Operator, meant);
}

function blankCriterion(operator: string): Criterion {
  if (operator === '') return (value) => value === null || value === '';
  if (operator === '=') return (value) => value === null;
  // "<>" counts a formula's empty text: the cell is not blank.
  if (operator === '<>') return (value) => value !== null;
  return () => false;
}

/** What a criterion's text stands for. */
function meaning(text: string, reading: NumberReading): Exclude<Scalar, null> {
  const number = numberOfText(text, reading);
  if (number !== null) return number;
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!)$/.test(upper) ? { error: upper } : text;
}

function equals(meant: Exclude<Scalar, null>, reading: NumberReading): Criterion {
  if (isError(meant)) return (value) => isError(value) && value.error === meant.error;
  if (typeof meant === 'boolean') return (value) => value === meant;
  if (typeof meant === 'string') return matchesText(meant);
  return (value) => {
    // Numbers kept as text count too: Excel's own well-known trap with codes such as 001.
    const number = typeof value === 'string' ? numberOfText(value, reading) : value;
    return typeof number === 'number' && compareNumbers(number, meant) === 0;
  };
}

function ordered(operator: Operator, meant: Exclude<Scalar, null>): Criterion {
  return (value) => {
    if (typeof value !== typeof meant || isError(value) || isError(meant)) return false;
    const order = compareScalars(value, meant);
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}

function not(criterion: Criterion): Criterion {
  return (value) => !criterion(value);
}

/** Matches whole texts against a pattern with Excel's wildcards, without regard to case. */
export function matchesText(pattern: string): Criterion {
  const parts = readPattern(foldCase(pattern));
  if (parts.every((part) => typeof part === 'string')) {
    const wanted = parts.join('');
    return (value) => typeof value === 'string' && foldCase(value) === wanted;
  }
  return (value) => typeof value === 'string' && globMatches(parts, foldCase(value));
}

const ANY_TEXT: unique symbol = Symbol('*');
const ANY_LETTER: unique symbol = Symbol('?');
type PatternPart = string | typeof ANY_TEXT | typeof ANY_LETTER;

function readPattern(pattern: string): PatternPart[] {
  const parts: PatternPart[] = [];
  for (let index = 0; index < pattern.length; index++) {
    const letter = pattern.charAt(index);
    const next = pattern.charAt(index + 1);
    // A tilde is dropped before any letter: Excel looks for a~b as ab.
    if (letter === '~' && next !== '') {
      parts.push(next);
      index++;
    } else if (letter === '*') parts.push(ANY_TEXT);
    else if (letter === '?') parts.push(ANY_LETTER);
    else parts.push(letter);
  }
  return parts;
}

/** Two pointers instead of a regular expression: a pattern of many `*` stays quick. */
function globMatches(parts: readonly PatternPart[], text: string): boolean {
  let part = 0;
  let at = 0;
  let lastStar = -1;
  let starText = 0;
  while (at < text.length) {
    const wanted = parts[part];
    if (wanted === ANY_TEXT) {
      lastStar = part++;
      starText = at;
    } else if (wanted === ANY_LETTER || wanted === text.charAt(at)) {
      part++;
      at++;
    } else if (lastStar >= 0) {
      part = lastStar + 1;
      at = ++starText;
    } else return false;
  }
  while (parts[part] === ANY_TEXT) part++;
  return part === parts.length;
}

/** True when a text holds a wildcard that has to be read as one, or an escaped one. */
export function hasWildcard(text: string): boolean {
  return /[*?~]/.test(text);
}

/** Where a pattern first matches inside a text at or after `from`; -1 when nowhere (SEARCH). */
export function searchText(pattern: string, text: string, from: number): number {
  const parts: PatternPart[] = [...readPattern(foldCase(pattern)), ANY_TEXT];
  const folded = foldCase(text);
  for (let start = from; start <= text.length; start++) {
    if (globMatches(parts, folded.slice(start))) return start;
  }
  return -1;
}
