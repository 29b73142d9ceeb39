import { readFileSync } from 'node:fs';
import { excelDoor } from '../../../src/excel/excelDoor';
import { missingMembers } from '../../../src/excel/requiredMembers';
import { cellArea } from '../../../src/workbook/address';
import type { DoorResult } from '../../../src/workbook/door';
import type { Edit } from '../../../src/workbook/editPlan';
import type { SheetDetail } from '../../../src/workbook/snapshot';
import type { NodeHost } from '../../../workbench/node/startHost';
import { startHost } from '../../../workbench/node/startHost';
import { describeBook } from '../describeBook';
import { EVERYTHING, reopen, emptyWorkbook } from './twoDoors';

const host = startHost();
const empty = emptyWorkbook();
const sheet = '表';
const write: Edit = {
  kind: 'setCells',
  sheet,
  at: { row: 0, column: 0 },
  cells: [[{ text: '見出し' }], [{ number: 1 }]],
};
const rules: Edit = {
  kind: 'conditionalFormats',
  sheet,
  area: cellArea(0, 0, 2, 1),
  rules: [{ formula: '=A1=1', fill: '#C00000', fontColor: null, bold: false, stopIfTrue: false }],
};

function open(bytes: Uint8Array = empty): void {
  host.openWorkbook(bytes, '計画.xlsx');
}

/** A snapshot of the wanted detail, then the edits. */
function edit(edits: readonly Edit[], detail: SheetDetail = 'full'): Promise<DoorResult<void>> {
  return excelDoor().run(async (session) => {
    await session.takeSnapshot({ ...EVERYTHING, detail: () => detail });
    await session.applyPlan({ edits });
  });
}

async function batchesOf(work: () => Promise<unknown>): Promise<NodeHost['log']> {
  const before = host.log.length;
  await work();
  return host.log.slice(before);
}

beforeEach(() => {
  Object.assign(host.switches, {
    readOnly: false,
    cellEditMode: false,
    modalDialogOpen: false,
    structureProtected: false,
    sharedWorkbook: false,
    otherWorkbookInFront: false,
  });
  host.switches.filtered.clear();
  open();
});

test('使う物はすべて、配る office.js にある', () => {
  expect(missingMembers()).toEqual([]);
});

describe('往復の数', () => {
  test('cells で読んで書けば、片付けまで入れて四回', async () => {
    const batches = await batchesOf(() => edit([write, rules], 'cells'));
    expect(batches.map((batch) => batch.error)).toEqual([null, null, null, null]);
  });

  test('full で読んで書けば五回', async () => {
    open(readFileSync('samples/r4h1-list.xlsx'));
    const name = host.book.sheets[0]?.name ?? '';
    const batches = await batchesOf(() => edit([{ ...write, sheet: name }]));
    expect(batches).toHaveLength(5);
  });

  test('条件付き書式がもうあるシートを cells で読めば、その場所を聞くのに一回多い', async () => {
    await edit([write, rules]);
    expect(await batchesOf(() => edit([rules], 'cells'))).toHaveLength(5);
    expect(host.book.sheet(sheet)?.conditionalFormats()).toHaveLength(1);
  });

  test('何もしない計画では、Office.js が自分で送る一つの他に何も送らない', async () => {
    const batches = await batchesOf(() => excelDoor().run((session) => session.applyPlan({ edits: [] })));
    expect(batches.map((batch) => batch.actions)).toEqual([1]);
  });

  test('三千行の台帳も一回で書く', async () => {
    const cells = Array.from({ length: 3000 }, (_, row) =>
      Array.from({ length: 40 }, (_unused, column) => ({ number: row * 40 + column })),
    );
    const batches = await batchesOf(() =>
      edit([{ kind: 'setCells', sheet, at: { row: 0, column: 0 }, cells }], 'cells'),
    );
    expect(batches).toHaveLength(4);
    expect(host.book.sheet(sheet)?.cell(2999, 39).value).toBe(119_999);
  });
});

