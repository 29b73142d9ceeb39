import { formatArea, formatCell } from '../workbook/address';
import type { EditOf, PlanTarget } from './planTarget';

export function pageSetup(target: PlanTarget, { sheet, setup }: EditOf<'pageSetup'>): void {
  const { pageLayout } = target.sheet(sheet);
  pageLayout.orientation = setup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  // Only one of the two sides is named: the other then takes as many pages as it needs.
  pageLayout.zoom = setup.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  pageLayout.topMargin = setup.marginsPt.top;
  pageLayout.bottomMargin = setup.marginsPt.bottom;
  pageLayout.leftMargin = setup.marginsPt.left;
  pageLayout.rightMargin = setup.marginsPt.right;
  pageLayout.centerHorizontally = setup.centerHorizontally;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = setup.footerCenter;
  if (setup.printArea) pageLayout.setPrintArea(formatArea(setup.printArea));
  setTitleRows(target, sheet, pageLayout, setup.titleRows);
}

function setTitleRows(
  target: PlanTarget,
  sheet: string,
  pageLayout: Excel.PageLayout,
  rows: EditOf<'pageSetup'>['setup']['titleRows'],
): void {
  if (rows) pageLayout.setPrintTitleRows(`$${rows.row + 1}:$${rows.row + rows.count}`);
  // The empty text is how VBA's PrintTitleRows takes them away; Office.js documents no way, so it is asked for only where needed.
  else if (target.known.hasTitleRows(sheet)) pageLayout.setPrintTitleRows('');
  target.known.noteTitleRows(sheet, rows !== null);
}

export function pageBreaks(target: PlanTarget, { sheet, rows }: EditOf<'pageBreaks'>): void {
  const { horizontalPageBreaks } = target.sheet(sheet);
  horizontalPageBreaks.removePageBreaks();
  for (const row of rows) horizontalPageBreaks.add(formatCell({ row, column: 0 }));
}
