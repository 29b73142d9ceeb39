import type { CellValue } from '../workbook/cellValue';
import type { StartCell } from './bookOfRows.fixture';
import { bookOfRows } from './bookOfRows.fixture';
import { roundToDigits } from './coercion';
import type { FormulaResult } from './evaluateFor';
import { RuleReader } from './evaluateFor';

/** A formula, and what a cell with it shows. */
export type Answer = readonly [formula: string, answer: CellValue];

const NOT_AVAILABLE = { error: '#N/A' };

/** 資料!A1:G13, also the table Progress: words that wildcards touch, numbers as text, errors, era boundaries. */
const DATA: readonly (readonly StartCell[])[] = [
  ['番号', '状況', '数', '期', '雑', '日付', '率'],
  ['1-1', '順調', 10, 'R4上', 5, 44652, 0.5],
  ['1-2', '遅れ', 20, 'R4上', '5', 44713, 0.25],
  ['1-3', '順調', 30, 'R4下', 'abc', 44835, 0.125],
  ['2-1', '完了', 40, 'R4下', 'ABC', 44927, null],
  ['2-2', '未着手', 50, 'R4上', 'a*c', 45016, 1],
  ['2-3', '順調', 60, 'R3下', { formula: '=""', stored: '' }, 43586, 0.333],
  ['3-1', '遅れ', -5, 'R4上', true, 43585, 0],
  ['3-2', null, 0.5, 'R4下', null, 32516, 0.005],
  ['3-3', '順調 ', 2.675, 'R4上', 'a~b', 32515, 1.005],
  ['4-1', '順調？', 1.005, 'R4下', NOT_AVAILABLE, 1, 2.5],
  ['4-2', '?', -2.5, 'R4上', '001', 60, -0.5],
  ['4-3', '順*', 1_234_567.891, 'R4下', '>5', 61, 100],
];

const SETTINGS: readonly (readonly StartCell[])[] = [
  ['R4上'],
  ['順調'],
  [3],
  [null],
  ['資料'],
  ['B2'],
  ['完了'],
];

const { book } = bookOfRows({
  sheets: { 資料: DATA, 設定: SETTINGS, 計算: [[null]] },
  tables: { Progress: ['資料', 'A1:G13'] },
  names: [
    { name: '期別', formula: '=資料!$C$2:$C$4' },
    { name: '期名', formula: '="R4上"' },
  ],
});
const reader = new RuleReader(book, new Date(2026, 10, 21));

/** What 計算!A1 shows with this formula: numbers to the fifteen digits that Excel keeps. */
export function answerOf(formula: string): CellValue {
  const value = single(reader.evaluate('計算', { row: 0, column: 0 }, formula));
  return typeof value === 'number' ? roundToDigits(value) : value;
}

function single(result: FormulaResult): CellValue {
  const value = isRows(result) ? (result[0]?.[0] ?? null) : result;
  return value ?? 0;
}

function isRows(result: FormulaResult): result is readonly (readonly CellValue[])[] {
  return Array.isArray(result);
}
