import { MAX_COLUMNS } from '../workbook/address';
import { WORKSHEET_ORDER } from './worksheetOrder';
import type { XmlElement } from './xmlTree';
import {
  attribute,
  childElement,
  childElements,
  element,
  prefixOf,
  putChild,
  removeChildren,
} from './xmlTree';

/** The rows (from zero) with which a new page begins, from the top. A break names the row above it, counted from one. */
export function readPageBreaks(worksheet: XmlElement): number[] {
  const list = childElement(worksheet, 'rowBreaks');
  const rows = (list ? childElements(list, 'brk') : []).map((node) => Number(attribute(node, 'id')));
  return [...new Set(rows.filter((row) => Number.isInteger(row) && row > 0))].sort((a, b) => a - b);
}

/** Takes the place of all breaks between rows. */
export function writePageBreaks(worksheet: XmlElement, rows: readonly number[]): void {
  const prefix = prefixOf(worksheet.name);
  const ids = [...new Set(rows)].sort((a, b) => a - b);
  if (ids.length === 0) {
    removeChildren(worksheet, 'rowBreaks');
    return;
  }
  const breaks = ids.map((id) => element(`${prefix}brk`, { id, max: MAX_COLUMNS - 1, man: 1 }));
  const counts = { count: ids.length, manualBreakCount: ids.length };
  putChild(worksheet, element(`${prefix}rowBreaks`, counts, breaks), WORKSHEET_ORDER);
}
