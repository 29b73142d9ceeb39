import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openSample } from '../workbooks/longList';
import { deskPerTest, makeRegister, writesNothing } from './desk';
import type { Workbench } from './workbench';

jest.setTimeout(120_000);

const FOLDER = 'samples/departments';
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => join(FOLDER, name));
const ORIGINAL = '09_納税課_取組状況（R4上半期）.xlsx';

/** The office's workbook of half a year before, with 取込 open. */
async function openCollect(desk: Workbench): Promise<void> {
  await desk.openSample('r3h2-list.xlsx');
  await makeRegister(desk);
  await desk.openTab('取込');
  await desk.pane.getByRole('heading', { name: '回答の取込' }).waitFor();
  await desk.pane.getByLabel('集める報告期').waitFor();
}

async function choose(desk: Workbench, paths: readonly string[]): Promise<void> {
  await desk.pane.getByLabel('ファイルを選ぶ').setInputFiles([...paths]);
  await desk.pane.getByText(/件中\d+件を読みました。/).waitFor();
}

/** Lets go of files and folders of the disk over the pane, as a person drags them from the Explorer. */
async function dropFromDisk(desk: Workbench, paths: readonly string[]): Promise<void> {
  const target = desk.pane.getByText('ここにファイルやフォルダーを落としても選べます。');
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('nowhere to drop');
  const session = await desk.page.context().newCDPSession(desk.page);
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: paths.map((path) => resolve(path)), dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  }
}

