import type { CommandName } from '../../../src/commands/runCommand';
import type { Book } from '../../../src/ooxml/book';
import { pressButtons } from '../../../scripts/pressButtons';
import { copySheet } from '../../workbooks/copiedSheet';
import { openSample } from '../../workbooks/longList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';
import { cell, LIST, madeWorkbooks, saidAndUntouched, sheetOf, write } from './untouched';

jest.setTimeout(60_000);

let registered: Uint8Array;
let summarised: Uint8Array;
beforeAll(async () => {
  ({ registered, summarised } = await madeWorkbooks());
});

describe('一覧が読めないとき、台帳化はどのシートの何を直すかを言う', () => {
  const cases: readonly (readonly [string, (book: Book) => void, string])[] = [
    [
      '一覧がない',
      (book) => {
        const sheet = sheetOf(book);
        sheet.clear({ row: 0, column: 0, rowCount: 60, columnCount: 9 }, 'all');
        write(sheet, 'A1', '会議室の予約');
      },
      'シート「資料1-2」に、取組状況の一覧や個票が見つかりません。「活動」「進捗状況」などの見出しがある表のブックを開いてから、もう一度実行してください。',
    ],
    [
      '写しのシートがある',
      (book) => copySheet(book, LIST, '資料1-2 (2)'),
      '同じ活動を同じ報告期に報告しているシートが「資料1-2」、「資料1-2 (2)」にあります。作業ウィンドウの「台帳化」で使うシートを選ぶか、使わないシートを削除してから、もう一度実行してください。',
    ],
    [
      '活動の見出しがない',
      (book) => write(sheetOf(book), 'E5', 'メモ'),
      'シート「資料1-2」の表に「活動」の見出しが見つかりません。その列の見出しに「活動」と書いてから、もう一度実行してください。',
    ],
    [
      '事業名の見出しがない',
      (book) => write(sheetOf(book), 'C5', ''),
      'シート「資料1-2」の表に「事業名」の見出しが見つかりません。その列の見出しに「事業名」と書いてから、もう一度実行してください。',
    ],
    [
      '進捗状況の列がない',
      (book) => {
        const sheet = sheetOf(book);
        sheet.clear({ row: 4, column: 5, rowCount: 53, columnCount: 1 }, 'contents');
        write(sheet, 'F6', 'メモ');
      },
      'シート「資料1-2」の表に「進捗状況」の見出しが見つかりません。その列の見出しに「進捗状況」と書いてから、もう一度実行してください。',
    ],
    [
      '一覧のシートの名前が「総括」である',
      (book) => (sheetOf(book).name = '総括'),
      '取組状況の一覧や個票が見つかりません。シート「総括」は、改革台帳が使う名前のため読んでいません。一覧や個票であれば、シートの名前を変えてから、もう一度実行してください。',
    ],
    [
      '読める大きさを超えている',
      (book) => write(sheetOf(book), 'A30000', 'メモ'),
      'シート「資料1-2」は大きすぎるため、全部は読めません（20,000行・200列まで）。表の外の不要な行・列を削除してから、もう一度実行してください。',
    ],
  ];
  test.each(cases)('%s', async (_name, change, sentence) => {
    const book = openSample('r4h1-list.xlsx');
    change(book);
    expect(await saidAndUntouched(openDesk(book), 'makeRegister')).toEqual([sentence]);
  });
});

