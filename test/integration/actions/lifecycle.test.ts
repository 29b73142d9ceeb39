import { addDepartments } from '../../../src/actions/addDepartments';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { BookSheet } from '../../../src/ooxml/book';
import { formatCell } from '../../../src/workbook/address';
import { openSample } from '../../workbooks/longList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

const PROGRAMS = '台帳_事業';
const ACTIVITIES = '台帳_活動';

async function registered(): Promise<Desk> {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  expect((await desk.press('makeRegister')).kind).toBe('done');
  return desk;
}

function sheetOf(desk: Desk, name: string): BookSheet {
  const sheet = desk.host.book.sheet(name);
  if (!sheet) throw new Error(`no sheet: ${name}`);
  return sheet;
}

function columnOf(desk: Desk, name: string, heading: string): number {
  const sheet = sheetOf(desk, name);
  const count = sheet.usedArea()?.columnCount ?? 0;
  const column = Array.from({ length: count }, (_, i) => i).find((i) => sheet.cell(0, i).value === heading);
  if (column === undefined) throw new Error(`no heading: ${heading}`);
  return column;
}

/** A person writes under a heading of the register; `row` 1 is the first program or activity. */
function type(desk: Desk, name: string, row: number, heading: string, text: string): void {
  desk.host.typeInto(name, { row, column: columnOf(desk, name, heading) }, text);
}

function textAt(desk: Desk, name: string, row: number, heading: string): unknown {
  return sheetOf(desk, name).cell(row, columnOf(desk, name, heading)).value;
}

/** A person adds a row at the end of a table. */
function append(desk: Desk, name: string, texts: Readonly<Record<string, string>>): void {
  const table = desk.host.book.table(name);
  if (!table) throw new Error(`no table: ${name}`);
  const { area, columns, sheet } = table;
  table.resize({ ...area, rowCount: area.rowCount + 1 });
  for (const [heading, text] of Object.entries(texts)) {
    // Excel gives the new row the formats of the column above: 文字列.
    const column = area.column + columns.indexOf(heading);
    desk.host.book.sheet(sheet)?.write(area.row + area.rowCount, column, { text });
  }
}

/** Something in the office's sheet changes, so that 台帳化 has something to write. */
async function bringInAgain(desk: Desk): Promise<void> {
  desk.host.typeInto('資料1-2', { row: 20, column: 6 }, `書き足した実績${String(Math.random())}。`);
  expect((await desk.press('makeRegister', { acceptsProposal: true })).report['hasChanged']).toBe(true);
}

async function excluded(desk: Desk): Promise<{ readonly total: unknown; readonly kinds: readonly string[] }> {
  const { report } = await desk.press('aggregate', { acceptsProposal: true });
  const { excluded: items } = report['notCounted'] as {
    readonly excluded: readonly { readonly activity: string; readonly kind: string }[];
  };
  return { total: report['total'], kinds: items.map(({ activity, kind }) => `${activity} ${kind}`) };
}

describe('台帳で決めたことは、もう一度台帳化しても残り、集計に効く', () => {
  test.each<[string, string, number, string, string, string[]]>([
    ['終了', PROGRAMS, 3, '事業の状態', '終了', ['1-3-1 終了', '1-3-2 終了']],
    ['終了（書き足し）', PROGRAMS, 3, '事業の状態', '終了（目的達成）', ['1-3-1 終了', '1-3-2 終了']],
    ['統合', PROGRAMS, 3, '事業の状態', '統合', ['1-3-1 統合', '1-3-2 統合']],
    ['廃止', PROGRAMS, 3, '事業の状態', '廃止', ['1-3-1 廃止', '1-3-2 廃止']],
    ['再掲', ACTIVITIES, 2, '再掲', '○', ['1-1-2 再掲']],
    ['対象外', ACTIVITIES, 2, '集計する', '', ['1-1-2 対象外']],
  ])('%s', async (_, sheet, row, heading, text, expected) => {
    const desk = await registered();
    type(desk, sheet, row, heading, text);
    await bringInAgain(desk);
    expect(textAt(desk, sheet, row, heading)).toBe(text === '' ? null : text);
    const { total, kinds } = await excluded(desk);
    expect([total, kinds]).toEqual([50 - expected.length, expected]);
  });

  test('台帳に書き足した追加事業は残り、追加年度より前の期では分母の外に置く', async () => {
    const desk = await registered();
    append(desk, 'Programs', {
      事業ID: 'P028',
      事業番号: 'R5-1',
      見出しID: 'V6',
      事業名: '電子契約の導入',
      追加年度: 'R5',
    });
    append(desk, 'Activities', {
      活動ID: 'A0051',
      活動番号: 'R5-1-1',
      事業ID: 'P028',
      活動名: '電子契約の試行',
      集計する: '○',
    });
    await bringInAgain(desk);
    expect(textAt(desk, PROGRAMS, 28, '追加年度')).toBe('R5');
    expect(await excluded(desk)).toEqual({ total: 50, kinds: ['R5-1-1 追加前'] });
  });

  test('理由と最終年度は一覧に出て、最終年度までは数える', async () => {
    const desk = await registered();
    type(desk, PROGRAMS, 3, '事業の状態', '統合');
    type(desk, PROGRAMS, 3, '状態の理由', 'P001へ統合');
    type(desk, PROGRAMS, 3, '最終年度', '令和4年度');
    await bringInAgain(desk);
    expect((await excluded(desk)).total).toBe(50);
    type(desk, PROGRAMS, 3, '最終年度', '2021');
    expect((await excluded(desk)).kinds).toEqual(['1-3-1 統合', '1-3-2 統合']);
    expect(textAt(desk, PROGRAMS, 3, '状態の理由')).toBe('P001へ統合');
  });

  test('総括掲載と集計しない理由も、書いたまま残る', async () => {
    const desk = await registered();
    type(desk, PROGRAMS, 4, '総括掲載', '●');
    type(desk, ACTIVITIES, 2, '集計しない理由', '前年度で取組終了');
    await bringInAgain(desk);
    expect(textAt(desk, PROGRAMS, 4, '総括掲載')).toBe('●');
    expect(textAt(desk, ACTIVITIES, 2, '集計しない理由')).toBe('前年度で取組終了');
  });
});

