import type { Area } from '../workbook/address';
import { formatCell, lastColumn, lastRow, sameArea, union } from '../workbook/address';
import type { ChartSpec, StackedBarChartSpec } from '../workbook/chartSpec';
import type { EditPlan } from '../workbook/editPlan';
import { frameBars, frameSlices, paintBars, paintSlices } from './chartLook';
import type { EditOf, PlanTarget } from './planTarget';

const TYPES = { pie: 'Pie', doughnut: 'Doughnut', stackedBar: 'BarStacked' } as const;

/**
 * Adds the chart, or renews the one of that name: data, labels and colours, while its place, its size and its title stay
 * as a person left them.
 */
export function putChart(target: PlanTarget, { sheet, chart: spec }: EditOf<'putChart'>): void {
  const { charts } = target.sheet(sheet);
  const source = target.range(sheet, sourceOf(spec));
  if (target.known.hasChart(sheet, spec.name)) {
    const chart = charts.getItem(spec.name);
    chart.setData(source, 'Columns');
    paint(target, sheet, chart, spec);
    return;
  }
  const chart = charts.add(TYPES[spec.kind], source, 'Columns');
  chart.name = spec.name;
  place(chart, spec);
  frame(chart, spec);
  paint(target, sheet, chart, spec);
  target.known.noteChart(sheet, spec.name, true);
}

export function deleteChart(target: PlanTarget, { sheet, name }: EditOf<'deleteChart'>): void {
  if (!target.known.hasChart(sheet, name)) return;
  target.sheet(sheet).charts.getItem(name).delete();
  target.known.noteChart(sheet, name, false);
}

/**
 * The alternative texts, queued after everything else: Excel's documents do not say that a chart is found among the
 * sheet's shapes, and a refusal here must cost nothing but the text.
 */
export function describeCharts(target: PlanTarget, plan: EditPlan): void {
  const put = plan.edits.filter((edit) => edit.kind === 'putChart');
  const last = new Map(put.map((edit) => [`${edit.sheet}\n${edit.chart.name}`.toLowerCase(), edit]));
  for (const { sheet, chart } of last.values()) {
    if (!target.known.hasChart(sheet, chart.name)) continue;
    target.sheet(sheet).shapes.getItem(chart.name).altTextDescription = chart.altText;
  }
}

function place(chart: Excel.Chart, { position, box }: ChartSpec): void {
  if (box) {
    chart.left = box.leftPt;
    chart.top = box.topPt;
    chart.width = box.widthPt;
    chart.height = box.heightPt;
    return;
  }
  const last = { row: lastRow(position), column: lastColumn(position) };
  chart.setPosition(formatCell(position), formatCell(last));
}

function frame(chart: Excel.Chart, spec: ChartSpec): void {
  if (spec.title === null) chart.title.visible = false;
  else chart.title.text = spec.title;
  // A chart must not change its numbers when someone filters the sheet (facts §3.7).
  chart.plotVisibleOnly = false;
  chart.format.font.name = spec.fontName;
  chart.format.font.size = spec.fontSizePt;
  if (spec.kind === 'stackedBar') frameBars(chart);
  else frameSlices(chart, spec);
}

function paint(target: PlanTarget, sheet: string, chart: Excel.Chart, spec: ChartSpec): void {
  const rangeOf = (area: Area): Excel.Range => target.range(sheet, area);
  if (spec.kind === 'stackedBar') paintBars(chart, spec, rangeOf, blockOf(spec) ? null : sheet);
  else paintSlices(chart, spec, rangeOf);
}

/** Charts are added over one range: the values alone, or a block with its names in the first row and column. */
function sourceOf(spec: ChartSpec): Area {
  if (spec.kind !== 'stackedBar') return spec.values;
  return blockOf(spec) ?? spec.series[0]?.values ?? spec.categories;
}

/** The block of a bar chart, where it is one: a column of categories, then the series with their names above. */
function blockOf({ categories, series }: StackedBarChartSpec): Area | null {
  const block = series.reduce((all, one) => union(union(all, one.name), one.values), categories);
  const isBlock =
    block.columnCount === series.length + 1 &&
    sameArea(categories, columnOf(block, 0)) &&
    series.every(({ name, values }, index) => {
      const own = columnOf(block, index + 1);
      return sameArea(values, own) && sameArea(name, { ...own, row: block.row, rowCount: 1 });
    });
  return isBlock ? block : null;
}

/** A column of a block without its first row. */
function columnOf(block: Area, index: number): Area {
  return { row: block.row + 1, column: block.column + index, rowCount: block.rowCount - 1, columnCount: 1 };
}
