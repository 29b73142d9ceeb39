import type { CellError } from '../../workbook/cellValue';
import { NO_DATE, formatOrNull } from '../format/formatNumber';
import { toBoolean, toNumber, toText } from '../coercion';
import { foldCase } from '../comparison';
import { hasWildcard, searchText } from '../criteria';
import type { FunctionGroup, ScalarFunction } from '../functionDefinition';
import { ofOperands, ofValues } from '../functionDefinition';
import { singleValue } from '../references';
import type { Scope } from '../scope';
import type { Operand, Scalar } from '../value';
import { errors, isError, isMatrix, isReference } from '../value';
import { toHalfWidth, toFullWidth } from './width';

const MANY = 255;
/** What a cell can hold. */
const MAX_TEXT = 32_767;

/** Texts: cutting, joining, finding, and numbers as texts. */
export const textFunctions: FunctionGroup = {
  LEN: ofTexts(1, 1, ([text = '']) => text.length),
  TRIM: ofTexts(1, 1, ([text = '']) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: ofTexts(1, 1, ([text = '']) => text.replace(/[\0-\x1f]/g, '')),
  UPPER: ofTexts(1, 1, ([text = '']) => text.toUpperCase()),
  LOWER: ofTexts(1, 1, ([text = '']) => text.toLowerCase()),
  ASC: ofTexts(1, 1, ([text = '']) => toHalfWidth(text)),
  JIS: ofTexts(1, 1, ([text = '']) => toFullWidth(text)),
  DBCS: ofTexts(1, 1, ([text = '']) => toFullWidth(text)),
  EXACT: ofTexts(2, 2, ([a, b]) => a === b),
  LEFT: ofTextAndNumbers(1, 2, (text, [count = 1]) => (count < 0 ? errors.value : text.slice(0, count))),
  RIGHT: ofTextAndNumbers(1, 2, (text, [count = 1]) => {
    if (count < 0) return errors.value;
    return count === 0 ? '' : text.slice(-count);
  }),
  MID: ofTextAndNumbers(3, 3, (text, [start = 1, count = 0]) =>
    start < 1 || count < 0 ? errors.value : text.slice(start - 1, start - 1 + count),
  ),
  REPT: ofTextAndNumbers(2, 2, (text, [count = 0]) =>
    count < 0 || text.length * count > MAX_TEXT ? errors.value : text.repeat(count),
  ),
  REPLACE: ofValues(4, 4, ([value = null, start = null, count = null, put = null], scope) => {
    const [text, inserted] = [toText(value), toText(put)];
    const numbers = wholeNumbers([start, count], scope);
    if (isError(text)) return text;
    if (isError(inserted)) return inserted;
    if (!Array.isArray(numbers)) return numbers;
    const [from = 1, length = 0] = numbers;
    if (from < 1 || length < 0) return errors.value;
    return text.slice(0, from - 1) + inserted + text.slice(from - 1 + length);
  }),
  SUBSTITUTE: ofValues(3, 4, ([value = null, old = null, replacement = null, which], scope) => {
    const [text, wanted, put] = [toText(value), toText(old), toText(replacement)];
    if (isError(text)) return text;
    if (isError(wanted)) return wanted;
    if (isError(put)) return put;
    if (wanted === '') return text;
    if (which === undefined) return text.split(wanted).join(put);
    const place = wholeNumbers([which], scope);
    if (!Array.isArray(place)) return place;
    return (place[0] ?? 0) < 1 ? errors.value : replaceOne(text, wanted, put, place[0] ?? 0);
  }),
  FIND: ofSearch((text, wanted, from) => text.indexOf(wanted, from)),
  SEARCH: ofSearch((text, wanted, from) =>
    hasWildcard(wanted) ? searchText(wanted, text, from) : foldCase(text).indexOf(foldCase(wanted), from),
  ),
  CONCATENATE: ofTexts(1, MANY, (texts) => limited(texts.join(''))),
  CONCAT: ofOperands(1, MANY, (operands) => {
    const texts = textsBehind(operands);
    return Array.isArray(texts) ? limited(texts.join('')) : texts;
  }),
  TEXTJOIN: ofOperands(3, MANY, ([delimiter = null, skip = null, ...operands], scope) => {
    const between = toText(singleValue(delimiter, scope));
    if (isError(between)) return between;
    const skipsBlanks = toBoolean(singleValue(skip, scope));
    if (isError(skipsBlanks)) return skipsBlanks;
    const texts = textsBehind(operands);
    if (!Array.isArray(texts)) return texts;
    return limited(texts.filter((text) => !skipsBlanks || text !== '').join(between));
  }),
  TEXT: ofValues(2, 2, ([value = null, format = null], { calculation }) => {
    const pattern = toText(format);
    if (isError(pattern)) return pattern;
    if (pattern === '') return '';
    const number = typeof value === 'boolean' ? value : toNumber(value, calculation.reading);
    const shown = isError(number) ? value : number;
    if (/^(general|g\/標準)$/i.test(pattern)) return toText(shown);
    const text = formatOrNull(shown, pattern, calculation.reading.date1904);
    return text === null || text === NO_DATE ? errors.value : text;
  }),
  VALUE: ofValues(1, 1, ([value = null], { calculation }) =>
    typeof value === 'boolean' ? errors.value : toNumber(value, calculation.reading),
  ),
  CHAR: ofTextAndNumbers(1, 1, (text) => charOf(Math.trunc(Number(text)))),
  UNICHAR: ofTextAndNumbers(1, 1, (text) => {
    const code = Math.trunc(Number(text));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : errors.value;
  }),
  CODE: ofTexts(1, 1, ([text = '']) => text.codePointAt(0) ?? errors.value),
  UNICODE: ofTexts(1, 1, ([text = '']) => text.codePointAt(0) ?? errors.value),
};

function ofTexts(least: number, most: number, apply: (texts: readonly string[]) => Scalar): ScalarFunction {
  return ofValues(least, most, (values) => {
    const texts = textsOf(values);
    return Array.isArray(texts) ? apply(texts) : texts;
  });
}

/** A text first, then whole numbers. */
function ofTextAndNumbers(
  least: number,
  most: number,
  apply: (text: string, numbers: readonly number[]) => Scalar,
): ScalarFunction {
  return ofValues(least, most, ([value = null, ...rest], scope) => {
    const text = toText(value);
    if (isError(text)) return text;
    const numbers = wholeNumbers(rest, scope);
    return Array.isArray(numbers) ? apply(text, numbers) : numbers;
  });
}

/** FIND and SEARCH: `find` counts from 0 and gives -1 when there is nothing. */
function ofSearch(find: (text: string, wanted: string, from: number) => number): ScalarFunction {
  return ofValues(2, 3, ([what = null, where = null, start = 1], scope) => {
    const [wanted, text] = [toText(what), toText(where)];
    if (isError(wanted)) return wanted;
    if (isError(text)) return text;
    const numbers = wholeNumbers([start], scope);
    if (!Array.isArray(numbers)) return numbers;
    const from = (numbers[0] ?? 1) - 1;
    if (from < 0 || from > text.length) return errors.value;
    const place = find(text, wanted, from);
    return place < 0 ? errors.value : place + 1;
  });
}

function wholeNumbers(values: readonly Scalar[], { calculation }: Scope): number[] | CellError {
  const numbers: number[] = [];
  for (const value of values) {
    const number = toNumber(value, calculation.reading);
    if (isError(number)) return number;
    numbers.push(Math.trunc(number));
  }
  return numbers;
}

function textsOf(values: Iterable<Scalar>): string[] | CellError {
  const texts: string[] = [];
  for (const value of values) {
    const text = toText(value);
    if (isError(text)) return text;
    texts.push(text);
  }
  return texts;
}

/** Every text behind operands, blank cells too, row by row. */
function textsBehind(operands: readonly Operand[]): string[] | CellError {
  return textsOf(operands.flatMap(cellsOf));
}

function cellsOf(operand: Operand): readonly Scalar[] {
  if (isMatrix(operand)) return operand.rows.flat();
  if (!isReference(operand)) return [operand];
  return operand.areas.flatMap(({ sheet, area }) => {
    const values: Scalar[] = [];
    const rowEnd = Math.min(area.row + area.rowCount, Math.max(sheet.rowEnd, area.row + 1));
    const columnEnd = Math.min(area.column + area.columnCount, Math.max(sheet.columnEnd, area.column + 1));
    for (let row = area.row; row < rowEnd; row++) {
      for (let column = area.column; column < columnEnd; column++) values.push(sheet.value(row, column));
    }
    return values;
  });
}

function replaceOne(text: string, wanted: string, put: string, which: number): string {
  let place = -1;
  for (let count = 0; count < which; count++) {
    place = text.indexOf(wanted, place < 0 ? 0 : place + wanted.length);
    if (place < 0) return text;
  }
  return text.slice(0, place) + put + text.slice(place + wanted.length);
}

function limited(text: string): Scalar {
  return text.length > MAX_TEXT ? errors.value : text;
}

/** Japanese Windows: ASCII, then half-width kana. */
function charOf(code: number): Scalar {
  if (code >= 1 && code < 128) return String.fromCharCode(code);
  return code >= 0xa1 && code <= 0xdf ? String.fromCharCode(code + 0xfec0) : errors.value;
}
