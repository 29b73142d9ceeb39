import { undo } from '../../../src/actions/undo';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { BookSheet } from '../../../src/ooxml/book';
import { openBook } from '../../../src/ooxml/openBook';
import { plainText } from '../../../src/workbook/cellValue';
import { longList, openSample } from '../../workbooks/longList';
import { recalculateByLibreOffice } from '../../workbooks/libreOffice';
import { describeBook } from '../describeBook';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

const HEADING_ROW = 6;
const [DEPARTMENT, WEIGHT, SENTENCE, PLACE, VALUE, NOTE] = [1, 3, 4, 5, 6, 7] as const;

function checkSheet(desk: Desk, name = '点検結果'): BookSheet {
  const sheet = desk.host.book.sheet(name);
  if (!sheet) throw new Error('点検結果 was not made');
  return sheet;
}

/** The rows of findings as a person sees them. */
function lines(desk: Desk, name?: string): readonly (readonly string[])[] {
  const sheet = checkSheet(desk, name);
  const found: string[][] = [];
  for (let row = HEADING_ROW + 1; plainText(sheet.cell(row, 0).value) !== ''; row++) {
    found.push(Array.from({ length: 8 }, (_, column) => plainText(sheet.cell(row, column).value)));
  }
  return found;
}

function rowOf(desk: Desk, words: string): number {
  const index = lines(desk).findIndex((line) => line.join(' ').includes(words));
  if (index < 0) throw new Error(`no row with ${words}`);
  return HEADING_ROW + 1 + index;
}

async function checkedDesk(sample = 'r4h1-messy.xlsx'): Promise<Desk> {
  const desk = openDesk(openSample(sample));
  expect((await desk.press('makeRegister')).kind).toBe('done');
  expect((await desk.press('check')).kind).toBe('done');
  return desk;
}

test('点検すると、担当課ごとに、直すことと場所が点検結果に並ぶ', async () => {
  const desk = await checkedDesk();
  const sheet = checkSheet(desk);
  expect([0, 1, 5].map((row) => sheet.cell(row, 0).value)).toEqual([
    '点検結果　令和4（2022）年度上半期',
    '集計を止める5件、確認10件、お知らせ0件',
    '点検結果　令和4（2022）年度上半期',
  ]);
  expect(plainText(sheet.cell(2, 0).value)).toMatch(/^未回答1課（行政総務課）、確認中9課（.+）、済5課$/u);
  const found = lines(desk);
  expect(found).toHaveLength(15);
  expect(found.slice(0, 3).map((line) => [line[DEPARTMENT], line[WEIGHT], line[VALUE]])).toEqual([
    ['企画政策課', '集計を止める', '△'],
    ['企画政策課', '確認', 'おおむね順調'],
    ['企画政策課', '確認', '概ね順調　'],
  ]);
  // A department's rows stand together, for a page of its own.
  const departments = found.map((line) => line[DEPARTMENT]);
  const starts = found.flatMap((line, index) =>
    line[DEPARTMENT] === departments[index - 1] ? [] : [HEADING_ROW + 1 + index],
  );
  expect(starts).toHaveLength(new Set(departments).size);
  // The first paper begins with the period and the headings, which the others repeat.
  expect(sheet.pageBreaks()).toEqual([HEADING_ROW - 1, ...starts.slice(1)]);
  expect(desk.host.book.activeSheet.name).toBe('点検結果');
});

test('場所を押すとそのセルへ移れて、名前に記号のあるシートでも壊れない', async () => {
  const book = openSample('r4h1-messy.xlsx');
  const [source] = book.sheets;
  if (source) source.name = "R4 '上期'";
  const desk = openDesk(book);
  await desk.press('makeRegister');
  await desk.press('check');
  const sheet = checkSheet(desk);
  expect(sheet.cell(rowOf(desk, '△'), PLACE)).toEqual({
    formula: `=HYPERLINK("#'台帳_進捗'!H15","台帳_進捗!H15")`,
    value: '台帳_進捗!H15',
  });
  const hidden = sheet.cell(rowOf(desk, '非表示の行'), PLACE);
  expect(hidden.formula).toBe(`=HYPERLINK("#'R4 ''上期'''!A17","R4 '上期'!A17")`);
  const judged = recalculateByLibreOffice(desk.host.save());
  if (judged)
    expect(judged.sheet('点検結果')?.cell(rowOf(desk, '非表示の行'), PLACE).value).toBe("R4 '上期'!A17");
});

