import type { BookSheet } from '../../src/ooxml/book';
import type { Area, CellPosition } from '../../src/workbook/address';
import { intersection } from '../../src/workbook/address';
import { plainText } from '../../src/workbook/cellValue';
import type { ExcelHost } from '../model/excelHost';
import { HostError } from '../protocol/hostError';

/** What became of an entry that a person typed. */
export type Typed = { readonly kind: 'entered' } | { readonly kind: 'refused'; readonly reason: TypingFault };
export type TypingFault = 'sheetProtected' | 'formula';

/** Writes rows of texts as if each had been typed; the first refusal ends it. */
export function typeRows(
  host: ExcelHost,
  sheet: BookSheet,
  start: CellPosition,
  rows: readonly (readonly string[])[],
): Typed {
  if (sheet.isProtected) return { kind: 'refused', reason: 'sheetProtected' };
  try {
    for (const [r, line] of rows.entries()) {
      for (const [c, text] of line.entries()) {
        host.typeInto(sheet.name, { row: start.row + r, column: start.column + c }, text);
      }
    }
    return { kind: 'entered' };
  } catch (error) {
    if (error instanceof HostError) return { kind: 'refused', reason: 'formula' };
    throw error;
  }
}

/** Delete: takes the contents away, formats stay. */
export function clearCells({ workbook }: ExcelHost, sheet: BookSheet, area: Area): Typed {
  if (sheet.isProtected) return { kind: 'refused', reason: 'sheetProtected' };
  const used = sheet.usedArea();
  const touched = used && intersection(used, area);
  if (!touched) return { kind: 'entered' };
  workbook.beforeWrite(sheet);
  sheet.clear(touched, 'contents');
  workbook.settle();
  workbook.changes.source = 'person';
  workbook.changes.edited(sheet, area);
  workbook.changes.source = 'addIn';
  return { kind: 'entered' };
}

/** What the formula bar and the editor show: the formula, or the value as a person would type it. */
export function editableText(sheet: BookSheet, { row, column }: CellPosition): string {
  const cell = sheet.cell(row, column);
  if (cell.formula !== null) return cell.formula;
  const text = plainText(cell.value);
  return sheet.format(row, column).quotePrefix && text !== '' ? `'${text}` : text;
}
