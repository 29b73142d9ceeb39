import { checkReadability } from '../../../src/actions/checkReadability';
import type { ReadabilityFault } from '../../../src/layout/machineReadability';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { BookSheet } from '../../../src/ooxml/book';
import { cellArea } from '../../../src/workbook/address';
import { openSample } from '../../workbooks/longList';
import { changedParts } from '../../workbooks/partBytes';
import { twoPeriods } from '../../workbooks/twoPeriods';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

jest.setTimeout(60_000);

const PROGRAMS = '台帳_事業';

async function faults(): Promise<readonly ReadabilityFault[]> {
  const result = await checkReadability(excelDoor());
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value.faults;
}

async function registered(): Promise<Desk> {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  expect((await desk.press('makeRegister')).kind).toBe('done');
  return desk;
}

test.each([
  ['r4h1-list', () => openSample('r4h1-list.xlsx')],
  ['r4h1-forms', () => openSample('r4h1-forms.xlsx')],
  ['plan-2024-2027', () => openSample('plan-2024-2027.xlsx')],
  ['2期分', twoPeriods],
])('%s から作った台帳は、どのシートもルールに合い、調べても何も変わらない', async (_, open) => {
  const desk = openDesk(open());
  await desk.press('makeRegister');
  await desk.press('aggregate', { acceptsProposal: true });
  const before = desk.host.save();
  const result = await checkReadability(excelDoor());
  expect(result).toEqual({
    kind: 'done',
    value: { sheets: [PROGRAMS, '台帳_活動', '台帳_進捗', '台帳_掲載文', '台帳_履歴'], faults: [] },
  });
  expect(changedParts(before, desk.host.save())).toEqual([]);
});

const COLUMNS = 16;
const breaks: readonly (readonly [
  string,
  (sheet: BookSheet, desk: Desk) => void,
  Pick<ReadabilityFault, 'code' | 'cell'> & Partial<ReadabilityFault>,
])[] = [
  [
    '担当課のセルを結合した',
    (sheet) => {
      sheet.merge(cellArea(1, 7, 3));
    },
    { code: 'merged', cell: 'H2:H4' },
  ],
  [
    '表の右にメモを書いた',
    (sheet) => {
      sheet.write(3, COLUMNS + 4, { text: '委員会で質問あり' });
      sheet.write(4, COLUMNS + 4, { text: '次回までに確認' });
    },
    { code: 'besideTable', cell: 'U4', value: '委員会で質問あり' },
  ],
  [
    '行を隠した',
    (sheet) => {
      sheet.setRowsHidden(2, 1, true);
    },
    { code: 'hiddenRow', cell: 'A3' },
  ],
  [
    '列を隠した',
    (sheet) => {
      sheet.setColumnsHidden(3, 1, true);
    },
    { code: 'hiddenColumn', cell: 'D1' },
  ],
  [
    '事業名を空白で割り付けた',
    (sheet) => {
      sheet.write(1, 4, { text: '公　　園　　整　　備' });
    },
    { code: 'spacing', cell: 'E2', value: '公　　園　　整　　備' },
  ],
  [
    '数式にした',
    (sheet) => {
      sheet.write(1, 7, { formula: '=H3' });
    },
    { code: 'formula', cell: 'H2' },
  ],
  [
    '見出しの行をもう一度貼り付けた',
    (sheet) => {
      for (let column = 0; column < COLUMNS; column++) {
        const text = String(sheet.cell(0, column).value);
        sheet.write(3, column, { text });
      }
    },
    { code: 'headingAgain', cell: 'A4' },
  ],
  [
    '行の中身を消した',
    (sheet) => {
      sheet.clear(cellArea(3, 0, 1, COLUMNS), 'contents');
    },
    { code: 'blankRow', cell: 'A4' },
  ],
];

test.each(breaks)('%sとき、どのシートのどのセルかを言う', async (_, change, fault) => {
  const desk = await registered();
  const sheet = desk.host.book.sheet(PROGRAMS);
  if (!sheet) throw new Error('no sheet');
  change(sheet, desk);
  expect(await faults()).toEqual([expect.objectContaining({ sheet: PROGRAMS, ...fault })]);
});

test('事務局が足した列の、単位の付いた数値', async () => {
  const desk = await registered();
  const table = desk.host.book.table('Programs');
  const sheet = desk.host.book.sheet(PROGRAMS);
  if (!table || !sheet) throw new Error('no table');
  const { area } = table;
  sheet.write(0, area.columnCount, { text: '効果額' });
  table.resize({ ...area, columnCount: area.columnCount + 1 });
  ['1,200千円', '３５％', '850', 'なし'].forEach((text, row) => {
    sheet.write(row + 1, area.columnCount, { text });
  });
  expect((await faults()).map(({ code, value }) => [code, value])).toEqual([
    ['unitInValue', '1,200千円'],
    ['unitInValue', '３５％'],
  ]);
});

test('台帳のシートに別の表を作った', async () => {
  const desk = await registered();
  const sheet = desk.host.book.sheet(PROGRAMS);
  sheet?.write(0, 20, { text: '課' });
  sheet?.write(1, 20, { text: '企画政策課' });
  sheet?.addTable(cellArea(0, 20, 2), 'Memo', ['課'], 'TableStyleLight1');
  expect(await faults()).toEqual([{ code: 'severalTables', sheet: PROGRAMS, cell: 'U1:U2', value: 'Memo' }]);
});

test('台帳がなければ、そう言う', async () => {
  openDesk(openSample('r4h1-list.xlsx'));
  expect(await checkReadability(excelDoor())).toEqual({
    kind: 'blocked',
    reasons: [{ code: 'noRegister' }],
  });
});
