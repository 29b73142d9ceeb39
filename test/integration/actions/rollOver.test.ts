import type { RollOverOptions } from '../../../src/actions/rollOver';
import { previewRollOver, rollOver } from '../../../src/actions/rollOver';
import { undo } from '../../../src/actions/undo';
import { excelDoor } from '../../../src/excel/excelDoor';
import { seedRegister } from '../../../src/domain/seedRegister.testdata';
import { registerPlan } from '../../../src/layout/registerPlan';
import { newBook } from '../../../src/ooxml/newBook';
import { openBook } from '../../../src/ooxml/openBook';
import { packageDoor } from '../../../src/ooxml/packageDoor';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { plainText } from '../../../src/workbook/cellValue';
import { longList, openSample } from '../../workbooks/longList';
import { describeBook } from '../describeBook';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

jest.setTimeout(120_000);

const OPTIONS: RollOverOptions = { acceptsDoubts: false, now: '2023-04-03 09:00' };
const PROGRESS = '台帳_進捗';
const NOTHING: WorkbookSnapshot = {
  fileName: null,
  readOnly: false,
  structureProtected: false,
  sheets: [],
  names: [],
  customXml: null,
};
/** Columns of 台帳_進捗. */
const [PERIOD, STATUS, ACHIEVEMENT] = [0, 7, 8];

async function counted(sample = openSample('r4h1-list.xlsx')): Promise<Desk> {
  const desk = openDesk(sample);
  expect((await desk.press('makeRegister')).kind).toBe('done');
  expect((await desk.press('aggregate')).kind).toBe('done');
  return desk;
}

function textsOf(desk: Desk, name: string): string[][] {
  const sheet = desk.host.book.sheet(name);
  const area = sheet?.usedArea();
  if (!sheet || !area) throw new Error(`no sheet: ${name}`);
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (_unused, column) => plainText(sheet.cell(row, column).value)),
  );
}

function settingOf(desk: Desk): string | null {
  const row = textsOf(desk, '設定').find(([item]) => item === '次の報告期を開かない進捗状況');
  return row?.[1] ?? null;
}

function contents(desk: Desk): unknown {
  const { sheets, names } = describeBook(desk.host.book) as {
    sheets: { name: string; cells: unknown; tables: unknown }[];
    names: unknown;
  };
  return { sheets: sheets.map(({ name, cells, tables }) => ({ name, cells, tables })), names };
}

test('次の報告期の空の報告が活動ごとに開き、選択肢も付き、集計は新しい期を数える', async () => {
  const desk = await counted();
  const before = textsOf(desk, PROGRESS);
  expect(await rollOver(excelDoor(), OPTIONS)).toMatchObject({
    kind: 'done',
    value: {
      period: { id: '2022H2' },
      openedCount: 50,
      leftOut: [],
      place: { sheet: PROGRESS, cell: { row: 51 } },
    },
  });
  const after = textsOf(desk, PROGRESS);
  expect(after.slice(0, before.length)).toEqual(before);
  const opened = after.slice(before.length);
  expect(opened.map((row) => [row[PERIOD], row[STATUS], row[ACHIEVEMENT]])).toEqual(
    Array.from({ length: 50 }, () => ['2022H2', '', '']),
  );
  expect(opened.map((row) => row[1])).toEqual(before.slice(1).map((row) => row[1]));
  const rules = desk.host.book.sheet(PROGRESS)?.validations() ?? [];
  expect(rules.map(({ areas }) => areas)).toEqual([
    [{ row: 1, column: STATUS, rowCount: 100, columnCount: 1 }],
  ]);
  expect(textsOf(desk, '設定').map((row) => row[21])).toContain('2022H2');
  expect(textsOf(desk, '台帳_履歴').at(-1)).toEqual([
    '2023-04-03 09:00',
    '期替え',
    '令和4（2022）年度下半期：50活動',
  ]);
  const { report } = await desk.press('aggregate');
  expect(report).toMatchObject({ period: '2022H2', total: 0 });
});

test('取り消すと、期替えの前に戻る', async () => {
  const desk = await counted();
  const before = contents(desk);
  expect((await rollOver(excelDoor(), { ...OPTIONS, notReopened: ['済'] })).kind).toBe('done');
  expect(contents(desk)).not.toEqual(before);
  expect(await undo(excelDoor(), { losesLaterEdits: false })).toMatchObject({
    kind: 'done',
    value: { action: '期替え' },
  });
  expect(contents(desk)).toEqual(before);
});

test('どちらの扉からでも、同じブックになる', async () => {
  const desk = await counted();
  const opened = openBook(desk.host.save());
  if (opened.kind === 'refused') throw new Error(opened.reason);
  const inFile = await rollOver(packageDoor(opened.book, { fileName: '取組状況.xlsx' }), OPTIONS);
  const inExcel = await rollOver(excelDoor(), OPTIONS);
  expect(inFile).toEqual(inExcel);
  expect(describeBook(desk.host.book)).toEqual(describeBook(opened.book));
});

