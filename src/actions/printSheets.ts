import { sheetsPaper } from '../layout/papers/sheetsPaper';
import { history } from '../messages/history';
import type { Door } from '../workbook/door';
import type { ActionResult } from './actionResult';
import type { PrintOptions, PrintQuestion, PrintReport } from './printPaper';
import { printPaper } from './printPaper';

/** 個票を作る: 資料1-3 from the register, made or renewed in place. */
export function printSheets(
  door: Door,
  options: PrintOptions,
): Promise<ActionResult<PrintReport, PrintQuestion>> {
  return printPaper(door, { action: history.printPaper.sheets, make: sheetsPaper }, options);
}
