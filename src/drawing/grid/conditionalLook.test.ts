import type { BookSheet } from '../../ooxml/book';
import { cellArea } from '../../workbook/address';
import type { ConditionalFormatRule } from '../../workbook/editPlan';
import { bookOfRows } from '../../formula/bookOfRows.fixture';
import { RuleReader } from '../../formula/evaluateFor';
import { conditionalLook } from './conditionalLook';
import type { ListRule } from '../../../workbench/page/grid/dropDown';
import { isAllowed, listWords } from '../../../workbench/page/grid/dropDown';

const rows = [
  ['状態', '件数'],
  ['概ね順調', 3],
  ['遅れ', 0],
];

function sheetOf(rules: readonly [formula: string, stopIfTrue: boolean, priority: number][]) {
  const { book } = bookOfRows({
    sheets: { 台帳: rows, 設定: [['済'], ['概ね順調'], [null], ['遅れ']] },
    names: [{ name: '状態一覧', formula: '=設定!$A$1:$A$4' }],
  });
  const conditionalFormats: ReturnType<BookSheet['conditionalFormats']> = rules.map(
    ([formula, stopIfTrue, priority]) => ({
      areas: [cellArea(1, 0, 2, 2)],
      rule: { formula, fill: '#FF0000', fontColor: null, bold: false, stopIfTrue },
      priority,
    }),
  );
  const sheet: BookSheet = Object.assign(Object.create(book.sheets[0] ?? null) as BookSheet, {
    conditionalFormats: () => conditionalFormats,
  });
  return { sheet, reader: new RuleReader(book) };
}

function formulas(rules: readonly ConditionalFormatRule[]): string[] {
  return rules.map((rule) => rule.formula);
}

describe('条件付き書式', () => {
  test('式は範囲の左上のセルから動く', () => {
    const { sheet, reader } = sheetOf([['=$A2="遅れ"', false, 1]]);
    const look = conditionalLook(sheet, reader);
    expect(formulas(look(2, 1))).toEqual(['=$A2="遅れ"']);
    expect(look(1, 1)).toEqual([]);
    expect(look(0, 0)).toEqual([]);
  });

  test('優先順に当てはめ、止める規則の後は見ない', () => {
    const { sheet, reader } = sheetOf([
      ['=TRUE', false, 3],
      ['=$B2=3', true, 2],
      ['=1', false, 1],
    ]);
    const look = conditionalLook(sheet, reader);
    expect(formulas(look(1, 0))).toEqual(['=1', '=$B2=3']);
    expect(formulas(look(2, 0))).toEqual(['=1', '=TRUE']);
  });
});

describe('入力規則のリスト', () => {
  const rule = (list: ListRule['list']): ListRule => ({
    ...{ kind: 'list', list, allowBlank: true, prompt: null },
    error: { title: '', message: '', style: 'stop' },
  });

  test('名前の付いた範囲から、空きを除いて選ぶ', () => {
    const { sheet, reader } = sheetOf([]);
    const words = listWords(rule({ source: '=状態一覧' }), sheet, { row: 1, column: 0 }, reader);
    expect(words).toEqual(['済', '概ね順調', '遅れ']);
    expect(isAllowed('遅れ', words, rule({ source: '' }))).toBe(true);
    expect(isAllowed('遅延', words, rule({ source: '' }))).toBe(false);
  });
});
