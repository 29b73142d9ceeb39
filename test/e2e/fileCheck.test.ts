import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '../../src/ooxml/book';
import { openBook } from '../../src/ooxml/openBook';
import { recalculateByLibreOffice } from '../workbooks/libreOffice';
import { partsOf } from '../workbooks/partBytes';
import type { FilePage } from './filePage';
import { openFilePage } from './filePage';
import { makeRegister, openWorkbook, saveWithCopyBeside } from './fileSteps';

jest.setTimeout(240_000);

const DEPARTMENTS = 'samples/departments';

let desk: FilePage | null = null;

async function start(sample: string): Promise<FilePage> {
  desk = await openFilePage(sample);
  await openWorkbook(desk);
  await makeRegister(desk);
  return desk;
}

afterEach(async () => {
  if (!desk) return;
  const [complaints, requests] = [desk.complaints(), desk.requests()];
  await desk.close();
  rmSync(desk.folder, { recursive: true, force: true });
  desk = null;
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

function bookOn({ workbook }: FilePage): Book {
  const opened = openBook(new Uint8Array(readFileSync(workbook)));
  if (opened.kind === 'refused') throw new Error(opened.reason);
  return opened.book;
}

/** Text of a column of a register sheet, from under its heading. */
function column(book: Book, sheet: string, heading: string): readonly string[] {
  const cells = [...(book.sheet(sheet)?.cells() ?? [])];
  const head = cells.find(({ row, value }) => row === 0 && value === heading);
  return cells.flatMap((cell) =>
    cell.row > 0 && cell.column === head?.column && cell.value !== null ? [String(cell.value)] : [],
  );
}

function lost(sample: string, { workbook }: FilePage): readonly string[] {
  const after = partsOf(readFileSync(workbook));
  return Object.keys(partsOf(readFileSync(sample))).filter((part) => !(part in after));
}

describe('一つの HTML ファイルでの点検と取込', () => {
  test('点検し、まとめて直し、言葉を選び、保存し、開き直しても直ったままで、LibreOffice でも開ける', async () => {
    const sample = 'samples/r4h1-messy.xlsx';
    const opened = await start(sample);
    const { page } = opened;
    await page.getByRole('button', { name: '点検', exact: true }).click();
    await page.getByRole('button', { name: '点検する', exact: true }).click();
    await page.getByRole('button', { name: 'この3か所を直す' }).click();
    await page.getByText('3か所を直しました').waitFor();
    await page.getByRole('button', { name: '「済」にする' }).click();
    await page.getByText('1か所を直しました').waitFor();
    await saveWithCopyBeside(opened, 'に保存しました');
    const saved = bookOn(opened);
    const words = column(saved, '台帳_進捗', '進捗状況');
    expect(words).toContain('済');
    expect(words).not.toContain('完了');
    expect(words).not.toContain('おおむね順調');
    expect(saved.sheet('点検結果')).not.toBeNull();
    expect(lost(sample, opened)).toEqual([]);
    const copies = readdirSync(opened.folder).filter((name) => name.includes('_控え'));
    expect(
      copies.map((name) => readFileSync(join(opened.folder, name)).equals(readFileSync(sample))),
    ).toEqual([true]);
    const judge = recalculateByLibreOffice(new Uint8Array(readFileSync(opened.workbook)));
    if (judge) expect(column(judge, '台帳_進捗', '進捗状況')).toEqual(words);
    // Nothing is left to mend in what stands on the disk.
    await opened.drop(opened.workbook);
    await page.getByText('変更はありません').waitFor();
    await page.getByRole('button', { name: '点検', exact: true }).click();
    await page.getByRole('button', { name: '点検する', exact: true }).click();
    await page.getByRole('button', { name: 'もう一度点検する' }).waitFor();
    expect(await page.getByRole('region', { name: /^まとめて直す/ }).count()).toBe(0);
  });

  test('各課の回答を取り込み、保存し、開き直すと、提出状況と報告が入っている', async () => {
    const sample = 'samples/r3h2-list.xlsx';
    const opened = await start(sample);
    const { page } = opened;
    await page.getByRole('button', { name: '取込', exact: true }).click();
    await page.getByLabel('集める報告期').waitFor();
    const files = readdirSync(DEPARTMENTS).filter((name) => name.endsWith('.xlsx'));
    await page.getByLabel('ファイルを選ぶ').setInputFiles(files.map((name) => join(DEPARTMENTS, name)));
    await page.getByText('17件中17件を読みました。').waitFor();
    await page.getByText('取り込めるもの15件、取り込めないもの2件').waitFor();
    await page.getByRole('button', { name: 'この内容で取り込む' }).click();
    await page
      .getByText(/取り込みました/)
      .first()
      .waitFor();
    await saveWithCopyBeside(opened, 'に保存しました');
    const saved = bookOn(opened);
    const [words, periods] = [column(saved, '台帳_進捗', '進捗状況'), column(saved, '台帳_進捗', '報告期ID')];
    const count = (id: string): number => periods.filter((one) => one === id).length;
    expect([count('2021H2') > 0, count('2022H1') > 0]).toEqual([true, true]);
    expect(column(saved, '提出状況', '担当課')).not.toEqual([]);
    expect(saved.sheet('提出状況')).not.toBeNull();
    expect(lost(sample, opened)).toEqual([]);
    const judge = recalculateByLibreOffice(new Uint8Array(readFileSync(opened.workbook)));
    if (judge) expect(column(judge, '台帳_進捗', '進捗状況')).toEqual(words);
    await opened.drop(opened.workbook);
    await page.getByText('変更はありません').waitFor();
    await page.getByRole('button', { name: '取込', exact: true }).click();
    await page.getByRole('region', { name: /^提出状況/ }).waitFor();
  });
});
