import type { CellPosition } from '../workbook/address';
import type { CellContent } from '../workbook/editPlan';
import type { CellValue } from '../workbook/cellValue';

/** A register table: where it starts when it is new, and how a row of the domain becomes a row of cells. */
export interface TableSpec<Row> {
  readonly name: string;
  readonly sheet: string;
  /** Heading row of a new table. */
  readonly at: CellPosition;
  /** Printed above the heading row. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  /** Headings whose cells together tell one row from another. */
  readonly keyHeadings: readonly string[];
}

export interface TableColumn<Row> {
  readonly heading: string;
  readonly widthCharacters: number;
  /** `text`: the cell format 文字列, so that Excel leaves 1-1 and 01 alone (domain §0-10). */
  readonly kind: 'text' | 'words' | 'number' | 'flag';
  readonly content: (row: Row) => string | number | boolean;
  /** Of a number that people read: 1,200 for 1200. */
  readonly numberFormat?: string;
  /** Where figures stand beside words. */
  readonly horizontal?: 'center' | 'right';
  /** Wraps long texts. */
  readonly wraps?: boolean;
  /** The program leaves what a person put here once the row exists; for some rows, where a function says so. */
  readonly isOfficeOwned?: boolean | ((row: Row) => boolean);
  /** Registers made before do not have it: it joins a standing table when the first row has something to say in it. */
  readonly isOptional?: boolean;
}

/** The headings without which a table cannot be read. */
export function neededHeadings({
  columns,
}: {
  readonly columns: readonly TableHeading[];
}): readonly string[] {
  return columns.filter(({ isOptional }) => isOptional !== true).map(({ heading }) => heading);
}

/** True when what a person put into the row's cell of this column stays. */
export function isLeftToOffice<Row>({ isOfficeOwned = false }: TableColumn<Row>, row: Row): boolean {
  return typeof isOfficeOwned === 'function' ? isOfficeOwned(row) : isOfficeOwned;
}

type TableHeading = Pick<TableColumn<never>, 'heading' | 'isOptional'>;

/** What flags look like in a cell: one character that counts and prints. */
export const FLAG = '○';

/** A row's value as the cell holds it. */
export function cellContent<Row>(column: TableColumn<Row>, row: Row): Exclude<CellContent, 'keep'> {
  const value = column.content(row);
  if (typeof value === 'boolean') return value ? { text: FLAG } : 'blank';
  if (typeof value === 'number') return { number: value };
  return value === '' ? 'blank' : { text: value };
}

/** True when the cell holds that content already. */
export function holds(value: CellValue, content: Exclude<CellContent, 'keep'>): boolean {
  if (content === 'blank') return value === null || value === '';
  if ('text' in content) return value === content.text;
  if ('number' in content) return value === content.number;
  return 'boolean' in content && value === content.boolean;
}
