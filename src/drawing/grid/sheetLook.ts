import type { BookSheet, BookTable } from '../../ooxml/book';
import type { Area } from '../../workbook/address';
import { contains, lastColumn, lastRow } from '../../workbook/address';
import type { Color, ConditionalFormatRule } from '../../workbook/editPlan';
import { cellKey } from '../../workbook/grid';
import type { CellStyle } from './cellLook';
import { cellStyle } from './cellLook';
import type { TableLook } from './tableBands';
import { tableLook } from './tableBands';

/** What a cell of the grid shows. */
export interface CellLook {
  readonly text: string;
  readonly style: CellStyle;
  /** Lines to the right of and below the cell; null: the gridline. */
  readonly lineRight: Color | null;
  readonly lineBottom: Color | null;
  /** True when text must not run over into the next cell. */
  readonly isClipped: boolean;
  /** The merged area that begins here. */
  readonly merged: Area | null;
}

export interface SheetLookOptions {
  readonly sheet: BookSheet;
  readonly text: (row: number, column: number) => string;
  /** The conditional formats that hold for a cell, the first one first. */
  readonly rules: (row: number, column: number) => readonly ConditionalFormatRule[];
}

/** A sheet as it is drawn: one look-up a cell, made anew whenever the sheet has changed. */
export class SheetLook {
  readonly #options: SheetLookOptions;
  /** Every cell of a merged area, to the area. */
  readonly #merged = new Map<number, Area>();
  readonly #tables: readonly BookTable[];

  constructor(options: SheetLookOptions, extent: Area) {
    this.#options = options;
    this.#tables = options.sheet.tables();
    for (const area of options.sheet.merged()) this.#spread(area, extent);
  }

  /** The merged area that holds the cell. */
  mergedAt(row: number, column: number): Area | null {
    return this.#merged.get(cellKey(row, column)) ?? null;
  }

  /** Null for a cell that lies under a merged area's first one. */
  cell(row: number, column: number): CellLook | null {
    const merged = this.mergedAt(row, column);
    if (merged && (merged.row !== row || merged.column !== column)) return null;
    const { sheet, text, rules } = this.#options;
    const { value } = sheet.cell(row, column);
    const format = sheet.format(row, column);
    const style = cellStyle(format, value, this.#tableAt(row, column), rules(row, column));
    const bottom = merged ? lastRow(merged) : row;
    const right = merged ? lastColumn(merged) : column;
    const isNextBlank = sheet.cell(row, right + 1).value === null;
    return {
      text: text(row, column),
      style,
      lineRight: this.#lineRight(row, right, style),
      lineBottom: this.#lineBottom(bottom, column, style),
      isClipped: typeof value !== 'string' || merged !== null || !isNextBlank,
      merged,
    };
  }

  #lineRight(row: number, column: number, style: CellStyle): Color | null {
    const { sheet } = this.#options;
    const own = sheet.format(row, column).border.right ?? sheet.format(row, column + 1).border.left;
    return own ?? fillOf(style);
  }

  #lineBottom(row: number, column: number, style: CellStyle): Color | null {
    const { sheet } = this.#options;
    const own = sheet.format(row, column).border.bottom ?? sheet.format(row + 1, column).border.top;
    return own ?? this.#tableAt(row, column)?.line ?? fillOf(style);
  }

  #tableAt(row: number, column: number): TableLook | null {
    const table = this.#tables.find((candidate) => contains(candidate.area, { row, column }));
    return table ? tableLook(table.style, table.area, row) : null;
  }

  #spread(area: Area, extent: Area): void {
    // One merge over the whole sheet must not be spread out: only what is drawn counts.
    const bottom = Math.min(lastRow(area), lastRow(extent));
    const right = Math.min(lastColumn(area), lastColumn(extent));
    for (let row = area.row; row <= bottom; row++) {
      for (let column = area.column; column <= right; column++) this.#merged.set(cellKey(row, column), area);
    }
  }
}

/** Excel draws no gridline round a filled cell. */
function fillOf(style: CellStyle): Color | null {
  return (style['background-color'] as Color | undefined) ?? null;
}
