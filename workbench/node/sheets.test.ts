import { hostWithBlankSheet, onSheet, refusalOf, SHEET } from './blankSheet.fixture';

const host = hostWithBlankSheet();

test('シートを足し、名前・色・枠線・位置を読み書きする', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('集計');
    added.tabColor = '#00FF00';
    added.showGridlines = false;
    await context.sync();
    added.name = '集計表';
    added.load('name,id,position,tabColor,showGridlines,visibility');
    const count = worksheets.getCount();
    await context.sync();
    expect(added.toJSON()).toMatchObject({
      name: '集計表',
      position: 2,
      tabColor: '#00FF00',
      showGridlines: false,
      visibility: 'Visible',
    });
    expect(count.value).toBe(3);
  });
  expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(['資料1-2', SHEET, '集計表']);
});

test('ない名前は null オブジェクト、getItem は ItemNotFound', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const missing = worksheets.getItemOrNullObject('無い');
    const found = worksheets.getItemOrNullObject(SHEET.toUpperCase());
    await context.sync();
    expect([missing.isNullObject, found.isNullObject]).toEqual([true, false]);
    const chained = missing.tables.getItemOrNullObject('x');
    await context.sync();
    expect(chained.isNullObject).toBe(true);
  });
  const getItem = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('無い').load('name');
    await context.sync();
  });
  expect(await refusalOf(getItem)).toBe('ItemNotFound');
});

test.each([
  ['資料1-2', 'ItemAlreadyExists'],
  ['', 'InvalidArgument'],
  ['あ:い', 'InvalidArgument'],
  ['あ'.repeat(32), 'InvalidArgument'],
])('シートの名前「%s」は %s', async (name, code) => {
  const add = Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  expect(await refusalOf(add)).toBe(code);
});

test('「1」という名のシートは、1 番のシートと取り違えられない', async () => {
  host.book.addSheet('1');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('1');
    sheet.load('name');
    await context.sync();
    sheet.tabColor = '#0000FF';
    await context.sync();
    expect(sheet.name).toBe('1');
  });
  expect(host.book.sheets.map((sheet) => sheet.tabColor)).toEqual([null, null, '#0000FF']);
});

test('隠したシートと非常に隠したシート', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const list = worksheets.getItem('資料1-2');
    list.visibility = 'Hidden';
    const first = worksheets.getFirst(true);
    const next = worksheets.getFirst().getNextOrNullObject(true);
    const visible = worksheets.getCount(true);
    first.load('name');
    next.load('name');
    await context.sync();
    expect([first.name, next.name, visible.value]).toEqual([SHEET, SHEET, 1]);
    list.visibility = 'VeryHidden';
    await context.sync();
  });
  const remove = (name: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
  expect(await refusalOf(remove('資料1-2'))).toBe('InvalidOperation');
  expect(await refusalOf(remove(SHEET))).toBe('InvalidOperation');
});

test('読み込んだ一覧の項目は、次の往復で id で見つかる', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const last = worksheets.items.at(-1);
    if (!last) throw new Error('no sheet');
    last.name = '改めた名';
    last.tabColor = '#123456';
    await context.sync();
  });
  expect(host.book.sheet('改めた名')?.tabColor).toBe('#123456');
});

test('行を固定し、解く', async () => {
  await onSheet(async (sheet, context) => {
    sheet.freezePanes.freezeRows(2);
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load('address');
    await context.sync();
    expect(frozen.address).toBe(`${SHEET}!1:2`);
    sheet.freezePanes.unfreeze();
    await context.sync();
  });
  expect(host.book.sheet(SHEET)?.frozenRows).toBe(0);
});

test('印刷の設定がブックに入る', async () => {
  await onSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.set({ orientation: 'Landscape', paperSize: 'A4', topMargin: 36, centerHorizontally: true });
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P/&N';
    pageLayout.setPrintArea('A1:F20');
    pageLayout.setPrintTitleRows('$1:$2');
    const titles = pageLayout.getPrintTitleRowsOrNullObject();
    const area = pageLayout.getPrintAreaOrNullObject();
    titles.load('address');
    area.load('address');
    await context.sync();
    expect([titles.address, area.address]).toEqual([`${SHEET}!1:2`, `${SHEET}!A1:F20`]);
  });
  expect(host.book.sheet(SHEET)?.pageSetup()).toMatchObject({
    orientation: 'landscape',
    fitToWidth: true,
    centerHorizontally: true,
    footerCenter: '&P/&N',
    printArea: { row: 0, column: 0, rowCount: 20, columnCount: 6 },
    titleRows: { row: 0, count: 2 },
  });
});

test('前面のシート・選んだ範囲・ブックの名前', async () => {
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.getItem('資料1-2').activate();
    workbook.worksheets.getItem(SHEET).getRange('C4:D5').select();
    const active = workbook.worksheets.getActiveWorksheet();
    const selected = workbook.getSelectedRange();
    const cell = workbook.getActiveCell();
    workbook.load('name,readOnly');
    workbook.protection.load('protected');
    for (const range of [selected, cell]) range.load('address');
    active.load('name');
    await context.sync();
    expect([active.name, selected.address, cell.address]).toEqual([SHEET, `${SHEET}!C4:D5`, `${SHEET}!C4`]);
    expect([workbook.name, workbook.readOnly, workbook.protection.protected]).toEqual([
      'r4h1-list.xlsx',
      false,
      false,
    ]);
  });
});

test('書式を読み書きし、混ざっていれば null', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B2');
    const { format } = range;
    format.font.set({ name: 'Meiryo', size: 12, bold: true, color: '#112233' });
    format.fill.color = 'yellow';
    format.set({ horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, indentLevel: 1 });
    format.columnWidth = 75;
    format.rowHeight = 30;
    sheet.getRange('B2').format.font.bold = false;
    format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel,columnWidth,rowHeight');
    format.font.load('name,size,bold,color');
    format.fill.load('color');
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      indentLevel: 1,
      columnWidth: 75,
      rowHeight: 30,
    });
    expect(format.font.toJSON()).toEqual({ name: 'Meiryo', size: 12, bold: null, color: '#112233' });
    expect(format.fill.color).toBe('#FFFF00');
    range.clear('Formats');
    await context.sync();
  });
  expect(host.book.sheet(SHEET)?.format(0, 0)).toMatchObject({ bold: false, fill: null, wrap: false });
});

test('罫線は格子でだけ引ける', async () => {
  const draw = (sides: readonly Excel.BorderIndex[]) =>
    onSheet(async (sheet, context) => {
      for (const side of sides) {
        const border = sheet.getRange('B2:C3').format.borders.getItem(side);
        border.style = 'Continuous';
        border.color = '#808080';
      }
      await context.sync();
    });
  const outline = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as Excel.BorderIndex[];
  const inside = ['InsideVertical', 'InsideHorizontal'] as Excel.BorderIndex[];
  await draw([...outline, ...inside]);
  const line = '#808080';
  expect(host.book.sheet(SHEET)?.format(1, 1).border).toEqual({
    top: line,
    right: line,
    bottom: line,
    left: line,
  });
  expect(await refusalOf(draw(outline))).toBe('NotImplemented');
});
