import type { PageSetup } from '../workbook/editPlan';
import { SHEET } from './sheetNames';

/** Register sheets are for the screen, but an office prints everything once: landscape, headings on every page. */
export function registerPage(sheet: string): PageSetup {
  // 設定's tables stand side by side: on one page's width they could not be read.
  const isSettings = sheet === SHEET.settings;
  return {
    orientation: 'landscape',
    paper: 'A4',
    printArea: null,
    titleRows: isSettings ? null : { row: 0, count: 1 },
    fitToWidth: !isSettings,
    marginsPt: { top: 40, bottom: 45, left: 36, right: 36 },
    footerCenter: '&A　&P/&N',
    centerHorizontally: false,
  };
}
