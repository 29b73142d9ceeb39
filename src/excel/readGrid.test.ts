import { cellArea } from '../workbook/address';
import { cellKey, formulaAt, numberFormatAt } from '../workbook/grid';
import { blankCounts, readGrid } from './readGrid';

describe('Excel から受け取ったセル', () => {
  test('空のセルは null、エラーは型で見分ける', () => {
    const grid = readGrid({
      area: cellArea(4, 1, 1, 5),
      values: [['', '#N/A', '#N/A', 44652, true]],
      valueTypes: [['Empty', 'Error', 'String', 'Double', 'Boolean']],
    });
    expect(grid.values).toEqual([[null, { error: '#N/A' }, '#N/A', 44652, true]]);
    expect(blankCounts(grid)).toEqual([1]);
  });

  test('数式だけを残す。アポストロフィで入れた「=」の文字は数式ではない', () => {
    const grid = readGrid({
      area: cellArea(4, 1, 1, 3),
      values: [[3, '=1+2', '= 順調']],
      valueTypes: [['Double', 'String', 'String']],
      formulas: [['=1+2', '=1+2', '= 順調']],
    });
    expect([...grid.formulas]).toEqual([[cellKey(4, 1), '=1+2']]);
    expect(formulaAt(grid, 4, 2)).toBeNull();
  });

  test('標準でない表示形式だけを残す', () => {
    const grid = readGrid({
      area: cellArea(0, 0, 1, 2),
      values: [[44652, 1]],
      valueTypes: [['Double', 'Double']],
      numberFormats: [['yyyy/m/d', 'General']],
    });
    expect(grid.numberFormats.size).toBe(1);
    expect(numberFormatAt(grid, 0, 0)).toBe('yyyy/m/d');
  });
});
