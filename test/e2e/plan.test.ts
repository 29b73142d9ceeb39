import { gradedCity, PUBLISHED } from '../workbooks/gradedCity';
import { openSample } from '../workbooks/longList';
import { deskPerTest } from './desk';

describe('台帳を作る前に', () => {
  const current = deskPerTest();

  test('自分の市の計画を画面で決めれば、その言葉で台帳になり、総括まで作れる', async () => {
    const desk = current();
    const { pane } = desk;
    await desk.openFile('進行管理表.xlsx', Buffer.from(gradedCity(PUBLISHED.years.slice(0, 1)).save()));
    await desk.openPane();
    await desk.openTab('台帳化');
    await pane.getByRole('radio', { name: '自分の市の計画（白紙から）' }).click();
    await pane.getByText('「順調に数える」言葉を一つ以上選んでください。').waitFor();
    await pane.getByRole('button', { name: '言葉を増やす' }).click();
    const added = pane.getByRole('textbox', { name: '5番目の言葉' });
    await added.fill('S');
    for (const place of [5, 4, 3, 2]) {
      await pane.getByRole('button', { name: '上へ「S」を動かす' }).click();
      await pane.getByRole('textbox', { name: `${String(place - 1)}番目の言葉` }).waitFor();
    }
    expect(await pane.getByRole('textbox', { name: '1番目の言葉' }).inputValue()).toBe('S');
    for (const word of ['S', 'A'])
      await pane.getByRole('checkbox', { name: `順調に数える：${word}` }).click();
    await pane.getByRole('radio', { name: '小数第1位まで（46.5%）' }).click();
    await pane.getByRole('button', { name: 'この計画で読み取る' }).click();
    await pane.getByRole('button', { name: 'この内容で台帳にする' }).click();
    await pane.getByText('台帳にしました').waitFor();
    expect(await desk.press('集計する')).toBe('');
    await desk.openSheet('総括');
    const text = await desk.page.locator('#grid').innerText();
    expect(text).toContain('99の取組項目を実施。');
    expect(text).toContain('46.5%');
  });

  test('報告期の書かれていないシートでは、選ぶまで台帳にせず、選べば進める', async () => {
    const desk = current();
    const { pane } = desk;
    const book = openSample('r4h1-list.xlsx');
    book.sheet('資料1-2')?.write(1, 0, { text: '令和4（2022）年度取組状況【一覧】' });
    await desk.openFile('一覧.xlsx', Buffer.from(book.save()));
    await desk.openPane();
    await desk.openTab('台帳化');
    await pane.getByRole('heading', { name: '報告期を選ぶ' }).waitFor();
    expect(await pane.getByRole('button', { name: 'この内容で台帳にする' }).count()).toBe(0);
    await pane
      .getByRole('combobox', { name: '「資料1-2」の報告期' })
      .selectOption({ label: '令和4（2022）年度通年' });
    await pane.getByRole('button', { name: 'この内容で台帳にする' }).click();
    await pane.getByText('令和4（2022）年度通年の27事業・50活動を台帳にしました。').waitFor();
  });

  test('設定の画面で計画を選べば、シート「設定」ができ、取り消せば選び直せる', async () => {
    const desk = current();
    const { pane } = desk;
    await desk.openSample('r4h1-list.xlsx');
    await desk.openPane();
    await desk.openTab('設定');
    await pane.getByRole('button', { name: 'この計画で「設定」を作る' }).click();
    await pane.getByText('の設定を作りました').waitFor();
    expect(await desk.sheetNames()).toContain('設定');
    await pane.getByRole('button', { name: '直前の操作を取り消す' }).click();
    await pane.getByRole('radio', { name: '自分の市の計画（白紙から）' }).waitFor();
    expect(await desk.sheetNames()).not.toContain('設定');
  });
});
