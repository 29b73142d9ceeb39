import { hostWithBlankSheet, onSheet, refusalOf, SHEET } from './blankSheet.fixture';

const host = hostWithBlankSheet();

function addTable(sheet: Excel.Worksheet, address = 'A1:C3'): Excel.Table {
  sheet.getRange('A1:C3').values = [
    ['事業', '件数', '件数'],
    ['窓口', 3, ''],
    ['公園', 5, ''],
  ];
  const table = sheet.tables.add(address, true);
  table.name = 'Works';
  return table;
}

test('表を足し、名前・形・列・範囲を読む', async () => {
  await onSheet(async (sheet, context) => {
    const table = addTable(sheet);
    table.style = 'TableStyleLight9';
    await context.sync();
    table.load('name,style,showTotals,id');
    table.columns.load('items/name,items/index,count');
    const [whole, head, body] = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    for (const range of [whole, head, body]) range.load('address');
    const column = table.columns.getItem('事業').getDataBodyRange();
    column.load('values');
    table.rows.load('count');
    await context.sync();
    expect(table.toJSON()).toMatchObject({ name: 'Works', style: 'TableStyleLight9', showTotals: false });
    // 見出しは重ならないように変えられる。
    expect(table.columns.items.map((item) => item.name)).toEqual(['事業', '件数', '件数2']);
    expect([whole.address, head.address, body.address]).toEqual([
      `${SHEET}!A1:C3`,
      `${SHEET}!A1:C1`,
      `${SHEET}!A2:C3`,
    ]);
    expect([column.values, table.rows.count]).toEqual([[['窓口'], ['公園']], 2]);
  });
  expect(host.book.table('works')?.area).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 3 });
});

test('次の往復では workbook.tables の id で見つかり、式の構造化参照が計算される', async () => {
  await onSheet(async (sheet, context) => {
    const table = addTable(sheet);
    await context.sync();
    const found = context.workbook.tables.getItemOrNullObject('WORKS');
    sheet.getRange('E1').formulas = [['=SUM(Works[件数])']];
    const sum = sheet.getRange('E1');
    sum.load('values');
    table.load('id');
    found.load('id');
    found.worksheet.load('name');
    await context.sync();
    expect(found.id).toBe(table.id);
    expect(found.worksheet.name).toBe(SHEET);
    expect(sum.values).toEqual([[8]]);
  });
});

test('行を足すと表が伸び、大きさを変え、範囲に戻せる', async () => {
  await onSheet(async (sheet, context) => {
    const table = addTable(sheet);
    table.rows.add(undefined, [
      ['保育', 2, 1],
      ['税', 4, 1],
    ]);
    const body = table.getDataBodyRange();
    body.load('values,address');
    await context.sync();
    expect(body.address).toBe(`${SHEET}!A2:C5`);
    expect(body.values.at(-1)).toEqual(['税', 4, 1]);
    sheet.getRange('D1').values = [['備考']];
    table.resize('A1:D6');
    table.columns.load('items/name');
    await context.sync();
    expect(table.columns.items.map((item) => item.name)).toEqual(['事業', '件数', '件数2', '備考']);
    table.convertToRange();
    await context.sync();
  });
  expect(host.book.sheet(SHEET)?.tables()).toEqual([]);
  expect(host.book.sheet(SHEET)?.cell(0, 0).value).toBe('事業');
});

test('見出しの欄に書くと列の名前も変わる', async () => {
  await onSheet(async (sheet, context) => {
    addTable(sheet);
    sheet.getRange('A1').values = [['事業名']];
    await context.sync();
  });
  expect(host.book.table('Works')?.columns).toEqual(['事業名', '件数', '件数2']);
});

describe('断られるもの', () => {
  const attempts: readonly (readonly [string, (sheet: Excel.Worksheet) => void, string])[] = [
    ['重なる表', (sheet) => void sheet.tables.add('B2:D9', true), 'MergedRangeConflict'],
    [
      '結合した欄の上の表',
      (sheet) => {
        sheet.getRange('F1:G1').merge();
        sheet.tables.add('F1:H3', true);
      },
      'MergedRangeConflict',
    ],
    ['表の上の結合', (sheet) => sheet.getRange('A2:B2').merge(), 'MergedRangeConflict'],
    ['使われた名前', (sheet) => (sheet.tables.add('J1:K3', true).name = 'works'), 'ItemAlreadyExists'],
    ['欄番地の名前', (sheet) => (sheet.tables.add('J1:K3', true).name = 'Q1'), 'InvalidArgument'],
    ['見出しを動かす', (sheet) => sheet.tables.getItem('Works').resize('A2:C5'), 'InvalidArgument'],
    ['ない表', (sheet) => void sheet.tables.getItem('無い').load('name'), 'ItemNotFound'],
    ['ない集計行', (sheet) => void sheet.tables.getItem('Works').getTotalRowRange(), 'ItemNotFound'],
    ['まだない飾り', (sheet) => (sheet.tables.getItem('Works').showTotals = true), 'NotImplemented'],
  ];
  test.each(attempts)('%s', async (_name, attempt, code) => {
    const refused = onSheet(async (sheet, context) => {
      addTable(sheet);
      attempt(sheet);
      await context.sync();
    });
    expect(await refusalOf(refused)).toBe(code);
    // 先に済んだことは残る。
    expect(host.book.table('Works')).not.toBeNull();
  });
});

test('絞り込まれた表とその解除', async () => {
  await onSheet(async (sheet, context) => {
    const table = addTable(sheet);
    await context.sync();
    host.switches.filtered.add('Works');
    table.autoFilter.load('isDataFiltered,enabled');
    sheet.autoFilter.load('isDataFiltered,enabled');
    await context.sync();
    expect([table.autoFilter.isDataFiltered, table.autoFilter.enabled]).toEqual([true, true]);
    expect([sheet.autoFilter.isDataFiltered, sheet.autoFilter.enabled]).toEqual([false, false]);
    const write = () => {
      sheet.getRange('B2').values = [[9]];
      return context.sync();
    };
    expect(await refusalOf(write())).toBe('FilteredRangeConflict');
    table.autoFilter.clearCriteria();
    await context.sync();
    expect(await refusalOf(write())).toBeNull();
  });
});
