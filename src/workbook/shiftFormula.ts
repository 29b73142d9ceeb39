import { MAX_COLUMNS, MAX_ROWS } from './address';
import type { FormulaPiece, Reference, ReferenceCorner } from './formulaPieces';
import { formatReference, joinFormula, splitFormula } from './formulaPieces';
import type { RowChange } from './shiftArea';
import { shiftSpan } from './shiftArea';

/** Rows put in or taken out of one sheet, seen from a formula on the same or another one. */
export interface RowShift extends RowChange {
  /** The sheet that the formula stands on: references without a sheet mean it. */
  readonly formulaSheet: string;
  readonly changedSheet: string;
}

/**
 * The formula as Excel rewrites it when rows of `changedSheet` are put in (before `row`) or taken out (negative
 * count). References to what is gone become `#REF!`; other sheets, other workbooks, several sheets at once, whole
 * columns, strings, names and structured references stay.
 */
export function shiftForRows(formula: string, shift: RowShift): string {
  const changed = shift.changedSheet.toLowerCase();
  const own = shift.formulaSheet.toLowerCase() === changed;
  return mapReferences(formula, (reference) => {
    if (reference.isOtherBook) return reference;
    const isMeant = reference.sheet === null ? own : reference.sheet.toLowerCase() === changed;
    return isMeant ? shiftReference(reference, shift) : reference;
  });
}

/**
 * A formula moved by rows and columns as copying moves it: relative parts go along, `$` parts stay, what falls off the
 * sheet becomes `#REF!`. Expands shared formulas, and keeps a rule's meaning when its first cell changes.
 */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const from = translateCorner(reference.from, rows, columns);
    const to = reference.to && translateCorner(reference.to, rows, columns);
    if (from === null || (reference.to && !to)) return null;
    return { ...reference, from, to };
  });
}

/** Names a sheet anew in a formula; `to` null makes its references `#REF!`, as deleting a sheet does. */
export function renameSheetInFormula(formula: string, from: string, to: string | null): string {
  const wanted = from.toLowerCase();
  return mapReferences(formula, (reference) => {
    if (reference.sheet?.toLowerCase() !== wanted) return reference;
    return to === null ? null : { ...reference, prefix: `'${to.replace(/'/g, "''")}'!`, sheet: to };
  });
}

/** Null from `change` makes a reference `#REF!`. */
function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  const pieces = splitFormula(formula).map((piece): FormulaPiece => {
    if (piece.kind === 'text') return piece;
    const changed = change(piece);
    return { kind: 'text', text: changed ? formatReference(changed) : `${piece.prefix}#REF!` };
  });
  return joinFormula(pieces);
}

function shiftReference(reference: Reference, change: RowChange): Reference | null {
  const { from, to } = reference;
  if (from.row === null) return reference;
  if (!to?.row) {
    const span = shiftSpan(from.row.index, from.row.index, change);
    return span && { ...reference, from: withRow(from, span.first) };
  }
  // The corners may stand the wrong way round.
  const isDownwards = from.row.index <= to.row.index;
  const top = isDownwards ? from.row.index : to.row.index;
  const bottom = isDownwards ? to.row.index : from.row.index;
  const span = shiftSpan(top, bottom, change);
  if (!span) return null;
  return {
    ...reference,
    from: withRow(from, isDownwards ? span.first : span.last),
    to: withRow(to, isDownwards ? span.last : span.first),
  };
}

function withRow(corner: ReferenceCorner, index: number): ReferenceCorner {
  return corner.row ? { ...corner, row: { ...corner.row, index } } : corner;
}

function translateCorner(corner: ReferenceCorner, rows: number, columns: number): ReferenceCorner | null {
  const row = corner.row && move(corner.row, rows, MAX_ROWS);
  const column = corner.column && move(corner.column, columns, MAX_COLUMNS);
  return (corner.row && !row) || (corner.column && !column) ? null : { row, column };
}

function move<T extends { readonly index: number; readonly isAbsolute: boolean }>(
  part: T,
  by: number,
  limit: number,
): T | null {
  if (part.isAbsolute) return part;
  const index = part.index + by;
  return index >= 0 && index < limit ? { ...part, index } : null;
}
