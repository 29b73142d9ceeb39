import type { ChartContext } from './chartWriter';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { cellArea, parseArea } from '../workbook/address';
import type { ChartColor, ChartSpec, PieChartSpec, StackedBarChartSpec } from '../workbook/chartSpec';
import type { Color } from '../workbook/editPlan';
import { emptyPackage } from './emptyPackage.fixture';
import type { SavablePackage } from './openPackage';
import { openPackage } from './openPackage';
import { deleteChart, mapSheetChartFormulas, putChart, readSheetCharts, shiftDrawing } from './sheetCharts';
import type { SheetNode } from './worksheetOrder';
import type { XmlElement } from './xmlTree';
import { childElement, childElements, descend, parseXml, serializeElement } from './xmlTree';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PATH = 'xl/worksheets/sheet1.xml';
const metrics = { columnPt: () => 48, rowPt: () => 15 };
const at = (text: string) => parseArea(text) ?? cellArea(0, 0);
const color = (fill: Color, labelColor: Color = '#000000'): ChartColor => ({
  fill,
  line: fill === '#FFFFFF' ? '#595959' : '#FFFFFF',
  labelColor,
});

const pie: PieChartSpec = {
  kind: 'pie',
  name: 'GK_Pie',
  position: at('B11:H22'),
  altText: '活動50のうち概ね順調49、遅れ1',
  title: null,
  fontName: 'BIZ UDゴシック',
  fontSizePt: 10,
  labels: at('K11:K13'),
  values: at('L11:L13'),
  points: [color('#2F6DB5', '#FFFFFF'), color('#B5D3F2'), color('#FFFFFF')],
};
const bars: StackedBarChartSpec = {
  kind: 'stackedBar',
  name: 'GK_Bars',
  position: at('B34:H50'),
  altText: '視点ごとの活動数',
  title: '視点別',
  fontName: 'BIZ UDゴシック',
  fontSizePt: 9.5,
  categories: at('B26:B31'),
  series: [
    { name: at('C25'), values: at('C26:C31'), color: color('#2F6DB5', '#FFFFFF') },
    { name: at('D25'), values: at('D26:D31'), color: color('#B5D3F2') },
  ],
};

