import type { SheetVisibility, SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import { documentIsReadOnly } from './hostInfo';
import { KnownWorkbook } from './knownWorkbook';
import { finishDetails, queueDetails } from './readDetails';
import { finishDropDown, queueDropDown } from './readDropDown';
import { readValidations } from './readValidations';
import { finishSheet, nameSnapshots, queueSheet } from './readSheet';

/**
 * Reads the workbook in two round trips, or three where a sheet is wanted in `full`, or a drop-down:
 * 1. the workbook itself, its sheets and tables by name, its own names, whether the custom XML part is there. Now each
 *    sheet's detail is asked for.
 * 2. of every sheet: protection, filter, charts, names, where its tables stand; of the wanted ones: the cells; the text
 *    of the custom XML part.
 * 3. of the sheets in `full`: merged areas (in bands, see mergedBands), hidden rows and columns, and where their
 *    conditional formats stand; the drop-down that was asked for.
 *
 * Hidden sheets are read like others. Nothing is written. Throws what Office.js throws.
 */
export async function takeSnapshot(
  context: Excel.RequestContext,
  request: SnapshotRequest,
): Promise<KnownWorkbook> {
  const { workbook } = context;
  const { worksheets, tables, protection } = workbook;
  const { customXmlNamespace: namespace } = request;
  workbook.load('name,readOnly');
  protection.load('protected');
  worksheets.load('items/id,items/name,items/visibility');
  tables.load('items/id,items/name,items/showTotals,items/worksheet/name');
  workbook.names.load('items/name,items/formula');
  const parts = namespace === undefined ? null : workbook.customXmlParts.getByNamespace(namespace);
  parts?.load('items/id');
  await context.sync();

  const ownNames = nameSnapshots(workbook.names, null);
  const found = worksheets.items.map((sheet) => {
    const own = tables.items.filter((table) => table.worksheet.name === sheet.name);
    const visibility = visibilityOf(sheet);
    const head = { name: sheet.name, visibility, tableNames: own.map((table) => table.name) };
    return { sheet, own, head };
  });
  const heads = found.map(({ head }) => head);
  const queued = found.map(({ sheet, own, head }) =>
    queueSheet(sheet, head, own, request.detail(head, ownNames, heads)),
  );
  const part = parts?.items[0] ?? null;
  const xml = part?.getXml() ?? null;
  await context.sync();

  const read = queued.map(finishSheet);
  const details = read.map(queueDetails);
  const dropDown = queueDropDown(read, request.dropDownOf);
  if (dropDown || details.some((one) => one !== null)) await context.sync();

  const complete = read.map((sheet, index) => {
    const detail = details[index];
    return detail ? finishDetails(detail) : sheet;
  });
  const snapshot: WorkbookSnapshot = {
    fileName: fileNameOf(workbook.name),
    readOnly: workbook.readOnly || documentIsReadOnly(),
    structureProtected: protection.protected,
    sheets: complete.map((sheet) => sheet.snapshot),
    names: [...ownNames, ...complete.flatMap((sheet) => sheet.names)],
    customXml: xml?.value ?? null,
    ...(request.dropDownOf ? { dropDown: dropDown && finishDropDown(dropDown) } : {}),
  };
  const wanted = request.validationsOf?.(snapshot);
  const known = new KnownWorkbook(
    wanted ? { ...snapshot, validations: await readValidations(context, wanted) } : snapshot,
  );
  for (const { snapshot: sheet, rules, hasTitleRows } of complete) {
    if (rules) known.noteRules(sheet.name, rules);
    known.noteTitleRows(sheet.name, hasTitleRows);
  }
  if (namespace !== undefined) known.noteCustomXml(namespace, part);
  return known;
}

/** A workbook that was never saved has a name without an ending (Book1). */
function fileNameOf(name: string): string | null {
  return /\.[^.]+$/.test(name) ? name : null;
}

function visibilityOf(sheet: Excel.Worksheet): SheetVisibility {
  if (sheet.visibility === 'VeryHidden') return 'veryHidden';
  return sheet.visibility === 'Hidden' ? 'hidden' : 'visible';
}
