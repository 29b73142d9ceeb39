import { handOut } from '../../../src/domain/handOut';
import type { DepartmentForm } from '../../../src/domain/handOut';
import type { Register } from '../../../src/domain/register';
import { makePeriod } from '../../../src/domain/reportPeriod';
import { openPeriod } from '../../../src/domain/rollOver';
import { seedRegister } from '../../../src/domain/seedRegister.testdata';
import { readReturnedForm } from '../../../src/forms/readReturnedForm';
import type { SourceRecord } from '../../../src/forms/sourceRecord';
import { recogniseWorkbook } from '../../../src/forms/recogniseWorkbook';
import type { ReturnedForm } from '../../../src/forms/returnedForm';
import { handOutPlan } from '../../../src/layout/handOut/handOutPlan';
import type { Book } from '../../../src/ooxml/book';
import { newBook } from '../../../src/ooxml/newBook';
import { openBook } from '../../../src/ooxml/openBook';
import { readSnapshot } from '../../../src/ooxml/readSnapshot';

export const H2 = makePeriod(2022, 'H2');
export const FORM = '取組状況報告';

/** The seed after 期替え: empty entries for the second half, the first half beside them. */
export function rolledOver(): Register {
  return openPeriod(seedRegister(), { period: H2, notReopened: [] }).register;
}

export function formsOf(register: Register): readonly DepartmentForm[] {
  return handOut(register, H2).forms;
}

export function handedOutBook(
  register: Register,
  form: DepartmentForm,
  note = '提出期限：10月14日（金）　企画政策課まで',
): Book {
  const words = { at: '2023-04-03 09:10', note };
  return reopened(newBook(handOutPlan(register, form, words)).save());
}

export function reopened(bytes: Uint8Array): Book {
  const opened = openBook(bytes);
  if (opened.kind === 'refused') throw new Error(`${opened.reason} ${opened.detail}`);
  return opened.book;
}

/** Where a heading of the form stands. */
export function columnOf(book: Book, heading: string): { readonly row: number; readonly column: number } {
  for (const { row, column, value } of book.sheet(FORM)?.cells() ?? [])
    if (value === heading) return { row, column };
  throw new Error(`no heading: ${heading}`);
}

export interface Returned {
  readonly form: ReturnedForm;
  readonly records: readonly SourceRecord[];
  /** What was read of each activity. */
  readonly entries: ReadonlyMap<string, readonly (string | undefined)[]>;
  readonly kinds: readonly string[];
  readonly periodId: string | null;
}

/** Reads a workbook that came back as 取込 does: the forms' own reader, with the rows that the identity names. */
export function readBack(book: Book, register: Register): Returned {
  const snapshot = readSnapshot(book, { detail: () => 'full' }, '回答.xlsx');
  const { plan, statusSet } = register;
  const { sheets } = recogniseWorkbook(snapshot, { statusSet, planSpan: plan, levelNames: plan.levelNames });
  const form = readReturnedForm(snapshot);
  const rows = form.kind === 'returned' ? form.rows : [];
  const lists = sheets.flatMap((sheet) => (sheet.kind === 'outOfScope' ? [] : [sheet]));
  const entries = new Map<string, readonly (string | undefined)[]>();
  for (const { sheet, records } of lists) {
    for (const { row, values } of records) {
      const { activityId = null } = rows.find((one) => one.sheet === sheet && one.row === row) ?? {};
      const words = [values.status, values.achievement, values.delayReason, values.nextAction];
      entries.set(
        activityId ?? `row ${String(row)}`,
        words.map((word) => word?.value),
      );
    }
  }
  const period = lists[0]?.period;
  return {
    form,
    records: lists.flatMap(({ records }) => records),
    entries,
    kinds: sheets.map((sheet) =>
      sheet.kind === 'outOfScope' ? `${sheet.kind} ${sheet.reason}` : sheet.kind,
    ),
    periodId: period?.kind === 'found' ? period.period.id : null,
  };
}
