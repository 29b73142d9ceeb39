import type { CommandName } from '../../../src/commands/runCommand';
import { openBook } from '../../../src/ooxml/openBook';
import { openSample } from '../../workbooks/longList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';
import { cell, LIST, madeWorkbooks, saidAndUntouched, sheetOf, write } from './untouched';

// Some cases open three workbooks.
jest.setTimeout(60_000);

let registered: Uint8Array;
beforeAll(async () => {
  ({ registered } = await madeWorkbooks());
});

describe('台帳が使えないとき、三つのボタンは同じ文で止まる', () => {
  const setting = (row: number, text: string) => (desk: Desk) =>
    desk.host.typeInto('設定', { row: row - 1, column: 1 }, text);
  const cases: readonly (readonly [string, (desk: Desk) => void, string])[] = [
    [
      '見出しの名前が変えられた',
      ({ host }) => host.typeInto('台帳_進捗', cell('H1'), '状況'),
      'シート「台帳_進捗」の見出し「進捗状況」が見つかりません。見出しの名前を元に戻してから、もう一度実行してください。',
    ],
    [
      'テーブルが解除された',
      ({ host }) => host.book.table('Activities')?.remove(),
      'シート「台帳_活動」のテーブル「Activities」が見つかりません。シートやテーブルを削除したときは［元に戻す］で戻すか、保存してある前のブックを使ってください。',
    ],
    [
      'シートが削除された',
      ({ host }) => host.book.deleteSheet('台帳_事業'),
      'シート「台帳_事業」のテーブル「Programs」が見つかりません。シートやテーブルを削除したときは［元に戻す］で戻すか、保存してある前のブックを使ってください。',
    ],
    [
      '割合の桁数が3',
      setting(12, '3'),
      'シート「設定」の B12「割合の小数点以下の桁数」に「3」は使えません。右の説明を見て直してから、もう一度実行してください。',
    ],
    [
      '開始年度が和暦',
      setting(6, '令和2'),
      'シート「設定」の B6「開始年度（西暦）」に「令和2」は使えません。右の説明を見て直してから、もう一度実行してください。',
    ],
    [
      '階層の名称が空',
      setting(8, ''),
      'シート「設定」の B8「階層の名称」が空です。右の説明を見て値を入れてから、もう一度実行してください。',
    ],
    [
      '設定の項目の名前が変えられた',
      ({ host }) => host.typeInto('設定', cell('A12'), '桁数'),
      'シート「設定」に「割合の小数点以下の桁数」の行がありません。項目の名前や行を元に戻してから、もう一度実行してください。',
    ],
    [
      '選択肢の言葉が空',
      ({ host }) => host.typeInto('設定', cell('M6'), ''),
      'シート「設定」の M6 に、進捗状況の選択肢の言葉がありません。言葉を入れるか、その行を削除してから、もう一度実行してください。',
    ],
    [
      '選択肢の言葉が重なる',
      ({ host }) => host.typeInto('設定', cell('M6'), '遅れ'),
      'シート「設定」の M7「遅れ」は、同じ言葉がほかの選択肢にあります。どちらかを直してから、もう一度実行してください。',
    ],
    [
      '台帳にない活動を指す行がある',
      ({ host }) => host.typeInto('台帳_進捗', cell('B4'), 'A9999'),
      'シート「台帳_進捗」の B4 のID「A9999」は、台帳にありません。IDを元に戻すか、その行を削除してから、もう一度実行してください。',
    ],
    [
      '活動IDのない行がある',
      ({ host }) => host.typeInto('台帳_進捗', cell('B4'), ''),
      'シート「台帳_進捗」の B4 のIDが空です。IDを入れるか、その行を削除してから、もう一度実行してください。',
    ],
    [
      '新しい版で作られた台帳',
      setting(18, '4'),
      'このブックの台帳は、新しい版の改革台帳（形式 4）で作られています。このブックには何も書き込んでいません。アドインを新しい版にしてから、もう一度実行してください。表を見ることと印刷は、今のままでできます。',
    ],
  ];
  const buttons: readonly CommandName[] = ['makeRegister', 'check', 'aggregate'];
  test.each(cases)('%s', async (_name, change, sentence) => {
    for (const button of buttons) {
      const desk = openDesk(registered);
      change(desk);
      expect([button, await saidAndUntouched(desk, button)]).toEqual([button, [sentence]]);
    }
  });

  test.each([['check'], ['aggregate']] as const)('ない報告期を頼まれた（%s）', async (button) => {
    const said = await saidAndUntouched(openDesk(registered), button, { periodId: '2030H1' });
    expect(said).toEqual([
      '報告期「2030H1」は台帳にありません。台帳にある報告期（2022H1：令和4（2022）年度上半期）から選んで、もう一度実行してください。',
    ]);
  });

  test.each([['check'], ['aggregate']] as const)('台帳がまだない（%s）', async (button) => {
    const said = await saidAndUntouched(openDesk(openSample('r4h1-list.xlsx')), button);
    expect(said).toEqual(['このブックには台帳がありません。先に「台帳化」を実行してください。']);
  });
});

test('ほかの課の「History」という表があっても、台帳は使える', async () => {
  const opened = openBook(registered);
  if (opened.kind === 'refused') throw new Error(opened.reason);
  const { book } = opened;
  book.table('History')?.remove();
  book.deleteSheet('台帳_履歴');
  const sheet = book.addSheet('記録');
  write(sheet, 'A1', '日付');
  sheet.addTable({ ...cell('A1'), rowCount: 2, columnCount: 1 }, 'History', ['日付'], '');
  expect(await saidAndUntouched(openDesk(book), 'aggregate')).toEqual([
    'シート「台帳_履歴」のテーブル「History」が見つかりません。シートやテーブルを削除したときは［元に戻す］で戻すか、保存してある前のブックを使ってください。',
  ]);
});

test('台帳のシートの名前を変えても、台帳化と集計は続けられる', async () => {
  const desk = openDesk(registered);
  sheetOf(desk.host.book, '台帳_進捗').name = '進捗（R4上）';
  desk.host.typeInto(LIST, cell('G7'), '4月から2校で委託した。');
  expect((await desk.press('makeRegister', { acceptsProposal: true })).kind).toBe('done');
  expect(sheetOf(desk.host.book, '進捗（R4上）').cell(1, 8).value).toBe('4月から2校で委託した。');
  expect((await desk.press('aggregate')).report).toMatchObject({ total: 50, isComplete: true });
});
