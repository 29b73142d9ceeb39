import type { Area } from '../workbook/address';
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, parseArea } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import { cellKey } from '../workbook/grid';
import { translateFormula } from '../workbook/shiftFormula';
import { SNAPSHOT_LIMIT } from '../workbook/snapshot';
import { cellValueOf } from './cellReader';
import { withoutMarks } from './futureFunctions';
import { DAYS_1904 } from './isoSerial';
import { isDateFormat } from './numberFormat';
import { PackageFault } from './packageFault';
import { readRuns } from './plainStrings';
import { eachChild } from './plainStyles';
import { END, NotPlainXml, OPEN, PlainXml } from './plainXml';
import { MAX_CELLS } from './sheetPart';

/** What all sheets of a workbook share, as far as reading needs it. */
export interface PlainContext {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
  readonly budget: ReadingBudget;
}

/** What may still be read of a workbook: what is small in a file can be without end in memory. */
export interface ReadingBudget {
  /** A few long texts may be shared by a million cells. */
  characters: number;
  /** Places in the rows of grids, the empty ones before and between cells too. */
  places: number;
}

/** Takes from what is left. Throws PackageFault (`tooLarge`) when it is used up. */
export function spend(budget: ReadingBudget, what: keyof ReadingBudget, count: number): void {
  budget[what] -= count;
  if (budget[what] < 0) throw new PackageFault('tooLarge', `${what} of a workbook`);
}

/** A sheet's cells within the snapshot's limit, and what else its part says that readers of forms ask for. */
export interface PlainSheet {
  /** All cells that hold a value or a formula, beyond the limit too. */
  readonly usedArea: Area | null;
  readonly rows: readonly PlainRow[];
  readonly formulas: ReadonlyMap<number, string>;
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly merged: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  /** First and last column of each hidden span. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly isProtected: boolean;
  readonly isFiltered: boolean;
  /** The relationships of its tables. */
  readonly tableIds: readonly string[];
}

export interface PlainRow {
  number: number;
  /** From column A. */
  readonly values: CellValue[];
  firstColumn: number;
}

/** Reads a worksheet's part. Throws NotPlainXml and PackageFault. */
export function readPlainSheet(source: string, context: PlainContext): PlainSheet {
  return new SheetReader(source, context).read();
}

/** Ten times what the most laborious form was seen to have. */
const MAX_MERGED = 30_000;
const LAST_ROW = lastRow(SNAPSHOT_LIMIT);
const LAST_COLUMN = lastColumn(SNAPSHOT_LIMIT);

class SheetReader {
  private readonly xml: PlainXml;
  private readonly rows: PlainRow[] = [];
  private readonly formulas = new Map<number, string>();
  private readonly numberFormats = new Map<number, string>();
  private readonly merged: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: (readonly [number, number])[] = [];
  private readonly tableIds: string[] = [];
  private readonly shared = new Map<string, { text: string; row: number; column: number }>();
  private isProtected = false;
  private isFiltered = false;
  private hasData = false;
  private cellCount = 0;
  private top = Infinity;
  private bottom = -1;
  private left = Infinity;
  private right = -1;
  private nextRow = 0;
  private readonly textAt = (index: number): string | null => this.context.strings[index] ?? null;

  constructor(
    source: string,
    private readonly context: PlainContext,
  ) {
    this.xml = new PlainXml(source);
  }

  read(): PlainSheet {
    const { xml } = this;
    xml.openRoot('worksheet');
    for (let token = xml.next(); token !== END; token = xml.next())
      if (token === OPEN) this.readChild(xml.name);
    const usedArea: Area | null =
      this.bottom < 0
        ? null
        : {
            row: this.top,
            column: this.left,
            rowCount: this.bottom - this.top + 1,
            columnCount: this.right - this.left + 1,
          };
    const { rows, formulas, numberFormats, merged, hiddenRows, hiddenColumns, tableIds } = this;
    const { isProtected, isFiltered } = this;
    return {
      usedArea,
      rows,
      formulas,
      numberFormats,
      merged,
      hiddenRows,
      hiddenColumns,
      isProtected,
      isFiltered,
      tableIds,
    };
  }

