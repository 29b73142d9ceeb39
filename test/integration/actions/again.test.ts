import type {
  MakeRegisterOptions,
  MakeRegisterPlan,
  MakeRegisterReport,
} from '../../../src/actions/makeRegister';
import { makeRegister, planMakeRegister, SOURCE_SNAPSHOT } from '../../../src/actions/makeRegister';
import { undo } from '../../../src/actions/undo';
import type { RegisterChange, Side } from '../../../src/domain/mergeRegister';
import { excelDoor } from '../../../src/excel/excelDoor';
import { MEMORY_NAMESPACE, readMemory } from '../../../src/layout/memory';
import { readSnapshot } from '../../../src/ooxml/readSnapshot';
import { parseCell } from '../../../src/workbook/address';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { openSample } from '../../workbooks/longList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

const LIST = '資料1-2';
const PROGRESS = '台帳_進捗';

async function registered(sample = 'r4h1-list.xlsx'): Promise<Desk> {
  const desk = openDesk(openSample(sample));
  expect((await desk.press('makeRegister')).kind).toBe('done');
  return desk;
}

function at(cell: string): { readonly row: number; readonly column: number } {
  const position = parseCell(cell);
  if (!position) throw new Error(`no cell: ${cell}`);
  return position;
}

function type(desk: Desk, sheet: string, cell: string, text: string): void {
  desk.host.typeInto(sheet, at(cell), text);
}

function textIn(desk: Desk, sheet: string, cell: string): unknown {
  const { row, column } = at(cell);
  return desk.host.book.sheet(sheet)?.cell(row, column).value;
}

