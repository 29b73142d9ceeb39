import { parseSheetArea } from '../workbook/address';
import type { SelectedCell } from '../workbook/door';

/** The active cell: one cell, also where several areas are selected. One round trip. */
export async function readSelection(context: Excel.RequestContext): Promise<SelectedCell | null> {
  const cell = context.workbook.getActiveCell();
  cell.load('address');
  await context.sync();
  const found = parseSheetArea(cell.address);
  return found && { sheet: found.sheet, row: found.area.row, column: found.area.column };
}
