import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import type { Workbench } from './workbench';
import { openWorkbench } from './workbench';

let browser: Browser;
let desk: Workbench;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await openWorkbench(browser);
});
// The browser complains of the missing files: that is what these tests are about.
afterEach(() => desk.close());

/** What is fetched on use, as when the server is replaced or cannot be reached. */
async function takeAway(): Promise<void> {
  await desk.page.route(/\/\d+\.[0-9a-f]{8}\.js$/, (route) => route.fulfill({ status: 404 }));
}

test('サーバーのファイルがなくなっても、作業ウィンドウは白くならず、開き直せる', async () => {
  const { pane } = desk;
  await desk.openPane();
  await pane.getByText('次にすること').waitFor();
  await takeAway();
  await desk.openTab('集計');
  await pane.getByText('この画面を表示できません。').waitFor();
  await desk.openTab('ホーム');
  await pane.getByText('次にすること').waitFor();
  await desk.openTab('集計');
  await desk.page.unroute(/\/\d+\.[0-9a-f]{8}\.js$/);
  await pane.getByRole('button', { name: '開き直す' }).click();
  await pane.getByText('次にすること').waitFor();
  await desk.openTab('台帳化');
  await pane.getByRole('button', { name: 'この内容で台帳にする' }).waitFor();
});

test('リボンのボタンは、ファイルが届かなくても、黙って終わらない', async () => {
  await takeAway();
  expect(await desk.press('台帳にする')).toContain('予期しないことが起きて、途中で止まりました。');
});
