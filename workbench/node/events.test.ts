import { hostWithBlankSheet, onSheet, SHEET } from './blankSheet.fixture';

const host = hostWithBlankSheet();

/** Lets everything that is on its way arrive. */
function arrived(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

test('人が欄に書くと、聞いている者に前後の値が届く', async () => {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  const handler = await onSheet(async (sheet, context) => {
    const added = sheet.onChanged.add(async (event) => void heard.push(event));
    await context.sync();
    return added;
  });
  host.typeInto(SHEET, { row: 2, column: 1 }, '12');
  host.typeInto('資料1-2', { row: 0, column: 0 }, '聞いていないシート');
  await arrived();
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({
    type: 'WorksheetChanged',
    changeType: 'RangeEdited',
    source: 'Local',
    address: 'B3',
    worksheetId: expect.stringMatching(/^\{[0-9-]+\}$/),
    details: { valueBefore: '', valueAfter: 12, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
  });
  await Excel.run(handler.context as Excel.RequestContext, async (context) => {
    const range = heard[0]?.getRange(context);
    range?.load('address,values');
    await context.sync();
    expect([range?.address, range?.values]).toEqual([`${SHEET}!B3`, [[12]]]);
    handler.remove();
    await context.sync();
  });
  host.typeInto(SHEET, { row: 2, column: 1 }, '13');
  await arrived();
  expect(heard).toHaveLength(1);
});

test('自分の書きこみも届き、enableEvents を切れば届かない', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async (event) => void heard.push(`${event.address} ${event.triggerSource}`));
    await context.sync();
    const sheet = worksheets.getItem(SHEET);
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('2:3').insert('Down');
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange('A1').values = [[9]];
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await arrived();
  expect(heard).toEqual(['A1:B2 ThisLocalAddin', '2:3 ThisLocalAddin']);
});

test('表の中の変化は表にも届く', async () => {
  const heard: (readonly [string, string])[] = [];
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').values = [['事業', '件数']];
    const table = sheet.tables.add('A1:B3', true);
    await context.sync();
    table.onChanged.add(async (event) => void heard.push([event.tableId, event.address]));
    await context.sync();
  });
  host.typeInto(SHEET, { row: 1, column: 1 }, '5');
  host.typeInto(SHEET, { row: 8, column: 1 }, '表の外');
  await arrived();
  expect(heard).toEqual([[host.book.sheet(SHEET)?.tables()[0]?.id, 'B2']]);
});

test('シートの追加・削除・切り替え・選択が届く', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => void heard.push('added'));
    worksheets.onDeleted.add(async () => void heard.push('deleted'));
    worksheets.onActivated.add(async () => void heard.push('activated'));
    worksheets.onSelectionChanged.add(async (event) => void heard.push(`selected ${event.address}`));
    await context.sync();
    const added = worksheets.add('一時');
    added.activate();
    added.delete();
    await context.sync();
  });
  await arrived();
  host.select('資料1-2', { row: 4, column: 2 });
  await arrived();
  expect(heard.slice(0, 3)).toEqual(['added', 'activated', 'deleted']);
  expect(heard.at(-1)).toBe('selected C5');
});
