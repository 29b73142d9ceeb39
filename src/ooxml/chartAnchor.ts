import type { Area, CellPosition } from '../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/address';
import type { Box } from '../workbook/sheetLayout';
import type { RowChange } from '../workbook/shiftArea';
import type { ChartAnchor } from './book';
import type { XmlElement } from './xmlTree';
import { attribute, childElement, element, elementText, isElement, localName } from './xmlTree';

const EMU_PER_POINT = 12_700;

/** Sizes of a sheet's columns and rows in points; 0 for hidden ones. */
export interface SheetMetrics {
  readonly columnPt: (column: number) => number;
  readonly rowPt: (row: number) => number;
}

type Corner = ChartAnchor['from'];

/** An anchor over whole cells, that moves and grows with them as a new chart in Excel does. */
export function makeAnchor(prefix: string, area: Area, content: XmlElement): XmlElement {
  const end = { row: area.row + area.rowCount, column: area.column + area.columnCount };
  return element(`${prefix}twoCellAnchor`, {}, [
    makeCorner(`${prefix}from`, prefix, area),
    makeCorner(`${prefix}to`, prefix, end),
    content,
    element(`${prefix}clientData`),
  ]);
}

/** An anchor over a rectangle that need not keep to cells. It too moves and grows with the cells. */
export function makeBoxAnchor(
  prefix: string,
  box: Box,
  metrics: SheetMetrics,
  content: XmlElement,
): XmlElement {
  const corner = { row: 0, column: 0, xPt: 0, yPt: 0 };
  const from = reach(corner, { xPt: box.leftPt, yPt: box.topPt }, metrics);
  const to = reach(from, { xPt: box.widthPt, yPt: box.heightPt }, metrics);
  return element(`${prefix}twoCellAnchor`, {}, [
    makeCorner(`${prefix}from`, prefix, from),
    makeCorner(`${prefix}to`, prefix, to),
    content,
    element(`${prefix}clientData`),
  ]);
}

/** The rectangle that an object covers. */
export function boxOf({ from, to }: ChartAnchor, { columnPt, rowPt }: SheetMetrics): Box {
  const left = sumTo(from.column, columnPt) + from.xPt;
  const top = sumTo(from.row, rowPt) + from.yPt;
  const right = sumTo(to.column, columnPt) + to.xPt;
  const bottom = sumTo(to.row, rowPt) + to.yPt;
  return { leftPt: left, topPt: top, widthPt: right - left, heightPt: bottom - top };
}

function sumTo(end: number, sizeOfCell: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < end; index++) sum += sizeOfCell(index);
  return sum;
}

/** Where an object of any of the three kinds of anchors stands, in cells; null when the anchor is none. */
export function readAnchor(anchor: XmlElement, metrics: SheetMetrics): ChartAnchor | null {
  const from = readCorner(childElement(anchor, 'from'));
  switch (localName(anchor.name)) {
    case 'twoCellAnchor': {
      const to = readCorner(childElement(anchor, 'to'));
      return from && to && { from, to };
    }
    case 'oneCellAnchor':
      return from && { from, to: reach(from, sizeOf(anchor, 'ext', 'cx', 'cy'), metrics) };
    case 'absoluteAnchor': {
      const start = { row: 0, column: 0, xPt: 0, yPt: 0 };
      const corner = reach(start, sizeOf(anchor, 'pos', 'x', 'y'), metrics);
      return { from: corner, to: reach(corner, sizeOf(anchor, 'ext', 'cx', 'cy'), metrics) };
    }
    default:
      return null;
  }
}

/** The cells that an object covers, touched ones too. */
export function coveredArea({ from, to }: ChartAnchor): Area {
  const lastRow = Math.max(from.row, to.yPt > 0 ? to.row : to.row - 1);
  const lastColumn = Math.max(from.column, to.xPt > 0 ? to.column : to.column - 1);
  return {
    row: from.row,
    column: from.column,
    rowCount: lastRow - from.row + 1,
    columnCount: lastColumn - from.column + 1,
  };
}

/**
 * Moves every object of a drawing with rows put in or taken out, as its own setting says: with the cells and growing
 * (twoCell), with the cells alone (oneCell), or not at all (absolute). True when one moved.
 */
export function shiftAnchors(drawing: XmlElement, change: RowChange): boolean {
  let isChanged = false;
  for (const anchor of anchorsOf(drawing)) isChanged = shiftAnchor(anchor, change) || isChanged;
  return isChanged;
}

