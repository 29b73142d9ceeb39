import { compareScalars } from '../comparison';
import { hasWildcard, matchesText } from '../criteria';
import { asMatrix, withoutBlankEnd } from '../references';
import type { Scope } from '../scope';
import { isError, isReference } from '../value';
import type { Matrix, Operand, Scalar } from '../value';

/** What counts as found: the value itself, or the nearest below or above it. */
export type SearchMode = 'exact' | 'exactOrBelow' | 'exactOrAbove' | 'wildcard';

/** A row or column of values that can be searched. */
export interface Line {
  readonly length: number;
  readonly at: (place: number) => Scalar;
  /** The first place of a value, quickly; null when it is not there. */
  readonly find: (value: Scalar) => number | null;
}

/** A single row or column as a line; null for a larger area. */
export function lineOf(operand: Operand, scope: Scope): Line | null {
  if (isReference(operand) && operand.areas.length === 1) {
    const [{ sheet, area: whole }] = operand.areas;
    const area = withoutBlankEnd(whole, scope);
    if (area.rowCount > 1 && area.columnCount > 1) return null;
    const isDown = area.columnCount === 1;
    return {
      length: area.rowCount * area.columnCount,
      at: (place) => sheet.value(area.row + (isDown ? place : 0), area.column + (isDown ? 0 : place)),
      find: (value) => scope.calculation.index(sheet, area).find(value),
    };
  }
  const values = asMatrix(operand, scope);
  return values.rowCount > 1 && values.columnCount > 1 ? null : lineOfMatrix(values);
}

function lineOfMatrix({ rows }: Matrix): Line {
  const values = rows.flat();
  return {
    length: values.length,
    at: (place) => values[place] ?? null,
    find: (value) => firstPlace(values.length, (place) => isSame(values[place] ?? null, value)),
  };
}

/** The place where a value is found, from 0; null when it is not. A blank is looked for as 0. */
export function searchLine(line: Line, value: Scalar, mode: SearchMode, fromEnd = false): number | null {
  const wanted = value ?? 0;
  if (mode === 'wildcard' && typeof wanted === 'string' && hasWildcard(wanted)) {
    const matches = matchesText(wanted);
    return scan(line, (candidate) => matches(candidate), fromEnd);
  }
  const exact = fromEnd ? scan(line, (candidate) => isSame(candidate, wanted), true) : line.find(wanted);
  if (exact !== null && mode !== 'exactOrBelow') return exact;
  if (mode === 'exact' || mode === 'wildcard') return null;
  return nearest(line, wanted, mode === 'exactOrBelow' ? -1 : 1);
}

/** The last place whose value comes nearest from one side, among values of the same kind. */
function nearest(line: Line, wanted: Scalar, side: 1 | -1): number | null {
  let best: number | null = null;
  for (let place = 0; place < line.length; place++) {
    const candidate = line.at(place);
    if (!isSameKind(candidate, wanted) || compareScalars(candidate, wanted) * side < 0) continue;
    const isBetter = best === null || compareScalars(candidate, line.at(best)) * side <= 0;
    if (isBetter) best = place;
  }
  return best;
}

function scan(line: Line, isMeant: (value: Scalar) => boolean, fromEnd: boolean): number | null {
  if (!fromEnd) return firstPlace(line.length, (place) => isMeant(line.at(place)));
  for (let place = line.length - 1; place >= 0; place--) if (isMeant(line.at(place))) return place;
  return null;
}

function firstPlace(length: number, isMeant: (place: number) => boolean): number | null {
  for (let place = 0; place < length; place++) if (isMeant(place)) return place;
  return null;
}

function isSame(candidate: Scalar, wanted: Scalar): boolean {
  return isSameKind(candidate, wanted) && compareScalars(candidate, wanted) === 0;
}

function isSameKind(a: Scalar, b: Scalar): boolean {
  return a !== null && !isError(a) && typeof a === typeof b;
}
