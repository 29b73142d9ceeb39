import type { BookSheet } from '../../src/ooxml/book';
import type { Area, CellPosition } from '../../src/workbook/address';
import { cellArea, intersection } from '../../src/workbook/address';
import { plainText } from '../../src/workbook/cellValue';
import type { OpenWorkbook } from '../model/openWorkbook';
import { writeCell } from '../model/writeCells';
import { HostError } from '../protocol/hostError';

/** What became of an entry that a person typed. */
export type Typed = { readonly kind: 'entered' } | { readonly kind: 'refused'; readonly reason: TypingFault };
export type TypingFault = 'sheetProtected' | 'formula';

/** Enters text into a cell as Excel does, works out the formulas, and lets the add-in hear of it. */
export function typeIntoCell(
  workbook: OpenWorkbook,
  sheet: BookSheet,
  cell: CellPosition,
  text: string,
): Typed {
  if (sheet.isProtected) return { kind: 'refused', reason: 'sheetProtected' };
  const before = sheet.cell(cell.row, cell.column).value;
  try {
    writeCell(workbook, sheet, cell.row, cell.column, text);
  } catch (error) {
    if (error instanceof HostError) return { kind: 'refused', reason: 'formula' };
    throw error;
  }
  byPerson(workbook, () => {
    const after = sheet.cell(cell.row, cell.column).value;
    workbook.changes.edited(sheet, cellArea(cell.row, cell.column), { before, after });
  });
  return { kind: 'entered' };
}

/** Delete: takes the contents away, formats stay. */
export function clearCells(workbook: OpenWorkbook, sheet: BookSheet, area: Area): Typed {
  if (sheet.isProtected) return { kind: 'refused', reason: 'sheetProtected' };
  const used = sheet.usedArea();
  const touched = used && intersection(used, area);
  if (!touched) return { kind: 'entered' };
  byPerson(workbook, () => {
    sheet.clear(touched, 'contents');
    workbook.changes.edited(sheet, area);
  });
  return { kind: 'entered' };
}

/** Writes rows of texts as if each had been typed; the first refusal ends it. */
export function typeRows(
  workbook: OpenWorkbook,
  sheet: BookSheet,
  start: CellPosition,
  rows: readonly (readonly string[])[],
): Typed {
  for (const [r, line] of rows.entries()) {
    for (const [c, text] of line.entries()) {
      const typed = typeIntoCell(workbook, sheet, { row: start.row + r, column: start.column + c }, text);
      if (typed.kind === 'refused') return typed;
    }
  }
  return { kind: 'entered' };
}

/** What the formula bar and the editor show: the formula, or the value as a person would type it. */
export function editableText(sheet: BookSheet, { row, column }: CellPosition): string {
  const cell = sheet.cell(row, column);
  if (cell.formula !== null) return cell.formula;
  const text = plainText(cell.value);
  return sheet.format(row, column).quotePrefix && text !== '' ? `'${text}` : text;
}

function byPerson(workbook: OpenWorkbook, work: () => void): void {
  workbook.changes.source = 'person';
  try {
    work();
  } finally {
    workbook.changes.source = 'addIn';
  }
  workbook.calculate({ always: true });
}
