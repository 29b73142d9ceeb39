import type { Area } from '../workbook/address';
import { formatArea, intersection, lastRow, parseArea } from '../workbook/address';
import type { RowChange } from '../workbook/shiftArea';
import { shiftArea } from '../workbook/shiftArea';
import { decodeXstring, encodeXstring } from './xstring';
import { namespacesOf } from './partNamespaces';
import type { XmlElement } from './xmlTree';
import {
  attribute,
  childElement,
  childElements,
  descend,
  element,
  insertChild,
  isElement,
  prefixOf,
  removeChildren,
} from './xmlTree';

const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'] as const;

/** What a table part says; `area` with its heading and totals row. */
export interface TableContent {
  /** Excel's own number of the table, unique in the book. */
  readonly id: number;
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  /** Empty: no style. */
  readonly style: string;
  readonly headingRows: number;
  readonly totalsRows: number;
  readonly hasFilter: boolean;
  /** True when a criterion is set, so that rows may be hidden. */
  readonly isFiltered: boolean;
}

/** Reads a table part; null when it says no area. */
export function readTableXml(root: XmlElement): TableContent | null {
  const area = parseArea(attribute(root, 'ref') ?? '');
  if (!area) return null;
  const filter = childElement(root, 'autoFilter');
  return {
    id: Number(attribute(root, 'id') ?? 0),
    name: decodeXstring(attribute(root, 'displayName') ?? attribute(root, 'name') ?? ''),
    area,
    columns: columnsOf(root).map((column) => decodeXstring(attribute(column, 'name') ?? '')),
    style: attribute(childElement(root, 'tableStyleInfo'), 'name') ?? '',
    headingRows: Number(attribute(root, 'headerRowCount') ?? 1),
    totalsRows: Number(attribute(root, 'totalsRowCount') ?? 0),
    hasFilter: filter !== null,
    isFiltered: filter !== null && isFilterSet(filter),
  };
}

/** True when an autoFilter has a criterion; a hidden button alone is none. */
export function isFilterSet(autoFilter: XmlElement): boolean {
  return childElements(autoFilter, 'filterColumn').some((column) =>
    column.children.some((child) => isElement(child) && !child.name.endsWith('extLst')),
  );
}

/** A new table part with a heading row and filter buttons, as Excel makes one. */
export function makeTableXml(
  worksheet: XmlElement,
  table: Pick<TableContent, 'id' | 'name' | 'area' | 'columns' | 'style'>,
): XmlElement {
  const { main } = namespacesOf(worksheet);
  const ref = formatArea(table.area);
  const columns = uniqueHeadings(table.columns);
  return element(
    'table',
    {
      xmlns: main,
      id: table.id,
      name: encodeXstring(table.name),
      displayName: encodeXstring(table.name),
      ref,
      totalsRowShown: 0,
    },
    [
      element('autoFilter', { ref }),
      element(
        'tableColumns',
        { count: columns.length },
        columns.map((name, index) => element('tableColumn', { id: index + 1, name: encodeXstring(name) })),
      ),
      styleInfo('', table.style),
    ],
  );
}

export function renameTableXml(root: XmlElement, name: string): void {
  root.attributes.set('name', encodeXstring(name));
  root.attributes.set('displayName', encodeXstring(name));
}

/** Empty: no style. */
export function restyleTableXml(root: XmlElement, style: string): void {
  const info = childElement(root, 'tableStyleInfo');
  if (!info) insertChild(root, styleInfo(prefixOf(root.name), style), TABLE_ORDER);
  else if (style === '') info.attributes.delete('name');
  else info.attributes.set('name', style);
}

/**
 * Gives the table another area. Columns are known by where they stand on the sheet: those inside keep what they have
 * (formulas, totals, extensions), those outside go. Names are read from the heading cells, as Excel would refuse a table
 * that says other words than its cells; an empty cell leaves a standing column's name.
 */
