import type { Page, Route } from 'playwright-core';
import { deskPerTest } from './desk';
import { axeFindings, cutLabels, sidewaysScroll, unreachable } from './measure';
import { ADD_IN } from './workbench';

const current = deskPerTest();

/** The page in a window as narrow as the pane; what stands between is spoiled on the way. */
async function openCheck(
  spoil: (page: Page) => Promise<unknown> = async () => undefined,
  query = '',
): Promise<Page> {
  const page = await current().page.context().newPage();
  await page.setViewportSize({ width: 320, height: 640 });
  await spoil(page);
  await page.goto(`${ADD_IN}check.html${query}`);
  await page.locator('main:not([aria-busy])').waitFor();
  return page;
}

const verdict = (page: Page) => page.locator('.verdict').innerText();
const answering = (change: Parameters<Route['fulfill']>[0]) => async (route: Route) => {
  await route.fulfill({ response: await route.fetch(), ...change });
};

test('ない、変わった、読み込まれない、移されるファイルを、名前と直し方で言う', async () => {
  const page = await openCheck(async (own) => {
    await own.route('**/notice.css', answering({ status: 404 }));
    await own.route('**/commands.html', answering({ body: '<p>変わった</p>' }));
    await own.route('**/assets/check-16.png', answering({ headers: { 'content-type': 'text/plain' } }));
    await own.route('**/office-js/LICENSE.md', (route) => route.abort());
  });
  expect(await verdict(page)).toContain('【直す】 このままでは正しく動きません');
  const text = await page.getByRole('textbox', { name: '点検の結果' }).inputValue();
  expect(text).toContain('「notice.css」がありません（サーバーの答え: 404）');
  expect(text).toContain('「commands.html」の中身が配布したものと違います');
  expect(text).toContain('「office-js/LICENSE.md」に答えがありません');
  expect(text).toContain('Content-Type が「text/plain」です。「image/png」で返すように');
  await page.close();
});

test('サーバーが狭めた決まりと、古い画面が残る設定を言う', async () => {
  const page = await openCheck((own) =>
    own.route(
      '**/taskpane.html',
      answering({
        headers: {
          'content-type': 'text/html',
          'content-security-policy': "default-src 'none'; script-src 'none'",
          'cache-control': 'max-age=3600',
          'x-frame-options': 'DENY',
        },
      }),
    ),
  );
  const text = await page.getByRole('textbox', { name: '点検の結果' }).inputValue();
  expect(text).toContain("画面に要るものまで止めています（script-src が「'none'」、");
  expect(text).toContain('値に、全体を置き換えてください（taskpane.html）');
  expect(text).toContain('Cache-Control が「max-age=3600」です');
  expect(text).toContain('X-Frame-Options が「DENY」です');
  await page.close();
});

test('この画面を動かすファイルがなければ、止まったままにせず、確かめるところを言う', async () => {
  const page = await current().page.context().newPage();
  await page.route(/\.[0-9a-f]{8}\.js$/, (route) => route.fulfill({ status: 404 }));
  await page.goto(`${ADD_IN}check.html`);
  await page.getByText('サーバーが .js を text/javascript として返している').waitFor();
  await page.close();
});

test('一覧も office.js もなければ、そう言う', async () => {
  const page = await openCheck(async (own) => {
    await own.route('**/files.json', (route) => route.abort());
    await own.route('**/office-js/office.js', (route) => route.abort());
  });
  const text = await page.getByRole('textbox', { name: '点検の結果' }).inputValue();
  expect(text).toContain(
    'ファイルの一覧が読めないため、ほかのファイルは確かめていません。「files.json」に答えがありません',
  );
  expect(text).toContain('office.js が読み込まれていません');
  await page.close();
});

test('320 px の幅でも、日本語でも英語でも、切れず、読み上げで困らず、全部に届く', async () => {
  for (const query of ['', '?lang=en']) {
    const page = await openCheck(undefined, query);
    const frame = page.mainFrame();
    expect(await page.locator('html').getAttribute('lang')).toBe(query === '' ? 'ja' : 'en');
    expect(await sidewaysScroll(frame)).toBe(0);
    expect([
      ...(await cutLabels(frame)).filter((label) => !label.startsWith('TEXTAREA')),
      ...(await unreachable(frame)),
      ...(await axeFindings(frame)),
    ]).toEqual([]);
    await page.close();
  }
});

test('作業ウィンドウの設定から開くと、Excel の備える機能が分かり、戻れる', async () => {
  const { openPane, openTab, pane } = current();
  await openPane();
  await openTab('設定');
  await pane.getByRole('link', { name: '設置の点検' }).click();
  await pane.getByText('この Excel が備える機能は ExcelApi 1.14 までです').waitFor();
  expect(await pane.getByText('ほかのサーバーへの通信はありません').count()).toBe(1);
  await pane.getByRole('link', { name: '作業ウィンドウへ戻る' }).click();
  await pane.getByText('次にすること').waitFor();
});
