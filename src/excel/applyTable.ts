import type { EditOf, PlanTarget } from './planTarget';

/** The headings stand in the cells already: `hasHeaders = false` would push everything a row down. */
export function addTable(target: PlanTarget, edit: EditOf<'addTable'>): void {
  const table = target.sheet(edit.sheet).tables.add(target.range(edit.sheet, edit.area), true);
  table.name = edit.name;
  table.style = edit.style;
}

/** Headings of new columns are read from the cells. */
export function resizeTable(target: PlanTarget, edit: EditOf<'resizeTable'>): void {
  target.workbook.tables.getItem(edit.name).resize(target.range(edit.sheet, edit.area));
}
