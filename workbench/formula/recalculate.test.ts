import { bookOfRows } from './bookOfRows.fixture';
import { recalculate } from './recalculate';

describe('再計算', () => {
  test('数式を依存の順に計算し、値を添える', () => {
    const { book, cached } = bookOfRows({
      sheets: {
        集計: [
          ['=B1*2', '=SUM(C1:C3)', 1],
          ['=A1&"件"', null, 2],
          [null, null, 3],
        ],
      },
    });
    expect(recalculate(book)).toEqual({ evaluated: 3, unknownFunctions: [], circular: [] });
    expect(Object.fromEntries(cached)).toEqual({ '集計!0,0': 12, '集計!0,1': 6, '集計!1,0': '12件' });
  });
});
