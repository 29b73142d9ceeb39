import { readFileSync } from 'node:fs';
import { formatCell, lastRow, parseSheetArea } from '../../../src/workbook/address';
import { plainText } from '../../../src/workbook/cellValue';
import type { BookSheet } from '../../../src/ooxml/book';
import { openBook } from '../../../src/ooxml/openBook';
import { longList, openSample } from '../../workbooks/longList';
import { partsOf } from '../../workbooks/partBytes';
import { recalculateByLibreOffice } from '../../workbooks/libreOffice';
import { describeBook } from '../describeBook';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

// Thousands of activities through the workbench take longer than jest's own patience on a slow machine.
jest.setTimeout(180_000);

interface Golden {
  readonly title: readonly string[];
  readonly section1: {
    readonly heading: string;
    readonly bullets: readonly string[];
    readonly pie_caption: string;
    readonly table_caption: string;
  };
  readonly table: readonly (readonly (string | number)[])[];
  readonly status_order: readonly string[];
}
const golden = JSON.parse(readFileSync('test/golden/seed_r4h1.json', 'utf8')) as Golden;

function summaryOf(desk: Desk): BookSheet {
  const sheet = desk.host.book.sheet('総括');
  if (!sheet) throw new Error('総括 was not made');
  return sheet;
}

function rowsOf(sheet: BookSheet, name: string, desk: Desk): string[][] {
  const entry = desk.host.book.names().find((candidate) => candidate.name === name);
  const area = parseSheetArea(entry?.formula ?? '')?.area;
  if (!area) throw new Error(`no name ${name}`);
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (_unused, column) =>
      plainText(sheet.cell(area.row + row, area.column + column).value),
    ),
  );
}

function lastPrintedRow(desk: Desk): number {
  const area = desk.host.book.names().find(({ name }) => name === 'GK_Sec3');
  const place = parseSheetArea(area?.formula ?? '')?.area;
  return place ? lastRow(place) : 0;
}

async function madeSummary(workbook = openSample('r4h1-list.xlsx')): Promise<Desk> {
  const desk = openDesk(workbook);
  expect((await desk.press('makeRegister')).kind).toBe('done');
  expect((await desk.press('aggregate')).kind).toBe('done');
  return desk;
}

test('一覧から作った総括は、公表された活動数一覧と一字一句同じになる', async () => {
  const desk = await madeSummary();
  const sheet = summaryOf(desk);
  const table = rowsOf(sheet, 'GK_Table', desk);
  expect(table[0]?.[0]).toBe(golden.section1.table_caption);
  expect(table[1]).toEqual(['取組の視点', ...golden.status_order, '合計']);
  expect(table.slice(2, 9)).toEqual(golden.table.map((row) => row.map(String)));
  expect(table[9]?.[0]).toBe('検算　行の合計50　列の合計50　明細50（一致）');
  const title = rowsOf(sheet, 'GK_Title', desk).map(([first]) => first ?? '');
  expect(title.slice(1, 3)).toEqual(golden.title);
  expect(title[4]).toBe(golden.section1.heading);
  expect(title.slice(5, 8)).toEqual(golden.section1.bullets.map((bullet) => `・${bullet}`));
  expect(rowsOf(sheet, 'GK_Pie', desk)[0]?.[0]).toBe(golden.section1.pie_caption);
});

test('円グラフと横棒グラフがあり、代わりの文章と色が決められたとおりである', async () => {
  const charts = summaryOf(await madeSummary()).charts();
  expect(charts.map(({ name, altText }) => [name, altText])).toEqual([
    ['GK_PieChart', '活動50のうち概ね順調49、遅れ1'],
    ['GK_BarChart', expect.stringContaining('(1)民間活力の活用7')],
  ]);
  const [pie, bars] = charts.map(({ spec }) => spec);
  expect(pie?.kind === 'pie' && pie.points.map(({ fill }) => fill)).toEqual([
    '#2F6DB5',
    '#B5D3F2',
    '#8A1F00',
    '#FFFFFF',
    '#A0A0A0',
  ]);
  expect(bars?.kind === 'stackedBar' && bars.series.length).toBe(5);
});

