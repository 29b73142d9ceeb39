import fc from 'fast-check';
import { formatArea, formatCell, MAX_COLUMNS, MAX_ROWS, parseArea, parseCell } from './address';

describe('番地', () => {
  it('どのセルも、書いた番地を読めば元のセルになる', () => {
    fc.assert(
      fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), (row, column) => {
        const text = formatCell({ row, column });
        expect(parseCell(text)).toEqual({ row, column });
        expect(parseCell(text.toLowerCase().replace(/^([a-z]+)/, '$$$1$$'))).toEqual({ row, column });
      }),
    );
  });

  it.each([
    '',
    'A',
    '1',
    '$',
    'A0',
    'A01',
    'XFE1',
    'AAAA1',
    'A1048577',
    'A1 ',
    'A1:B2',
    'あ1',
    'A1.0',
    '[1',
    '@1',
    '{1',
    'A$',
    'A12345678',
  ])('「%s」はセルではない', (text) => {
    expect(parseCell(text)).toBeNull();
  });

  it('角の順が逆でも、列や行の全体でも、同じ範囲を読む', () => {
    expect(parseArea('C5:$B$2')).toEqual({ row: 1, column: 1, rowCount: 4, columnCount: 2 });
    expect(parseArea("'一覧'!B:C")).toEqual({ row: 0, column: 1, rowCount: MAX_ROWS, columnCount: 2 });
    expect(formatArea({ row: 1, column: 1, rowCount: 4, columnCount: 2 })).toBe('B2:C5');
  });
});
