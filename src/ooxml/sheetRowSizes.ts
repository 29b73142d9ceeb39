import type { SheetDocument } from './sheetDocument';
import { attribute, booleanAttribute } from './xmlTree';

export function hiddenRows(document: SheetDocument): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const row of document.rows.all()) if (row.isHidden) hidden.add(row.number);
  return hidden;
}

export function setRowsHidden(
  document: SheetDocument,
  start: number,
  count: number,
  isHidden: boolean,
): void {
  for (let number = start; number < start + count; number++) {
    // A row that is not there is not hidden.
    if (!isHidden && !document.rows.find(number)) continue;
    const row = document.rows.touch(number);
    row.isHidden = isHidden;
    if (isHidden) row.element.attributes.set('hidden', '1');
    else row.element.attributes.delete('hidden');
  }
  document.touch();
}

/** In points; null where Excel fits the row to its text. */
export function rowHeight(document: SheetDocument, number: number): number | null {
  const row = document.rows.opened(number)?.element ?? null;
  return booleanAttribute(row, 'customHeight') ? Number(attribute(row, 'ht') ?? 0) : null;
}

/** A row without a height is fitted to its text when Excel opens the file. */
export function setRowHeight(
  document: SheetDocument,
  start: number,
  count: number,
  heightPt: number | null,
  grows: boolean,
): void {
  for (let number = start; number < start + count; number++) {
    if (heightPt === null && !document.rows.find(number)) continue;
    const { attributes } = document.rows.touch(number).element;
    if (heightPt === null) {
      attributes.delete('ht');
      attributes.delete('customHeight');
    } else {
      attributes.set('ht', String(heightPt));
      if (grows) attributes.delete('customHeight');
      else attributes.set('customHeight', '1');
    }
  }
  document.touch();
}
