import { makeRegister } from '../../../src/actions/makeRegister';
import { aggregate } from '../../../src/actions/aggregate';
import { comparePeriods } from '../../../src/actions/comparePeriods';
import { freeze } from '../../../src/actions/freeze';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { Book, BookSheet } from '../../../src/ooxml/book';
import { packageDoor } from '../../../src/ooxml/packageDoor';
import { cellArea, lastRow, parseSheetArea } from '../../../src/workbook/address';
import { plainText } from '../../../src/workbook/cellValue';
import type { Door } from '../../../src/workbook/door';
import type { PageSetup } from '../../../src/workbook/editPlan';
import type { Box } from '../../../src/workbook/sheetLayout';
import { openSample } from '../../workbooks/longList';
import { partsOf } from '../../workbooks/partBytes';
import { twoPeriods } from '../../workbooks/twoPeriods';
import { reopen } from '../excel/twoDoors';
import { openDesk } from './pressed';

jest.setTimeout(180_000);

const OPTIONS = { overwritesHandEdits: false, now: '2022-11-01 09:00' };
const NOTE_COLUMN = 24;
const SETUP: Partial<PageSetup> = {
  orientation: 'landscape',
  fitToWidth: false,
  marginsPt: { top: 30, bottom: 31, left: 32, right: 33 },
  footerCenter: '事務局案 &P',
};

/** A workbook with a 総括 and a 前期比較, as they were made. */
let made: Uint8Array;
beforeAll(async () => {
  const desk = openDesk(twoPeriods());
  expect((await desk.press('makeRegister')).kind).toBe('done');
  expect((await desk.press('aggregate')).kind).toBe('done');
  expect((await comparePeriods(excelDoor(), OPTIONS)).kind).toBe('done');
  made = desk.host.save();
});

interface Way {
  readonly door: Door;
  /** The workbook as it stands now. */
  readonly book: () => Book;
}

const WAYS: readonly (readonly [name: string, open: (bytes: Uint8Array) => Way])[] = [
  [
    'Excel',
    (bytes) => {
      const { host } = openDesk(bytes);
      return { door: excelDoor(), book: () => host.book };
    },
  ],
  [
    'ファイル',
    (bytes) => {
      const book = reopen(bytes);
      return { door: packageDoor(book, { fileName: '取組状況.xlsx' }), book: () => book };
    },
  ],
];

