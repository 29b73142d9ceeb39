import type { Area } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import type { Grid } from '../workbook/grid';
import { cellKey } from '../workbook/grid';

/** What Office.js hands out for a range, row by row; only what was loaded is there. */
export interface RangeCells {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
  readonly formulas?: readonly (readonly unknown[])[];
  readonly numberFormats?: readonly (readonly unknown[])[];
}

/** The cells as a grid, without merged areas and hidden rows. */
export function readGrid(cells: RangeCells): Grid {
  const { area } = cells;
  const values = cells.values.map((row, y) =>
    row.map((value, x) => readValue(value, cells.valueTypes[y]?.[x])),
  );
  const formulas = readTexts(area, cells.formulas, (text) => text.startsWith('='));
  // A constant that was typed with an apostrophe comes back as `=…` too; only a formula's value differs from its text.
  for (const [key, text] of formulas) {
    const row = Math.floor(key / 16_384) - area.row;
    if (values[row]?.[(key % 16_384) - area.column] === text) formulas.delete(key);
  }
  const numberFormats = readTexts(area, cells.numberFormats, (text) => text !== 'General' && text !== '');
  return {
    area,
    values,
    formulas,
    numberFormats,
    merged: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/** A blank cell, and a formula that shows nothing, come as `''`; an error comes as its own spelling (`#N/A`). */
function readValue(value: unknown, type: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return type === 'Error' ? { error: value } : value;
}

function readTexts(
  area: Area,
  texts: readonly (readonly unknown[])[] | undefined,
  isWanted: (text: string) => boolean,
): Map<number, string> {
  const found = new Map<number, string>();
  texts?.forEach((row, y) =>
    row.forEach((text, x) => {
      if (typeof text === 'string' && isWanted(text)) found.set(cellKey(area.row + y, area.column + x), text);
    }),
  );
  return found;
}

/** How many cells of each row are blank. */
export function blankCounts(grid: Grid): number[] {
  return grid.values.map((row) => row.filter((value) => value === null).length);
}
