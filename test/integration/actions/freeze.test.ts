import { createHash } from 'node:crypto';
import { freeze } from '../../../src/actions/freeze';
import { undo } from '../../../src/actions/undo';
import { verifyFrozen } from '../../../src/actions/verifyFrozen';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { PaperState } from '../../../src/layout/frozen/paperState';
import type { BookSheet } from '../../../src/ooxml/book';
import { plainText } from '../../../src/workbook/cellValue';
import { recalculateByLibreOffice } from '../../workbooks/libreOffice';
import { openSample } from '../../workbooks/longList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

jest.setTimeout(120_000);

const MEETING = '総括（会議版）2022H1';
/** 台帳_進捗: 進捗状況 and 取組実績. */
const STATUS = 7;
const ACHIEVEMENT = 8;

async function counted(sample = 'r4h1-forms.xlsx'): Promise<Desk> {
  const desk = openDesk(openSample(sample));
  expect((await desk.press('makeRegister')).kind).toBe('done');
  expect((await desk.press('aggregate')).kind).toBe('done');
  return desk;
}

function confirm(state: PaperState, now = '2022-11-01 09:00'): ReturnType<typeof freeze> {
  return freeze(excelDoor(), { state, now });
}

async function papers() {
  const result = await verifyFrozen(excelDoor());
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

function sheetOf(desk: Desk, name: string): BookSheet {
  const sheet = desk.host.book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function printed(sheet: BookSheet): string[] {
  return [...sheet.cells()].filter(({ column }) => column === 1).map(({ value }) => plainText(value));
}

test('会議版は、総括と同じ値を数式なしで持ち、保護され、時刻・件数・SHA-256を印字する', async () => {
  const desk = await counted();
  desk.host.typeInto('総括', { row: 30, column: 13 }, '委員会で質問あり');
  const result = await confirm('会議版');
  expect(result).toMatchObject({ kind: 'done', value: { sheet: MEETING, total: 50 } });
  const [live, frozen] = [sheetOf(desk, '総括'), sheetOf(desk, MEETING)];
  expect(frozen.isProtected).toBe(true);
  expect([...frozen.cells()].filter(({ formula }) => formula !== null)).toEqual([]);
  for (const { row, column, value } of [...live.cells()]) {
    if (row === 0 && column === 1) continue;
    expect([row, column, frozen.cell(row, column).value ?? '']).toEqual([row, column, value ?? '']);
  }
  expect(frozen.charts().map(({ name, altText }) => [name, altText])).toEqual(
    live.charts().map(({ name, altText }) => [name, altText]),
  );
  const digest = result.kind === 'done' ? result.value.digest : '';
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  const lines = printed(frozen);
  expect(lines).toContain('【会議版】');
  expect(lines.at(-1)).toBe(`会議版　2022-11-01 09:00確定　27事業・50活動　SHA-256 ${digest}`);
  // 集計 goes on as before: the living 総括 is not the confirmed one.
  expect((await desk.press('aggregate')).report['hasChanged']).toBe(false);
  expect((await desk.press('makeRegister')).report['hasChanged']).toBe(false);
});

test('確定したあとに一文字でも変われば、どの活動のどの欄かがセルとともに分かる', async () => {
  const desk = await counted();
  await confirm('会議版');
  expect(await papers()).toMatchObject([
    { sheet: MEETING, agrees: true, isProtected: true, differences: [] },
  ]);
  const progress = sheetOf(desk, '台帳_進捗');
  const row = 5;
  const text = plainText(progress.cell(row, ACHIEVEMENT).value);
  expect(text).not.toBe('');
  desk.host.typeInto('台帳_進捗', { row, column: ACHIEVEMENT }, `${text}。`);
  expect(await papers()).toMatchObject([
    {
      agrees: false,
      differences: [
        {
          kind: 'changed',
          number: plainText(progress.cell(row, 3).value),
          fields: ['achievement'],
          places: [{ sheet: '台帳_進捗', cell: 'I6' }],
        },
      ],
    },
  ]);
  desk.host.typeInto('台帳_進捗', { row, column: ACHIEVEMENT }, text);
  expect(await papers()).toMatchObject([{ agrees: true, differences: [] }]);
});

test('LibreOffice が保存し直したブックでも、確かめられる', async () => {
  const desk = await counted();
  await confirm('会議版');
  const saved = recalculateByLibreOffice(desk.host.save());
  if (!saved) {
    console.warn('LibreOffice がないため、保存し直したブックの確かめは省きました。');
    return;
  }
  const again = openDesk(saved);
  expect(await papers()).toMatchObject([
    { sheet: MEETING, agrees: true, isProtected: true, differences: [] },
  ]);
  again.host.typeInto('台帳_進捗', { row: 3, column: STATUS }, '遅れ');
  expect(await papers()).toMatchObject([
    { agrees: false, differences: [{ fields: ['status'], statusBefore: '概ね順調', statusNow: '遅れ' }] },
  ]);
});

test('訂正版には、公表版から変わったところが印字される', async () => {
  const desk = await counted();
  expect(await confirm('訂正版')).toEqual({
    kind: 'blocked',
    reasons: [{ code: 'noPublished', period: '令和4（2022）年度上半期' }],
  });
  expect((await confirm('公表版')).kind).toBe('done');
  const progress = sheetOf(desk, '台帳_進捗');
  const [number, name] = [3, 5].map((column) => plainText(progress.cell(3, column).value));
  desk.host.typeInto('台帳_進捗', { row: 3, column: STATUS }, '済');
  expect(await confirm('訂正版')).toEqual({ kind: 'blocked', reasons: [{ code: 'summaryNotCurrent' }] });
  await desk.press('aggregate');
  expect((await confirm('訂正版', '2022-12-01 10:00')).kind).toBe('done');
  const lines = printed(sheetOf(desk, '総括（訂正版）2022H1'));
  const first = lines.indexOf('【訂正】公表版（2022-11-01 09:00）から変わったところ');
  expect(lines[first + 1]).toBe(`・${number ?? ''} ${name ?? ''}：進捗状況（概ね順調→済）`);
  expect((await papers()).map(({ sheet, agrees }) => [sheet, agrees])).toEqual([
    ['総括（公表版）2022H1', false],
    ['総括（訂正版）2022H1', true],
  ]);
});

test('取り消すと確定した総括がなくなり、もう一度確定できる', async () => {
  const desk = await counted();
  await confirm('会議版');
  expect(await undo(excelDoor(), { losesLaterEdits: false })).toMatchObject({
    kind: 'done',
    value: { action: '会議版' },
  });
  expect(desk.host.book.sheet(MEETING)).toBeNull();
  expect(await verifyFrozen(excelDoor())).toEqual({ kind: 'blocked', reasons: [{ code: 'noConfirmed' }] });
  expect((await confirm('会議版')).kind).toBe('done');
  expect(await confirm('会議版', '2022-11-02 09:00')).toMatchObject({
    value: { sheet: '総括（会議版2）2022H1' },
  });
});

test('保護を人が解除していれば、そう分かり、取り消しもできる', async () => {
  const desk = await counted();
  await confirm('公表版');
  sheetOf(desk, '総括（公表版）2022H1').isProtected = false;
  expect(await papers()).toMatchObject([{ agrees: true, isProtected: false }]);
  expect((await undo(excelDoor(), { losesLaterEdits: false })).kind).toBe('done');
  expect(desk.host.book.sheet('総括（公表版）2022H1')).toBeNull();
});

test('表に入らない活動や、集計を止める指摘があるあいだは確定できない', async () => {
  await counted('r4h1-messy.xlsx');
  const result = await confirm('公表版');
  expect(result).toMatchObject({ kind: 'blocked', reasons: [{ code: 'notConfirmable' }] });
});

test('総括がなければ、確定できない', async () => {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  await desk.press('makeRegister');
  expect(await confirm('会議版')).toEqual({ kind: 'blocked', reasons: [{ code: 'summaryNotCurrent' }] });
});

test('SHA-256 は、誰でも計算し直せる', async () => {
  const { digestOf } = await import('../../../src/actions/digest');
  const text = '["A0001","V1","概ね順調","実績","",""]';
  expect(await digestOf(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});
