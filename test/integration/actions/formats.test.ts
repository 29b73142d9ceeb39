import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { acknowledge } from '../../../src/actions/acknowledge';
import { addDepartments } from '../../../src/actions/addDepartments';
import { collect } from '../../../src/actions/collect';
import { comparePeriods } from '../../../src/actions/comparePeriods';
import { exportCounts } from '../../../src/actions/exportCounts';
import { freeze } from '../../../src/actions/freeze';
import { guardSheets } from '../../../src/actions/guardSheets';
import { printCheck } from '../../../src/actions/printCheck';
import { printList } from '../../../src/actions/printList';
import { printSheets } from '../../../src/actions/printSheets';
import { repair } from '../../../src/actions/repair';
import { rollOver } from '../../../src/actions/rollOver';
import { undo } from '../../../src/actions/undo';
import { excelDoor } from '../../../src/excel/excelDoor';
import { readRegister } from '../../../src/layout/readRegister';
import { REGISTER_FORMAT_VERSION } from '../../../src/layout/planSettings';
import { openBook } from '../../../src/ooxml/openBook';
import { readSnapshot } from '../../../src/ooxml/readSnapshot';
import { changedParts } from '../../workbooks/partBytes';
import type { Desk } from './pressed';
import { openDesk } from './pressed';
import { cell, madeWorkbooks, sheetOf } from './untouched';

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

describe('新しい版で作られたブック', () => {
  const door = () => excelDoor();
  const period = { periodId: '2022H1' };
  const actions: readonly (readonly [string, () => Promise<{ readonly kind: string }>])[] = [
    ['承知の上', () => acknowledge(door(), { key: 'x', reason: 'x' })],
    ['課の名称変更', () => addDepartments(door())],
    [
      '取込',
      () => collect(door(), { ...period, files: [], now } as unknown as Parameters<typeof collect>[1]),
    ],
    [
      '前期比較',
      () => comparePeriods(door(), { ...period, now } as unknown as Parameters<typeof comparePeriods>[1]),
    ],
    ['公開用データ', () => exportCounts(door(), { now } as unknown as Parameters<typeof exportCounts>[1])],
    ['確定', () => freeze(door(), { state: '会議版', now } as unknown as Parameters<typeof freeze>[1])],
    [
      '入力の助け',
      () =>
        guardSheets(door(), { sheets: ['資料1-2'], replaces: true, now } as Parameters<
          typeof guardSheets
        >[1]),
    ],
    ['点検結果', () => printCheck(door(), { now } as unknown as Parameters<typeof printCheck>[1])],
    ['一覧', () => printList(door(), { now } as unknown as Parameters<typeof printList>[1])],
    ['個票', () => printSheets(door(), { now } as unknown as Parameters<typeof printSheets>[1])],
    ['まとめて直す', () => repair(door(), { steps: [], now } as unknown as Parameters<typeof repair>[1])],
    ['期替え', () => rollOver(door(), { acceptsDoubts: true, now })],
    ['取り消す', () => undo(door(), { losesLaterEdits: true })],
  ];

  async function refusals(desk: Desk): Promise<void> {
    const before = desk.host.save();
    for (const button of ['makeRegister', 'check', 'aggregate'] as const) {
      const said = await desk.press(button, { acceptsProposal: true, now });
      expect([button, said.sentences]).toEqual([button, [expect.stringContaining('新しい版の改革台帳')]]);
    }
    for (const [name, act] of actions) {
      expect([name, await act()]).toEqual([
        name,
        { kind: 'blocked', reasons: [expect.objectContaining({ code: 'newerFormat' })] },
      ]);
    }
    expect(changedParts(before, desk.host.save())).toEqual([]);
  }

  test('台帳が新しい形式なら、見出しが変わっていても、どの操作も同じ文で断り、何も書かない', async () => {
    const { summarised } = await madeWorkbooks();
    const desk = openDesk(summarised);
    desk.host.typeInto('設定', cell('B18'), String(REGISTER_FORMAT_VERSION + 1));
    desk.host.typeInto('台帳_進捗', cell('H1'), '新しい見出し');
    await refusals(desk);
  });

  test('控えだけが新しくても、上書きしない', async () => {
    const { summarised } = await madeWorkbooks();
    const parts = unzipSync(summarised);
    const [path] = Object.keys(parts).filter((name) =>
      strFromU8(parts[name] ?? new Uint8Array()).includes('<daicho'),
    );
    if (path === undefined) throw new Error('no memory part');
    const newer = strFromU8(parts[path] ?? new Uint8Array()).replace('version="1"', 'version="2"');
    await refusals(openDesk(zipSync({ ...parts, [path]: strToU8(newer) })));
  });
});
