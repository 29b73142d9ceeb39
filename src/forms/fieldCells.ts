import { lastColumn } from '../workbook/address';
import type { FieldFinding } from './columnPlan';
import type { SourceValue } from './field';
import type { SheetView } from './sheetView';
import { cellName } from './sheetView';

/** `own`: written in this row; `merged`: in a merged area that began above; `blank`: nothing. */
export interface FieldCell {
  readonly from: 'own' | 'merged' | 'blank';
  readonly source: SourceValue;
}

type Columns = Pick<FieldFinding, 'column' | 'lastColumn'>;

/** What a row says in the columns of a field. A merged area counts when it begins in those columns. */
export function readFieldCell(view: SheetView, columns: Columns, row: number): FieldCell {
  for (let column = columns.column; column <= columns.lastColumn; column++) {
    if (view.textAt(row, column) !== '') return { from: 'own', source: sourceAt(view, row, column) };
  }
  const area = view.areaAt(row, columns.column);
  const beginsHere =
    area.row < row && area.column >= columns.column && lastColumn(area) <= columns.lastColumn + 1;
  if (beginsHere && view.textAt(area.row, area.column) !== '') {
    return { from: 'merged', source: sourceAt(view, area.row, area.column) };
  }
  return { from: 'blank', source: { value: '', raw: null, cell: cellName(row, columns.column) } };
}

export function sourceAt(view: SheetView, row: number, column: number): SourceValue {
  return { value: view.textAt(row, column), raw: view.valueAt(row, column), cell: cellName(row, column) };
}

/** A status is kept exactly as written: a blank too many is something to report. */
export function exactText(source: SourceValue): SourceValue {
  if (typeof source.raw !== 'string' || source.value === '') return source;
  return { ...source, value: source.raw };
}
