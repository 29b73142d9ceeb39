import { cellArea } from './address';
import type { Edit } from './editPlan';
import type { Obstacle } from './obstacle';
import { preflight } from './preflight';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';

const S = '台帳';
const TABLE = {
  name: 'Works',
  area: cellArea(4, 0, 6, 3),
  columns: ['番号', '事業', '状況'],
  isFiltered: false,
};

function workbook(
  sheet: Partial<SheetSnapshot> = {},
  rest: Partial<WorkbookSnapshot> = {},
): WorkbookSnapshot {
  const plain: SheetSnapshot = {
    name: S,
    visibility: 'visible',
    isProtected: false,
    isFiltered: false,
    usedArea: null,
    grid: null,
    isTruncated: false,
    tables: [TABLE],
    charts: [],
  };
  const shell = { fileName: '計画.xlsx', readOnly: false, structureProtected: false, names: [] };
  return { ...shell, customXml: null, sheets: [{ ...plain, ...sheet }], ...rest };
}

const write = (row: number, column: number, sheet = S): Edit => ({
  kind: 'setCells',
  sheet,
  at: { row, column },
  cells: [[{ text: '済' }]],
});
const show = { kind: 'activate', sheet: S, cell: { row: 0, column: 0 } } as const;
const insert = (row: number): Edit => ({ kind: 'insertRows', sheet: S, row, count: 1 });
const codes = (snapshot: WorkbookSnapshot, ...edits: Edit[]): Obstacle['code'][] =>
  preflight(snapshot, { edits }).map(({ code }) => code);

test('何も妨げがなければ、何も言わない', () => {
  expect(codes(workbook(), write(5, 0), insert(5), show)).toEqual([]);
});

test('見るだけの計画は、書き込めないブックでも妨げられない', () => {
  const closed = workbook({ isProtected: true }, { readOnly: true, fileName: '計画.xls' });
  expect(codes(closed, show)).toEqual([]);
  expect(codes(closed, show, write(5, 0))).toEqual(['oldFileFormat']);
  expect(codes(workbook(), { ...show, sheet: '消したシート' })).toEqual(['sheetMissing']);
});

test('絞り込まれた表のある行から上に行を足すと、見えない行が動く', () => {
  const filtered = workbook({ tables: [{ ...TABLE, isFiltered: true }] });
  expect(codes(filtered, insert(2))).toEqual(['sheetFiltered']);
  expect(codes(filtered, insert(9))).toEqual(['sheetFiltered']);
  expect(codes(filtered, insert(10))).toEqual([]);
  expect(codes(workbook({ isFiltered: true }), insert(100))).toEqual(['sheetFiltered']);
});

test('同じ妨げは一度だけ言う', () => {
  const closed = workbook({ isProtected: true });
  expect(preflight(closed, { edits: [write(5, 0), write(6, 0), insert(5)] })).toEqual([
    { code: 'sheetProtected', sheet: S },
  ]);
});

test('足したばかりのシートには、妨げがない', () => {
  const closed = workbook({ isProtected: true });
  const added: Edit = { kind: 'addSheet', sheet: '総括', showGridlines: false };
  expect(codes(closed, added, write(5, 0, '総括'))).toEqual([]);
});

test('結合の一部にだけ書くと、書いたものが消える', () => {
  const none = { formulas: new Map<number, string>(), numberFormats: new Map<number, string>() };
  const hidden = { hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  const area = cellArea(0, 0, 20, 5);
  const merged = [cellArea(12, 1, 2, 2)];
  const sheet = { grid: { area, values: [], merged, ...none, ...hidden } };
  expect(codes(workbook(sheet), write(13, 1))).toEqual(['mergedCells']);
  expect(codes(workbook(sheet), write(12, 1))).toEqual([]);
  expect(codes(workbook(sheet), write(14, 1))).toEqual([]);
  const at = { row: 12, column: 1 };
  const column: Edit = { kind: 'setCells', sheet: S, at, cells: [[{ text: '済' }], ['blank']] };
  expect(codes(workbook(sheet), column)).toEqual(['mergedCells']);
});
