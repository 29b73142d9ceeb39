import { renameSheetInFormula } from '../workbook/shiftFormula';
import type { BookContext } from './bookContext';
import { mapBookFormulas } from './bookFormulas';
import type { SheetModel } from './bookSheet';
import { attribute, childElement, childElements, type XmlElement } from './xmlTree';

/** Gives a sheet another name; formulas and links everywhere in the book follow. */
export function renameSheet(context: BookContext, sheet: SheetModel, name: string): void {
  const before = sheet.name;
  if (before === name) return;
  const change = (formula: string): string => renameSheetInFormula(formula, before, name);
  mapBookFormulas(context, change);
  for (const other of context.sheets) other.changeTree((root) => followLinks(root, change));
  sheet.entry.node.attributes.set('name', name);
  context.workbook.touch();
}

/** Places inside the workbook that links lead to. */
function followLinks(root: XmlElement, change: (formula: string) => string): void {
  const list = childElement(root, 'hyperlinks');
  for (const link of list ? childElements(list) : []) {
    const location = attribute(link, 'location');
    if (location !== null) link.attributes.set('location', change(location));
  }
}
