import type { CheckReport } from '../../../src/actions/check';
import { check, recheck } from '../../../src/actions/check';
import { excelDoor } from '../../../src/excel/excelDoor';
import { parseCell } from '../../../src/workbook/address';
import { openSample } from '../../workbooks/longList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

async function checkedDesk(): Promise<{ readonly desk: Desk; readonly report: CheckReport }> {
  const desk = openDesk(openSample('r4h1-messy.xlsx'));
  await desk.press('makeRegister');
  await desk.press('aggregate');
  return { desk, report: valueOf(await check(excelDoor())) };
}

function valueOf(result: Awaited<ReturnType<typeof check>>): CheckReport {
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

function type(desk: Desk, name: string, text: string): void {
  const at = parseCell(name);
  if (at) desk.host.typeInto('台帳_進捗', at, text);
}

test('台帳を直すたびの点検は、全部を点検し直したのと同じことを言う', async () => {
  const { desk, report } = await checkedDesk();
  let followed = report;
  const edits = [
    ['H2', '概ね順調'],
    ['H3', '　'],
    ['H15', '遅れ'],
    ['J15', '12月に延期したため。'],
    ['I45', '実施。'],
    ['H2', ''],
  ] as const;
  for (const [name, text] of edits) {
    type(desk, name, text);
    followed = valueOf(await recheck(excelDoor(), followed));
    const whole = valueOf(await check(excelDoor()));
    expect(followed.items).toEqual(whole.items);
    expect(followed.departments).toEqual(whole.departments);
  }
}, 30_000);

test('元のシートは読まず、ブックには何も書かない', async () => {
  const { desk, report } = await checkedDesk();
  type(desk, 'H2', '概ね順調');
  const before = desk.host.log.length;
  await recheck(excelDoor(), report);
  const batches = desk.host.log.slice(before);
  expect(batches.length).toBeLessThanOrEqual(4);
  expect(batches.every(({ isWrite }) => !isWrite)).toBe(true);
}, 30_000);

test('入力の途中なら、じゃまをせずに待つ', async () => {
  const { desk, report } = await checkedDesk();
  desk.host.switches.cellEditMode = true;
  expect(await recheck(excelDoor(), report)).toEqual({
    kind: 'blocked',
    reasons: [{ code: 'cellEditMode' }],
  });
}, 30_000);
