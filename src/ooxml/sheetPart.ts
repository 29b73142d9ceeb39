import type { SaxesTagPlain } from 'saxes';
import { SaxesParser } from 'saxes';
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/address';
import { CellReader } from './cellReader';
import { PackageFault } from './packageFault';
import type { SharedStrings } from './sharedStrings';
import type { SheetCell, SheetRow } from './sheetCell';
import { NO_CELLS } from './sheetCell';
import type { XmlElement } from './xmlTree';
import { localName, XmlError } from './xmlTree';

/** A worksheet's part taken apart: rows on their own, everything else as a tree. */
export interface SheetPart {
  /** The whole part but its rows; `sheetData` stands in its place without children. */
  readonly root: XmlElement;
  /** What the rows' slices point into. */
  readonly source: string;
  readonly rows: SheetRow[];
}

export interface SheetContext {
  readonly strings: SharedStrings;
  readonly date1904: boolean;
}

const MAX_DEPTH = 64;
const MAX_TREE_NODES = 500_000;
export const MAX_CELLS = 3_000_000;
const NO_END = -1;

/** Reads a worksheet in one pass. Throws PackageFault and XmlError. */
export function parseSheetPart(text: string, context: SheetContext): SheetPart {
  return new SheetParser(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, context).parse();
}

/** What a row's start says, until its end is reached. */
interface OpenRow {
  number: number;
  readonly start: number;
  isImplicit: boolean;
  readonly isHidden: boolean;
  cells: SheetCell[];
  isSorted: boolean;
}

class SheetParser {
  private readonly parser = new SaxesParser({ xmlns: false });
  private readonly stack: XmlElement[] = [];
  private readonly rows: SheetRow[] = [];
  private root: XmlElement | null = null;
  private depth = 0;
  /** The depth of `sheetData` while inside it; 0 outside. */
  private dataDepth = 0;
  private hasData = false;
  private row: OpenRow | null = null;
  private nextRow = 0;
  private nextColumn = 0;
  private isSorted = true;
  private cellCount = 0;
  private nodeCount = 0;
  private readonly reader: CellReader;

  constructor(
    private readonly source: string,
    context: SheetContext,
  ) {
    this.reader = new CellReader(context.strings, context.date1904);
  }

  parse(): SheetPart {
    const { parser } = this;
    parser.on('doctype', () => {
      throw new XmlError('dtd', 'a DTD is not allowed in a workbook');
    });
    parser.on('error', (error) => {
      throw new XmlError('malformed', error.message);
    });
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', (tag) => this.close(tag));
    parser.on('text', (text) => this.text(text));
    parser.on('cdata', (text) => this.text(text));
    parser.write(this.source).close();
    if (!this.root) throw new XmlError('malformed', 'no root element');
    if (!this.isSorted) this.rows.sort((a, b) => a.number - b.number);
    this.refuseTwins();
    return { root: this.root, source: this.source, rows: this.rows };
  }

  private open(tag: SaxesTagPlain): void {
    this.depth++;
    if (this.depth > MAX_DEPTH) throw new XmlError('tooDeep', `more than ${MAX_DEPTH} levels`);
    if (this.dataDepth === 0) this.openNode(tag);
    else if (this.depth === this.dataDepth + 1) this.openRow(tag);
    else if (this.depth === this.dataDepth + 2) this.openCell(tag);
    else if (this.row)
      this.reader.openChild(localName(tag.name), tag.attributes, this.depth - this.dataDepth);
  }

  private openNode(tag: SaxesTagPlain): void {
    if (++this.nodeCount > MAX_TREE_NODES) throw new PackageFault('tooLarge', 'worksheet');
    const node: XmlElement = {
      name: tag.name,
      attributes: new Map(Object.entries(tag.attributes)),
      children: [],
    };
    const parent = this.stack.at(-1);
    if (parent) parent.children.push(node);
    else this.root = node;
    this.stack.push(node);
    if (this.depth !== 2 || localName(tag.name) !== 'sheetData') return;
    if (this.hasData) throw new PackageFault('malformed', 'two tables of rows');
    this.hasData = true;
    this.dataDepth = this.depth;
  }

