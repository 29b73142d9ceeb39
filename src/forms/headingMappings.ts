import { textPrint } from '../domain/importBase';
import { labelKey } from '../domain/normalise';
import type { RememberedMapping } from '../domain/rememberedMapping';
import type { UnknownForm } from '../domain/submissionFile';
import type { Area, CellPosition } from '../workbook/address';
import { lastColumn, lastRow } from '../workbook/address';
import { plainText } from '../workbook/cellValue';
import type { Grid } from '../workbook/grid';
import { valueAt } from '../workbook/grid';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet } from '../workbook/snapshot';
import type { SheetMapping } from './columnPlan';
import type { Field } from './field';
import type { SheetRecognition } from './recognition';

/** A heading that a person showed in the grid; a null cell says that the sheet does not have the field. */
export interface ShownHeading {
  readonly sheet: string;
  readonly field: Field;
  readonly cell: CellPosition | null;
}

/** The rows from the top in which the headings of a known form are looked for. */
const FIRST_ROWS = 30;
/** Headings are at most this many rows high. */
const MOST_HEADING_ROWS = 4;

/**
 * What is remembered of the sheets' headings, for the sheets that have these headings now: those of the same name first,
 * then any sheet that is the same form, wherever on the sheet it starts.
 */
export function mappingsFor(
  snapshot: WorkbookSnapshot,
  remembered: readonly RememberedMapping[],
): ReadonlyMap<string, SheetMapping> {
  const found = new Map<string, SheetMapping>();
  if (remembered.length === 0) return found;
  for (const { name, grid } of snapshot.sheets) {
    if (!grid) continue;
    const own = remembered.filter(({ sheet }) => sheet === name);
    for (const mapping of [...own, ...remembered]) {
      const top = placeOf(grid, mapping);
      if (top === null) continue;
      const { headingTop, headingBottom, columns } = mapping;
      const moved = { headingTop: top, headingBottom: top + headingBottom - headingTop };
      found.set(name, { ...moved, columns: columns as SheetMapping['columns'] });
      break;
    }
  }
  return found;
}

/** What a person showed becomes part of what is remembered. A sheet that is gone, or empty, adds nothing. */
export function rememberShown(
  snapshot: WorkbookSnapshot,
  remembered: readonly RememberedMapping[],
  recognitions: readonly SheetRecognition[],
  shown: readonly ShownHeading[],
): readonly RememberedMapping[] {
  const standing = mappingsFor(snapshot, remembered);
  const sheets = [...new Set(shown.map(({ sheet }) => sheet))];
  const added = sheets.flatMap((sheet): RememberedMapping[] => {
    const grid = findSheet(snapshot, sheet)?.grid;
    if (!grid) return [];
    const own = shown.filter((heading) => heading.sheet === sheet);
    const before = standing.get(sheet);
    const rows =
      before ??
      headingRows(
        recognitions.find((one) => one.sheet === sheet),
        own,
      );
    const { headingTop, headingBottom } = rows;
    const columns = { ...before?.columns, ...columnsOf(own) };
    return [{ sheet, headingTop, headingBottom, columns, shape: shapeOf(grid, headingTop, headingBottom) }];
  });
  const isReplaced = (old: RememberedMapping): boolean =>
    added.some(({ sheet, shape }) => sheet === old.sheet || shape === old.shape);
  return [...remembered.filter((old) => !isReplaced(old)), ...added];
}

/** What a person showed of a form that came in a file: as `rememberShown` does of a sheet that is open. */
export function rememberForm(
  { sheet, found, top }: UnknownForm,
  shown: readonly Omit<ShownHeading, 'sheet'>[],
): RememberedMapping {
  const own = shown.map((heading) => ({ ...heading, sheet }));
  const areas = found.map(({ row, column, rowCount, columnCount }) => ({
    row,
    column,
    rowCount,
    columnCount,
  }));
  const { headingTop, headingBottom } = headingRowsOf(areas, own);
  const columnCount = Math.max(0, ...top.texts.map((texts) => texts.length));
  const area = { row: top.row, column: top.column, rowCount: top.texts.length, columnCount };
  const shape = shapeOf({ area, values: top.texts }, headingTop, headingBottom);
  return { sheet, headingTop, headingBottom, columns: columnsOf(own), shape };
}

/** What is left when a person gives up what was shown of some sheets. */
export function withoutMappings(
  snapshot: WorkbookSnapshot,
  remembered: readonly RememberedMapping[],
  sheets: readonly string[],
): readonly RememberedMapping[] {
  const grids = sheets.flatMap((sheet) => findSheet(snapshot, sheet)?.grid ?? []);
  return remembered.filter((mapping) => grids.every((grid) => placeOf(grid, mapping) === null));
}

function columnsOf(shown: readonly ShownHeading[]): Readonly<Record<string, number | null>> {
  return Object.fromEntries(shown.map(({ field, cell }) => [field, cell?.column ?? null]));
}

/** The rows of the headings: those that were recognised, else the rows of the cells that were shown. */
function headingRows(
  recognition: SheetRecognition | undefined,
  shown: readonly ShownHeading[],
): { readonly headingTop: number; readonly headingBottom: number } {
  const areas =
    recognition === undefined
      ? []
      : recognition.kind === 'outOfScope'
        ? recognition.fields.map(({ area }) => area)
        : recognition.headings.slice(0, 1);
  return headingRowsOf(areas, shown);
}

function headingRowsOf(
  areas: readonly Area[],
  shown: readonly ShownHeading[],
): { readonly headingTop: number; readonly headingBottom: number } {
  const known = areas.flatMap((area) => [area.row, lastRow(area)]);
  const cells = shown.flatMap(({ cell }) => cell?.row ?? []);
  const top = Math.min(...known, ...(known.length === 0 ? cells : []));
  const bottom = Math.max(...known, ...(known.length === 0 ? cells : []));
  if (!Number.isFinite(top)) return { headingTop: 0, headingBottom: 0 };
  // A row just above belongs to the headings; a cell below them only names its column.
  const above = cells.filter((row) => row < top && bottom - row < MOST_HEADING_ROWS);
  return { headingTop: Math.min(top, ...above), headingBottom: Math.min(bottom, top + MOST_HEADING_ROWS) };
}

function placeOf(grid: Grid, { headingTop, headingBottom, shape }: RememberedMapping): number | null {
  if (shape === '') return null;
  const height = headingBottom - headingTop;
  const tops = [headingTop, ...Array.from({ length: FIRST_ROWS }, (_, row) => row)];
  return tops.find((top) => shapeOf(grid, top, top + height) === shape) ?? null;
}

/** A print of the headings by their columns. Years and numbers do not count: the form of next year is the same form. */
export function shapeOf(grid: Pick<Grid, 'area' | 'values'>, top: number, bottom: number): string {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = grid.area.column; column <= lastColumn(grid.area); column++) {
      const label = labelKey(plainText(valueAt(grid, row, column))).replace(/\d+/g, '0');
      if (label !== '') texts.push(`${String(row - top)},${String(column)}:${label}`);
    }
  }
  return textPrint(texts.join('\n'));
}
