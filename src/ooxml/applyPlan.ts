import type { Area } from '../workbook/address';
import { contains, intersection } from '../workbook/address';
import type { Edit, EditPlan } from '../workbook/editPlan';
import type { Book, BookSheet } from './book';
import { readHeadings, settleHeadings } from './tableHeadings';

/** An edit that names what the workbook does not have. Preflight finds these first: one that is met here is a bug. */
export class PlanMismatch extends Error {
  constructor(
    readonly edit: Edit['kind'],
    readonly missing: 'sheet' | 'table',
  ) {
    super(`${edit}: no such ${missing}`);
    this.name = 'PlanMismatch';
  }
}

/**
 * Carries a plan out on a workbook in a file, edit by edit, with what Excel itself would do beside: a merged area takes
 * values in its first cell only, a table's headings are its cells' words. Throws PlanMismatch, with the edits before it
 * done: look for obstacles first.
 */
export function applyPlan(book: Book, plan: EditPlan): void {
  for (const edit of plan.edits) applyEdit(book, edit);
}

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

function applyEdit(book: Book, edit: Edit): void {
  switch (edit.kind) {
    case 'addSheet':
      return addSheet(book, edit);
    case 'deleteSheet':
      return book.deleteSheet(sheetOf(book, edit).name);
    case 'setName':
      return book.setName(edit.name, edit.formula);
    case 'setCustomXml':
      return book.setCustomXml(edit.namespace, edit.xml);
    case 'activate':
      book.activeSheet = sheetOf(book, edit);
      return;
    case 'resizeTable':
      return resizeTable(book, edit);
    default:
      return applyToSheet(sheetOf(book, edit), edit);
  }
}

type SheetEdit = Exclude<
  Edit,
  { kind: 'addSheet' | 'deleteSheet' | 'setName' | 'setCustomXml' | 'activate' | 'resizeTable' }
>;

function applyToSheet(sheet: BookSheet, edit: SheetEdit): void {
  switch (edit.kind) {
    case 'setCells':
      return setCells(sheet, edit);
    case 'clear':
      if (edit.what === 'all') sheet.unmerge(edit.area);
      return sheet.clear(edit.area, edit.what);
    case 'insertRows':
      return sheet.insertRows(edit.row, edit.count);
    case 'deleteRows':
      return sheet.deleteRows(edit.row, edit.count);
    case 'format':
      return sheet.setFormat(edit.area, edit.format);
    case 'merge':
      return sheet.merge(edit.area);
    case 'unmerge':
      return sheet.unmerge(edit.area);
    case 'columnWidth':
      return sheet.setColumnWidth(edit.column, edit.count, edit.widthCharacters);
    case 'rowHeight':
      return sheet.setRowHeight(edit.row, edit.count, edit.heightPt, edit.grows);
    case 'addTable':
      return addTable(sheet, edit);
    case 'validation':
      return sheet.setValidation(edit.area, edit.rule);
    case 'conditionalFormats':
      return edit.isBeside === true
        ? sheet.addConditionalFormats(edit.area, edit.rules)
        : sheet.setConditionalFormats(edit.area, edit.rules);
    case 'dropConditionalFormats':
      return sheet.dropConditionalFormats(({ rule }) => rule.formula.includes(edit.holding));
    case 'putChart':
      return sheet.putChart(edit.chart);
    case 'deleteChart':
      return sheet.deleteChart(edit.name);
    case 'pageSetup':
      return sheet.setPageSetup(edit.setup);
    case 'pageBreaks':
      return sheet.setPageBreaks(edit.rows);
    case 'protectSheet':
      return sheet.protect({ allowsResizing: edit.allowsResizing === true });
    case 'unprotectSheet':
      sheet.isProtected = false;
      return;
    case 'freezeRows':
      sheet.frozenRows = edit.count;
  }
}

function sheetOf(book: Book, edit: Extract<Edit, { sheet: string }>): BookSheet {
  const sheet = book.sheet(edit.sheet);
  if (!sheet) throw new PlanMismatch(edit.kind, 'sheet');
  return sheet;
}

function addSheet(book: Book, edit: EditOf<'addSheet'>): void {
  const sheet = book.addSheet(edit.sheet);
  sheet.showGridlines = edit.showGridlines;
  if (edit.tabColor !== undefined) sheet.tabColor = edit.tabColor;
  if (edit.isHidden === true) sheet.visibility = 'hidden';
}

function setCells(sheet: BookSheet, { at, cells }: EditOf<'setCells'>): void {
  const area: Area = { ...at, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
  const merged = sheet.merged().filter((one) => intersection(one, area));
  const isCovered = (row: number, column: number): boolean =>
    merged.some((one) => contains(one, { row, column }) && (one.row !== row || one.column !== column));
  cells.forEach((line, rowOffset) =>
    line.forEach((content, columnOffset) => {
      const row = at.row + rowOffset;
      const column = at.column + columnOffset;
      if (content !== 'keep' && !isCovered(row, column)) sheet.write(row, column, content);
    }),
  );
  for (const table of sheet.tables()) {
    if (table.headingRows === 0 || !intersection({ ...table.area, rowCount: 1 }, area)) continue;
    table.resize(table.area);
    settleHeadings(sheet, table);
  }
}

function addTable(sheet: BookSheet, edit: EditOf<'addTable'>): void {
  const headings = readHeadings(sheet, edit.area, edit.columns);
  settleHeadings(sheet, sheet.addTable(edit.area, edit.name, headings, edit.style));
}

function resizeTable(book: Book, edit: EditOf<'resizeTable'>): void {
  const table = book.table(edit.name);
  if (!table) throw new PlanMismatch(edit.kind, 'table');
  table.resize(edit.area);
  const sheet = book.sheet(table.sheet);
  if (sheet) settleHeadings(sheet, table);
}
