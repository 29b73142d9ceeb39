import { copyText } from '../../../src/actions/copyText';
import { exportCounts } from '../../../src/actions/exportCounts';
import { printList } from '../../../src/actions/printList';
import { printSheets } from '../../../src/actions/printSheets';
import { undo } from '../../../src/actions/undo';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { BookSheet } from '../../../src/ooxml/book';
import { formatArea, lastRow, parseSheetArea } from '../../../src/workbook/address';
import { plainText } from '../../../src/workbook/cellValue';
import { openSample } from '../../workbooks/longList';
import { describeBook } from '../describeBook';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

jest.setTimeout(120_000);

const PRESS = { overwritesHandEdits: false, now: '2022-10-31 17:05' } as const;
const MAKERS = [
  ['一覧', printList],
  ['個票', printSheets],
  ['公開用データ', exportCounts],
] as const;

async function withRegister(workbook = openSample('r4h1-list.xlsx')): Promise<Desk> {
  const desk = openDesk(workbook);
  expect((await desk.press('makeRegister')).kind).toBe('done');
  return desk;
}

function sheetOf(desk: Desk, name: string): BookSheet {
  const sheet = desk.host.book.sheet(name);
  if (!sheet) throw new Error(`${name} was not made`);
  return sheet;
}

function rowsOf(sheet: BookSheet, columns: number): string[][] {
  const rows: string[][] = [];
  for (const { row, column, value } of sheet.cells()) {
    while (rows.length <= row) rows.push(new Array<string>(columns).fill(''));
    const line = rows[row];
    if (line && column < columns) line[column] = plainText(value);
  }
  return rows;
}

function mergesOf(desk: Desk, name: string): string[] {
  return sheetOf(desk, name).merged().map(formatArea).sort();
}

function lastRowOf(desk: Desk, name: string): number {
  const entry = desk.host.book.names().find((candidate) => candidate.name === name);
  const area = parseSheetArea(entry?.formula ?? '')?.area;
  if (!area) throw new Error(`no name ${name}`);
  return lastRow(area);
}

/** Sheets, cells and names; 設定 and 台帳 as they stand, whichever sheet is in front. */
function contents(desk: Desk): unknown {
  const { sheets, names } = describeBook(desk.host.book) as {
    sheets: { name: string; cells: unknown; tables: unknown }[];
    names: unknown;
  };
  return { sheets: sheets.map(({ name, cells, tables }) => ({ name, cells, tables })), names };
}

test('一覧は、事業と活動の番号の順に1活動1行で並び、資料番号・表題・見出しが付く', async () => {
  const desk = await withRegister();
  expect(await printList(excelDoor(), PRESS)).toMatchObject({ kind: 'done', value: { sheet: '一覧' } });
  const sheet = sheetOf(desk, '一覧');
  const rows = rowsOf(sheet, 10);
  expect(rows[0]?.[9]).toBe('資料1-2');
  expect([rows[1]?.[0], rows[2]?.[0]]).toEqual([
    '平塚市行財政改革計画（2020-2023）',
    '令和4（2022）年度上半期取組状況【一覧】',
  ]);
  expect(rows[4]).toEqual([
    '№',
    '取組の視点',
    '事業名',
    '重点',
    '活動名',
    '担当課',
    '進捗状況',
    '主な取組実績',
    '遅れの理由・今後の対応',
    '前回',
  ]);
  const body = rows.slice(5);
  expect(body).toHaveLength(50);
  expect(body.map((row) => row[0]).slice(0, 6)).toEqual([
    '1-1-1',
    '1-1-2',
    '1-1-3',
    '1-2-1',
    '1-2-2',
    '1-3-1',
  ]);
  expect(body[5]?.[6]).toBe('遅れ');
  expect(body[5]?.[8]).toMatch(/^【理由】令和4（2022）年6月末まで.*\n【対応】/su);
  // Viewpoint and program are merged down, and what is under a label is blank.
  expect(body.filter((row) => row[1] !== '')).toHaveLength(6);
  expect(body.filter((row) => row[2] !== '')).toHaveLength(27);
});

test('一覧は A4 横・1ページ幅で、見出しの行を各ページに繰り返す', async () => {
  const desk = await withRegister();
  await printList(excelDoor(), PRESS);
  expect(sheetOf(desk, '一覧').pageSetup()).toMatchObject({
    orientation: 'landscape',
    paper: 'A4',
    fitToWidth: true,
    titleRows: { row: 4, count: 1 },
  });
});

