import { comparePeriods } from '../../../src/actions/comparePeriods';
import { freeze } from '../../../src/actions/freeze';
import { printList } from '../../../src/actions/printList';
import { printSheets } from '../../../src/actions/printSheets';
import { kizugawaRegister, R2_ID } from '../../../src/domain/kizugawaRegister.testdata';
import { excelDoor } from '../../../src/excel/excelDoor';
import { registerPlan } from '../../../src/layout/registerPlan';
import { openBook } from '../../../src/ooxml/openBook';
import { packageDoor } from '../../../src/ooxml/packageDoor';
import { isCellError, plainText } from '../../../src/workbook/cellValue';
import { openSample } from '../../workbooks/longList';
import type { PrintedPage } from '../../workbooks/printedPages';
import { inkOf, missingTexts, overlappingLines, printedPages } from '../../workbooks/printedPages';
import { twoPeriods } from '../../workbooks/twoPeriods';
import { openDesk } from './pressed';

jest.setTimeout(240_000);

const OPTIONS = { overwritesHandEdits: false, now: '2022-10-31 17:05' };
const A4 = [595, 842];

let forms: Uint8Array;
let periods: Uint8Array;
beforeAll(async () => {
  const desk = openDesk(openSample('r4h1-forms.xlsx'));
  await desk.press('makeRegister');
  await desk.press('aggregate');
  const made: string[] = [
    (await printList(excelDoor(), OPTIONS)).kind,
    (await printSheets(excelDoor(), OPTIONS)).kind,
    (await freeze(excelDoor(), { state: '公表版', now: OPTIONS.now })).kind,
  ];
  forms = desk.host.save();
  const two = openDesk(twoPeriods());
  await two.press('makeRegister');
  made.push((await comparePeriods(excelDoor(), OPTIONS)).kind);
  periods = two.host.save();
  expect(made).toEqual(['done', 'done', 'done', 'done']);
});

/** The texts of the cells between two columns. */
function textsOf(bytes: Uint8Array, sheetName: string, lastColumn: number): string[] {
  const opened = openBook(bytes);
  if (opened.kind === 'refused') throw new Error(opened.reason);
  const cells = [...(opened.book.sheet(sheetName)?.cells() ?? [])];
  return cells.flatMap(({ column, value }) => {
    const isShown = column <= lastColumn && typeof value === 'string' && !isCellError(value);
    return isShown && value !== '' ? plainText(value).split('\n') : [];
  });
}

/** What a reader would stumble over on any page. */
function faultsOf(pages: readonly PrintedPage[], texts: readonly string[]): readonly string[] {
  const ink = inkOf(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''));
  return [
    ...missingTexts(pages, texts).map((text) => `missing: ${text}`),
    ...(ink.includes('###') ? ['####'] : []),
    ...pages.flatMap(overlappingLines).map((text) => `overlapping: ${text}`),
  ];
}

function sizesOf(pages: readonly PrintedPage[]): readonly (readonly number[])[] {
  return pages.map(({ widthPt, heightPt }) => [Math.round(widthPt), Math.round(heightPt)]);
}

function printed(bytes: Uint8Array, sheet: string): readonly PrintedPage[] | null {
  const pages = printedPages(bytes, sheet);
  if (!pages) console.warn('LibreOffice か poppler がないため、印刷の確かめは省きました。');
  return pages;
}

test('総括は A4 縦2枚で、切れた文も #### もない', () => {
  const pages = printed(forms, '総括');
  if (!pages) return;
  expect(sizesOf(pages)).toEqual([A4, A4]);
  expect(faultsOf(pages, textsOf(forms, '総括', 7))).toEqual([]);
  const feet = pages.map(({ lines }) => [...lines].sort((a, b) => b.bottom - a.bottom)[0]?.text);
  expect(feet).toEqual(['1/2', '2/2']);
  // The figures stand on the first page, the words on the second.
  const firsts = pages.map(({ lines }) => inkOf(lines.map(({ text }) => text).join('')));
  expect([firsts[0]?.includes('視点別の活動数'), firsts[1]?.startsWith('2主な事業の取組状況')]).toEqual([
    true,
    true,
  ]);
});

test('確定した総括も A4 縦2枚で、確定の記録は印刷しない', () => {
  const pages = printed(forms, '総括（公表版）2022H1');
  if (!pages) return;
  expect(sizesOf(pages)).toEqual([A4, A4]);
  expect(faultsOf(pages, textsOf(forms, '総括（公表版）2022H1', 7))).toEqual([]);
  const ink = inkOf(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''));
  expect(ink).toContain('【公表版】');
  expect(ink).not.toContain('確定の記録');
});

test('前期比較は A4 縦で、表・動き・動いた活動が切れずに並ぶ', () => {
  const pages = printed(periods, '前期比較');
  if (!pages) return;
  expect(new Set(sizesOf(pages).map(String))).toEqual(new Set([String(A4)]));
  expect(faultsOf(pages, textsOf(periods, '前期比較', 8))).toEqual([]);
});

test('一覧は A4 横で、どのページにも見出しの行がある', () => {
  const pages = printed(forms, '一覧');
  if (!pages) return;
  expect(pages.length).toBeGreaterThan(1);
  expect(new Set(sizesOf(pages).map(String))).toEqual(new Set([String([...A4].reverse())]));
  expect(faultsOf(pages, textsOf(forms, '一覧', 9))).toEqual([]);
  for (const { lines } of pages) {
    const ink = inkOf(lines.map(({ text }) => text).join(''));
    for (const heading of ['取組の視点', '事業名', '担当課', '主な取組実績']) expect(ink).toContain(heading);
  }
});

test('個票は A4 縦で、事業が2枚にまたがらない', () => {
  const pages = printed(forms, '個票');
  if (!pages) return;
  expect(new Set(sizesOf(pages).map(String))).toEqual(new Set([String(A4)]));
  expect(faultsOf(pages, textsOf(forms, '個票', 4))).toEqual([]);
  // A program opens with its title and the headings of its activities: as many of the one as of the other on a page.
  for (const { lines } of pages) {
    const count = (word: string) => lines.filter(({ text }) => inkOf(text).includes(word)).length;
    expect(count('担当課')).toBeGreaterThan(0);
    const heads = lines.filter(({ text }) => /^\d+-\d+ \S/u.test(text) && !/^\d+-\d+-\d+/u.test(text)).length;
    expect(heads).toBe(count('遅れの理由・今後の対応'));
  }
});

test('項目そのものを数える計画では、名前を一度だけ印刷する', async () => {
  const book = openSample('r4h1-list.xlsx');
  await packageDoor(book, { fileName: '計画.xlsx' }).run(async (session) => {
    const snapshot = await session.takeSnapshot({ detail: () => 'values' });
    await session.applyPlan(registerPlan(kizugawaRegister(), snapshot));
  });
  const desk = openDesk(book, '計画.xlsx');
  const options = { ...OPTIONS, periodId: R2_ID };
  expect((await printList(excelDoor(), options)).kind).toBe('done');
  expect((await printSheets(excelDoor(), options)).kind).toBe('done');
  const bytes = desk.host.save();
  const name = kizugawaRegister().activities[0]?.name ?? '';
  for (const sheet of ['一覧', '個票']) {
    const texts = textsOf(bytes, sheet, 20);
    expect(texts.filter((text) => text.endsWith(name))).toHaveLength(1);
    const pages = printedPages(bytes, sheet);
    if (pages) expect(faultsOf(pages, texts)).toEqual([]);
  }
});
