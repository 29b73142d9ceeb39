import { readFileSync } from 'node:fs';
import { deskPerTest } from './desk';
import type { Workbench } from './workbench';

const golden = JSON.parse(readFileSync('test/golden/seed_r4h1.json', 'utf8')) as {
  readonly table: readonly (readonly (string | number)[])[];
};
const current = deskPerTest();
let desk: Workbench;

beforeEach(() => {
  desk = current();
});

async function makeRegister(): Promise<void> {
  await desk.openPane();
  await desk.pane.getByRole('button', { name: '台帳にする' }).click();
  await desk.pane.getByRole('button', { name: 'この内容で台帳にする' }).click();
  await desk.pane.getByText('27事業・50活動を台帳にしました').waitFor();
}

test('見本を開き、作業ウィンドウで台帳にし、リボンで集計すると、公表された表とグラフが見える', async () => {
  await makeRegister();
  await desk.press('集計する');
  expect(await desk.cellText('B3')).toBe('令和4（2022）年度上半期取組状況【総括】');
  for (const [row, line] of golden.table.entries()) {
    for (const [column, value] of line.entries()) {
      const address = `${'BCDEFGH'[column] ?? ''}${String(26 + row)}`;
      expect([address, await desk.cellText(address)]).toEqual([address, String(value)]);
    }
  }
  const charts = desk.page.locator('#sheet svg[role=img]');
  expect(await charts.count()).toBe(2);
  expect(await charts.first().getAttribute('aria-label')).toBe('活動50のうち概ね順調49、遅れ1');
});

test('作業ウィンドウを開かずに、起動して最初の［集計する］が効く', async () => {
  await desk.press('台帳にする');
  await desk.press('集計する');
  expect(await desk.cellText('H32')).toBe('50');
});

test('関数ファイルがサーバーから遅く届いても、最初の［台帳にする］が効く', async () => {
  await desk.page.route('**/commands.*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await route.fallback();
  });
  await desk.press('台帳にする');
  await desk.press('集計する');
  expect(await desk.cellText('H32')).toBe('50');
});

test('続けて10回押しても、毎回終わり、同じ総括のままである', async () => {
  await desk.press('台帳にする');
  for (let time = 0; time < 10; time++) {
    const said = await desk.press('集計する');
    expect(said).toBe(time === 0 ? '' : '総括は最新です。変更はありません。');
  }
  expect(await desk.cellText('H32')).toBe('50');
  expect(await desk.page.locator('#tabs [role=tab]', { hasText: '総括' }).count()).toBe(1);
});

test('表で状況を直して集計し直すと、数・文章・作業ウィンドウがそろって変わる', async () => {
  await makeRegister();
  await desk.press('集計する');
  await desk.openSheet('台帳_進捗');
  await desk.typeInto('H2', '遅れ');
  await desk.typeInto('J2', '協議に時間を要したため。');
  await desk.pane.getByText('台帳が変わっています').waitFor();
  await desk.pane.getByRole('button', { name: '集計する' }).click();
  await desk.pane.getByText('の表・グラフ・文章を、その場で新しくします').waitFor();
  await desk.pane.getByRole('button', { name: '集計する' }).click();
  await desk.pane.getByText('(1)民間活力の活用「遅れ」 1 → 2').waitFor();
  expect(await desk.cellText('E26')).toBe('2');
  expect(await desk.cellText('B8')).toBe('・「遅れ」は2の活動。');
});

test('取り消すと、集計の前に戻る', async () => {
  await makeRegister();
  await desk.press('集計する');
  await desk.pane.getByRole('button', { name: '直前の操作を取り消す' }).click();
  await desk.pane.getByText('を取り消しました').waitFor();
  expect(await desk.page.locator('#tabs [role=tab]', { hasText: '総括' }).count()).toBe(0);
});

test('やめて戻れば、ブックは何も変わらない', async () => {
  await desk.openPane();
  await desk.pane.getByRole('button', { name: '台帳にする' }).click();
  await desk.pane.getByRole('button', { name: 'この内容で台帳にする' }).waitFor();
  await desk.pane.getByRole('button', { name: 'ホーム' }).click();
  await desk.pane.getByText('次にすること').waitFor();
  expect(await desk.sheetNames()).toEqual(['資料1-2']);
});
