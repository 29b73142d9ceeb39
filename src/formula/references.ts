import type { Area } from '../workbook/address';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  contains,
  intersection,
  lastColumn,
  lastRow,
  union,
} from '../workbook/address';
import type { TableCells } from './calculation';
import { foldCase } from './comparison';
import type { CellsExpression, Corner, TableExpression, TableSection } from './expression';
import type { Scope } from './scope';
import type { Matrix, Operand, Reference, Scalar, SheetArea } from './value';
import { errors, fillMatrix, isMatrix, isReference, matrix, reference } from './value';

/** More cells than this are not spread out: the blank end of the area is left off. */
const LARGEST_MATRIX = 2_000_000;

/** The cells that `A1`, `資料!A:B` or `1月:3月!C5` mean. */
export function resolveCells(expression: CellsExpression, scope: Scope): Operand {
  const area = areaOf(expression, scope);
  if (expression.sheets === null) return reference(scope.cells, area);
  const { first, last } = expression.sheets;
  if (first === last) {
    const cells = scope.calculation.sheet(first);
    return cells ? reference(cells, area) : errors.ref;
  }
  const [head, ...rest] = scope.calculation.sheetsBetween(first, last).map((sheet) => ({ sheet, area }));
  return head ? { kind: 'reference', areas: [head, ...rest] } : errors.ref;
}

function areaOf(expression: CellsExpression, scope: Scope): Area {
  const [row, bottom] = span(expression.top, expression.bottom, scope.shift.rows, MAX_ROWS);
  const [column, right] = span(expression.left, expression.right, scope.shift.columns, MAX_COLUMNS);
  return { row, column, rowCount: bottom - row + 1, columnCount: right - column + 1 };
}

function span(first: Corner | null, last: Corner | null, shift: number, size: number): [number, number] {
  const a = first ? moved(first, shift, size) : 0;
  const b = last ? moved(last, shift, size) : size - 1;
  return a <= b ? [a, b] : [b, a];
}

/** Past the sheet's edge Excel goes on from the other side. */
function moved(corner: Corner, shift: number, size: number): number {
  return corner.isAbsolute || shift === 0 ? corner.at : (((corner.at + shift) % size) + size) % size;
}

/** The cells that `表[列]`, `表[[#Headers],[列]]` or `[@列]` mean. */
export function resolveTable(expression: TableExpression, scope: Scope): Operand {
  const { calculation, cells, row, column } = scope;
  const table =
    expression.table === null ? calculation.tableAt(cells, row, column) : calculation.table(expression.table);
  if (!table) return expression.table === null ? errors.value : errors.name;
  const rows = tableRows(expression, table, scope);
  if ('error' in rows) return rows;
  const columns = tableColumns(expression, table);
  return columns ? reference(table.cells, { ...rows, ...columns }) : errors.ref;
}

/** A table's name on its own: the rows below its heading. */
export function wholeTable(table: TableCells): Operand {
  return table.body ? reference(table.cells, table.body) : errors.ref;
}

function tableRows(
  { sections }: TableExpression,
  table: TableCells,
  scope: Scope,
): Pick<Area, 'row' | 'rowCount'> | { readonly error: string } {
  const { area, body, headingRows, totalsRows } = table;
  const has = (section: TableSection): boolean => sections.includes(section);
  if (has('all')) return { row: area.row, rowCount: area.rowCount };
  if (has('this row')) {
    const isBeside = body && scope.cells === table.cells && contains(body, { ...body, row: scope.row });
    return isBeside ? { row: scope.row, rowCount: 1 } : errors.value;
  }
  if (has('totals') && totalsRows === 0) return errors.ref;
  if (has('headers') && headingRows === 0) return errors.ref;
  const bodyEnd = area.rowCount - totalsRows;
  const isBodyMeant = has('data') || (!has('headers') && !has('totals'));
  const first = has('headers') ? 0 : isBodyMeant ? headingRows : bodyEnd;
  const end = has('totals') ? area.rowCount : isBodyMeant ? bodyEnd : headingRows;
  return end <= first ? errors.ref : { row: area.row + first, rowCount: end - first };
}

