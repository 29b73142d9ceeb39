import { makeRegister } from '../../../src/actions/makeRegister';
import type { RegisterProposal } from '../../../src/actions/proposeRegister';
import { proposeRegister } from '../../../src/actions/proposeRegister';
import { ownTemplate } from '../../../src/domain/templates/ownPlan';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { Book } from '../../../src/ooxml/book';
import { GRADED_PLAN, gradedCity, PUBLISHED } from '../../workbooks/gradedCity';
import { openSample } from '../../workbooks/longList';
import { changedParts } from '../../workbooks/partBytes';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

jest.setTimeout(60_000);

const LIST = '資料1-2';
const NOW = '2022-10-31 17:05';

function titled(title: string): Book {
  const book = openSample('r4h1-list.xlsx');
  book.sheet(LIST)?.write(1, 0, { text: title });
  return book;
}

async function propose(periods: Readonly<Record<string, string>> = {}): Promise<RegisterProposal> {
  const result = await proposeRegister(excelDoor(), { periods }, 2022);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

async function make(periods: Readonly<Record<string, string>>): Promise<string> {
  const result = await makeRegister(excelDoor(), { periods, acceptsChanges: false, now: NOW });
  return result.kind;
}

async function periodsAfter(desk: Desk): Promise<unknown> {
  return (await desk.press('makeRegister')).report['periods'];
}

describe('報告期の書かれていないシート', () => {
  test.each([
    ['何も書かれていない', '取組状況【一覧】', null],
    ['年度だけがある', '令和4（2022）年度取組状況【一覧】', 2022],
  ])('%sとき、リボンはどこで選ぶかを言い、何も変えない', async (_, title, fiscalYear) => {
    const desk = openDesk(titled(title));
    const before = desk.host.save();
    const pressed = await desk.press('makeRegister');
    expect([pressed.kind, pressed.sentences]).toEqual([
      'needsDecision',
      [
        'シート「資料1-2」がどの報告期（年度・上半期など）のものか、決められません。作業ウィンドウの「台帳化」で選ぶか、表題に「令和4（2022）年度上半期」のように一つだけ書いてから、もう一度実行してください。',
      ],
    ]);
    expect(changedParts(before, desk.host.save())).toEqual([]);
    expect(await propose()).toMatchObject({
      periods: [{ sheet: LIST, fiscalYear, chosen: null }],
      span: { startFy: 2020, endFy: 2023 },
      outcome: { kind: 'needsPeriods' },
    });
  });

  test('選べば台帳にでき、次からはリボンでも聞かれず、点検も同じ期のものとして読む', async () => {
    const desk = openDesk(titled('令和4（2022）年度取組状況【一覧】'));
    expect((await propose({ [LIST]: '2022FY' })).outcome.kind).toBe('ready');
    expect(await make({ [LIST]: '2022FY' })).toBe('done');
    const pressed = await desk.press('makeRegister');
    expect(pressed).toMatchObject({ kind: 'done', report: { periods: ['2022FY'], hasChanged: false } });
    expect((await desk.press('check')).report['findings']).toEqual([]);
    expect(await propose()).toMatchObject({ periods: [{ sheet: LIST, chosen: { id: '2022FY' } }] });
    expect((await desk.press('aggregate')).report['total']).toBe(50);
  });

  test('あとから表題に書けば、書かれた期になる', async () => {
    const desk = openDesk(titled('取組状況【一覧】'));
    expect(await make({ [LIST]: '2021H2' })).toBe('done');
    desk.host.typeInto(LIST, { row: 1, column: 0 }, '令和4（2022）年度上半期取組状況【一覧】');
    expect(await periodsAfter(desk)).toEqual(['2022H1']);
    expect((await propose()).periods).toEqual([]);
  });

  test('次の期に使うときは選び直せる', async () => {
    const desk = openDesk(titled('取組状況【一覧】'));
    expect(await make({ [LIST]: '2022H1' })).toBe('done');
    expect(await make({ [LIST]: '2022H2' })).toBe('done');
    expect(await periodsAfter(desk)).toEqual(['2022H2']);
    expect((await desk.press('aggregate', { periodId: '2022H1' })).report['total']).toBe(50);
  });

  test('期でない文字は、選んだことにならない', async () => {
    openDesk(titled('取組状況【一覧】'));
    expect(await make({ [LIST]: '2022上' })).toBe('needsDecision');
  });

  test('年度の違う同じ様式の2枚は、写しとは言わずに、それぞれの期を聞く', async () => {
    openDesk(
      gradedCity(PUBLISHED.years, (year) => `${String(year)}年度　進行管理表`),
      '進行管理表.xlsx',
    );
    const template = ownTemplate(GRADED_PLAN);
    const options = { template, acceptsChanges: true, now: NOW };
    expect(await makeRegister(excelDoor(), options)).toMatchObject({
      kind: 'needsDecision',
      question: { code: 'choosePeriods', sheets: [{ fiscalYear: 2019 }, { fiscalYear: 2020 }] },
    });
    const periods = { 進行管理表2019: '2019FY', 進行管理表2020: '2020FY' };
    expect(await makeRegister(excelDoor(), { ...options, periods })).toMatchObject({
      kind: 'done',
      value: { periods: [{ id: '2019FY' }, { id: '2020FY' }], entryCount: 112 + 116 },
    });
  });
});

describe('報告期が二つ書かれたシート', () => {
  const TWO = ['2021H2', '2022H1'];
  test.each([
    ['一つの表題に二つの期', '令和3年度下半期・令和4年度上半期　取組状況【一覧】', TWO],
    ['実績と予定の期', '令和4年度　上半期実績・下半期予定【一覧】', ['2022H1', '2022H2']],
    ['和暦と西暦が合わない', '令和4（2021）年度上半期取組状況【一覧】', []],
  ])('%sとき、どちらの報告かを聞き、選べば台帳にできる', async (_, title, candidates) => {
    const desk = openDesk(titled(title));
    const before = desk.host.save();
    expect((await desk.press('makeRegister')).kind).toBe('needsDecision');
    expect(changedParts(before, desk.host.save())).toEqual([]);
    const { periods, outcome } = await propose();
    expect(outcome.kind).toBe('needsPeriods');
    expect(periods).toMatchObject([{ sheet: LIST, chosen: null }]);
    const named = periods[0]?.named ?? [];
    expect(named.flatMap(({ period }) => period?.id ?? [])).toEqual(candidates);
    expect(named.every(({ cell, text }) => cell === 'A2' && text === title)).toBe(true);
    expect(await make({ [LIST]: '2022H1' })).toBe('done');
    expect(await periodsAfter(desk)).toEqual(['2022H1']);
  });

  test('別々のセルに二つの期があっても選べる', async () => {
    const book = titled('令和4（2022）年度上半期取組状況【一覧】');
    book.sheet(LIST)?.write(2, 0, { text: '令和3年度下半期' });
    const desk = openDesk(book);
    const { periods } = await propose();
    expect(periods[0]?.named.map(({ cell, period }) => [cell, period?.id])).toEqual([
      ['A2', '2022H1'],
      ['A3', '2021H2'],
    ]);
    expect(await make({ [LIST]: '2022H1' })).toBe('done');
    expect((await desk.press('aggregate')).report['total']).toBe(50);
  });
});

describe('選んだ報告期を覚えている間', () => {
  const STATUS = { row: 0, column: 0 };
  const achievements = (book: Book): { row: number; column: number }[] =>
    [...(book.sheet(LIST)?.cells() ?? [])].flatMap(({ row, column, value }) =>
      row > 5 && typeof value === 'string' && value.endsWith('。') && value.length > 8
        ? [{ row, column }]
        : [],
    );

  test('シートの名前を変えても、同じ内容なら聞かない', async () => {
    const desk = openDesk(titled('取組状況【一覧】'));
    expect(await make({ [LIST]: '2022H1' })).toBe('done');
    const sheet = desk.host.book.sheet(LIST);
    if (sheet) sheet.name = '一覧表（最終）';
    expect(await propose()).toMatchObject({
      periods: [{ sheet: '一覧表（最終）', chosen: { id: '2022H1' } }],
    });
  });

  test('書き足している間は聞かない', async () => {
    const desk = openDesk(titled('取組状況【一覧】'));
    expect(await make({ [LIST]: '2022H1' })).toBe('done');
    const [first = STATUS, second = STATUS] = achievements(desk.host.book);
    desk.host.typeInto(LIST, first, '書き直した実績。');
    desk.host.typeInto(LIST, second, '書き直した実績その2。');
    expect(await propose()).toMatchObject({ periods: [{ sheet: LIST, chosen: { id: '2022H1' } }] });
  });

  test('写して次の半年の内容に書き替えたブックは、前の期を言って、聞き直す', async () => {
    const desk = openDesk(titled('取組状況【一覧】'));
    expect(await make({ [LIST]: '2022H1' })).toBe('done');
    for (const [i, cell] of achievements(desk.host.book).entries())
      desk.host.typeInto(LIST, cell, `下半期の実績${String(i)}。`);
    const before = desk.host.save();
    expect((await desk.press('makeRegister')).kind).toBe('needsDecision');
    expect(changedParts(before, desk.host.save())).toEqual([]);
    expect(await propose()).toMatchObject({
      periods: [{ sheet: LIST, chosen: null, former: { id: '2022H1' } }],
      outcome: { kind: 'needsPeriods' },
    });
    expect(await make({ [LIST]: '2022H2' })).toBe('done');
    expect((await desk.press('aggregate', { periodId: '2022H1' })).report['total']).toBe(50);
  });

  test('表題の年度が変われば、内容が同じでも聞き直す', async () => {
    const desk = openDesk(titled('令和4（2022）年度取組状況【一覧】'));
    expect(await make({ [LIST]: '2022FY' })).toBe('done');
    desk.host.typeInto(LIST, { row: 1, column: 0 }, '令和5（2023）年度取組状況【一覧】');
    expect((await propose()).outcome.kind).toBe('needsPeriods');
  });
});

test('個票のうち一つだけに報告期がなければ、選んだ期はその個票だけのものになる', async () => {
  const desk = openDesk(openSample('r4h1-forms.xlsx'));
  const sheet = desk.host.book.sheet('1-1');
  const title = [...(sheet?.cells() ?? [])].find(
    ({ value }) => typeof value === 'string' && /上半期/.test(value),
  );
  if (!sheet || !title) throw new Error('no form');
  const plain = String(title.value).replace('上半期', '');
  desk.host.typeInto(sheet.name, title, plain);
  expect((await propose()).periods).toMatchObject([{ sheet: sheet.name }]);
  expect(await make({ [sheet.name]: '2022H1' })).toBe('done');
  expect(await periodsAfter(desk)).toEqual(['2022H1']);
});