describe('台帳を置けないとき、台帳化はどのシートをどうするかを言う', () => {
  const cases: readonly (readonly [string, (book: Book) => void, string])[] = [
    [
      '「設定」というシートがある',
      (book) => write(book.addSheet('設定'), 'A1', '印刷の設定'),
      '「設定」という名前のシートがすでにありますが、改革台帳が作ったものではないため、書き込めません。そのシートの名前を変えてから、もう一度実行してください。',
    ],
    [
      '同じ名前のシートがいくつもある（文は一つ）',
      (book) => ['設定', '台帳_活動', '台帳_履歴'].forEach((name) => book.addSheet(name)),
      '「設定」、「台帳_活動」、「台帳_履歴」という名前のシートがすでにありますが、改革台帳が作ったものではないため、書き込めません。そのシートの名前を変えてから、もう一度実行してください。',
    ],
    [
      '同じ名前のテーブルがある',
      (book) => {
        const sheet = book.addSheet('記録');
        write(sheet, 'A1', '日付');
        write(sheet, 'B1', '件名');
        sheet.addTable({ ...cell('A1'), rowCount: 2, columnCount: 2 }, 'History', ['日付', '件名'], '');
      },
      'シート「記録」に、改革台帳が使う「History」という名前のテーブルがすでにあります。［テーブル デザイン］でテーブルの名前を変えてから、もう一度実行してください。',
    ],
  ];
  test.each(cases)('%s', async (_name, change, sentence) => {
    const book = openSample('r4h1-list.xlsx');
    change(book);
    expect(await saidAndUntouched(openDesk(book), 'makeRegister')).toEqual([sentence]);
  });
});

const PROTECTED = (sheets: string): string =>
  `シート${sheets}が保護されているため、書き込めません。［校閲］の［シート保護の解除］をしてから、もう一度実行してください。`;
const FILTERED = (sheets: string): string =>
  `シート${sheets}の表がフィルターで絞り込まれているため、書き込めません。表のセルを選び、［データ］の［クリア］で絞り込みを解除してから、もう一度実行してください。`;

/** A report of the list was corrected, so that 台帳化 has something to write. */
function correctTheList(desk: Desk): void {
  desk.host.typeInto(LIST, cell('G7'), '4月から2校で委託した。');
}

/** A status of the register was corrected, so that 集計 has something to write. */
function correctTheRegister(desk: Desk): void {
  desk.host.typeInto('台帳_進捗', cell('H2'), '遅れ');
}

describe('書き込む先が閉じているとき', () => {
  test('台帳のシートが保護されている', async () => {
    const desk = openDesk(registered);
    correctTheList(desk);
    sheetOf(desk.host.book, '台帳_進捗').isProtected = true;
    const said = await saidAndUntouched(desk, 'makeRegister', { acceptsProposal: true });
    expect(said).toEqual([PROTECTED('「台帳_進捗」')]);
  });

  test('台帳のシートがいくつも保護されている（文は一つ）', async () => {
    const desk = openDesk(registered);
    correctTheList(desk);
    for (const name of ['台帳_進捗', '台帳_履歴']) sheetOf(desk.host.book, name).isProtected = true;
    const later = { acceptsProposal: true, now: '2022-11-01 09:00' };
    const said = await saidAndUntouched(desk, 'makeRegister', later);
    expect(said).toEqual([PROTECTED('「台帳_進捗」、「台帳_履歴」')]);
  });

  test('総括が保護されている', async () => {
    const desk = openDesk(summarised);
    correctTheRegister(desk);
    sheetOf(desk.host.book, '総括').isProtected = true;
    expect(await saidAndUntouched(desk, 'aggregate')).toEqual([PROTECTED('「総括」')]);
  });

  test('台帳の表が絞り込まれている', async () => {
    const desk = openDesk(registered);
    correctTheList(desk);
    desk.host.switches.filtered.add('Progress');
    const said = await saidAndUntouched(desk, 'makeRegister', { acceptsProposal: true });
    expect(said).toEqual([FILTERED('「台帳_進捗」')]);
  });

  test('総括が絞り込まれている', async () => {
    const desk = openDesk(summarised);
    correctTheRegister(desk);
    desk.host.switches.filtered.add('総括');
    expect(await saidAndUntouched(desk, 'aggregate')).toEqual([FILTERED('「総括」')]);
  });

  test('改革台帳が作っていない「総括」がある', async () => {
    const desk = openDesk(registered);
    write(desk.host.book.addSheet('総括'), 'A1', '手で作った総括');
    expect(await saidAndUntouched(desk, 'aggregate')).toEqual([
      '「総括」という名前のシートがすでにありますが、改革台帳が作ったものではありません。そのシートの名前を変えてから、もう一度実行してください。',
    ]);
  });
});

