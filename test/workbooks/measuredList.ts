import type { Book } from '../../src/ooxml/book';
import { cellArea } from '../../src/workbook/address';
import { twoPeriods } from './twoPeriods';

const FIRST_ROW = 6;
const ACTIVITIES = 50;
const AMOUNTS = 9;
const INDICATOR = 11;

/** What some rows say instead of what the others say; by the row of the activity, from 0. */
export const TYPED: Readonly<Record<number, Readonly<Record<string, string | number>>>> = {
  0: { actual: '1,200千円' },
  1: { actual: '4憶2,148万1千円' },
  2: { plan: '大幅な減' },
  3: { plan: '－', actual: '未定' },
  4: { plan: 6_000_000 },
  5: { actual: '1,500円' },
  6: { result: '９件' },
  7: { target: 142, result: 138, rate: '97.1%' },
  8: { actual: '約900', target: '12月', result: '', rate: '' },
};

const HEADINGS = [
  ['効果額（千円）', '見込'],
  ['', '実績'],
  ['成果指標', '指標名'],
  ['', '単位'],
  ['', '目標値'],
  ['', '実績値'],
  ['', '達成率'],
] as const;

/**
 * Two periods of the sample list with 効果額（千円） and 成果指標 to the right of each activity. The earlier period is
 * sound; the later one says on its first rows what people type.
 */
export function measuredList(): Book {
  const book = twoPeriods();
  addMeasures(book, 'R3下半期', {});
  addMeasures(book, '資料1-2', TYPED);
  return book;
}

function addMeasures(book: Book, name: string, typed: typeof TYPED): void {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  HEADINGS.forEach(([group, label], i) => {
    if (group !== '') sheet.write(FIRST_ROW - 2, AMOUNTS + i, { text: group });
    sheet.write(FIRST_ROW - 1, AMOUNTS + i, { text: label });
  });
  sheet.merge(cellArea(FIRST_ROW - 2, AMOUNTS, 1, 2));
  sheet.merge(cellArea(FIRST_ROW - 2, INDICATOR, 1, 5));
  for (let index = 0; index < ACTIVITIES; index++) {
    const usual = {
      plan: 1_000 * (index + 1),
      actual: 900 * (index + 1),
      name: '実施件数',
      unit: '件',
      target: 10,
      result: 9,
      rate: '90%',
    };
    const row = { ...usual, ...typed[index] };
    const cells = [row.plan, row.actual, row.name, row.unit, row.target, row.result, row.rate];
    cells.forEach((value, i) => {
      const content = typeof value === 'number' ? { number: value } : { text: value };
      if (value !== '') sheet.write(FIRST_ROW + index, AMOUNTS + i, content);
    });
  }
}
