import { makeRegister } from '../../../src/actions/makeRegister';
import { overview } from '../../../src/actions/overview';
import { proposeRegister } from '../../../src/actions/proposeRegister';
import { startPlan } from '../../../src/actions/startPlan';
import { planState } from '../../../src/actions/suggestPlan';
import { undo } from '../../../src/actions/undo';
import { excelDoor } from '../../../src/excel/excelDoor';
import { ownTemplate } from '../../../src/domain/templates/ownPlan';
import type { Book } from '../../../src/ooxml/book';
import { parseSheetArea } from '../../../src/workbook/address';
import { plainText } from '../../../src/workbook/cellValue';
import { GRADED_PLAN, gradedCity, PUBLISHED } from '../../workbooks/gradedCity';
import { recalculateByLibreOffice } from '../../workbooks/libreOffice';
import { openSample } from '../../workbooks/longList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

jest.setTimeout(180_000);

const NOW = '2022-10-31 17:05';

function tableOf(book: Book): readonly (readonly string[])[] {
  const name = book.names().find((candidate) => candidate.name === 'GK_Table');
  const area = parseSheetArea(name?.formula ?? '')?.area;
  const sheet = book.sheet('総括');
  if (!area || !sheet) throw new Error('no table');
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (_unused, column) =>
      plainText(sheet.cell(area.row + row, area.column + column).value),
    ),
  );
}

function summaryText(book: Book): string {
  const cells = [...(book.sheet('総括')?.cells() ?? [])];
  return cells.map(({ value }) => plainText(value)).join('\n');
}

async function counted(desk: Desk, periodId?: string): Promise<void> {
  const choice = periodId === undefined ? {} : { periodId };
  expect(await desk.press('aggregate', choice)).toMatchObject({ kind: 'done' });
}

async function registered(desk: Desk): Promise<void> {
  const template = ownTemplate(GRADED_PLAN);
  const made = await makeRegister(excelDoor(), { template, acceptsChanges: true, now: NOW });
  expect(made.kind).toBe('done');
  expect(desk.host.book.sheet('設定')).not.toBeNull();
}

