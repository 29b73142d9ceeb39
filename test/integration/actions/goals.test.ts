import type { Register } from '../../../src/domain/register';
import { makePeriod } from '../../../src/domain/reportPeriod';
import { HIRATSUKA_2024 } from '../../../src/domain/templates/hiratsuka2024';
import { check } from '../../../src/actions/check';
import { comparePeriods } from '../../../src/actions/comparePeriods';
import { excelDoor } from '../../../src/excel/excelDoor';
import { registerPlan } from '../../../src/layout/registerPlan';
import { packageDoor } from '../../../src/ooxml/packageDoor';
import type { Book } from '../../../src/ooxml/book';
import { parseSheetArea } from '../../../src/workbook/address';
import { plainText } from '../../../src/workbook/cellValue';
import { recalculateByLibreOffice } from '../../workbooks/libreOffice';
import { openSample } from '../../workbooks/longList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

jest.setTimeout(180_000);

const THEMES = ['T1', 'T2', 'T3', 'T4'] as const;
const PERIOD = makePeriod(2024, 'H1');

/** The programs of the published draft; which theme each belongs to is not published, so that the test gives it. */
function goalsRegister(book: Book): Register {
  const sheet = book.sheet('実施計画事業');
  if (!sheet) throw new Error('the sample has its programs');
  const names = [...sheet.cells()].flatMap(({ row, column, value }) =>
    row > 0 && column === 0 ? [plainText(value)] : [],
  );
  const programs = names.map((name, index) => ({
    id: `P${String(index + 1).padStart(3, '0')}`,
    displayNumber: String(index + 1),
    nodeId: THEMES[index % THEMES.length] ?? null,
    name,
    isPriority: false,
    isInSummary: false,
    department: '企画政策課',
    overview: '',
    lifecycle: '実施中' as const,
    addedFy: null,
    source: null,
  }));
  const activities = programs.map(({ id, name }, index) => ({
    id: `A${String(index + 1).padStart(4, '0')}`,
    displayNumber: `${String(index + 1)}-1`,
    programId: id,
    name: `${name}の推進`,
    isRepeated: false,
    isCounted: true,
    exclusionReason: '',
    source: null,
  }));
  const entries = activities.map(({ id }, index) => ({
    activityId: id,
    periodId: PERIOD.id,
    status: index === 0 ? '遅れ' : '概ね順調',
    achievement: '取組を実施。',
    delayReason: index === 0 ? '調整に時間を要したため。' : '',
    nextAction: '',
    source: null,
  }));
  const { plan, statusSet, nodes } = HIRATSUKA_2024;
  return {
    plan,
    statusSet,
    nodes,
    periods: [PERIOD],
    programs,
    activities,
    entries,
    narratives: [],
    history: [],
  };
}

async function goalsDesk(): Promise<{ readonly desk: Desk; readonly register: Register }> {
  const book = openSample('plan-2024-2027.xlsx');
  const register = goalsRegister(book);
  const made = await packageDoor(book, { fileName: '計画.xlsx' }).run(async (session) => {
    const snapshot = await session.takeSnapshot({ detail: () => 'values' });
    await session.applyPlan(registerPlan(register, snapshot));
  });
  expect(made.kind).toBe('done');
  const desk = openDesk(book, '計画.xlsx');
  expect(await desk.press('aggregate')).toMatchObject({ kind: 'done' });
  return { desk, register };
}

function tableOf(book: Book): string[][] {
  return blockOf(book, '総括', 'GK_Table');
}

function blockOf(book: Book, sheetName: string, blockName: string): string[][] {
  const name = book.names().find((candidate) => candidate.name === blockName);
  const area = parseSheetArea(name?.formula ?? '')?.area;
  const sheet = book.sheet(sheetName);
  if (!area || !sheet) throw new Error('no table');
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (_unused, column) =>
      plainText(sheet.cell(area.row + row, area.column + column).value),
    ),
  );
}