/** The anchors of a drawing, those inside compatibility blocks too. */
export function anchorsOf(node: XmlElement): XmlElement[] {
  return node.children.filter(isElement).flatMap((child) => {
    const name = localName(child.name);
    if (/^(twoCell|oneCell|absolute)Anchor$/.test(name)) return [child];
    return /^(AlternateContent|Choice|Fallback)$/.test(name) ? anchorsOf(child) : [];
  });
}

function shiftAnchor(anchor: XmlElement, change: RowChange): boolean {
  const from = childElement(anchor, 'from');
  const first = readCorner(from);
  const placement = attribute(anchor, 'editAs') ?? 'twoCell';
  if (!from || !first || placement === 'absolute') return false;
  const moved = shiftEdge(first, change, true);
  let isChanged = setRow(from, first, moved);
  const to = childElement(anchor, 'to');
  const last = readCorner(to);
  if (!to || !last) return isChanged;
  const end =
    placement === 'oneCell'
      ? { row: last.row + moved.row - first.row, yPt: last.yPt }
      : shiftEdge(last, change, false);
  isChanged = setRow(to, last, end) || isChanged;
  return isChanged;
}

/** An upper edge at the start of the changed row goes along; a lower one that ends there does not. */
function shiftEdge(
  edge: Pick<Corner, 'row' | 'yPt'>,
  { row, count }: RowChange,
  isUpper: boolean,
): Pick<Corner, 'row' | 'yPt'> {
  const isAfter = edge.row > row || (edge.row === row && (isUpper || edge.yPt > 0));
  if (!isAfter) return edge;
  if (count >= 0) return { row: Math.min(edge.row + count, MAX_ROWS - 1), yPt: edge.yPt };
  return edge.row < row - count ? { row, yPt: 0 } : { row: edge.row + count, yPt: edge.yPt };
}

function setRow(
  corner: XmlElement,
  before: Pick<Corner, 'row' | 'yPt'>,
  after: Pick<Corner, 'row' | 'yPt'>,
): boolean {
  if (before.row === after.row && before.yPt === after.yPt) return false;
  setText(corner, 'row', after.row);
  if (before.yPt !== after.yPt) setText(corner, 'rowOff', Math.round(after.yPt * EMU_PER_POINT));
  return true;
}

function setText(corner: XmlElement, name: string, value: number): void {
  const node = childElement(corner, name);
  if (node) node.children = [String(value)];
}

function makeCorner(
  name: string,
  prefix: string,
  { column, row, xPt = 0, yPt = 0 }: CellPosition & Partial<Corner>,
): XmlElement {
  const emu = (points: number): number => Math.round(points * EMU_PER_POINT);
  const parts = { col: column, colOff: emu(xPt), row, rowOff: emu(yPt) };
  return element(
    name,
    {},
    Object.entries(parts).map(([local, value]) => element(prefix + local, {}, [String(value)])),
  );
}

function readCorner(corner: XmlElement | null): Corner | null {
  if (!corner) return null;
  const read = (name: string): number => {
    const node = childElement(corner, name);
    const value = node ? Number(elementText(node)) : 0;
    return Number.isFinite(value) ? value : 0;
  };
  return {
    row: Math.max(0, read('row')),
    column: Math.max(0, read('col')),
    xPt: read('colOff') / EMU_PER_POINT,
    yPt: read('rowOff') / EMU_PER_POINT,
  };
}

function sizeOf(anchor: XmlElement, name: string, x: string, y: string): { xPt: number; yPt: number } {
  const node = childElement(anchor, name);
  return {
    xPt: Number(attribute(node, x) ?? 0) / EMU_PER_POINT,
    yPt: Number(attribute(node, y) ?? 0) / EMU_PER_POINT,
  };
}

/** Walks from a corner over the cells as far as the distance goes. */
function reach(from: Corner, by: { xPt: number; yPt: number }, metrics: SheetMetrics): Corner {
  const [column, xPt] = walk(from.column, from.xPt + by.xPt, MAX_COLUMNS, metrics.columnPt);
  const [row, yPt] = walk(from.row, from.yPt + by.yPt, MAX_ROWS, metrics.rowPt);
  return { row, column, xPt, yPt };
}

function walk(
  start: number,
  distance: number,
  limit: number,
  sizeOfCell: (index: number) => number,
): [number, number] {
  let index = start;
  let rest = distance;
  for (; index < limit - 1; index++) {
    const size = sizeOfCell(index);
    if (rest < size) break;
    rest -= size;
    // A drawing that is larger than the sheet, or a sheet of hidden rows, ends the walk early.
    if (rest <= 0) return [index + 1, 0];
  }
  return [index, Math.max(0, rest)];
}
