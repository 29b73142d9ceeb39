import type { CommandName } from '../../../src/commands/runCommand';
import type { Book, BookSheet } from '../../../src/ooxml/book';
import type { CellPosition } from '../../../src/workbook/address';
import { parseCell } from '../../../src/workbook/address';
import { openSample } from '../../workbooks/longList';
import { changedParts } from '../../workbooks/partBytes';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

/** The sheet of the sample that is turned into a register. */
export const LIST = '資料1-2';

/** The sample after 台帳化, and after 集計 too. */
export async function madeWorkbooks(): Promise<{
  readonly registered: Uint8Array;
  readonly summarised: Uint8Array;
}> {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  expect((await desk.press('makeRegister')).kind).toBe('done');
  const registered = desk.host.save();
  expect((await desk.press('aggregate')).kind).toBe('done');
  return { registered, summarised: desk.host.save() };
}

/** Presses a button and says what it said; the workbook must be the same bytes as before. */
export async function saidAndUntouched(
  desk: Desk,
  button: CommandName,
  options: Parameters<Desk['press']>[1] = {},
): Promise<readonly string[]> {
  const before = desk.host.save();
  const outcome = await desk.press(button, options);
  expect(outcome.kind).toBe('blocked');
  expect(changedParts(before, desk.host.save())).toEqual([]);
  return outcome.sentences;
}

export function sheetOf(book: Book, name = LIST): BookSheet {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function cell(text: string): CellPosition {
  const position = parseCell(text);
  if (!position) throw new Error(`no cell ${text}`);
  return position;
}

export function write(sheet: BookSheet, at: string, text: string): void {
  const { row, column } = cell(at);
  sheet.write(row, column, text === '' ? 'blank' : { text });
}
