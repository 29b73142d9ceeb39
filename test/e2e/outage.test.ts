import { deskPerTest } from './desk';
import type { Workbench } from './workbench';

const current = deskPerTest({}, /404|ChunkLoadError/);

/** What is fetched on use, as when the server is replaced or cannot be reached. */
async function takeAway({ page }: Workbench): Promise<void> {
  await page.route(/\/\d+\.[0-9a-f]{8}\.js$/, (route) => route.fulfill({ status: 404 }));
}

test('サーバーのファイルがなくなっても、作業ウィンドウは白くならず、開き直せる', async () => {
  const desk = current();
  const { pane } = desk;
  await desk.openPane();
  await pane.getByText('次にすること').waitFor();
  await takeAway(desk);
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
  const desk = current();
  await takeAway(desk);
  expect(await desk.press('台帳にする')).toContain('予期しないことが起きて、途中で止まりました。');
});
