import type { ProposedContent } from '../../../src/actions/proposeRegister';
import { proposeRegister } from '../../../src/actions/proposeRegister';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { Book } from '../../../src/ooxml/book';
import { openSample } from '../../workbooks/longList';
import { openDesk } from './pressed';

jest.setTimeout(60_000);

const LIST = '資料1-2';

async function proposed(book: Book): Promise<ProposedContent> {
  openDesk(book);
  const result = await proposeRegister(excelDoor(), {}, 2022);
  if (result.kind !== 'done' || result.value.outcome.kind !== 'ready')
    throw new Error(JSON.stringify(result));
  return result.value.outcome.content;
}

/** The cell that holds a text, and nothing else. */
function find(book: Book, text: string): { readonly row: number; readonly column: number } {
  const cell = [...(book.sheet(LIST)?.cells() ?? [])].find(({ value }) => value === text);
  if (!cell) throw new Error(`no ${text}`);
  return cell;
}

test('計画どおりに書かれた一覧には、迷ったところがない', async () => {
  expect((await proposed(openSample('r4h1-list.xlsx'))).doubts).toEqual([]);
});

test('計画にない見出しは、そのセルを示して言う', async () => {
  const book = openSample('r4h1-list.xlsx');
  const { row, column } = find(book, '(2)施設の総合的管理');
  book.sheet(LIST)?.write(row, column, { text: '(2)施設の総合管理' });
  const { doubts } = await proposed(book);
  expect(doubts).toMatchObject([{ kind: 'newHeading', text: '(2)施設の総合管理', sheet: LIST }]);
});

test('活動の名前のない報告は、台帳に入らないと言う', async () => {
  const book = openSample('r4h1-list.xlsx');
  const { row, column } = find(book, '学校給食単独調理場業務の委託');
  book.sheet(LIST)?.clear({ row, column, rowCount: 1, columnCount: 1 }, 'contents');
  const { doubts, register } = await proposed(book);
  expect(doubts.map(({ kind, cell }) => [kind, Number(cell.replace(/\D/g, ''))])).toEqual([
    ['activityMissing', row + 1],
  ]);
  expect(register.activities).toHaveLength(49);
});
