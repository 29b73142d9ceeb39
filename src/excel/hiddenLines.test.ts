import { cellArea } from '../workbook/address';
import { hiddenLines } from './hiddenLines';

const area = cellArea(2, 1, 4, 3);

describe('隠れた行と列', () => {
  test('隠れていなければ、見えるセルを問わずに何もない', () => {
    const found = hiddenLines(area, false, false, []);
    expect([...found.hiddenRows, ...found.hiddenColumns]).toEqual([]);
  });

  test('見えるセルのない行と列が隠れている', () => {
    const visible = [cellArea(2, 1, 1, 1), cellArea(2, 3, 1, 1), cellArea(4, 1, 9, 1), cellArea(4, 3, 9, 1)];
    const found = hiddenLines(area, null, null, visible);
    expect([...found.hiddenRows]).toEqual([3]);
    expect([...found.hiddenColumns]).toEqual([2]);
  });

  test('すべての行が隠れていれば、列のことは分からない', () => {
    const found = hiddenLines(area, true, null, []);
    expect([...found.hiddenRows]).toEqual([2, 3, 4, 5]);
    expect([...found.hiddenColumns]).toEqual([]);
  });
});
