import type { ChartSpec, PieChartSpec, StackedBarChartSpec } from '../workbook/chartSpec';
import type { Color } from '../workbook/editPlan';
import { barSeriesParts, pieSeriesParts } from './chartSeries';
import type { ChartContext } from './chartWriter';
import { ChartWriter } from './chartWriter';
import type { Namespaces } from './partNamespaces';
import type { XmlElement } from './xmlTree';

export const CHART_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

const TEXT: Color = '#000000';
const PAPER: Color = '#FFFFFF';
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

/** A whole chart part as Excel and LibreOffice draw it well: labels at what they mean, no frame, no grid lines. */
export function makeChartXml(spec: ChartSpec, context: ChartContext, namespaces: Namespaces): XmlElement {
  const names = { chart: 'c:', drawing: 'a:' };
  const writer = new ChartWriter(names, context, { name: spec.fontName, sizePt: spec.fontSizePt });
  const root = writer.make('chartSpace', {}, [
    // Absent means rounded: the schema's own default.
    writer.value('roundedCorners', 0),
    writer.make('chart', {}, [
      spec.title === null ? null : writer.title(spec.title, TEXT),
      writer.value('autoTitleDeleted', spec.title === null ? 1 : 0),
      makePlotArea(writer, spec),
      makeLegend(writer, spec),
      // The cells that the words come from may be hidden.
      writer.value('plotVisOnly', 0),
      writer.value('dispBlanksAs', 'gap'),
    ]),
    writer.shape(PAPER, writer.line(null, 0)),
    writer.text(TEXT),
  ]);
  root.attributes.set('xmlns:c', namespaces.chart);
  root.attributes.set('xmlns:a', namespaces.drawing);
  root.attributes.set('xmlns:r', namespaces.relationships);
  return root;
}

export function makePlotArea(writer: ChartWriter, spec: ChartSpec): XmlElement {
  const drawn = spec.kind === 'stackedBar' ? stackedBars(writer, spec) : [slices(writer, spec)];
  return writer.make('plotArea', {}, [
    writer.make('layout'),
    ...drawn,
    writer.shape(null, writer.line(null, 0)),
  ]);
}

/** A pie says its words beside its slices; only bars need a key. */
export function makeLegend(writer: ChartWriter, spec: ChartSpec): XmlElement | null {
  if (spec.kind !== 'stackedBar') return null;
  return writer.make('legend', {}, [
    writer.value('legendPos', 'b'),
    writer.value('overlay', 0),
    writer.text(TEXT),
  ]);
}

export function makeBarSeries(
  writer: ChartWriter,
  spec: StackedBarChartSpec,
  series: StackedBarChartSpec['series'][number],
  index: number,
): XmlElement {
  return writer.make('ser', {}, [
    writer.value('idx', index),
    writer.value('order', index),
    ...barSeriesParts(writer, spec, series),
  ]);
}

function slices(writer: ChartWriter, spec: PieChartSpec): XmlElement {
  const series = writer.make('ser', {}, [
    writer.value('idx', 0),
    writer.value('order', 0),
    ...pieSeriesParts(writer, spec),
  ]);
  return writer.make(`${spec.kind}Chart`, {}, [
    writer.value('varyColors', 1),
    series,
    writer.value('firstSliceAng', 0),
    spec.kind === 'doughnut' ? writer.value('holeSize', 50) : null,
  ]);
}

function stackedBars(writer: ChartWriter, spec: StackedBarChartSpec): XmlElement[] {
  const bars = writer.make('barChart', {}, [
    writer.value('barDir', 'bar'),
    writer.value('grouping', 'stacked'),
    writer.value('varyColors', 0),
    ...spec.series.map((series, index) => makeBarSeries(writer, spec, series, index)),
    writer.value('gapWidth', 50),
    writer.value('overlap', 100),
    writer.value('axId', CATEGORY_AXIS),
    writer.value('axId', VALUE_AXIS),
  ]);
  return [bars, categoryAxis(writer), valueAxis(writer)];
}

function categoryAxis(writer: ChartWriter): XmlElement {
  return writer.make('catAx', {}, [
    writer.value('axId', CATEGORY_AXIS),
    // Bars grow from the bottom; a list is read from the top.
    writer.make('scaling', {}, [writer.value('orientation', 'maxMin')]),
    writer.value('delete', 0),
    writer.value('axPos', 'l'),
    writer.make('numFmt', { formatCode: 'General', sourceLinked: 0 }),
    writer.value('majorTickMark', 'none'),
    writer.value('minorTickMark', 'none'),
    writer.value('tickLblPos', 'low'),
    // The bars' own white lines would cut an axis line to pieces.
    writer.shape(null, writer.line(null, 0)),
    writer.text(TEXT),
    writer.value('crossAx', VALUE_AXIS),
    writer.value('crosses', 'autoZero'),
    writer.value('auto', 1),
    writer.value('lblAlgn', 'ctr'),
    writer.value('lblOffset', 100),
    writer.value('noMultiLvlLbl', 1),
  ]);
}

/** Not shown: each bar says its own number. */
function valueAxis(writer: ChartWriter): XmlElement {
  return writer.make('valAx', {}, [
    writer.value('axId', VALUE_AXIS),
    writer.make('scaling', {}, [writer.value('orientation', 'minMax'), writer.value('min', 0)]),
    writer.value('delete', 1),
    writer.value('axPos', 't'),
    writer.make('numFmt', { formatCode: 'General', sourceLinked: 0 }),
    writer.value('majorTickMark', 'none'),
    writer.value('minorTickMark', 'none'),
    writer.value('tickLblPos', 'nextTo'),
    writer.value('crossAx', CATEGORY_AXIS),
    writer.value('crosses', 'autoZero'),
    writer.value('crossBetween', 'between'),
  ]);
}