test('表の数はすべて台帳を数える数式で、LibreOffice が計算し直しても同じになる', async () => {
  const desk = await madeSummary();
  const sheet = summaryOf(desk);
  for (let row = 25; row < 31; row++) {
    for (let column = 2; column < 7; column++) {
      expect(sheet.cell(row, column).formula).toMatch(/^=COUNTIFS\(Progress\[/);
    }
  }
  const judged = recalculateByLibreOffice(desk.host.save());
  if (!judged) {
    console.warn('LibreOffice がないため、外からの検算は省きました。');
    return;
  }
  const outside = judged.sheet('総括');
  for (let row = 25; row < 33; row++) {
    for (let column = 1; column < 8; column++) {
      const cell = formatCell({ row, column });
      expect([cell, outside?.cell(row, column).value]).toEqual([cell, sheet.cell(row, column).value]);
    }
  }
});

test('二度押しても同じブックで、何も二重にならない', async () => {
  const desk = await madeSummary();
  const first = describeBook(desk.host.book);
  const register = await desk.press('makeRegister', { now: '2022-11-01 09:00' });
  const again = await desk.press('aggregate', { now: '2022-11-01 09:01' });
  expect([register.report['hasChanged'], again.report['hasChanged']]).toEqual([false, false]);
  // The view moves to the summary; everything else is as it was.
  expect(describeBook(desk.host.book)).toEqual(first);
});

test('元のシートは1バイトも変わらない', async () => {
  const source = readFileSync('samples/r4h1-list.xlsx');
  const before = partsOf(source);
  const desk = openDesk(new Uint8Array(source));
  await desk.press('makeRegister');
  await desk.press('aggregate');
  const after = partsOf(desk.host.save());
  const untouched = ['xl/worksheets/sheet1.xml', 'xl/theme/theme1.xml', 'docProps/core.xml'];
  for (const part of untouched)
    expect([part, Buffer.from(after[part] ?? [])]).toEqual([part, Buffer.from(before[part] ?? [])]);
});

test('表の横と下に書いたメモは、集計し直しても残る', async () => {
  const desk = await madeSummary();
  const sheet = summaryOf(desk);
  desk.host.typeInto('総括', { row: 25, column: 13 }, '委員会で質問あり');
  const below = lastPrintedRow(desk) + 2;
  desk.host.typeInto('総括', { row: below, column: 1 }, '・担当課に確認中');
  sheet.setColumnWidth(1, 1, 50);
  desk.host.typeInto('台帳_進捗', { row: 1, column: 7 }, '遅れ');
  desk.host.typeInto('台帳_進捗', { row: 1, column: 9 }, '資材の納入が遅れたため、12月に延期。');
  const again = await desk.press('aggregate');
  expect(again.kind).toBe('done');
  expect(again.report['changedFigures']).toEqual([
    { label: '(1)民間活力の活用', status: '概ね順調', before: 6, after: 5 },
    { label: '(1)民間活力の活用', status: '遅れ', before: 1, after: 2 },
  ]);
  expect(sheet.cell(25, 13).value).toBe('委員会で質問あり');
  // Section 3 has grown by the new delay: the note went down with its row.
  expect(sheet.cell(lastPrintedRow(desk) + 2, 1).value).toBe('・担当課に確認中');
  expect(lastPrintedRow(desk)).toBeGreaterThan(below - 2);
  expect(sheet.columnWidth(1)).toBe(50);
  expect(rowsOf(sheet, 'GK_Title', desk).map(([first]) => first)).toContain('・「遅れ」は2の活動。');
});

test('文章が1行増えても、横のメモは行ごと一緒に下がる', async () => {
  const desk = await madeSummary();
  const sheet = summaryOf(desk);
  desk.host.typeInto('総括', { row: 27, column: 13 }, '(3)の行のメモ');
  desk.host.typeInto('台帳_進捗', { row: 1, column: 7 }, '休止');
  desk.host.typeInto('台帳_進捗', { row: 1, column: 9 }, '資材の納入が遅れたため、12月に延期。');
  expect((await desk.press('aggregate')).kind).toBe('done');
  expect(sheet.cell(27, 13).value).toBeNull();
  expect(sheet.cell(28, 13).value).toBe('(3)の行のメモ');
  expect(sheet.cell(28, 1).value).toBe('(3)行政の効率化');
  expect(rowsOf(sheet, 'GK_Table', desk)[9]?.[0]).toBe('検算　行の合計50　列の合計50　明細50（一致）');
});

test('表の中に手で入れた数は、断りなしには消えない', async () => {
  const desk = await madeSummary();
  desk.host.typeInto('総括', { row: 25, column: 3 }, '7');
  const asked = await desk.press('aggregate');
  expect(asked.kind).toBe('needsDecision');
  expect(asked.sentences).toEqual(['シート「総括」の表の中に手入力があります（D26）。作り直すと消えます。']);
  expect(summaryOf(desk).cell(25, 3).value).toBe(7);
  expect((await desk.press('aggregate', { acceptsProposal: true })).kind).toBe('done');
  expect(summaryOf(desk).cell(25, 3).value).toBe(6);
});

test('台帳を直したのに集計していないと、検算の行がそれを言う', async () => {
  const desk = await madeSummary();
  desk.host.typeInto('台帳_進捗', { row: 1, column: 7 }, '遅れ');
  const line = rowsOf(summaryOf(desk), 'GK_Table', desk)[9]?.[0];
  expect(line).toContain('×集計のあとに台帳が変わっています。もう一度「集計」を押してください');
});

test.each([50, 5_000])('%i活動でも、集計の往復は4回までである', async (count) => {
  const desk = openDesk(longList(count));
  expect((await desk.press('makeRegister')).report['activities']).toBe(count);
  const pressed = await desk.press('aggregate');
  expect(pressed.kind).toBe('done');
  expect(pressed.batches).toBeLessThanOrEqual(4);
  expect(pressed.report['total']).toBe(count);
});

test('結合セルのある3,000行の一覧を、16,384列に広がった使用範囲でも読める', async () => {
  const book = longList(3_000);
  book.sheets[0]?.write(2_000, 16_383, { text: '消し忘れ' });
  const desk = openDesk(book);
  const made = await desk.press('makeRegister');
  expect([made.kind, made.report['activities'], made.report['programs']]).toEqual(['done', 3_000, 60 * 27]);
});

test('理由のない遅れがあれば、暫定と書いて数を言い、確定までに直すことに挙げる', async () => {
  const desk = await madeSummary();
  desk.host.typeInto('台帳_進捗', { row: 1, column: 7 }, '遅れ');
  const pressed = await desk.press('aggregate');
  expect(pressed.sentences).toContain('確定するまでに直すことが1件あります。「点検」で確かめてください。');
  expect(pressed.report['stopping']).toMatchObject([
    { rule: 'R05', place: { sheet: '台帳_進捗', cell: 'J2' } },
  ]);
  const said = rowsOf(summaryOf(desk), 'GK_Title', desk).map(([first]) => first);
  expect(said).toContain('・【暫定】理由が書かれていない1件も数えた。');
});

test('選択肢にない状況は黙って落とさず、暫定と書いて数を言う', async () => {
  const desk = await madeSummary(openSample('r4h1-messy.xlsx'));
  const sheet = summaryOf(desk);
  const lines = rowsOf(sheet, 'GK_Title', desk).map(([first]) => first ?? '');
  expect(lines[5]).toBe('・【暫定】未回答1件、進捗状況が選択肢にないもの5件、報告が食い違うもの1件を除く。');
  const crossCheck = rowsOf(sheet, 'GK_Table', desk).find(([first]) => first?.startsWith('検算'));
  expect(crossCheck?.[0]).toContain('（明細のうち6件は表に入っていません）');
});

test('できたブックを保存して開き直しても、もう一度集計できる', async () => {
  const desk = await madeSummary();
  const opened = openBook(desk.host.save());
  if (opened.kind === 'refused') throw new Error(opened.reason);
  const again = openDesk(opened.book);
  expect((await again.press('aggregate')).report['hasChanged']).toBe(false);
});
