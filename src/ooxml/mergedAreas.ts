import type { Area } from '../workbook/address';
import { contains, formatArea, intersection, lastColumn, lastRow, parseArea } from '../workbook/address';
import type { SheetDocument } from './sheetDocument';
import { attribute, childElement, childElements, element, removeChildren, type XmlElement } from './xmlTree';

/** The merged areas as areas: one over the whole sheet stays one area. */
export function readMerged(root: XmlElement): Area[] {
  const list = childElement(root, 'mergeCells');
  if (!list) return [];
  return childElements(list, 'mergeCell')
    .map((node) => parseArea(attribute(node, 'ref') ?? ''))
    .filter((area) => area !== null);
}

export function writeMerged(document: SheetDocument, areas: readonly Area[]): void {
  document.touch();
  if (areas.length === 0) {
    removeChildren(document.root, 'mergeCells');
    return;
  }
  const list = document.ensureChild('mergeCells');
  list.attributes.set('count', String(areas.length));
  list.children = areas.map((area) => element(`${document.prefix}mergeCell`, { ref: formatArea(area) }));
}

/** Merges an area; merged areas that touch it are taken apart first, as Excel does. */
export function addMerged(document: SheetDocument, area: Area): void {
  if (area.rowCount === 1 && area.columnCount === 1) return;
  const others = readMerged(document.root).filter((other) => !intersection(other, area));
  writeMerged(document, [...others, area]);
}

/** Takes apart what lies inside an area. */
export function removeMerged(document: SheetDocument, area: Area): void {
  const before = readMerged(document.root);
  const kept = before.filter(
    (merged) =>
      !contains(area, merged) || !contains(area, { row: lastRow(merged), column: lastColumn(merged) }),
  );
  if (kept.length < before.length) writeMerged(document, kept);
}
