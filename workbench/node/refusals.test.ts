import { hostWithBlankSheet, onSheet, refusalOf, SHEET } from './blankSheet.fixture';

const host = hostWithBlankSheet();

function write(): Promise<void> {
  return onSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [[1]];
    await context.sync();
  });
}

function read(): Promise<unknown> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.load('values');
    await context.sync();
    return range.values;
  });
}

test('失敗の前に済んだことは残り、後のことは起こらない', async () => {
  const failing = onSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [['先']];
    sheet.tables.getItem('無い').delete();
    sheet.getRange('A2').values = [['後']];
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({
    name: 'RichApi.Error',
    code: 'ItemNotFound',
    debugInfo: {
      errorLocation: 'TableCollection.getItem',
      statement: expect.stringContaining('tables.getItem'),
    },
  });
  const sheet = host.book.sheet(SHEET);
  expect([sheet?.cell(0, 0).value, sheet?.cell(1, 0).value]).toEqual(['先', null]);
});

test('どこまで進んだかが traceMessages でわかる', async () => {
  const failing = onSheet(async (sheet, context) => {
    context.trace('一');
    sheet.getRange('A1').values = [[1]];
    context.trace('二');
    sheet.tables.getItem('無い').delete();
    context.trace('三');
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ traceMessages: ['一', '二'] });
});

test('持っていないメンバーは、型とメンバーの名を言って断る', async () => {
  const missing = onSheet(async (sheet, context) => {
    sheet.getRange('A1').removeDuplicates([0], false);
    await context.sync();
  });
  await expect(missing).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('Range.RemoveDuplicates'),
    debugInfo: { errorLocation: 'Range.removeDuplicates' },
  });
});

test('宣言した版より新しいメンバーは office.js が断る', async () => {
  await expect(
    onSheet(async (sheet) => {
      sheet.onNameChanged.add(() => Promise.resolve());
    }),
  ).rejects.toMatchObject({ code: 'ApiNotFound' });
  expect(host.log.filter((batch) => batch.error !== null)).toEqual([]);
});

test('欄の編集中は読むことも書くこともできない', async () => {
  host.switches.cellEditMode = true;
  expect(await refusalOf(write())).toBe('InvalidOperationInCellEditMode');
  expect(await refusalOf(read())).toBe('InvalidOperationInCellEditMode');
  host.switches.cellEditMode = false;
  expect(await refusalOf(write())).toBeNull();
});

test('ダイアログが開いている間は読むだけ', async () => {
  host.switches.modalDialogOpen = true;
  expect(await refusalOf(write())).toBe('WriteNotSupportedWhenModalDialogOpen');
  expect(await refusalOf(read())).toBeNull();
});

test('読み取り専用でも書けてしまうが、そう言っている', async () => {
  host.switches.readOnly = true;
  await write();
  expect(Office.context.document.mode).toBe('readOnly');
  await Excel.run(async (context) => {
    context.workbook.load('readOnly');
    await context.sync();
    expect(context.workbook.readOnly).toBe(true);
  });
});

test('保護されたシートには何も書けない', async () => {
  const sheet = host.book.sheet(SHEET);
  if (!sheet) throw new Error('the sheet is gone');
  sheet.isProtected = true;
  const attempts: readonly ((sheet: Excel.Worksheet) => unknown)[] = [
    (target) => (target.getRange('A1').values = [[1]]),
    (target) => (target.getRange('A1').format.fill.color = '#FF0000'),
    (target) => target.getRange('A1').clear(),
    (target) => target.getRange('1:1').insert('Down'),
    (target) => target.tables.add('A1:B2', true),
    (target) => target.getRange('A1').dataValidation.clear(),
    (target) => target.getRange('A1').conditionalFormats.add('Custom'),
    (target) => target.charts.add('Pie', target.getRange('A1:A2')),
    (target) => (target.pageLayout.orientation = 'Landscape'),
    (target) => (target.getRange('A1').rowHidden = true),
    (target) => target.getRange('A1:B1').merge(),
  ];
  for (const attempt of attempts) {
    const refused = onSheet(async (target, context) => {
      attempt(target);
      await context.sync();
    });
    expect(await refusalOf(refused)).toBe('AccessDenied');
  }
  expect(await refusalOf(read())).toBeNull();
});

test('ブックの構成が保護されていれば、シートは増えも減りもしない', async () => {
  host.switches.structureProtected = true;
  const attempts: readonly ((worksheets: Excel.WorksheetCollection) => unknown)[] = [
    (worksheets) => worksheets.add('新しい'),
    (worksheets) => worksheets.getItem(SHEET).delete(),
    (worksheets) => (worksheets.getItem(SHEET).name = '別名'),
    (worksheets) => (worksheets.getItem(SHEET).visibility = 'Hidden'),
  ];
  for (const attempt of attempts) {
    const refused = Excel.run(async (context) => {
      attempt(context.workbook.worksheets);
      await context.sync();
    });
    expect(await refusalOf(refused)).toBe('AccessDenied');
  }
  expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(['資料1-2', SHEET]);
  expect(await refusalOf(write())).toBeNull();
});

test('共有ブックでは表もグラフも作れない', async () => {
  host.switches.sharedWorkbook = true;
  const add = onSheet(async (sheet, context) => {
    sheet.tables.add('A1:B2', true);
    await context.sync();
  });
  expect(await refusalOf(add)).toBe('AccessDenied');
});

test('別のブックが前にあれば、選ぶことも足すこともできない', async () => {
  host.switches.otherWorkbookInFront = true;
  const select = onSheet(async (sheet, context) => {
    sheet.getRange('A1').select();
    await context.sync();
  });
  const selected = Excel.run(async (context) => {
    context.workbook.getSelectedRange().load('address');
    await context.sync();
  });
  expect(await refusalOf(select)).toBe('GeneralException');
  expect(await refusalOf(selected)).toBe('InvalidSelection');
});
