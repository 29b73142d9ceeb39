import type { HandedOut } from '../domain/handedOut';
import { formNumberOf, readFormNumber, writeFormNumber } from '../domain/handedOut';
import type { WrittenRow } from './returnedRows';
import { settleRows } from './returnedRows';

const HANDED_OUT: HandedOut = {
  planName: '平塚市行財政改革計画（2020-2023）',
  startFy: 2020,
  endFy: 2023,
  periodId: '2022H1',
  periodLabel: '令和4（2022）年度上半期',
  department: '保育課',
  at: '2022-10-03 09:10',
  lastTaking: '',
  activities: [
    activity('A0001', '民間活力活用事業', '公立保育園の民営化'),
    activity('A0002', '民間活力活用事業', '給食調理の委託'),
    activity('A0003', '行政の効率化事業', '給食調理の委託'),
  ],
};

function activity(activityId: string, programName: string, activityName: string) {
  return { activityId, activityName, displayNumber: '', programId: 'P001', programName, prints: [] };
}

function row(
  index: number,
  id: string,
  name: string,
  program: string | null = '民間活力活用事業',
): WrittenRow {
  return { sheet: '報告', row: index, cell: `K${String(index + 1)}`, id, name, program };
}

const WHOLE = [
  row(5, 'A0001', '公立保育園の民営化'),
  row(6, 'A0002', '給食調理の委託'),
  row(7, 'A0003', '給食調理の委託', '行政の効率化事業'),
];

function idsOf(rows: readonly WrittenRow[]): readonly (string | null)[] {
  return settleRows(rows, HANDED_OUT).rows.map(({ activityId }) => activityId);
}

function editsOf(rows: readonly WrittenRow[]): readonly unknown[] {
  return settleRows(rows, HANDED_OUT).edits;
}

test('配られたままの行は、そのまま分かる', () => {
  expect(idsOf(WHOLE)).toEqual(['A0001', 'A0002', 'A0003']);
  expect(editsOf(WHOLE)).toEqual([]);
});

test('並べ替えても、全角の活動IDでも、どの活動か分かる', () => {
  const moved = [
    row(5, 'A0003', '給食調理の委託', '行政の効率化事業'),
    row(6, 'A0001', '公立保育園の民営化'),
  ];
  expect(idsOf([...moved, row(7, 'A0002', '給食調理の委託')])).toEqual(['A0003', 'A0001', 'A0002']);
});

test('消えた活動IDは、名前で分かり、知らせる', () => {
  const rows = [row(5, '', '公立保育園の民営化'), ...WHOLE.slice(1)];
  expect(idsOf(rows)).toEqual(['A0001', 'A0002', 'A0003']);
  expect(editsOf(rows)).toEqual([
    { kind: 'idChanged', activityId: 'A0001', after: '', sheet: '報告', cell: 'K6' },
  ]);
});

test('同じ名前の活動が二つあり、事業名も消えていれば、決めない', () => {
  const rows = [...WHOLE.slice(0, 2), row(7, '', '給食調理の委託', '')];
  expect(idsOf(rows)).toEqual(['A0001', 'A0002', null]);
  expect(editsOf(rows)).toMatchObject([{ kind: 'rowAdded' }, { kind: 'rowMissing', activityId: 'A0003' }]);
});

test('活動IDと活動名が別の活動を指す行は、決めない', () => {
  const rows = [row(5, 'A0002', '公立保育園の民営化'), ...WHOLE.slice(1)];
  expect(idsOf(rows)).toEqual([null, 'A0002', 'A0003']);
  expect(editsOf(rows)).toMatchObject([
    { kind: 'rowUnclear', id: 'A0002', cell: 'K6' },
    { kind: 'rowMissing', activityId: 'A0001' },
  ]);
});

test('書き換えられた活動名と事業名は、前後を知らせる', () => {
  const rows = [row(5, 'A0001', '公立こども園の民営化', '民間活力の事業'), ...WHOLE.slice(1)];
  expect(idsOf(rows)[0]).toBe('A0001');
  expect(editsOf(rows)).toMatchObject([
    { kind: 'renamed', what: 'activity', before: '公立保育園の民営化', after: '公立こども園の民営化' },
    { kind: 'renamed', what: 'program', before: '民間活力活用事業', after: '民間活力の事業' },
  ]);
});

test('よその課の行、書き足した行、二度ある行、消えた行を知らせる', () => {
  const rows = [WHOLE[0], WHOLE[0], row(8, 'A0099', 'よその活動'), row(9, '', '新しい活動')].flatMap(
    (one) => one ?? [],
  );
  expect(editsOf(rows)).toMatchObject([
    { kind: 'rowAdded', id: 'A0099', name: 'よその活動' },
    { kind: 'rowAdded', id: '', name: '新しい活動' },
    { kind: 'repeated', activityId: 'A0001', places: [{ cell: 'K6' }, { cell: 'K6' }] },
    { kind: 'rowMissing', activityId: 'A0002' },
    { kind: 'rowMissing', activityId: 'A0003' },
  ]);
});

test('様式番号は、全角にされても読める。ほかの番号は様式番号でない', () => {
  const number = formNumberOf(HANDED_OUT);
  const written = writeFormNumber(number);
  expect(readFormNumber(written)).toEqual(number);
  expect(
    readFormNumber(` ${written.replace(/[-0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))}`),
  ).toEqual(number);
  expect(readFormNumber('資料1-2')).toBeNull();
  const elsewhere = formNumberOf({ ...HANDED_OUT, department: '納税課' });
  expect(writeFormNumber(elsewhere)).not.toBe(written);
});
