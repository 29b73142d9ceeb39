import { readFileSync } from 'node:fs';
import { aggregate } from '../../../src/actions/aggregate';
import { previewAggregate } from '../../../src/actions/previewAggregate';
import { undo } from '../../../src/actions/undo';
import type { NewerText, TextChoice } from '../../../src/domain/newerTexts';
import { excelDoor } from '../../../src/excel/excelDoor';
import { parseSheetArea } from '../../../src/workbook/address';
import { plainText } from '../../../src/workbook/cellValue';
import { openSample } from '../../workbooks/longList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

interface Golden {
  readonly section2: {
    readonly heading: string;
    readonly items: readonly {
      readonly viewpoint: number;
      readonly program: string;
      readonly priority: boolean;
      readonly bullets: readonly string[];
    }[];
  };
  readonly section3: {
    readonly heading: string;
    readonly items: readonly { readonly line: string; readonly reasons: readonly string[] }[];
  };
  readonly table: readonly (readonly (string | number)[])[];
}
const golden = JSON.parse(readFileSync('test/golden/seed_r4h1.json', 'utf8')) as Golden;

/** The column of 台帳_掲載文 with the words, and the one that says whether they are printed. */
const PRINTS = 5;
const WORDS = 6;

function section(desk: Desk, name: 'GK_Sec2' | 'GK_Sec3'): string[] {
  const place = parseSheetArea(desk.host.book.names().find((entry) => entry.name === name)?.formula ?? '');
  const sheet = desk.host.book.sheet('総括');
  if (!place || !sheet) throw new Error(`no ${name}`);
  const { row, column, rowCount } = place.area;
  return Array.from({ length: rowCount }, (_, offset) =>
    plainText(sheet.cell(row + offset, column).value),
  ).filter(Boolean);
}

async function madeSummary(): Promise<Desk> {
  const desk = openDesk(openSample('r4h1-forms.xlsx'));
  expect((await desk.press('makeRegister')).kind).toBe('done');
  expect((await desk.press('aggregate')).kind).toBe('done');
  return desk;
}

/** The office takes out the lines that the city did not publish. */
function chooseAsPublished(desk: Desk): void {
  const published = new Set([
    ...golden.section2.items.flatMap(({ bullets }) => bullets),
    ...golden.section3.items.flatMap(({ reasons }) => reasons),
  ]);
  const sheet = desk.host.book.sheet('台帳_掲載文');
  for (let row = 1; sheet && plainText(sheet.cell(row, 0).value) !== ''; row++) {
    const words = plainText(sheet.cell(row, WORDS).value);
    if (!published.has(words)) desk.host.typeInto('台帳_掲載文', { row, column: PRINTS }, '');
  }
}

test('第2節と第3節が、公表された文と一行ずつ同じになる', async () => {
  const desk = await madeSummary();
  chooseAsPublished(desk);
  await desk.press('aggregate');
  const viewpoints = golden.table.map(([label]) => String(label));
  let last = 0;
  const expected = golden.section2.items.flatMap(({ viewpoint, program, priority, bullets }) => {
    const heading = viewpoint === last ? [] : [viewpoints[viewpoint - 1] ?? ''];
    last = viewpoint;
    return [...heading, priority ? `${program}【重点】` : program, ...bullets.map((bullet) => `・${bullet}`)];
  });
  expect(section(desk, 'GK_Sec2')).toEqual([golden.section2.heading, ...expected]);
  const oneHyphen = (text: string) => text.replace('－', '-');
  expect(section(desk, 'GK_Sec3')).toEqual([
    oneHyphen(golden.section3.heading),
    ...golden.section3.items.flatMap(({ line, reasons }) => [
      line,
      ...reasons.map((reason) => `・${reason}`),
    ]),
  ]);
});

test('総括の上で直した文は、集計し直しても残り、台帳の掲載文にも入る', async () => {
  const desk = await madeSummary();
  const place = parseSheetArea(desk.host.book.names().find(({ name }) => name === 'GK_Sec2')?.formula ?? '');
  const row = (place?.area.row ?? 0) + 3;
  desk.host.typeInto('総括', { row, column: 1 }, '・4月から2校で委託を開始。');
  const again = await desk.press('aggregate');
  expect(again.kind).toBe('done');
  expect(section(desk, 'GK_Sec2')[3]).toBe('・4月から2校で委託を開始。');
  expect(desk.host.book.sheet('台帳_掲載文')?.cell(1, WORDS).value).toBe('4月から2校で委託を開始。');
  desk.host.typeInto('台帳_進捗', { row: 1, column: 8 }, '課が書き直した文。');
  await desk.press('aggregate');
  expect(section(desk, 'GK_Sec2')[3]).toBe('・4月から2校で委託を開始。');
  expect(desk.host.book.sheet('台帳_掲載文')?.cell(1, WORDS + 1).value).toBe('課が書き直した文。');
});

