import { excelDoor } from '../../../src/excel/excelDoor';
import type { Book } from '../../../src/ooxml/book';
import { openBook } from '../../../src/ooxml/openBook';
import { packageDoor } from '../../../src/ooxml/packageDoor';
import type { Door, DoorResult } from '../../../src/workbook/door';
import type { Edit, EditPlan } from '../../../src/workbook/editPlan';
import type { SheetDetail, SnapshotRequest } from '../../../src/workbook/snapshot';
import { readFileSync } from 'node:fs';
import type { NodeHost } from '../../../workbench/node/startHost';
import { describeBook } from '../describeBook';

export const NAMESPACE = 'urn:x-test';
export const EVERYTHING: SnapshotRequest = { detail: () => 'full', customXmlNamespace: NAMESPACE };

/** A workbook with one empty sheet 表, as a file. */
export function emptyWorkbook(): Uint8Array {
  const book = reopen(readFileSync('samples/r4h1-list.xlsx'));
  const others = book.sheets.map((sheet) => sheet.name);
  book.addSheet('表');
  for (const name of others) book.deleteSheet(name);
  for (const name of book.names()) book.setName(name.name, null, name.sheet ?? undefined);
  return book.save();
}

export function reopen(bytes: Uint8Array): Book {
  const opened = openBook(bytes);
  if (opened.kind === 'refused') throw new Error(opened.reason);
  return opened.book;
}

/** Before which of the plans of a run a snapshot is taken, and of what. */
export interface Habit {
  readonly snapshots: 'each' | 'first' | 'none';
  readonly detail: SheetDetail;
}

/** Applies plans one after the other, in one run. */
export function applyAll(door: Door, plans: readonly EditPlan[], habit: Habit): Promise<DoorResult<void>> {
  return door.run(async (session) => {
    for (const [index, plan] of plans.entries()) {
      const reads = habit.snapshots === 'each' || (habit.snapshots === 'first' && index === 0);
      if (reads) await session.takeSnapshot({ ...EVERYTHING, detail: () => habit.detail });
      await session.applyPlan(plan);
    }
  });
}

export interface BothDoors {
  readonly inExcel: unknown;
  readonly inFile: unknown;
}

/** What the same plans make of the same workbook through either door. */
export async function throughBothDoors(
  host: NodeHost,
  bytes: Uint8Array,
  plans: readonly (readonly Edit[])[],
  habit: Habit = { snapshots: 'each', detail: 'full' },
): Promise<BothDoors> {
  const wanted = plans.map((edits) => ({ edits }));
  host.openWorkbook(bytes, '計画.xlsx');
  const excel = await applyAll(excelDoor(), wanted, habit);
  const book = reopen(bytes);
  const file = await applyAll(packageDoor(book, { fileName: '計画.xlsx' }), wanted, habit);
  return {
    inExcel: excel.kind === 'done' ? describeBook(reopen(host.save()), [NAMESPACE]) : excel,
    inFile: file.kind === 'done' ? describeBook(reopen(book.save()), [NAMESPACE]) : file,
  };
}