async function bringIn(options: Partial<MakeRegisterOptions> = {}): Promise<MakeRegisterReport> {
  const result = await makeRegister(excelDoor(), {
    acceptsChanges: true,
    now: '2022-11-01 09:00',
    ...options,
  });
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

function told(changes: readonly RegisterChange[]): readonly string[] {
  return changes.map((change) =>
    `${change.kind} ${change.id} ${'field' in change ? change.field : ''}`.trim(),
  );
}

test('台帳で直した文は、元のシートが変わらないかぎり残り、ボタンは何も尋ねない', async () => {
  const desk = await registered();
  type(desk, PROGRESS, 'I2', '事務局が直した実績。');
  const pressed = await desk.press('makeRegister');
  expect([pressed.kind, pressed.report['hasChanged'], pressed.report['kept']]).toEqual(['done', false, 1]);
  expect(textIn(desk, PROGRESS, 'I2')).toBe('事務局が直した実績。');
});

test('元のシートで直された報告は、断ってから取り込む', async () => {
  const desk = await registered();
  type(desk, LIST, 'F7', '遅れ');
  const asked = await desk.press('makeRegister');
  expect([asked.kind, asked.sentences]).toEqual([
    'needsDecision',
    ['元のシートで、前に台帳にしたあとに直されたところが1か所あります。台帳に取り込みますか。'],
  ]);
  expect(textIn(desk, PROGRESS, 'H2')).toBe('概ね順調');
  const taken = await desk.press('makeRegister', { acceptsProposal: true });
  expect([taken.kind, taken.report['taken'], textIn(desk, PROGRESS, 'H2')]).toEqual(['done', 1, '遅れ']);
});

describe('台帳と元のシートの両方で直されたところ', () => {
  async function conflicting(): Promise<Desk> {
    const desk = await registered();
    type(desk, PROGRESS, 'I3', '台帳の文。');
    type(desk, LIST, 'G8', 'シートの文。');
    return desk;
  }
  async function keyOf(): Promise<string> {
    const { changes } = await bringIn();
    const [conflict] = changes.filter((change) => change.kind === 'conflict');
    if (!conflict) throw new Error('no conflict');
    return conflict.key;
  }

  test('決めるまでは台帳のままで、押すたびに言う', async () => {
    const desk = await conflicting();
    for (let time = 0; time < 2; time++) {
      const pressed = await desk.press('makeRegister', { acceptsProposal: true });
      expect(pressed.sentences).toContain(
        '台帳と元のシートの両方で、違うように直されたところが1か所あり、台帳のままにしました。作業ウィンドウの「台帳化」で選べます。',
      );
      expect(pressed.report['conflicts']).toMatchObject([
        { field: 'achievement', before: '台帳の文。', after: 'シートの文。', sheet: LIST },
      ]);
      expect(textIn(desk, PROGRESS, 'I3')).toBe('台帳の文。');
    }
  });

  test.each<[Side, string, readonly string[]]>([
    ['register', '台帳の文。', ['kept A0002 achievement']],
    ['sheet', 'シートの文。', []],
  ])('%s と決めれば、次からは尋ねない', async (side, text, later) => {
    const desk = await conflicting();
    await bringIn({ decisions: { [await keyOf()]: side } });
    expect(textIn(desk, PROGRESS, 'I3')).toBe(text);
    const again = await bringIn();
    expect([again.hasChanged, told(again.changes)]).toEqual([false, later]);
  });
});

test('元のシートからなくなった活動は、印を付けて残る。二度目は何も変わらない', async () => {
  const desk = await registered();
  const before = desk.host.book.sheet('台帳_活動')?.usedArea()?.rowCount;
  desk.host.book.sheet(LIST)?.deleteRows(8, 1);
  const pressed = await desk.press('makeRegister', { acceptsProposal: true });
  expect(pressed.kind).toBe('done');
  expect(pressed.sentences).toContain(
    '元のシートからなくなったものが1件あります。消さずに、台帳の「元のシートにない」に○を付けました。',
  );
  expect(desk.host.book.sheet('台帳_活動')?.usedArea()?.rowCount).toBe(before);
  const marks = rowsMarked(desk, '台帳_活動');
  expect(marks).toEqual(['窓口業務等の委託に関する検証']);
  expect((await desk.press('makeRegister')).report['hasChanged']).toBe(false);
  // A row that was deleted moves the others up: each still leads to its cell.
  expect(sourceCells(desk).get('1-2-1')).toBe('F9');
});

test('消えた行を元のシートに戻すと、印が外れる', async () => {
  const desk = await registered();
  type(desk, LIST, 'E9', '');
  type(desk, LIST, 'A9', '');
  for (const cell of ['F9', 'G9']) type(desk, LIST, cell, '');
  await desk.press('makeRegister', { acceptsProposal: true });
  expect(rowsMarked(desk, '台帳_活動')).toHaveLength(1);
  type(desk, LIST, 'A9', '1-1-3');
  type(desk, LIST, 'E9', '窓口業務等の委託に関する検証');
  type(desk, LIST, 'F9', '概ね順調');
  type(desk, LIST, 'G9', '委託済み業務の履行状況を確認。');
  await desk.press('makeRegister', { acceptsProposal: true });
  expect(rowsMarked(desk, '台帳_活動')).toEqual([]);
});

test('元のシートに加わった活動は、新しいIDで台帳の下に加わる', async () => {
  const desk = await registered();
  const sheet = desk.host.book.sheet(LIST);
  sheet?.insertRows(9, 1);
  ['1-1-4', null, null, null, '指定管理者制度の検証', '未着手'].forEach((text, column) => {
    if (text !== null) sheet?.write(9, column, { text });
  });
  const pressed = await desk.press('makeRegister');
  expect([pressed.kind, pressed.report['added'], pressed.report['activities']]).toEqual(['done', 2, 51]);
  expect(textIn(desk, '台帳_活動', 'A52')).toBe('A0051');
  expect(textIn(desk, '台帳_活動', 'C52')).toBe('P001');
});

test('台帳で事業名や活動名を直しても、新しい行にならない', async () => {
  const desk = await registered();
  type(desk, '台帳_事業', 'E2', '公民連携推進事業');
  type(desk, '台帳_活動', 'E2', '給食室の委託');
  const pressed = await desk.press('makeRegister');
  expect([pressed.kind, pressed.report['kept'], pressed.report['added']]).toEqual(['done', 2, 0]);
  expect(desk.host.book.sheet('台帳_事業')?.usedArea()?.rowCount).toBe(28);
  expect(textIn(desk, '台帳_事業', 'E2')).toBe('公民連携推進事業');
});

test('シートの順番を入れ替えても、二つのシートの違いで台帳は揺れない', async () => {
  const book = openSample('r4h1-list.xlsx');
  const [source] = openSample('r3h2-list.xlsx').sheets;
  const copy = book.addSheet('R3下半期');
  for (const { row, column, value } of source?.cells() ?? []) {
    if (typeof value === 'string') copy.write(row, column, { text: value });
  }
  copy.write(6, 3, { text: '別の課' });
  const desk = openDesk(book);
  await desk.press('makeRegister', { acceptsProposal: true });
  const plan = (snapshot: WorkbookSnapshot): MakeRegisterPlan =>
    planMakeRegister(snapshot, { acceptsChanges: false, now: '2022-11-01 09:00' });
  const snapshot = readSnapshot(desk.host.book, SOURCE_SNAPSHOT, '取組状況.xlsx');
  for (const sheets of [snapshot.sheets, [...snapshot.sheets].reverse()]) {
    expect(plan({ ...snapshot, sheets })).toMatchObject({ kind: 'planned', plan: { edits: [] } });
  }
  expect(textIn(desk, '台帳_事業', 'H2')).toBe('企画政策課');
});

test('取り消すと、前に取り込んだ内容の覚えも戻る', async () => {
  const desk = await registered();
  const before = desk.host.book.customXml(MEMORY_NAMESPACE);
  type(desk, LIST, 'F7', '遅れ');
  await desk.press('makeRegister', { acceptsProposal: true });
  expect((await undo(excelDoor(), { losesLaterEdits: false })).kind).toBe('done');
  const memory = (xml: string | null): unknown => readMemory(xml).imports;
  expect(memory(desk.host.book.customXml(MEMORY_NAMESPACE))).toEqual(memory(before));
  // The sheet's change is seen again: it was not lost with the undo.
  expect((await desk.press('makeRegister')).kind).toBe('needsDecision');
});

test('はじめての台帳化を取り消すと、覚えも残らない', async () => {
  const desk = await registered();
  await undo(excelDoor(), { losesLaterEdits: false });
  expect(readMemory(desk.host.book.customXml(MEMORY_NAMESPACE)).imports).toBeUndefined();
});

describe('覚えのない台帳（前の版で作ったもの）', () => {
  async function forgotten(): Promise<Desk> {
    const desk = await registered();
    desk.host.book.setCustomXml(MEMORY_NAMESPACE, null);
    return desk;
  }

  test('同じなら何も尋ねず、次のために覚える', async () => {
    const desk = await forgotten();
    const pressed = await desk.press('makeRegister');
    expect([pressed.kind, pressed.report['hasChanged']]).toEqual(['done', false]);
    type(desk, PROGRESS, 'I2', '事務局が直した実績。');
    expect((await desk.press('makeRegister')).report['kept']).toBe(1);
  });

  test('違うところは、どちらが直されたか分からないので、台帳のままにして尋ねる', async () => {
    const desk = await forgotten();
    type(desk, PROGRESS, 'I2', '事務局が直した実績。');
    const pressed = await desk.press('makeRegister', { acceptsProposal: true });
    expect(pressed.report['conflicts']).toHaveLength(1);
    expect(textIn(desk, PROGRESS, 'I2')).toBe('事務局が直した実績。');
  });
});

function rowsMarked(desk: Desk, name: string): readonly unknown[] {
  const sheet = desk.host.book.sheet(name);
  const used = sheet?.usedArea();
  if (!sheet || !used) return [];
  const columns = Array.from({ length: used.columnCount }, (_, column) => column);
  const mark = columns.find((column) => sheet.cell(0, column).value === '元のシートにない') ?? -1;
  const label = columns.find((column) => sheet.cell(0, column).value === '活動名') ?? -1;
  return Array.from({ length: used.rowCount - 1 }, (_, row) => row + 1)
    .filter((row) => mark >= 0 && sheet.cell(row, mark).value !== null)
    .map((row) => sheet.cell(row, label).value);
}

function sourceCells(desk: Desk): ReadonlyMap<unknown, unknown> {
  const sheet = desk.host.book.sheet(PROGRESS);
  const rows = Array.from({ length: 50 }, (_, row) => row + 1);
  return new Map(rows.map((row) => [sheet?.cell(row, 3).value, sheet?.cell(row, 14).value]));
}
