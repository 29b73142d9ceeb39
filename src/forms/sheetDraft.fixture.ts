import type { Area } from '../workbook/address';
import { cellArea } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import { cellKey } from '../workbook/grid';
import type { SheetSnapshot, SheetVisibility } from '../workbook/snapshot';

/** A sheet under construction: for tests that need a layout of their own. */
export class SheetDraft {
  readonly merged: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  private readonly cells = new Map<number, CellValue>();
  private readonly formats = new Map<number, string>();
  private readonly formulas = new Map<number, string>();
  private rowCount = 1;
  private columnCount = 1;

  put(row: number, column: number, value: CellValue, format?: string): this {
    this.cells.set(cellKey(row, column), value);
    if (format !== undefined) this.formats.set(cellKey(row, column), format);
    this.reach(row, column);
    return this;
  }

  /** A formula with the value that it gave. */
  compute(row: number, column: number, formula: string, value: CellValue): this {
    this.formulas.set(cellKey(row, column), formula);
    return this.put(row, column, value);
  }

  merge(row: number, column: number, rowCount: number, columnCount: number): this {
    if (rowCount * columnCount > 1) this.merged.push(cellArea(row, column, rowCount, columnCount));
    this.reach(row + rowCount - 1, column + columnCount - 1);
    return this;
  }

  /** Makes the used range at least so large, as old formatting does. */
  reach(row: number, column: number): this {
    this.rowCount = Math.max(this.rowCount, row + 1);
    this.columnCount = Math.max(this.columnCount, column + 1);
    return this;
  }

  toSheet(name: string, visibility: SheetVisibility = 'visible'): SheetSnapshot {
    const area = cellArea(0, 0, this.rowCount, this.columnCount);
    const values = Array.from({ length: this.rowCount }, (_, row) =>
      Array.from({ length: this.columnCount }, (_, column) => this.cells.get(cellKey(row, column)) ?? null),
    );
    return {
      name,
      visibility,
      isProtected: false,
      isFiltered: false,
      usedArea: area,
      isTruncated: false,
      tables: [],
      charts: [],
      grid: {
        area,
        values,
        formulas: this.formulas,
        numberFormats: this.formats,
        merged: this.merged,
        hiddenRows: this.hiddenRows,
        hiddenColumns: this.hiddenColumns,
      },
    };
  }
}

/**
 * A sheet drawn as text: a line a row, `|` between cells. `^` joins a cell to the one above, `<` to the one at its left
 * (merged), `/` inside a cell is a line break.
 */
export function drawSheet(name: string, drawing: string): SheetSnapshot {
  const rows = drawing
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.replace(/^ +| +$/g, '')),
    );
  const draft = new SheetDraft();
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === '^' || cell === '<') return;
      const isJoined = (r: number, c: number, mark: string): boolean => rows[r]?.[c] === mark;
      let columnCount = 1;
      while (isJoined(row, column + columnCount, '<')) columnCount++;
      let rowCount = 1;
      while (isJoined(row + rowCount, column, '^')) rowCount++;
      draft.merge(row, column, rowCount, columnCount).reach(row, column);
      if (cell !== '') draft.put(row, column, cell.replaceAll('/', '\n'));
    });
  });
  return draft.toSheet(name);
}
