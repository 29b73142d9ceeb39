import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '../../src/ooxml/book';
import { openBook } from '../../src/ooxml/openBook';
import { recalculateByLibreOffice } from '../workbooks/libreOffice';
import { changedParts, partsOf } from '../workbooks/partBytes';
import type { FilePage } from './filePage';
import { openFilePage } from './filePage';
import { aggregate, makeRegister, openWorkbook, saveWithCopyBeside } from './fileSteps';

jest.setTimeout(180_000);

const SAMPLE = 'samples/r4h1-list.xlsx';
const original = readFileSync(SAMPLE);

let desk: FilePage;

beforeEach(async () => {
  desk = await openFilePage(SAMPLE);
});

afterEach(async () => {
  await desk.close();
  rmSync(desk.folder, { recursive: true, force: true });
});

describe('一つの HTML ファイルで開いたブック', () => {
  test('台帳化、集計、上書き保存のあとも、元の部品はそろっていて、触れていないものは1バイトも変わらない', async () => {
    await openWorkbook(desk);
    await makeRegister(desk);
    await aggregate(desk);
    await saveWithCopyBeside(desk, 'に保存しました');
    const saved = readFileSync(desk.workbook);
    const [before, after] = [partsOf(original), partsOf(saved)];
    expect(Object.keys(before).filter((part) => !(part in after))).toEqual([]);
    // The list of sheets, their kinds and relations, and looks: what new sheets need, and nothing else.
    const touched = changedParts(original, saved).filter((part) => part in before);
    expect(touched.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
    expect(Buffer.from(after['xl/workbook.xml'] ?? []).toString()).toContain('fullCalcOnLoad="1"');
    expect(copiesIn(desk).map((name) => readFileSync(join(desk.folder, name)).equals(original))).toEqual([
      true,
    ]);
    expect(readdirSync(desk.folder).filter((name) => name.endsWith('.crswap'))).toEqual([]);
    expect(desk.requests()).toEqual([]);
    expect(desk.complaints()).toEqual([]);
  });

  test('数式の横の数は、LibreOffice が計算し直した数と同じで、総括の数である', async () => {
    await openWorkbook(desk);
    await makeRegister(desk);
    await aggregate(desk);
    await saveWithCopyBeside(desk, 'に保存しました');
    const bytes = new Uint8Array(readFileSync(desk.workbook));
    const ours = formulaResults(open(bytes));
    expect(ours.size).toBeGreaterThan(50);
    expect([...ours.values()].filter((value) => value === null)).toEqual([]);
    const judge = recalculateByLibreOffice(bytes);
    // Where LibreOffice is not at hand the parts are all that can be compared.
    if (judge) expect(ours).toEqual(new Map([...formulaResults(judge)].filter(([place]) => ours.has(place))));
    const shown = await desk.page.locator('td', { hasText: /^50$/ }).count();
    expect(shown).toBeGreaterThan(0);
  });

  test('二度目の上書きでは控えを増やさず、直前の操作の取り消しも保存できる', async () => {
    await openWorkbook(desk);
    await makeRegister(desk);
    await saveWithCopyBeside(desk, 'に保存しました');
    await desk.page.getByRole('button', { name: 'ホーム', exact: true }).click();
    await desk.page.getByRole('button', { name: '直前の操作を取り消す' }).click();
    await desk.page.getByText('を取り消しました').waitFor();
    await desk.page.keyboard.press('Control+s');
    await desk.page.getByRole('alert').getByText('に保存しました').waitFor();
    expect(copiesIn(desk)).toHaveLength(1);
    expect(open(new Uint8Array(readFileSync(desk.workbook))).sheet('台帳_活動')).toBeNull();
  });

  test('控えをダウンロードしてからでも、上書きできる', async () => {
    await openWorkbook(desk);
    await makeRegister(desk);
    await desk.page.getByRole('button', { name: '上書き保存' }).click();
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('button', { name: '控えをダウンロードする' }).click(),
    ]);
    expect(readFileSync(await download.path()).equals(original)).toBe(true);
    await desk.page.getByRole('button', { name: '控えを確かめたので上書きする' }).click();
    await desk.page.getByRole('alert').getByText('に保存しました').waitFor();
    expect(readFileSync(desk.workbook).equals(original)).toBe(false);
    expect(copiesIn(desk)).toEqual([]);
  });
});

