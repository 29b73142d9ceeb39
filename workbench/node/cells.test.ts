import { hostWithBlankSheet, onSheet, refusalOf, SHEET } from './blankSheet.fixture';

const host = hostWithBlankSheet();

/** Writes one value and tells what the cell then holds and shows. */
async function typed(value: unknown, numberFormat = 'General') {
  return onSheet(async (sheet, context) => {
    const cell = sheet.getRange('B2');
    cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load('values,formulas,text,numberFormat,valueTypes');
    await context.sync();
    const [[held], [formula], [text], [format], [type]] = [
      cell.values[0] ?? [],
      cell.formulas[0] ?? [],
      cell.text[0] ?? [],
      cell.numberFormat[0] ?? [],
      cell.valueTypes[0] ?? [],
    ];
    return { held, formula, text, format, type };
  });
}

describe('値を書くと Excel のように読まれる', () => {
  const year = new Date().getFullYear();

  test.each([
    ['1-1', `1月1日`],
    ['4月1日', '4月1日'],
    ['R4.4.1', 'R4.4.1'],
    ['令和4年4月1日', '令和4年4月1日'],
    ['2022/4/1', '2022/4/1'],
  ])('%s は日付になる', async (entry, shown) => {
    const cell = await typed(entry);
    expect(cell.type).toBe('Double');
    expect(cell.text).toBe(shown);
  });

  test('1-1 はことしの1月1日', async () => {
    const { held } = await typed('1-1');
    expect(new Date(Math.round((Number(held) - 25_569) * 86_400_000)).toISOString().slice(0, 10)).toBe(
      `${year}-01-01`,
    );
  });

  test.each([
    ['(1)', -1],
    ['５０％', 0.5],
    ['1,234', 1234],
    ['TRUE', true],
  ])('%s は %s になる', async (entry, value) => {
    expect((await typed(entry)).held).toBe(value);
  });

  test.each(["'1-1", "'=A1", "'(1)"])('%s の前の ’ は文字列のしるしで、値に入らない', async (entry) => {
    const cell = await typed(entry);
    expect(cell).toMatchObject({ held: entry.slice(1), type: 'String', format: 'General' });
  });

  test('文字列の書式の欄では何も読みかえない', async () => {
    for (const entry of ['1-1', '(1)', '=A1', '令和4年4月1日']) {
      expect(await typed(entry, '@')).toMatchObject({ held: entry, type: 'String' });
    }
  });

  test('= で始まれば式、読めない式は断られる', async () => {
    expect(await typed('=1+2')).toMatchObject({ held: 3, formula: '=1+2' });
    expect(await refusalOf(typed('=(1+'))).toBe('InvalidArgument');
    expect(await typed('- 業務改善を行う')).toMatchObject({ held: '#NAME?', type: 'Error' });
  });
});

test('null はそのまま、空文字は消す', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B2');
    range.values = [
      ['あ', 1],
      [true, 'い'],
    ];
    range.values = [
      [null, ''],
      ['う', null],
    ];
    range.load('values,valueTypes');
    await context.sync();
    expect(range.values).toEqual([
      ['あ', ''],
      ['う', 'い'],
    ]);
    expect(range.valueTypes).toEqual([
      ['String', 'Empty'],
      ['String', 'String'],
    ]);
  });
});

test('同じ往復で書いた式の値が読める', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:A3').formulas = [[1], [2], ['=SUM(A1:A2)']];
    const sum = sheet.getRange('A3');
    sum.load('values,formulas');
    await context.sync();
    expect([sum.values, sum.formulas]).toEqual([[[3]], [['=SUM(A1:A2)']]]);
  });
});

test('計算を止めている間は前の値が見え、終われば計算される', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:A2').values = [[1], ['=A1*10']];
    await context.sync();
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('A1').values = [[5]];
    const result = sheet.getRange('A2');
    result.load('values');
    await context.sync();
    expect(result.values).toEqual([[10]]);
    result.load('values');
    await context.sync();
    expect(result.values).toEqual([[50]]);
  });
});

test('5,000行×12列を1往復で書き、office.js が分けた塊がもとの位置に入る', async () => {
  const rows = Array.from({ length: 5000 }, (_, row) =>
    Array.from({ length: 12 }, (_, column) => (column === 0 ? `${row}行` : row * 12 + column)),
  );
  await onSheet(async (sheet, context) => {
    const range = sheet.getRangeByIndexes(2, 1, 5000, 12);
    range.values = rows;
    await context.sync();
    range.load('values,address');
    await context.sync();
    expect(range.address).toBe(`${SHEET}!B3:M5002`);
    expect(range.values).toEqual(rows);
  });
  const [written] = host.log;
  expect(written).toMatchObject({ error: null, isWrite: true });
  expect(written?.actions).toBeGreaterThan(100);
});

test('大きさの合わない配列は断られ、何も書かれない', async () => {
  const write = onSheet(async (sheet, context) => {
    sheet.getRange('A1:B2').values = [['一']];
    await context.sync();
  });
  expect(await refusalOf(write)).toBe('InvalidArgument');
  expect(host.book.sheet(SHEET)?.usedArea()).toBeNull();
});

test('一つの値は範囲の全部に入る', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B2');
    range.set({ numberFormat: '0.0' as unknown as string[][] });
    range.set({ values: 3 as unknown as number[][] });
    range.load('text');
    await context.sync();
    expect(range.text).toEqual([
      ['3.0', '3.0'],
      ['3.0', '3.0'],
    ]);
  });
});

test('結合した欄は左上だけが値を受け取る', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B2');
    range.merge();
    range.values = [
      ['見出し', '消える'],
      ['これも', 'これも'],
    ];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      ['見出し', ''],
      ['', ''],
    ]);
  });
});

test('フィルターで絞り込まれていれば書けない', async () => {
  host.switches.filtered.add(SHEET);
  const write = onSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [[1]];
    await context.sync();
  });
  expect(await refusalOf(write)).toBe('FilteredRangeConflict');
});
