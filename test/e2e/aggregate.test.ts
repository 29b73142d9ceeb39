import { twoPeriods } from '../workbooks/twoPeriods';
import { deskPerTest, makeRegister } from './desk';
import { faultsOfPane } from './paneFaults';
import type { Workbench } from './workbench';

jest.setTimeout(120_000);

/** Makes the 総括 in the pane and leaves its page open. */
async function summarised(desk: Workbench): Promise<void> {
  await makeRegister(desk);
  await desk.openTab('集計');
  await desk.pane.getByRole('button', { name: '集計する', exact: true }).click();
  await desk.pane.getByRole('button', { name: '総括を見る' }).waitFor();
}

describe('集計の画面', () => {
  const current = deskPerTest({ viewport: { width: 1366, height: 614 } });

  test('シートの総括で数のセルを選ぶと、もとの活動が出て、押すとそのセルへ行く', async () => {
    const desk = current();
    await summarised(desk);
    await desk.openSheet('総括');
    const figures = desk.page.locator('#grid td').filter({ hasText: /^1$/ });
    // The first one is what the pie is drawn from.
    const cell = (await figures.nth(1).getAttribute('id')) ?? '';
    await desk.page.locator(`#grid td#${cell}`).click();
    await desk.pane.getByRole('heading', { name: `選んだ数（総括 ${cell}）` }).waitFor();
    await desk.pane.getByText('(1)民間活力の活用「遅れ」 1件', { exact: true }).waitFor();
    expect(await faultsOfPane(desk)).toEqual([]);
    await desk.pane.getByRole('button', { name: '台帳_進捗 H7' }).click();
    await desk.page.locator('#grid td#H7[aria-selected=true]').waitFor();
    expect(await desk.cellText('H7')).toBe('遅れ');
    // The list stays while one goes after its cells.
    await desk.pane.getByRole('heading', { name: `選んだ数（総括 ${cell}）` }).waitFor();
  });

  test('画面を開いたまま台帳を直すと、前の集計の数は消え、これから変わるところを言う', async () => {
    const desk = current();
    await summarised(desk);
    await desk.openSheet('台帳_進捗');
    await desk.typeInto('H2', '遅れ');
    await desk.pane.getByText('の表・グラフ・文章を、その場で新しくします').waitFor();
    expect(await desk.pane.getByRole('heading', { name: '集計の結果' }).count()).toBe(0);
    await desk.pane
      .getByRole('button', { name: '(1)民間活力の活用「遅れ」 2件のもとになった活動を示す' })
      .waitFor();
  });

  test('手直しした文を課が書き直すと、両方を並べて尋ね、選んだ文が総括に載る', async () => {
    const desk = current();
    await summarised(desk);
    await desk.openSheet('総括');
    const line = desk.page.locator('#grid td').filter({ hasText: /^・4月から学校給食/ });
    const cell = (await line.first().getAttribute('id')) ?? '';
    await desk.typeInto(cell, '・4月から委託を開始。');
    await desk.press('集計する');
    await desk.openSheet('台帳_進捗');
    await desk.typeInto('I2', '課が書き直した文。');
    await desk.openTab('ホーム');
    await desk.openTab('集計');
    const card = desk.pane.getByRole('region', { name: '部署が書き直した文 1件' });
    await card.waitFor();
    expect(await card.getByRole('definition').allInnerTexts()).toEqual([
      '4月から委託を開始。',
      '課が書き直した文。',
    ]);
    expect(await faultsOfPane(desk)).toEqual([]);
    await card.getByRole('button', { name: /^部署の新しい文にする/ }).click();
    await desk.pane.getByText('部署の新しい文にしました。').waitFor();
    await card.waitFor({ state: 'detached' });
    await desk.openSheet('総括');
    expect(await desk.cellText(cell)).toBe('・課が書き直した文。');
  });

  test('前期比較、会議版、ほかの資料を作り、確定後の変更がセルとともに分かる', async () => {
    const desk = current();
    await desk.openFile('二期.xlsx', Buffer.from(twoPeriods().save()));
    await summarised(desk);
    const click = (name: string) => desk.pane.getByRole('button', { name, exact: true }).click();
    await click('前期比較を作る');
    await desk.pane.getByText('前期比較を作りました。状況が変わった活動5').waitFor();
    expect(await faultsOfPane(desk)).toEqual([]);
    await click('一覧を作る');
    await desk.pane.getByText('シート「一覧」を作りました。').waitFor();
    await click('会議版にする');
    await desk.pane.getByText('50活動の総括を、シート「総括（会議版）2022H1」として確定しました。').waitFor();
    await desk.openSheet('台帳_進捗');
    await desk.typeInto('H2', '遅れ');
    await click('確定後の変更を調べる');
    const changed = desk.pane.getByRole('listitem').filter({ hasText: '進捗状況「概ね順調」→「遅れ」' });
    await changed.waitFor();
    expect(await faultsOfPane(desk)).toEqual([]);
    await changed.getByRole('button', { name: '台帳_進捗 H2' }).click();
    await desk.page.locator('#grid td#H2[aria-selected=true]').waitFor();
  });
});
