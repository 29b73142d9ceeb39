import { readFileSync } from 'node:fs';
import type { NodeHost } from './startHost';
import { startHost } from './startHost';

/** An empty sheet beside the ones of a sample, in front when a test begins. */
export const SHEET = '試し';

/** A host with a freshly opened sample and an empty sheet before each test of the file. */
export function hostWithBlankSheet(sample = 'samples/r4h1-list.xlsx'): NodeHost {
  // Sixty thousand cells take their time on a busy machine.
  jest.setTimeout(60_000);
  const host = startHost();
  beforeEach(() => {
    host.openWorkbook(readFileSync(sample), sample.slice(sample.lastIndexOf('/') + 1));
    host.book.activeSheet = host.book.addSheet(SHEET);
    host.log.length = 0;
    Object.assign(host.switches, {
      readOnly: false,
      cellEditMode: false,
      modalDialogOpen: false,
      structureProtected: false,
      sharedWorkbook: false,
      otherWorkbookInFront: false,
    });
    host.switches.filtered.clear();
  });
  return host;
}

/** Runs a batch on the empty sheet. */
export function onSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.getItem(SHEET), context));
}

/** The code by which Office.js refuses; null when it does not. */
export async function refusalOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}
