import type { Area } from '../workbook/address';
import type { Box } from '../workbook/sheetLayout';
import type { SheetMetrics } from './chartAnchor';
import { anchorsOf, makeAnchor, makeBoxAnchor } from './chartAnchor';
import type { Package } from './package';
import { isRelation } from './package';
import { declarePrefix, namespacesOf, relationshipId, relationshipType } from './partNamespaces';
import type { SheetNode } from './worksheetOrder';
import { WORKSHEET_ORDER } from './worksheetOrder';
import type { XmlElement } from './xmlTree';
import {
  attribute,
  childElement,
  descend,
  element,
  insertChild,
  isElement,
  localName,
  prefixOf,
  removeChildren,
} from './xmlTree';

const DRAWING_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** A chart's frame in a sheet's drawing. */
export interface ChartFrameNode {
  readonly name: string;
  readonly altText: string;
  /** The chart's part. */
  readonly path: string;
  readonly relationId: string;
  /** What says where it stands: its own anchor, or that of the group it is in. */
  readonly anchor: XmlElement;
  readonly frame: XmlElement;
  /** What holds the frame. */
  readonly parent: XmlElement;
}

/** The sheet's drawing part; null when it has none. */
export function drawingPath(pkg: Package, sheet: SheetNode): string | null {
  const node = childElement(sheet.root, 'drawing');
  const id = node && relationshipId(node);
  const relation = pkg.relationships(sheet.path).find((candidate) => candidate.id === id);
  return relation && isRelation(relation, 'drawing') && pkg.has(relation.target) ? relation.target : null;
}

/** The frames with a chart of the classic kinds, in the order they are drawn; those in groups too. */
export function chartFrames(pkg: Package, drawing: string): ChartFrameNode[] {
  const relations = new Map(pkg.relationships(drawing).map((relation) => [relation.id, relation]));
  return anchorsOf(pkg.tree(drawing)).flatMap((anchor) =>
    framesIn(anchor).flatMap(({ frame, parent }) => {
      const chart = descend(frame, 'graphic', 'graphicData', 'chart');
      const relation = chart && relations.get(relationshipId(chart) ?? '');
      if (!relation || !isRelation(relation, 'chart') || !pkg.has(relation.target)) return [];
      const properties = propertiesOf(frame);
      return [
        {
          name: attribute(properties, 'name') ?? '',
          altText: attribute(properties, 'descr') ?? '',
          path: relation.target,
          relationId: relation.id,
          anchor,
          frame,
          parent,
        },
      ];
    }),
  );
}

/** Puts a chart part over cells; makes the sheet's drawing when there is none (the sheet's tree is changed then). */
export function addChartFrame(
  pkg: Package,
  sheet: SheetNode,
  chartPath: string,
  frame: { readonly name: string; readonly altText: string; readonly position: Area; readonly box?: Box },
  metrics: SheetMetrics,
): void {
  const drawing = drawingPath(pkg, sheet) ?? addDrawing(pkg, sheet);
  const root = pkg.tree(drawing);
  const id = pkg.relate(drawing, relationshipType(sheet.root, 'chart'), chartPath);
  const prefix = prefixOf(root.name);
  const content = makeFrame(root, sheet.root, id, frame);
  root.children.push(
    frame.box
      ? makeBoxAnchor(prefix, frame.box, metrics, content)
      : makeAnchor(prefix, frame.position, content),
  );
  pkg.touch(drawing);
}

export function setAltText(pkg: Package, drawing: string, frame: ChartFrameNode, altText: string): void {
  const properties = propertiesOf(frame.frame);
  if (!properties || frame.altText === altText) return;
  properties.attributes.set('descr', altText);
  pkg.touch(drawing);
}