test('行を増やして書いた文も残り、下のメモは行ごと下がる', async () => {
  const desk = await madeSummary();
  const place = parseSheetArea(desk.host.book.names().find(({ name }) => name === 'GK_Sec2')?.formula ?? '');
  const sheet = desk.host.book.sheet('総括');
  if (!place || !sheet) throw new Error('no section 2');
  const row = place.area.row + 4;
  sheet.insertRows(row, 1);
  desk.host.typeInto('総括', { row, column: 1 }, '・次年度の候補を選定。');
  expect((await desk.press('aggregate')).kind).toBe('done');
  expect(section(desk, 'GK_Sec2').slice(3, 5)).toEqual([
    expect.stringMatching(/^・4月から/),
    '・次年度の候補を選定。',
  ]);
  expect((await desk.press('aggregate')).report['hasChanged']).toBe(false);
});

test('遅れが新しく出れば第3節に加わり、なくなれば、ないと書く', async () => {
  const desk = await madeSummary();
  desk.host.typeInto('台帳_進捗', { row: 6, column: 7 }, '概ね順調');
  await desk.press('aggregate');
  expect(section(desk, 'GK_Sec3')).toEqual([
    '3 「遅れ」とした取組（詳細は資料1-3）',
    '「遅れ」とした取組はありません。',
  ]);
});

describe('総括で直した文を、あとで課が書き直したとき', () => {
  const MINE = '・4月から2校で委託を開始。';
  const THEIRS = '課が書き直した文。';

  async function rewritten(): Promise<Desk> {
    const desk = await madeSummary();
    const place = parseSheetArea(
      desk.host.book.names().find(({ name }) => name === 'GK_Sec2')?.formula ?? '',
    );
    desk.host.typeInto('総括', { row: (place?.area.row ?? 0) + 3, column: 1 }, MINE);
    expect((await desk.press('aggregate')).report['newerTexts']).toEqual([]);
    desk.host.typeInto('台帳_進捗', { row: 1, column: 8 }, THEIRS);
    return desk;
  }
  async function choose(choice: TextChoice, key: string) {
    const textChoices = { [key]: choice };
    const now = '2022-11-02 09:00';
    return aggregate(excelDoor(), { overwritesHandEdits: false, textChoices, now });
  }
  async function waiting(): Promise<readonly NewerText[]> {
    const ahead = await previewAggregate(excelDoor());
    if (ahead.kind !== 'done') throw new Error(JSON.stringify(ahead));
    return ahead.value.report.newerTexts;
  }

  test('上書きせずに両方の文を示し、集計し直しても示しつづける', async () => {
    const desk = await rewritten();
    const expected = [
      {
        section: 2,
        programName: '民間活力活用事業',
        activityName: '学校給食単独調理場業務の委託',
        printed: '4月から2校で委託を開始。',
        departmentText: THEIRS,
      },
    ];
    expect(await waiting()).toMatchObject(expected);
    for (let time = 0; time < 2; time++) {
      const pressed = await desk.press('aggregate');
      expect(pressed.report['newerTexts']).toMatchObject(expected);
      expect(pressed.sentences.join('')).toContain('部署が新しく書き直したものが1件');
      expect(section(desk, 'GK_Sec2')[3]).toBe(MINE);
    }
  });

  test('部署の新しい文にすれば、総括も台帳もその文になり、次からは課の文に従う', async () => {
    const desk = await rewritten();
    const [text] = await waiting();
    expect((await choose('department', text?.key ?? '')).kind).toBe('done');
    expect(section(desk, 'GK_Sec2')[3]).toBe(`・${THEIRS}`);
    expect(desk.host.book.sheet('台帳_掲載文')?.cell(1, WORDS).value).toBe(THEIRS);
    expect(await waiting()).toEqual([]);
    desk.host.typeInto('台帳_進捗', { row: 1, column: 8 }, 'もう一度書き直した文。');
    await desk.press('aggregate');
    expect(section(desk, 'GK_Sec2')[3]).toBe('・もう一度書き直した文。');
  });

  test('いまの文を残せば、課がまた書き直すまで尋ねない', async () => {
    const desk = await rewritten();
    const [text] = await waiting();
    expect((await choose('office', text?.key ?? '')).kind).toBe('done');
    expect(section(desk, 'GK_Sec2')[3]).toBe(MINE);
    expect(await waiting()).toEqual([]);
    const again = await desk.press('aggregate');
    expect([again.report['hasChanged'], again.report['newerTexts']]).toEqual([false, []]);
    desk.host.typeInto('台帳_進捗', { row: 1, column: 8 }, 'もう一度書き直した文。');
    expect(await waiting()).toMatchObject([{ departmentText: 'もう一度書き直した文。' }]);
  });

  test('選んだあとに取り消すと、前の文と、選ぶ前の問いに戻る', async () => {
    const desk = await rewritten();
    const [text] = await waiting();
    await choose('department', text?.key ?? '');
    expect((await undo(excelDoor(), { losesLaterEdits: false })).kind).toBe('done');
    expect(section(desk, 'GK_Sec2')[3]).toBe(MINE);
    expect(await waiting()).toMatchObject([{ departmentText: THEIRS }]);
  });
});
