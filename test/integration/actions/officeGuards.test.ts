import { check } from '../../../src/actions/check';
import type { GuardOptions } from '../../../src/actions/guardSheets';
import { guardSheets, offerGuards, unguardSheets } from '../../../src/actions/guardSheets';
import { repair, safeSteps } from '../../../src/actions/repair';
import { undo } from '../../../src/actions/undo';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { Book } from '../../../src/ooxml/book';
import { openBook } from '../../../src/ooxml/openBook';
import { packageDoor } from '../../../src/ooxml/packageDoor';
import { formatArea, parseArea } from '../../../src/workbook/address';
import type { ValidationRule } from '../../../src/workbook/editPlan';
import { conditionalLook } from '../../../src/drawing/grid/conditionalLook';
import { RuleReader } from '../../../src/formula/evaluateFor';
import { openSample } from '../../workbooks/longList';
import { recalculateByLibreOffice } from '../../workbooks/libreOffice';
import { describeBook } from '../describeBook';
import type { Desk } from './pressed';
import { openDesk } from './pressed';
import { cell, LIST, sheetOf, write } from './untouched';

const NOW = '2022-10-31 17:05';

const OWN_RULE: ValidationRule = {
  list: { words: ['順調', '遅れ'] },
  allowBlank: true,
  prompt: { title: '区分', message: '選んでください' },
  error: { title: '', message: '', style: 'warning' },
};

async function registered(book: Book = openSample('r4h1-list.xlsx')): Promise<Desk> {
  const desk = openDesk(book);
  expect((await desk.press('makeRegister')).kind).toBe('done');
  return desk;
}