function sheetOf(book: Book, name: string): BookSheet {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function areaOf(book: Book, name: string) {
  const area = parseSheetArea(book.names().find((entry) => entry.name === name)?.formula ?? '')?.area;
  if (!area) throw new Error(`no name ${name}`);
  return area;
}

/** The first activity's report is mended: its status, with a reason. */
function report(book: Book, status: string): void {
  const progress = sheetOf(book, '台帳_進捗');
  progress.write(1, 7, { text: status });
  progress.write(1, 9, { text: '令和5（2023）年3月まで調整を続けるため。' });
}

/** Puts a chart where a person drags it to: not along the cells. */
function drag(sheet: BookSheet, name: string, box: Box): void {
  const chart = sheet.charts().find((one) => one.name === name);
  if (!chart?.spec) throw new Error(`no chart ${name}`);
  sheet.deleteChart(name);
  sheet.putChart({ ...chart.spec, box });
}

/** The office's own touches on a generated sheet. */
function touch(sheet: BookSheet, chart: string, below: number): void {
  sheet.setColumnWidth(1, 1, 37);
  sheet.setColumnWidth(3, 2, 13);
  sheet.write(12, NOTE_COLUMN, { text: '横のメモ' });
  sheet.write(below, 1, { text: '下のメモ' });
  sheet.setPageSetup({ ...sheet.pageSetup(), ...SETUP });
  drag(sheet, chart, { leftPt: 100, topPt: 200, widthPt: 250, heightPt: 120 });
}

function rowOfText(sheet: BookSheet, text: string): number {
  return [...sheet.cells()].find(({ value }) => plainText(value) === text)?.row ?? -1;
}

function box(sheet: BookSheet, chart: string): Box | undefined {
  const found = sheet.chartBoxes().get(chart);
  return (
    found && (Object.fromEntries(Object.entries(found).map(([key, at]) => [key, Math.round(at)])) as never)
  );
}

function cellsUnder(sheet: BookSheet, chart: string) {
  return sheet.charts().find(({ name }) => name === chart)?.spec?.position;
}

describe.each(WAYS)('%s を通して総括を新しくしても', (_name, open) => {
  /** The office works on the paper; then a report is mended, and the paper made again. */
  async function renewed(status: string): Promise<{ readonly before: Book; readonly after: Book }> {
    const before = reopen(made);
    const sheet = sheetOf(before, '総括');
    const second = areaOf(before, 'GK_Sec2');
    touch(sheet, 'GK_PieChart', lastRow(areaOf(before, 'GK_Sec3')) + 2);
    sheet.write(second.row + 3, 1, { text: '・手で直した文。' });
    sheet.insertRows(second.row + 4, 1);
    sheet.write(second.row + 4, 1, { text: '・手で足した行。' });
    report(before, status);
    const way = open(before.save());
    expect((await aggregate(way.door, { ...OPTIONS, periodId: '2022H1' })).kind).toBe('done');
    return { before, after: way.book() };
  }

  test('手で直した文、手で足した行、横と下のメモは残る', async () => {
    const { after } = await renewed('遅れ');
    const sheet = sheetOf(after, '総括');
    const edited = rowOfText(sheet, '・手で直した文。');
    expect(rowOfText(sheet, '・手で足した行。')).toBe(edited + 1);
    expect(edited).toBeGreaterThan(0);
    expect(sheet.cell(12, NOTE_COLUMN).value).toBe('横のメモ');
    expect(rowOfText(sheet, '下のメモ')).toBeGreaterThan(lastRow(areaOf(after, 'GK_Sec3')));
    expect(rowOfText(sheet, '・「遅れ」は2の活動。')).toBeGreaterThan(0);
  });

  test('列の幅、印刷の設定、グラフの場所と大きさは残る', async () => {
    const { before, after } = await renewed('遅れ');
    const [was, is] = [sheetOf(before, '総括'), sheetOf(after, '総括')];
    expect([1, 3, 4].map((column) => is.columnWidth(column))).toEqual([37, 13, 13]);
    expect(is.pageSetup()).toMatchObject(SETUP);
    expect(box(is, 'GK_PieChart')).toEqual({ leftPt: 100, topPt: 200, widthPt: 250, heightPt: 120 });
    expect(box(is, 'GK_PieChart')).toEqual(box(was, 'GK_PieChart'));
    const pie = is.charts().find(({ name }) => name === 'GK_PieChart');
    expect(pie?.altText).toBe('活動50のうち概ね順調48、遅れ2');
  });

  test('文が1行増えると、グラフは行と一緒に下がり、大きさは変わらない', async () => {
    const { before, after } = await renewed('休止');
    const [was, is] = [
      box(sheetOf(before, '総括'), 'GK_PieChart'),
      box(sheetOf(after, '総括'), 'GK_PieChart'),
    ];
    expect([is?.leftPt, is?.widthPt, is?.heightPt]).toEqual([was?.leftPt, was?.widthPt, was?.heightPt]);
    expect(is?.topPt).toBeGreaterThan(was?.topPt ?? 0);
  });
});

describe.each(WAYS)('%s を通して前期比較を新しくしても', (_name, open) => {
  test('メモ、列の幅、印刷の設定、グラフの場所は残る', async () => {
    const before = reopen(made);
    const sheet = sheetOf(before, '前期比較');
    touch(sheet, 'GK_CmpBarChart', lastRow(areaOf(before, 'GK_CmpList')) + 2);
    report(before, '遅れ');
    const way = open(before.save());
    expect(await comparePeriods(way.door, OPTIONS)).toMatchObject({ value: { hasChanged: true } });
    const is = sheetOf(way.book(), '前期比較');
    expect([1, 3, 4].map((column) => is.columnWidth(column))).toEqual([37, 13, 13]);
    expect(is.pageSetup()).toMatchObject(SETUP);
    expect(is.cell(12, NOTE_COLUMN).value).toBe('横のメモ');
    expect(rowOfText(is, '下のメモ')).toBeGreaterThan(lastRow(areaOf(way.book(), 'GK_CmpList')));
    expect(box(is, 'GK_CmpBarChart')).toEqual({ leftPt: 100, topPt: 200, widthPt: 250, heightPt: 120 });
  });
});

describe.each(WAYS)('%s を通して確定した総括は', (name, open) => {
  test('人が決めた列の幅、行の高さ、グラフの場所のままである', async () => {
    const before = reopen(made);
    const sheet = sheetOf(before, '総括');
    touch(sheet, 'GK_PieChart', lastRow(areaOf(before, 'GK_Sec3')) + 2);
    sheet.setRowHeight(2, 1, 40);
    // Along the cells: what stands in for Excel keeps charts to whole ones.
    const bars = sheet.charts().find((chart) => chart.name === 'GK_BarChart')?.spec;
    sheet.deleteChart('GK_BarChart');
    if (bars) sheet.putChart({ ...bars, position: cellArea(50, 2, 9, 3) });
    const way = open(before.save());
    const result = await freeze(way.door, { state: '公表版', now: '2022-11-02 09:00' });
    expect(result.kind).toBe('done');
    const frozen = sheetOf(way.book(), '総括（公表版）2022H1');
    expect([0, 1, 2, 3, 4].map((column) => frozen.columnWidth(column))).toEqual(
      [0, 1, 2, 3, 4].map((column) => sheet.columnWidth(column)),
    );
    expect(frozen.rowHeight(2)).toBe(40);
    expect(cellsUnder(frozen, 'GK_BarChart')).toEqual(cellArea(50, 2, 9, 3));
    if (name === 'ファイル') expect(box(frozen, 'GK_PieChart')).toEqual(box(sheet, 'GK_PieChart'));
  });
});

test.each(WAYS)('%s を通して作ったグラフは、行や列を隠しても変わらない', async (_name, open) => {
  const way = open(openSample('r4h1-list.xlsx').save());
  const source = await makeRegister(way.door, { acceptsChanges: true, now: OPTIONS.now });
  expect(source.kind).toBe('done');
  expect((await aggregate(way.door, OPTIONS)).kind).toBe('done');
  const parts = partsOf(way.book().save());
  const charts = Object.keys(parts).filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path));
  expect(charts).toHaveLength(2);
  for (const path of charts) {
    expect(Buffer.from(parts[path] ?? []).toString('utf8')).toContain('plotVisOnly val="0"');
  }
});
