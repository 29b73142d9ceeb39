import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openBook } from '../../src/ooxml/openBook';
import type { FilePage, FilePageOptions } from './filePage';
import { openFilePage } from './filePage';
import { aggregate, makeRegister, openWorkbook } from './fileSteps';
import { axeFindings, sidewaysScroll } from './measure';

jest.setTimeout(180_000);

let desk: FilePage | null = null;

async function start(sample = 'samples/r4h1-list.xlsx', options: FilePageOptions = {}): Promise<FilePage> {
  desk = await openFilePage(sample, options);
  return desk;
}

afterEach(async () => {
  if (!desk) return;
  const complaints = desk.complaints();
  await desk.close();
  rmSync(desk.folder, { recursive: true, force: true });
  desk = null;
  expect(complaints).toEqual([]);
});

const LOOKS: readonly (readonly [name: string, options: FilePageOptions])[] = [
  ['明るい配色', { colorScheme: 'light', viewport: { width: 1280, height: 720 } }],
  ['暗い配色', { colorScheme: 'dark', viewport: { width: 1280, height: 720 } }],
  ['ハイコントラスト', { forcedColors: 'active', viewport: { width: 1024, height: 600 } }],
  ['幅320ピクセル', { colorScheme: 'light', viewport: { width: 320, height: 640 } }],
];

describe('一つの HTML ファイルの画面', () => {
  test.each(LOOKS)('%sでも、読み上げと幅で困らない', async (_name, options) => {
    const opened = await start(undefined, options);
    const { page } = opened;
    const faults: string[] = [];
    const look = async (stop: string): Promise<void> => {
      const frame = page.mainFrame();
      const sideways = await sidewaysScroll(frame);
      if (sideways > 0) faults.push(`${stop} ${String(sideways)} px too wide`);
      for (const finding of await axeFindings(frame)) faults.push(`${stop} ${finding}`);
    };
    await look('はじめ');
    await openWorkbook(opened);
    await look('開いたところ');
    await makeRegister(opened);
    await aggregate(opened);
    await look('集計');
    await page.getByRole('button', { name: '上書き保存' }).click();
    await page.getByRole('dialog', { name: '上書きする前に、控えを残します' }).waitFor();
    await look('控え');
    expect(faults).toEqual([]);
  });

  test('狭い画面では作業とシートを切り替え、作業の画面がセルを示すとシートになる', async () => {
    const opened = await start(undefined, { viewport: { width: 320, height: 640 } });
    const { page } = opened;
    await openWorkbook(opened);
    expect(await page.locator('#grid').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'シート', exact: true }).click();
    expect(await page.locator('#grid').isVisible()).toBe(true);
    await page.getByRole('button', { name: '作業', exact: true }).click();
    await makeRegister(opened);
    await aggregate(opened);
    await page.getByRole('main').getByRole('button', { name: '総括を見る' }).click();
    await page.locator('#grid[aria-label="シート 総括"]').waitFor();
    expect(await page.locator('#grid').isVisible()).toBe(true);
    // A chart is laid over its cells, which were out of sight when it was drawn.
    const chart = await page.locator('.chart').first().boundingBox();
    expect(chart?.width).toBeGreaterThan(300);
  });

  test('キーだけで、表を見て、保存を始めて、やめられる', async () => {
    const opened = await start();
    const { page } = opened;
    await openWorkbook(opened);
    await makeRegister(opened);
    await page.locator('#grid').focus();
    await page.keyboard.press('Control+PageUp');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    const chosen = page.getByRole('group', { name: '選んでいるセル' });
    await chosen.filter({ hasText: 'A2' }).waitFor();
    expect(await page.locator('#grid').getAttribute('aria-activedescendant')).toBe('A2');
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('grid');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
  });

  test('保存していなければ、閉じる前とほかのファイルを開く前に確かめる', async () => {
    const opened = await start();
    const { page } = opened;
    await openWorkbook(opened);
    await makeRegister(opened);
    const asked = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await opened.drop(opened.workbook);
    await page.getByRole('dialog', { name: '保存していない変更があります' }).waitFor();
    await page.getByRole('button', { name: 'やめる' }).click();
    await page.getByText('保存していない変更があります').waitFor();
    await opened.drop(opened.workbook);
    await page.getByRole('button', { name: '保存せずに別のファイルを開く' }).click();
    await page.getByText('変更はありません').waitFor();
    await page.getByRole('main').getByRole('button', { name: '台帳にする' }).waitFor();
  });
});

describe('ファイルを上書きできないブラウザー', () => {
  test.each(['ない', '止められている'])(
    '窓口が%sとき、選んで開いて、別名で保存するとダウンロードになる',
    async (why) => {
      const opened = await start();
      const { page } = opened;
      await page.evaluate((isMissing) => {
        const refuse = () => Promise.reject(new DOMException('policy', 'SecurityError'));
        for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker']) {
          Object.assign(window, { [name]: isMissing ? undefined : refuse });
        }
      }, why === 'ない');
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'ファイルを開く' }).click(),
      ]);
      await chooser.setFiles(opened.workbook);
      await makeRegister(opened);
      await page.getByText('この開き方では上書きできません。').waitFor();
      expect(await page.getByRole('button', { name: '上書き保存' }).isDisabled()).toBe(true);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '別名で保存' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^r4h1-list_改革台帳\d{8}-\d{4}\.xlsx$/);
      // Nobody tells whether it reached the disk.
      await page.getByText('保存していない変更があります').waitFor();
      const saved = openBook(new Uint8Array(readFileSync(await download.path())));
      expect(saved.kind === 'opened' && saved.book.sheet('台帳_活動') !== null).toBe(true);
    },
  );
});