test('往復の回数は、活動の数によらない', async () => {
  const counts: number[] = [];
  for (const size of [50, 400]) {
    const desk = await counted(longList(size));
    const before = desk.host.log.length;
    expect(await rollOver(excelDoor(), OPTIONS)).toMatchObject({
      kind: 'done',
      value: { openedCount: size },
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    counts.push(desk.host.log.length - before);
  }
  expect(counts[0]).toBe(counts[1]);
  expect(counts[0]).toBeLessThanOrEqual(6);
});

test('前の期に表に入らない活動があれば、確かめるまで書き込まない', async () => {
  const desk = await counted();
  desk.host.typeInto(PROGRESS, { row: 3, column: STATUS }, '');
  const before = contents(desk);
  const question = { unfinished: 1, outsidePlan: null };
  expect(await rollOver(excelDoor(), OPTIONS)).toEqual({ kind: 'needsDecision', question });
  expect(await previewRollOver(excelDoor())).toMatchObject({ kind: 'done', value: { doubts: question } });
  expect(contents(desk)).toEqual(before);
  expect((await rollOver(excelDoor(), { ...OPTIONS, acceptsDoubts: true })).kind).toBe('done');
});

test('計画期間の外の期は、確かめるまで開かない', async () => {
  const desk = await counted();
  const options = { ...OPTIONS, periodId: '2023H2' };
  for (const periodId of ['2023H2', '2024H1']) {
    await desk.press('aggregate');
    const result = await rollOver(excelDoor(), {
      ...options,
      periodId,
      acceptsDoubts: periodId === '2023H2',
    });
    expect(result.kind).toBe(periodId === '2023H2' ? 'done' : 'needsDecision');
  }
  expect(await previewRollOver(excelDoor(), { periodId: '2024H1' })).toMatchObject({
    value: { doubts: { outsidePlan: { startFy: 2020, endFy: 2023 } } },
  });
});

test('「済」を開かないと決めると、設定に残り、次の期の未回答にも点検にも出ない。決め直すこともできる', async () => {
  const desk = await counted();
  desk.host.typeInto(PROGRESS, { row: 1, column: STATUS }, '済');
  expect(await previewRollOver(excelDoor(), { notReopened: ['済'] })).toMatchObject({
    value: { openedCount: 49, leftOut: [{ activity: { id: 'A0001' }, kind: '前回までに済' }] },
  });
  await rollOver(excelDoor(), { ...OPTIONS, notReopened: ['済'] });
  expect(settingOf(desk)).toBe('済');
  const { report } = await desk.press('aggregate');
  expect(report['notCounted']).toMatchObject({
    excluded: [{ kind: '前回までに済' }],
    noAnswer: Array.from({ length: 49 }, () => expect.anything()),
  });
  const again = { ...OPTIONS, acceptsDoubts: true, notReopened: [] };
  expect(await rollOver(excelDoor(), again)).toMatchObject({
    value: { openedCount: 50, period: { id: '2023H1' } },
  });
  expect(settingOf(desk)).toBe('');
});

test('新しい期を書いた一覧を台帳化すると、開いた空の報告に入る。二重にならない', async () => {
  const desk = openDesk(openSample('r3h2-list.xlsx'));
  await desk.press('makeRegister');
  expect(await rollOver(excelDoor(), { ...OPTIONS, acceptsDoubts: true })).toMatchObject({
    value: { period: { id: '2022H1' } },
  });
  const rows = textsOf(desk, PROGRESS).length;
  const list = desk.host.book.sheets[0];
  const next = openSample('r4h1-list.xlsx').sheets[0];
  if (!list || !next) throw new Error('the samples have a sheet');
  for (const { row, column, value } of [...next.cells()]) {
    if (typeof value === 'string') list.write(row, column, { text: value });
  }
  const outcome = await desk.press('makeRegister', { acceptsProposal: true });
  expect(outcome.kind).toBe('done');
  const progress = textsOf(desk, PROGRESS);
  const newPeriod = progress.filter((row) => row[PERIOD] === '2022H1');
  const keys = newPeriod.map((row) => row[1]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(newPeriod.filter((row) => row[STATUS] === '概ね順調').length).toBeGreaterThan(40);
  expect(progress.length).toBeGreaterThanOrEqual(rows);
});

test('台帳のないブックでは、何もせず、わけを言う', async () => {
  openDesk(openSample('r4h1-list.xlsx'));
  expect(await previewRollOver(excelDoor())).toEqual({ kind: 'blocked', reasons: [{ code: 'noRegister' }] });
});

test('報告のまだない計画では、最初の報告期を開ける', async () => {
  const bare = { ...seedRegister(), entries: [], periods: [] };
  const book = newBook(registerPlan(bare, NOTHING));
  const desk = openDesk(book);
  expect(await previewRollOver(excelDoor())).toMatchObject({
    value: { current: null, period: { id: '2020H1' } },
  });
  expect(await rollOver(excelDoor(), { ...OPTIONS, periodId: '2022H1' })).toMatchObject({
    value: { period: { id: '2022H1' }, openedCount: 50 },
  });
  expect((await desk.press('aggregate')).report).toMatchObject({ period: '2022H1', total: 0 });
});