describe('上書きしないとき', () => {
  beforeEach(async () => {
    await openWorkbook(desk);
    await makeRegister(desk);
  });

  test('開いたあとにファイルが変わっていれば、その内容を残して断る', async () => {
    const theirs = Buffer.concat([original, Buffer.from('後から')]);
    writeFileSync(desk.workbook, theirs);
    await saveWithCopyBeside(desk, 'ほかの人か Excel が保存し直しています');
    expect(readFileSync(desk.workbook).equals(theirs)).toBe(true);
    expect(copiesIn(desk)).toEqual([]);
    await expectUnsaved(desk);
  });

  test('同じ大きさで中身だけ変わっていても、断る', async () => {
    const theirs = Buffer.from(original);
    theirs[theirs.length - 1] = (theirs[theirs.length - 1] ?? 0) ^ 1;
    writeFileSync(desk.workbook, theirs);
    await saveWithCopyBeside(desk, 'ほかの人か Excel が保存し直しています');
    expect(readFileSync(desk.workbook).equals(theirs)).toBe(true);
  });

  test('ファイルがなくなっていれば、断って、別名で残せる', async () => {
    rmSync(desk.workbook);
    await saveWithCopyBeside(desk, '元の場所にない');
    expect(existsSync(desk.workbook)).toBe(false);
    await expectUnsaved(desk);
  });

  test('ファイルのないフォルダーを選べば、断る', async () => {
    await desk.chooseFolder(join(process.cwd(), 'samples'));
    await desk.page.getByRole('button', { name: '上書き保存' }).click();
    await desk.page.getByRole('button', { name: '同じフォルダーに控えを作って上書きする' }).click();
    await desk.page.getByRole('alert').getByText('選んだフォルダーに').waitFor();
    expect(readFileSync(desk.workbook).equals(original)).toBe(true);
  });

  test('書き込みの途中で空きがなくなれば、元のままで、もう一度保存できる', async () => {
    await desk.page.evaluate(() => {
      const { write } = FileSystemWritableFileStream.prototype;
      FileSystemWritableFileStream.prototype.write = async function (data) {
        FileSystemWritableFileStream.prototype.write = write;
        await write.call(this, (data as Uint8Array<ArrayBuffer>).slice(0, 4000));
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await saveWithCopyBeside(desk, '空き容量が足りない');
    expect(readFileSync(desk.workbook).equals(original)).toBe(true);
    expect(copiesIn(desk)).toEqual([]);
    await saveWithCopyBeside(desk, 'に保存しました');
    expect(open(new Uint8Array(readFileSync(desk.workbook))).sheet('台帳_活動')).not.toBeNull();
  });
});

describe('保存の途中でブラウザーが落ちたとき', () => {
  beforeEach(async () => {
    await openWorkbook(desk);
    await makeRegister(desk);
  });

  /** Where a save stands when the browser goes: which file, and before which of its steps. */
  const STEPS = [
    ['控えを半分書いたところ', { file: 1, step: 'half' }, 'copyBegun'],
    ['控えを書き、閉じる前', { file: 1, step: 'whole' }, 'copyBegun'],
    ['ブックを半分書いたところ', { file: 2, step: 'half' }, 'copied'],
    ['ブックを書き、閉じる前', { file: 2, step: 'whole' }, 'copied'],
  ] as const;

  test.each(STEPS)('%sなら、元のファイルがそのまま残る', async (_name, stop, expected) => {
    // The step before is done for good, the next one never comes: the swap file stands beside the workbook.
    await desk.page.evaluate(({ file, step }) => {
      const { write } = FileSystemWritableFileStream.prototype;
      let files = 0;
      FileSystemWritableFileStream.prototype.write = async function (data) {
        const bytes = data as Uint8Array<ArrayBuffer>;
        const stops = ++files === file;
        await write.call(this, stops && step === 'half' ? bytes.slice(0, bytes.length / 2) : bytes);
        if (!stops) return;
        document.title = 'written';
        await new Promise(() => undefined);
      };
    }, stop);
    await beginSaving(desk);
    await desk.page.waitForFunction(() => document.title === 'written');
    await crash(desk);
    // A page that ends in peace takes its swap file away.
    expect(readdirSync(desk.folder).filter((name) => name.endsWith('.crswap'))).toHaveLength(1);
    expect(readFileSync(desk.workbook).equals(original)).toBe(true);
    const copies = copiesIn(desk).filter((name) => !name.endsWith('.crswap'));
    const sizes = copies.map((name) => readFileSync(join(desk.folder, name)).length);
    expect(sizes).toEqual([expected === 'copied' ? original.length : 0]);
  });

  test('そのあとで開き直せば、もう一度保存できる', async () => {
    await desk.page.evaluate(() => {
      FileSystemWritableFileStream.prototype.close = function () {
        document.title = 'written';
        return new Promise(() => undefined);
      };
    });
    await beginSaving(desk);
    await desk.page.waitForFunction(() => document.title === 'written');
    await crash(desk);
    const { folder } = desk;
    await desk.close();
    desk = await openFilePage(SAMPLE, { folder });
    await openWorkbook(desk);
    await makeRegister(desk);
    await saveWithCopyBeside(desk, 'に保存しました');
    expect(open(new Uint8Array(readFileSync(desk.workbook))).sheet('台帳_活動')).not.toBeNull();
  });

  test.each([0, 30, 90])('%d ミリ秒後なら、元か新しいものの、どちらかがそろっている', async (delay) => {
    await beginSaving(desk);
    await new Promise((resolve) => setTimeout(resolve, delay));
    await crash(desk);
    const left = readFileSync(desk.workbook);
    const isNew = !left.equals(original);
    if (isNew) expect(open(new Uint8Array(left)).sheet('台帳_活動')).not.toBeNull();
    expect(isNew || left.equals(original)).toBe(true);
  });
});

async function beginSaving({ page, folder, chooseFolder }: FilePage): Promise<void> {
  await chooseFolder(folder);
  await page.getByRole('button', { name: '上書き保存' }).click();
  await page.getByRole('button', { name: '同じフォルダーに控えを作って上書きする' }).click();
}

/** The browser's own process ends at once, without a word to the page. */
async function crash({ context, page }: FilePage): Promise<void> {
  const session = await context.newCDPSession(page);
  const gone = new Promise((resolve) => context.once('close', resolve));
  session.send('Browser.crash').catch(() => undefined);
  await gone;
}

async function expectUnsaved({ page }: FilePage): Promise<void> {
  await page.getByText('保存していない変更があります').waitFor();
  expect(await page.getByRole('button', { name: '上書き保存' }).isEnabled()).toBe(true);
}

function copiesIn({ folder }: FilePage): string[] {
  return readdirSync(folder).filter((name) => name.includes('_控え'));
}

function open(bytes: Uint8Array): Book {
  const opened = openBook(bytes);
  if (opened.kind === 'refused') throw new Error(opened.reason);
  return opened.book;
}

function formulaResults(book: Book): ReadonlyMap<string, unknown> {
  const results = new Map<string, unknown>();
  for (const sheet of book.sheets) {
    for (const { row, column, formula, value } of sheet.cells()) {
      if (formula !== null) results.set(`${sheet.name} ${String(row)},${String(column)}`, value);
    }
  }
  return results;
}
