import type { BookSheet, ResolvedFormat } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import type { CellFormat } from '../../src/workbook/editPlan';
import type { Json } from '../protocol/json';
import type { OpenWorkbook } from './openWorkbook';
import { common } from './readCells';

/** The cells that a RangeFormat speaks of. */
export interface FormatTarget {
  readonly workbook: OpenWorkbook;
  readonly sheet: BookSheet;
  readonly areas: readonly Area[];
}

export function setFormat({ workbook, sheet, areas }: FormatTarget, format: CellFormat): void {
  workbook.beforeWrite(sheet);
  for (const area of areas) sheet.setFormat(area, format);
}

/** What the cells agree on; null when they differ. */
export function readFormat<Value extends Json>(
  target: FormatTarget,
  read: (format: ResolvedFormat) => Value,
): Value | null {
  const values = target.areas.map((area) =>
    common(area, (row, column) => read(target.sheet.format(row, column))),
  );
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
