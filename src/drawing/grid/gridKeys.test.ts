import type { Area } from '../../workbook/address';
import { cellArea, contains } from '../../workbook/address';
import type { GridGround } from './gridKeys';
import { moveCursor } from './gridKeys';

const merged: Area = cellArea(2, 1, 2, 3);

const ground: GridGround = {
  isHiddenRow: (row) => row === 5,
  isHiddenColumn: (column) => column === 7,
  mergedAt: (row, column) => (contains(merged, { row, column }) ? merged : null),
  isBlank: (row, column) => column !== 0 || row === 3 || row > 6,
  last: { row: 20, column: 9 },
  pageRows: 10,
};

function after(row: number, column: number, key: string, ctrl = false): string {
  const cell = moveCursor({ row, column }, { key, ctrl }, ground);
  return cell ? `${cell.row},${cell.column}` : 'none';
}

describe('キーで動く', () => {
  test('矢印は隠れた行と列を飛び越す', () => {
    expect(after(4, 0, 'ArrowDown')).toBe('6,0');
    expect(after(0, 6, 'ArrowRight')).toBe('0,8');
    expect(after(0, 0, 'ArrowUp')).toBe('0,0');
  });

  test('結合セルからは外へ出る', () => {
    expect(after(2, 1, 'ArrowRight')).toBe('2,4');
    expect(after(2, 1, 'ArrowDown')).toBe('4,1');
  });

  test('Ctrl と矢印は入力の切れ目まで進む', () => {
    expect(after(0, 0, 'ArrowDown', true)).toBe('2,0');
    expect(after(2, 0, 'ArrowDown', true)).toBe('4,0');
    expect(after(6, 0, 'ArrowDown', true)).toBe('20,0');
  });

  test('Home と End', () => {
    expect(after(4, 4, 'Home')).toBe('4,0');
    expect(after(4, 4, 'Home', true)).toBe('0,0');
    expect(after(4, 4, 'End', true)).toBe('20,9');
    expect(after(4, 4, 'a')).toBe('none');
  });
});
