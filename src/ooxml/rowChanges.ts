import { formatArea, parseArea } from '../workbook/address';
import type { RowChange } from '../workbook/shiftArea';
import { shiftArea } from '../workbook/shiftArea';
import type { RowShift } from '../workbook/shiftFormula';
import { shiftForRows } from '../workbook/shiftFormula';
import type { BookContext } from './bookContext';
import type { SheetModel } from './bookSheet';
import { shiftComments } from './commentParts';
import { shiftConditionalFormats } from './conditionalFormats';
import { readMerged, writeMerged } from './mergedAreas';
import { shiftDrawing } from './sheetCharts';
import { formatSqref, parseSqref, shiftAreas } from './sqref';
import { shiftTables } from './tableParts';
import { shiftValidations } from './validations';
import { attribute, childElement, childElements, type XmlElement } from './xmlTree';

/** Puts rows in or takes rows out of a sheet; everything in the book that knows places on it follows. */
export function changeRows(context: BookContext, changed: SheetModel, change: RowChange): void {
  const { document } = changed;
  changed.contents.unshare(() => true);
  document.rows.shift(change);
  document.touch();
  if (change.count > 0) copyLook(changed, change);
  shiftArrays(changed, change);
  shiftComments(context.pkg, document.path, change);
  shiftMerged(changed, change);
  for (const sheet of context.sheets) {
    const shift = { ...change, formulaSheet: sheet.name, changedSheet: changed.name };
    sheet.contents.mapFormulas((formula) => shiftForRows(formula, shift));
    sheet.changeTree((root) => shiftTree(context, sheet, root, shift));
  }
  context.formulasChanged = true;
  shiftNames(context, changed, change);
}

/** New rows look like the one above them, as Excel makes them. */
function copyLook({ document }: SheetModel, { row, count }: RowChange): void {
  const above = row > 0 ? document.rows.opened(row - 1) : null;
  if (!above) return;
  for (let number = row; number < row + count; number++) {
    for (const name of ['s', 'customFormat']) {
      const value = attribute(above.element, name);
      if (value !== null) document.rows.touch(number).element.attributes.set(name, value);
    }
    for (const cell of above.cells) {
      if (cell.style !== 0) document.rows.touchCell(number, cell.column, cell.style);
    }
  }
}

function shiftTree(context: BookContext, sheet: SheetModel, root: XmlElement, shift: RowShift): void {
  shiftValidations(root, shift);
  shiftConditionalFormats(root, shift);
  shiftTables(context.pkg, sheet.document, shift);
  shiftDrawing(context.pkg, sheet.document, shift);
  if (shift.formulaSheet === shift.changedSheet) shiftPlaces(root, shift);
}

function shiftNames(context: BookContext, changed: SheetModel, change: RowChange): void {
  const tabs = context.workbook.sheets();
  context.workbook.mapNames((formula, index) => {
    const own = index === null ? null : attribute(tabs[index]?.node, 'name');
    // A workbook's name always says its sheet; a name without one belongs to no sheet.
    const shift = { ...change, formulaSheet: own ?? '', changedSheet: changed.name };
    return shiftForRows(formula, shift);
  });
}

/** The area that an array formula fills stands beside its text. */
function shiftArrays({ document }: SheetModel, change: RowChange): void {
  for (const row of document.rows.all()) {
    if (!row.cells.some((cell) => cell.formula !== null)) continue;
    for (const cell of document.rows.opened(row.number)?.cells ?? []) {
      const formula = childElement(cell.element, 'f');
      if (!formula?.attributes.has('ref')) continue;
      shiftReference(formula, 'ref', change);
      document.rows.touch(row.number);
    }
  }
}

function shiftMerged(sheet: SheetModel, change: RowChange): void {
  const before = readMerged(sheet.document.root);
  if (before.length === 0) return;
  const after = shiftAreas(before, change);
  writeMerged(
    sheet.document,
    after.filter((area) => area.rowCount > 1 || area.columnCount > 1),
  );
}

/** Children of the worksheet that name places of their own. */
function shiftPlaces(root: XmlElement, change: RowChange): void {
  for (const name of ['dimension', 'autoFilter', 'sortState']) {
    const node = childElement(root, name);
    if (node && !shiftReference(node, 'ref', change)) removeChild(root, node);
    for (const inner of node ? childElements(node) : []) shiftDeep(inner, change);
  }
  filterList(root, 'hyperlinks', (node) => shiftReference(node, 'ref', change));
  filterList(root, 'protectedRanges', (node) => shiftSqref(node, change));
  filterList(root, 'ignoredErrors', (node) => shiftSqref(node, change));
  filterList(root, 'cellWatches', (node) => shiftReference(node, 'r', change));
  filterList(root, 'rowBreaks', (node) => shiftBreak(node, change));
}

function shiftDeep(node: XmlElement, change: RowChange): void {
  if (node.attributes.has('ref')) shiftReference(node, 'ref', change);
  for (const inner of childElements(node)) shiftDeep(inner, change);
}

/** False when nothing is left of the place. */
function shiftReference(node: XmlElement, name: string, change: RowChange): boolean {
  const before = parseArea(attribute(node, name) ?? '');
  if (!before) return true;
  const after = shiftArea(before, change);
  if (after) node.attributes.set(name, formatArea(after));
  return after !== null;
}

function shiftSqref(node: XmlElement, change: RowChange): boolean {
  const before = parseSqref(attribute(node, 'sqref') ?? '');
  if (!before) return true;
  const after = shiftAreas(before, change);
  if (after.length > 0) node.attributes.set('sqref', formatSqref(after));
  return after.length > 0;
}

/** A page break stands under the row that it names (counted from one). */
function shiftBreak(node: XmlElement, { row, count }: RowChange): boolean {
  const below = Number(attribute(node, 'id') ?? 0);
  if (below < row) return true;
  if (count < 0 && below < row - count) return false;
  node.attributes.set('id', String(below + count));
  return true;
}

function filterList(root: XmlElement, name: string, isKept: (node: XmlElement) => boolean): void {
  const list = childElement(root, name);
  if (!list) return;
  list.children = list.children.filter((child) => typeof child === 'string' || isKept(child));
  const left = childElements(list).length;
  if (left === 0) removeChild(root, list);
  for (const counter of ['count', 'manualBreakCount']) {
    if (list.attributes.has(counter)) list.attributes.set(counter, String(left));
  }
}

function removeChild(root: XmlElement, gone: XmlElement): void {
  root.children = root.children.filter((child) => child !== gone);
}
