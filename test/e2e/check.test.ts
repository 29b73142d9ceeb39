import { measuredList } from '../workbooks/measuredList';
import { deskPerTest, makeRegister } from './desk';

describe('作業ウィンドウの点検', () => {
  const current = deskPerTest();

  test('点検の結果は、ほかの画面を見て戻っても残り、台帳を直すとすぐに新しくなる', async () => {
    const desk = current();
    await desk.openSample('r4h1-messy.xlsx');
    await makeRegister(desk);
    await desk.openTab('点検');
    await desk.pane.getByRole('button', { name: '点検する', exact: true }).click();
    await desk.pane.getByRole('region', { name: /^まとめて直す 3件/ }).waitFor();
    await desk.openTab('ホーム');
    await desk.openTab('点検');
    await desk.pane.getByRole('region', { name: /^まとめて直す 3件/ }).waitFor();
    await desk.openSheet('台帳_進捗');
    await desk.typeInto('H2', '概ね順調');
    await desk.pane.getByRole('region', { name: /^まとめて直す 2件/ }).waitFor();
  });

  test('まとめて直すものは先に一覧で見せ、意味の変わるものは一つずつ選び、理由があれば残せる', async () => {
    const desk = current();
    const { pane } = desk;
    await desk.openSample('r4h1-messy.xlsx');
    await makeRegister(desk);
    await desk.openTab('点検');
    await pane.getByRole('button', { name: '点検する', exact: true }).click();
    const mend = pane.getByRole('region', { name: /^まとめて直す/ });
    await mend.getByRole('listitem').first().waitFor();
    expect(await mend.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('「おおむね順調」→「概ね順調」'),
      expect.stringContaining('「概ね順調　」→「概ね順調」'),
      expect.stringContaining('「2001年2月1日」→「1-2-1」'),
    ]);
    await mend.getByRole('button', { name: 'この3か所を直す' }).click();
    await pane.getByText('3か所を直しました').waitFor();
    await mend.waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: '「済」にする' }).click();
    await pane.getByText('1か所を直しました').waitFor();
    await desk.openSheet('台帳_進捗');
    expect([await desk.cellText('H2'), await desk.cellText('H9'), await desk.cellText('H10')]).toEqual([
      '概ね順調',
      '順調',
      '済',
    ]);
    const repeated = pane.getByRole('listitem').filter({ hasText: '「同上」' });
    await repeated.getByRole('button', { name: '承知の上にする' }).click();
    await pane.getByLabel('直さずにおく理由').fill('前期の資料のとおり');
    await pane.getByRole('button', { name: '決める' }).click();
    await pane.getByText('承知の上にしました').waitFor();
    await repeated.waitFor({ state: 'detached' });
    await desk.typeInto('I45', '〃');
    await pane.getByRole('listitem').filter({ hasText: '「〃」' }).waitFor();
  });

  test('担当課ごとのほか、内容ごと・重さごとにも並べられ、重さで絞れる', async () => {
    const desk = current();
    const { pane } = desk;
    await desk.openSample('r4h1-messy.xlsx');
    await makeRegister(desk);
    await desk.openTab('点検');
    await pane.getByRole('button', { name: '点検する', exact: true }).click();
    await pane.getByRole('region', { name: 'デジタル推進課 2件' }).waitFor();
    await pane.getByRole('combobox', { name: 'まとめ方' }).selectOption({ label: '内容ごと' });
    await pane.getByRole('region', { name: '意味を確かめる言葉 2件' }).waitFor();
    await pane.getByRole('combobox', { name: '表示するもの' }).selectOption({ label: '集計を止める 5件' });
    await pane.getByRole('region', { name: '意味を確かめる言葉 2件' }).waitFor({ state: 'detached' });
    await pane.getByRole('combobox', { name: 'まとめ方' }).selectOption({ label: '重さごと' });
    await pane.getByRole('region', { name: '集計を止める 5件' }).waitFor();
    await pane.getByText('未回答 1課、確認中 9課、済 5課').click();
    await pane.getByRole('row', { name: '行政総務課 未回答 1件' }).waitFor();
  });

  test('効果額と指標も、直せるものはまとめて直し、セルへ移って直すとすぐに新しくなる', async () => {
    const desk = current();
    const { pane } = desk;
    await desk.openFile('効果額.xlsx', Buffer.from(measuredList().save()));
    await makeRegister(desk);
    expect(await desk.sheetNames()).toEqual(expect.arrayContaining(['台帳_効果額', '台帳_指標']));
    await desk.openTab('点検');
    await pane.getByRole('button', { name: '点検する', exact: true }).click();
    const mend = pane.getByRole('region', { name: /^まとめて直す 3件/ });
    await mend.getByRole('listitem').first().waitFor();
    expect(await mend.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('「1,200千円」→「1,200（単位：千円）」'),
      expect.stringContaining('「4憶2,148万1千円」→「421,481,000（単位：円）」'),
      expect.stringContaining('「９件」→「9（単位：件）」'),
    ]);
    await mend.getByRole('button', { name: 'この3か所を直す' }).click();
    await pane.getByText('3か所を直しました').waitFor();
    const words = pane.getByRole('listitem').filter({ hasText: '効果額「大幅な減」' });
    await words.getByRole('button', { name: '台帳_効果額 K6' }).click();
    await desk.typeInto('J6', '2500000');
    await words.waitFor({ state: 'detached' });
    await pane.getByRole('listitem').filter({ hasText: '達成率97.1%は、実績138件÷目標142件' }).waitFor();
  });

  test('課のシートに付ける選択肢は、先に場所を見せてから付け、やめられる', async () => {
    const desk = current();
    const { pane } = desk;
    await desk.openSample('r4h1-list.xlsx');
    await makeRegister(desk);
    await desk.openTab('点検');
    await pane.getByRole('button', { name: '点検する', exact: true }).click();
    const card = pane.getByRole('region', { name: '課のシートの入力を助ける' });
    await card.getByRole('button', { name: '付けるところを調べる' }).click();
    await card.getByRole('checkbox', { name: '資料1-2　50か所（F7:F56）' }).waitFor();
    await card.getByRole('button', { name: 'この1シートに付ける' }).click();
    await pane.getByText('1シートに選択肢と理由の印を付けました。').waitFor();
    await card.getByRole('button', { name: 'やめる' }).click();
    await pane.getByText('付けた選択肢と印を外し、元に戻しました。').waitFor();
    await card.getByRole('button', { name: 'やめる' }).waitFor({ state: 'detached' });
  });
});
