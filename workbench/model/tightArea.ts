import type { BookSheet } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { cellArea, contains, intersection, sameArea, union } from '../../src/workbook/address';

/** The smallest part of an area with all its cells that hold something; null when all are blank. */
export function tightArea(sheet: BookSheet, area: Area): Area | null {
  const used = sheet.usedArea();
  const inside = used && intersection(used, area);
  if (!used || !inside || sameArea(inside, used)) return inside;
  let tight: Area | null = null;
  for (const { row, column } of sheet.cells()) {
    if (!contains(area, { row, column })) continue;
    tight = tight ? union(tight, cellArea(row, column)) : cellArea(row, column);
  }
  return tight;
}
