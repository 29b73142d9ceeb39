import type { Area } from '../workbook/address';
import { intersection, sameArea } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import type { Grid } from '../workbook/grid';
import type { NameSnapshot, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { SNAPSHOT_LIMIT } from '../workbook/snapshot';
import { readCustomXml } from './customXmlParts';
import { foreignFileReason } from './foreignFile';
import { openBook } from './openBook';
import { openPackage, workbookPath } from './openPackage';
import type { Package } from './package';
import { isRelation } from './package';
import type { PackageFaultReason } from './packageFault';
import { PackageFault } from './packageFault';
import type { PlainContext, PlainRow, PlainSheet } from './plainSheet';
import { readPlainSheet } from './plainSheet';
import { readPlainStrings } from './plainStrings';
import { readPlainFormats } from './plainStyles';
import { NotPlainXml } from './plainXml';
import { MAX_CHARACTERS, readSnapshot } from './readSnapshot';
import { readTableXml } from './tableXml';
import { partOf, readVisibility, WorkbookPart, worksheetEntries, type SheetEntry } from './workbookPart';
import { attribute, XmlError } from './xmlTree';
import type { ZipLimits } from './zipArchive';

export type ReadWorkbook =
  | { readonly kind: 'read'; readonly snapshot: WorkbookSnapshot }
  | { readonly kind: 'refused'; readonly reason: PackageFaultReason; readonly detail: string };

export interface ReadWorkbookOptions {
  readonly fileName: string | null;
  /** The custom XML part to bring along. */
  readonly customXmlNamespace?: string;
  readonly limits?: ZipLimits;
}

/**
 * Reads a workbook that is not going to be changed: the full snapshot that `readSnapshot` would give, charts left out,
 * in a fraction of the time. Parts that are not plain XML are read by the full parser. Whatever the bytes are, nothing is
 * thrown, and what was read is whole or refused.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadWorkbookOptions): ReadWorkbook {
  const foreign = foreignFileReason(bytes);
  if (foreign) return { kind: 'refused', reason: foreign, detail: 'first bytes' };
  try {
    return { kind: 'read', snapshot: readPlain(openPackage(bytes, options.limits), options) };
  } catch (error) {
    if (error instanceof NotPlainXml) return readAny(bytes, options);
    if (error instanceof PackageFault) return { kind: 'refused', reason: error.reason, detail: error.detail };
    if (error instanceof XmlError) return { kind: 'refused', reason: error.reason, detail: '' };
    throw error;
  }
}

function readAny(
  bytes: Uint8Array,
  { fileName, customXmlNamespace, limits }: ReadWorkbookOptions,
): ReadWorkbook {
  const opened = openBook(bytes, limits);
  if (opened.kind === 'refused') return opened;
  const request = {
    detail: () => 'full' as const,
    ...(customXmlNamespace === undefined ? {} : { customXmlNamespace }),
  };
  const snapshot = readSnapshot(opened.book, request, fileName);
  return {
    kind: 'read',
    snapshot: { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, charts: [] })) },
  };
}

function readPlain(pkg: Package, { fileName, customXmlNamespace }: ReadWorkbookOptions): WorkbookSnapshot {
  const workbook = new WorkbookPart(pkg, workbookPath(pkg));
  const entries = worksheetEntries(workbook);
  const strings = partOf(workbook, 'sharedStrings');
  const styles = partOf(workbook, 'styles');
  const context: PlainContext = {
    strings: strings === null ? [] : readPlainStrings(plainText(pkg, strings)),
    formats: styles === null ? [] : readPlainFormats(plainText(pkg, styles)),
    date1904: workbook.date1904,
    budget: { characters: MAX_CHARACTERS },
  };
  const names = workbook.names().filter(({ name }) => !name.startsWith('_xlnm.'));
  return {
    fileName,
    readOnly: false,
    structureProtected: workbook.structureProtected,
    sheets: entries.map((entry) => readSheet(pkg, entry, context)),
    names: names.map(({ name, sheet, formula }): NameSnapshot => ({ name, sheet, formula })),
    customXml:
      customXmlNamespace === undefined ? null : readCustomXml(pkg, workbook.path, customXmlNamespace),
  };
}

/** A byte order mark is no content. */
function plainText(pkg: Package, path: string): string {
  const text = pkg.text(path);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function readSheet(pkg: Package, entry: SheetEntry, context: PlainContext): SheetSnapshot {
  const sheet = readPlainSheet(plainText(pkg, entry.path), context);
  const { usedArea, isProtected, isFiltered } = sheet;
  const inside = usedArea && intersection(usedArea, SNAPSHOT_LIMIT);
  return {
    name: attribute(entry.node, 'name') ?? '',
    visibility: readVisibility(entry.node),
    isProtected,
    isFiltered,
    usedArea,
    grid: gridOf(sheet),
    isTruncated: usedArea !== null && !(inside && sameArea(inside, usedArea)),
    tables: tablesOf(pkg, entry.path, sheet.tableIds),
    charts: [],
  };
}

function gridOf({
  rows,
  formulas,
  numberFormats,
  merged,
  hiddenRows,
  hiddenColumns,
}: PlainSheet): Grid | null {
  const area = boundsOf(rows);
  if (!area) return null;
  const empty: readonly CellValue[] = new Array<CellValue>(area.columnCount).fill(null);
  const values: (readonly CellValue[])[] = new Array<readonly CellValue[]>(area.rowCount).fill(empty);
  for (const row of rows) {
    const own = area.column === 0 ? row.values : row.values.slice(area.column);
    while (own.length < area.columnCount) own.push(null);
    values[row.number - area.row] = own;
  }
  const hidden = new Set<number>();
  for (const [first, last] of hiddenColumns) {
    const end = Math.min(last, area.column + area.columnCount - 1);
    for (let column = Math.max(first, area.column); column <= end; column++) hidden.add(column);
  }
  const end = area.row + area.rowCount;
  return {
    area,
    values,
    formulas,
    numberFormats,
    merged: merged.filter((one) => intersection(one, area)),
    hiddenRows: new Set([...hiddenRows].filter((row) => row >= area.row && row < end)),
    hiddenColumns: hidden,
  };
}

function boundsOf(rows: readonly PlainRow[]): Area | null {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return null;
  let left = first.firstColumn;
  let right = 0;
  for (const { firstColumn, values } of rows) {
    left = Math.min(left, firstColumn);
    right = Math.max(right, values.length - 1);
  }
  const rowCount = last.number - first.number + 1;
  return { row: first.number, column: left, rowCount, columnCount: right - left + 1 };
}

function tablesOf(pkg: Package, path: string, ids: readonly string[]): readonly TableSnapshot[] {
  if (ids.length === 0) return [];
  const relations = new Map(pkg.relationships(path).map((relation) => [relation.id, relation]));
  return ids.flatMap((id): TableSnapshot[] => {
    const relation = relations.get(id);
    if (!relation || !isRelation(relation, 'table') || !pkg.has(relation.target)) return [];
    const table = readTableXml(pkg.tree(relation.target));
    if (!table) return [];
    const { name, area, columns, isFiltered, totalsRows } = table;
    return [{ name, area: { ...area, rowCount: area.rowCount - totalsRows }, columns, isFiltered }];
  });
}
