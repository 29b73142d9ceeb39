import { deskPerTest, makeRegister, writesNothing } from './desk';
import type { Workbench } from './workbench';

const current = deskPerTest();

/** What the pane says, as a notice or where the proposal would stand. */
async function saidInPane({ pane }: Workbench, part: string): Promise<string> {
  const said = pane.getByRole('main').getByText(part).first();
  await said.waitFor();
  return said.innerText();
}

test('読み取り専用のブックでは、開いたときと押したときに理由を言い、何も書かない', async () => {
  const desk = current();
  await desk.openPane();
  await desk.turn('読み取り専用で開いている');
  await desk.pane.getByText('読み取り専用で開いています').waitFor();
  const sentence = 'このブックは読み取り専用で開かれているため、書き込めません。';
  await writesNothing(desk, async () => {
    expect(await desk.press('台帳にする')).toContain(sentence);
    await desk.openTab('台帳化');
    expect(await saidInPane(desk, sentence)).toContain(sentence);
  });
});

test('読み取り専用で開いた台帳でも、点検と試しの集計ができ、何も書かない', async () => {
  const desk = current();
  const { pane } = desk;
  await makeRegister(desk);
  await desk.turn('読み取り専用で開いている');
  await desk.openTab('ホーム');
  await pane.getByText('点検と試しの集計はできますが、書き込みはできません。').waitFor();
  await writesNothing(desk, async () => {
    await desk.openTab('点検');
    await pane.getByRole('button', { name: '点検する' }).click();
    await pane.getByText('点検結果のシートは、次のため書いていません。').waitFor();
    await desk.openTab('集計');
    await pane.getByText('試しの集計（何も書き込みません）').waitFor();
    await pane.getByText('検算　行の合計50＝列の合計50＝明細50').waitFor();
    expect(await pane.getByRole('button', { name: '集計する', exact: true }).count()).toBe(0);
  });
  await desk.turn('読み取り専用で開いている');
  await desk.openTab('集計');
  await pane.getByRole('button', { name: '集計する', exact: true }).click();
  await pane.getByRole('button', { name: '総括を見る' }).waitFor();
});

test('ブックの構成が保護されていれば、外し方を言い、何も書かない', async () => {
  const desk = current();
  await desk.openPane();
  await desk.turn('ブックの構成が保護されている');
  const sentence = '［校閲］の［ブックの保護］を解除してから、もう一度実行してください。';
  await writesNothing(desk, async () => {
    expect(await desk.press('台帳にする')).toContain(sentence);
    await desk.openTab('台帳化');
    expect(await saidInPane(desk, sentence)).toContain(sentence);
  });
});

// Excel tells of a shared workbook only by refusing to write: a sheet added just before stays (docs/limitations.md).
test('共有ブック（従来）では、書けないことと、解除のしかたを言う', async () => {
  const desk = current();
  await desk.openPane();
  await desk.turn('共有ブック（従来）');
  const sentence = '「ブックの共有（従来）」になっている場合は、［校閲］で共有を解除してから';
  expect(await desk.press('台帳にする')).toContain(sentence);
});

test('セルの編集中は、入力を確定するように言い、何も書かない', async () => {
  const desk = current();
  await desk.openPane();
  await desk.openTab('台帳化');
  await desk.pane.getByRole('button', { name: 'この内容で台帳にする' }).waitFor();
  await desk.turn('セルの編集中');
  const sentence =
    'セルの編集中のため、実行できません。Enter キーで入力を確定してから、もう一度実行してください。';
  await writesNothing(desk, async () => {
    expect(await desk.press('台帳にする')).toContain(sentence);
    await desk.pane.getByRole('button', { name: 'この内容で台帳にする' }).click();
    expect(await saidInPane(desk, sentence)).toContain(sentence);
  });
});

test('総括のシートが保護されていれば、シートの名前と外し方を言い、何も書かない', async () => {
  const desk = current();
  await makeRegister(desk);
  await desk.press('集計する');
  await desk.openSheet('台帳_進捗');
  await desk.typeInto('H2', '遅れ');
  await desk.openSheet('総括');
  await desk.turn('このシートは保護されている');
  const sentence = 'シート「総括」が保護されているため、書き込めません。［校閲］の［シート保護の解除］';
  await writesNothing(desk, async () => {
    expect(await desk.press('集計する')).toContain(sentence);
    await desk.openTab('集計');
    expect(await saidInPane(desk, sentence)).toContain(sentence);
    await desk.pane.getByText('試しの集計（何も書き込みません）').waitFor();
  });
  await desk.turn('このシートは保護されている');
  await desk.pane.getByRole('button', { name: 'もう一度確かめる' }).click();
  await desk.pane.getByText('これからすること').waitFor();
});

test('台帳が絞り込まれていれば、シートの名前と解除のしかたを言い、何も書かない', async () => {
  const desk = current();
  await makeRegister(desk);
  await desk.openSheet('資料1-2');
  await desk.typeInto('F7', '遅れ');
  await desk.openSheet('台帳_進捗');
  await desk.turn('このシートはフィルターで絞り込まれている');
  const sentence = 'の表がフィルターで絞り込まれているため、書き込めません。';
  await writesNothing(desk, async () => {
    await desk.openTab('台帳化');
    expect(await saidInPane(desk, sentence)).toContain(`「台帳_進捗」${sentence}`);
  });
});

test('マニフェストの求める API がない Excel には、リボンにも作業ウィンドウにも出ない', async () => {
  const desk = current();
  await desk.openPane();
  const button = desk.page.locator('#ribbon').getByRole('button', { name: '集計する' });
  expect(await button.count()).toBe(1);
  await desk.turn('古い Excel（ExcelApi 1.13 まで）');
  await desk.page.getByText('マニフェストが ExcelApi 1.14 以上を求めているためです').waitFor();
  expect(await button.count()).toBe(0);
  expect(await desk.page.locator('#pane').isVisible()).toBe(false);
  await desk.turn('古い Excel（ExcelApi 1.13 まで）');
  await button.waitFor();
});

test('足りない office.js が置かれていれば、始めに何が足りないかを言い、何も読み書きしない', async () => {
  const desk = current();
  await desk.page.route('**/office-js/excel-web-16.00.js', async (route) => {
    const answer = await route.fetch();
    const body = `${await answer.text()};delete Excel.Table.prototype.resize;`;
    await route.fulfill({ response: answer, body });
  });
  const before = await desk.savedBytes();
  await desk.page.locator('#ribbon').getByRole('button', { name: '作業ウィンドウを開く' }).click();
  await desk.pane.getByText('足りないもの（Table.resize）を伝えてください').waitFor();
  expect(await desk.pane.getByRole('navigation').count()).toBe(0);
  expect((await desk.savedBytes()).equals(before)).toBe(true);
});
