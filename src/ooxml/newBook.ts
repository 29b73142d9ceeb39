import type { EditPlan } from '../workbook/editPlan';
import { applyPlan } from './applyPlan';
import type { Book } from './book';
import { openBook } from './openBook';
import { packEntry, writeZip } from './zipWriter';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const FIRST_SHEET = 'Sheet1';

/** The fewest parts that make a workbook. Styles and texts join when they are needed. */
const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/></Types>`,
  '_rels/.rels': relationships('officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml':
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
    `<sheets><sheet name="${FIRST_SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships('worksheet', 'worksheets/sheet1.xml'),
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/></worksheet>`,
};

function relationships(kind: string, target: string): string {
  const one = `<Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  return `<Relationships xmlns="${PACKAGE}/relationships">${one}</Relationships>`;
}

/** A workbook with nothing but what a plan puts there; the plan adds at least one sheet. */
export function newBook(plan: EditPlan): Book {
  const entries = Object.entries(PARTS).map(([path, xml]) => packEntry(path, new TextEncoder().encode(xml)));
  const opened = openBook(writeZip(entries));
  if (opened.kind === 'refused') throw new Error(`an empty workbook is refused: ${opened.detail}`);
  const { book } = opened;
  applyPlan(book, plan);
  const front = book.activeSheet;
  if (book.sheets.length > 1) book.deleteSheet(FIRST_SHEET);
  if (front.name !== FIRST_SHEET) book.activeSheet = front;
  return book;
}