test('個票は事業ごとの枠に、見出しと活動の表を置く', async () => {
  const desk = await withRegister();
  await printSheets(excelDoor(), PRESS);
  const rows = rowsOf(sheetOf(desk, '個票'), 5);
  expect(rows[0]?.[4]).toBe('資料1-3');
  const titles = rows.flatMap(([first = '']) => (/^\d-\d /u.test(first) ? [first] : []));
  expect(titles).toHaveLength(27);
  expect(titles.slice(0, 3)).toEqual([
    '1-1 民間活力活用事業【重点】',
    '1-2 公立幼稚園・保育園再編等事業【重点】',
    '1-3 龍城ヶ丘ゾーン公園整備事業',
  ]);
  expect(rows.filter(([label]) => label === '担当課')).toHaveLength(27);
  expect(rows.filter(([number]) => /^\d-\d-\d$/u.test(number ?? ''))).toHaveLength(50);
});

test('公開用データは、1行目が見出しで、視点と状況の組ごとに1行になり、合計は活動数と合う', async () => {
  const desk = await withRegister();
  await exportCounts(excelDoor(), PRESS);
  const sheet = sheetOf(desk, '公開用データ');
  const [heading, ...rows] = rowsOf(sheet, 6);
  expect(heading).toEqual(['報告期ID', '年度西暦', '和暦', '見出し', '状況', '活動数']);
  expect(rows).toHaveLength(6 * 5);
  expect(rows[0]).toEqual(['2022H1', '2022', '令和4年度', '(1)民間活力の活用', '済', '0']);
  expect(rows.reduce((sum, row) => sum + Number(row[5]), 0)).toBe(50);
  expect(sheet.merged()).toEqual([]);
});

test.each(MAKERS)('%sをもう一度作っても、何も書かない', async (_name, make) => {
  const desk = await withRegister();
  await make(excelDoor(), PRESS);
  const before = contents(desk);
  expect(await make(excelDoor(), PRESS)).toMatchObject({ kind: 'done', value: { hasChanged: false } });
  expect(contents(desk)).toEqual(before);
});

test.each(MAKERS)('はじめて作った%sを取り消すと、シートがなくなり、台帳は前に戻る', async (name, make) => {
  const desk = await withRegister();
  const before = contents(desk);
  await make(excelDoor(), PRESS);
  expect(desk.host.book.sheet(name)).not.toBeNull();
  expect(await undo(excelDoor(), { losesLaterEdits: false })).toMatchObject({ kind: 'done' });
  expect(contents(desk)).toEqual(before);
});

test.each(MAKERS)('%sは、ほかのシートがあっても台帳化の元にならない', async (_name, make) => {
  const desk = await withRegister();
  await make(excelDoor(), PRESS);
  const again = await desk.press('makeRegister');
  expect(again.kind).toBe('done');
  expect(again.report).not.toMatchObject({ sheets: expect.arrayContaining([_name]) as unknown });
});

test('報告が変わると、一覧のその行だけがその場で新しくなる', async () => {
  const desk = await withRegister();
  await printList(excelDoor(), PRESS);
  const sheet = sheetOf(desk, '一覧');
  desk.host.typeInto('一覧', { row: lastRowOf(desk, 'GK_List') + 2, column: 0 }, '事務局のメモ');
  desk.host.typeInto('台帳_進捗', { row: 1, column: 7 }, '遅れ');
  desk.host.typeInto('台帳_進捗', { row: 1, column: 9 }, '資材の納入が遅れたため、12月に延期。');
  const before = rowsOf(sheet, 10);
  expect(await printList(excelDoor(), PRESS)).toMatchObject({ kind: 'done', value: { hasChanged: true } });
  const after = rowsOf(sheet, 10);
  const changed = after.flatMap((row, index) => (row.join() === before[index]?.join() ? [] : [index]));
  expect(changed).toEqual([5]);
  expect(after[5]?.[6]).toBe('遅れ');
  expect(after.at(-1)?.[0]).toBe('事務局のメモ');
});