let pkg: SavablePackage;
let sheet: SheetNode;
const context = { sheet: "総'括" };
const charts = () => readSheetCharts(pkg, sheet, context.sheet, metrics);
const put = (spec: ChartSpec): void => putChart(pkg, sheet, spec, context, metrics);
const chartRoot = (index: number): XmlElement => pkg.tree(`xl/charts/chart${index}.xml`);
const group = (index: number, kind: string): XmlElement => {
  const found = descend(chartRoot(index), 'chart', 'plotArea', kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

beforeEach(() => {
  pkg = emptyPackage();
  pkg.put(
    PATH,
    `<worksheet xmlns="${MAIN}"><sheetData/><pageMargins/><legacyDrawing/><tableParts/></worksheet>`,
    'x/sheet',
  );
  sheet = { path: PATH, root: pkg.tree(PATH) };
});

describe('グラフ', () => {
  it.each([pie, { ...pie, kind: 'doughnut' } as const, bars])(
    '書いたグラフがそのまま読み戻せる（$kind）',
    (spec) => {
      put(spec);
      const [chart] = charts();
      expect(chart?.spec).toEqual(spec);
      expect(chart).toMatchObject({ name: spec.name, altText: spec.altText, title: spec.title });
      expect(chart?.type).toBe(spec.kind === 'stackedBar' ? 'bar' : spec.kind);
    },
  );

  it('保存して開き直しても同じで、部品はすべて登録されている', () => {
    put(pie);
    put(bars);
    pkg.touch(PATH);
    const again = openPackage(pkg.save());
    const reopened = { path: PATH, root: again.tree(PATH) };
    expect(readSheetCharts(again, reopened, context.sheet, metrics).map((chart) => chart.spec)).toEqual([
      pie,
      bars,
    ]);
    expect(childElements(reopened.root).map((node) => node.name)).toEqual([
      'sheetData',
      'pageMargins',
      'drawing',
      'legacyDrawing',
      'tableParts',
    ]);
    expect(again.contentType('xl/charts/chart2.xml')).toContain('drawingml.chart+xml');
    expect(again.contentType('xl/drawings/drawing1.xml')).toContain('drawing+xml');
  });

  it('円グラフは凡例なしで、ラベルのセルの言葉だけを見せる', () => {
    put(pie);
    expect(descend(chartRoot(1), 'chart', 'legend')).toBeNull();
    const labels = descend(group(1, 'pieChart'), 'ser', 'dLbls');
    const shown = labels ? childElements(labels).filter((node) => /show/.test(node.name)) : [];
    const on = shown.filter((node) => node.attributes.get('val') === '1').map((node) => node.name);
    expect(on).toEqual(['c:showCatName', 'c:showLeaderLines']);
    expect(serializeElement(chartRoot(1))).toContain('<c:plotVisOnly val="0"/>');
  });

  it('塗りの上で読めないラベルには、読める地を付ける', () => {
    put({ ...pie, points: [color('#8A1F00'), color('#B5D3F2'), color('#2F6DB5', '#FFFFFF')] });
    const labels = descend(group(1, 'pieChart'), 'ser', 'dLbls');
    const own = labels ? childElements(labels, 'dLbl') : [];
    const grounds = own.map((node) => descend(node, 'spPr', 'solidFill', 'srgbClr')?.attributes.get('val'));
    expect(grounds).toEqual(['FFFFFF', '2F6DB5']);
  });

  it('棒グラフは上から読む順で、0 は書かない', () => {
    put(bars);
    const text = serializeElement(chartRoot(1));
    expect(text).toContain('<c:orientation val="maxMin"/>');
    expect(text).toContain('formatCode="#,##0;;;"');
    expect(text).toContain('<c:legendPos val="b"/>');
  });

  it('いまの値を渡すと、計算しない表示ソフトのために控えておく', () => {
    const values = new Map<number, string | number>([
      [10, '済 3'],
      [11, ''],
    ]);
    const shown: ChartContext = {
      ...context,
      currentValue: ({ row, column }) => (column === 10 ? (values.get(row) ?? null) : row),
    };
    putChart(pkg, sheet, pie, shown, metrics);
    const text = serializeElement(group(1, 'pieChart'));
    expect(text).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>済 3</c:v></c:pt></c:strCache>');
    expect(text).toContain('<c:pt idx="2"><c:v>12</c:v></c:pt></c:numCache>');
  });

  it('もう一度置いても増えず、大文字と小文字を区別しない', () => {
    put(pie);
    put({ ...pie, name: 'gk_pie' });
    expect(charts()).toHaveLength(1);
  });

  it('消すと部品も関係も残らず、ほかのグラフは残る', () => {
    put(pie);
    put(bars);
    pkg.put('xl/charts/style1.xml', '<x/>', 'x/style');
    pkg.relate('xl/charts/chart1.xml', 'http://x/relationships/chartStyle', 'xl/charts/style1.xml');
    deleteChart(pkg, sheet, 'gk_pie');
    expect(charts().map((chart) => chart.name)).toEqual(['GK_Bars']);
    expect(pkg.has('xl/charts/chart1.xml') || pkg.has('xl/charts/style1.xml')).toBe(false);
    deleteChart(pkg, sheet, 'GK_Bars');
    expect(childElement(sheet.root, 'drawing')).toBeNull();
    expect(pkg.paths().filter((path) => /chart|drawing/.test(path))).toEqual([]);
    expect(pkg.relationships(PATH)).toEqual([]);
    deleteChart(pkg, sheet, 'ない');
  });
});

describe('置いてあるグラフの更新', () => {
  it('範囲・言葉・色は新しくし、動かした位置と打ち込んだ題名はそのまま', () => {
    put(pie);
    const anchor = pkg.tree('xl/drawings/drawing1.xml').children[0];
    const from = typeof anchor === 'object' ? childElement(anchor, 'from') : null;
    const row = from && childElement(from, 'row');
    if (row) row.children = ['2'];
    childElement(chartRoot(1), 'chart')?.children.unshift(
      parseXml(
        '<c:title><c:tx><c:rich><a:p><a:r><a:t>市長</a:t></a:r><a:r><a:t>用</a:t></a:r></a:p></c:rich></c:tx></c:title>',
      ),
    );
    const next: PieChartSpec = {
      ...pie,
      position: at('A1:B2'),
      altText: '新しい',
      title: '別の題',
      labels: at('K11:K14'),
      values: at('L11:L14'),
      points: [...pie.points, color('#A0A0A0')],
    };
    put(next);
    expect(charts()[0]?.spec).toEqual({ ...next, title: '市長用', position: at('B3:H22') });
  });

  it('切り離した扇と、動かしたラベルは、そのまま残る', () => {
    put(pie);
    const series = childElement(group(1, 'pieChart'), 'ser');
    const points = series ? childElements(series, 'dPt') : [];
    points[1]?.children.splice(2, 0, parseXml('<c:explosion val="12"/>'));
    const layout = '<c:layout><c:manualLayout><c:x val="0.1"/></c:manualLayout></c:layout>';
    descend(series, 'dLbls')?.children.unshift(
      parseXml(`<c:dLbl><c:idx val="1"/>${layout}<c:showVal val="0"/></c:dLbl>`),
    );
    put({
      ...pie,
      points: [pie.points[0], color('#112233'), pie.points[2]].filter((point) => point !== undefined),
    });
    const text = serializeElement(group(1, 'pieChart'));
    expect(text).toMatch(
      /<c:idx val="1"\/><c:bubble3D val="0"\/><c:explosion val="12"\/><c:spPr>.{0,40}112233/,
    );
    expect(text).toContain(`<c:dLbl><c:idx val="1"/>${layout}<c:spPr>`);
  });

  it('系列が増えても減ってもよく、余計な設定は残る', () => {
    put(bars);
    const first = childElement(group(1, 'barChart'), 'ser');
    first?.children.push(parseXml('<c:extLst><c:ext uri="x"/></c:extLst>'));
    const third = { name: at('E25'), values: at('E26:E31'), color: color('#8A1F00', '#FFFFFF') };
    const more = { ...bars, series: [...bars.series, third] };
    put(more);
    expect(charts()[0]?.spec).toEqual(more);
    expect(serializeElement(group(1, 'barChart'))).toContain('<c:ext uri="x"/>');
    put({ ...bars, series: [third] });
    expect(charts()[0]?.spec).toEqual({ ...bars, series: [third] });
  });

  it('種類を変えられたグラフは、計画の種類に戻る', () => {
    put(pie);
    const plot = descend(chartRoot(1), 'chart', 'plotArea');
    if (plot) plot.children = [parseXml('<c:areaChart/>')];
    expect(charts()[0]).toMatchObject({ type: 'area', spec: null });
    put(pie);
    expect(charts()[0]?.spec).toEqual(pie);
  });

  it('接頭辞のないグラフ（ほかのソフトのもの）も更新できる', () => {
    put(pie);
    const text = serializeElement(chartRoot(1))
      .replace(/(<\/?)c:/g, '$1')
      .replace('xmlns:c=', 'xmlns=');
    pkg.put('xl/charts/chart1.xml', text);
    const drawn = serializeElement(pkg.tree('xl/drawings/drawing1.xml'))
      .replace(/(<\/?)xdr:/g, '$1')
      .replace('xmlns:xdr=', 'xmlns=');
    pkg.put('xl/drawings/drawing1.xml', drawn);
    const next = { ...pie, labels: at('K21:K23') };
    put(next);
    put(bars);
    expect(charts().map((chart) => chart.spec)).toEqual([next, bars]);
    const again = serializeElement(chartRoot(1));
    expect(again).not.toContain('<c:');
    expect(serializeElement(pkg.tree('xl/drawings/drawing1.xml'))).not.toContain('<xdr:');
  });
});

describe('行の挿入・シート名の変更', () => {
  it('図も範囲も動く', () => {
    put(bars);
    const shift = { formulaSheet: context.sheet, changedSheet: context.sheet, row: 0, count: 2 };
    shiftDrawing(pkg, sheet, shift);
    expect(charts()[0]?.spec).toMatchObject({ position: at('B36:H52'), categories: at('B28:B33') });
    shiftDrawing(pkg, sheet, { ...shift, changedSheet: 'ほか' });
    expect(charts()[0]?.spec).toMatchObject({ position: at('B36:H52'), categories: at('B28:B33') });
  });

  it('ほかのシートから描くグラフは、範囲を示せないので種類と題名だけ伝える', () => {
    put(bars);
    mapSheetChartFormulas(pkg, sheet, (formula) => formula.replace(/^.*!/, '台帳!'));
    expect(charts()[0]).toMatchObject({ type: 'bar', title: '視点別', spec: null });
  });
});

it('Strict 形式のブックには Strict 形式のグラフを置く', () => {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  pkg.put(PATH, `<worksheet xmlns="${strict}"><sheetData/></worksheet>`, 'x/sheet');
  sheet = { path: PATH, root: pkg.tree(PATH) };
  put(bars);
  put(pie);
  expect(charts().map((chart) => chart.spec)).toEqual([bars, pie]);
  const written = ['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml', PATH]
    .map((path) => pkg.text(path))
    .join('');
  expect(serializeElement(sheet.root) + written).not.toContain('schemas.openxmlformats.org');
  const relations = [PATH, 'xl/drawings/drawing1.xml'].flatMap((path) => pkg.relationships(path));
  expect(relations.every(({ type }) => type.startsWith('http://purl.oclc.org/'))).toBe(true);
});