  private readChild(name: string): void {
    const { xml } = this;
    switch (name) {
      case 'sheetData':
        if (this.hasData) throw new PackageFault('malformed', 'two tables of rows');
        this.hasData = true;
        this.readRows();
        return;
      case 'cols':
        eachChild(xml, 'col', () => this.readColumns());
        return;
      case 'mergeCells':
        eachChild(xml, 'mergeCell', () => {
          const area = parseArea(xml.attribute('ref') ?? '');
          if (area) this.merged.push(area);
          if (this.merged.length > MAX_MERGED) throw new PackageFault('tooLarge', 'merged areas');
        });
        return;
      case 'sheetProtection':
        this.isProtected = isTrue(xml.attribute('sheet'));
        xml.skip();
        return;
      case 'autoFilter':
        this.readFilter();
        return;
      case 'tableParts':
        eachChild(xml, 'tablePart', () => {
          const id = xml.attributeEnding(':id');
          if (id === null) throw new NotPlainXml();
          this.tableIds.push(id);
        });
        return;
      case 'mc:AlternateContent':
        xml.skip();
        return;
      default:
        if (name.includes(':')) throw new NotPlainXml();
        xml.skip();
    }
  }

  private readColumns(): void {
    const { xml } = this;
    const isHidden = isTrue(xml.attribute('hidden')) || xml.attribute('width') === '0';
    if (!isHidden) return;
    const [first, last] = [Number(xml.attribute('min')), Number(xml.attribute('max'))];
    if (first >= 1 && last >= first) this.hiddenColumns.push([first - 1, last - 1]);
  }

  /** A filter is set where a column has a criterion; a hidden button alone is none. */
  private readFilter(): void {
    const { xml } = this;
    const hasArea = parseArea(xml.attribute('ref') ?? '') !== null;
    const outside = xml.depth - 1;
    while (xml.depth > outside) {
      if (xml.next() !== OPEN || xml.depth !== outside + 3) continue;
      if (hasArea && !xml.name.endsWith('extLst')) this.isFiltered = true;
    }
  }

  private readRows(): void {
    const { xml } = this;
    const outside = xml.depth - 1;
    while (xml.depth > outside) {
      if (xml.next() !== OPEN) continue;
      if (xml.name === 'row') this.readRow();
      else throw new NotPlainXml();
    }
  }

  private readRow(): void {
    const { xml } = this;
    const given = xml.attribute('r');
    const row: PlainRow = {
      number: rowNumber(given ?? this.nextRow + 1),
      values: [],
      firstColumn: -1,
    };
    let isImplicit = given === null;
    const hidden = xml.attribute('hidden');
    let nextColumn = 0;
    let isEmpty = true;
    let lastSeen = -1;
    const outside = xml.depth - 1;
    while (xml.depth > outside) {
      if (xml.next() !== OPEN) continue;
      if (xml.name !== 'c') {
        if (xml.name.includes(':')) throw new NotPlainXml();
        xml.skip();
        continue;
      }
      const reference = xml.attribute('r');
      let column = nextColumn;
      if (reference === null) isImplicit = true;
      else {
        const letters = letterCount(reference);
        column = columnOf(reference, letters);
        if (isImplicit && isEmpty) row.number = rowNumber(reference.slice(letters));
      }
      if (column >= MAX_COLUMNS) throw new PackageFault('malformed', 'cell column');
      nextColumn = column + 1;
      if (!this.readCell(row, column)) continue;
      isEmpty = false;
      if (++this.cellCount > MAX_CELLS) throw new PackageFault('tooLarge', 'cells of a sheet');
      // Out of order: whether a cell stands there twice is for the full reader to say.
      if (column <= lastSeen) throw new NotPlainXml();
      lastSeen = column;
    }
    this.closeRow(row, isTrue(hidden));
  }

  private closeRow(row: PlainRow, isHidden: boolean): void {
    const { number } = row;
    // Out of order: whether a row stands there twice is for the full reader to say.
    if (number < this.nextRow) throw new NotPlainXml();
    this.nextRow = number + 1;
    if (isHidden && number <= LAST_ROW) this.hiddenRows.add(number);
    if (row.firstColumn >= 0) this.rows.push(row);
  }

