import { checkReadability } from '../../../src/actions/checkReadability';
import { proposeRegister } from '../../../src/actions/proposeRegister';
import { startPlan } from '../../../src/actions/startPlan';
import { HIRATSUKA_2020 } from '../../../src/domain/templates/hiratsuka2020';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { Book } from '../../../src/ooxml/book';
import { gradedCity, PUBLISHED } from '../../workbooks/gradedCity';
import { longList, openSample } from '../../workbooks/longList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

jest.setTimeout(120_000);

/** What Excel is asked in one go, over one piece of work; the clean-up of Excel.run is among it. */
async function batchesOf(desk: Desk, work: () => Promise<unknown>): Promise<number> {
  const before = desk.host.log.length;
  await work();
  await new Promise((resolve) => setTimeout(resolve, 0));
  return desk.host.log.length - before;
}

/** 台帳化 for the first time, proposed and pressed, and pressed again; then a look at the sheets it made. */
async function steps(book: Book): Promise<readonly number[]> {
  const desk = openDesk(book);
  const looked = await batchesOf(desk, () => proposeRegister(excelDoor()));
  const first = await desk.press('makeRegister');
  const again = await desk.press('makeRegister');
  const checked = await batchesOf(desk, () => checkReadability(excelDoor()));
  expect([first.kind, again.kind]).toEqual(['done', 'done']);
  return [looked, first.batches, again.batches, checked];
}

test('台帳化が Excel に尋ねる回数は、行が増えても、シートが増えても変わらない', async () => {
  const list = await steps(openSample('r4h1-list.xlsx'));
  const long = await steps(longList(1_500));
  const manySheets = await steps(openSample('r4h1-forms.xlsx'));
  expect(openSample('r4h1-forms.xlsx').sheets.length).toBeGreaterThan(20);
  expect(long).toEqual(list);
  expect(manySheets).toEqual(list);
  expect(Math.max(...list)).toBeLessThanOrEqual(6);
});

test('計画を先に選ぶときも、シートの数によらない', async () => {
  const start = (book: Book): Promise<number> =>
    batchesOf(openDesk(book), () => startPlan(excelDoor(), HIRATSUKA_2020, '2022-10-31 17:05'));
  const one = await start(gradedCity(PUBLISHED.years.slice(0, 1)));
  const two = await start(gradedCity(PUBLISHED.years));
  const many = await start(openSample('r4h1-forms.xlsx'));
  expect([two, many]).toEqual([one, one]);
  expect(one).toBeLessThanOrEqual(5);
});
