import { comparePeriods } from '../../../src/actions/comparePeriods';
import { undo } from '../../../src/actions/undo';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { BookSheet } from '../../../src/ooxml/book';
import { parseSheetArea } from '../../../src/workbook/address';
import { plainText } from '../../../src/workbook/cellValue';
import { recalculateByLibreOffice } from '../../workbooks/libreOffice';
import { openSample } from '../../workbooks/longList';
import { twoPeriods } from '../../workbooks/twoPeriods';
import { describeBook } from '../describeBook';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

jest.setTimeout(120_000);

const OPTIONS = { overwritesHandEdits: false, now: '2022-10-31 17:05' };

function sheetOf(desk: Desk): BookSheet {
  const sheet = desk.host.book.sheet('前期比較');
  if (!sheet) throw new Error('前期比較 was not made');
  return sheet;
}

/** The words of a block, a row a line, without the blank cells at its end. */
function block(desk: Desk, name: string, sheet = sheetOf(desk)): string[][] {
  const formula = desk.host.book.names().find((entry) => entry.name === name)?.formula ?? '';
  const area = parseSheetArea(formula)?.area;
  if (!area) throw new Error(`no name ${name}`);
  return Array.from({ length: area.rowCount }, (_, row) => {
    const line = Array.from({ length: area.columnCount }, (_unused, column) =>
      plainText(sheet.cell(area.row + row, area.column + column).value),
    );
    return line.slice(0, line.findLastIndex((text) => text !== '') + 1);
  });
}

async function compared(): Promise<Desk> {
  const desk = openDesk(twoPeriods());
  const made = await desk.press('makeRegister');
  expect([made.kind, made.sentences]).toEqual(['done', expect.anything()]);
  expect(await comparePeriods(excelDoor(), OPTIONS)).toMatchObject({
    kind: 'done',
    value: { sheet: '前期比較', hasChanged: true },
  });
  return desk;
}

test('令和3年度下半期からの増減・動き・動いた活動が、セルとともに並ぶ', async () => {
  const desk = await compared();
  const title = block(desk, 'GK_CmpTitle').map(([text]) => text);
  expect(title).toContain('令和4（2022）年度上半期取組状況【前期比較】');
  expect(title).toContain('・状況が変わった活動は5、追加は0、終了などは0。');
  const table = block(desk, 'GK_CmpTable');
  expect(table[1]).toEqual(['取組の視点', '', '済', '概ね順調', '遅れ', '未着手', '休止', '合計']);
  expect(table.slice(-5)).toEqual([
    ['合計', '今回', '0', '49', '1', '0', '0', '50'],
    ['', '前回', '1', '44', '2', '1', '2', '50'],
    ['', '増減', '-1', '5', '-1', '-1', '-2', '0'],
    ['検算　今回の合計50　前回の合計50（一致）'],
    [],
  ]);
  expect(block(desk, 'GK_CmpMatrix').slice(1, -1)).toEqual([
    ['前回の状況', '前回の計', '済', '概ね順調', '遅れ', '未着手', '休止', '表の外'],
    ['済', '1', '0', '1', '0', '0', '0', '0'],
    ['概ね順調', '44', '0', '44', '0', '0', '0', '0'],
    ['遅れ', '2', '0', '1', '1', '0', '0', '0'],
    ['未着手', '1', '0', '1', '0', '0', '0', '0'],
    ['休止', '2', '0', '2', '0', '0', '0', '0'],
    ['表の外', '0', '0', '0', '0', '0', '0', '0'],
    ['今回の計', '50', '0', '49', '1', '0', '0', '0'],
  ]);
  const list = block(desk, 'GK_CmpList');
  expect(list[0]).toEqual(['【状況が変わった活動】5']);
  const progress = desk.host.book.sheet('台帳_進捗');
  for (const [text = '', before = '', now = '', from = '', to = ''] of list.slice(2, 7)) {
    const cells = [from, to].map((cell) => {
      const place = parseSheetArea(`台帳_進捗!${cell}`)?.area;
      if (!place) throw new Error(`no cell ${cell}`);
      return [
        plainText(progress?.cell(place.row, 3).value ?? null),
        plainText(progress?.cell(place.row, place.column).value ?? null),
      ];
    });
    const number = text.split(' ')[0];
    expect(cells).toEqual([
      [number, before],
      [number, now],
    ]);
  }
});