test('事業の視点が変わると、一覧はまとめ直され、取り消すと前の結合と文字に戻る', async () => {
  const desk = await withRegister();
  await printList(excelDoor(), PRESS);
  const headings = rowsOf(sheetOf(desk, '台帳_事業'), 20)[0] ?? [];
  const rows = rowsOf(sheetOf(desk, '台帳_事業'), 20);
  const row = rows.findIndex((line) => line[headings.indexOf('事業名')] === '公共施設総合的管理事業');
  desk.host.typeInto('台帳_事業', { row, column: headings.indexOf('見出しID') }, 'V1');
  const before = [contents(desk), mergesOf(desk, '一覧')];
  expect(await printList(excelDoor(), PRESS)).toMatchObject({ kind: 'done', value: { hasChanged: true } });
  const list = rowsOf(sheetOf(desk, '一覧'), 10).slice(5);
  // 2-1 has two activities: they now stand under the first viewpoint, which is merged over nine rows.
  expect(list.map((line) => line[1]).indexOf('(2)施設の総合的管理')).toBe(9);
  expect(mergesOf(desk, '一覧')).toContain('B6:B14');
  expect(await undo(excelDoor(), { losesLaterEdits: false })).toMatchObject({ kind: 'done' });
  expect([contents(desk), mergesOf(desk, '一覧')]).toEqual(before);
});

test('実績が長くなると、個票は行の数が変わってもその場で新しくなり、下のメモは残る', async () => {
  const desk = await withRegister();
  await printSheets(excelDoor(), PRESS);
  const last = lastRowOf(desk, 'GK_Sheets');
  desk.host.typeInto('個票', { row: last + 2, column: 0 }, '事務局のメモ');
  desk.host.typeInto('台帳_進捗', { row: 1, column: 8 }, 'とても長い取組実績。'.repeat(60));
  expect(await printSheets(excelDoor(), PRESS)).toMatchObject({ kind: 'done', value: { hasChanged: true } });
  expect(lastRowOf(desk, 'GK_Sheets')).not.toBe(last);
  const rows = rowsOf(sheetOf(desk, '個票'), 5);
  expect(rows.filter(([number]) => /^\d-\d-\d$/u.test(number ?? ''))).toHaveLength(50);
  expect(rows.at(-1)?.[0]).toBe('事務局のメモ');
  expect(await printSheets(excelDoor(), PRESS)).toMatchObject({ value: { hasChanged: false } });
});

test('一覧に手で書いたところは、断ってからでないと消さない', async () => {
  const desk = await withRegister();
  await printList(excelDoor(), PRESS);
  desk.host.typeInto('一覧', { row: 5, column: 7 }, '手で直した実績');
  expect(await printList(excelDoor(), PRESS)).toEqual({
    kind: 'needsDecision',
    question: { code: 'handEdited', sheet: '一覧', cells: ['H6'] },
  });
  expect(sheetOf(desk, '一覧').cell(5, 7).value).toBe('手で直した実績');
  expect((await printList(excelDoor(), { ...PRESS, overwritesHandEdits: true })).kind).toBe('done');
  expect(sheetOf(desk, '一覧').cell(5, 7).value).not.toBe('手で直した実績');
});

test('課が作った「一覧」という名前のシートは、上書きせず、別の名前で作る', async () => {
  const book = openSample('r4h1-list.xlsx');
  book.addSheet('一覧').write(0, 0, { text: '課のシート' });
  const desk = await withRegister(book);
  expect(await printList(excelDoor(), PRESS)).toMatchObject({ value: { sheet: '一覧（印刷用）' } });
  expect(sheetOf(desk, '一覧').cell(0, 0).value).toBe('課のシート');
});

test('文章をコピーすると、総括の三つの節が文字だけで得られ、ブックは変わらない', async () => {
  const desk = await withRegister();
  await desk.press('aggregate');
  const before = contents(desk);
  const copied = await copyText(excelDoor());
  expect(copied.kind).toBe('done');
  const text = copied.kind === 'done' ? copied.value : '';
  expect(text).toContain('・27事業で50の活動を実施。');
  expect(text).toContain(
    '\n\n2 主な事業の取組状況（詳細は資料1-3）\n(1)民間活力の活用\n　民間活力活用事業【重点】\n　　・',
  );
  expect(text).toContain('龍城ヶ丘ゾーン公園の設計に関する取組・・・遅れ [龍城ヶ丘ゾーン公園整備事業]');
  expect(contents(desk)).toEqual(before);
});