function tableColumns(
  { columns }: TableExpression,
  { area, columns: byName }: TableCells,
): Pick<Area, 'column' | 'columnCount'> | null {
  if (columns === null) return { column: area.column, columnCount: area.columnCount };
  const first = byName.get(foldCase(columns.first));
  const last = byName.get(foldCase(columns.last));
  if (first === undefined || last === undefined) return null;
  const left = Math.min(first, last);
  return { column: area.column + left, columnCount: Math.abs(last - first) + 1 };
}

/** `A1:INDEX(…)`: the area from one corner to the other. */
export function joinReferences(left: Reference, right: Reference): Operand {
  const [a, b] = [left.areas[0], right.areas[0]];
  return a.sheet === b.sheet ? reference(a.sheet, union(a.area, b.area)) : errors.value;
}

/** `A1:C3 B2:D4`: the cells that both have. */
export function intersectReferences(left: Reference, right: Reference): Operand {
  const [a, b] = [left.areas[0], right.areas[0]];
  const area = a.sheet === b.sheet ? intersection(a.area, b.area) : null;
  return area ? reference(a.sheet, area) : errors.nul;
}

/** The values behind an operand where a function wants one: that one, or a matrix to go through place by place. */
export function valuesOf(operand: Operand, scope: Scope): Scalar | Matrix {
  if (!isReference(operand)) return operand;
  return scope.intersects ? intersected(operand, scope) : allValues(operand, scope);
}

/** An operand's values as a matrix, also when there is only one. */
export function asMatrix(operand: Operand, scope: Scope): Matrix {
  const values = isReference(operand) ? allValues(operand, scope) : operand;
  return isMatrix(values) ? values : matrix([[values]]);
}

function allValues(operand: Reference, scope: Scope): Scalar | Matrix {
  const [first, second] = operand.areas;
  if (second) return errors.value;
  const { sheet, area } = first;
  if (area.rowCount === 1 && area.columnCount === 1) return sheet.value(area.row, area.column);
  return matrixOf(first, scope);
}

function matrixOf({ sheet, area }: SheetArea, scope: Scope): Matrix {
  const { rowCount, columnCount } = withoutBlankEnd(area, scope);
  return fillMatrix(rowCount, columnCount, (row, column) =>
    sheet.value(area.row + row, area.column + column),
  );
}

/** Whole columns and rows end where no sheet has anything any more, so that areas of equal size stay equal. */
export function withoutBlankEnd(area: Area, { calculation }: Scope): Area {
  const isLarge = area.rowCount * area.columnCount > LARGEST_MATRIX;
  const cutRows = isLarge || lastRow(area) === MAX_ROWS - 1;
  const cutColumns = isLarge || lastColumn(area) === MAX_COLUMNS - 1;
  const rows = Math.max(1, calculation.rowEnd - area.row);
  const columns = Math.max(1, calculation.columnEnd - area.column);
  return {
    ...area,
    rowCount: cutRows ? Math.min(area.rowCount, rows) : area.rowCount,
    columnCount: cutColumns ? Math.min(area.columnCount, columns) : area.columnCount,
  };
}

/** One value where a cell can hold only one: an area gives the cell in the formula's own row or column. */
export function singleValue(operand: Operand, scope: Scope): Scalar {
  const values = isReference(operand) ? intersected(operand, scope) : operand;
  if (typeof values !== 'object' || values === null || 'error' in values) return values;
  return values.rows[0]?.[0] ?? null;
}

function intersected({ areas }: Reference, { row, column }: Scope): Scalar {
  const [{ sheet, area }, second] = areas;
  if (second) return errors.value;
  const at = {
    row: area.rowCount === 1 ? area.row : row,
    column: area.columnCount === 1 ? area.column : column,
  };
  return contains(area, at) ? sheet.value(at.row, at.column) : errors.value;
}
