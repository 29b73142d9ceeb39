import { cellArea } from '../../src/workbook/address';
import type { PieChartSpec } from '../../src/workbook/chartSpec';
import { hostWithBlankSheet, onSheet, refusalOf, SHEET } from './blankSheet.fixture';

const host = hostWithBlankSheet();

const DATA = [
  ['状況', '上半期', '下半期'],
  ['順調', 12, 15],
  ['遅れ', 3, 1],
];

async function addPie(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<Excel.Chart> {
  sheet.getRange('A1:C3').values = DATA;
  const chart = sheet.charts.add('Pie', sheet.getRange('B2:B3'), 'Columns');
  chart.name = '円グラフ';
  chart.setPosition('E2', 'H12');
  chart.title.text = '進捗状況';
  chart.legend.visible = false;
  chart.plotVisibleOnly = false;
  chart.format.font.name = 'Meiryo';
  chart.format.font.size = 9;
  const series = chart.series.getItemAt(0);
  series.setXAxisValues(sheet.getRange('A2:A3'));
  series.hasDataLabels = true;
  series.dataLabels.showCategoryName = true;
  series.dataLabels.showValue = false;
  for (const [index, color] of ['#111111', '#EEEEEE'].entries()) {
    const point = series.points.getItemAt(index);
    point.format.fill.setSolidColor(color);
    point.format.border.color = '#FFFFFF';
    point.format.border.weight = 1.5;
    point.dataLabel.format.font.color = '#222222';
  }
  await context.sync();
  return chart;
}

const PIE: PieChartSpec = {
  kind: 'pie',
  name: '円グラフ',
  position: cellArea(1, 4, 11, 4),
  altText: '',
  title: '進捗状況',
  fontName: 'Meiryo',
  fontSizePt: 9,
  labels: cellArea(1, 0, 2, 1),
  values: cellArea(1, 1, 2, 1),
  points: [
    { fill: '#111111', line: '#FFFFFF', labelColor: '#222222' },
    { fill: '#EEEEEE', line: '#FFFFFF', labelColor: '#222222' },
  ],
};

test('円グラフを組み立てると、そのままの仕様でブックに入る', async () => {
  await onSheet(addPie);
  expect(
    host.book
      .sheet(SHEET)
      ?.charts()
      .map((chart) => chart.spec),
  ).toEqual([PIE]);
});

test('名前で見つけ、代替文を書き、データを移し、消す', async () => {
  await onSheet(async (sheet, context) => {
    await addPie(sheet, context);
    sheet.charts.load('items/name,items/chartType,count');
    const chart = sheet.charts.getItemOrNullObject('円グラフ');
    chart.load('id,left,top,width,height');
    chart.title.load('text,visible');
    const missing = sheet.charts.getItemOrNullObject('無い');
    const cells = sheet.getRange('E2:H12');
    cells.load('left,top,width,height');
    await context.sync();
    expect(sheet.charts.items.map((item) => [item.name, item.chartType])).toEqual([['円グラフ', 'Pie']]);
    expect([chart.title.text, chart.title.visible, missing.isNullObject]).toEqual(['進捗状況', true, true]);
    for (const side of ['left', 'top', 'width', 'height'] as const)
      expect(chart[side]).toBeCloseTo(cells[side], 3);

    sheet.shapes.getItemOrNullObject('円グラフ').altTextDescription = '順調 12 件、遅れ 3 件';
    chart.setData(sheet.getRange('C2:C3'), 'Columns');
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange('A2:A3'));
    await context.sync();
    const expected = { ...PIE, altText: '順調 12 件、遅れ 3 件', values: cellArea(1, 2, 2, 1) };
    expect(host.book.sheet(SHEET)?.charts()[0]?.spec).toEqual(expected);
    chart.delete();
    await context.sync();
  });
  expect(host.book.sheet(SHEET)?.charts()).toEqual([]);
});

test('積み上げ横棒は見出しから系列の名前をとる', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:C3').values = DATA;
    const chart = sheet.charts.add('BarStacked', sheet.getRange('A1:C3'), 'Columns');
    chart.name = '棒';
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.visible = false;
    chart.series.getItemAt(1).format.fill.setSolidColor('#ABCDEF');
    chart.series.load('items/name,count');
    await context.sync();
    expect(chart.series.items.map((series) => series.name)).toEqual(['上半期', '下半期']);
  });
  expect(host.book.sheet(SHEET)?.charts()[0]?.spec).toMatchObject({
    kind: 'stackedBar',
    categories: cellArea(1, 0, 2, 1),
    series: [
      { name: cellArea(0, 1), values: cellArea(1, 1, 2, 1) },
      { name: cellArea(0, 2), values: cellArea(1, 2, 2, 1), color: { fill: '#ABCDEF' } },
    ],
  });
});

test('行を入れると、グラフもデータの範囲も下がる', async () => {
  await onSheet(async (sheet, context) => {
    const chart = await addPie(sheet, context);
    sheet.getRange('1:2').insert('Down');
    const cells = sheet.getRange('E4');
    cells.load('top');
    chart.load('top');
    await context.sync();
    expect(chart.top).toBeCloseTo(cells.top, 3);
  });
  expect(host.book.sheet(SHEET)?.charts()[0]?.spec).toMatchObject({ values: cellArea(3, 1, 2, 1) });
});

test('ブックが持てない飾りは、黙って捨てずに断る', async () => {
  const attempts: readonly ((chart: Excel.Chart) => void)[] = [
    (chart) => (chart.legend.visible = true),
    (chart) => (chart.series.getItemAt(0).dataLabels.showPercentage = true),
    (chart) => (chart.plotVisibleOnly = true),
    (chart) => (chart.series.getItemAt(0).points.getItemAt(0).format.border.weight = 4),
  ];
  for (const attempt of attempts) {
    const refused = onSheet(async (sheet, context) => {
      const chart = await addPie(sheet, context);
      attempt(chart);
      await context.sync();
    });
    expect(await refusalOf(refused)).toBe('NotImplemented');
    host.book.sheet(SHEET)?.deleteChart('円グラフ');
  }
});
