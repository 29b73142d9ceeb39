import * as fc from 'fast-check';
import type { Area } from '../workbook/address';
import { contains, formatArea, intersection, lastColumn, lastRow } from '../workbook/address';
import { firstSheet, makeBook, reopen } from './openedBook.fixture';

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.integer({ min: 0, max: 9 }),
  column: fc.integer({ min: 0, max: 9 }),
  rowCount: fc.integer({ min: 1, max: 4 }),
  columnCount: fc.integer({ min: 1, max: 4 }),
});
const steps = fc.array(fc.record({ merges: fc.boolean(), area }), { maxLength: 12 });

/** What Excel does: a merge takes what it touches apart, 結合の解除 what lies inside. */
function expected(before: readonly Area[], merges: boolean, area: Area): readonly Area[] {
  if (merges && area.rowCount * area.columnCount === 1) return before;
  if (merges) return [...before.filter((other) => !intersection(other, area)), area];
  const liesInside = (other: Area): boolean =>
    contains(area, other) && contains(area, { row: lastRow(other), column: lastColumn(other) });
  return before.filter((other) => !liesInside(other));
}

test('結合と解除をどう重ねても、読める結合はその結果であり、保存しても変わらない', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const book = makeBook();
      const sheet = firstSheet(book);
      let model: readonly Area[] = [];
      for (const { merges, area: one } of taken) {
        if (merges) sheet.merge(one);
        else sheet.unmerge(one);
        model = expected(model, merges, one);
        expect(sheet.merged().map(formatArea)).toEqual(model.map(formatArea));
      }
      expect(firstSheet(reopen(book)).merged().map(formatArea)).toEqual(model.map(formatArea));
    }),
    { numRuns: 60 },
  );
});

test('読んだ結合の一覧は、あとで結合を足しても変わらない', () => {
  const sheet = firstSheet(makeBook());
  sheet.merge({ row: 0, column: 0, rowCount: 2, columnCount: 1 });
  const seen = sheet.merged();
  sheet.merge({ row: 5, column: 0, rowCount: 2, columnCount: 1 });
  expect([seen.length, sheet.merged().length]).toEqual([1, 2]);
});
