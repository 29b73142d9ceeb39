import { undo } from '../../../src/actions/undo';
import { excelDoor } from '../../../src/excel/excelDoor';
import { openSample } from '../../workbooks/longList';
import { describeBook } from '../describeBook';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

function takeBack(losesLaterEdits = false): ReturnType<typeof undo> {
  return undo(excelDoor(), { losesLaterEdits });
}

/** Everything but which sheet is in front: undo shows nothing of its own accord. */
function contents(desk: Desk): unknown {
  const { sheets, names } = describeBook(desk.host.book) as { sheets: unknown; names: unknown };
  return { sheets, names };
}

test('はじめての台帳化を取り消すと、元のブックに戻る', async () => {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  const before = contents(desk);
  await desk.press('makeRegister');
  expect(contents(desk)).not.toEqual(before);
  expect(await takeBack()).toMatchObject({ kind: 'done', value: { action: '台帳化', notRestored: [] } });
  expect(contents(desk)).toEqual(before);
});

test('はじめての集計を取り消すと、総括がなくなり、台帳は集計の前に戻る', async () => {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  await desk.press('makeRegister');
  const before = contents(desk) as {
    sheets: { name: string; cells: unknown; tables: unknown }[];
    names: unknown;
  };
  await desk.press('aggregate');
  expect(await takeBack()).toMatchObject({ kind: 'done', value: { action: '集計' } });
  const after = contents(desk) as typeof before;
  expect(after.names).toEqual(before.names);
  const told = ({ sheets }: typeof before) =>
    sheets.map(({ name, cells, tables }) => ({ name, cells, tables }));
  expect(told(after)).toEqual(told(before));
});

test('集計し直したあとに取り消すと、前の数と文章に戻る', async () => {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  await desk.press('makeRegister');
  await desk.press('aggregate');
  desk.host.typeInto('台帳_進捗', { row: 1, column: 7 }, '遅れ');
  const summary = desk.host.book.sheet('総括');
  const before = [...(summary?.cells() ?? [])].map(({ row, column, formula, value }) => [
    row,
    column,
    formula ?? value,
  ]);
  await desk.press('aggregate');
  expect(await takeBack()).toMatchObject({ kind: 'done', value: { action: '集計' } });
  const after = [...(summary?.cells() ?? [])].map(({ row, column, formula, value }) => [
    row,
    column,
    formula ?? value,
  ]);
  expect(after).toEqual(before);
});

test('操作のあとに人が直したところは、断ってからでないと戻さない', async () => {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  await desk.press('makeRegister');
  desk.host.typeInto('台帳_進捗', { row: 3, column: 8 }, '書き直した実績。');
  const asked = await takeBack();
  expect(asked).toMatchObject({
    kind: 'needsDecision',
    question: { code: 'editedSince', places: [{ sheet: '台帳_進捗', cell: null }] },
  });
  expect(desk.host.book.sheet('台帳_進捗')?.cell(3, 8).value).toBe('書き直した実績。');
  expect((await takeBack(true)).kind).toBe('done');
});

test('取り消すものがなければ、そう言う', async () => {
  openDesk(openSample('r4h1-list.xlsx'));
  expect(await takeBack()).toEqual({ kind: 'blocked', reasons: [{ code: 'nothingToUndo' }] });
});

test('取り消したものを、もう一度は取り消さない', async () => {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  await desk.press('makeRegister');
  await takeBack();
  expect((await takeBack()).kind).toBe('blocked');
});
