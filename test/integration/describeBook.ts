import type { Book, BookSheet, ResolvedFormat } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import {
  cellArea,
  formatArea,
  formatCell,
  intersection,
  lastColumn,
  lastRow,
  union,
} from '../../src/workbook/address';

/** How much of a sheet is looked at for looks: more than any plan of these tests writes to. */
const WINDOW: Area = cellArea(0, 0, 40, 20);

/**
 * A workbook as plain data with one spelling for everything that means the same, to compare what two doors made of it.
 * What a formula shows is left out: a package does not calculate. `namespaces` are the custom XML parts to look at.
 */
export function describeBook(book: Book, namespaces: readonly string[] = []): unknown {
  return {
    active: book.activeSheet.name,
    structureProtected: book.structureProtected,
    names: book
      .names()
      .map(({ name, sheet, formula }) => `${sheet ?? ''}!${name} ${formula}`)
      .sort(),
    customXml: namespaces.map((namespace) => book.customXml(namespace)),
    sheets: book.sheets.map(describeSheet),
  };
}

function describeSheet(sheet: BookSheet): unknown {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    isProtected: sheet.isProtected,
    frozenRows: sheet.frozenRows,
    used: areaText(sheet.usedArea()),
    cells: describeCells(sheet),
    formats: describeFormats(sheet),
    merged: sheet.merged().map(formatArea).sort(),
    hiddenRows: [...sheet.hiddenRows()].sort(byNumber),
    hiddenColumns: [...sheet.hiddenColumns()].sort(byNumber),
    columns: lines(WINDOW.columnCount).map((column) => widthPixels(sheet.columnWidth(column))),
    rows: lines(WINDOW.rowCount).map((row) => sheet.rowHeight(row)),
    tables: sheet.tables().map(({ name, area, columns, style, isFiltered }) => {
      return { name, area: formatArea(area), columns, style, isFiltered };
    }),
    validation: describeRules(sheet.validations()),
    conditionalFormats: sheet
      .conditionalFormats()
      .toSorted((a, b) => a.priority - b.priority)
      .map(({ areas, rule }) => ({ areas: areas.map(formatArea).sort(), rule })),
    charts: sheet.charts().map(({ name, altText, title, type, anchor, spec }) => {
      return { name, altText, title, type, from: formatCell(anchor.from), to: formatCell(anchor.to), spec };
    }),
    pageSetup: sheet.pageSetup(),
    pageBreaks: sheet.pageBreaks(),
  };
}

/** The width of a file and the points of Office.js differ below a pixel, which Excel does not draw (ECMA-376 18.3.1.13). */
function widthPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7);
}

function describeCells(sheet: BookSheet): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const { row, column, value, formula } of sheet.cells()) {
    found[formatCell({ row, column })] = formula ?? value;
  }
  return found;
}

/** Only what differs from the look of a cell that nobody touched. */
function describeFormats(sheet: BookSheet): Record<string, unknown> {
  const plain = sheet.format(1_000_000, 16_000);
  const used = sheet.usedArea();
  const area = used && intersection(used, cellArea(0, 0, 400, 60));
  const looked = area ? union(area, WINDOW) : WINDOW;
  const found: Record<string, unknown> = {};
  for (let row = looked.row; row <= lastRow(looked); row++) {
    for (let column = looked.column; column <= lastColumn(looked); column++) {
      const own = difference(sheet.format(row, column), plain);
      if (Object.keys(own).length > 0) found[formatCell({ row, column })] = own;
    }
  }
  return found;
}

function difference(format: ResolvedFormat, plain: ResolvedFormat): Record<string, unknown> {
  const entries = Object.entries(format).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(plain, name)),
  );
  return Object.fromEntries(entries);
}

/** Rules by the cells that they hold for: how those are cut into rectangles means nothing. */
function describeRules(rules: ReturnType<BookSheet['validations']>): Record<string, unknown> {
  const found = new Map<string, string[]>();
  for (const { areas, rule } of rules) {
    const key = JSON.stringify(rule, Object.keys(rule).concat(nestedKeys(rule)).sort());
    const cells = areas.flatMap((area) => cellsOf(area));
    found.set(key, [...(found.get(key) ?? []), ...cells]);
  }
  return Object.fromEntries([...found].map(([key, cells]) => [key, [...new Set(cells)].sort()]));
}

function nestedKeys(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [key, ...nestedKeys(below)]);
}

function cellsOf(area: Area): string[] {
  const seen = intersection(area, cellArea(0, 0, 200, 60));
  if (!seen || seen.rowCount * seen.columnCount !== area.rowCount * area.columnCount)
    return [formatArea(area)];
  return lines(area.rowCount).flatMap((row) =>
    lines(area.columnCount).map((column) =>
      formatCell({ row: area.row + row, column: area.column + column }),
    ),
  );
}

function areaText(area: Area | null): string | null {
  return area && formatArea(area);
}

function lines(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function byNumber(a: number, b: number): number {
  return a - b;
}