export function resizeTableXml(root: XmlElement, area: Area, headingAt: (column: number) => string): void {
  const before = readTableXml(root);
  if (!before) return;
  const old = columnsOf(root);
  let nextId = Math.max(0, ...old.map((column) => Number(attribute(column, 'id') ?? 0))) + 1;
  const kept = Array.from({ length: area.columnCount }, (_, index) => {
    return old[area.column + index - before.area.column] ?? null;
  });
  const names = uniqueHeadings(
    kept.map((column, index) => {
      const heading = before.headingRows === 0 ? '' : headingAt(area.column + index);
      return heading === '' && column ? decodeXstring(attribute(column, 'name') ?? '') : heading;
    }),
  );
  const prefix = prefixOf(root.name);
  const columns = kept.map((column, index) => {
    const name = encodeXstring(names[index] ?? '');
    if (!column) return element(`${prefix}tableColumn`, { id: nextId++, name });
    column.attributes.set('name', name);
    return column;
  });
  const list = childElement(root, 'tableColumns');
  if (list) {
    list.children = columns;
    list.attributes.set('count', String(columns.length));
  }
  setAreas(root, area);
  const moved = area.column - before.area.column;
  for (const parent of [root, childElement(root, 'autoFilter')]) trimFilter(parent, moved, area);
}

/** Follows rows put in or taken out above or inside the table; `area` is where it stands now. */
export function shiftTableXml(root: XmlElement, area: Area, change: RowChange): void {
  setAreas(root, area);
  for (const parent of [root, childElement(root, 'autoFilter')]) {
    const sort = childElement(parent, 'sortState');
    if (!parent || !sort) continue;
    const isKept = [sort, ...childElements(sort, 'sortCondition')].every((node) => {
      const before = parseArea(attribute(node, 'ref') ?? '');
      const after = before && shiftArea(before, change);
      if (after) node.attributes.set('ref', formatArea(after));
      return after !== null;
    });
    if (!isKept) removeChildren(parent, 'sortState');
  }
}

function setAreas(root: XmlElement, area: Area): void {
  root.attributes.set('ref', formatArea(area));
  const totals = Number(attribute(root, 'totalsRowCount') ?? 0);
  const filter = childElement(root, 'autoFilter');
  filter?.attributes.set('ref', formatArea({ ...area, rowCount: Math.max(1, area.rowCount - totals) }));
}

/** Makes headings as a table needs them: none empty, none twice (case does not count); Excel adds numbers too. */
export function uniqueHeadings(columns: readonly string[]): string[] {
  const taken = new Set<string>();
  return columns.map((column, index) => {
    const stem = column === '' ? `列${index + 1}` : column;
    let name = stem;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Formulas that a table part keeps: of calculated columns and of the totals row. */
export function mapTableFormulas(root: XmlElement, change: (formula: string) => string): boolean {
  let isChanged = false;
  for (const column of columnsOf(root)) {
    for (const holder of ['calculatedColumnFormula', 'totalsRowFormula']) {
      for (const node of childElements(column, holder)) {
        const before = node.children.filter((child) => !isElement(child)).join('');
        const after = change(before);
        if (after === before) continue;
        node.children = [after];
        isChanged = true;
      }
    }
  }
  return isChanged;
}

function columnsOf(root: XmlElement): XmlElement[] {
  const list = descend(root, 'tableColumns');
  return list ? childElements(list, 'tableColumn') : [];
}

/** Criteria know their column by its number from the left; a sort its cells. Both must stay inside. */
function trimFilter(parent: XmlElement | null, moved: number, area: Area): void {
  if (!parent) return;
  for (const column of childElements(parent, 'filterColumn')) {
    const index = Number(attribute(column, 'colId') ?? 0) - moved;
    if (index >= 0 && index < area.columnCount) column.attributes.set('colId', String(index));
    else parent.children = parent.children.filter((child) => child !== column);
  }
  const sort = childElement(parent, 'sortState');
  if (!sort) return;
  const body = { ...area, row: area.row + 1, rowCount: Math.max(1, area.rowCount - 1) };
  const sorted = intersection(parseArea(attribute(sort, 'ref') ?? '') ?? body, body);
  const isInside = childElements(sort, 'sortCondition').every((condition) => {
    const key = parseArea(attribute(condition, 'ref') ?? '');
    return key && intersection(key, body)?.columnCount === key.columnCount && lastRow(key) <= lastRow(body);
  });
  if (sorted && isInside) sort.attributes.set('ref', formatArea(sorted));
  else removeChildren(parent, 'sortState');
}

function styleInfo(prefix: string, style: string): XmlElement {
  return element(`${prefix}tableStyleInfo`, {
    name: style === '' ? undefined : style,
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: 1,
    showColumnStripes: 0,
  });
}
