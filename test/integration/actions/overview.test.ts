import { overview } from '../../../src/actions/overview';
import { showCell } from '../../../src/actions/showCell';
import { excelDoor } from '../../../src/excel/excelDoor';
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
