import { cellArea } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { KnownWorkbook } from './knownWorkbook';

const snapshot: WorkbookSnapshot = {
  fileName: '計画.xlsx',
  readOnly: false,
  structureProtected: false,
  sheets: [
    {
      name: '総括',
      visibility: 'visible',
      isProtected: false,
      isFiltered: false,
      usedArea: null,
      grid: null,
      isTruncated: false,
      tables: [],
      charts: [{ name: 'Pie1' }],
    },
  ],
  names: [
    { name: 'Statuses', sheet: null, formula: '=設定!$A$1' },
    { name: 'Local', sheet: '総括', formula: '=総括!$A$1' },
  ],
  customXml: null,
};
// Only its identity counts here.
const format = {} as Excel.ConditionalFormat;

describe('書く前に分かっていること', () => {
  test('グラフと名前は大文字小文字を区別しない。シートの名前はブックの名前ではない', () => {
    const known = new KnownWorkbook(snapshot);
    expect(known.hasChart('総括', 'PIE1')).toBe(true);
    expect(known.hasName('STATUSES')).toBe(true);
    expect(known.hasName('Local')).toBe(false);
  });

  test('シートを消せば、その上のグラフもない', () => {
    const known = new KnownWorkbook(snapshot);
    known.noteSheetDeleted('総括');
    known.noteSheetAdded('総括');
    expect(known.hasChart('総括', 'Pie1')).toBe(false);
  });

  test('条件付き書式は行の挿入と削除でセルと一緒に動く', () => {
    const known = new KnownWorkbook(snapshot);
    known.noteRules('総括', {
      kind: 'placed',
      rules: [{ area: cellArea(5, 0, 3, 2), formula: null, format }],
    });
    known.noteRowsShifted('総括', 0, 2);
    known.noteRowsShifted('総括', 9, -4);
    expect(known.takeRulesOn('総括', cellArea(7, 0, 2, 2))).toHaveLength(1);
    expect(known.takeRulesOn('総括', cellArea(7, 0, 2, 2))).toHaveLength(0);
  });

  test.each([
    ['全体を消せば残らない', cellArea(0, 0, 20, 20), []],
    ['上を消せば下が残る', cellArea(0, 0, 7, 9), [cellArea(7, 2, 3, 4)]],
    ['右を消せば左が残る', cellArea(0, 4, 20, 9), [cellArea(5, 2, 5, 2)]],
    ['中を消せば長方形ではなくなる', cellArea(6, 3, 1, 1), [null]],
    ['離れた所を消しても変わらない', cellArea(0, 0, 1, 1), [cellArea(5, 2, 5, 4)]],
  ])('%s', (_, cleared, left) => {
    const known = new KnownWorkbook(snapshot);
    known.noteRules('総括', {
      kind: 'placed',
      rules: [{ area: cellArea(5, 2, 5, 4), formula: null, format }],
    });
    known.noteRulesCleared('総括', cleared);
    expect(known.sheetRules('総括')).toEqual({
      kind: 'placed',
      rules: left.map((area) => ({ area, formula: null, format })),
    });
  });

  test('場所をまだ読んでいない書式は、消した後では読み直さなければならない', () => {
    const known = new KnownWorkbook(snapshot);
    known.noteRules('総括', { kind: 'items', items: [format] });
    known.noteRulesCleared('総括', cellArea(0, 0));
    expect(known.sheetRules('総括')).toBeUndefined();
  });
});