/** What the city printed: a row a 重点改革項目, then the totals; 対象外 is in its column and not in 合計. */
function published(counts: readonly (readonly number[])[]): readonly (readonly string[])[] {
  const outside = PUBLISHED.statusOrder.indexOf('対象外');
  const line = (label: string, row: readonly number[]): readonly string[] => {
    const inside = row.reduce((sum, count, column) => (column === outside ? sum : sum + count), 0);
    return [label, ...row.map(String), String(inside)];
  };
  const totals = PUBLISHED.statusOrder.map((_, column) =>
    counts.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  const rows = counts.map((row, i) => line(`(${String(i + 1)})${PUBLISHED.categories[i] ?? ''}`, row));
  return [...rows, line('合計', totals)];
}

describe('S・A・B・C・対象外で評価する市の計画', () => {
  test.each(PUBLISHED.years)(
    '$fiscalYear 年度：台帳化と集計で、公表された表と割合になる',
    async ({ counts, percent, percentsAddUp, ...year }) => {
      const desk = openDesk(gradedCity([{ counts, percent, percentsAddUp, ...year }]), '進行管理表.xlsx');
      await registered(desk);
      await counted(desk);
      const [, heading, ...rows] = tableOf(desk.host.book);
      expect(heading).toEqual(['重点改革項目', ...PUBLISHED.statusOrder, '合計']);
      expect(rows.slice(0, counts.length + 1)).toEqual(published(counts));
      const text = summaryText(desk.host.book);
      const total = counts.flat().length;
      expect(total).toBeGreaterThan(0);
      for (const [grade, figure] of Object.entries(percent)) {
        if (figure !== '0.0') expect(text).toContain(`（${figure}%）`);
        expect(grade).not.toBe('対象外');
      }
      expect(text.includes('合計が100にならない')).toBe(!percentsAddUp);
      expect(text).toMatch(/\n・?\d+の取組項目を実施。/);
      const again = recalculateByLibreOffice(desk.host.save());
      if (again) expect(tableOf(again)).toEqual(tableOf(desk.host.book));
    },
  );

  test('2年分を一つの台帳にしても、年度ごとの表は変わらない', async () => {
    const desk = openDesk(gradedCity(PUBLISHED.years), '進行管理表.xlsx');
    await registered(desk);
    for (const { fiscalYear, counts } of PUBLISHED.years) {
      await counted(desk, `${String(fiscalYear)}FY`);
      const [, , ...rows] = tableOf(desk.host.book);
      expect(rows.slice(0, counts.length + 1)).toEqual(published(counts));
    }
  });
});

describe('台帳を作る前に計画を選ぶ', () => {
  const [year] = PUBLISHED.years;
  if (!year) throw new Error('no year');

  test('選ばないうちは、シートにある計画名・階層・言葉を案として出し、順調の印は付けない', async () => {
    openDesk(gradedCity([year]), '進行管理表.xlsx');
    const proposed = await proposeRegister(excelDoor(), {}, 2022);
    if (proposed.kind !== 'done') throw new Error('no proposal');
    expect(proposed.value.plan).toMatchObject({
      known: null,
      chosen: null,
      own: {
        name: GRADED_PLAN.name,
        startFy: 2019,
        endFy: 2023,
        levelNames: ['重点改革項目'],
        programLabel: '取組項目',
        activityLabel: '取組項目',
      },
    });
    const statuses = proposed.value.plan?.own.statuses ?? [];
    expect(statuses.map(({ label }) => label)).toEqual(['A', 'B', 'C', '対象外']);
    expect(statuses.map(({ isGood }) => isGood)).toEqual([false, false, false, false]);
    expect(statuses.map(({ isOutsideTotal }) => isOutsideTotal)).toEqual([false, false, false, true]);
  });

  test('選べば、その場で読み取れる', async () => {
    openDesk(gradedCity([year]), '進行管理表.xlsx');
    const template = ownTemplate(GRADED_PLAN);
    const proposed = await proposeRegister(excelDoor(), { template });
    expect(proposed).toMatchObject({
      kind: 'done',
      value: { plan: { chosen: GRADED_PLAN.name }, outcome: { kind: 'ready', content: { findings: [] } } },
    });
  });

  test('「設定」を先に作れば、リボンの台帳化と集計だけで同じ表になる', async () => {
    const desk = openDesk(gradedCity([year]), '進行管理表.xlsx');
    const started = await startPlan(excelDoor(), ownTemplate(GRADED_PLAN), NOW);
    expect(started).toEqual({ kind: 'done', value: { planName: GRADED_PLAN.name } });
    expect(await planState(excelDoor(), 2022)).toMatchObject({ value: { kind: 'standing', isBare: true } });
    expect(await overview(excelDoor())).toMatchObject({ value: { kind: 'sources' } });
    const pressed = await desk.press('makeRegister');
    expect([pressed.kind, pressed.report['activities'], pressed.report['added']]).toEqual(['done', 112, 0]);
    await counted(desk);
    const [, , ...rows] = tableOf(desk.host.book);
    expect(rows.slice(0, year.counts.length + 1)).toEqual(published(year.counts));
    expect((await desk.press('makeRegister')).report['hasChanged']).toBe(false);
  });

  test('「設定」を作ったことは取り消せ、もう一度選べる', async () => {
    const desk = openDesk(gradedCity([year]), '進行管理表.xlsx');
    await startPlan(excelDoor(), ownTemplate(GRADED_PLAN), NOW);
    expect((await undo(excelDoor(), { losesLaterEdits: false })).kind).toBe('done');
    expect(desk.host.book.sheet('設定')).toBeNull();
    expect(await planState(excelDoor(), 2022)).toMatchObject({ value: { kind: 'open', known: null } });
  });

  test('台帳があれば、計画は選び直せない', async () => {
    const desk = openDesk(openSample('r4h1-list.xlsx'));
    await desk.press('makeRegister');
    expect(await startPlan(excelDoor(), ownTemplate(GRADED_PLAN), NOW)).toEqual({
      kind: 'blocked',
      reasons: [{ code: 'registerStands' }],
    });
  });

  test('名前で分かる計画では、何も選ばなくてよい', async () => {
    openDesk(openSample('r4h1-list.xlsx'));
    const proposed = await proposeRegister(excelDoor());
    expect(proposed).toMatchObject({
      value: { plan: { known: '平塚市行財政改革計画（2020-2023）', chosen: null } },
    });
  });
});
