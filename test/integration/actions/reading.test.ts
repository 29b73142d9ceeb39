import type { MakeRegisterOptions } from '../../../src/actions/makeRegister';
import { makeRegister } from '../../../src/actions/makeRegister';
import type { ProposalChoice, RegisterProposal } from '../../../src/actions/proposeRegister';
import { proposeRegister } from '../../../src/actions/proposeRegister';
import { selectedCell } from '../../../src/actions/selectedCell';
import { undo } from '../../../src/actions/undo';
import { excelDoor } from '../../../src/excel/excelDoor';
import { openSample } from '../../workbooks/longList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

jest.setTimeout(60_000);

const LIST = '資料1-2';

async function propose(choice: ProposalChoice = {}): Promise<RegisterProposal> {
  const result = await proposeRegister(excelDoor(), choice);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

async function make(options: Partial<MakeRegisterOptions> = {}): Promise<void> {
  const result = await makeRegister(excelDoor(), {
    acceptsChanges: true,
    now: '2022-10-31 17:05',
    ...options,
  });
  expect(result.kind).toBe('done');
}

/** The list, and a copy of it on which somebody tried something. */
function withCopy(): Desk {
  const book = openSample('r4h1-list.xlsx');
  const [source] = book.sheets;
  const copy = book.addSheet('試しの写し');
  for (const { row, column, value } of source?.cells() ?? []) {
    if (typeof value === 'string') copy.write(row, column, { text: value });
  }
  return openDesk(book);
}

describe('使わないシート', () => {
  test('一度外せば、次からはリボンで押しても外れている', async () => {
    const desk = withCopy();
    expect((await desk.press('makeRegister')).kind).toBe('blocked');
    await make({ sheets: [LIST] });
    const pressed = await desk.press('makeRegister');
    expect([pressed.kind, pressed.report['sheets'], pressed.report['hasChanged']]).toEqual([
      'done',
      [LIST],
      false,
    ]);
    expect((await propose()).chosen).toEqual([LIST]);
  });

  test('ほかのシートに替えれば、そう覚え直す', async () => {
    withCopy();
    await make({ sheets: [LIST] });
    await make({ sheets: ['試しの写し'] });
    expect((await propose()).chosen).toEqual(['試しの写し']);
  });

  test('あとから加わったシートは、外したことにはならない', async () => {
    const desk = withCopy();
    await make({ sheets: [LIST] });
    const added = desk.host.book.addSheet('R3下半期');
    const [source] = openSample('r3h2-list.xlsx').sheets;
    for (const { row, column, value } of source?.cells() ?? []) {
      if (typeof value === 'string') added.write(row, column, { text: value });
    }
    expect((await propose()).chosen).toEqual([LIST, 'R3下半期']);
  });

  test('一枚も選ばなければ、そう言う', async () => {
    withCopy();
    expect((await propose({ sheets: [] })).outcome).toEqual({
      kind: 'blocked',
      reasons: [{ code: 'noSheetChosen' }],
    });
  });

  test('選び方だけを変えたときも、覚えるために実行できる', async () => {
    withCopy();
    await make({ sheets: [LIST] });
    const { outcome } = await propose({ sheets: [LIST, '試しの写し'] });
    expect(outcome).toMatchObject({ kind: 'ready' });
  });
});

describe('示した見出し', () => {
  function oddDesk(): Desk {
    const book = openSample('r4h1-list.xlsx');
    book.sheet(LIST)?.write(4, 5, { text: '内容' });
    book.sheet(LIST)?.write(5, 5, { text: 'ステイタス' });
    return openDesk(book);
  }

  test('選んでいるセルを見出しにすると読め、台帳にしたあとはリボンでも読める', async () => {
    const desk = oddDesk();
    expect((await desk.press('makeRegister')).kind).toBe('blocked');
    desk.host.select(LIST, { row: 5, column: 5 });
    const cell = await selectedCell(excelDoor());
    if (cell.kind !== 'done' || !cell.value) throw new Error('no cell');
    const { sheet, row, column } = cell.value;
    const shown = [{ sheet, field: 'status' as const, cell: { row, column } }];
    const proposal = await propose({ shown });
    expect(proposal.recognitions[0]).toMatchObject({ kind: 'list', sheet: LIST });
    expect(proposal.outcome.kind).toBe('ready');
    await make({ shown });
    const pressed = await desk.press('makeRegister');
    expect([pressed.kind, pressed.report['activities'], pressed.report['hasChanged']]).toEqual([
      'done',
      50,
      false,
    ]);
  });

  test('点検も、示した見出しで元のシートを読む', async () => {
    const desk = oddDesk();
    await make({ shown: [{ sheet: LIST, field: 'status', cell: { row: 5, column: 5 } }] });
    expect((await desk.press('check')).report['findings']).toEqual([]);
  });

  test('台帳化を取り消しても、示した見出しは覚えている', async () => {
    const desk = oddDesk();
    await make({ shown: [{ sheet: LIST, field: 'status', cell: { row: 5, column: 5 } }] });
    await undo(excelDoor(), { losesLaterEdits: false });
    expect((await desk.press('makeRegister')).report['activities']).toBe(50);
  });
});

describe('個票で示した見出し', () => {
  /** 事業名 is called something that no dictionary has; another label of the form reads like it. */
  function oddForms(): Desk {
    const book = openSample('r4h1-forms.xlsx');
    for (const sheet of book.sheets.filter(({ visibility }) => visibility === 'visible')) {
      for (const { row, column, value } of [...sheet.cells()]) {
        if (value === '事業名') sheet.write(row, column, { text: 'とりくむこと' });
      }
    }
    return openDesk(book, '個票.xlsx');
  }
  const shown = [{ sheet: '1-1', field: 'program' as const, cell: { row: 5, column: 0 } }];

  test('一枚で示せば、同じ見出しの個票はどれも読め、次からはリボンでも読める', async () => {
    const desk = oddForms();
    expect((await desk.press('makeRegister')).kind).toBe('blocked');
    const label = desk.host.book.sheet('1-1')?.cell(5, 0).value;
    expect(label).toBe('とりくむこと');
    const proposal = await propose({ shown });
    const read = proposal.recognitions.find(({ sheet }) => sheet === '1-1');
    expect(read).toMatchObject({ kind: 'form' });
    expect(read?.fields.find(({ field }) => field === 'program')).toMatchObject({
      label: 'とりくむこと',
      reason: 'mapping',
      confidence: 'sure',
    });
    await make({ shown });
    const pressed = await desk.press('makeRegister');
    const { programs, activities, hasChanged } = pressed.report;
    expect([pressed.kind, programs, activities, hasChanged]).toEqual(['done', 27, 50, false]);
    const { findings } = (await desk.press('check')).report;
    const rules = (findings as readonly { readonly rule: string }[]).map(({ rule }) => rule);
    // One of the forms is protected, and said so.
    expect(rules).toEqual(['R41']);
  });

  test('示した見出しをやめれば、前のように読む', async () => {
    oddForms();
    await make({ shown });
    const proposal = await propose({ forgotten: ['1-1'] });
    expect(proposal.recognitions.find(({ sheet }) => sheet === '1-2')?.kind).toBe('outOfScope');
  });

  test('見出しが読み違えられた欄を、ないことにできる', async () => {
    openDesk(openSample('r4h1-forms.xlsx'), '個票.xlsx');
    const proposal = await propose({ shown: [{ sheet: '1-1', field: 'department', cell: null }] });
    const { outcome } = proposal;
    if (outcome.kind !== 'ready') throw new Error(outcome.kind);
    expect(outcome.content.register.programs.map(({ department }) => department)).toEqual(
      outcome.content.register.programs.map(() => ''),
    );
    expect(outcome.content.register.activities).toHaveLength(50);
  });
});
