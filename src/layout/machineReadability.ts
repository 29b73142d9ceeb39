import type { Area } from '../workbook/address';
import {
  cellArea,
  columnName,
  formatArea,
  formatCell,
  intersection,
  lastColumn,
  lastRow,
} from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import { isCellError, plainText } from '../workbook/cellValue';
import type { Grid } from '../workbook/grid';
import { formulaAt, valueAt } from '../workbook/grid';
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { EFFECTS_TABLE, INDICATORS_TABLE } from './measureTables';
import {
  ACTIVITIES_TABLE,
  HISTORY_TABLE,
  NARRATIVES_TABLE,
  PROGRAMS_TABLE,
  PROGRESS_TABLE,
} from './registerTables';
import type { TableSpec } from './tableSpec';

/** What keeps a register sheet from being read by machines (national rules for machine-readable tables, domain §2). */
export type ReadabilityCode =
  /** L1-02: one table a sheet. */
  | 'severalTables'
  /** L1-02: something stands beside or below the table. */
  | 'besideTable'
  /** One row of headings: they stand again among the rows. */
  | 'headingAgain'
  /** L1-12 */
  | 'merged'
  /** L1-13 */
  | 'hiddenRow'
  | 'hiddenColumn'
  /** A row without anything parts the table in two. */
  | 'blankRow'
  /** L1-06: blanks or line breaks that only shape a name. */
  | 'spacing'
  /** L2-01: 1,200千円, 85% */
  | 'unitInValue'
  /** A figure that hangs on other cells, or went wrong. */
  | 'formula'
  | 'error';

export interface ReadabilityFault {
  readonly code: ReadabilityCode;
  readonly sheet: string;
  /** `F7`, or `A3:C3`. */
  readonly cell: string;
  /** What stands there; empty where that tells nothing. */
  readonly value: string;
}

type CheckedTable = Pick<TableSpec<never>, 'name' | 'columns'>;

/** The tables that hold data. 設定 is no data: its small tables stand side by side for people. */
const CHECKED: readonly CheckedTable[] = [
  PROGRAMS_TABLE,
  ACTIVITIES_TABLE,
  PROGRESS_TABLE,
  NARRATIVES_TABLE,
  HISTORY_TABLE,
  EFFECTS_TABLE,
  INDICATORS_TABLE,
];

/** True for a sheet whose cells, merged areas and hidden lines must be read. */
export function isCheckedForReadability(tableNames: readonly string[]): boolean {
  return tableNames.some((name) => CHECKED.some((spec) => spec.name === name));
}

/** Every place of the register sheets that breaks a rule, sheet by sheet; empty when machines can read them all. */
export function readabilityFaults({ sheets }: WorkbookSnapshot): readonly ReadabilityFault[] {
  return sheets.flatMap((sheet) => {
    const found = CHECKED.flatMap((spec) => {
      const table = sheet.tables.find(({ name }) => name === spec.name);
      return table && sheet.grid ? [{ spec, table, grid: sheet.grid }] : [];
    });
    const [first] = found;
    return first ? sheetFaults(sheet, first.table, first.spec, first.grid) : [];
  });
}

function sheetFaults(
  sheet: SheetSnapshot,
  table: TableSnapshot,
  spec: CheckedTable,
  grid: Grid,
): readonly ReadabilityFault[] {
  const { name } = sheet;
  const at = (code: ReadabilityCode, cell: string, value = ''): ReadabilityFault => ({
    code,
    sheet: name,
    cell,
    value,
  });
  const others = sheet.tables.filter((other) => other.name !== table.name);
  return [
    ...others.map((other) => at('severalTables', formatArea(other.area), other.name)),
    ...strayCells(grid, [table.area, ...others.map(({ area }) => area)]).map(({ cell, value }) =>
      at('besideTable', cell, value),
    ),
    ...grid.merged
      .filter((area) => intersection(area, table.area) !== null)
      .map((area) => at('merged', formatArea(area))),
    ...hiddenFaults(grid, table, at),
    ...bodyFaults(grid, table, spec, at),
  ];
}

type MakeFault = (code: ReadabilityCode, cell: string, value?: string) => ReadabilityFault;

