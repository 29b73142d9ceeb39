import { previewAggregate } from '../../../src/actions/previewAggregate';
import { excelDoor } from '../../../src/excel/excelDoor';
import { openSample } from '../../workbooks/longList';
import { changedParts } from '../../workbooks/partBytes';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

jest.setTimeout(60_000);

/** A register that was summarised, and edited since. */
async function outdated(): Promise<Desk> {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  await desk.press('makeRegister');
  await desk.press('aggregate');
  desk.host.typeInto('台帳_進捗', { row: 1, column: 7 }, '遅れ');
  return desk;
}

async function counted(): Promise<readonly [figures: unknown, obstacles: readonly string[]]> {
  const ahead = await previewAggregate(excelDoor());
  if (ahead.kind !== 'done') throw new Error(JSON.stringify(ahead));
  const { report, obstacles } = ahead.value;
  return [report.tally, obstacles.map(({ code }) => code)];
}

const closings: readonly (readonly [string, (desk: Desk) => void, readonly string[]])[] = [
  ['読み取り専用', ({ host }) => (host.switches.readOnly = true), ['workbookReadOnly']],
  ['総括が絞り込まれている', ({ host }) => void host.switches.filtered.add('総括'), ['sheetFiltered']],
  [
    'シートの保護',
    ({ host }) => {
      for (const sheet of host.book.sheets) sheet.isProtected = true;
    },
    ['sheetProtected', 'sheetProtected'],
  ],
];

test.each(closings)(
  '書き込めなくても試しに数えられ、数は書き込めるときと同じで、何も書かない（%s）',
  async (_name, close, reasons) => {
    const desk = await outdated();
    const [writable, none] = await counted();
    expect(none).toEqual([]);
    close(desk);
    const before = desk.host.save();
    expect(await counted()).toEqual([writable, reasons]);
    expect(changedParts(before, desk.host.save())).toEqual([]);
    expect((await desk.press('aggregate')).kind).toBe('blocked');
    expect(changedParts(before, desk.host.save())).toEqual([]);
  },
);

test('総括のないブックでも、構成の保護を解く前に数を見られる', async () => {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  await desk.press('makeRegister');
  const [writable] = await counted();
  desk.host.switches.structureProtected = true;
  expect(await counted()).toEqual([writable, ['structureProtected']]);
});
