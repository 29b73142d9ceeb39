import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { readReturnedForm } from '../../src/forms/readReturnedForm';
import { openBook } from '../../src/ooxml/openBook';
import { readSnapshot } from '../../src/ooxml/readSnapshot';
import { deskPerTest, makeRegister, writesNothing } from './desk';
import type { Workbench } from './workbench';

jest.setTimeout(120_000);

describe('期替えと配布', () => {
  const current = deskPerTest();

  test('設定で次の報告期を開くと、空の報告が並び、取り消せる', async () => {
    const desk = current();
    await makeRegister(desk);
    await desk.openTab('設定');
    await desk.pane.getByText('50活動に、空の報告を開きます。').waitFor();
    await desk.pane.getByLabel('「済」とした活動は開かない').waitFor();
    await desk.pane.getByRole('button', { name: 'この報告期を開く' }).click();
    await desk.pane
      .getByText('令和4（2022）年度下半期を開き、50活動の空の報告を作りました。')
      .first()
      .waitFor();
    await desk.pane.getByRole('button', { name: '開いた報告を見る' }).click();
    await desk.page.locator('#grid td#A52[aria-selected=true]').waitFor();
    expect(await desk.cellText('A52')).toBe('2022H2');
    await desk.pane.getByRole('button', { name: '直前の操作を取り消す' }).click();
    await desk.pane.getByText('を取り消しました').waitFor();
    await desk.pane.getByText('50活動に、空の報告を開きます。').waitFor();
    expect(await desk.cellText('A52')).toBe('');
  });

  test('前の期に表に入らない活動があれば、確かめてから開く', async () => {
    const desk = current();
    await desk.openSample('r4h1-messy.xlsx');
    await makeRegister(desk);
    await desk.openTab('設定');
    const open = desk.pane.getByRole('button', { name: 'この報告期を開く' });
    await desk.pane.getByText(/表に入らない活動が\d+件残っています/).waitFor();
    expect(await open.isDisabled()).toBe(true);
    await desk.pane.getByLabel('分かったうえで開く').click();
    await open.click();
    await desk.pane
      .getByText(/空の報告を作りました/)
      .first()
      .waitFor();
  });

  test('選んだ課のブックを一つの zip に保存し、台帳には何も書かない', async () => {
    const desk = current();
    await makeRegister(desk);
    await openHandOut(desk);
    await desk.pane.getByRole('button', { name: 'すべて外す' }).click();
    await desk.pane.getByLabel(/^保育課（/).click();
    await desk.pane.getByLabel(/^市民課（/).click();
    await desk.pane.getByLabel('提出期限や提出先').fill('提出期限 10月14日（金）　企画政策課まで');
    await writesNothing(desk, async () => {
      const download = await downloadAfter(desk, '2課分をまとめて保存（zip）');
      expect(download.suggestedFilename()).toBe('配布用_取組状況報告（令和4年度上半期）.zip');
      const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
      expect(Object.keys(files).sort()).toEqual([
        '保育課_取組状況報告（令和4年度上半期）.xlsx',
        '市民課_取組状況報告（令和4年度上半期）.xlsx',
      ]);
      for (const bytes of Object.values(files)) expect(departmentOf(bytes)).toMatch(/^(保育課|市民課)$/);
      await desk.pane.getByText('2課分のブックを').waitFor();
    });
  });

  test('Excel で開くと、課のブックが一つずつ開く（試用版では保存される）', async () => {
    const desk = current();
    await makeRegister(desk);
    await openHandOut(desk);
    await desk.pane.getByText('Excel で一度に開けるのは5課までです。').waitFor();
    await desk.pane.getByRole('button', { name: 'すべて外す' }).click();
    await desk.pane.getByLabel(/^納税課（/).click();
    const download = await downloadAfter(desk, '1課分を Excel で開く');
    expect(download.suggestedFilename()).toBe('Book2.xlsx');
    expect(departmentOf(new Uint8Array(readFileSync(await download.path())))).toBe('納税課');
    await desk.pane.getByText('1課分のブックを開きました。').waitFor();
  });

  test('戻ったブックの、記入欄でないところの変更を、行ごとに知らせる', async () => {
    const desk = current();
    await makeRegister(desk);
    await openHandOut(desk);
    await desk.pane.getByRole('button', { name: 'すべて外す' }).click();
    await desk.pane.getByLabel(/^納税課（/).click();
    const download = await downloadAfter(desk, '1課分をまとめて保存（zip）');
    const [bytes] = Object.values(unzipSync(new Uint8Array(readFileSync(await download.path()))));
    const buffer = Buffer.from(withOtherName(bytes ?? new Uint8Array()));
    await desk.pane.getByLabel('集める報告期').selectOption('令和4（2022）年度上半期');
    await desk.pane
      .getByLabel('ファイルを選ぶ')
      .setInputFiles([{ name: '納税課.xlsx', mimeType: 'application/octet-stream', buffer }]);
    await desk.pane.getByRole('heading', { name: '配った様式の、記入欄でないところの変更 1件' }).waitFor();
    await desk.pane.getByText(/が「別の活動」に変えられています。活動IDで照合しました。/).waitFor();
  });
});

async function openHandOut(desk: Workbench): Promise<void> {
  await desk.openTab('取込');
  await desk.pane.getByRole('heading', { name: '配布用のブックを作る' }).waitFor();
  await desk.pane.getByText('配る課：15課のうち15課').click();
  await desk.pane.getByRole('button', { name: 'すべて外す' }).waitFor();
}

async function downloadAfter(desk: Workbench, button: string): Promise<Download> {
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.pane.getByRole('button', { name: button }).click(),
  ]);
  return download;
}

function departmentOf(bytes: Uint8Array): string {
  const opened = openBook(bytes);
  if (opened.kind === 'refused') return opened.reason;
  const form = readReturnedForm(readSnapshot(opened.book, { detail: () => 'full' }, null));
  return form.kind === 'returned' && form.edits.length === 0 ? (form.handedOut?.department ?? '') : form.kind;
}

/** Someone at the department rewrites the name of the first activity. */
function withOtherName(bytes: Uint8Array): Uint8Array {
  const opened = openBook(bytes);
  if (opened.kind === 'refused') throw new Error(opened.reason);
  const sheet = opened.book.sheet('取組状況報告');
  for (const { row, column, value } of [...(sheet?.cells() ?? [])]) {
    if (value === '活動名') sheet?.write(row + 1, column, { text: '別の活動' });
  }
  return opened.book.save();
}