test('二度点検しても、何も書かない', async () => {
  const desk = await checkedDesk();
  const first = describeBook(desk.host.book);
  const again = await desk.press('check', { now: '2022-11-01 09:00' });
  expect(again.report['sheet']).toEqual({ kind: 'unchanged', sheet: '点検結果' });
  expect(describeBook(desk.host.book)).toEqual(first);
});

test('保存して開き直し、別の日に点検しても、何も書かない', async () => {
  const desk = await checkedDesk();
  const opened = openBook(desk.host.save());
  if (opened.kind === 'refused') throw new Error(opened.reason);
  const again = openDesk(opened.book);
  expect((await again.press('check')).report['sheet']).toMatchObject({ kind: 'unchanged' });
});

test('対応に書いたことは、ほかの行が増えても減っても、その指摘に付いて残る', async () => {
  const desk = await checkedDesk();
  const row = rowOf(desk, '「休止」とした理由');
  desk.host.typeInto('点検結果', { row, column: NOTE }, '10/31 電話した');
  desk.host.typeInto('台帳_進捗', { row: 1, column: 7 }, '概ね順調');
  desk.host.typeInto('台帳_進捗', { row: 2, column: 7 }, '概ね順調');
  expect((await desk.press('check')).report['sheet']).toMatchObject({ kind: 'written' });
  expect(lines(desk)).toHaveLength(13);
  expect(lines(desk).filter((line) => line[NOTE] !== '')).toMatchObject([
    { 3: '集計を止める', 7: '10/31 電話した' },
  ]);
  expect(rowOf(desk, '10/31 電話した')).toBe(row - 2);
});

test('直ったものは消える。対応に書いてあれば「解消」として残り、それを消せば消える', async () => {
  const desk = await checkedDesk();
  desk.host.typeInto('点検結果', { row: rowOf(desk, '△'), column: NOTE }, '再提出を依頼');
  desk.host.typeInto('台帳_進捗', { row: 14, column: 7 }, '概ね順調');
  await desk.press('check');
  const mended = rowOf(desk, '再提出を依頼');
  expect(lines(desk)[mended - HEADING_ROW - 1]).toMatchObject({ 3: '解消', 5: '', 6: '' });
  desk.host.typeInto('点検結果', { row: mended, column: NOTE }, '');
  await desk.press('check');
  expect(lines(desk).some((line) => line[SENTENCE]?.includes('△'))).toBe(false);
});

test('対応に「承知の上」と理由を書くと、セルが変わるまで数えない', async () => {
  const desk = await checkedDesk();
  desk.host.typeInto(
    '点検結果',
    { row: rowOf(desk, '「同上」'), column: NOTE },
    '承知の上：前期の資料に書いてあるため',
  );
  const pressed = await desk.press('check');
  expect([pressed.report['confirm'], pressed.report['acknowledged']]).toEqual([9, 1]);
  const row = rowOf(desk, '「同上」');
  expect(checkSheet(desk).cell(row, WEIGHT).value).toBe('承知の上');
  expect(checkSheet(desk).cell(1, 0).value).toBe(
    '集計を止める5件、確認9件、お知らせ0件（承知の上1件を除く）',
  );
  desk.host.typeInto('台帳_進捗', { row: 44, column: 8 }, '－');
  expect((await desk.press('check')).report).toMatchObject({ confirm: 10, acknowledged: 0 });
});

test('集計を止めるものは、承知の上と書いても数える', async () => {
  const desk = await checkedDesk();
  desk.host.typeInto('点検結果', { row: rowOf(desk, '△'), column: NOTE }, '承知の上：このままでよい');
  expect((await desk.press('check')).report).toMatchObject({ stop: 5, acknowledged: 0 });
});

