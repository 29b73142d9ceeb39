import { newBook } from '../ooxml/newBook';
import { packEntry, writeZip } from '../ooxml/zipWriter';
import type { EditPlan } from '../workbook/editPlan';

/** A file to save. */
export interface WrittenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A new workbook that holds what a plan puts into an empty one. */
export function workbookFile(fileName: string, plan: EditPlan): WrittenFile {
  // Nothing here is calculated by us: Excel works formulas out when it opens the file.
  return { fileName, bytes: newBook(plan).save({ recalculate: true }) };
}

/** One archive with all the files side by side. */
export function zipFile(fileName: string, files: readonly WrittenFile[]): WrittenFile {
  const entries = files.map(({ fileName: path, bytes }) => packEntry(path, bytes));
  return { fileName, bytes: writeZip(entries) };
}
