import { hostWithBlankSheet, onSheet, refusalOf, SHEET } from './blankSheet.fixture';

const host = hostWithBlankSheet();

test('一覧を途中から数だけ読む', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({
      name: true,
      $top: 1,
      $skip: 1,
    } as unknown as Excel.Interfaces.WorksheetCollectionLoadOptions);
    await context.sync();
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual([SHEET]);
  });
});

test('入れ子の読み込みが一往復で済む', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').values = [['事業', '件数']];
    sheet.tables.add('A1:B3', true);
    const { tables } = context.workbook;
    tables.load('items/name,items/worksheet/name,items/columns/items/name');
    await context.sync();
    const [table] = tables.items;
    expect([table?.worksheet.name, table?.columns.items.map((column) => column.name)]).toEqual([
      SHEET,
      ['事業', '件数'],
    ]);
    expect(host.log).toHaveLength(1);
  });
});

test('読み込んでいない性質は office.js が断る', async () => {
  const unread = onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.load('address');
    await context.sync();
    return range.values;
  });
  expect(await refusalOf(unread)).toBe('PropertyNotLoaded');
});

test('引数なしの load は、ここにあるスカラーを全部読む', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B2');
    range.load();
    sheet.load();
    await context.sync();
    expect(range.toJSON()).toMatchObject({ address: `${SHEET}!A1:B2`, rowCount: 2, rowHidden: false });
    expect(sheet.toJSON()).toMatchObject({ name: SHEET, position: 1, visibility: 'Visible' });
  });
});
