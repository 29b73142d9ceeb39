import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import { toBoolean, toNumber, toText } from '../coercion';
import type { FunctionGroup } from '../functionDefinition';
import { lazily, ofOperands } from '../functionDefinition';
import { lift } from '../operators';
import { parseFormula } from '../parseFormula';
import { asMatrix, singleValue, valuesOf } from '../references';
import type { Scope } from '../scope';
import type { Matrix, Operand, Scalar, SheetArea } from '../value';
import { errors, fillMatrix, isError, isMatrix, isReference, matrix, reference } from '../value';
import type { SearchMode } from './search';
import { lineOf, searchLine } from './search';

/** Finding cells, and telling where they stand. */
export const lookupFunctions: FunctionGroup = {
  INDEX: ofOperands(2, 4, indexInto),
  MATCH: ofOperands(2, 3, ([value = null, list = null, type = 1], scope) => {
    const mode = matchMode(numberOf(type, scope));
    const line = lineOf(list, scope);
    if (!line) return isError(list) ? list : errors.na;
    return lift([valuesOf(value, scope)], ([single = null]) => {
      if (isError(single)) return single;
      const place = searchLine(line, single, mode);
      return place === null ? errors.na : place + 1;
    });
  }),
  VLOOKUP: ofOperands(3, 4, (operands, scope) => lookUp(operands, scope, 'down')),
  HLOOKUP: ofOperands(3, 4, (operands, scope) => lookUp(operands, scope, 'across')),
  XLOOKUP: lazily(3, 6, (args, scope, evaluate) => {
    const [value, list, results, ifNone, mode, direction] = args.map((arg, index) =>
      index === 3 ? null : evaluate(arg),
    );
    const line = lineOf(list ?? null, scope);
    const wanted = singleValue(value ?? null, scope);
    if (isError(wanted)) return wanted;
    if (!line) return errors.value;
    const fromEnd = numberOf(direction ?? 1, scope) === -1;
    const place = searchLine(line, wanted, xlookupMode(numberOf(mode ?? 0, scope)), fromEnd);
    if (place !== null) return lineAt(results ?? null, place, line.length, scope);
    const fallback = ifNone === undefined ? undefined : args[3];
    return fallback && fallback.kind !== 'missing' ? evaluate(fallback) : errors.na;
  }),
  ROW: ofOperands(0, 1, ([operand], scope) => {
    if (operand === undefined) return scope.row + 1;
    if (!isReference(operand)) return errors.value;
    const { row, rowCount } = operand.areas[0].area;
    return rowCount === 1 ? row + 1 : fillMatrix(Math.min(rowCount, 100_000), 1, (index) => row + index + 1);
  }),
  COLUMN: ofOperands(0, 1, ([operand], scope) => {
    if (operand === undefined) return scope.column + 1;
    if (!isReference(operand)) return errors.value;
    const { column, columnCount } = operand.areas[0].area;
    return columnCount === 1 ? column + 1 : fillMatrix(1, columnCount, (_, index) => column + index + 1);
  }),
  ROWS: ofOperands(1, 1, ([operand = null]) => sizeOf(operand)?.rowCount ?? oneOrError(operand)),
  COLUMNS: ofOperands(1, 1, ([operand = null]) => sizeOf(operand)?.columnCount ?? oneOrError(operand)),
  OFFSET: ofOperands(3, 5, offset),
  INDIRECT: lazily(1, 2, ([text], scope, evaluate) => {
    const name = toText(singleValue(text ? evaluate(text) : null, scope));
    if (isError(name)) return name;
    const target = parseFormula(name);
    const isPlace = target.kind === 'cells' || target.kind === 'name' || target.kind === 'table';
    const found = isPlace ? evaluate(target) : errors.ref;
    return isReference(found) ? found : errors.ref;
  }),
  HYPERLINK: ofOperands(1, 2, ([link = null, label = link], scope) => singleValue(label, scope)),
};

function numberOf(operand: Operand, scope: Scope): number {
  const number = toNumber(singleValue(operand, scope), scope.calculation.reading);
  return isError(number) ? 0 : number;
}

function matchMode(type: number): SearchMode {
  if (type === 0) return 'wildcard';
  return type > 0 ? 'exactOrBelow' : 'exactOrAbove';
}

function xlookupMode(mode: number): SearchMode {
  if (mode === -1) return 'exactOrBelow';
  if (mode === 1) return 'exactOrAbove';
  return mode === 2 ? 'wildcard' : 'exact';
}

function sizeOf(operand: Operand): { readonly rowCount: number; readonly columnCount: number } | null {
  if (isReference(operand)) return operand.areas[0].area;
  return isMatrix(operand) ? operand : null;
}

