import { parseCell } from '../../src/workbook/address';
import { HostError } from '../protocol/hostError';
import type { OpenWorkbook } from './openWorkbook';

const LONGEST = 255;

/** Excel's own rules for names of ranges and tables: a letter first, no spaces, no cell, and free (facts §4). */
export function checkNewName(workbook: OpenWorkbook, name: string): void {
  const isValid = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name) && name.length <= LONGEST;
  const isReference = parseCell(name) !== null || /^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name);
  if (!isValid || isReference) throw new HostError('InvalidArgument', 'This is no valid name.');
  const wanted = name.toLowerCase();
  const isTaken =
    workbook.book.table(name) !== null ||
    workbook.book.names().some((entry) => entry.sheet === null && entry.name.toLowerCase() === wanted);
  if (isTaken) throw new HostError('ItemAlreadyExists', 'The name is taken.');
}
