import type { FieldFinding } from '../../forms/columnPlan';
import type { SheetRecognition } from '../../forms/recognition';
import { doubtfulCount, fieldsOnce, groupAlike } from './headingGroups';

function finding(field: FieldFinding['field'], own: Partial<FieldFinding> = {}): FieldFinding {
  return {
    field,
    label: field,
    area: { row: 4, column: 0, rowCount: 1, columnCount: 1 },
    column: 0,
    lastColumn: 0,
    period: null,
    confidence: 'sure',
    reason: 'label',
    alternatives: [],
    ...own,
  };
}

function sheet(name: string, fields: readonly FieldFinding[]): SheetRecognition {
  return { kind: 'outOfScope', sheet: name, reason: 'headingMissing', missing: [], fields };
}

it('確かめたい見出しが先に並び、積み重なった個票の同じ見出しは一度だけ出る', () => {
  const fields = fieldsOnce(
    sheet('1', [
      finding('program'),
      finding('status', { confidence: 'guess' }),
      finding('achievement', { confidence: 'likely' }),
      finding('program', { area: { row: 40, column: 0, rowCount: 1, columnCount: 1 } }),
    ]),
  );
  expect(fields.map(({ field }) => field)).toEqual(['status', 'achievement', 'program']);
  expect(doubtfulCount(fields)).toBe(1);
});

it('同じように読めたシートは一つにまとまり、一つでも違えば分かれる', () => {
  const alike = [finding('program'), finding('status')];
  const groups = groupAlike([
    sheet('1', alike),
    sheet('2', [finding('program')]),
    sheet('3', alike),
    sheet('4', [finding('program'), finding('status', { label: '評価' })]),
  ]);
  expect(groups.map((group) => group.map((one) => one.sheet))).toEqual([['1', '3'], ['2'], ['4']]);
});
