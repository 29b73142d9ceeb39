import { aggregate } from '../../../src/actions/aggregate';
import { comparePeriods } from '../../../src/actions/comparePeriods';
import {
  ADDED,
  kizugawaRegister,
  PUBLISHED,
  PUBLISHED_PERCENT,
  R1_ID,
  R2_ID,
  WORDS,
} from '../../../src/domain/kizugawaRegister.testdata';
import type { Register } from '../../../src/domain/register';
import { excelDoor } from '../../../src/excel/excelDoor';
import { registerPlan } from '../../../src/layout/registerPlan';
import type { Book } from '../../../src/ooxml/book';
import { packageDoor } from '../../../src/ooxml/packageDoor';
import { parseSheetArea } from '../../../src/workbook/address';
import { plainText } from '../../../src/workbook/cellValue';
import { recalculateByLibreOffice } from '../../workbooks/libreOffice';
import { openSample } from '../../workbooks/longList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

jest.setTimeout(180_000);

const OPTIONS = { overwritesHandEdits: false, now: '2021-11-24 09:00' };

async function deskWith(register: Register): Promise<Desk> {
  const book = openSample('r4h1-list.xlsx');
  const made = await packageDoor(book, { fileName: '計画.xlsx' }).run(async (session) => {
    const snapshot = await session.takeSnapshot({ detail: () => 'values' });
    await session.applyPlan(registerPlan(register, snapshot));
  });
  expect(made.kind).toBe('done');
  return openDesk(book, '計画.xlsx');
}

/** The words of a block, a row a line. */
function block(book: Book, name: string): string[][] {
  const place = parseSheetArea(book.names().find((entry) => entry.name === name)?.formula ?? '');
  const sheet = book.sheet(place?.sheet ?? '');
  if (!place || !sheet) throw new Error(`no name ${name}`);
  const { row, column, rowCount, columnCount } = place.area;
  return Array.from({ length: rowCount }, (_, line) =>
    Array.from({ length: columnCount }, (_unused, at) =>
      plainText(sheet.cell(row + line, column + at).value),
    ),
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

describe.each([R1_ID, R2_ID])('%s の総括', (periodId) => {
  const table = PUBLISHED[periodId] ?? [];
  const evaluated = sum(table.map((counts) => sum(counts.slice(0, 4))));

  test('表が公表されたとおりで、対象外は合計に入らない', async () => {
    const desk = await deskWith(kizugawaRegister());
    expect((await aggregate(excelDoor(), { ...OPTIONS, periodId })).kind).toBe('done');
    const [, head, ...rows] = block(desk.host.book, 'GK_Table');
    expect(head).toEqual(['重点改革項目', ...WORDS, '合計']);
    expect(rows.slice(0, 5).map((row) => row.slice(1, 6).map(Number))).toEqual(table);
    expect(rows.slice(0, 5).map((row) => Number(row[6]))).toEqual(
      table.map((counts) => sum(counts.slice(0, 4))),
    );
    expect(rows[5]?.[6]).toBe(String(evaluated));
    const notes = rows.slice(6).map(([text = '']) => text);
    expect(notes).toContain(
      `※「対象外」${String(sum(table.map((counts) => counts[4] ?? 0)))}件は、合計及び割合に含まない。`,
    );
    // The city prints the note in the first year, where the percents add to 100.1, and not in the second.
    expect(notes.some((text) => text.includes('合計が100にならない'))).toBe(periodId === R1_ID);
  });

  test('割合は小数第1位までで、公表されたとおりになる', async () => {
    const desk = await deskWith(kizugawaRegister());
    await aggregate(excelDoor(), { ...OPTIONS, periodId });
    const book = recalculateByLibreOffice(desk.host.save()) ?? desk.host.book;
    const place = parseSheetArea(book.names().find(({ name }) => name === 'GK_Pie')?.formula ?? '');
    const sheet = book.sheet('総括');
    const labels = [...(sheet?.cells() ?? [])]
      .filter(({ row, column }) => column > (place?.area.columnCount ?? 0) && row > (place?.area.row ?? 0))
      .map(({ value }) => plainText(value));
    for (const [word, percent] of Object.entries(PUBLISHED_PERCENT[periodId])) {
      const count = sum(table.map((counts) => counts[WORDS.indexOf(word)] ?? 0));
      if (word === 'note' || count === 0) continue;
      expect(labels).toContain(`${word} ${String(count)}（${percent}%）`);
    }
  });
});

test('前期比較は両年の公表された表を並べ、増減を▲の書式で示し、追加の4項目を名前で挙げる', async () => {
  const desk = await deskWith(kizugawaRegister());
  expect((await comparePeriods(excelDoor(), OPTIONS)).kind).toBe('done');
  const { book } = desk.host;
  const lines = block(book, 'GK_CmpTable').slice(2);
  const years = [PUBLISHED[R2_ID] ?? [], PUBLISHED[R1_ID] ?? []];
  (years[0] ?? []).forEach((now, category) => {
    const before = years[1]?.[category] ?? [];
    const [first, second, third] = lines.slice(category * 3, category * 3 + 3);
    expect([first?.slice(1, 7), second?.slice(1, 7), third?.slice(1, 7)]).toEqual([
      ['今回', ...now.map(String)],
      ['前回', ...before.map(String)],
      ['増減', ...now.map((count, column) => String(count - (before[column] ?? 0)))],
    ]);
  });
  expect(lines.slice(15, 18).map((line) => line[7])).toEqual(['86', '99', '-13']);
  const list = block(book, 'GK_CmpList').map(([text = '']) => text);
  const from = list.indexOf('【追加された項目】4');
  for (const name of ADDED) expect(list.slice(from, from + 6).join()).toContain(name);
  expect(list).toContain('【終了などで表にない項目】0');
});

test('名前を変えた事業は同じものとして続き、前年度で終わった事業は終わったものとして並ぶ', async () => {
  const register = kizugawaRegister();
  const [renamed, ended] = register.programs;
  const programs = register.programs.map((one) => {
    if (one === renamed) return { ...one, name: '新しい名前の取組', displayNumber: '9-9' };
    return one === ended ? { ...one, lifecycle: '終了' as const, lastFy: 2019 } : one;
  });
  const desk = await deskWith({ ...register, programs });
  expect((await comparePeriods(excelDoor(), OPTIONS)).kind).toBe('done');
  const list = block(desk.host.book, 'GK_CmpList');
  expect(list.map(([text]) => text)).toContain('【追加された項目】4');
  const at = list.findIndex(([text]) => text === '【終了などで表にない項目】1');
  expect(list[at + 2]?.slice(0, 3)).toEqual([expect.stringContaining(ended?.name ?? ''), 'A', '（終了）']);
  const lines = block(desk.host.book, 'GK_CmpTable').slice(2);
  // The year in which it still counted stays as it was published.
  expect(lines[1]?.slice(2, 7).map(Number)).toEqual(PUBLISHED[R1_ID]?.[0]);
});
