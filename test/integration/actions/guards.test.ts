import type { Book, BookSheet } from '../../../src/ooxml/book';
import { openBook } from '../../../src/ooxml/openBook';
import { formatArea, parseCell } from '../../../src/workbook/address';
import { conditionalLook } from '../../../src/drawing/grid/conditionalLook';
import { RuleReader } from '../../../src/formula/evaluateFor';
import { openSample } from '../../workbooks/longList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

const PROGRESS = '台帳_進捗';

async function registered(): Promise<Desk> {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  expect((await desk.press('makeRegister')).kind).toBe('done');
  return desk;
}

/** The workbook as a PC without the add-in opens it. */
function elsewhere(desk: Desk): { readonly book: Book; readonly progress: BookSheet } {
  const opened = openBook(desk.host.save());
  if (opened.kind === 'refused') throw new Error(opened.reason);
  const progress = opened.book.sheet(PROGRESS);
  if (!progress) throw new Error('no register');
  return { book: opened.book, progress };
}

/** What a cell looks like there, by its marks alone. */
function markOf(desk: Desk, name: string): { readonly fill: string | null; readonly bold: boolean } | null {
  const { book, progress } = elsewhere(desk);
  const at = parseCell(name);
  const [rule] = conditionalLook(progress, new RuleReader(book))(at?.row ?? -1, at?.column ?? -1);
  return rule ? { fill: rule.fill, bold: rule.bold } : null;
}

function type(desk: Desk, name: string, text: string): void {
  const at = parseCell(name);
  if (at) desk.host.typeInto(PROGRESS, at, text);
}

test('保存したブックに、選択肢と、言葉の定義と、間違いの知らせがある', async () => {
  const { book, progress } = elsewhere(await registered());
  const [validation] = progress.validations();
  expect(validation?.areas.map(formatArea)).toEqual(['H2:H51']);
  expect(validation?.rule).toMatchObject({
    kind: 'list',
    list: { source: '=GK_StatusWords' },
    prompt: { title: '進捗状況' },
    error: { style: 'stop' },
  });
  const prompt = validation?.rule.kind === 'list' ? validation.rule.prompt?.message : '';
  expect(prompt).toContain('遅れ：当初の予定時期に対し遅れが生じているもの（理由必須）');
  expect(book.names().find(({ name }) => name === 'GK_StatusWords')?.formula).toBe("='設定'!$M$5:$M$9");
});

test.each([
  ['済', '#2F6DB5', false],
  ['概ね順調', '#B5D3F2', false],
  ['遅れ', '#8A1F00', true],
  ['未着手', '#FFFFFF', true],
  ['休止', '#A0A0A0', true],
])('「%s」は決められた色になる', async (word, fill, bold) => {
  const desk = await registered();
  type(desk, 'H3', word);
  expect(markOf(desk, 'H3')).toEqual({ fill, bold });
});

test.each(['順調', '遅れ　', '△'])('選択肢にない「%s」は、目立つ', async (word) => {
  const desk = await registered();
  desk.host.book.sheet(PROGRESS)?.write(2, 7, { text: word });
  expect(markOf(desk, 'H3')).toEqual({ fill: '#FFF2CC', bold: true });
});

test('遅れと休止では、空の理由のセルに印が付き、書くと消える', async () => {
  const desk = await registered();
  expect(markOf(desk, 'J3')).toBeNull();
  for (const word of ['遅れ', '休止']) {
    type(desk, 'H3', word);
    type(desk, 'J3', '　');
    expect(markOf(desk, 'J3')).toEqual({ fill: '#F4B183', bold: false });
    type(desk, 'J3', '資材の納入が遅れたため、12月に延期。');
    expect(markOf(desk, 'J3')).toBeNull();
  }
  type(desk, 'J3', '');
  type(desk, 'H3', '概ね順調');
  expect(markOf(desk, 'J3')).toBeNull();
});

test('台帳に活動が増えると、選択肢も印も新しい行まで届き、二重にならない', async () => {
  const desk = await registered();
  const list = desk.host.book.sheet('資料1-2');
  for (const [name, text] of [
    ['A57', '6-4-2'],
    ['E57', '職員への注意喚起'],
    ['F57', '概ね順調'],
  ] as const) {
    const at = parseCell(name);
    if (at) list?.write(at.row, at.column, { text });
  }
  expect((await desk.press('makeRegister', { acceptsProposal: true })).report['activities']).toBe(51);
  const { progress } = elsewhere(desk);
  expect(progress.validations().flatMap(({ areas }) => areas.map(formatArea))).toEqual(['H2:H52']);
  const areas = progress.conditionalFormats().map(({ areas: on }) => on.map(formatArea).join());
  expect(areas.filter((area) => area === 'H2:H52')).toHaveLength(6);
  expect(areas.filter((area) => area === 'J2:J52')).toHaveLength(1);
  expect(areas).toHaveLength(7);
});

describe('シート「設定」で選択肢を変えたとき', () => {
  function setColor(desk: Desk, color: string): void {
    const settings = desk.host.book.sheet('設定');
    const at = [...(settings?.cells() ?? [])].find(({ value }) => value === '#8A1F00');
    if (at) settings?.write(at.row, at.column, { text: color });
  }

  test.each(['check', 'aggregate'] as const)(
    '色は、次の%sで印に届き、二度目には何も書かない',
    async (button) => {
      const desk = await registered();
      await desk.press(button);
      setColor(desk, '#C00000');
      type(desk, 'H3', '遅れ');
      expect(markOf(desk, 'H3')?.fill).toBe('#8A1F00');
      await desk.press(button);
      expect(markOf(desk, 'H3')?.fill).toBe('#C00000');
      expect(elsewhere(desk).progress.conditionalFormats()).toHaveLength(7);
      const once = desk.host.save();
      await desk.press(button);
      expect(desk.host.save()).toEqual(once);
    },
    30_000,
  );

  test('言葉を足すと、選択肢の一覧も広がる', async () => {
    const desk = await registered();
    const settings = desk.host.book.sheet('設定');
    const table = desk.host.book.table('StatusSet');
    if (!settings || !table) throw new Error('no statuses');
    const { area } = table;
    table.resize({ ...area, rowCount: area.rowCount + 1 });
    const row = area.row + area.rowCount;
    ['ended', '終了', '○', '', '', '#444444', '終わったもの'].forEach((text, offset) => {
      if (text !== '') settings.write(row, area.column + offset, { text });
    });
    await desk.press('check');
    const { book, progress } = elsewhere(desk);
    expect(book.names().find(({ name }) => name === 'GK_StatusWords')?.formula).toBe("='設定'!$M$5:$M$10");
    const [validation] = progress.validations();
    expect(validation?.rule).toMatchObject({
      error: { message: expect.stringContaining('「終了」') as string },
    });
  }, 30_000);
});
