import { check } from '../../../src/actions/check';
import type { CheckReport } from '../../../src/actions/check';
import { repair, safeSteps } from '../../../src/actions/repair';
import { undo } from '../../../src/actions/undo';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { Book } from '../../../src/ooxml/book';
import { formatArea, parseArea } from '../../../src/workbook/address';
import { clearCells } from '../../../workbench/page/typing';
import { openSample } from '../../workbooks/longList';
import { recalculateByLibreOffice } from '../../workbooks/libreOffice';
import type { Desk } from './pressed';
import { openDesk } from './pressed';
import { cell, sheetOf } from './untouched';

const PROGRESS = '台帳_進捗';
const NOW = '2022-10-31 17:05';

async function registered(sample = 'r4h1-list.xlsx'): Promise<Desk> {
  const desk = openDesk(openSample(sample));
  expect((await desk.press('makeRegister')).kind).toBe('done');
  return desk;
}

async function checked(): Promise<CheckReport> {
  const result = await check(excelDoor());
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

/** Rule and cell of each finding: `R01 H3`. */
async function told(): Promise<readonly string[]> {
  return (await checked()).findings.map(
    ({ rule, place, source }) => `${rule} ${(place ?? source)?.cell ?? ''}`,
  );
}

/** What a person does in the grid, through office.js. */
async function inSheet(act: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(PROGRESS));
    await context.sync();
  });
}

function type(desk: Desk, at: string, text: string): void {
  desk.host.typeInto(PROGRESS, cell(at), text);
}

function press(desk: Desk, area: string): void {
  const where = parseArea(area);
  if (where)
    expect(
      clearCells({ workbook: desk.host.workbook } as never, sheetOf(desk.host.book, PROGRESS), where).kind,
    ).toBe('entered');
}

/** Where the drop-down stands, and how many marks there are. */
function guarded(book: Book): readonly string[] {
  const sheet = sheetOf(book, PROGRESS);
  const rules = sheet.validations().flatMap(({ areas }) => areas.map(formatArea));
  return [...rules.sort(), `${String(sheet.conditionalFormats().length)} marks`];
}

describe('台帳に手を入れたあとの点検', () => {
  test('選択肢の上に、ほかのセルを貼り付ける', async () => {
    const desk = await registered();
    await inSheet((sheet) => {
      sheet.getRange('H5:H6').copyFrom('F5:F6');
    });
    expect(await told()).toEqual(['R02 H5', 'R02 H6', 'R40 H5']);
    const keys = safeSteps((await checked()).items).map(({ key }) => key);
    expect((await repair(excelDoor(), { keys, now: NOW })).kind).toBe('done');
    expect(await told()).toEqual(['R02 H5', 'R02 H6']);
    expect(guarded(desk.host.book)[0]).toBe('H2:H51');
  });

  test('選択肢のあるセルを、ほかの選択肢のあるセルに貼り付けても、消えない', async () => {
    const desk = await registered();
    await inSheet((sheet) => {
      sheet.getRange('H5').copyFrom('H6');
    });
    expect(await told()).toEqual([]);
    expect(desk.host.book.sheet(PROGRESS)?.cell(4, 7).value).toBe('概ね順調');
  });

  test('全角の空白だけを打つ', async () => {
    const desk = await registered();
    type(desk, 'H3', '　　');
    expect(await told()).toEqual(['R01 H3']);
  });

  test('言葉の後ろに全角の空白を打つ', async () => {
    const desk = await registered();
    type(desk, 'H3', '概ね順調　');
    expect(await told()).toEqual(['R03 H3']);
  });

  test('Deleteで消す', async () => {
    const desk = await registered();
    press(desk, 'H3:I4');
    expect(await told()).toEqual(['R01 H3', 'R01 H4']);
    expect(guarded(desk.host.book)[0]).toBe('H2:H51');
  });

  test('並べ替える', async () => {
    const desk = await registered('r4h1-messy.xlsx');
    const first = await checked();
    await inSheet((sheet) => {
      sheet.getRange('A2:O52').sort.apply([{ key: 7, ascending: false }]);
    });
    const after = await checked();
    const keys = ({ items }: CheckReport) =>
      items.map(({ key }) => key).filter((key) => !key.startsWith('R15'));
    expect(keys(after).sort()).toEqual(keys(first).sort());
    for (const { field, place, value } of after.findings) {
      if (field !== 'status' || place?.sheet !== PROGRESS) continue;
      const { row, column } = cell(place.cell);
      expect(desk.host.book.sheet(PROGRESS)?.cell(row, column).value ?? '').toBe(value);
    }
    expect(guarded(desk.host.book)[0]).toBe('H2:H52');
  });

  test('行を入れる', async () => {
    const desk = await registered('r4h1-messy.xlsx');
    const first = await told();
    await inSheet((sheet) => {
      sheet.getRange('10:10').insert('Down');
    });
    const moved = await told();
    expect(moved).toHaveLength(first.length);
    expect(moved).toContain('R04 H11');
    expect(guarded(desk.host.book)[0]).toBe('H2:H53');
  });

  test('行を消す', async () => {
    const desk = await registered();
    await inSheet((sheet) => {
      sheet.getRange('3:3').delete('Up');
    });
    const [finding, ...others] = (await checked()).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'R19', blanks: { department: '企画政策課' } });
    expect(guarded(desk.host.book)[0]).toBe('H2:H50');
  });

  test('入れた行を、また消して戻す', async () => {
    await registered('r4h1-messy.xlsx');
    const first = await told();
    await inSheet((sheet) => {
      sheet.getRange('10:11').insert('Down');
    });
    await inSheet((sheet) => {
      sheet.getRange('10:11').delete('Up');
    });
    expect(await told()).toEqual(first);
  });

  test('まとめて直し、取り消して戻す', async () => {
    const desk = await registered('r4h1-messy.xlsx');
    const first = await told();
    const keys = safeSteps((await checked()).items).map(({ key }) => key);
    await repair(excelDoor(), { keys, now: NOW });
    expect(await told()).not.toEqual(first);
    expect((await undo(excelDoor(), { losesLaterEdits: false })).kind).toBe('done');
    expect(await told()).toEqual(first);
    expect(desk.host.book.sheet(PROGRESS)?.cell(1, 7).value).toBe('おおむね順調');
  });
});

test('アドインのない所で開いて保存しても、選択肢も印も残る', async () => {
  const desk = await registered();
  const before = guarded(desk.host.book);
  const book = recalculateByLibreOffice(desk.host.save());
  if (book === null) return;
  expect(guarded(book)).toEqual(before);
  expect(sheetOf(book, PROGRESS).validations()[0]?.rule).toMatchObject({
    kind: 'list',
    list: { source: '=GK_StatusWords' },
    prompt: { title: '進捗状況' },
    error: { style: 'stop' },
  });
}, 120_000);
