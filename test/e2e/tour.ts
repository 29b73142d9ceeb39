import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSample } from '../workbooks/longList';
import type { Workbench } from './workbench';

const RETURNS = 'samples/departments';

/** What the pane can show, in the order in which an office meets it. */
export type Stop =
  | 'foreign'
  | 'start'
  | 'proposal'
  | 'registered'
  | 'collectAhead'
  | 'collected'
  | 'checkAhead'
  | 'findings'
  | 'aggregateAhead'
  | 'aggregated'
  | 'current'
  | 'undoQuestion'
  | 'undone'
  | 'settings'
  | 'blocked';

/** Waits until nothing runs and nothing moves. */
async function settled(desk: Workbench): Promise<void> {
  await desk.pane.locator('main[aria-busy=false]').waitFor();
  await (
    await desk.paneFrame()
  ).evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/** Goes through every page and state of the pane with the sample that has something of everything wrong in it. */
export async function tour(desk: Workbench, look: (stop: Stop) => Promise<void>): Promise<void> {
  const { pane } = desk;
  const visit = async (stop: Stop): Promise<void> => {
    await settled(desk);
    await look(stop);
  };
  const click = (name: string) => pane.getByRole('main').getByRole('button', { name, exact: true }).click();
  await desk.openFile('投票所一覧.xlsx', foreignWorkbook());
  await desk.openPane();
  await pane.getByText('取組状況の表が見つかりません').waitFor();
  await visit('foreign');
  await desk.openSample('r4h1-messy.xlsx');
  await pane.getByText('次にすること').waitFor();
  await visit('start');
  await click('台帳にする');
  await pane.getByRole('button', { name: 'この内容で台帳にする' }).waitFor();
  await visit('proposal');
  await click('この内容で台帳にする');
  await pane.getByText('活動を台帳にしました').waitFor();
  await visit('registered');
  await desk.openTab('取込');
  await pane.getByLabel('集める報告期').waitFor();
  await visit('collectAhead');
  await pane.getByLabel('ファイルを選ぶ').setInputFiles([...returns()]);
  await pane.getByText(/件を読みました。/).waitFor();
  for (const summary of await pane.locator('summary').all()) await summary.click();
  await visit('collected');
  await desk.openTab('点検');
  await pane.getByRole('button', { name: '点検する', exact: true }).waitFor();
  await visit('checkAhead');
  await click('点検する');
  await pane.getByRole('button', { name: 'もう一度点検する' }).waitFor();
  await visit('findings');
  await desk.openTab('集計');
  await pane.getByText('集計するとこうなります').waitFor();
  await visit('aggregateAhead');
  await click('集計する');
  await pane.getByRole('button', { name: '総括を見る' }).waitFor();
  await visit('aggregated');
  await desk.openTab('ホーム');
  await pane.getByText('次にすること').waitFor();
  await visit('current');
  await desk.openSheet('総括');
  await desk.typeInto('B2', '案');
  await click('直前の操作を取り消す');
  await pane.getByRole('button', { name: 'それでも取り消す' }).waitFor();
  await visit('undoQuestion');
  await click('それでも取り消す');
  await pane.getByText('取り消しました').waitFor();
  await visit('undone');
  await desk.openTab('設定');
  await pane.getByText('外へ何も送りません').waitFor();
  await visit('settings');
  await desk.turn('ブックの構成が保護されている');
  await desk.openTab('集計');
  await pane.getByText('ブックが保護されているため').waitFor();
  await visit('blocked');
}

/** Returned workbooks: two to take, two that contradict each other, one of another period, an empty one. */
export function returns(): readonly string[] {
  const wanted = /^(?:02_|09_|15_|99_)/;
  return readdirSync(RETURNS)
    .filter((name) => wanted.test(name))
    .map((name) => join(RETURNS, name));
}

/** A workbook of another section: an ordinary table that is no business of a reform office. */
export function foreignWorkbook(): Buffer {
  const book = openSample('r4h1-list.xlsx');
  const sheet = book.addSheet('投票所一覧');
  const rows = [
    ['番号', '投票所', '所在地', '電話番号'],
    ['1', '中央公民館', '中央町1-1', '0463-00-0001'],
    ['2', '港小学校', '港町2-3', '0463-00-0002'],
  ];
  rows.forEach((row, at) => row.forEach((text, column) => sheet.write(at, column, { text })));
  for (const other of book.sheets) if (other !== sheet) book.deleteSheet(other.name);
  return Buffer.from(book.save({ recalculate: false }));
}
