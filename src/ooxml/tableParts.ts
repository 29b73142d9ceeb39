import type { Area } from '../workbook/address';
import { contains } from '../workbook/address';
import type { RowShift } from '../workbook/shiftFormula';
import { shiftForRows } from '../workbook/shiftFormula';
import { shiftArea } from '../workbook/shiftArea';
import type { Package } from './package';
import { isRelation } from './package';
import { declarePrefix, namespacesOf, relationshipId, relationshipType } from './partNamespaces';
import type { TableContent } from './tableXml';
import {
  makeTableXml,
  mapTableFormulas,
  readTableXml,
  renameTableXml,
  resizeTableXml,
  restyleTableXml,
  shiftTableXml,
} from './tableXml';
import type { SheetNode } from './worksheetOrder';
import { WORKSHEET_ORDER } from './worksheetOrder';
import { childElement, childElements, element, insertChild, prefixOf, removeChildren } from './xmlTree';

export const TABLE_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** A table of a sheet with the part that holds it. */
export interface TablePart extends TableContent {
  readonly path: string;
  readonly relationId: string;
}

/**
 * The tables of a sheet, in the order of its parts list. Functions that change the sheet's own tree (`addTable`,
 * `removeTable`, `shiftTables`) leave it to the caller to mark the sheet as touched.
 */
export function readTables(pkg: Package, sheet: SheetNode): TablePart[] {
  const listed = childElement(sheet.root, 'tableParts');
  if (!listed) return [];
  const relations = new Map(pkg.relationships(sheet.path).map((relation) => [relation.id, relation]));
  const tables: TablePart[] = [];
  for (const node of childElements(listed, 'tablePart')) {
    const relation = relations.get(relationshipId(node) ?? '');
    if (!relation || !isRelation(relation, 'table') || !pkg.has(relation.target)) continue;
    const content = readTableXml(pkg.tree(relation.target));
    if (content) tables.push({ ...content, path: relation.target, relationId: relation.id });
  }
  return tables;
}

/** Puts a table over cells whose headings the caller has written, or writes from the answer's `columns`. */
export function addTable(
  pkg: Package,
  sheet: SheetNode,
  table: Pick<TableContent, 'area' | 'name' | 'columns' | 'style'>,
): TablePart {
  const path = pkg.freePath('xl/tables/table', '.xml');
  const root = makeTableXml(sheet.root, { ...table, id: freeTableId(pkg) });
  pkg.put(path, root, TABLE_CONTENT_TYPE);
  const relationId = pkg.relate(sheet.path, relationshipType(sheet.root, 'table'), path);
  const prefix = prefixOf(sheet.root.name);
  let list = childElement(sheet.root, 'tableParts');
  if (!list) {
    list = element(`${prefix}tableParts`);
    insertChild(sheet.root, list, WORKSHEET_ORDER);
  }
  const r = declarePrefix(sheet.root, namespacesOf(sheet.root).relationships, 'r');
  list.children.push(element(`${prefix}tablePart`, { [`${r}:id`]: relationId }));
  list.attributes.set('count', String(childElements(list).length));
  const content = readTableXml(root);
  if (!content) throw new RangeError('a table needs an area');
  return { ...content, path, relationId };
}

export function resizeTable(
  pkg: Package,
  table: TablePart,
  area: Area,
  headingAt: (column: number) => string,
): void {
  resizeTableXml(pkg.tree(table.path), area, headingAt);
  pkg.touch(table.path);
}

/** Formulas that name the table are the caller's. */
export function renameTable(pkg: Package, table: TablePart, name: string): void {
  renameTableXml(pkg.tree(table.path), name);
  pkg.touch(table.path);
}

export function restyleTable(pkg: Package, table: TablePart, style: string): void {
  restyleTableXml(pkg.tree(table.path), style);
  pkg.touch(table.path);
}

/** Takes the table away and leaves its cells. */
export function removeTable(pkg: Package, sheet: SheetNode, table: TablePart): void {
  pkg.unrelate(sheet.path, table.relationId);
  pkg.remove(table.path);
  const list = childElement(sheet.root, 'tableParts');
  if (!list) return;
  list.children = list.children.filter(
    (child) => typeof child === 'string' || relationshipId(child) !== table.relationId,
  );
  const count = childElements(list).length;
  if (count === 0) removeChildren(sheet.root, 'tableParts');
  else list.attributes.set('count', String(count));
}

/**
 * Follows rows put in or taken out. On the changed sheet areas move, and a table whose heading row goes is removed
 * while its cells stay; on every sheet the formulas that tables keep are rewritten.
 */
export function shiftTables(pkg: Package, sheet: SheetNode, shift: RowShift): void {
  const isChanged = shift.formulaSheet.toLowerCase() === shift.changedSheet.toLowerCase();
  for (const table of readTables(pkg, sheet)) {
    if (isChanged && !shiftOne(pkg, sheet, table, shift)) continue;
    const tree = pkg.tree(table.path);
    if (mapTableFormulas(tree, (formula) => shiftForRows(formula, shift))) pkg.touch(table.path);
  }
}

function shiftOne(pkg: Package, sheet: SheetNode, table: TablePart, { row, count }: RowShift): boolean {
  const moved = shiftArea(table.area, { row, count });
  const heading = { row: table.area.row, column: table.area.column };
  const gone = { ...table.area, row, rowCount: Math.max(1, -count) };
  if (!moved || (count < 0 && table.headingRows > 0 && contains(gone, heading))) {
    removeTable(pkg, sheet, table);
    return false;
  }
  // A table always keeps one row under its heading, be it an empty one.
  const least = table.headingRows + 1;
  const area = { ...moved, rowCount: Math.max(least, moved.rowCount) };
  shiftTableXml(pkg.tree(table.path), area, { row, count });
  pkg.touch(table.path);
  return true;
}

function freeTableId(pkg: Package): number {
  let highest = 0;
  for (const path of pkg.paths()) {
    if (pkg.contentType(path) !== TABLE_CONTENT_TYPE) continue;
    highest = Math.max(highest, Number(pkg.tree(path).attributes.get('id') ?? 0));
  }
  return highest + 1;
}