test('増減は▲の書式で、数は台帳を数える数式である。LibreOffice が計算しても同じになる', async () => {
  const desk = await compared();
  const sheet = sheetOf(desk);
  const place = parseSheetArea(
    desk.host.book.names().find(({ name }) => name === 'GK_CmpTable')?.formula ?? '',
  );
  const first = (place?.area.row ?? 0) + 2;
  expect(sheet.cell(first, 3).formula).toMatch(/^=COUNTIFS\(Progress\[/);
  expect(sheet.format(first + 2, 3).numberFormat).toBe('0;▲0;0');
  const judged = recalculateByLibreOffice(desk.host.save());
  if (!judged) {
    console.warn('LibreOffice がないため、外からの検算は省きました。');
    return;
  }
  const outside = judged.sheet('前期比較');
  if (!outside) throw new Error('LibreOffice lost the sheet');
  for (const name of ['GK_CmpTable', 'GK_CmpMatrix'])
    expect(block(desk, name, outside)).toEqual(block(desk, name));
});

test('両方の期の棒グラフが、表と同じ数と色で並び、代わりの文章がある', async () => {
  const desk = await compared();
  const sheet = sheetOf(desk);
  const [totals, headings] = sheet.charts();
  expect([totals?.name, totals?.altText]).toEqual([
    'GK_CmpTotalChart',
    '今回（令和4（2022）年度上半期）概ね順調49、遅れ1。前回（令和3（2021）年度下半期）済1、概ね順調44、遅れ2、未着手1、休止2',
  ]);
  expect(headings?.altText).toContain('(1)民間活力の活用 今回7、前回7');
  const drawn = [totals, headings].map((chart) => {
    const spec = chart?.spec;
    if (spec?.kind !== 'stackedBar') throw new Error('no bars');
    const { row, column, rowCount } = spec.categories;
    return Array.from({ length: rowCount }, (_, line) =>
      [column, ...spec.series.map(({ values }) => values.column)].map((at) =>
        plainText(sheet.cell(row + line, at).value),
      ),
    );
  });
  expect(drawn[0]).toEqual([
    ['今回', '0', '49', '1', '0', '0'],
    ['前回', '1', '44', '2', '1', '2'],
  ]);
  expect(drawn[1]?.map(([label]) => label).slice(0, 4)).toEqual([
    '(1)民間活力の活用　今回',
    '前回',
    '(2)施設の総合的管理　今回',
    '前回',
  ]);
  const table = block(desk, 'GK_CmpTable').slice(2, -5);
  expect(drawn[1]?.map((line) => line.slice(1))).toEqual(
    table.filter((_, row) => row % 3 !== 2).map((line) => line.slice(2, 7)),
  );
  const colors = [totals, headings].map((chart) =>
    chart?.spec?.kind === 'stackedBar' ? chart.spec.series.map(({ color }) => color.fill) : [],
  );
  const summary = ['#2F6DB5', '#B5D3F2', '#8A1F00', '#FFFFFF', '#A0A0A0'];
  expect(colors).toEqual([summary, summary]);
});

test('二度作っても同じブックで、取り消すとシートがなくなる', async () => {
  const desk = await compared();
  const first = describeBook(desk.host.book);
  expect(await comparePeriods(excelDoor(), { ...OPTIONS, now: '2022-11-01 09:00' })).toMatchObject({
    value: { hasChanged: false },
  });
  expect(describeBook(desk.host.book)).toEqual(first);
  expect(await undo(excelDoor(), { losesLaterEdits: false })).toMatchObject({
    kind: 'done',
    value: { action: '前期比較' },
  });
  expect(desk.host.book.sheet('前期比較')).toBeNull();
});

test('台帳を直して作り直すと変わった数だけが変わり、横のメモは残り、前期を選ぶこともできる', async () => {
  const desk = await compared();
  desk.host.typeInto('前期比較', { row: 12, column: 12 }, '委員会で質問あり');
  const row = progressRow(desk, '2022H1');
  desk.host.typeInto('台帳_進捗', { row, column: 7 }, '休止');
  desk.host.typeInto('台帳_進捗', { row, column: 9 }, '国の制度改正を待つため、令和5年度に再開する。');
  expect(block(desk, 'GK_CmpTable').at(-2)?.[0]).toContain('×作成のあとに台帳が変わっています');
  expect((await comparePeriods(excelDoor(), OPTIONS)).kind).toBe('done');
  expect(block(desk, 'GK_CmpTitle').map(([text]) => text)).toContain(
    '・状況が変わった活動は6、追加は0、終了などは0。',
  );
  expect(sheetOf(desk).cell(12, 12).value).toBe('委員会で質問あり');
  expect(await undo(excelDoor(), { losesLaterEdits: false })).toMatchObject({ kind: 'done' });
  // What was undone leaves no hand edits behind: the next one asks nothing.
  const turned = { ...OPTIONS, nowId: '2021H2', beforeId: '2022H1' };
  expect((await comparePeriods(excelDoor(), turned)).kind).toBe('done');
  expect(block(desk, 'GK_CmpTitle').map(([text]) => text)).toContain('前回：令和4（2022）年度上半期');
});

test('表の中の手入力は、断りなしには消えない', async () => {
  const desk = await compared();
  const place = parseSheetArea(
    desk.host.book.names().find(({ name }) => name === 'GK_CmpTable')?.formula ?? '',
  );
  const at = { row: (place?.area.row ?? 0) + 2, column: 4 };
  desk.host.typeInto('前期比較', at, '7');
  expect(await comparePeriods(excelDoor(), OPTIONS)).toMatchObject({
    kind: 'needsDecision',
    question: { code: 'handEdited', sheet: '前期比較' },
  });
  expect(sheetOf(desk).cell(at.row, at.column).value).toBe(7);
  expect((await comparePeriods(excelDoor(), { ...OPTIONS, overwritesHandEdits: true })).kind).toBe('done');
});

test('報告期が一つしかなければ、そう言う', async () => {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  await desk.press('makeRegister');
  expect(await comparePeriods(excelDoor(), OPTIONS)).toEqual({
    kind: 'blocked',
    reasons: [{ code: 'onePeriod' }],
  });
});

function progressRow(desk: Desk, periodId: string): number {
  const cells = [...(desk.host.book.sheet('台帳_進捗')?.cells() ?? [])];
  return cells.find(({ column, value }) => column === 0 && value === periodId)?.row ?? 1;
}
