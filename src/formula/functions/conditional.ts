import type { Area } from '../../workbook/address';
import type { CellError } from '../../workbook/cellValue';
import { MAX_CRITERION_LENGTH, readCriterion } from '../criteria';
import type { Criterion } from '../criteria';
import { foldCase, lookupKey } from '../comparison';
import type { FunctionGroup } from '../functionDefinition';
import { ofOperands } from '../functionDefinition';
import { finite, lift } from '../operators';
import { valuesOf } from '../references';
import type { Scope } from '../scope';
import type { Operand, Reference, Scalar, SheetArea } from '../value';
import { errors, isError, isReference } from '../value';
import { largest, smallest } from './aggregate';
import { isNumbers, sum } from './numbers';

const MANY = 255;

/** COUNTIFS and its kin: what stands at the places whose cells fulfil every criterion. */
export const conditionalFunctions: FunctionGroup = {
  COUNTIF: ofOperands(2, 2, countIfs),
  COUNTIFS: ofOperands(2, MANY, countIfs),
  SUMIF: ofOperands(2, 3, ([range = null, criterion = null, sums = range], scope) =>
    overNumbers(resized(sums, range), [range, criterion], scope, sum),
  ),
  SUMIFS: ofOperands(3, MANY, ([sums = null, ...pairs], scope) => overNumbers(sums, pairs, scope, sum)),
  AVERAGEIF: ofOperands(2, 3, ([range = null, criterion = null, values = range], scope) =>
    overNumbers(resized(values, range), [range, criterion], scope, average),
  ),
  AVERAGEIFS: ofOperands(3, MANY, ([values = null, ...pairs], scope) =>
    overNumbers(values, pairs, scope, average),
  ),
  MAXIFS: ofOperands(3, MANY, ([values = null, ...pairs], scope) =>
    overNumbers(values, pairs, scope, (numbers) => (numbers.length === 0 ? 0 : largest(numbers))),
  ),
  MINIFS: ofOperands(3, MANY, ([values = null, ...pairs], scope) =>
    overNumbers(values, pairs, scope, (numbers) => (numbers.length === 0 ? 0 : smallest(numbers))),
  ),
};

/** The places of equal areas that are left after every criterion. */
interface Selection {
  /** 1 at each place that is meant, row by row; ends where every area is blank. */
  readonly places: Uint8Array;
  readonly columnCount: number;
  /** Places behind that end: meant when all criteria mean blank cells. */
  readonly blankPlaces: number;
}

function countIfs(pairs: readonly Operand[], scope: Scope): Operand {
  return withCriteria(pairs, scope, [], (selection) => {
    if ('error' in selection) return selection;
    let count = selection.blankPlaces;
    for (const place of selection.places) count += place;
    return count;
  });
}

function overNumbers(
  values: Operand,
  pairs: readonly Operand[],
  scope: Scope,
  apply: (numbers: readonly number[]) => Scalar,
): Operand {
  const target = singleArea(values);
  if (!target) return isError(values) ? values : errors.value;
  return withCriteria(pairs, scope, [target], (selection) => {
    if ('error' in selection) return selection;
    const numbers = numbersAt(target, selection);
    if (!isNumbers(numbers)) return numbers;
    const result = apply(numbers);
    return typeof result === 'number' ? finite(result) : result;
  });
}

function numbersAt({ sheet, area }: SheetArea, { places, columnCount }: Selection) {
  const numbers: number[] = [];
  for (let place = 0; place < places.length; place++) {
    if (places[place] === 0) continue;
    const row = area.row + Math.floor(place / columnCount);
    const value = sheet.value(row, area.column + (place % columnCount));
    if (isError(value)) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

/** Reads the pairs of areas and criteria; a criterion that is an array gives an array of answers. */
function withCriteria(
  pairs: readonly Operand[],
  scope: Scope,
  also: readonly SheetArea[],
  answer: (selection: Selection | CellError) => Scalar,
): Operand {
  const areas: SheetArea[] = [];
  const criteria = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const range = pairs[index] ?? null;
    const area = singleArea(range);
    if (!area) return isError(range) ? range : errors.value;
    if (index + 1 >= pairs.length) return errors.value;
    areas.push(area);
    criteria.push(valuesOf(pairs[index + 1] ?? null, scope));
  }
  const [first] = areas;
  if (!first || ![...areas, ...also].every((entry) => isSameSize(entry.area, first.area)))
    return errors.value;
  return lift(criteria, (values) => answer(select(areas, values, also, scope)));
}

function select(
  areas: readonly SheetArea[],
  values: readonly Scalar[],
  also: readonly SheetArea[],
  scope: Scope,
): Selection | CellError {
  const tests: { key: string; criterion: Criterion }[] = [];
  for (const value of values) {
    if (typeof value === 'string' && value.length > MAX_CRITERION_LENGTH) return errors.value;
    tests.push({ key: criterionKey(value), criterion: readCriterion(value, scope.calculation.reading) });
  }
  const { rowCount, columnCount } = areas[0]?.area ?? { rowCount: 0, columnCount: 0 };
  const rows = Math.min(rowCount, Math.max(1, ...[...areas, ...also].map(filledRows)));
  const places = new Uint8Array(rows * columnCount).fill(1);
  areas.forEach(({ sheet, area }, index) => {
    const test = tests[index];
    if (test) {
      scope.calculation.index(sheet, { ...area, rowCount: rows }).narrow(places, test.key, test.criterion);
    }
  });
  const meansBlanks = tests.every(({ criterion }) => criterion(null));
  return { places, columnCount, blankPlaces: meansBlanks ? (rowCount - rows) * columnCount : 0 };
}

/** How many rows of an area lie before the sheet's last row. */
function filledRows({ sheet, area }: SheetArea): number {
  return sheet.rowEnd - area.row;
}

function criterionKey(value: Scalar): string {
  return typeof value === 'string' ? `"${foldCase(value)}` : String(lookupKey(value));
}

function singleArea(operand: Operand): SheetArea | null {
  if (!isReference(operand)) return null;
  const [first, second] = operand.areas;
  return second ? null : first;
}

/** SUMIF takes only the first corner of its sums: they are as large as the cells that are tested. */
function resized(sums: Operand, range: Operand): Operand {
  if (!isReference(sums) || !isReference(range)) return sums;
  const [{ sheet, area }] = sums.areas;
  const { rowCount, columnCount } = range.areas[0].area;
  return {
    kind: 'reference',
    areas: [{ sheet, area: { ...area, rowCount, columnCount } }],
  } satisfies Reference;
}

function average(numbers: readonly number[]): Scalar {
  return numbers.length === 0 ? errors.div0 : sum(numbers) / numbers.length;
}

function isSameSize(a: Area, b: Area): boolean {
  return a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}
