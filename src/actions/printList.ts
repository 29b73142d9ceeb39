import { listPaper } from '../layout/papers/listPaper';
import { history } from '../messages/history';
import type { Door } from '../workbook/door';
import type { ActionResult } from './actionResult';
import type { PrintOptions, PrintQuestion, PrintReport } from './printPaper';
import { printPaper } from './printPaper';

/** 一覧を作る: 資料1-2 from the register, made or renewed in place. */
export function printList(
  door: Door,
  options: PrintOptions,
): Promise<ActionResult<PrintReport, PrintQuestion>> {
  return printPaper(door, { action: history.printPaper.list, make: listPaper }, options);
}
