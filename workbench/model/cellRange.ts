import type { BookSheet } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { formatArea, lastRow, MAX_COLUMNS, MAX_ROWS } from '../../src/workbook/address';
import type { RowChange } from '../../src/workbook/shiftArea';
import { shiftArea } from '../../src/workbook/shiftArea';
import { HostError } from '../protocol/hostError';
import type { OpenWorkbook } from './openWorkbook';

/** The cells that an Excel.Range stands for. They move along when rows above them come or go. */
export class CellRange {
  readonly workbook: OpenWorkbook;
  readonly sheet: BookSheet;
  #area: Area | null;

  constructor(workbook: OpenWorkbook, sheet: BookSheet, area: Area) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.#area = checkedArea(area);
    workbook.track(this);
  }

  get area(): Area {
    if (!this.#area) throw new HostError('InvalidReference', 'The cells of this range were deleted.');
    return this.#area;
  }

  /** Other cells of the same sheet. */
  at(area: Area): CellRange {
    return new CellRange(this.workbook, this.sheet, area);
  }

  rowsChanged(change: RowChange): void {
    this.#area = this.#area && shiftArea(this.#area, change);
  }
}

/** `資料1!A1:B2`, as Range.address spells it: quoted only where a formula needs it. */
export function rangeAddress(sheet: BookSheet, area: Area): string {
  return `${sheetPrefix(sheet.name)}!${localAddress(area)}`;
}

/** Whole rows and columns are `3:5` and `B:C`. */
export function localAddress(area: Area): string {
  const text = formatArea(area);
  const [first = text, last = first] = text.split(':');
  if (area.rowCount === MAX_ROWS && area.columnCount === MAX_COLUMNS) return `1:${MAX_ROWS}`;
  if (area.columnCount === MAX_COLUMNS) return `${area.row + 1}:${lastRow(area) + 1}`;
  if (area.rowCount === MAX_ROWS) return `${first.replace(/\d+/, '')}:${last.replace(/\d+/, '')}`;
  return text;
}

function sheetPrefix(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}

function checkedArea(area: Area): Area {
  const isInside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount >= 1 &&
    area.columnCount >= 1 &&
    area.row + area.rowCount <= MAX_ROWS &&
    area.column + area.columnCount <= MAX_COLUMNS;
  if (!isInside) throw new HostError('InvalidArgument', 'The range lies outside the sheet.');
  return area;
}