describe('一つの run の中', () => {
  test('読まずに書いても、あるものを壊さない', async () => {
    const result = await excelDoor().run(async (session) => {
      await session.applyPlan({ edits: [write, rules] });
      await session.applyPlan({ edits: [rules, { kind: 'setName', name: 'One', formula: '=1' }] });
      await session.applyPlan({ edits: [{ kind: 'setName', name: 'One', formula: '=2' }] });
    });
    expect(result.kind).toBe('done');
    expect(host.book.sheet(sheet)?.conditionalFormats()).toHaveLength(1);
    expect(host.book.names().filter(({ name }) => name === 'One')).toMatchObject([{ formula: '=2' }]);
  });

  test('足したシートに続けて書ける', async () => {
    const result = await excelDoor().run(async (session) => {
      await session.takeSnapshot(EVERYTHING);
      await session.applyPlan({ edits: [{ kind: 'addSheet', sheet: '総括', showGridlines: false }] });
      await session.applyPlan({ edits: [{ ...write, sheet: '総括' }] });
    });
    expect(result.kind).toBe('done');
    expect(host.book.sheet('総括')?.cell(0, 0).value).toBe('見出し');
  });

  test('仕事の値を返す', async () => {
    const result = await excelDoor().run((session) =>
      session.takeSnapshot(EVERYTHING).then((found) => found.fileName),
    );
    expect(result).toEqual({ kind: 'done', value: '計画.xlsx' });
  });

  test('こちらの不具合は、隠さずに投げる', async () => {
    const run = excelDoor().run(() => Promise.reject(new TypeError('bug')));
    await expect(run).rejects.toThrow('bug');
  });
});

describe('書けないとき', () => {
  test('読み取り専用のブックには、書く前に止まる', async () => {
    host.switches.readOnly = true;
    expect(await edit([write])).toEqual({ kind: 'blocked', obstacle: { code: 'workbookReadOnly' } });
    expect(host.book.sheet(sheet)?.usedArea()).toBeNull();
  });

  test('セルの編集中', async () => {
    const result = await excelDoor().run(async (session) => {
      await session.takeSnapshot(EVERYTHING);
      host.switches.cellEditMode = true;
      await session.applyPlan({ edits: [write] });
    });
    host.switches.cellEditMode = false;
    expect(result).toEqual({ kind: 'blocked', obstacle: { code: 'cellEditMode' } });
  });

  test('Excel の窓が開いている', async () => {
    const result = await excelDoor().run(async (session) => {
      await session.takeSnapshot(EVERYTHING);
      host.switches.modalDialogOpen = true;
      await session.applyPlan({ edits: [write] });
    });
    host.switches.modalDialogOpen = false;
    expect(result).toEqual({ kind: 'blocked', obstacle: { code: 'dialogOpen' } });
  });

  test('保護されたシート', async () => {
    const book = reopen(empty);
    for (const one of book.sheets) one.isProtected = true;
    open(book.save());
    expect(await edit([write])).toEqual({ kind: 'blocked', obstacle: { code: 'sheetProtected', sheet } });
  });

  test('読んだ後で保護されたシートは、Excel が断る', async () => {
    const result = await excelDoor().run(async (session) => {
      await session.takeSnapshot(EVERYTHING);
      for (const one of host.book.sheets) one.isProtected = true;
      await session.applyPlan({ edits: [write] });
    });
    expect(result).toEqual({ kind: 'blocked', obstacle: { code: 'sharedWorkbook' } });
  });

  test('途中で断られたら、先に書いたものは元に戻る', async () => {
    open(readFileSync('samples/r4h1-list.xlsx'));
    const list = host.book.sheets[0]?.name ?? '';
    host.book.addSheet('あとで保護');
    const before = describeBook(host.book);
    const edits: readonly Edit[] = [
      { kind: 'addSheet', sheet: '総括', showGridlines: false },
      { ...write, sheet: '総括' },
      { ...write, sheet: list, at: { row: 60, column: 0 } },
      { ...write, sheet: list, at: { row: 6, column: 4 } },
      { kind: 'insertRows', sheet: list, row: 3, count: 2 },
      { kind: 'setName', name: 'GK_Title', formula: `='${list}'!$A$1` },
      { ...write, sheet: 'あとで保護' },
    ];
    const result = await excelDoor().run(async (session) => {
      await session.takeSnapshot(EVERYTHING);
      const late = host.book.sheet('あとで保護');
      if (late) late.isProtected = true;
      await session.applyPlan({ edits });
    });
    expect(result.kind).toBe('blocked');
    const late = host.book.sheet('あとで保護');
    if (late) late.isProtected = false;
    expect(describeBook(host.book)).toEqual(before);
  });

  test('読まなかったシートのセルは、元に戻すつもりで消さない', async () => {
    host.typeInto(sheet, { row: 5, column: 0 }, '前からある文');
    host.book.addSheet('あとで保護');
    await excelDoor().run(async (session) => {
      await session.takeSnapshot({ ...EVERYTHING, detail: () => 'none' });
      const late = host.book.sheet('あとで保護');
      if (late) late.isProtected = true;
      const beside: Edit = { ...write, cells: [[{ text: '足した文' }, 'keep']], at: { row: 5, column: 1 } };
      await session.applyPlan({ edits: [beside, { ...write, sheet: 'あとで保護' }] });
    });
    expect(host.book.sheet(sheet)?.cell(5, 0).value).toBe('前からある文');
    expect(host.book.sheet(sheet)?.cell(5, 1).value).toBe('足した文');
  });

  test('ブックの保護', async () => {
    host.switches.structureProtected = true;
    const result = await edit([{ kind: 'addSheet', sheet: '総括', showGridlines: true }]);
    expect(result).toEqual({ kind: 'blocked', obstacle: { code: 'structureProtected' } });
  });

  test('従来の共有ブックでは、表を作れない', async () => {
    host.switches.sharedWorkbook = true;
    const table: Edit = {
      kind: 'addTable',
      sheet,
      area: cellArea(0, 0, 2, 1),
      name: 'T',
      columns: ['見出し'],
      style: 'TableStyleLight9',
    };
    expect(await edit([write, table])).toEqual({ kind: 'blocked', obstacle: { code: 'sharedWorkbook' } });
  });

  test('別のブックが前にある', async () => {
    host.switches.otherWorkbookInFront = true;
    const result = await edit([{ kind: 'activate', sheet, cell: { row: 0, column: 0 } }]);
    expect(result).toEqual({ kind: 'blocked', obstacle: { code: 'otherWorkbookInFront' } });
  });

  test('フィルターで絞り込まれている', async () => {
    host.switches.filtered.add(sheet);
    expect(await edit([write])).toEqual({ kind: 'blocked', obstacle: { code: 'sheetFiltered', sheet } });
  });

  test('読んだ後で消されたシート', async () => {
    const result = await excelDoor().run(async (session) => {
      await session.takeSnapshot(EVERYTHING);
      const [first] = host.book.sheets;
      if (first) first.name = '改名';
      await session.applyPlan({ edits: [write] });
    });
    expect(result).toEqual({ kind: 'blocked', obstacle: { code: 'sheetMissing', sheet } });
  });

  test('こちらの間違いは符号と仕事の名だけを返し、セルの文字を持ち出さない', async () => {
    const result = await edit([
      { kind: 'setCells', sheet, at: { row: 0, column: 0 }, cells: [[{ formula: '=("住民"' }]] },
    ]);
    expect(result.kind).toBe('failed');
    expect(JSON.stringify(result)).toContain('setCells');
    expect(JSON.stringify(result)).not.toContain('住民');
  });
});

