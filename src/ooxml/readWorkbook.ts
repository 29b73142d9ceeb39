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
import { relationshipsPath } from './partPath';
import type { PlainContext, PlainRow, PlainSheet, ReadingBudget } from './plainSheet';
import { readPlainSheet, spend } from './plainSheet';
import { readPlainStrings } from './plainStrings';
import { readPlainFormats } from './plainStyles';
import { NotPlainXml } from './plainXml';
import { MAX_CHARACTERS, readSnapshot } from './readSnapshot';
import { readTableXml } from './tableXml';
import { partOf, readVisibility, WorkbookPart, worksheetEntries, type SheetEntry } from './workbookPart';
import { attribute, XmlError } from './xmlTree';
import type { ZipLimits } from './zipArchive';
import { ZIP_LIMITS } from './zipArchive';

export type ReadWorkbook =
  | { readonly kind: 'read'; readonly snapshot: WorkbookSnapshot }
  | { readonly kind: 'refused'; readonly reason: PackageFaultReason; readonly detail: string };

export interface ReadWorkbookOptions {
  readonly fileName: string | null;
  /** The custom XML part to bring along. */
  readonly customXmlNamespace?: string;
  readonly limits?: ZipLimits;
}

/** What a workbook that is read may unpack to: less than one that is opened, since several are read at a time. */
export const READING_LIMITS: ZipLimits = { ...ZIP_LIMITS, totalBytes: 128 * 1024 * 1024 };
/** The same for the full parser, which keeps far more of each byte. */
const ODD_LIMITS: ZipLimits = { ...ZIP_LIMITS, partBytes: 12 * 1024 * 1024, totalBytes: 32 * 1024 * 1024 };
/** The list of sheets and names, not their cells. */
const MAX_INDEX_BYTES = 4 * 1024 * 1024;
const MAX_PLACES = 8_000_000;

/**
 * Reads a workbook that is not going to be changed: the full snapshot that `readSnapshot` would give, charts left out,
 * in a fraction of the time. Parts that are not plain XML are read by the full parser. Whatever the bytes are, nothing is
 * thrown, and what was read is whole or refused.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadWorkbookOptions): ReadWorkbook {
  const foreign = foreignFileReason(bytes);
  if (foreign) return { kind: 'refused', reason: foreign, detail: 'first bytes' };
  try {
    return {
      kind: 'read',
      snapshot: readPlain(openPackage(bytes, options.limits ?? READING_LIMITS), options),
    };
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
  const opened = openBook(bytes, limits ?? ODD_LIMITS);
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
  const path = workbookPath(pkg);
  for (const part of [path, relationshipsPath(path)]) {
    if (pkg.has(part) && pkg.bytes(part).length > MAX_INDEX_BYTES) throw new PackageFault('tooLarge', part);
  }
  const workbook = new WorkbookPart(pkg, path);
  const entries = worksheetEntries(workbook);
  const strings = partOf(workbook, 'sharedStrings');
  const styles = partOf(workbook, 'styles');
  if (styles === null && pointsTo(workbook, 'styles')) throw new PackageFault('malformed', 'no styles');
  const context: PlainContext = {
    strings: strings === null ? [] : readPlainStrings(plainText(pkg, strings)),
    formats: styles === null ? [] : readPlainFormats(plainText(pkg, styles)),
    date1904: workbook.date1904,
    budget: { characters: MAX_CHARACTERS, places: MAX_PLACES },
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

/** True where the workbook says that it has such a part, whether or not it is there. */
function pointsTo({ pkg, path }: WorkbookPart, kind: string): boolean {
  return pkg.relationships(path).some((relation) => isRelation(relation, kind) && !relation.isExternal);
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
    grid: gridOf(sheet, context.budget),
    isTruncated: usedArea !== null && !(inside && sameArea(inside, usedArea)),
    tables: tablesOf(pkg, entry.path, sheet.tableIds),
    charts: [],
  };
}

function gridOf(sheet: PlainSheet, budget: ReadingBudget): Grid | null {
  const { rows, formulas, numberFormats, merged, hiddenRows, hiddenColumns } = sheet;
  const area = boundsOf(rows);
  if (!area) return null;
  spend(budget, 'places', area.rowCount + rows.length * area.columnCount);
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
    if (!relation || !pkg.has(relation.target)) throw new PackageFault('malformed', `${path}: table`);
    if (!isRelation(relation, 'table')) return [];
    const table = readTableXml(pkg.tree(relation.target));
    if (!table) return [];
    const { name, area, columns, isFiltered, totalsRows } = table;
    return [{ name, area: { ...area, rowCount: area.rowCount - totalsRows }, columns, isFiltered }];
  });
}