describe('ブックや Excel が書き込みを受け付けないとき、台帳化も集計も同じ文で止まる', () => {
  const READ_ONLY =
    'このブックは読み取り専用で開かれているため、書き込めません。ほかの人が開いていないか確かめて開き直すか、［名前を付けて保存］で別のブックにしてから、もう一度実行してください。';
  const cases: readonly (readonly [string, (desk: Desk) => void, string])[] = [
    ['読み取り専用', ({ host }) => (host.switches.readOnly = true), READ_ONLY],
    [
      'ブックの保護',
      ({ host }) => (host.switches.structureProtected = true),
      'ブックが保護されているため、シートを追加できません。［校閲］の［ブックの保護］を解除してから、もう一度実行してください。',
    ],
    [
      'セルの編集中',
      ({ host }) => (host.switches.cellEditMode = true),
      'セルの編集中のため、実行できません。Enter キーで入力を確定してから、もう一度実行してください。',
    ],
    [
      'Excel のダイアログが開いている',
      ({ host }) => (host.switches.modalDialogOpen = true),
      'Excel のダイアログが開いているため、実行できません。閉じてから、もう一度実行してください。',
    ],
    [
      '別のブックが前面にある',
      ({ host }) => (host.switches.otherWorkbookInFront = true),
      '別のブックが前面にあります。このブックを選んでから、もう一度実行してください。',
    ],
  ];
  const buttons: readonly (readonly [CommandName, () => Book | Uint8Array])[] = [
    ['makeRegister', () => openSample('r4h1-list.xlsx')],
    ['aggregate', () => registered],
  ];
  const all = cases.flatMap(([name, change, sentence]) =>
    buttons.map(([button, open]) => [name, button, open, change, sentence] as const),
  );
  test.each(all)('%s（%s）', async (_name, button, open, change, sentence) => {
    const desk = openDesk(open());
    change(desk);
    expect(await saidAndUntouched(desk, button)).toEqual([sentence]);
  });

  test('別のブックが前面にあれば、作り直しも始まらない', async () => {
    const desk = openDesk(summarised);
    correctTheRegister(desk);
    desk.host.switches.otherWorkbookInFront = true;
    expect(await saidAndUntouched(desk, 'aggregate')).toEqual([
      '別のブックが前面にあります。このブックを選んでから、もう一度実行してください。',
    ]);
  });

  test.each([['makeRegister'], ['aggregate']] as const)('古い形式で開いたブック（%s）', async (button) => {
    const book = button === 'makeRegister' ? openSample('r4h1-list.xlsx') : registered;
    const desk = openDesk(book, '取組状況.XLS');
    expect(await saidAndUntouched(desk, button)).toEqual([
      '「取組状況.XLS」は古い形式（.xls）のため、使えません。［名前を付けて保存］で .xlsx として保存してから、もう一度実行してください。',
    ]);
  });

  test('古い形式の名前のファイルは、開く前に断る', async () => {
    const pressed = await pressButtons('samples/r4h1-list.xlsx', ['台帳化'], {
      now: '2022-10-31 17:05',
      fileName: '取組状況.xls',
    });
    expect(pressed).toEqual({
      kind: 'refused',
      reason: 'oldFileFormat',
      sentence:
        '「取組状況.xls」は古い形式（.xls）のため、使えません。［名前を付けて保存］で .xlsx として保存してから、もう一度実行してください。',
    });
  });

  test('変えることのない集計は、読み取り専用でも「最新です」と言う', async () => {
    const desk = openDesk(summarised);
    desk.host.switches.readOnly = true;
    expect(await desk.press('aggregate')).toMatchObject({
      kind: 'done',
      sentences: ['総括は最新です。変更はありません。'],
    });
  });
});