  private openRow(tag: SaxesTagPlain): void {
    if (localName(tag.name) !== 'row') return;
    const attributes = tag.attributes;
    const given = attributes['r'];
    const number = given === undefined ? this.nextRow : Number(given) - 1;
    this.checkRow(number);
    this.row = {
      number,
      // `<` cannot stand inside a start tag, so the last one before here began it.
      start: this.source.lastIndexOf('<', this.parser.position - 1),
      isImplicit: given === undefined,
      isHidden: isTrue(attributes['hidden']),
      cells: NO_CELLS,
      isSorted: true,
    };
    this.nextColumn = 0;
  }

  private checkRow(number: number): void {
    if (!Number.isInteger(number) || number < 0 || number >= MAX_ROWS) {
      throw new PackageFault('malformed', 'row number');
    }
  }

  private openCell(tag: SaxesTagPlain): void {
    const { row } = this;
    if (!row || localName(tag.name) !== 'c') return;
    const reference = tag.attributes['r'];
    let column = this.nextColumn;
    if (reference === undefined) row.isImplicit = true;
    else column = this.columnOf(reference, row);
    if (column >= MAX_COLUMNS) throw new PackageFault('malformed', 'cell column');
    this.nextColumn = column + 1;
    this.reader.start(row.number, column, tag.attributes);
  }

  /** A row that does not give its number stands where its cells say. */
  private columnOf(reference: string, row: OpenRow): number {
    let column = 0;
    let index = 0;
    for (; index < reference.length; index++) {
      const letter = reference.charCodeAt(index) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    if (index === 0 || index > 3) throw new PackageFault('malformed', 'cell reference');
    if (row.isImplicit && row.cells.length === 0) {
      row.number = Number(reference.slice(index)) - 1;
      this.checkRow(row.number);
    }
    return column - 1;
  }

  private text(text: string): void {
    if (this.dataDepth === 0) this.stack.at(-1)?.children.push(text);
    else if (this.row) this.reader.text(text);
  }

  private close(tag: SaxesTagPlain): void {
    if (this.dataDepth === 0) this.stack.pop();
    else if (this.depth === this.dataDepth) {
      this.dataDepth = 0;
      this.stack.pop();
    } else if (this.row) {
      const level = this.depth - this.dataDepth;
      if (level === 1) this.closeRow(this.row);
      else if (level === 2) this.closeCell(this.row);
      else this.reader.closeChild(localName(tag.name), level);
    }
    this.depth--;
  }

  private closeCell(row: OpenRow): void {
    const cell = this.reader.finish();
    if (!cell) return;
    if (++this.cellCount > MAX_CELLS) throw new PackageFault('tooLarge', 'cells of a sheet');
    if (row.cells === NO_CELLS) row.cells = [];
    else if ((row.cells.at(-1)?.column ?? NO_END) >= cell.column) row.isSorted = false;
    row.cells.push(cell);
  }

  private closeRow(row: OpenRow): void {
    if (!row.isSorted) sortCells(row.cells);
    if (row.number < this.nextRow) this.isSorted = false;
    this.rows.push({
      number: row.number,
      start: row.start,
      end: this.parser.position,
      cells: row.cells,
      isHidden: row.isHidden,
      isSource: !row.isImplicit,
      element: null,
    });
    this.nextRow = row.number + 1;
    this.row = null;
  }

  private refuseTwins(): void {
    if (this.isSorted) return;
    this.rows.forEach((row, index) => {
      if (this.rows[index - 1]?.number === row.number) throw new PackageFault('malformed', 'a row twice');
    });
  }
}

function sortCells(cells: SheetCell[]): void {
  cells.sort((a, b) => a.column - b.column);
  cells.forEach((cell, index) => {
    if (cells[index - 1]?.column === cell.column) throw new PackageFault('malformed', 'a cell twice');
  });
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