/** The first filled cell of each run beside the tables: a memo of three lines is one fault, not thirty. */
function strayCells(
  grid: Grid,
  tables: readonly Area[],
): readonly { readonly cell: string; readonly value: string }[] {
  const found: { cell: string; value: string }[] = [];
  let before = new Set<number>();
  for (let row = grid.area.row; row <= lastRow(grid.area); row++) {
    const here = new Set<number>();
    for (let column = grid.area.column; column <= lastColumn(grid.area); column++) {
      const value = valueAt(grid, row, column);
      if (isEmpty(value)) continue;
      if (tables.some((area) => intersection(area, cellArea(row, column)) !== null)) continue;
      here.add(column);
      if (here.has(column - 1) || before.has(column)) continue;
      found.push({ cell: formatCell({ row, column }), value: textOf(value) });
    }
    before = here;
  }
  return found;
}

function hiddenFaults(grid: Grid, table: TableSnapshot, at: MakeFault): readonly ReadabilityFault[] {
  const { row, column } = table.area;
  // A filter hides rows while somebody looks for something: they are there again when it is cleared.
  const rows = table.isFiltered ? [] : [...grid.hiddenRows];
  return [
    ...rows
      .filter((hidden) => hidden > row && hidden <= lastRow(table.area))
      .sort((a, b) => a - b)
      .map((hidden) => at('hiddenRow', formatCell({ row: hidden, column }))),
    ...[...grid.hiddenColumns]
      .filter((hidden) => hidden >= column && hidden <= lastColumn(table.area))
      .sort((a, b) => a - b)
      .map((hidden) => at('hiddenColumn', `${columnName(hidden)}${String(row + 1)}`)),
  ];
}

function bodyFaults(
  grid: Grid,
  { area, columns }: TableSnapshot,
  spec: CheckedTable,
  at: MakeFault,
): readonly ReadabilityFault[] {
  const faults: ReadabilityFault[] = [];
  const kinds = columns.map((heading) => kindOf(spec, heading));
  const filled = lastFilledRow(grid, area);
  for (let row = area.row + 1; row <= filled; row++) {
    const cells = columns.map((_, i) => valueAt(grid, row, area.column + i));
    const start = formatCell({ row, column: area.column });
    if (cells.every(isEmpty)) {
      faults.push(at('blankRow', start));
      continue;
    }
    if (repeatsHeadings(cells, columns)) {
      faults.push(at('headingAgain', start));
      continue;
    }
    cells.forEach((value, i) => {
      const column = area.column + i;
      const code = cellFault(value, kinds[i] ?? 'own', formulaAt(grid, row, column) !== null);
      if (code) faults.push(at(code, formatCell({ row, column }), textOf(value)));
    });
  }
  return faults;
}

/** The rows at the end that a person keeps ready to be filled in part nothing. */
function lastFilledRow(grid: Grid, area: Area): number {
  for (let row = lastRow(area); row > area.row; row--) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      if (!isEmpty(valueAt(grid, row, column))) return row;
    }
  }
  return area.row;
}

/** `name`: a name or an ID, `text`: sentences, `own`: a column that the office added. */
type ColumnKind = 'name' | 'text' | 'own';

const NAMES: ReadonlySet<string> = new Set(['見出し', '事業名', '活動名', '担当課', '進捗状況']);

function kindOf({ columns }: CheckedTable, heading: string): ColumnKind {
  const own = columns.find((column) => column.heading === heading);
  if (!own) return 'own';
  return own.kind !== 'words' || NAMES.has(heading) ? 'name' : 'text';
}

function cellFault(value: CellValue, kind: ColumnKind, hasFormula: boolean): ReadabilityCode | null {
  if (isCellError(value)) return 'error';
  if (hasFormula) return 'formula';
  if (typeof value !== 'string') return null;
  if (kind === 'name' && SHAPED.test(value)) return 'spacing';
  return kind === 'own' && WITH_UNIT.test(value.normalize('NFKC').trim()) ? 'unitInValue' : null;
}

/** A name that was moved about with blanks, or broken to fit its cell. */
const SHAPED = /^[\s\u3000]|[\s\u3000]$|[\r\n]|[ \u3000]{2}/u;
const WITH_UNIT =
  /^[△▲-]?\d[\d,]*(\.\d+)?\s*(%|円|千円|万円|百万円|億円|件|人|名|回|か所|ヶ所|箇所|台|戸|世帯|日|時間|km|㎡|m2|t|kg)$/u;

function repeatsHeadings(cells: readonly CellValue[], columns: readonly string[]): boolean {
  const same = cells.filter((value, i) => value === columns[i]).length;
  return same >= 2 && same * 2 > columns.length;
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === '';
}

function textOf(value: CellValue): string {
  return isCellError(value) ? value.error : plainText(value);
}
