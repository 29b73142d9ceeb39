import type { Area } from '../workbook/address';
import { formatSheetArea } from '../workbook/address';
import type { ChartColor, PieChartSpec, StackedBarChartSpec } from '../workbook/chartSpec';

type RangeOf = (area: Area) => Excel.Range;

const WHITE = '#FFFFFF';
const AXIS_LINE = '#808080';
/** Of the bar's own height, in percent. */
const BAR_GAP = 50;
const HOLE_PERCENT = 50;
/** A zero leaves no label behind. */
const NUMBER_WITHOUT_ZERO = '#,##0;;;';

/** A pie says its words beside its slices and needs no key. */
export function frameSlices(chart: Excel.Chart, spec: PieChartSpec): void {
  chart.legend.visible = false;
  const series = chart.series.getItemAt(0);
  series.firstSliceAngle = 0;
  if (spec.kind === 'doughnut') series.doughnutHoleSize = HOLE_PERCENT;
}

/** Data, words and colours of the slices. The words come from the label cells alone. */
export function paintSlices(chart: Excel.Chart, spec: PieChartSpec, rangeOf: RangeOf): void {
  const series = chart.series.getItemAt(0);
  series.setValues(rangeOf(spec.values));
  series.setXAxisValues(rangeOf(spec.labels));
  series.hasDataLabels = true;
  const { dataLabels: labels } = series;
  showOnly(labels, 'category');
  // The labels of a doughnut have no place to choose: they stand on the ring.
  if (spec.kind === 'pie') labels.position = 'OutsideEnd';
  spec.points.forEach((color, index) => {
    const point = series.points.getItemAt(index);
    point.format.fill.setSolidColor(color.fill);
    point.format.border.color = color.line;
    point.format.border.weight = lineWeightPt(color);
    point.dataLabel.format.font.color = color.labelColor;
  });
}

/** No grid and no axis of values: each bar says its own number. */
export function frameBars(chart: Excel.Chart): void {
  chart.legend.visible = true;
  chart.legend.position = 'Bottom';
  const { categoryAxis, valueAxis } = chart.axes;
  // Excel draws the first bar at the bottom; a list is read from the top.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.majorTickMark = 'None';
  categoryAxis.tickLabelPosition = 'Low';
  categoryAxis.format.line.color = AXIS_LINE;
  valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
}

/** Data, names and colours of the bars. `namedFrom` is the sheet of the name cells, null where the source names them. */
export function paintBars(
  chart: Excel.Chart,
  spec: StackedBarChartSpec,
  rangeOf: RangeOf,
  namedFrom: string | null,
): void {
  spec.series.forEach(({ name, values, color }, index) => {
    const isThere = namedFrom === null || index === 0;
    const series = isThere ? chart.series.getItemAt(index) : chart.series.add();
    series.setValues(rangeOf(values));
    series.setXAxisValues(rangeOf(spec.categories));
    // A reference as a name is VBA's way and left open by Office.js; only specs that are no block come here.
    if (namedFrom !== null) series.name = `=${formatSheetArea(namedFrom, name)}`;
    series.gapWidth = BAR_GAP;
    series.overlap = 100;
    paintSeries(series, color);
  });
}

function paintSeries(series: Excel.ChartSeries, color: ChartColor): void {
  series.format.fill.setSolidColor(color.fill);
  series.format.line.color = color.line;
  series.format.line.weight = lineWeightPt(color);
  series.hasDataLabels = true;
  const { dataLabels: labels } = series;
  showOnly(labels, 'value');
  labels.position = 'Center';
  labels.numberFormat = NUMBER_WITHOUT_ZERO;
  labels.format.font.color = color.labelColor;
}

/** A white slice needs only a thin line to be seen, dark ones a gap between them. */
function lineWeightPt({ line }: ChartColor): number {
  return line.toUpperCase() === WHITE ? 1.5 : 1;
}

function showOnly(labels: Excel.ChartDataLabels, what: 'category' | 'value'): void {
  labels.showCategoryName = what === 'category';
  labels.showValue = what === 'value';
  labels.showPercentage = false;
  labels.showSeriesName = false;
  labels.showLegendKey = false;
}
