import type { Area } from '../workbook/address';
import { MAX_COLUMNS, MAX_ROWS, contains, lastColumn, lastRow } from '../workbook/address';
import type { CellFormat } from '../workbook/editPlan';
import type { ResolvedFormat } from './book';
import type { SheetCell } from './sheetCell';
import { findCell } from './sheetCell';
import { columnStyle, mapColumns } from './sheetColumns';
import type { SheetDocument } from './sheetDocument';
import type { FormatChange, StylesPart } from './stylesPart';
import type { XmlElement } from './xmlTree';
import { attribute, booleanAttribute } from './xmlTree';

/** How the cells of one sheet look: by their own format, their row's, their column's, in that order. */
export class SheetStyles {
  constructor(
    private readonly document: SheetDocument,
    private readonly styles: StylesPart,
  ) {}

  format(row: number, column: number): ResolvedFormat {
    return this.styles.resolve(this.styleAt(row, column));
  }

  styleAt(row: number, column: number): number {
    const cell = findCell(this.document.rows.find(row), column);
    const known = cell ?? findCell(this.document.rows.opened(row), column);
    return known ? known.style : this.backgroundAt(row, column);
  }

  /** What a cell that is not there looks like. */
  backgroundAt(row: number, column: number): number {
    return rowStyle(this.document.rows.opened(row)?.element ?? null) ?? columnStyle(this.document, column);
  }

  setQuotePrefix(cell: SheetCell & { element: XmlElement }, isMarked: boolean): void {
    if (this.styles.hasQuotePrefix(cell.style) === isMarked) return;
    this.setStyle(cell, this.styles.change(cell.style, { quotePrefix: isMarked }));
  }

  /** Never spreads a whole column or row into cells: those have formats of their own. */
  setFormat(area: Area, format: CellFormat): void {
    if (area.rowCount >= MAX_ROWS) this.formatColumns(area, format);
    else if (area.columnCount >= MAX_COLUMNS) this.formatRows(area, format);
    else this.formatCells(area, format);
    this.document.touch();
  }

  /** Takes formats away; cells that hold nothing go with them. */
  clear(area: Area): void {
    for (const row of this.document.rows.between(area.row, lastRow(area))) {
      const opened = this.document.rows.opened(row.number);
      for (const cell of [...(opened?.cells ?? [])]) {
        if (!contains(area, { row: row.number, column: cell.column })) continue;
        this.clearCell(row.number, cell.column, cell.style);
      }
    }
    this.document.touch();
  }

  private clearCell(row: number, column: number, style: number): void {
    const cell = this.document.rows.touchCell(row, column, style);
    this.setStyle(cell, 0);
    const isEmpty = cell.value === null && cell.formula === null;
    if (isEmpty && this.backgroundAt(row, column) === 0) this.document.rows.removeCell(row, column);
  }

  /** The style that a change makes of another one; each is worked out once, whatever the number of cells. */
  private restyling(change: FormatChange): (style: number) => number {
    const known = new Map<number, number>();
    return (style) => {
      const after = known.get(style) ?? this.styles.change(style, change);
      known.set(style, after);
      return after;
    };
  }

  private formatCells(area: Area, change: FormatChange): void {
    const restyled = this.restyling(change);
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        const before = this.styleAt(row, column);
        const after = restyled(before);
        if (after === before) continue;
        this.setStyle(this.document.rows.touchCell(row, column, before), after);
      }
    }
  }

  private formatColumns(area: Area, change: FormatChange): void {
    const restyled = this.restyling(change);
    for (const row of [...this.document.rows.all()]) {
      const opened = this.document.rows.opened(row.number);
      for (const cell of [...(opened?.cells ?? [])]) {
        if (cell.column < area.column || cell.column > lastColumn(area)) continue;
        const after = restyled(cell.style);
        this.setStyle(this.document.rows.touchCell(row.number, cell.column, cell.style), after);
      }
    }
    mapColumns(this.document, area.column, area.columnCount, (attributes) => {
      const before = Number(attributes.get('style') ?? 0);
      attributes.set('style', String(restyled(before)));
    });
  }

  private formatRows(area: Area, change: FormatChange): void {
    const restyled = this.restyling(change);
    for (let number = area.row; number <= lastRow(area); number++) {
      const row = this.document.rows.touch(number);
      for (const cell of row.cells) {
        const after = restyled(cell.style);
        this.setStyle(this.document.rows.touchCell(number, cell.column, cell.style), after);
      }
      row.element.attributes.set('s', String(restyled(rowStyle(row.element) ?? 0)));
      row.element.attributes.set('customFormat', '1');
    }
  }

  private setStyle(cell: SheetCell & { element: XmlElement }, style: number): void {
    cell.style = style;
    if (style === 0) cell.element.attributes.delete('s');
    else cell.element.attributes.set('s', String(style));
  }
}

function rowStyle(row: XmlElement | null): number | null {
  if (!row || !booleanAttribute(row, 'customFormat')) return null;
  return Number(attribute(row, 's') ?? 0);
}
