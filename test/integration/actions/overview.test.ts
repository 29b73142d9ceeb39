import { FIRST_SHEETS, firstOverview, overview } from '../../../src/actions/overview';
import { showCell } from '../../../src/actions/showCell';
import { excelDoor } from '../../../src/excel/excelDoor';
import { SNAPSHOT_LIMIT } from '../../../src/workbook/snapshot';
import { openSample } from '../../workbooks/longList';
import { changedParts } from '../../workbooks/partBytes';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

jest.setTimeout(60_000);

async function outdatedSummary(): Promise<Desk> {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  await desk.press('makeRegister');
  await desk.press('aggregate');
  desk.host.typeInto('台帳_進捗', { row: 1, column: 7 }, '遅れ');
  return desk;
}

const closings: readonly (readonly [string, (desk: Desk) => void])[] = [
  ['開いたまま', () => undefined],
  ['読み取り専用', ({ host }) => (host.switches.readOnly = true)],
  ['ブックの保護', ({ host }) => (host.switches.structureProtected = true)],
  ['総括の絞り込み', ({ host }) => void host.switches.filtered.add('総括')],
  ['台帳の絞り込み', ({ host }) => void host.switches.filtered.add('History')],
  [
    'シートの保護',
    ({ host }) => {
      for (const sheet of host.book.sheets) sheet.isProtected = true;
    },
  ],
];

test.each(closings)('書き込めなくても、どこまで進んだかは見られる（%s）', async (_name, close) => {
  const desk = await outdatedSummary();
  close(desk);
  const before = desk.host.save();
  expect(await overview(excelDoor())).toMatchObject({
    kind: 'done',
    value: { kind: 'register', summary: 'outdated', summarySheet: '総括', activityCount: 50 },
  });
  expect(changedParts(before, desk.host.save())).toEqual([]);
});

test('読み取り専用でも、セルを見に行ける', async () => {
  const desk = await outdatedSummary();
  desk.host.switches.readOnly = true;
  expect(await showCell(excelDoor(), '台帳_進捗', 'H2')).toEqual({ kind: 'done', value: null });
  const { selection } = desk.host.workbook;
  expect([selection.sheet.name, selection.area.row, selection.area.column]).toEqual(['台帳_進捗', 1, 7]);
});

test('ないシートは見に行けない', async () => {
  await outdatedSummary();
  expect(await showCell(excelDoor(), '消したシート', 'A1')).toEqual({
    kind: 'blocked',
    reasons: [{ code: 'sheetMissing', sheet: '消したシート' }],
  });
});

test('最初のひと目は数枚だけを読み、読んだシートについては全部を読んだときと同じことを言う', async () => {
  const { host } = openDesk(openSample('r4h1-forms.xlsx'));
  const first = await firstOverview(excelDoor());
  const batches = host.log.length;
  const whole = await overview(excelDoor());
  if (first.kind !== 'done' || first.value.kind !== 'sources') throw new Error('個票が見つかりません');
  if (whole.kind !== 'done' || whole.value.kind !== 'sources') throw new Error('個票が見つかりません');
  expect(first.value).toMatchObject({ isWhole: false, isReadOnly: false });
  expect(whole.value.isWhole).toBe(true);
  expect(first.value.sheets).toHaveLength(FIRST_SHEETS);
  const read = new Set(first.value.sheets.map(({ sheet }) => sheet));
  expect(first.value.sheets).toEqual(whole.value.sheets.filter(({ sheet }) => read.has(sheet)));
  expect(whole.value.sheets.length).toBeGreaterThan(FIRST_SHEETS);
  // Three round trips, and Excel.run's clean-up.
  expect(batches).toBeLessThanOrEqual(4);
});

test('はじめの数枚に報告がなければ、残りも読んでから言う', async () => {
  const book = openSample('r4h1-forms.xlsx');
  const shown = book.sheets.filter(({ visibility }) => visibility === 'visible');
  for (const sheet of shown.slice(0, FIRST_SHEETS)) sheet.clear(SNAPSHOT_LIMIT, 'all');
  openDesk(book);
  expect(await firstOverview(excelDoor())).toMatchObject({ value: { kind: 'sources', isWhole: true } });
});

test('台帳のあるブックと、シートの少ないブックは、ひと目で全部わかる', async () => {
  await outdatedSummary();
  expect(await firstOverview(excelDoor())).toEqual(await overview(excelDoor()));
  openDesk(openSample('r4h1-list.xlsx'));
  expect(await firstOverview(excelDoor())).toMatchObject({ value: { kind: 'sources', isWhole: true } });
});
