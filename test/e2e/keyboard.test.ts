import { deskPerTest } from './desk';
import type { Workbench } from './workbench';

const current = deskPerTest();

/** What has the keyboard in the pane: its role or tag, and what it is called. */
async function focused(desk: Workbench): Promise<string> {
  return (await desk.paneFrame()).evaluate(() => {
    const at = document.activeElement;
    const name = at?.getAttribute('aria-label') ?? at?.textContent?.trim().slice(0, 20) ?? '';
    return `${at?.tagName.toLowerCase() ?? 'nothing'} ${name}`;
  });
}

async function settle(desk: Workbench): Promise<void> {
  await desk.pane.locator('main[aria-busy=false]').waitFor();
}

/** Tab until the named control has the keyboard. */
async function tabTo(desk: Workbench, name: string): Promise<void> {
  for (let presses = 0; presses < 70; presses++) {
    await desk.page.keyboard.press('Tab');
    if ((await focused(desk)).endsWith(` ${name}`)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

async function startInPane(desk: Workbench): Promise<void> {
  await desk.openPane();
  await settle(desk);
  await desk.pane.getByRole('navigation').getByRole('button', { name: 'ホーム' }).focus();
}

test('Tab は上から順に進み、止まるところはどれも見えている', async () => {
  const desk = current();
  await startInPane(desk);
  const seen: string[] = [];
  let top = 0;
  for (let presses = 0; presses < 7; presses++) {
    await desk.page.keyboard.press('Tab');
    seen.push(await focused(desk));
    const box = await (
      await desk.paneFrame()
    ).evaluate(() => {
      const { y, height } = document.activeElement?.getBoundingClientRect() ?? { y: -1, height: 0 };
      return { y, height, room: innerHeight };
    });
    expect(box.y).toBeGreaterThanOrEqual(top - 1);
    expect(box.y + box.height).toBeLessThanOrEqual(box.room);
    top = box.y;
  }
  expect(seen).toEqual([
    'button 台帳化',
    'button 取込',
    'button 点検',
    'button 集計',
    'button 設定',
    'button 台帳にする',
    'button 読み直す',
  ]);
});

test('マウスなしで、台帳にして、点検して、集計して、取り消せる。キーの居場所は一度も失われない', async () => {
  const desk = current();
  const { page, pane } = desk;
  await startInPane(desk);
  const steps: readonly (readonly [control: string, arrives: string])[] = [
    ['台帳にする', 'シートから読み取った内容です'],
    ['この内容で台帳にする', '27事業・50活動を台帳にしました'],
    ['点検', '集計の前に、報告の内容を点検します'],
    ['点検する', 'もう一度点検する'],
    ['集計', '集計するとこうなります'],
    ['集計する', '50活動を集計しました'],
    ['直前の操作を取り消す', 'を取り消しました'],
  ];
  for (const [control, arrives] of steps) {
    await tabTo(desk, control);
    await page.keyboard.press('Enter');
    await pane.getByText(arrives).first().waitFor();
    await settle(desk);
    expect([control, await focused(desk)]).not.toEqual([
      control,
      expect.stringMatching(/^(body|nothing|html)/),
    ]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    if (control === '点検' || control === '集計') continue;
    await pane.getByRole('navigation').getByRole('button', { name: 'ホーム' }).focus();
  }
});

test('知らせを閉じても、キーの居場所は作業ウィンドウに残る', async () => {
  const desk = current();
  await desk.openSample('r4h1-messy.xlsx');
  await desk.press('台帳にする');
  await startInPane(desk);
  await tabTo(desk, '点検');
  await desk.page.keyboard.press('Enter');
  await tabTo(desk, '点検する');
  await desk.page.keyboard.press('Enter');
  await desk.pane.getByRole('alert').waitFor();
  expect(await focused(desk)).toContain('集計を止めるもの');
  await tabTo(desk, '閉じる');
  await desk.page.keyboard.press('Enter');
  await desk.pane.getByRole('alert').waitFor({ state: 'detached' });
  expect(await focused(desk)).toMatch(/^main /);
});

test('Esc で表に戻り、F6 で作業ウィンドウに戻れる', async () => {
  const desk = current();
  await startInPane(desk);
  await desk.page.keyboard.press('Escape');
  await desk.page.locator('#sheet :focus').waitFor();
  await desk.page.keyboard.press('F6');
  expect(await desk.page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
});
