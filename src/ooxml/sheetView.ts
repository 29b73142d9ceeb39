import type { Area, CellPosition } from '../workbook/address';
import { formatCell, parseArea, parseCell } from '../workbook/address';
import type { Color } from '../workbook/editPlan';
import type { SheetDocument } from './sheetDocument';
import { isFilterSet } from './tableXml';
import type { XmlElement } from './xmlTree';
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  element,
  insertChild,
  removeChildren,
} from './xmlTree';

const VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'];
const PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

export function readGridlines(root: XmlElement): boolean {
  return booleanAttribute(viewOf(root), 'showGridLines', true);
}

export function writeGridlines(document: SheetDocument, isShown: boolean): void {
  const view = ensureView(document);
  if (isShown) view.attributes.delete('showGridLines');
  else view.attributes.set('showGridLines', '0');
  document.touch();
}

export function readFrozenRows(root: XmlElement): number {
  const pane = childElement(viewOf(root), 'pane');
  return isFrozen(pane) ? Number(attribute(pane, 'ySplit') ?? 0) : 0;
}

/** Columns that are frozen stay so. */
export function writeFrozenRows(document: SheetDocument, count: number): void {
  const view = ensureView(document);
  const before = childElement(view, 'pane');
  const columns = isFrozen(before) ? Number(attribute(before, 'xSplit') ?? 0) : 0;
  removeChildren(view, 'pane');
  removeChildren(view, 'selection');
  if (count > 0 || columns > 0) insertChild(view, makePane(document.prefix, count, columns), VIEW_ORDER);
  document.touch();
}

function makePane(prefix: string, rows: number, columns: number): XmlElement {
  const rowSide = rows > 0 ? 'bottom' : 'top';
  return element(`${prefix}pane`, {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: formatCell({ row: rows, column: columns }),
    activePane: `${rowSide}${columns > 0 ? 'Right' : 'Left'}`,
    state: 'frozen',
  });
}

function isFrozen(pane: XmlElement | null): boolean {
  return pane !== null && (attribute(pane, 'state') ?? '').startsWith('frozen');
}

/** A frozen sheet has a selection for each part of it: the part that is in use counts. */
export function readActiveCell(root: XmlElement): CellPosition {
  const view = viewOf(root);
  const selections = view ? childElements(view, 'selection') : [];
  const part = attribute(childElement(view, 'pane'), 'activePane') ?? 'topLeft';
  const own = selections.find((one) => (attribute(one, 'pane') ?? 'topLeft') === part) ?? selections.at(-1);
  return parseCell(attribute(own, 'activeCell') ?? '') ?? { row: 0, column: 0 };
}

/** Tabs that are selected together are edited together: only the one in front may be. */
export function writeTabSelected(document: SheetDocument, isSelected: boolean): void {
  if (booleanAttribute(viewOf(document.root), 'tabSelected') === isSelected) return;
  const view = ensureView(document);
  if (isSelected) view.attributes.set('tabSelected', '1');
  else view.attributes.delete('tabSelected');
  document.touch();
}

export function readTabColor(root: XmlElement): XmlElement | null {
  return childElement(childElement(root, 'sheetPr'), 'tabColor');
}

export function writeTabColor(document: SheetDocument, color: Color | null): void {
  document.touch();
  if (color === null) {
    const properties = document.child('sheetPr');
    if (properties) removeChildren(properties, 'tabColor');
    return;
  }
  const properties = document.ensureChild('sheetPr');
  removeChildren(properties, 'tabColor');
  const node = element(`${document.prefix}tabColor`, { rgb: `FF${color.slice(1).toUpperCase()}` });
  insertChild(properties, node, PROPERTIES_ORDER);
}

export function readProtection(root: XmlElement): boolean {
  return booleanAttribute(childElement(root, 'sheetProtection'), 'sheet');
}

/** Protects without a password, or takes protection and password away. */
export function writeProtection(document: SheetDocument, isProtected: boolean): void {
  if (readProtection(document.root) === isProtected) return;
  if (!isProtected) removeChildren(document.root, 'sheetProtection');
  else for (const name of ['sheet', 'objects', 'scenarios']) protect(document, name);
  document.touch();
}

/** Rows and columns may be made higher and wider all the same. */
export function allowResizing(document: SheetDocument): void {
  const { attributes } = document.ensureChild('sheetProtection');
  for (const name of ['formatRows', 'formatColumns']) attributes.set(name, '0');
  document.touch();
}

function protect(document: SheetDocument, name: string): void {
  document.ensureChild('sheetProtection').attributes.set(name, '1');
}

export function readAutoFilter(
  root: XmlElement,
): { readonly area: Area; readonly isFiltered: boolean } | null {
  const filter = childElement(root, 'autoFilter');
  const area = filter && parseArea(attribute(filter, 'ref') ?? '');
  return filter && area ? { area, isFiltered: isFilterSet(filter) } : null;
}

function viewOf(root: XmlElement): XmlElement | null {
  return childElement(childElement(root, 'sheetViews'), 'sheetView');
}

function ensureView(document: SheetDocument): XmlElement {
  const known = viewOf(document.root);
  if (known) return known;
  const made = element(`${document.prefix}sheetView`, { workbookViewId: 0 });
  document.ensureChild('sheetViews').children.push(made);
  return made;
}
