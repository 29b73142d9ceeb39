import { formatCell, lastRow } from '../workbook/address';
import { plainText } from '../workbook/cellValue';
import { valueAt } from '../workbook/grid';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findTable } from '../workbook/snapshot';
import { columnFinder } from './tableEdits';
import { FLAG } from './tableSpec';

/** A row of a register table, read by heading wherever a person moved the column to. */
export interface TableRow {
  readonly text: (heading: string) => string;
  readonly number: (heading: string) => number | null;
  readonly flag: (heading: string) => boolean;
  readonly place: (heading: string) => {
    readonly sheet: string;
    readonly cell: string;
    readonly value: string;
  };
}

export type TableRowsReading =
  | { readonly kind: 'rows'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'tableMissing' }
  | { readonly kind: 'headingMissing'; readonly heading: string };

/** All rows of a table that hold anything. */
export function readTableRows(
  snapshot: WorkbookSnapshot,
  name: string,
  headings: readonly string[],
): TableRowsReading {
  const found = findTable(snapshot, name);
  if (!found) return { kind: 'tableMissing' };
  const { sheet, table } = found;
  const columnOf = columnFinder(table);
  const missing = headings.find((heading) => columnOf(heading) === null);
  if (missing !== undefined) return { kind: 'headingMissing', heading: missing };
  const { grid } = sheet;
  const rows: TableRow[] = [];
  if (!grid) return { kind: 'rows', rows };
  for (let row = table.area.row + 1; row <= lastRow(table.area); row++) {
    if (isBlankRow(row)) continue;
    const value = (heading: string) => valueAt(grid, row, columnOf(heading) ?? -1);
    rows.push({
      text: (heading) => plainText(value(heading)),
      number: (heading) => {
        const read = value(heading);
        return typeof read === 'number' ? read : null;
      },
      flag: (heading) => FLAGS.has(plainText(value(heading)).trim()),
      place: (heading) => ({
        sheet: sheet.name,
        cell: formatCell({ row, column: columnOf(heading) ?? table.area.column }),
        value: plainText(value(heading)),
      }),
    });
  }
  return { kind: 'rows', rows };

  function isBlankRow(row: number): boolean {
    for (let offset = 0; offset < table.area.columnCount; offset++) {
      if (grid && valueAt(grid, row, table.area.column + offset) !== null) return false;
    }
    return true;
  }
}

/** A person who marks a cell uses one of these; anything else counts as no mark. */
const FLAGS = new Set([FLAG, '〇', '◯', '●', '◎', 'TRUE', '1']);
