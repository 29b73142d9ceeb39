/** A cell by zero-based row and column. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells: zero-based top-left corner, and its size (both at least 1). */
export interface Area extends CellPosition {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Excel's own size of a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  return (NAMES[column] ??= nameOf(column));
}

/** A large sheet asks for the same few again and again. */
const NAMES: string[] = [];

function nameOf(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`; null when it is not a column of a sheet. */
export function columnIndex(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : null;
}

/** `{row: 1, column: 1}` → `B2`. */
export function formatCell(cell: CellPosition): string {
  return `${columnName(cell.column)}${cell.row + 1}`;
}

/** `B2`, `B2:C5`, or `B:H` and `5:6` for whole columns and rows. */
export function formatArea(area: Area): string {
  const first = formatCell(area);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  if (area.row === 0 && area.rowCount === MAX_ROWS) {
    return `${columnName(area.column)}:${columnName(lastColumn(area))}`;
  }
  if (area.column === 0 && area.columnCount === MAX_COLUMNS) return `${area.row + 1}:${lastRow(area) + 1}`;
  return `${first}:${formatCell({ row: lastRow(area), column: lastColumn(area) })}`;
}

/** `$B$2:$C$5`: the form that defined names and charts want. */
export function formatAbsoluteArea(area: Area): string {
  return formatArea(area).replace(/[A-Z]+|\d+/g, '$$$&');
}

/** Reads `B2` or `$B$2`; null when it is no cell. */
export function parseCell(text: string): CellPosition | null {
  let at = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  let column = 0;
  const lettersFrom = at;
  for (; at < lettersFrom + 3; at++) {
    const letter = text.charCodeAt(at) & ~32;
    if (!(letter >= 65 && letter <= 90)) break;
    column = column * 26 + letter - 64;
  }
  if (at === lettersFrom || column > MAX_COLUMNS) return null;
  if (text.charCodeAt(at) === DOLLAR) at++;
  const digitsFrom = at;
  let row = 0;
  for (; at < digitsFrom + 7; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9) || (digit === 0 && at === digitsFrom)) break;
    row = row * 10 + digit;
  }
  if (at === digitsFrom || at < text.length || row > MAX_ROWS) return null;
  return { row: row - 1, column: column - 1 };
}

const DOLLAR = 36;

/**
 * Reads `B2`, `B2:C5`, `$B$2:$C$5`, whole columns `B:C` and whole rows `5:6`; a sheet before `!` is passed over.
 * Corners may come in any order. Null when it is no area.
 */
export function parseArea(text: string): Area | null {
  const local = text.slice(text.lastIndexOf('!') + 1);
  const [left = '', right = left] = local.split(':');
  const corners = [parseCorner(left), parseCorner(right)] as const;
  const [a, b] = corners;
  if (!a || !b) return null;
  const rows = [a.row ?? 0, b.row ?? MAX_ROWS - 1].sort(byNumber);
  const columns = [a.column ?? 0, b.column ?? MAX_COLUMNS - 1].sort(byNumber);
  const [row = 0, bottom = 0] = rows;
  const [column = 0, right2 = 0] = columns;
  return { row, column, rowCount: bottom - row + 1, columnCount: right2 - column + 1 };
}

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const cell = parseCell(text);
  if (cell) return cell;
  const wholeColumn = /^\$?([A-Za-z]{1,3})$/.exec(text);
  if (wholeColumn) {
    const column = columnIndex(wholeColumn[1] ?? '');
    return column === null ? null : { row: null, column };
  }
  const wholeRow = /^\$?([1-9]\d{0,6})$/.exec(text);
  return wholeRow ? { row: Number(wholeRow[1]) - 1, column: null } : null;
}

function byNumber(a: number, b: number): number {
  return a - b;
}

export function cellArea(row: number, column: number, rowCount = 1, columnCount = 1): Area {
  return { row, column, rowCount, columnCount };
}

export function lastRow(area: Area): number {
  return area.row + area.rowCount - 1;
}

export function lastColumn(area: Area): number {
  return area.column + area.columnCount - 1;
}

export function contains(area: Area, cell: CellPosition): boolean {
  return (
    cell.row >= area.row &&
    cell.row <= lastRow(area) &&
    cell.column >= area.column &&
    cell.column <= lastColumn(area)
  );
}

/** The cells that both areas hold; null when they do not touch. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columnCount = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** The smallest area that holds both. */
export function union(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columnCount: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return (
    a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount
  );
}

/** A sheet's name as a formula needs it: quoted always, `'` doubled. */
export function quoteSheetName(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** `'資料1-2'!$A$5:$I$6`. */
export function formatSheetArea(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${formatAbsoluteArea(area)}`;
}

/** Takes `'資料1-2'!$A$5` apart; null when there is no sheet or no area in it. */
export function parseSheetArea(text: string): { readonly sheet: string; readonly area: Area } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text.trim());
  const area = match?.[3] ? parseArea(match[3]) : null;
  const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  return area && sheet !== undefined ? { sheet, area } : null;
}
