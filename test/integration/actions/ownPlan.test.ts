import { makeRegister } from '../../../src/actions/makeRegister';
import { excelDoor } from '../../../src/excel/excelDoor';
import { ownTemplate } from '../../../src/domain/templates/ownPlan';
import type { Book } from '../../../src/ooxml/book';
import { parseSheetArea } from '../../../src/workbook/address';
import { plainText } from '../../../src/workbook/cellValue';
import { GRADED_PLAN, gradedCity, PUBLISHED } from '../../workbooks/gradedCity';
import { recalculateByLibreOffice } from '../../workbooks/libreOffice';
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
