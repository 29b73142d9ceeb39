import type { Area } from '../workbook/address';
import { contains, formatArea, intersection, lastColumn, lastRow, parseArea } from '../workbook/address';
import type { SheetDocument } from './sheetDocument';
import { attribute, childElement, childElements, element, removeChildren, type XmlElement } from './xmlTree';

/** What a list of mergeCell elements says, kept as long as the list is: it is asked for at every write to a cell. */
const known = new WeakMap<XmlElement['children'], readonly Area[]>();

/** The merged areas as areas: one over the whole sheet stays one area. */
export function readMerged(root: XmlElement): readonly Area[] {
  const list = childElement(root, 'mergeCells');
  if (!list) return [];
  const areas = known.get(list.children) ?? parseMerged(list);
  known.set(list.children, areas);
  return areas;
}

function parseMerged(list: XmlElement): readonly Area[] {
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
  list.children = areas.map((area) => mergeCell(document, area));
  known.set(list.children, areas);
}

function mergeCell(document: SheetDocument, area: Area): XmlElement {
  return element(`${document.prefix}mergeCell`, { ref: formatArea(area) });
}

/** Merges an area; merged areas that touch it are taken apart first, as Excel does. */
export function addMerged(document: SheetDocument, area: Area): void {
  if (area.rowCount === 1 && area.columnCount === 1) return;
  const before = readMerged(document.root);
  const others = before.filter((other) => !intersection(other, area));
  if (others.length < before.length) return writeMerged(document, [...others, area]);
  document.touch();
  const list = document.ensureChild('mergeCells');
  list.children.push(mergeCell(document, area));
  list.attributes.set('count', String(others.length + 1));
  known.set(list.children, [...others, area]);
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
