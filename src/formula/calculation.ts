import type { Book, BookTable } from '../ooxml/book';
import type { Area } from '../workbook/address';
import { contains } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import { AreaIndex } from './areaIndex';
import { foldCase } from './comparison';
import { evaluateCell } from './evaluate';
import type { KeptFormulas } from './keptFormulas';
import type { FormulaCell } from './sheetCells';
import { SheetCells } from './sheetCells';
import type { NumberReading } from './textNumber';

/** Expressions inside one another, over all cells of a chain, before it is cut: far from the end of the call stack. */
const MAX_NESTING = 800;
/** What a step from cell to cell takes of the call stack, in expressions. */
const CELL_NESTING = 5;

/** Thrown to leave a long chain of cells and start again at its far end: the call stack is not as long as a column. */
class DeepChain extends Error {
  constructor(readonly cell: FormulaCell) {
    super('a long chain of formulas');
  }
}

/** A table, with its columns by name. */
export interface TableCells {
  readonly cells: SheetCells;
  readonly area: Area;
  /** The rows between heading and totals; null when there are none. */
  readonly body: Area | null;
  readonly headingRows: number;
  readonly totalsRows: number;
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * One look at a book: its cells by column, tables and names by word, and what was worked out so far. Holds until the
 * book changes.
 */
export class Calculation {
  readonly unknownFunctions = new Set<string>();
  readonly circularCells = new Set<FormulaCell>();
  readonly reading: NumberReading;
  /** No sheet has anything from this row or column on. */
  readonly rowEnd: number;
  readonly columnEnd: number;
  /** How many expressions are being worked out inside one another now. */
  nesting = 0;
  readonly #sheets = new Map<string, SheetCells>();
  readonly #tables: ReadonlyMap<string, TableCells>;
  readonly #names = new Map<string, string>();
  readonly #indexes = new Map<string, AreaIndex>();
  readonly #path: FormulaCell[] = [];

  /** `stored`: formulas count as the value that the book holds for them. */
  constructor(
    readonly book: Book,
    readonly now: Date,
    private readonly mode: 'recalculate' | 'stored',
    private readonly kept: KeptFormulas = () => false,
  ) {
    this.reading = { currentYear: now.getFullYear(), date1904: book.date1904 };
    const used = book.sheets.map((sheet) => sheet.usedArea());
    this.rowEnd = Math.max(1, ...used.map((area) => (area ? area.row + area.rowCount : 0)));
    this.columnEnd = Math.max(1, ...used.map((area) => (area ? area.column + area.columnCount : 0)));
    this.#tables = new Map(
      book.sheets.flatMap((sheet) => {
        const tables = sheet.tables();
        const cells = tables.length === 0 ? null : this.sheet(sheet.name);
        return cells ? tables.map((table) => [foldCase(table.name), tableCells(table, cells)] as const) : [];
      }),
    );
    for (const { name, sheet, formula } of book.names()) this.#names.set(nameKey(name, sheet), formula);
  }

  sheet(name: string): SheetCells | null {
    const key = foldCase(name);
    const known = this.#sheets.get(key);
    if (known) return known;
    const position = this.book.sheets.findIndex((sheet) => foldCase(sheet.name) === key);
    const sheet = this.book.sheets[position];
    if (!sheet) return null;
    const calculate = this.mode === 'recalculate' ? (cell: FormulaCell) => this.#need(cell) : null;
    const cells = new SheetCells(sheet, position, calculate, this.kept);
    this.#sheets.set(key, cells);
    return cells;
  }

  /** The sheets from one tab to another, both included; empty when either is missing. */
  sheetsBetween(first: string, last: string): SheetCells[] {
    const [from, to] = [this.sheet(first), this.sheet(last)];
    if (!from || !to) return [];
    const [start, end] = [Math.min(from.position, to.position), Math.max(from.position, to.position)];
    return this.book.sheets.slice(start, end + 1).flatMap((sheet) => this.sheet(sheet.name) ?? []);
  }

  table(name: string): TableCells | null {
    return this.#tables.get(foldCase(name)) ?? null;
  }

