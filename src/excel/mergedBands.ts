import type { Area } from '../workbook/address';
import { lastRow } from '../workbook/address';

/** `getMergedAreasOrNullObject` fails where a range holds more merged areas than this (typings). */
export const MERGED_AREAS_LIMIT = 512;

/** Up to this size a sheet is read in bands of at most 512 cells: about a thousand of them. */
const SMALL_ENOUGH = 500_000;

/**
 * Cuts an area into bands of rows so short that none can touch more than 512 merged areas. In an area of ordinary size
 * that holds whatever the cells hold.
 *
 * Only in a very large one the blank cells are counted too (`blanks[i]`: those of the area's row `i`): all cells of a
 * merged area but its first are blank, unless formats were pasted over values. A merged area that touches a band has
 * a blank cell in it then, or its first cell alone is inside, and it goes on below the band or beyond the area's right or
 * lower edge. Full rows therefore make long bands.
 */
export function mergedBands(area: Area, blanks: readonly number[]): Area[] {
  return area.rowCount * area.columnCount > SMALL_ENOUGH ? bandsBy(area, blanks) : bandsBy(area, []);
}

/** `blanks` where they are known; a row without a count may be blank throughout. */
export function bandsBy(area: Area, blanks: readonly number[]): Area[] {
  const bands: Area[] = [];
  let start = 0;
  let inside = 0;
  for (let index = 0; index < area.rowCount; index++) {
    const own = mostInRow(area, blanks, index);
    if (index > start && inside + own + mostBelow(area, blanks, index) > MERGED_AREAS_LIMIT) {
      bands.push({ ...area, row: area.row + start, rowCount: index - start });
      start = index;
      inside = 0;
    }
    inside += own;
  }
  bands.push({ ...area, row: area.row + start, rowCount: area.rowCount - start });
  return bands;
}

/** A blank each, and one that goes on beyond the right edge. */
function mostInRow(area: Area, blanks: readonly number[], index: number): number {
  return Math.min(area.columnCount, (blanks[index] ?? area.columnCount) + 1);
}

/** What could start in the band's last row and go on below it. */
function mostBelow(area: Area, blanks: readonly number[], index: number): number {
  const isLast = area.row + index >= lastRow(area);
  return isLast ? area.columnCount : Math.min(area.columnCount, blanks[index + 1] ?? area.columnCount);
}
