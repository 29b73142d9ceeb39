import { readFileSync } from 'node:fs';
import { readRegister } from '../../../src/layout/readRegister';
import { REGISTER_FORMAT_VERSION } from '../../../src/layout/planSettings';
import { openBook } from '../../../src/ooxml/openBook';
import { readSnapshot } from '../../../src/ooxml/readSnapshot';
import { changedParts } from '../../workbooks/partBytes';
import type { Desk } from './pressed';
import { openDesk } from './pressed';
import { madeWorkbooks, sheetOf } from './untouched';

jest.setTimeout(120_000);

/** 台帳化・点検・集計 by the first program that wrote a register: no 課の文, none of the columns of today's right end. */
const FIRST = new Uint8Array(readFileSync('test/workbooks/formats/1.xlsx'));
const golden = JSON.parse(readFileSync('test/golden/seed_r4h1.json', 'utf8')) as {
  readonly table: readonly (readonly (string | number)[])[];
};
const now = '2026-11-22 09:00';

function registerOf(bytes: Uint8Array) {
  const opened = openBook(bytes);
  if (opened.kind === 'refused') throw new Error(opened.reason);
  const reading = readRegister(readSnapshot(opened.book, { detail: () => 'values' }, null));
  if (reading.kind !== 'read') throw new Error(reading.kind);
  return reading.register;
}

function settingOf(desk: Desk): string {
  return String(sheetOf(desk.host.book, '設定').cell(17, 1).value);
}

function figures(desk: Desk): readonly (readonly unknown[])[] {
  const summary = sheetOf(desk.host.book, '総括');
  return golden.table.map((line, row) => line.map((_, column) => summary.cell(25 + row, 1 + column).value));
}

describe('最初の形式のブック', () => {
  test('今の形式と同じ台帳として読める', async () => {
    const { registered } = await madeWorkbooks();
    const [first, today] = [registerOf(FIRST), registerOf(registered)];
    expect(first.entries).toEqual(today.entries);
    expect(first.activities).toEqual(today.activities);
    expect(first.programs).toEqual(today.programs);
  });

  test('点検・集計・台帳化ができ、公表された数のままで、今の形式になる', async () => {
    const desk = openDesk(FIRST);
    const before = registerOf(FIRST);
    for (const button of ['check', 'aggregate', 'makeRegister'] as const) {
      expect([button, (await desk.press(button, { acceptsProposal: true, now })).kind]).toEqual([
        button,
        'done',
      ]);
    }
    expect(figures(desk)).toEqual(golden.table);
    expect(settingOf(desk)).toBe(String(REGISTER_FORMAT_VERSION));
    const after = registerOf(desk.host.save());
    expect(after.entries).toEqual(before.entries);
    expect(after.narratives.length).toBeGreaterThan(0);
    const again = desk.host.save();
    await desk.press('aggregate', { now });
    expect(changedParts(again, desk.host.save())).toEqual([]);
  });

  test('事務局が書き足した掲載文は、そのまま残り、課の文で書き換えられない', async () => {
    const desk = openDesk(FIRST);
    const line = ['2022H1', '2', 'P001', '', '9', '○', '事務局の文', '○'];
    line.forEach((text, column) => {
      desk.host.typeInto('台帳_掲載文', { row: 1, column }, text);
    });
    expect((await desk.press('aggregate', { now })).kind).toBe('done');
    const { narratives } = registerOf(desk.host.save());
    expect(narratives[0]).toMatchObject({ text: '事務局の文', departmentText: '', isEditedByOffice: true });
    expect(narratives.filter(({ text }) => text === '事務局の文')).toHaveLength(1);
    expect(narratives[1]).toMatchObject({ departmentText: expect.stringMatching(/./) });
  });
});
