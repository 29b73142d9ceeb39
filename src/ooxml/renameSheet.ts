import { renameSheetInFormula } from '../workbook/shiftFormula';
import type { BookContext } from './bookContext';
import type { SheetModel } from './bookSheet';
import { mapConditionalFormatFormulas } from './conditionalFormats';
import { mapSheetChartFormulas } from './sheetCharts';
import { mapTableFormulas } from './tableXml';
import { readTables } from './tableParts';
import { mapAllValidationFormulas } from './validations';
import { attribute, childElement, childElements, type XmlElement } from './xmlTree';

/** Gives a sheet another name; formulas everywhere in the book follow. */
export function renameSheet(context: BookContext, sheet: SheetModel, name: string): void {
  const before = sheet.name;
  if (before === name) return;
  followSheet(context, before, name);
  sheet.entry.node.attributes.set('name', name);
  context.workbook.touch();
}

/** Rewrites every reference to a sheet; `to` null: the sheet is gone, and they become `#REF!`. */
export function followSheet(context: BookContext, from: string, to: string | null): void {
  const change = (formula: string): string => renameSheetInFormula(formula, from, to);
  for (const sheet of context.sheets) {
    sheet.contents.mapFormulas(change);
    sheet.changeTree((root) => {
      mapAllValidationFormulas(root, change);
      mapConditionalFormatFormulas(root, change);
      if (to !== null) followLinks(root, change);
    });
    mapSheetChartFormulas(context.pkg, sheet.document, change);
    for (const table of readTables(context.pkg, sheet.document)) {
      if (mapTableFormulas(context.pkg.tree(table.path), change)) context.pkg.touch(table.path);
    }
  }
  context.workbook.mapNames(change);
}

function followLinks(root: XmlElement, change: (formula: string) => string): void {
  const list = childElement(root, 'hyperlinks');
  for (const link of list ? childElements(list) : []) {
    const location = attribute(link, 'location');
    if (location !== null) link.attributes.set('location', change(location));
  }
}
