import type { ChartSpec, PieChartSpec, StackedBarChartSpec } from '../workbook/chartSpec';
import { BAR_SERIES_ORDER, PIE_SERIES_ORDER, barSeriesParts, pieSeriesParts } from './chartSeries';
import type { ChartContext } from './chartWriter';
import { ChartWriter } from './chartWriter';
import { makeBarSeries, makeLegend, makePlotArea } from './chartXml';
import { declarePrefix, namespacesOf } from './partNamespaces';
import { drawnKinds } from './readChart';
import type { XmlElement } from './xmlTree';
import {
  attribute,
  childElement,
  childElements,
  elementText,
  insertChild,
  isElement,
  localName,
  prefixOf,
  putChild,
  removeChildren,
} from './xmlTree';

/** The children of `c:chart` in the schema's order (CT_Chart). */
const CHART_ORDER = [
  'title',
  'autoTitleDeleted',
  'pivotFmts',
  'view3D',
  'floor',
  'sideWall',
  'backWall',
  'plotArea',
  'legend',
  'plotVisOnly',
  'dispBlanksAs',
  'showDLblsOverMax',
  'extLst',
];

/**
 * Renews what a chart is drawn from, its words and its colours. Title, fonts, legend, axes, pulled-out slices and
 * labels that a person moved stay; a chart that was made another kind becomes the plan's kind again.
 */
export function patchChart(root: XmlElement, spec: ChartSpec, context: ChartContext): void {
  const chart = childElement(root, 'chart');
  if (!chart) return;
  const drawing = declarePrefix(root, namespacesOf(root).drawing, 'a');
  const names = { chart: prefixOf(root.name), drawing: `${drawing}:` };
  const writer = new ChartWriter(names, context, { name: spec.fontName, sizePt: spec.fontSizePt });
  const groups = drawnKinds(root);
  const [group] = groups;
  if (group && groups.length === 1 && isOfKind(group, spec.kind)) {
    if (spec.kind === 'stackedBar') patchBars(writer, group, spec);
    else patchSlices(writer, group, spec);
  } else {
    putChild(chart, makePlotArea(writer, spec), CHART_ORDER);
    const legend = makeLegend(writer, spec);
    if (legend) putChild(chart, legend, CHART_ORDER);
    else removeChildren(chart, 'legend');
  }
  putChild(chart, writer.value('plotVisOnly', 0), CHART_ORDER);
}

/** Rewrites every range that a chart is drawn from; true when one changed. */
export function mapChartFormulas(root: XmlElement, change: (formula: string) => string): boolean {
  let isChanged = false;
  for (const child of root.children) {
    if (!isElement(child)) continue;
    if (localName(child.name) !== 'f') {
      isChanged = mapChartFormulas(child, change) || isChanged;
      continue;
    }
    const before = elementText(child);
    const after = change(before);
    if (after === before) continue;
    child.children = [after];
    isChanged = true;
  }
  return isChanged;
}

function isOfKind(group: XmlElement, kind: ChartSpec['kind']): boolean {
  if (kind !== 'stackedBar') {
    return localName(group.name) === `${kind}Chart` && childElements(group, 'ser').length > 0;
  }
  return (
    localName(group.name) === 'barChart' &&
    childElements(group, 'ser').length > 0 &&
    attribute(childElement(group, 'barDir'), 'val') === 'bar' &&
    attribute(childElement(group, 'grouping'), 'val') === 'stacked'
  );
}

function patchSlices(writer: ChartWriter, group: XmlElement, spec: PieChartSpec): void {
  const [series, ...more] = childElements(group, 'ser');
  if (!series) return;
  group.children = group.children.filter((child) => !more.some((other) => other === child));
  const pulled = childrenByIndex(childElements(series, 'dPt'), 'explosion');
  const places = labelPlaces(series);
  removeChildren(series, 'dPt');
  for (const part of pieSeriesParts(writer, spec)) {
    if (localName(part.name) === 'dPt') {
      const explosion = pulled.get(indexOf(part) ?? '');
      if (explosion)
        insertChild(part, explosion, ['idx', 'invertIfNegative', 'marker', 'bubble3D', 'explosion', 'spPr']);
      insertChild(series, part, PIE_SERIES_ORDER);
    } else putChild(series, part, PIE_SERIES_ORDER);
  }
  keepLabelPlaces(writer, series, places);
}

function patchBars(writer: ChartWriter, group: XmlElement, spec: StackedBarChartSpec): void {
  const standing = childElements(group, 'ser');
  const gone = standing.slice(spec.series.length);
  group.children = group.children.filter((child) => !gone.some((other) => other === child));
  for (const [index, wanted] of spec.series.entries()) {
    const series = standing[index];
    if (!series) {
      const at = group.children.indexOf(lastSeries(group)) + 1;
      group.children.splice(at, 0, makeBarSeries(writer, spec, wanted, index));
      continue;
    }
    const places = labelPlaces(series);
    for (const part of barSeriesParts(writer, spec, wanted)) putChild(series, part, BAR_SERIES_ORDER);
    keepLabelPlaces(writer, series, places);
  }
}

function lastSeries(group: XmlElement): XmlElement {
  return childElements(group, 'ser').at(-1) ?? group;
}

/** Where a person put single labels, by the point's number. */
function labelPlaces(series: XmlElement): Map<string, XmlElement> {
  const labels = childElement(series, 'dLbls');
  return childrenByIndex(labels ? childElements(labels, 'dLbl') : [], 'layout');
}

/** A label that was moved keeps its place; it needs a label of its own for that, which looks like the others. */
function keepLabelPlaces(writer: ChartWriter, series: XmlElement, places: Map<string, XmlElement>): void {
  const labels = childElement(series, 'dLbls');
  if (!labels) return;
  for (const [index, layout] of places) {
    const own = childElements(labels, 'dLbl').find((label) => indexOf(label) === index);
    if (own) {
      insertChild(own, layout, ['idx', 'layout', 'numFmt', 'spPr', 'txPr', 'dLblPos']);
      continue;
    }
    const looks = childElements(labels).filter(
      (child) => !/^(dLbl|showLeaderLines|leaderLines|extLst)$/.test(localName(child.name)),
    );
    const label = writer.make('dLbl', {}, [writer.value('idx', index), layout, ...looks]);
    const at = childElements(labels, 'dLbl').filter((other) => Number(indexOf(other)) < Number(index)).length;
    labels.children.splice(at, 0, label);
  }
}

function childrenByIndex(nodes: readonly XmlElement[], name: string): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const node of nodes) {
    const child = childElement(node, name);
    const index = indexOf(node);
    if (child && index !== null) found.set(index, child);
  }
  return found;
}

function indexOf(node: XmlElement): string | null {
  return attribute(childElement(node, 'idx'), 'val');
}