test('対応のほかに書いたことは、断りなしには消えない', async () => {
  const desk = await checkedDesk();
  const row = rowOf(desk, '△');
  desk.host.typeInto('点検結果', { row, column: SENTENCE }, '書き直した文');
  desk.host.typeInto('台帳_進捗', { row: 1, column: 7 }, '概ね順調');
  const pressed = await desk.press('check');
  expect(pressed.kind).toBe('done');
  expect(pressed.report['sheet']).toEqual({
    kind: 'handEdited',
    sheet: '点検結果',
    cells: [`A${String(row + 1)}:G${String(row + 1)}`],
  });
  expect(checkSheet(desk).cell(row, SENTENCE).value).toBe('書き直した文');
  expect((await desk.press('check', { acceptsProposal: true })).report['sheet']).toMatchObject({
    kind: 'written',
  });
  expect(lines(desk).some((line) => line[SENTENCE] === '書き直した文')).toBe(false);
});

test('行を並べ替えても、対応は指摘に付いて残る', async () => {
  const desk = await checkedDesk();
  desk.host.typeInto('点検結果', { row: rowOf(desk, '「同上」'), column: NOTE }, '確認中');
  const sheet = checkSheet(desk);
  const first = HEADING_ROW + 1;
  const last = first + lines(desk).length - 1;
  for (let column = 0; column < 9; column++) {
    const [top, bottom] = [sheet.cell(first, column), sheet.cell(last - 1, column)];
    for (const [row, cell] of [
      [first, bottom],
      [last - 1, top],
    ] as const) {
      if (cell.formula !== null) sheet.write(row, column, { formula: cell.formula });
      else if (typeof cell.value === 'number') sheet.write(row, column, { number: cell.value });
      else sheet.write(row, column, cell.value === null ? 'blank' : { text: plainText(cell.value) });
    }
  }
  expect((await desk.press('check')).report['sheet']).toMatchObject({ kind: 'written' });
  expect(lines(desk).filter((line) => line[NOTE] !== '')).toMatchObject([{ 6: '同上', 7: '確認中' }]);
});

test('表の下と右に書いたメモは残る', async () => {
  const desk = await checkedDesk();
  const below = HEADING_ROW + 1 + 15 + 1;
  desk.host.typeInto('点検結果', { row: below, column: 2 }, '11/7 会議で配布');
  desk.host.typeInto('点検結果', { row: HEADING_ROW + 2, column: 11 }, '右のメモ');
  desk.host.typeInto('台帳_進捗', { row: 4, column: 7 }, '');
  desk.host.typeInto('台帳_進捗', { row: 5, column: 7 }, '？');
  await desk.press('check');
  expect(lines(desk)).toHaveLength(17);
  const sheet = checkSheet(desk);
  expect(sheet.cell(below + 2, 2).value).toBe('11/7 会議で配布');
  expect(sheet.cell(HEADING_ROW + 2, 11).value).toBe('右のメモ');
});

test('名前を変えたシートは、その名前のまま新しくする。消せば作り直す', async () => {
  const desk = await checkedDesk();
  checkSheet(desk).name = '点検（配布用）';
  desk.host.book.setName('GK_Check', `='点検（配布用）'!$A$7:$I$22`);
  desk.host.typeInto('台帳_進捗', { row: 1, column: 7 }, '概ね順調');
  expect((await desk.press('check')).report['sheet']).toEqual({ kind: 'written', sheet: '点検（配布用）' });
  expect(desk.host.book.sheet('点検結果')).toBeNull();
  expect(lines(desk, '点検（配布用）')).toHaveLength(14);
  desk.host.book.deleteSheet('点検（配布用）');
  expect((await desk.press('check')).report['sheet']).toEqual({ kind: 'written', sheet: '点検結果' });
  expect(lines(desk)).toHaveLength(14);
});