describe('別名で保存', () => {
  /** The save window answers with the opened file itself, as it stands or emptied first, as Chromium does. */
  async function chooseOwnFile({ page, workbook }: FilePage, isEmptied: boolean): Promise<void> {
    await page.evaluate(
      ([name, empties]) => {
        const pick = async (asked: { readonly suggestedName?: string }): Promise<unknown> => {
          document.documentElement.dataset['suggested'] = asked.suggestedName ?? '';
          const own = await (await window.showDirectoryPicker?.())?.getFileHandle(name);
          if (empties) await (await own?.createWritable())?.close();
          return own;
        };
        Object.assign(window, { showSaveFilePicker: pick });
      },
      [basename(workbook), isEmptied] as const,
    );
  }

  test('開いているファイルそのものを選んでも、控えのない上書きにはならない', async () => {
    const opened = await start();
    const { page } = opened;
    await openWorkbook(opened);
    await makeRegister(opened);
    await opened.chooseFolder(opened.folder);
    writeFileSync(opened.workbook, 'ほかの人が保存した内容');
    await chooseOwnFile(opened, false);
    await page.getByRole('button', { name: '別名で保存' }).click();
    await page.getByRole('alert').getByText('は、いま開いているファイルです。保存していません。').waitFor();
    expect(readFileSync(opened.workbook, 'utf8')).toBe('ほかの人が保存した内容');
    expect(await page.locator('html').getAttribute('data-suggested')).toMatch(/_改革台帳\d{8}-\d{4}\.xlsx$/);
  });

  test('ブラウザーが先に空にしたファイルには書き、開いたときの内容は控えで渡す', async () => {
    const opened = await start();
    const { page } = opened;
    await openWorkbook(opened);
    await makeRegister(opened);
    await opened.chooseFolder(opened.folder);
    await chooseOwnFile(opened, true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '別名で保存' }).click(),
    ]);
    expect(readFileSync(await download.path()).equals(readFileSync('samples/r4h1-list.xlsx'))).toBe(true);
    await page.getByRole('alert').getByText('としてダウンロードしました').waitFor();
    const saved = openBook(new Uint8Array(readFileSync(opened.workbook)));
    expect(saved.kind === 'opened' && saved.book.sheet('台帳_活動') !== null).toBe(true);
  });

  test('元のファイルは変わらず、次からは新しいファイルに保存する', async () => {
    const opened = await start();
    const { page } = opened;
    await openWorkbook(opened);
    await makeRegister(opened);
    await opened.chooseFolder(opened.folder);
    await page.evaluate(() => {
      const pick = async (): Promise<FileSystemFileHandle | undefined> =>
        (await window.showDirectoryPicker?.())?.getFileHandle('総括 R4上.xlsx', { create: true });
      Object.assign(window, { showSaveFilePicker: pick });
    });
    await page.getByRole('button', { name: '別名で保存' }).click();
    await page.getByRole('alert').getByText('「総括 R4上.xlsx」に保存しました。').waitFor();
    await page.getByRole('heading', { name: '総括 R4上.xlsx' }).waitFor();
    expect(readFileSync(opened.workbook).equals(readFileSync('samples/r4h1-list.xlsx'))).toBe(true);
    await aggregate(opened);
    await page.keyboard.press('Control+s');
    await page.getByText('変更はありません').waitFor();
    const saved = openBook(new Uint8Array(readFileSync(join(opened.folder, '総括 R4上.xlsx'))));
    expect(saved.kind === 'opened' && saved.book.sheet('総括') !== null).toBe(true);
  });
});

describe('開けないファイル', () => {
  const OLE_HEAD = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const named = (name: string): Buffer =>
    Buffer.concat([OLE_HEAD, Buffer.alloc(504), Buffer.from(`${name}\0`, 'utf16le'), Buffer.alloc(256)]);

  test.each([
    ['古い.xls', named('Workbook'), '古い形式（.xls）のブックです'],
    ['鍵付き.xlsx', named('EncryptedPackage'), 'パスワードがかかったブックです'],
    ['空.xlsx', Buffer.alloc(0), 'ファイルの中身が空です'],
    ['文章.xlsx', Buffer.from('これは文章です'), 'Excel のブック（.xlsx）ではありません'],
    ['途中.xlsx', readFileSync('samples/r4h1-list.xlsx').subarray(0, 6000), '途中で切れています'],
  ])('%s は、わけと次にすることを言って断る', async (name, bytes, sentence) => {
    const opened = await start();
    const file = join(opened.folder, name);
    writeFileSync(file, bytes);
    await opened.drop(file);
    await opened.page.getByRole('alert').getByText(sentence).waitFor();
    expect(await opened.page.getByRole('alert').innerText()).toContain(`「${name}」は開けません。`);
  });
});