async function offered() {
  const result = await offerGuards(excelDoor());
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

async function guard(options: Partial<GuardOptions> = {}) {
  const result = await guardSheets(excelDoor(), { sheets: [LIST], replaces: false, now: NOW, ...options });
  expect(result).toMatchObject({ kind: 'done', value: { canBeUndone: true } });
}

async function takeBack(): Promise<void> {
  expect((await undo(excelDoor(), { losesLaterEdits: false })).kind).toBe('done');
}

/** Rules, marks, cells and looks of the office's own sheets. */
function ownSheets(desk: Desk): unknown {
  const { sheets } = describeBook(reopened(desk)) as { sheets: { name: string }[] };
  return sheets.filter(({ name }) => !name.startsWith('台帳') && name !== '設定');
}

function reopened(desk: Desk): Book {
  const opened = openBook(desk.host.save());
  if (opened.kind === 'refused') throw new Error(opened.reason);
  return opened.book;
}

function rules(book: Book, sheet = LIST): readonly string[] {
  return sheetOf(book, sheet)
    .validations()
    .flatMap(({ areas, rule }) =>
      areas.map((area) => {
        const list =
          rule.kind === 'list'
            ? 'source' in rule.list
              ? rule.list.source
              : rule.list.words.join()
            : rule.type;
        return `${formatArea(area)} ${list}`;
      }),
    )
    .sort();
}

function isMarked(book: Book, name: string, sheet = LIST): boolean {
  const { row, column } = cell(name);
  return conditionalLook(sheetOf(book, sheet), new RuleReader(book))(row, column).some(
    ({ fill }) => fill === '#F4B183',
  );
}

async function found(): Promise<readonly string[]> {
  const result = await check(excelDoor());
  if (result.kind !== 'done') throw new Error(result.kind);
  return result.value.findings.flatMap(({ rule, blanks, source }) =>
    rule === 'R40' ? [`${blanks.sheet} ${String(blanks.cells)} ${source?.cell ?? ''}`] : [],
  );
}

async function mend(): Promise<void> {
  const result = await check(excelDoor());
  if (result.kind !== 'done') throw new Error(result.kind);
  const keys = safeSteps(result.value.items).map(({ key }) => key);
  expect((await repair(excelDoor(), { keys, now: NOW })).kind).toBe('done');
}

describe('課のシートの入力の助け', () => {
  test('先に、どのシートのどのセルに何をするかを言い、それだけでは何も書かない', async () => {
    const desk = await registered();
    const before = desk.host.save();
    expect(await offered()).toEqual({
      offers: [
        {
          sheet: LIST,
          cellCount: 50,
          places: ['F7:F56'],
          marksReasons: true,
          own: [],
          replaceable: [],
          isGuarded: false,
          isProtected: false,
        },
      ],
      guarded: [],
    });
    expect(desk.host.save()).toEqual(before);
  });

  test('選択肢と、言葉の定義と、理由の印が付き、書いてあるものは一字も変わらない', async () => {
    const desk = await registered();
    const cells = () => JSON.stringify([...sheetOf(reopened(desk)).cells()]);
    const before = cells();
    await guard();
    const book = reopened(desk);
    expect(rules(book)).toEqual(['F7:F56 =GK_StatusWords']);
    expect(sheetOf(book).validations()[0]?.rule).toMatchObject({
      prompt: { message: expect.stringContaining('遅れ：当初の予定時期に対し') as string },
    });
    expect(cells()).toBe(before);
    expect((await offered()).offers).toMatchObject([{ isGuarded: true }]);
  });

  test('遅れを選ぶと、空の理由のセルに印が付き、書くと消える', async () => {
    const desk = await registered();
    await guard();
    const list = sheetOf(desk.host.book);
    write(list, 'F8', '遅れ');
    write(list, 'H8', '　');
    expect(isMarked(reopened(desk), 'H8')).toBe(true);
    expect(isMarked(reopened(desk), 'H7')).toBe(false);
    write(list, 'H8', '資材の納入が遅れたため、12月に延期。');
    expect(isMarked(reopened(desk), 'H8')).toBe(false);
  });

  test('取り消すと、元のとおりになる', async () => {
    const desk = await registered();
    const before = ownSheets(desk);
    await guard();
    expect(ownSheets(desk)).not.toEqual(before);
    await takeBack();
    expect(ownSheets(desk)).toEqual(before);
    expect((await offered()).guarded).toEqual([]);
  });

  test('やめると元のとおりになり、やめたのを取り消すと、また付く', async () => {
    const desk = await registered();
    const before = ownSheets(desk);
    await guard();
    const helped = ownSheets(desk);
    expect((await unguardSheets(excelDoor(), { now: NOW })).kind).toBe('done');
    expect(ownSheets(desk)).toEqual(before);
    expect((await offered()).guarded).toEqual([]);
    await takeBack();
    expect(ownSheets(desk)).toEqual(helped);
    expect((await offered()).guarded).toEqual([LIST]);
  });

  test('二度付けても、二重にならない', async () => {
    const desk = await registered();
    await guard();
    const once = ownSheets(desk);
    await guard();
    expect(ownSheets(desk)).toEqual(once);
  });

  test('市の条件付き書式は、同じセルにあっても残る', async () => {
    const book = openSample('r4h1-list.xlsx');
    const own = {
      formula: '=LEN($H7)>100',
      fill: '#FFFF00',
      fontColor: null,
      bold: false,
      stopIfTrue: false,
    } as const;
    sheetOf(book).setConditionalFormats(
      parseArea('H7:H56') ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      [own],
    );
    const desk = await registered(book);
    await guard();
    await guard();
    const formulas = () =>
      sheetOf(reopened(desk))
        .conditionalFormats()
        .map(({ rule }) => rule.formula);
    expect(formulas()).toHaveLength(2);
    await unguardSheets(excelDoor(), { now: NOW });
    expect(formulas()).toEqual([own.formula]);
  });

  test('途中に行を入れても、やめると残らない', async () => {
    const desk = await registered();
    await guard();
    sheetOf(desk.host.book).insertRows(20, 2);
    await unguardSheets(excelDoor(), { now: NOW });
    expect(rules(reopened(desk))).toEqual([]);
    expect(sheetOf(reopened(desk)).conditionalFormats()).toEqual([]);
  });
});

describe('市の入力規則があるとき', () => {
  async function withOwn(): Promise<Desk> {
    const book = openSample('r4h1-list.xlsx');
    sheetOf(book).setValidation(
      parseArea('F10:F12') ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      OWN_RULE,
    );
    return registered(book);
  }

  test('どのセルにあるかを言い、そのままにして、ほかのセルに付ける', async () => {
    const desk = await withOwn();
    expect((await offered()).offers).toMatchObject([{ own: ['F10:F12'], replaceable: ['F10:F12'] }]);
    await guard();
    expect(rules(reopened(desk))).toEqual([
      'F10:F12 順調,遅れ',
      'F13:F56 =GK_StatusWords',
      'F7:F9 =GK_StatusWords',
    ]);
    expect(await found()).toEqual([]);
  });

  test('替えると言えば替え、行が動いたあとでも、やめると元の規則に戻る', async () => {
    const desk = await withOwn();
    await guard({ replaces: true });
    expect(rules(reopened(desk)).every((rule) => rule.endsWith('=GK_StatusWords'))).toBe(true);
    sheetOf(desk.host.book).insertRows(7, 1);
    await unguardSheets(excelDoor(), { now: NOW });
    expect(rules(reopened(desk))).toEqual(['F11:F13 順調,遅れ']);
    const [kept] = sheetOf(reopened(desk)).validations();
    expect(kept?.rule).toEqual({ kind: 'list', ...OWN_RULE });
    expect(
      reopened(desk)
        .names()
        .some(({ name }) => name.startsWith('GK_Own_')),
    ).toBe(false);
  });

  test('替えたのを取り消すと、元の規則に戻る', async () => {
    const desk = await withOwn();
    const before = ownSheets(desk);
    await guard({ replaces: true });
    await takeBack();
    expect(ownSheets(desk)).toEqual(before);
  });
});

describe('個票の様式と、書けないシート', () => {
  test('個票ごとに市の選択肢があることを言い、保護されたシートは別に言う', async () => {
    await registered(openSample('r4h1-forms.xlsx'));
    const { offers } = await offered();
    expect(offers).toHaveLength(27);
    expect(offers[0]).toMatchObject({ sheet: '1-1', cellCount: 3, own: ['I13:I15'], isProtected: false });
    expect(offers.filter(({ isProtected }) => isProtected).map(({ sheet }) => sheet)).toEqual(['2-1']);
  });

  test('個票で替えて、やめると、どのシートも元のとおり', async () => {
    const desk = await registered(openSample('r4h1-forms.xlsx'));
    const before = ownSheets(desk);
    const sheets = (await offered()).offers.flatMap(({ sheet, isProtected }) => (isProtected ? [] : [sheet]));
    await guard({ sheets, replaces: true });
    expect(rules(reopened(desk), '1-1')).toEqual(['I13:I15 =GK_StatusWords']);
    expect(await found()).toEqual([]);
    await unguardSheets(excelDoor(), { now: NOW });
    expect(ownSheets(desk)).toEqual(before);
  });

  test('保護されたシートに付けようとすれば、何も書かずに理由を言う', async () => {
    const desk = await registered(openSample('r4h1-forms.xlsx'));
    const before = desk.host.save();
    const result = await guardSheets(excelDoor(), { sheets: ['1-1', '2-1'], replaces: false, now: NOW });
    expect(result).toEqual({ kind: 'blocked', reasons: [{ code: 'sheetProtected', sheet: '2-1' }] });
    expect(desk.host.save()).toEqual(before);
  });
});

describe('貼り付けで消えたとき（R40）', () => {
  test('消えたセルを言い、直すと元に戻る', async () => {
    const desk = await registered();
    await guard();
    const whole = ownSheets(desk);
    expect(await found()).toEqual([]);
    sheetOf(desk.host.book).clear(
      parseArea('F9:H10') ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      'all',
    );
    expect(await found()).toEqual([`${LIST} F9:F10 F9`]);
    await mend();
    expect(await found()).toEqual([]);
    expect(rules(reopened(desk)).every((rule) => rule.endsWith('=GK_StatusWords'))).toBe(true);
    const marks = (whole as { conditionalFormats: unknown }[])[0]?.conditionalFormats;
    expect((ownSheets(desk) as { conditionalFormats: unknown }[])[0]?.conditionalFormats).toEqual(marks);
  });

  test('別の選択肢が貼られたら、それも言って直す', async () => {
    const desk = await registered();
    await guard();
    sheetOf(desk.host.book).setValidation(
      parseArea('F20') ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      OWN_RULE,
    );
    expect(await found()).toEqual([`${LIST} null F20`]);
    await mend();
    expect(rules(reopened(desk)).every((rule) => rule.endsWith('=GK_StatusWords'))).toBe(true);
  });

  test('助けを頼んでいないシートでは、何も言わない', async () => {
    await registered();
    expect(await found()).toEqual([]);
  });
});

test('アドインのない所で開いて保存しても、選択肢と印が残る', async () => {
  const desk = await registered();
  await guard();
  write(sheetOf(desk.host.book), 'F8', '休止');
  write(sheetOf(desk.host.book), 'H8', '');
  const book = recalculateByLibreOffice(desk.host.save());
  if (book === null) return;
  expect(rules(book)).toEqual(['F7:F56 =GK_StatusWords']);
  expect(isMarked(book, 'H8')).toBe(true);
  expect(isMarked(book, 'H7')).toBe(false);
}, 120_000);

test('ファイルの側からでも、同じものが付く', async () => {
  const desk = await registered();
  const book = reopened(desk);
  await guard();
  const file = await guardSheets(packageDoor(book, { fileName: '取組状況.xlsx' }), {
    sheets: [LIST],
    replaces: false,
    now: NOW,
  });
  expect(file.kind).toBe('done');
  const one = describeBook(book) as { sheets: { name: string }[] };
  expect(one.sheets.filter(({ name }) => name === LIST)).toEqual(
    (ownSheets(desk) as { name: string }[]).filter(({ name }) => name === LIST),
  );
});
