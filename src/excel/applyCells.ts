import type { Area } from '../workbook/address';
import { toCellText } from '../workbook/cellText';
import type { CellContent } from '../workbook/editPlan';
import type { EditOf, PlanTarget } from './planTarget';

/** Formulas and constants go in together; Office.js itself cuts arrays of more than 1,500 cells into blocks. */
export function setCells(target: PlanTarget, edit: EditOf<'setCells'>): void {
  const columnCount = edit.cells[0]?.length ?? 0;
  if (columnCount === 0) return;
  const area: Area = { ...edit.at, rowCount: edit.cells.length, columnCount };
  target.range(edit.sheet, area).formulas = edit.cells.map((row) => row.map(forExcel));
}

/** Null leaves a cell as it is, `''` makes it blank. */
function forExcel(content: CellContent): string | number | boolean | null {
  if (content === 'keep') return null;
  if (content === 'blank') return '';
  if ('text' in content) return toCellText(content.text);
  if ('formula' in content) return content.formula;
  return 'number' in content ? content.number : content.boolean;
}

/** `all` also takes formats, drop-downs and conditional formats; columns, rows and tables stay. */
export function clear(target: PlanTarget, edit: EditOf<'clear'>): void {
  const range = target.range(edit.sheet, edit.area);
  if (edit.what === 'contents') return range.clear('Contents');
  range.clear('All');
  range.dataValidation.clear();
  range.conditionalFormats.clearAll();
  target.known.noteRulesCleared(edit.sheet, edit.area);
}

export function insertRows(target: PlanTarget, edit: EditOf<'insertRows'>): void {
  target.rows(edit.sheet, edit.row, edit.count).insert('Down');
  target.known.noteRowsShifted(edit.sheet, edit.row, edit.count);
}

export function deleteRows(target: PlanTarget, edit: EditOf<'deleteRows'>): void {
  target.rows(edit.sheet, edit.row, edit.count).delete('Up');
  target.known.noteRowsShifted(edit.sheet, edit.row, -edit.count);
}