  /** Reads the cell that was just opened; false when it holds nothing but a style. */
  private readCell(row: PlainRow, column: number): boolean {
    const { xml, context } = this;
    const style = xml.attribute('s');
    const type = xml.attribute('t') ?? 'n';
    if (type === 's' || type === 'n') {
      const number = xml.numberInOnlyChild('<v>', '</v></c>');
      if (!Number.isNaN(number)) {
        const plain = type === 's' ? this.context.strings[number] : number;
        if (plain === undefined) throw new PackageFault('malformed', 'shared strings');
        if (plain === '') return false;
        this.put(row, column, plain, null, style);
        return true;
      }
    }
    let written: string | null = null;
    let inline: string | null = null;
    let formula: string | null = null;
    const outside = xml.depth - 1;
    for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
      if (token !== OPEN) continue;
      const { name } = xml;
      if (name === 'v') written = xml.textOfElement();
      else if (name === 'f') formula = this.readFormula(row.number, column);
      else if (name === 'is') inline = (inline ?? '') + readRuns(xml);
      else if (name.includes(':')) throw new NotPlainXml();
      else xml.skip();
    }
    const value =
      inline ?? (written === null ? null : cellValueOf(type, written, this.textAt, context.date1904));
    if ((value === null || value === '') && formula === null) return false;
    this.put(row, column, value, formula, style);
    return true;
  }

  private put(
    row: PlainRow,
    column: number,
    value: CellValue,
    formula: string | null,
    style: string | null,
  ): void {
    const { number } = row;
    this.top = Math.min(this.top, number);
    this.bottom = Math.max(this.bottom, number);
    this.left = Math.min(this.left, column);
    this.right = Math.max(this.right, column);
    if (number > LAST_ROW || column > LAST_COLUMN) return;
    if (row.firstColumn < 0) row.firstColumn = column;
    const { formats, date1904, budget } = this.context;
    const format = formats[style === null ? 0 : Number(style) || 0] ?? 'General';
    if (format !== 'General') this.numberFormats.set(cellKey(number, column), format);
    if (formula !== null) this.formulas.set(cellKey(number, column), formula);
    const { values } = row;
    spend(budget, 'places', column + 1 - values.length);
    while (values.length < column) values.push(null);
    if (typeof value === 'string') {
      spend(budget, 'characters', value.length);
      values.push(value === '' ? null : value);
    } else if (date1904 && typeof value === 'number' && isDateFormat(format)) values.push(value + DAYS_1904);
    else values.push(value);
  }

  /** With its `=`; null for an element that says none. */
  private readFormula(row: number, column: number): string | null {
    const { xml } = this;
    const id = xml.attribute('t') === 'shared' ? xml.attribute('si') : null;
    const text = xml.textOfElement();
    const isBlank = text.trim() === '';
    if (id === null) return isBlank ? null : `=${withoutMarks(text)}`;
    if (!isBlank) {
      this.shared.set(id, { text, row, column });
      return `=${withoutMarks(translateFormula(text, 0, 0))}`;
    }
    const start = this.shared.get(id);
    if (!start) return null;
    return `=${withoutMarks(translateFormula(start.text, row - start.row, column - start.column))}`;
  }
}

function rowNumber(text: string | number): number {
  const number = Number(text) - 1;
  if (!Number.isInteger(number) || number < 0 || number >= MAX_ROWS) {
    throw new PackageFault('malformed', 'row number');
  }
  return number;
}

function letterCount(reference: string): number {
  let count = 0;
  for (; count < reference.length; count++) {
    const letter = reference.charCodeAt(count) & 0xdf;
    if (letter < 65 || letter > 90) break;
  }
  if (count === 0 || count > 3) throw new PackageFault('malformed', 'cell reference');
  return count;
}

function columnOf(reference: string, letters: number): number {
  let column = 0;
  for (let index = 0; index < letters; index++) {
    column = column * 26 + (reference.charCodeAt(index) & 0xdf) - 64;
  }
  return column - 1;
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
