import { comparePeriods } from '../../../src/actions/comparePeriods';
import { freeze } from '../../../src/actions/freeze';
import type { TracedFigure } from '../../../src/actions/traceFigure';
import { traceFigure, traceIn } from '../../../src/actions/traceFigure';
import { excelDoor } from '../../../src/excel/excelDoor';
import { watchSelection } from '../../../src/excel/watchWorkbook';
import type { Area } from '../../../src/workbook/address';
import { formatCell, parseCell, parseSheetArea } from '../../../src/workbook/address';
import { plainText } from '../../../src/workbook/cellValue';
import { openSample } from '../../workbooks/longList';
import { twoPeriods } from '../../workbooks/twoPeriods';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

jest.setTimeout(120_000);

const OPTIONS = { overwritesHandEdits: false, now: '2022-10-31 17:05' };

async function madeSummary(workbook = openSample('r4h1-list.xlsx')): Promise<Desk> {
  const desk = openDesk(workbook);
  expect((await desk.press('makeRegister')).kind).toBe('done');
  expect((await desk.press('aggregate')).kind).toBe('done');
  return desk;
}

/** What a cell is made of, over one reading of the workbook; null where it is no figure. */
async function tracer(sheet: string): Promise<(row: number, column: number) => TracedFigure | null> {
  const run = await excelDoor().run((session) =>
    session.takeSnapshot({
      detail: ({ name, tableNames }) => (name === sheet || tableNames.length > 0 ? 'values' : 'none'),
    }),
  );
  if (run.kind !== 'done') throw new Error(JSON.stringify(run));
  return (row, column) => {
    const found = traceIn(run.value, { sheet, row, column });
    return found.kind === 'figure' ? found.figure : null;
  };
}

/** Selects a cell as a person does, and asks the same through the door. */
async function traced(desk: Desk, sheet: string, row: number, column: number): Promise<TracedFigure | null> {
  desk.host.select(sheet, { row, column });
  const result = await traceFigure(excelDoor());
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value.kind === 'figure' ? result.value.figure : null;
}

function areaOf(desk: Desk, name: string): Area {
  const formula = desk.host.book.names().find((entry) => entry.name === name)?.formula ?? '';
  const area = parseSheetArea(formula)?.area;
  if (!area) throw new Error(`no name ${name}`);
  return area;
}

/** The cells of a block that hold a number: its figures. */
function figuresOf(desk: Desk, sheet: string, name: string) {
  const { row, column, rowCount, columnCount } = areaOf(desk, name);
  const book = desk.host.book.sheet(sheet);
  return [...(book?.cells() ?? [])].flatMap((cell) => {
    const isInside =
      cell.row >= row &&
      cell.row < row + rowCount &&
      cell.column >= column &&
      cell.column < column + columnCount;
    return isInside && typeof cell.value === 'number'
      ? [{ row: cell.row, column: cell.column, value: cell.value }]
      : [];
  });
}

test('総括の表のどの数を選んでも、その数だけの活動と、台帳のセルが分かる', async () => {
  const desk = await madeSummary();
  const figures = figuresOf(desk, '総括', 'GK_Table');
  expect(figures).toHaveLength(7 * 6);
  const trace = await tracer('総括');
  for (const { row, column, value } of figures) {
    const found = trace(row, column);
    expect([row, column, found?.items.length]).toEqual([row, column, value]);
  }
  const delayed = figures.find(({ value, column }) => value === 1 && column === 4);
  const found = await traced(desk, '総括', delayed?.row ?? 0, delayed?.column ?? 0);
  expect(found).toMatchObject({
    sheet: '総括',
    name: '(1)民間活力の活用「遅れ」',
    items: [{ activity: { displayNumber: '1-3-1' }, places: [{ sheet: '台帳_進捗', cell: 'H7' }] }],
  });
  const place = parseCell('H7');
  const cell = place && desk.host.book.sheet('台帳_進捗')?.cell(place.row, place.column).value;
  expect(cell).toBe('遅れ');
});

test('第1節の文、見出し、検算の数も、もとの活動が分かる', async () => {
  const desk = await madeSummary();
  const sheet = desk.host.book.sheet('総括');
  const lines = [...(sheet?.cells() ?? [])].filter(({ column }) => column === 1);
  const trace = await tracer('総括');
  const counts: [string, number | undefined][] = [];
  for (const { row, value } of lines) {
    const text = plainText(value);
    if (!/^(・.*の活動|【活動数内訳|検算)/.test(text)) continue;
    counts.push([text.slice(0, 9), trace(row, 1)?.items.length]);
  }
  expect(counts).toEqual([
    ['・27事業で50の', 50],
    ['・活動の状況は、「', 49],
    ['・「遅れ」は1の活', 1],
    ['【活動数内訳 合計', 50],
    ['検算　行の合計50', 50],
  ]);
  expect(trace(1, 1)).toBeNull();
});

test('行を足しても、並べ替えても、印字された言葉から分かる', async () => {
  const desk = await madeSummary();
  const before = areaOf(desk, 'GK_Table');
  desk.host.book.sheet('総括')?.insertRows(3, 2);
  desk.host.book.sheet('総括')?.insertRows(before.row + 3, 1);
  const trace = await tracer('総括');
  for (const { row, column, value } of figuresOf(desk, '総括', 'GK_Table')) {
    const found = trace(row, column);
    expect([row, column, found?.items.length]).toEqual([row, column, value]);
  }
});

