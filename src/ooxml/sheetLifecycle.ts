import { renameSheetInFormula } from '../workbook/shiftFormula';
import type { BookContext } from './bookContext';
import { SheetModel } from './bookSheet';
import { isRelation } from './package';
import { namespacesOf } from './partNamespaces';
import { mapBookFormulas } from './bookFormulas';
import { element } from './xmlTree';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** What a sheet alone uses; drawings take their charts with them. */
const OWNED = ['table', 'drawing', 'chart', 'vmlDrawing', 'comments', 'threadedComment', 'printerSettings'];

/** Appends an empty sheet. Throws a RangeError for a name that is taken. */
export function addSheet(context: BookContext, name: string): SheetModel {
  const wanted = name.toLowerCase();
  const taken = context.workbook.sheets().map((entry) => entry.node.attributes.get('name')?.toLowerCase());
  if (taken.includes(wanted)) throw new RangeError('a sheet of that name is there');
  const path = context.pkg.freePath('xl/worksheets/sheet', '.xml');
  const { main } = namespacesOf(context.workbook.root);
  const root = element('worksheet', { xmlns: main }, [
    element('sheetViews', {}, [element('sheetView', { workbookViewId: 0 })]),
    element('sheetData'),
  ]);
  context.pkg.put(path, root, WORKSHEET_TYPE);
  const node = context.workbook.addSheet(name, path);
  const entry = context.workbook.sheets().find((candidate) => candidate.node === node);
  if (!entry) throw new Error('the sheet just added is not listed');
  const sheet = new SheetModel(context, entry);
  context.sheets.push(sheet);
  return sheet;
}

/** Takes a sheet away with what it alone uses; references to it become `#REF!`. */
export function deleteSheet(context: BookContext, sheet: SheetModel): void {
  if (context.sheets.length === 1) throw new RangeError('a workbook keeps one sheet');
  context.sheets.splice(context.sheets.indexOf(sheet), 1);
  mapBookFormulas(context, (formula) => renameSheetInFormula(formula, sheet.name, null));
  context.workbook.removeSheet(sheet.entry);
  removeOwned(context, sheet.entry.path);
  context.formulasChanged = true;
}

function removeOwned(context: BookContext, path: string): void {
  const { pkg } = context;
  const owned = pkg.relationships(path).filter((relation) => {
    return !relation.isExternal && OWNED.some((kind) => isRelation(relation, kind));
  });
  pkg.remove(path);
  for (const relation of owned) if (pkg.has(relation.target)) removeOwned(context, relation.target);
}