test('同じ名前の別のシートには書かず、点検の数は知らせる', async () => {
  const desk = openDesk(openSample('r4h1-messy.xlsx'));
  await desk.press('makeRegister');
  desk.host.book.addSheet('点検結果').write(0, 0, { text: '課の点検表' });
  const pressed = await desk.press('check');
  expect(pressed.sentences).toEqual([
    '集計を止めるもの5件、確認するもの10件があります。',
    '点検結果のシートは、次のため書いていません。',
    '「点検結果」という名前のシートがすでにありますが、改革台帳が作ったものではないため、書き込めません。そのシートの名前を変えてから、もう一度実行してください。',
  ]);
  expect(checkSheet(desk).cell(0, 0).value).toBe('課の点検表');
});

test('読み取り専用のブックも点検できて、何も書かない', async () => {
  const desk = openDesk(openSample('r4h1-messy.xlsx'));
  await desk.press('makeRegister');
  desk.host.switches.readOnly = true;
  const pressed = await desk.press('check');
  expect([pressed.kind, pressed.report['stop'], pressed.report['sheet']]).toEqual([
    'done',
    5,
    { kind: 'blocked', reasons: [{ code: 'workbookReadOnly' }] },
  ]);
  expect(desk.host.book.sheet('点検結果')).toBeNull();
});

test('直して課がなくなると、紙の切れ目も新しくなる', async () => {
  const desk = await checkedDesk();
  const before = checkSheet(desk).pageBreaks();
  desk.host.typeInto('台帳_進捗', { row: 1, column: 7 }, '概ね順調');
  desk.host.typeInto('台帳_進捗', { row: 2, column: 7 }, '概ね順調');
  desk.host.typeInto('台帳_進捗', { row: 14, column: 7 }, '概ね順調');
  await desk.press('check');
  const departments = lines(desk).map((line) => line[DEPARTMENT]);
  const breaks = checkSheet(desk).pageBreaks();
  expect(breaks).toHaveLength(new Set(departments).size);
  expect(breaks).not.toEqual(before);
});

test('直すところがなければ、そう書いた紙になる', async () => {
  const desk = await checkedDesk('r4h1-list.xlsx');
  expect(checkSheet(desk).cell(1, 0).value).toBe('直すところはありません。');
  expect(lines(desk)).toEqual([]);
});

test('A4横で、報告期と見出しを各ページに繰り返して印刷する', async () => {
  const desk = await checkedDesk();
  const opened = openBook(desk.host.save());
  if (opened.kind === 'refused') throw new Error(opened.reason);
  expect(opened.book.sheet('点検結果')?.pageSetup()).toMatchObject({
    orientation: 'landscape',
    paper: 'A4',
    titleRows: { row: HEADING_ROW - 1, count: 2 },
    fitToWidth: true,
  });
});

test('点検のあとでも、直前の操作は取り消せる', async () => {
  await checkedDesk();
  expect(await undo(excelDoor(), { losesLaterEdits: false })).toMatchObject({
    kind: 'done',
    value: { action: '台帳化' },
  });
});

test('点検結果は、台帳にする元のシートとして読まない', async () => {
  const desk = await checkedDesk();
  expect((await desk.press('makeRegister')).report).toMatchObject({ hasChanged: false, sheets: ['資料1-2'] });
});

test.each([50, 1_000])(
  '%i活動でも、点検の往復は6回までである',
  async (count) => {
    const desk = openDesk(longList(count));
    await desk.press('makeRegister');
    const sheet = desk.host.book.sheet('台帳_進捗');
    for (let row = 1; row <= count; row += 3) sheet?.write(row, 7, { text: '順調' });
    const first = await desk.press('check');
    expect([first.kind, first.report['confirm']]).toEqual(['done', Math.ceil(count / 3)]);
    sheet?.write(1, 7, { text: '済' });
    const again = await desk.press('check');
    expect(again.report['sheet']).toMatchObject({ kind: 'written' });
    expect(Math.max(first.batches, again.batches)).toBeLessThanOrEqual(6);
  },
  60_000,
);