function oneOrError(operand: Operand): Scalar {
  return isError(operand) ? operand : 1;
}

/** INDEX: a cell of an area (still a reference), a whole row or column of it where the other number is 0. */
function indexInto(operands: readonly Operand[], scope: Scope): Operand {
  const [from = null, rowOperand = null, columnOperand, areaOperand = 1] = operands;
  if (isError(from)) return from;
  const numbers = [rowOperand, columnOperand ?? null, areaOperand].map((operand) =>
    toNumber(singleValue(operand, scope), scope.calculation.reading),
  );
  const error = numbers.find((number) => typeof number !== 'number');
  if (error !== undefined) return error;
  const [first = 0, second = 0, which = 1] = numbers.map((number) => Math.trunc(Number(number)));
  const area = isReference(from) ? from.areas[which - 1] : undefined;
  if (isReference(from) && !area) return errors.ref;
  const size = area?.area ?? asMatrix(from, scope);
  // One number counts along a single row.
  const isAlongRow = columnOperand === undefined && size.rowCount === 1;
  const [row, column] = isAlongRow ? [1, first] : [first, second];
  if (row < 0 || column < 0) return errors.value;
  if (row > size.rowCount || column > size.columnCount) return errors.ref;
  return area ? part(area, row, column) : cut(asMatrix(from, scope), row, column);
}

function part({ sheet, area }: SheetArea, row: number, column: number): Operand {
  return reference(sheet, {
    row: row === 0 ? area.row : area.row + row - 1,
    rowCount: row === 0 ? area.rowCount : 1,
    column: column === 0 ? area.column : area.column + column - 1,
    columnCount: column === 0 ? area.columnCount : 1,
  });
}

function cut({ rows }: Matrix, row: number, column: number): Operand {
  const lines = row === 0 ? rows : rows.slice(row - 1, row);
  const values = lines.map((line) => (column === 0 ? line : line.slice(column - 1, column)));
  return values.length === 1 && values[0]?.length === 1 ? (values[0][0] ?? null) : matrix(values);
}

/** VLOOKUP and HLOOKUP: the value beside the one that was found. */
function lookUp(operands: readonly Operand[], scope: Scope, direction: 'down' | 'across'): Operand {
  const [value = null, table = null, whichOperand = null, nearOperand = true] = operands;
  if (isError(table)) return table;
  const which = toNumber(singleValue(whichOperand, scope), scope.calculation.reading);
  if (isError(which)) return which;
  const isNear = toBoolean(singleValue(nearOperand, scope));
  if (isError(isNear)) return isNear;
  const isDown = direction === 'down';
  const keys = indexInto(isDown ? [table, 0, 1] : [table, 1, 0], scope);
  const results =
    Math.trunc(which) < 1 ? errors.value : indexInto(isDown ? [table, 0, which] : [table, which, 0], scope);
  if (isError(results)) return results;
  const line = lineOf(keys, scope);
  if (!line) return errors.value;
  return lift([valuesOf(value, scope)], ([single = null]) => {
    if (isError(single)) return single;
    const place = searchLine(line, single, isNear ? 'exactOrBelow' : 'wildcard');
    if (place === null) return errors.na;
    return singleValue(indexInto(isDown ? [results, place + 1, 1] : [results, 1, place + 1], scope), scope);
  });
}

/** The row or column of the results beside the place that was found. */
function lineAt(results: Operand, place: number, length: number, scope: Scope): Operand {
  const size = sizeOf(results) ?? { rowCount: 1, columnCount: 1 };
  const isDown = size.rowCount >= length && size.rowCount !== 1;
  return indexInto(isDown ? [results, place + 1, 0] : [results, 0, place + 1], scope);
}

/** OFFSET: an area moved, and made as large as asked. */
function offset(operands: readonly Operand[], scope: Scope): Operand {
  const [from = null, ...rest] = operands;
  if (!isReference(from)) return isError(from) ? from : errors.value;
  const numbers = rest.map((operand) => toNumber(singleValue(operand, scope), scope.calculation.reading));
  const error = numbers.find((number) => typeof number !== 'number');
  if (error !== undefined) return error;
  const [{ sheet, area }] = from.areas;
  const [down = 0, right = 0, height = area.rowCount, width = area.columnCount] = numbers.map((number) =>
    Math.trunc(Number(number)),
  );
  const row = area.row + down;
  const column = area.column + right;
  const fits = row >= 0 && column >= 0 && row + height <= MAX_ROWS && column + width <= MAX_COLUMNS;
  if (!fits || height < 1 || width < 1) return errors.ref;
  return reference(sheet, { row, column, rowCount: height, columnCount: width });
}