describe('回答の取込', () => {
  const current = deskPerTest();

  test('各課のファイルを選ぶと、結果と食い違いと未提出の課を言い、選んでから取り込める', async () => {
    const desk = current();
    const { pane } = desk;
    await openCollect(desk);
    await writesNothing(desk, async () => {
      await choose(desk, files);
      await pane.getByText('17件中17件を読みました。').waitFor();
      await pane.getByText('取り込めるもの15件、取り込めないもの2件').waitFor();
      await pane.getByText('「99_保育課_取組状況.xlsx」は中身がありません（0バイト）。').waitFor();
      await pane
        .getByText(/「15_福祉総務課_取組状況（R3下半期）\.xlsx」は令和3（2021）年度下半期の報告です/)
        .waitFor();
      await pane.getByText('取り込んだあとも、まだの課は1課です：広報課').waitFor();
    });
    const choice = pane.getByRole('radiogroup', { name: '4-1-1 Web口座振替受付サービスの導入' });
    expect(await choice.getByRole('radio').count()).toBe(2);
    await pane.getByText('まだ決めていないところが1か所あります。').waitFor();
    await choice.getByRole('radio', { name: ORIGINAL }).click();
    await pane.getByText('14課、47活動の報告を取り込みます。').waitFor();
    await pane.getByRole('button', { name: 'この内容で取り込む' }).click();
    await pane.getByText('令和4（2022）年度上半期の回答15件から、47活動の報告を取り込みました。').waitFor();
    await pane.getByText('まだの課 1：広報課').waitFor();

    await pane.getByRole('button', { name: 'シート「提出状況」を開く' }).first().click();
    await desk.page.locator('#tabs [aria-selected=true]', { hasText: '提出状況' }).waitFor();
    expect(await desk.cellText('B11')).toBe('広報課');
    expect(await desk.cellText('C11')).toBe('未提出');

    await pane.getByRole('main').getByRole('button', { name: '直前の操作を取り消す' }).click();
    await pane.getByText('を取り消しました').waitFor();
    expect(await desk.sheetNames()).not.toContain('提出状況');
  });

  test('フォルダーごと選べて、もう一度選ぶと何も書かない', async () => {
    const desk = current();
    const { pane } = desk;
    await openCollect(desk);
    await pane.getByLabel('フォルダーを選ぶ').setInputFiles(FOLDER);
    // The folder holds one file more: the list of what must come out, which is no workbook.
    await pane.getByText('18件中18件を読みました。').waitFor();
    await pane.getByText(/「expected\.json」は Excel のブックではないため/).waitFor();
    await pane.getByRole('radio', { name: ORIGINAL }).click();
    await pane.getByText('14課、47活動の報告を取り込みます。').waitFor();
    await pane.getByRole('button', { name: 'この内容で取り込む' }).click();
    await pane.getByText('活動の報告を取り込みました。').waitFor();
    await writesNothing(desk, async () => {
      await choose(desk, files);
      await pane.getByText('新しく取り込むところはありません。').waitFor();
    });
  });

  test('ほかの画面を見て戻っても、読んだ結果と選んだことは残る', async () => {
    const desk = current();
    await openCollect(desk);
    await choose(desk, files);
    const radio = desk.pane.getByRole('radio', { name: ORIGINAL });
    await radio.click();
    await desk.pane.getByText('14課、47活動の報告を取り込みます。').waitFor();
    await desk.openTab('ホーム');
    await desk.pane.getByText('次にすること').waitFor();
    await desk.openTab('取込');
    await desk.pane.getByText('17件中17件を読みました。').waitFor();
    await radio.waitFor();
    expect(await radio.isChecked()).toBe(true);
  });

  test('画面に落としたファイルも、同じように読む', async () => {
    const desk = current();
    await openCollect(desk);
    const path = join(FOLDER, ORIGINAL);
    const frame = await desk.paneFrame();
    const dropped = await frame.evaluateHandle(
      ({ name, bytes }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(bytes)], name));
        return transfer;
      },
      { name: ORIGINAL, bytes: [...readFileSync(path)] },
    );
    const target = desk.pane.getByText('ここにファイルやフォルダーを落としても選べます。');
    await target.dispatchEvent('drop', { dataTransfer: dropped });
    await desk.pane.getByText('1件中1件を読みました。').waitFor();
    await desk.pane.getByText('1課、4活動の報告を取り込みます。').waitFor();
  });

  test('フォルダーを落とすと、中のフォルダーのファイルもすべて読み、Excel の控えは数えない', async () => {
    const desk = current();
    const { pane } = desk;
    const folder = 'out/dropped/提出';
    const deep = join(folder, '総務部', '2回目', '最終版');
    rmSync('out/dropped', { recursive: true, force: true });
    mkdirSync(deep, { recursive: true });
    mkdirSync(join(folder, 'まだの課'), { recursive: true });
    for (const path of files) cpSync(path, join(deep, path.split('/').at(-1) ?? ''));
    writeFileSync(join(deep, '~$09_納税課_取組状況（R4上半期）.xlsx'), 'x');
    writeFileSync(join(folder, 'Thumbs.db'), 'x');
    // A folder is listed a hundred entries at a time: more than two helpings.
    for (let at = 0; at < 230; at++) writeFileSync(join(folder, `空${String(at)}.xlsx`), '');
    const single = join('out/dropped', '納税課の控え.xlsx');
    cpSync(join(FOLDER, ORIGINAL), single);
    await openCollect(desk);
    await dropFromDisk(desk, [folder, single]);
    await pane.getByText('248件中248件を読みました。').waitFor();
    await pane.getByText('取り込めるもの16件、取り込めないもの232件').waitFor();
    const choice = pane.getByRole('radiogroup', { name: '4-1-1 Web口座振替受付サービスの導入' });
    expect(await choice.getByText('納税課の控え.xlsx').count()).toBe(1);
    await pane.getByText('取り込めるファイル 16件').click();
    await pane.getByText('と同じ中身です。1件として扱います。').first().waitFor();
  });

  test('台帳のコピーが先に取り込んでいれば、取り込む前にそう言い、取り込むこともできる', async () => {
    const desk = current();
    const { pane } = desk;
    await openCollect(desk);
    const original = await desk.savedBytes();
    const nursery = files.filter((path) => path.includes('02_'));
    await choose(desk, nursery);
    await pane.getByRole('button', { name: 'この内容で取り込む' }).click();
    await pane.getByText('活動の報告を取り込みました。').waitFor();
    const copy = await desk.savedBytes();

    await desk.openFile('台帳.xlsx', original);
    await desk.openTab('取込');
    await pane.getByLabel('集める報告期').waitFor();
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const buffers = nursery.map((path) => ({
      name: path.split('/').at(-1) ?? '',
      mimeType,
      buffer: readFileSync(path),
    }));
    const together = [...buffers, { name: '台帳 - コピー.xlsx', mimeType, buffer: copy }];
    await pane.getByLabel('ファイルを選ぶ').setInputFiles(together);
    await pane.getByText('このブックは、別のコピーで先に取り込まれています').waitFor();
    await pane.getByText(/^「台帳 - コピー\.xlsx」は台帳のコピーで、.* に回答を取り込んでいます/).waitFor();
    await pane.getByRole('button', { name: 'この内容で取り込む' }).click();
    await pane.getByText('活動の報告を取り込みました。').waitFor();
  });

  test('違う期のファイルばかりなら、その期として読み直せる', async () => {
    const desk = current();
    await openCollect(desk);
    await desk.pane.getByLabel('集める報告期').selectOption({ label: '令和3（2021）年度下半期' });
    await choose(desk, files);
    await desk.pane.getByRole('button', { name: /^令和4（2022）年度上半期の回答として読み直す/ }).click();
    await desk.pane.getByText('取り込めるもの15件、取り込めないもの2件').waitFor();
  });

  test('差戻しにした課の点検の結果を、メールの文にする', async () => {
    const desk = current();
    const { pane, page } = desk;
    await page.context().grantPermissions([]);
    await openCollect(desk);
    await choose(
      desk,
      files.filter((path) => path.includes('03_')),
    );
    await pane.getByRole('button', { name: 'この内容で取り込む' }).click();
    await pane.getByText('活動の報告を取り込みました。').waitFor();
    await pane.getByText('未提出 14課、提出済 1課').click();
    await pane.getByLabel('みどり公園・水辺課の提出状況').selectOption('差戻し');
    await pane.getByText('みどり公園・水辺課を「差戻し」にしました。').waitFor();
    await pane.getByRole('button', { name: '差戻しの文をコピー（みどり公園・水辺課）' }).click();
    const copied = pane.getByText('コピーしました。メールに貼り付けて使えます。');
    const shown = pane.getByLabel('コピーできませんでした。次の文を選んで使ってください。');
    await copied.or(shown).waitFor();
    await desk.openSheet('提出状況');
    expect(await desk.cellText('C4')).toBe('差戻し');
  });

  test('見出しの違う様式は、どのセルか教えると読め、次からは聞かない', async () => {
    const desk = current();
    const { pane } = desk;
    await openCollect(desk);
    const book = openSample('departments/05_建築住宅課_取組状況（R4上半期）.xlsx');
    const heading = [...(book.sheets[0]?.cells() ?? [])].find(({ value }) => value === '活動');
    book.sheets[0]?.write(heading?.row ?? 0, heading?.column ?? 0, { text: 'やること' });
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const file = { name: '05_建築住宅課.xlsx', mimeType, buffer: Buffer.from(book.save()) };
    await pane.getByLabel('ファイルを選ぶ').setInputFiles(file);
    await pane.getByText('決めていただくもの1件').waitFor();
    await pane.getByLabel('見出し「活動」はどのセルですか').selectOption({ label: 'E5「やること」' });
    await pane.getByRole('button', { name: /^この見出しで読む/ }).click();
    await pane.getByText('1課、1活動の報告を取り込みます。').waitFor();
    await pane.getByRole('button', { name: 'この内容で取り込む' }).click();
    await pane.getByText('1活動の報告を取り込みました。').waitFor();
    await desk.openTab('ホーム');
    await desk.openTab('取込');
    await pane.getByLabel('ファイルを選ぶ').setInputFiles(file);
    await pane.getByText('新しく取り込むところはありません。').waitFor();
  });

  test('中止すると、読んだ分だけが残り、件数は合う', async () => {
    const desk = current();
    const { pane } = desk;
    await openCollect(desk);
    const many = Array.from({ length: 12 }, () => files).flat();
    await pane.getByLabel('ファイルを選ぶ').setInputFiles(many);
    await pane.getByRole('button', { name: '中止' }).click();
    await pane.getByText(/件中\d+件を読みました。/).waitFor();
    const text = await pane.getByRole('status').filter({ hasText: '件を読みました。' }).innerText();
    const numbers = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
    const [chosen, read] = [numbers(/(\d+)件中/), numbers(/件中(\d+)件/)];
    const parts = [/取り込めるもの(\d+)/, /決めていただくもの(\d+)/, /取り込めないもの(\d+)/].map(numbers);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(read);
    expect(read + numbers(/中止したもの(\d+)/)).toBe(chosen);
    expect(chosen).toBe(12 * 17);
  });
});