test('目標の下に改革テーマがある計画では、目標ごとに小計が付き、合計と検算は小計を二重に数えない', async () => {
  const { desk, register } = await goalsDesk();
  const total = register.activities.length;
  expect(total).toBeGreaterThan(8);
  const [, heading, ...rows] = tableOf(desk.host.book);
  expect(heading?.[0]).toBe('改革テーマ');
  expect(rows.slice(0, 7).map(([label]) => label)).toEqual([
    '(1)行政サービスの向上',
    '(2)行政サービスの最適化',
    '〔目標1〕小計',
    '(3)健全財政の維持',
    '(4)人・組織の活性化・最適化',
    '〔目標2〕小計',
    '合計',
  ]);
  const totals = rows.slice(0, 7).map((row) => Number(row[6]));
  const [t1 = 0, t2 = 0, goal1, t3 = 0, t4 = 0, goal2, all] = totals;
  expect([goal1, goal2, all]).toEqual([t1 + t2, t3 + t4, total]);
  expect(rows.flat().find((text) => text.startsWith('検算'))).toContain('一致');
  expect(rows.flat().join('')).not.toContain('一致しません');
});

test('テーマ別の棒グラフは小計を描かない', async () => {
  const { desk } = await goalsDesk();
  const chart = desk.host.book
    .sheet('総括')
    ?.charts()
    .find(({ name }) => name === 'GK_BarChart');
  const bars = chart?.spec;
  if (bars?.kind !== 'stackedBar') throw new Error('no bars');
  const sheet = desk.host.book.sheet('総括');
  const { row, column, rowCount } = bars.categories;
  const labels = Array.from({ length: rowCount }, (_, offset) =>
    plainText(sheet?.cell(row + offset, column).value ?? null),
  );
  expect(labels).toEqual([
    '(1)行政サービスの向上',
    '(2)行政サービスの最適化',
    '(3)健全財政の維持',
    '(4)人・組織の活性化・最適化',
  ]);
});

test('小計のある総括をもう一度集計しても変わらず、点検は表の誤りを言わない', async () => {
  const { desk } = await goalsDesk();
  expect((await desk.press('aggregate')).report).toMatchObject({ hasChanged: false });
  const checked = await check(excelDoor());
  const rules = checked.kind === 'done' ? checked.value.findings.map(({ rule }) => rule) : ['none'];
  expect(rules.filter((rule) => ['none', 'R31', 'R32', 'R48', 'R50'].includes(rule))).toEqual([]);
});

test('前期比較にも目標の小計が付き、合計と棒グラフは小計を二重に数えない', async () => {
  const { desk, register } = await goalsDesk();
  const before = makePeriod(2023, 'H2');
  const later: Register = {
    ...register,
    periods: [before, PERIOD],
    entries: [...register.entries, ...register.entries.map((one) => ({ ...one, periodId: before.id }))],
  };
  const { book } = desk.host;
  const written = await packageDoor(book, { fileName: '計画.xlsx' }).run(async (session) => {
    await session.applyPlan(registerPlan(later, await session.takeSnapshot({ detail: () => 'values' })));
  });
  expect(written.kind).toBe('done');
  const again = openDesk(book, '計画.xlsx');
  const options = { overwritesHandEdits: false, now: '2024-10-31 17:05' };
  expect((await comparePeriods(excelDoor(), options)).kind).toBe('done');
  const [, , ...rows] = blockOf(again.host.book, '前期比較', 'GK_CmpTable');
  const now = rows.filter(([, kind]) => kind === '今回').map((row) => [row[0], Number(row[7])] as const);
  expect(now.map(([label]) => label)).toEqual([
    '(1)行政サービスの向上',
    '(2)行政サービスの最適化',
    '〔目標1〕小計',
    '(3)健全財政の維持',
    '(4)人・組織の活性化・最適化',
    '〔目標2〕小計',
    '合計',
  ]);
  const [t1 = 0, t2 = 0, goal1, t3 = 0, t4 = 0, goal2, all] = now.map(([, count]) => count);
  expect([goal1, goal2, all]).toEqual([t1 + t2, t3 + t4, register.activities.length]);
  const bars = again.host.book.sheet('前期比較')?.charts().at(1)?.spec;
  expect(bars?.kind === 'stackedBar' && bars.categories.rowCount).toBe(8);
  const outside = recalculateByLibreOffice(again.host.save());
  if (outside)
    expect(blockOf(outside, '前期比較', 'GK_CmpTable')).toEqual(
      blockOf(again.host.book, '前期比較', 'GK_CmpTable'),
    );
});

test('小計の数は、LibreOffice が計算し直しても同じになる', async () => {
  const { desk } = await goalsDesk();
  const again = recalculateByLibreOffice(desk.host.save());
  if (again) expect(tableOf(again)).toEqual(tableOf(desk.host.book));
});