test('表に入らない活動の件数も、もとの活動が分かる', async () => {
  const desk = await madeSummary();
  desk.host.typeInto('台帳_進捗', { row: 1, column: 7 }, '');
  await desk.press('aggregate');
  const sheet = desk.host.book.sheet('総括');
  const open = [...(sheet?.cells() ?? [])].find(({ value }) => plainText(value).includes('【暫定】'));
  expect(await traced(desk, '総括', open?.row ?? 0, 1)).toMatchObject({
    name: '【暫定】未回答1件を除く。',
    items: [{ places: [{ sheet: '台帳_進捗', cell: 'H2' }] }],
  });
});

test('理由のない遅れがあるための【暫定】も、もとの活動が分かる', async () => {
  const desk = await madeSummary();
  desk.host.typeInto('台帳_進捗', { row: 1, column: 7 }, '遅れ');
  await desk.press('aggregate');
  const sheet = desk.host.book.sheet('総括');
  const open = [...(sheet?.cells() ?? [])].find(({ value }) => plainText(value).includes('【暫定】'));
  expect(await traced(desk, '総括', open?.row ?? 0, 1)).toMatchObject({
    name: '【暫定】理由が書かれていない1件も数えた。',
    items: [{ places: [{ sheet: '台帳_進捗', cell: 'H2' }] }],
  });
});

test('前期比較の表と動きのどの数を選んでも、両方の期のセルが分かる', async () => {
  const desk = openDesk(twoPeriods());
  await desk.press('makeRegister');
  expect((await comparePeriods(excelDoor(), OPTIONS)).kind).toBe('done');
  const sheet = desk.host.book.sheet('前期比較');
  const trace = await tracer('前期比較');
  for (const { row, column, value } of figuresOf(desk, '前期比較', 'GK_CmpTable')) {
    const found = trace(row, column);
    const cell = formatCell({ row, column });
    // A difference of two can be two that came and four that went.
    if (plainText(sheet?.cell(row, 2).value ?? null) === '増減') {
      expect([cell, (found?.items.length ?? 0) >= Math.abs(value)]).toEqual([cell, true]);
    } else expect([cell, found?.items.length]).toEqual([cell, value]);
  }
  for (const { row, column, value } of figuresOf(desk, '前期比較', 'GK_CmpMatrix')) {
    const found = trace(row, column);
    expect([row, column, found?.items.length]).toEqual([row, column, value]);
  }
  const list = areaOf(desk, 'GK_CmpList');
  const line = trace(list.row + 2, 1);
  const [from, to] = [4, 5].map((column) => plainText(sheet?.cell(list.row + 2, column).value ?? null));
  expect(line?.items.map(({ places }) => places)).toEqual([
    [
      { sheet: '台帳_進捗', cell: from },
      { sheet: '台帳_進捗', cell: to },
    ],
  ]);
});

test('確定した総括の数は、確定したときの活動を、いまの台帳のセルとともに示す', async () => {
  const desk = await madeSummary();
  expect((await freeze(excelDoor(), { state: '会議版', now: '2022-11-01 09:00' })).kind).toBe('done');
  const total = figuresOf(desk, '総括', 'GK_Table').at(-1);
  const delayed = { row: (total?.row ?? 0) - 6, column: 4 };
  desk.host.typeInto('台帳_進捗', { row: 6, column: 7 }, '概ね順調');
  const found = await traced(desk, '総括（会議版）2022H1', delayed.row, delayed.column);
  expect(found).toMatchObject({
    name: '(1)民間活力の活用「遅れ」',
    items: [{ activity: { displayNumber: '1-3-1' }, places: [{ sheet: '台帳_進捗', cell: 'H7' }] }],
  });
  const all = await traced(desk, '総括（会議版）2022H1', total?.row ?? 0, total?.column ?? 0);
  expect(all?.items).toHaveLength(50);
});

test('ほかのシートを選んでも、そのシートのセルは読まない', async () => {
  const desk = await madeSummary();
  desk.host.select('資料1-2', { row: 6, column: 5 });
  const before = desk.host.log.length;
  expect(await traceFigure(excelDoor())).toEqual({ kind: 'done', value: { kind: 'elsewhere' } });
  const answered = desk.host.log.slice(before).reduce((sum, { responseBytes }) => sum + responseBytes, 0);
  expect(answered).toBeLessThan(20_000);
});

test('選び直すたびに知らせが届き、やめれば届かない', async () => {
  const desk = await madeSummary();
  let heard = 0;
  const watch = await watchSelection(() => heard++);
  desk.host.select('総括', { row: 26, column: 4 });
  desk.host.select('総括', { row: 27, column: 4 });
  const rested = () => new Promise((resolve) => setTimeout(resolve, 400));
  await rested();
  // Two in a breath are one.
  expect(heard).toBe(1);
  await watch?.stop();
  desk.host.select('総括', { row: 28, column: 4 });
  await rested();
  expect(heard).toBe(1);
});
