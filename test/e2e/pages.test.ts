import { deskPerTest, makeRegister, writesNothing } from './desk';
import { faultsOfPane } from './paneFaults';
import { lacksPolicy } from './policy';
import { foreignWorkbook, returns } from './tour';
import { ADD_IN } from './workbench';

describe('作業ウィンドウ', () => {
  const current = deskPerTest();

  test('ホームの読み取りが終わらないうちにタブを開いても、ページは空のままにならない', async () => {
    const desk = current();
    await desk.slowDown(400);
    await desk.openPane();
    await desk.openTab('台帳化');
    await desk.slowDown(0);
    await desk.pane.getByRole('button', { name: 'この内容で台帳にする' }).waitFor();
  });

  test('台帳でないブックでは、何のための道具かを3行で言い、何も書かない', async () => {
    const desk = current();
    await desk.openFile('投票所一覧.xlsx', foreignWorkbook());
    await writesNothing(desk, async () => {
      await desk.openPane();
      await desk.pane
        .getByRole('heading', { name: 'このブックには、取組状況の表が見つかりません。' })
        .waitFor();
      expect(await desk.pane.getByRole('listitem').count()).toBe(3);
      expect(await desk.press('集計する')).toBe(
        'このブックには台帳がありません。先に「台帳化」を実行してください。',
      );
    });
  });

  test('点検で見つかったことは、押すとそのセルを選ぶ', async () => {
    const desk = current();
    await desk.openSample('r4h1-messy.xlsx');
    await makeRegister(desk);
    await desk.openTab('点検');
    await desk.pane.getByRole('button', { name: '点検する', exact: true }).click();
    const item = desk.pane.getByRole('listitem').filter({ hasText: '進捗状況が入力されていません' });
    const link = item.getByRole('button', { name: /^台帳_進捗 / });
    const [sheet = '', cell = ''] = (await link.innerText()).split(' ');
    await link.click();
    await desk.page.locator('#tabs [aria-selected=true]', { hasText: sheet }).waitFor();
    await desk.page.locator(`#grid td#${cell}[aria-selected=true]`).waitFor();
    expect(await desk.page.locator('#name-box').inputValue()).toBe(cell);
    expect(await desk.cellText(cell)).toBe('');
  });

  test('点検の結果は、ほかの画面を見て戻っても残る', async () => {
    const desk = current();
    await desk.openSample('r4h1-messy.xlsx');
    await makeRegister(desk);
    await desk.openTab('点検');
    await desk.pane.getByRole('button', { name: '点検する', exact: true }).click();
    const item = desk.pane.getByRole('listitem').filter({ hasText: '進捗状況が入力されていません' });
    await item.waitFor();
    await desk.openTab('ホーム');
    await desk.pane.getByText('次にすること').waitFor();
    await desk.openTab('点検');
    await item.waitFor();
  });

  test('集計の表の数を押すと、もとの活動とセルが出る', async () => {
    const desk = current();
    await makeRegister(desk);
    await desk.openTab('集計');
    await desk.pane
      .getByRole('button', { name: '(1)民間活力の活用「遅れ」 1件のもとになった活動を示す' })
      .click();
    await desk.pane.getByRole('heading', { name: '(1)民間活力の活用「遅れ」 1件' }).waitFor();
    const [line] = await desk.pane.getByRole('listitem').allInnerTexts();
    expect(line).toMatch(/^1-3-1 龍城ヶ丘ゾーン公園の設計に関する取組\s+台帳_進捗 H7$/);
  });

  test('操作のあとに手で直したところがあれば、取り消す前に聞く', async () => {
    const desk = current();
    await makeRegister(desk);
    await desk.openSheet('台帳_進捗');
    await desk.typeInto('H2', '遅れ');
    await desk.pane.getByRole('button', { name: '直前の操作を取り消す' }).click();
    await desk.pane.getByText(/操作のあとに手で直したところ（「台帳_進捗」.*）も、元に戻ります/).waitFor();
    await desk.pane.getByRole('button', { name: 'やめる' }).click();
    expect(await desk.cellText('H2')).toBe('遅れ');
    await desk.pane.getByRole('button', { name: '直前の操作を取り消す' }).click();
    await desk.pane.getByRole('button', { name: 'それでも取り消す' }).click();
    await desk.pane.getByText('を取り消しました').waitFor();
    expect(await desk.sheetNames()).toEqual(['資料1-2']);
  });

  test('長くかかるときは中止でき、ブックは変わらない', async () => {
    const desk = current();
    await desk.openPane();
    await desk.openTab('台帳化');
    const apply = desk.pane.getByRole('button', { name: 'この内容で台帳にする' });
    await apply.waitFor();
    await writesNothing(desk, async () => {
      await desk.slowDown(1500);
      await apply.click();
      await desk.pane.getByRole('button', { name: '中止' }).click();
      await desk.pane.getByText('中止しました。ブックは変わっていません。').waitFor();
      await desk.slowDown(0);
    });
    await apply.click();
    await desk.pane.getByText('27事業・50活動を台帳にしました').waitFor();
  });
});