/** Takes a chart with its frame and everything that only it uses; the drawing too when nothing is left in it. */
export function removeChartFrame(
  pkg: Package,
  sheet: SheetNode,
  drawing: string,
  frame: ChartFrameNode,
): void {
  const root = pkg.tree(drawing);
  const isOnItsOwn = frame.parent === frame.anchor;
  removeNode(root, isOnItsOwn ? frame.anchor : frame.frame);
  pkg.unrelate(drawing, frame.relationId);
  pkg.touch(drawing);
  const used = pkg.relationships(frame.path).filter((relation) => !relation.isExternal);
  pkg.remove(frame.path);
  for (const { target } of used) if (pkg.has(target) && !isUsed(pkg, target)) pkg.remove(target);
  if (root.children.some(isElement)) return;
  const node = childElement(sheet.root, 'drawing');
  const id = node && relationshipId(node);
  if (id) pkg.unrelate(sheet.path, id);
  removeChildren(sheet.root, 'drawing');
  pkg.remove(drawing);
}

function addDrawing(pkg: Package, sheet: SheetNode): string {
  const namespaces = namespacesOf(sheet.root);
  const path = pkg.freePath('xl/drawings/drawing', '.xml');
  const root = element('xdr:wsDr', {
    'xmlns:xdr': namespaces.sheetDrawing,
    'xmlns:a': namespaces.drawing,
  });
  pkg.put(path, root, DRAWING_CONTENT_TYPE);
  const id = pkg.relate(sheet.path, relationshipType(sheet.root, 'drawing'), path);
  const r = declarePrefix(sheet.root, namespaces.relationships, 'r');
  const node = element(`${prefixOf(sheet.root.name)}drawing`, { [`${r}:id`]: id });
  removeChildren(sheet.root, 'drawing');
  insertChild(sheet.root, node, WORKSHEET_ORDER);
  return path;
}

/** Other namespaces are declared where they are used: the drawing may spell them in its own way. */
function makeFrame(
  drawing: XmlElement,
  worksheet: XmlElement,
  relationId: string,
  { name, altText }: { readonly name: string; readonly altText: string },
): XmlElement {
  const xdr = prefixOf(drawing.name);
  const namespaces = namespacesOf(worksheet);
  const chart = element('c:chart', {
    'xmlns:c': namespaces.chart,
    'xmlns:r': namespaces.relationships,
    'r:id': relationId,
  });
  return element(`${xdr}graphicFrame`, { macro: '' }, [
    element(`${xdr}nvGraphicFramePr`, {}, [
      element(`${xdr}cNvPr`, { id: freeObjectId(drawing), name, descr: altText }),
      element(`${xdr}cNvGraphicFramePr`),
    ]),
    element(`${xdr}xfrm`, { 'xmlns:a': namespaces.drawing }, [
      element('a:off', { x: 0, y: 0 }),
      element('a:ext', { cx: 0, cy: 0 }),
    ]),
    element('a:graphic', { 'xmlns:a': namespaces.drawing }, [
      element('a:graphicData', { uri: namespaces.chart }, [chart]),
    ]),
  ]);
}

function freeObjectId(drawing: XmlElement): number {
  let highest = 1;
  const look = (node: XmlElement): void => {
    if (localName(node.name) === 'cNvPr') highest = Math.max(highest, Number(attribute(node, 'id') ?? 0));
    node.children.filter(isElement).forEach(look);
  };
  look(drawing);
  return highest + 1;
}

function propertiesOf(frame: XmlElement): XmlElement | null {
  return descend(frame, 'nvGraphicFramePr', 'cNvPr');
}

function framesIn(parent: XmlElement): { readonly frame: XmlElement; readonly parent: XmlElement }[] {
  return parent.children.filter(isElement).flatMap((child) => {
    if (localName(child.name) === 'graphicFrame') return [{ frame: child, parent }];
    return /^(grpSp|AlternateContent|Choice)$/.test(localName(child.name)) ? framesIn(child) : [];
  });
}

function removeNode(from: XmlElement, gone: XmlElement): void {
  from.children = from.children.filter((child) => child !== gone);
  for (const child of from.children) if (isElement(child)) removeNode(child, gone);
}

/** Charts may share a part (a picture, an embedded workbook) with other parts. */
function isUsed(pkg: Package, target: string): boolean {
  const wanted = target.toLowerCase();
  return pkg
    .paths()
    .some((path) =>
      pkg
        .relationships(path)
        .some((relation) => !relation.isExternal && relation.target.toLowerCase() === wanted),
    );
}
