import { MAX_ROWS } from '../workbook/address';
import { formatCell } from '../workbook/address';
import type { RowChange } from '../workbook/shiftArea';
import type { SheetCell, SheetRow } from './sheetCell';
import { cellIndex, findCell, NO_CELLS } from './sheetCell';
import type { XmlElement } from './xmlTree';
import {
  attribute,
  childElements,
  element,
  isElement,
  localName,
  parseXml,
  serializeElement,
} from './xmlTree';

/** The rows of one sheet, in order. A row is taken apart only when something in it is asked for or changed. */
export class SheetRows {
  constructor(
    private rows: SheetRow[],
    private readonly source: string,
    /** The sheet's prefix for its own names, mostly empty. */
    private readonly prefix: string,
  ) {}

  all(): readonly SheetRow[] {
    return this.rows;
  }

  /** The rows from the first number to the last one, as a list of its own. */
  between(first: number, last: number): readonly SheetRow[] {
    return this.rows.slice(this.indexOf(first), this.indexOf(last + 1));
  }

  find(number: number): SheetRow | null {
    const row = this.rows[this.indexOf(number)];
    return row?.number === number ? row : null;
  }

  cell(number: number, column: number): SheetCell | null {
    return findCell(this.find(number), column);
  }

  /** The row with all its cells and its element, for reading what the first pass left out. */
  opened(number: number): SheetRow | null {
    const row = this.find(number);
    if (row) this.open(row);
    return row;
  }

  /** The row, added when it is not there; from now on it is saved from its element. */
  touch(number: number): SheetRow & { element: XmlElement } {
    let row = this.find(number);
    if (!row) {
      row = { number, start: 0, end: 0, cells: [], isHidden: false, isSource: false, element: null };
      row.element = element(`${this.prefix}row`, { r: number + 1 });
      this.rows.splice(this.indexOf(number), 0, row);
    }
    const opened = this.open(row);
    row.isSource = false;
    return Object.assign(row, { element: opened });
  }

  /** A cell to be changed, added when it is not there. */
  touchCell(number: number, column: number, style: number): SheetCell & { element: XmlElement } {
    const row = this.touch(number);
    const known = findCell(row, column);
    if (known?.element) return Object.assign(known, { element: known.element });
    const node = element(`${this.prefix}c`, { r: formatCell({ row: number, column }) });
    if (style !== 0) node.attributes.set('s', String(style));
    const cell: SheetCell = { column, style, value: null, formula: null, element: node };
    if (row.cells === NO_CELLS) row.cells = [];
    row.cells.splice(cellIndex(row.cells, column), 0, cell);
    // A hint about the row's width, wrong from now on; Excel writes it anew.
    row.element.attributes.delete('spans');
    return Object.assign(cell, { element: node });
  }

  /** Takes a cell that holds nothing and looks like nothing out of its row. */
  removeCell(number: number, column: number): void {
    const row = this.touch(number);
    const index = cellIndex(row.cells, column);
    if (row.cells[index]?.column === column) row.cells.splice(index, 1);
  }

  /** Moves rows; those that stood in a removed span are gone. */
  shift({ row: start, count }: RowChange): void {
    this.rows = this.rows.filter((row) => {
      if (row.number < start) return true;
      if (count < 0 && row.number < start - count) return false;
      row.number += count;
      row.isSource = false;
      return row.number < MAX_ROWS;
    });
  }

  /** The content of `sheetData`. */
  serialize(): string {
    return this.rows.map((row) => this.serializeRow(row)).join('');
  }

  private serializeRow(row: SheetRow): string {
    if (row.isSource) return this.source.slice(row.start, row.end);
    const node = this.open(row);
    node.attributes.set('r', String(row.number + 1));
    const cells: XmlElement[] = [];
    for (const cell of row.cells) {
      if (!cell.element) continue;
      cell.element.attributes.set('r', formatCell({ row: row.number, column: cell.column }));
      cells.push(cell.element);
    }
    const others = node.children.filter((child) => !isElement(child) || localName(child.name) !== 'c');
    node.children = [...cells, ...others];
    return serializeElement(node);
  }

  private open(row: SheetRow): XmlElement {
    if (row.element) return row.element;
    const node = parseXml(this.source.slice(row.start, row.end));
    row.element = node;
    let next = 0;
    const cells: SheetCell[] = [...row.cells];
    for (const child of childElements(node, 'c')) {
      const column = columnOf(child) ?? next;
      next = column + 1;
      const index = cellIndex(cells, column);
      const known = cells[index];
      if (known?.column === column) known.element ??= child;
      else cells.splice(index, 0, emptyCell(column, child));
    }
    row.cells = cells;
    return node;
  }

  private indexOf(number: number): number {
    const last = this.rows.at(-1);
    if (!last || last.number < number) return this.rows.length;
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle]?.number ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function emptyCell(column: number, node: XmlElement): SheetCell {
  const style = Number(attribute(node, 's') ?? 0) || 0;
  return { column, style, value: null, formula: null, element: node };
}

function columnOf(node: XmlElement): number | null {
  const letters = /^[A-Za-z]+/.exec(attribute(node, 'r') ?? '')?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
