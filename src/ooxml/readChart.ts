import type { Area } from '../workbook/address';
import { parseSheetArea } from '../workbook/address';
import type { ChartColor, ChartSpec, PieChartSpec, StackedBarChartSpec } from '../workbook/chartSpec';
import type { Color } from '../workbook/editPlan';
import type { XmlElement } from './xmlTree';
import {
  attribute,
  childElement,
  childElements,
  descend,
  elementText,
  isElement,
  localName,
} from './xmlTree';

/** What a chart part alone says; where it stands and what it is called is the drawing's to say. */
export interface ChartContent {
  /** As the file names it: `pie`, `doughnut`, `bar`… Of several kinds in one chart the first. */
  readonly type: string;
  readonly title: string | null;
  /** Null for what a ChartSpec cannot say. */
  readonly data: ChartData | null;
}

type Framed = 'name' | 'position' | 'altText' | 'title';
export type ChartData = Omit<PieChartSpec, Framed> | Omit<StackedBarChartSpec, Framed>;

/** What Excel gives where a chart says nothing (Office theme). */
const ACCENTS: readonly Color[] = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const DEFAULT_FONT = { fontName: 'Yu Gothic', fontSizePt: 10 };

/** Reads a chart part. `sheet` is the chart's own: a chart drawn from another one's cells has no ChartData. */
export function readChart(root: XmlElement, sheet: string): ChartContent {
  const drawn = drawnKinds(root);
  const [first] = drawn;
  const type = first ? localName(first.name).replace(/Chart$/, '') : '';
  const data = first && drawn.length === 1 ? readData(first, sheet, fontOf(root)) : null;
  return { type, title: readTitle(root), data };
}

/** The groups of series of a chart, one a kind. */
export function drawnKinds(root: XmlElement): XmlElement[] {
  const plot = descend(root, 'chart', 'plotArea');
  return plot ? childElements(plot).filter((node) => localName(node.name).endsWith('Chart')) : [];
}

export function toChartSpec(
  data: ChartData,
  frame: Pick<ChartSpec, 'name' | 'position' | 'altText' | 'title'>,
): ChartSpec {
  return { ...data, ...frame };
}

function readTitle(root: XmlElement): string | null {
  const chart = childElement(root, 'chart');
  const title = childElement(chart, 'title');
  if (!title) return null;
  const rich = descend(title, 'tx', 'rich');
  if (rich) return childElements(rich, 'p').map(textOf).join('\n');
  const cached = descend(title, 'tx', 'strRef', 'strCache');
  return cached ? textOf(cached) : '';
}

function readData(
  group: XmlElement,
  sheet: string,
  font: Pick<ChartSpec, 'fontName' | 'fontSizePt'>,
): ChartData | null {
  const series = childElements(group, 'ser');
  const kind = localName(group.name);
  if (kind === 'pieChart' || kind === 'doughnutChart') {
    const [only] = series;
    const isPie = kind === 'pieChart';
    return only && series.length === 1 ? readSlices(only, sheet, isPie ? 'pie' : 'doughnut', font) : null;
  }
  if (kind !== 'barChart') return null;
  const isStackedBar =
    attribute(childElement(group, 'barDir'), 'val') === 'bar' &&
    attribute(childElement(group, 'grouping'), 'val') === 'stacked';
  return isStackedBar ? readBars(series, sheet, font) : null;
}

function readSlices(
  series: XmlElement,
  sheet: string,
  kind: PieChartSpec['kind'],
  font: Pick<ChartSpec, 'fontName' | 'fontSizePt'>,
): ChartData | null {
  const labels = rangeOf(childElement(series, 'cat'), sheet);
  const values = rangeOf(childElement(series, 'val'), sheet);
  if (!labels || !values || labels.columnCount > 1 || values.columnCount > 1) return null;
  if (labels.rowCount !== values.rowCount) return null;
  const points = Array.from({ length: values.rowCount }, (_, index) => readPoint(series, index));
  return { kind, ...font, labels, values, points };
}

function readPoint(series: XmlElement, index: number): ChartColor {
  const isMeant = (node: XmlElement): boolean =>
    attribute(childElement(node, 'idx'), 'val') === String(index);
  const point = childElements(series, 'dPt').find(isMeant) ?? null;
  const all = childElement(series, 'dLbls');
  const label = all && childElements(all, 'dLbl').find(isMeant);
  return readColor(childElement(point, 'spPr'), textColor(label ?? null) ?? textColor(all), index);
}

function readBars(
  series: readonly XmlElement[],
  sheet: string,
  font: Pick<ChartSpec, 'fontName' | 'fontSizePt'>,
): ChartData | null {
  const [first] = series;
  const categories = first ? rangeOf(childElement(first, 'cat'), sheet) : null;
  if (!categories) return null;
  const bars: StackedBarChartSpec['series'][number][] = [];
  for (const [index, node] of series.entries()) {
    const name = rangeOf(childElement(node, 'tx'), sheet);
    const values = rangeOf(childElement(node, 'val'), sheet);
    if (!name || !values) return null;
    const label = textColor(childElement(node, 'dLbls'));
    bars.push({ name, values, color: readColor(childElement(node, 'spPr'), label, index) });
  }
  return { kind: 'stackedBar', ...font, categories, series: bars };
}

function rangeOf(holder: XmlElement | null, sheet: string): Area | null {
  const reference = childElement(holder, 'strRef') ?? childElement(holder, 'numRef');
  const formula = childElement(reference, 'f');
  const range = formula && parseSheetArea(elementText(formula));
  return range && range.sheet.toLowerCase() === sheet.toLowerCase() ? range.area : null;
}

function readColor(shape: XmlElement | null, label: Color | null, index: number): ChartColor {
  return {
    fill: solidColor(shape) ?? ACCENTS[index % ACCENTS.length] ?? '#4472C4',
    line: solidColor(childElement(shape, 'ln')) ?? '#FFFFFF',
    labelColor: label ?? '#000000',
  };
}

function solidColor(holder: XmlElement | null): Color | null {
  const value = attribute(descend(holder, 'solidFill', 'srgbClr'), 'val') ?? '';
  return /^[0-9A-Fa-f]{6}$/.test(value) ? `#${value.toUpperCase()}` : null;
}

function textColor(holder: XmlElement | null): Color | null {
  return solidColor(descend(holder, 'txPr', 'p', 'pPr', 'defRPr'));
}

function fontOf(root: XmlElement): Pick<ChartSpec, 'fontName' | 'fontSizePt'> {
  const properties = descend(root, 'txPr', 'p', 'pPr', 'defRPr');
  const size = Number(attribute(properties, 'sz') ?? NaN) / 100;
  const face = childElement(properties, 'ea') ?? childElement(properties, 'latin');
  return {
    fontName: attribute(face, 'typeface') ?? DEFAULT_FONT.fontName,
    fontSizePt: Number.isFinite(size) ? size : DEFAULT_FONT.fontSizePt,
  };
}

/** The words of a rich text or a cache, without what stands between them. */
function textOf(node: XmlElement): string {
  return node.children
    .filter(isElement)
    .map((child) => (/^[tv]$/.test(localName(child.name)) ? elementText(child) : textOf(child)))
    .join('');
}