describe('課の名称変更', () => {
  function rename(desk: Desk, name: string, former: string, fromFy: string): void {
    const table = desk.host.book.table('Departments');
    if (!table) throw new Error('no table');
    const { row, column } = table.area;
    [name, former, fromFy].forEach((text, i) => {
      desk.host.typeInto(table.sheet, { row: row + 1, column: column + i }, text);
    });
  }

  test('設定に書けば、新旧の名称は一つの課になる', async () => {
    const desk = await registered();
    const previous = desk.host.book.addSheet('R3下半期');
    const [source] = openSample('r3h2-list.xlsx').sheets;
    for (const { row, column, value } of source?.cells() ?? []) {
      if (typeof value === 'string') previous.write(row, column, { text: value });
    }
    previous.write(6, 3, { text: '企画課' });
    rename(desk, '企画政策課', '企画課', 'R4');
    const pressed = await desk.press('makeRegister', { acceptsProposal: true });
    expect(pressed.report['taken']).toBe(0);
    expect(pressed.report['problems']).toEqual([]);
    expect(textAt(desk, PROGRAMS, 1, '担当課')).toBe('企画政策課');
  });

  test('表のない前の台帳には、求めたときに加わり、その後も使える', async () => {
    const desk = await registered();
    const table = desk.host.book.table('Departments');
    const settings = sheetOf(desk, '設定');
    if (!table) throw new Error('no table');
    const { area } = table;
    table.remove();
    settings.clear({ ...area, row: area.row - 1, rowCount: area.rowCount + 1 }, 'all');
    settings.write(3, 30, { text: '担当者の覚え書き' });
    expect((await desk.press('makeRegister')).report['hasChanged']).toBe(false);
    const added = await addDepartments(excelDoor());
    expect(added).toEqual({
      kind: 'done',
      value: { sheet: '設定', cell: formatCell({ row: 4, column: 32 }) },
    });
    expect(settings.cell(3, 32).value).toBe('課名');
    rename(desk, '行政経営課', '企画政策課', '2023');
    expect((await desk.press('makeRegister')).kind).toBe('done');
    expect((await addDepartments(excelDoor())).kind).toBe('done');
    expect(desk.host.book.sheet('設定')?.tables()).toHaveLength(5);
  });
});

describe('前の版で作った台帳', () => {
  /** Takes the columns that came later out of the tables, as if they had never been there. */
  async function olderDesk(): Promise<Desk> {
    const desk = await registered();
    const later: Readonly<Record<string, number>> = { Programs: 3, Activities: 1, Progress: 1 };
    for (const [name, count] of Object.entries(later)) {
      const table = desk.host.book.table(name);
      if (!table) throw new Error(`no table: ${name}`);
      const { area } = table;
      const kept = area.columnCount - count;
      table.resize({ ...area, columnCount: kept });
      sheetOf(desk, table.sheet).clear({ ...area, column: area.column + kept, columnCount: count }, 'all');
    }
    return desk;
  }

  test('そのまま使え、同じ内容なら何も書き換えない', async () => {
    const desk = await olderDesk();
    expect((await desk.press('makeRegister')).report['hasChanged']).toBe(false);
    expect((await desk.press('aggregate')).report['total']).toBe(50);
    expect((await desk.press('check')).report['findings']).toEqual([]);
  });

  test('印が要るときに、列が右に加わる', async () => {
    const desk = await olderDesk();
    desk.host.book.sheet('資料1-2')?.deleteRows(8, 1);
    const pressed = await desk.press('makeRegister', { acceptsProposal: true });
    expect([pressed.kind, pressed.report['gone']]).toMatchObject([
      'done',
      [{ kind: 'gone', what: 'activity' }],
    ]);
    expect(desk.host.book.table('Activities')?.columns.at(-1)).toBe('元のシートにない');
    expect(textAt(desk, ACTIVITIES, 3, '元のシートにない')).toBe('○');
    expect(desk.host.book.table('Programs')?.columns).not.toContain('元のシートにない');
    expect((await desk.press('makeRegister')).report['hasChanged']).toBe(false);
  });

  test('右に人のメモがあれば、メモを残し、印は付けずに言う', async () => {
    const desk = await olderDesk();
    const column = desk.host.book.table('Activities')?.area.columnCount ?? 0;
    sheetOf(desk, ACTIVITIES).write(2, column, { text: '委員会で質問あり' });
    desk.host.book.sheet('資料1-2')?.deleteRows(8, 1);
    const pressed = await desk.press('makeRegister', { acceptsProposal: true });
    expect([pressed.kind, pressed.report['gone']]).toMatchObject(['done', [{ kind: 'gone' }]]);
    expect(sheetOf(desk, ACTIVITIES).cell(2, column).value).toBe('委員会で質問あり');
  });
});