describe('英語の Excel', () => {
  const current = deskPerTest({
    query: '&locale=en-US',
    deviceScaleFactor: 1.5,
    viewport: { width: 1366, height: 614 },
  });

  test('リボンも作業ウィンドウも英語になり、どのページの文字も切れず、横にはみ出さない', async () => {
    const desk = current();
    const { page, pane, paneFrame } = desk;
    const faults: string[] = [];
    const look = async (where: string): Promise<void> => {
      await pane.locator('main[aria-busy=false]').waitFor();
      for (const fault of await faultsOfPane(desk)) faults.push(`${where} ${fault}`);
    };
    await desk.openSample('r4h1-messy.xlsx');
    await page.locator('#ribbon').getByRole('button', { name: 'Open task pane' }).click();
    await pane.getByRole('heading', { name: 'Next' }).waitFor();
    expect(await pane.getByRole('navigation').getByRole('button').allInnerTexts()).toEqual([
      ...['Home', 'Register', 'Collect', 'Check', 'Summary', 'Settings'],
    ]);
    expect(await (await paneFrame()).evaluate(() => document.documentElement.lang)).toBe('en');
    const main = pane.getByRole('main');
    await main.getByRole('button', { name: 'Make the register' }).click();
    await pane.getByText('What was read').waitFor();
    await look('proposal');
    await main.getByRole('button', { name: 'Make the register' }).click();
    await pane
      .getByText(/27.*50/)
      .first()
      .waitFor();
    await look('registered');
    await desk.openTab('Collect');
    await pane.getByLabel('Period to collect').waitFor();
    await look('collect');
    await pane.getByLabel('Choose files').setInputFiles([...returns()]);
    await pane
      .getByText(/files read\./)
      .first()
      .waitFor();
    for (const summary of await pane.locator('summary').all()) await summary.click();
    await look('collected');
    await desk.openTab('Check');
    await main.getByRole('button', { name: 'Check', exact: true }).click();
    await main.getByRole('button', { name: 'Check again' }).waitFor();
    await look('check');
    await desk.openTab('Summary');
    await pane.getByText('What the summary will say').waitFor();
    await look('summary ahead');
    await main.getByRole('button', { name: 'Summarise', exact: true }).click();
    await main.getByRole('button', { name: 'Undo the last action' }).waitFor();
    await look('summary');
    await desk.openTab('Settings');
    await main.getByRole('button', { name: 'Open the sheet 設定' }).waitFor();
    await look('settings');
    expect(faults).toEqual([]);
  });
});

describe('通信の決まり', () => {
  const current = deskPerTest();

  test('作業ウィンドウから外へは、書き足したプログラムでも送れない', async () => {
    const desk = current();
    await desk.openPane();
    const frame = await desk.paneFrame();
    const refused = await frame.evaluate(async () => {
      const violated: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violated.push(event.effectiveDirective),
      );
      const answered = await fetch('https://example.com/', { mode: 'no-cors' }).then(
        () => true,
        () => false,
      );
      const script = document.createElement('script');
      script.textContent = 'window.foreign = true';
      document.head.append(script);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { answered, violated, ran: 'foreign' in window };
    });
    // A server that sends the policy as a header too lets each be told of twice.
    const told = new Set(desk.takeComplaints());
    expect(told.size).toBe(3);
    expect({ ...refused, violated: [...new Set(refused.violated)] }).toEqual({
      answered: false,
      violated: ['connect-src', 'script-src-elem'],
      ran: false,
    });
  });

  test.each(['taskpane.html', 'commands.html', 'notice.html', 'check.html'])(
    '%s は決まりを最初に持つ',
    async (name) => {
      const response = await current().page.request.get(`${ADD_IN}${name}`);
      expect(lacksPolicy(await response.text())).toBe(false);
    },
  );
});