describe('書いたことを自分で聞かない', () => {
  async function heard(hasHandlers: boolean, edits: readonly Edit[]): Promise<number> {
    let count = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => {
        count++;
        return Promise.resolve();
      });
      await context.sync();
    });
    await excelDoor({ hasHandlers: () => hasHandlers }).run((session) => session.applyPlan({ edits }));
    await new Promise((done) => setTimeout(done, 20));
    const own = count;
    host.typeInto(sheet, { row: 5, column: 5 }, '人が書いた');
    await new Promise((done) => setTimeout(done, 20));
    expect(count).toBeGreaterThan(own);
    return own;
  }

  test('聞く者がいれば、書く間だけ知らせを止める', async () => {
    expect(await heard(true, [write])).toBe(0);
  });

  test('途中で断られても、知らせは元に戻る', async () => {
    expect(
      await heard(true, [
        { kind: 'setCells', sheet, at: { row: 0, column: 0 }, cells: [[{ formula: '=((' }]] },
      ]),
    ).toBe(0);
  });

  test('聞く者がいなければ、何も止めない', async () => {
    expect(await heard(false, [write])).toBeGreaterThan(0);
  });
});

test('人が選んでいるセルを言う', async () => {
  open(readFileSync('samples/r4h1-list.xlsx'));
  const chosen = (): Promise<unknown> => excelDoor().run((session) => session.getSelection());
  host.select('資料1-2', { row: 4, column: 3 });
  const before = host.log.length;
  expect(await chosen()).toEqual({ kind: 'done', value: { sheet: '資料1-2', row: 4, column: 3 } });
  // The second is Excel.run's own clean-up.
  expect(host.log.length - before).toBeLessThanOrEqual(2);
});