  /** The table that a cell stands in. */
  tableAt(cells: SheetCells, row: number, column: number): TableCells | null {
    for (const table of this.#tables.values()) {
      if (table.cells === cells && contains(table.area, { row, column })) return table;
    }
    return null;
  }

  /** A defined name's formula: the sheet's own before the workbook's. */
  nameFormula(name: string, sheet: string): string | null {
    return this.#names.get(nameKey(name, sheet)) ?? this.#names.get(nameKey(name, null)) ?? null;
  }

  /** The index of an area, made when first asked for. */
  index(cells: SheetCells, area: Area): AreaIndex {
    const key = `${cells.position}:${area.row}:${area.column}:${area.rowCount}:${area.columnCount}`;
    const known = this.#indexes.get(key);
    if (known) return known;
    const index = new AreaIndex(cells, area);
    this.#indexes.set(key, index);
    return index;
  }

  /** Notes that the formula being calculated needs something that is not here. */
  noteGap(): void {
    const cell = this.#path[this.#path.length - 1];
    if (cell) cell.hasGap = true;
  }

  /** Calculates a cell and everything it needs; the result is kept with the sheet's values. */
  calculate(root: FormulaCell): void {
    const waiting = [{ cell: root, pathStart: this.#path.length }];
    for (let top = waiting[waiting.length - 1]; top; top = waiting[waiting.length - 1]) {
      this.#rewind(top.pathStart);
      const deeper = this.#attempt(top.cell);
      if (deeper) waiting.push({ cell: deeper, pathStart: this.#path.length });
      else waiting.pop();
    }
  }

  /** Null when done; otherwise the cell to calculate first. */
  #attempt(cell: FormulaCell): FormulaCell | null {
    if (cell.state === 'done') return null;
    try {
      this.nesting = 0;
      this.#run(cell);
      return null;
    } catch (signal) {
      if (signal instanceof DeepChain) return signal.cell;
      throw signal;
    }
  }

  /** Cells that were left half way wait again. */
  #rewind(length: number): void {
    for (const cell of this.#path.splice(length)) cell.state = 'waiting';
  }

  #need(cell: FormulaCell): CellValue {
    if (cell.state === 'running') return this.#closeCircle(cell);
    if (this.nesting >= MAX_NESTING) throw new DeepChain(cell);
    return this.#run(cell);
  }

  #run(cell: FormulaCell): CellValue {
    cell.state = 'running';
    cell.hasGap = false;
    cell.pathIndex = this.#path.push(cell) - 1;
    this.nesting += CELL_NESTING;
    const result = evaluateCell(this, cell);
    this.nesting -= CELL_NESTING;
    this.#path.pop();
    cell.state = 'done';
    const value = settledValue(cell, result);
    cell.sheet.settle(cell, value);
    return value;
  }

  /** The cell is needed for its own value: it and all cells between become 0, as in Excel. */
  #closeCircle(cell: FormulaCell): CellValue {
    for (const member of this.#path.slice(cell.pathIndex)) {
      member.isCircular = true;
      this.circularCells.add(member);
    }
    return 0;
  }
}

function settledValue(cell: FormulaCell, result: CellValue): CellValue {
  if (cell.isCircular) return 0;
  // Excel knew how to calculate it: what it left in the file is better than our not knowing.
  return cell.hasGap && cell.stored !== null ? cell.stored : result;
}

function nameKey(name: string, sheet: string | null): string {
  // No sheet's name can hold a colon.
  return `${sheet === null ? '' : foldCase(sheet)}:${foldCase(name)}`;
}

function tableCells(table: BookTable, cells: SheetCells): TableCells {
  const { area, columns, headingRows, totalsRows } = table;
  const rowCount = area.rowCount - headingRows - totalsRows;
  return {
    cells,
    area,
    headingRows,
    totalsRows,
    body: rowCount < 1 ? null : { ...area, row: area.row + headingRows, rowCount },
    columns: new Map(columns.map((column, index) => [foldCase(column), index])),
  };
}
