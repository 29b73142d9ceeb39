import { readFileSync } from 'node:fs';
import { hostWithBlankSheet, onSheet, SHEET } from './blankSheet.fixture';

const host = hostWithBlankSheet();

async function readAll() {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility,items/tabColor,items/showGridlines');
    await context.sync();
    const sheets = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address,values,formulas,text,numberFormat,valueTypes');
      sheet.tables.load('items/name,items/style');
      sheet.charts.load('items/name,items/chartType');
      const first = sheet.getRange('A1:C3').format;
      first.load('wrapText,horizontalAlignment');
      first.font.load('bold,name,size,color');
      return { sheet, used, first };
    });
    context.workbook.names.load('items/name,items/formula');
    await context.sync();
    return {
      names: context.workbook.names.toJSON(),
      sheets: sheets.map(({ sheet, used, first }) => ({
        name: sheet.name,
        color: sheet.tabColor,
        used: used.isNullObject ? null : used.toJSON(),
        tables: sheet.tables.toJSON(),
        charts: sheet.charts.toJSON(),
        first: first.toJSON(),
      })),
    };
  });
}

test('保存して開き直しても、アドインから見えるものは変わらない', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B3').formulas = [
      ['事業', '件数'],
      ["'1-1", 3],
      ['R4.4.1', '=SUM(B2:B2)*2'],
    ];
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Works';
    sheet.getRange('A1:B1').format.font.bold = true;
    sheet.tabColor = '#336699';
    const chart = sheet.charts.add('Doughnut', sheet.getRange('B2:B3'), 'Columns');
    chart.name = '輪';
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange('A2:A3'));
    context.workbook.names.add('Words', sheet.getRange('A2:A3'));
    await context.sync();
  });
  const before = await readAll();
  host.openWorkbook(host.save(), 'r4h1-list.xlsx');
  expect(await readAll()).toEqual(before);
  expect(before.sheets.find((sheet) => sheet.name === SHEET)?.used).toMatchObject({
    values: [
      ['事業', '件数'],
      ['1-1', 3],
      [44652, 6],
    ],
  });
});

test('同じ場で次のブックを開ける', async () => {
  host.openWorkbook(readFileSync('samples/r4h1-forms.xlsx'), 'r4h1-forms.xlsx');
  await Excel.run(async (context) => {
    context.workbook.load('name');
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    expect(context.workbook.name).toBe('r4h1-forms.xlsx');
    expect(count.value).toBe(host.book.sheets.length);
  });
});

test('読むだけでは、ブックは少しも変わらない', async () => {
  const bytes = readFileSync('samples/r4h1-messy.xlsx');
  host.openWorkbook(bytes, 'r4h1-messy.xlsx');
  const untouched = host.save();
  host.openWorkbook(bytes, 'r4h1-messy.xlsx');
  await readAll();
  expect(Buffer.compare(host.save(), untouched)).toBe(0);
});
