import fc from 'fast-check';
import type { Area } from '../workbook/address';
import { cellArea, intersection } from '../workbook/address';
import { bandsBy, MERGED_AREAS_LIMIT, mergedBands } from './mergedBands';

/** Tiles an area with merged areas of at most `height` × `width`, some reaching beyond its right and lower edge. */
function tiles(area: Area, height: number, width: number, down: number, right: number): Area[] {
  const found: Area[] = [];
  for (let row = area.row - down; row < area.row + area.rowCount; row += height) {
    for (let column = area.column - right; column < area.column + area.columnCount; column += width) {
      if (row >= 0 && column >= 0 && height * width > 1) found.push(cellArea(row, column, height, width));
    }
  }
  return found;
}

function blanksOf(area: Area, merged: readonly Area[]): number[] {
  const blanks = Array.from({ length: area.rowCount }, () => 0);
  for (const one of merged) {
    const inside = intersection(one, area);
    if (!inside) continue;
    for (let row = inside.row; row < inside.row + inside.rowCount; row++) {
      const anchor = row === one.row && inside.column === one.column ? 1 : 0;
      blanks[row - area.row] = (blanks[row - area.row] ?? 0) + inside.columnCount - anchor;
    }
  }
  return blanks;
}

const someArea = fc.record({
  row: fc.integer({ min: 0, max: 40 }),
  column: fc.integer({ min: 0, max: 20 }),
  rowCount: fc.integer({ min: 1, max: 60 }),
  columnCount: fc.integer({ min: 1, max: 200 }),
});

describe('結合セルを読む帯', () => {
  test('どのように結合されていても、一つの帯に触れる結合は512以下', () => {
    const size = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(someArea, size, size, fc.nat(2), fc.nat(2), (area, height, width, down, right) => {
        const merged = tiles(area, height, width, down, right);
        const bands = [...bandsBy(area, blanksOf(area, merged)), ...bandsBy(area, [])];
        for (const band of bands) {
          const touching = merged.filter((one) => intersection(one, band)).length;
          expect(touching).toBeLessThanOrEqual(MERGED_AREAS_LIMIT);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('帯は範囲をすきまも重なりもなく覆う', () => {
    fc.assert(
      fc.property(someArea, fc.array(fc.nat(200), { maxLength: 60 }), (area, blanks) => {
        let next = area.row;
        for (const band of bandsBy(area, blanks)) {
          expect(band).toMatchObject({ row: next, column: area.column, columnCount: area.columnCount });
          next += band.rowCount;
        }
        expect(next).toBe(area.row + area.rowCount);
      }),
    );
  });

  test('普通の大きさの表では、結合の下に値が隠れていても512を超えない', () => {
    const full = Array.from({ length: 3000 }, () => 0);
    for (const band of mergedBands(cellArea(0, 0, 3000, 40), full)) {
      expect(band.rowCount * band.columnCount).toBeLessThanOrEqual(MERGED_AREAS_LIMIT);
    }
  });

  test('とても大きな表は、値が詰まっていれば少ない帯で足りる', () => {
    const full = Array.from({ length: 20_000 }, () => 0);
    expect(mergedBands(cellArea(0, 0, 20_000, 200), full).length).toBeLessThanOrEqual(40);
  });
});
