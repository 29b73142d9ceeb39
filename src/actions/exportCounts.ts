import { countsPaper } from '../layout/papers/countsPaper';
import { history } from '../messages/history';
import type { Door } from '../workbook/door';
import type { ActionResult } from './actionResult';
import type { PrintOptions, PrintQuestion, PrintReport } from './printPaper';
import { printPaper } from './printPaper';

/** 公開用データを作る: the counts of every period as machine-readable rows, made or renewed in place. */
export function exportCounts(
  door: Door,
  options: PrintOptions,
): Promise<ActionResult<PrintReport, PrintQuestion>> {
  return printPaper(door, { action: history.printPaper.counts, make: countsPaper }, options);
}
