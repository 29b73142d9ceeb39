import * as fc from 'fast-check';
import { cellArea } from '../../workbook/address';
import type { CellContent } from '../../workbook/editPlan';
import type { Grid } from '../../workbook/grid';
import { cellKey } from '../../workbook/grid';
import type { BlockCell } from './block';
import { fingerprintsOf, handEditedCells } from './block';

const AREA = cellArea(3, 1, 4, 3);
const BLOCK = { columns: [{ first: 1, last: 3 }] };

/** The sheet as Excel shows it once these cells were written: an empty text leaves a blank cell. */
function gridOf(cells: readonly BlockCell[]): Grid {
  const values = Array.from({ length: AREA.rowCount }, () => new Array<string | number | null>(3).fill(null));
  const formulas = new Map<number, string>();
  for (const { row, column, content } of cells) {
    const line = values[row] ?? [];
    if (content === 'blank' || 'boolean' in content) continue;
    if ('formula' in content) formulas.set(cellKey(AREA.row + row, column), content.formula);
    else line[column - AREA.column] = 'text' in content ? content.text || null : content.number;
  }
  const numberFormats = new Map<number, string>();
  const none = { merged: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  return { area: AREA, values, formulas, numberFormats, ...none };
}

const content: fc.Arbitrary<Exclude<CellContent, 'keep'>> = fc.oneof(
  fc.constant('blank' as const),
  fc.record({ text: fc.constantFrom('', '・「遅れ」は1の活動。', '=ではない', '1-1') }),
  fc.record({ number: fc.integer() }),
  fc.record({ formula: fc.constantFrom('=SUM(C26:G26)', "='総括'!A1") }),
);
const cells = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 0, max: 3 }), column: fc.integer({ min: 1, max: 3 }), content }),
  { selector: ({ row, column }) => cellKey(row, column), maxLength: 12 },
);

test('書いたままの欄は、手入力とはみなされない', () => {
  fc.assert(
    fc.property(cells, (written) => {
      expect(handEditedCells(BLOCK, AREA, gridOf(written), fingerprintsOf(written))).toEqual([]);
    }),
  );
});

test('計画名が空のとき、空の1行目は手入力ではない', () => {
  const written: BlockCell[] = [{ row: 1, column: 1, content: { text: '' } }];
  expect(handEditedCells(BLOCK, AREA, gridOf(written), fingerprintsOf(written))).toEqual([]);
});

test('空だった欄に書き足した文は、手入力である', () => {
  const typed = gridOf([{ row: 1, column: 1, content: { text: '平塚市' } }]);
  const prints = fingerprintsOf([{ row: 1, column: 1, content: { text: '' } }]);
  expect(handEditedCells(BLOCK, AREA, typed, prints)).toEqual([{ row: 4, column: 1 }]);
});
