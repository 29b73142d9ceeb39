import type { ChartSpec } from '../workbook/chartSpec';
import type { RowShift } from '../workbook/shiftFormula';
import { shiftForRows } from '../workbook/shiftFormula';
import type { BookChart } from './book';
import type { SheetMetrics } from './chartAnchor';
import { coveredArea, readAnchor, shiftAnchors } from './chartAnchor';
import type { ChartContext } from './chartWriter';
import { CHART_CONTENT_TYPE, makeChartXml } from './chartXml';
import type { ChartFrameNode } from './drawingParts';
import { addChartFrame, chartFrames, drawingPath, removeChartFrame, setAltText } from './drawingParts';
import type { Package } from './package';
import { namespacesOf } from './partNamespaces';
import { mapChartFormulas, patchChart } from './patchChart';
import { readChart, toChartSpec } from './readChart';
import type { SheetNode } from './worksheetOrder';

/** The charts of a sheet as they stand. */
export function readSheetCharts(
  pkg: Package,
  sheet: SheetNode,
  sheetName: string,
  metrics: SheetMetrics,
): BookChart[] {
  const drawing = drawingPath(pkg, sheet);
  if (drawing === null) return [];
  return chartFrames(pkg, drawing).flatMap((frame) => {
    const anchor = readAnchor(frame.anchor, metrics);
    if (!anchor) return [];
    const { name, altText } = frame;
    const { type, title, data } = readChart(pkg.tree(frame.path), sheetName);
    const spec = data && toChartSpec(data, { name, altText, title, position: coveredArea(anchor) });
    return [{ name, altText, title, anchor, type, spec }];
  });
}

/**
 * Adds a chart, or renews the one of that name where it stands (see ChartSpec). The sheet's own tree changes when it
 * had no drawing: the caller marks it as touched.
 */
export function putChart(
  pkg: Package,
  sheet: SheetNode,
  spec: ChartSpec,
  context: ChartContext,
  metrics: SheetMetrics,
): void {
  const standing = findFrame(pkg, sheet, spec.name);
  if (standing) {
    patchChart(pkg.tree(standing.frame.path), spec, context);
    pkg.touch(standing.frame.path);
    setAltText(pkg, standing.drawing, standing.frame, spec.altText);
    return;
  }
  const path = pkg.freePath('xl/charts/chart', '.xml');
  pkg.put(path, makeChartXml(spec, context, namespacesOf(sheet.root)), CHART_CONTENT_TYPE);
  addChartFrame(pkg, sheet, path, spec, metrics);
}

/** Nothing happens when there is none of that name. The caller marks the sheet as touched. */
export function deleteChart(pkg: Package, sheet: SheetNode, name: string): void {
  const standing = findFrame(pkg, sheet, name);
  if (standing) removeChartFrame(pkg, sheet, standing.drawing, standing.frame);
}

/** Follows rows put in or taken out: objects on the changed sheet, ranges of charts on every sheet. */
export function shiftDrawing(pkg: Package, sheet: SheetNode, shift: RowShift): void {
  const drawing = drawingPath(pkg, sheet);
  if (drawing === null) return;
  const isChanged = shift.formulaSheet.toLowerCase() === shift.changedSheet.toLowerCase();
  if (isChanged && shiftAnchors(pkg.tree(drawing), shift)) pkg.touch(drawing);
  mapSheetChartFormulas(pkg, sheet, (formula) => shiftForRows(formula, shift));
}

/** Rewrites the ranges of a sheet's charts, e.g. when a sheet gets another name. */
export function mapSheetChartFormulas(
  pkg: Package,
  sheet: SheetNode,
  change: (formula: string) => string,
): void {
  const drawing = drawingPath(pkg, sheet);
  if (drawing === null) return;
  for (const { path } of chartFrames(pkg, drawing)) {
    if (mapChartFormulas(pkg.tree(path), change)) pkg.touch(path);
  }
}

function findFrame(
  pkg: Package,
  sheet: SheetNode,
  name: string,
): { readonly drawing: string; readonly frame: ChartFrameNode } | null {
  const drawing = drawingPath(pkg, sheet);
  if (drawing === null) return null;
  const wanted = name.toLowerCase();
  const frame = chartFrames(pkg, drawing).find((candidate) => candidate.name.toLowerCase() === wanted);
  return frame ? { drawing, frame } : null;
}
