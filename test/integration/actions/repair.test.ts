import { acknowledge } from '../../../src/actions/acknowledge';
import type { CheckReport } from '../../../src/actions/check';
import { check } from '../../../src/actions/check';
import type { RepairReport } from '../../../src/actions/repair';
import { repair, safeSteps } from '../../../src/actions/repair';
import { undo } from '../../../src/actions/undo';
import type { RuleId } from '../../../src/domain/checks/finding';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { CheckedFinding } from '../../../src/layout/findingKeys';
import { parseArea, parseCell } from '../../../src/workbook/address';
import { plainText } from '../../../src/workbook/cellValue';
import { openSample } from '../../workbooks/longList';
import { describeBook } from '../describeBook';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

const NOW = '2022-10-31 17:10';
const PROGRESS = '台帳_進捗';

async function registered(sample = 'r4h1-messy.xlsx'): Promise<Desk> {
  const desk = openDesk(openSample(sample));
  expect((await desk.press('makeRegister')).kind).toBe('done');
  return desk;
}

async function checked(): Promise<CheckReport> {
  const result = await check(excelDoor());
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

async function mend(keys: readonly string[], choice?: { key: string; word: string }): Promise<RepairReport> {
  const result = await repair(excelDoor(), { keys, now: NOW, ...(choice ? { choice } : {}) });
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

function itemOf({ items }: CheckReport, rule: RuleId, value?: string): CheckedFinding {
  const found = items.find(
    ({ finding }) => finding.rule === rule && (value === undefined || finding.value === value),
  );
  if (!found) throw new Error(`no ${rule}`);
  return found;
}

function told({ items }: CheckReport): readonly string[] {
  return items.map(
    ({ finding: { rule, value, place, source } }) => `${rule} ${value} ${(place ?? source)?.cell ?? ''}`,
  );
}

function cell(desk: Desk, sheet: string, name: string): string {
  const at = parseCell(name);
  return plainText(desk.host.book.sheet(sheet)?.cell(at?.row ?? -1, at?.column ?? -1).value ?? null);
}

function type(desk: Desk, name: string, text: string, sheet = PROGRESS): void {
  const at = parseCell(name);
  if (!at) throw new Error(name);
  desk.host.typeInto(sheet, at, text);
}

/** Everything but the looks that an undo does not promise, and what is in front. */
function contents(desk: Desk): unknown {
  const { sheets } = describeBook(desk.host.book) as {
    sheets: { name: string; cells: unknown; tables: unknown }[];
  };
  return sheets.map(({ name, cells, tables }) => ({ name, cells, tables }));
}

describe('まとめて直す', () => {
  test('一覧で見せたものだけを直し、あとには人が決めるものだけが残る', async () => {
    const desk = await registered();
    const before = await checked();
    const steps = safeSteps(before.items);
    expect(steps.map(({ step }) => step)).toMatchObject([
      { where: 'register', before: 'おおむね順調', after: '概ね順調' },
      { where: 'register', before: '概ね順調　', after: '概ね順調' },
      { where: 'office', before: '2001年2月1日', after: '1-2-1' },
    ]);
    const report = await mend(steps.map(({ key }) => key));
    expect(report).toMatchObject({ gone: [], canBeUndone: true });
    expect(report.steps).toHaveLength(3);
    expect([cell(desk, PROGRESS, 'H2'), cell(desk, PROGRESS, 'H3'), cell(desk, '資料1-2', 'A10')]).toEqual([
      '概ね順調',
      '概ね順調',
      '1-2-1',
    ]);
    const after = await checked();
    expect(safeSteps(after.items)).toEqual([]);
    expect(told(after)).toEqual(told(before).filter((line) => !/^R03|^R22/u.test(line)));
    // Keys last: what was acknowledged, and the notes of the office, stay by their findings.
    const keys = new Set(before.items.map(({ key }) => key));
    expect(after.items.every(({ key }) => keys.has(key))).toBe(true);
  });

  test('台帳_履歴に、何を何に直したかが残る', async () => {
    const desk = await registered();
    await mend(safeSteps((await checked()).items).map(({ key }) => key));
    expect(cell(desk, '台帳_履歴', 'B3')).toBe('点検の修正');
    expect(cell(desk, '台帳_履歴', 'C3')).toBe(
      '3か所：台帳_進捗!H2「おおむね順調」→「概ね順調」、台帳_進捗!H3「概ね順調　」→「概ね順調」、資料1-2!A10「2001年2月1日」→「1-2-1」',
    );
  });

  test('取り消すと、元のシートの日付になった番号も元どおりになる', async () => {
    const desk = await registered();
    const before = contents(desk);
    const format = () => desk.host.book.sheet('資料1-2')?.format(9, 0).numberFormat;
    const was = format();
    await mend(safeSteps((await checked()).items).map(({ key }) => key));
    expect(format()).toBe('@');
    expect(await undo(excelDoor(), { losesLaterEdits: false })).toMatchObject({
      kind: 'done',
      value: { action: '点検の修正' },
    });
    expect(contents(desk)).toEqual(before);
    expect(format()).toBe(was);
  });

  test('見せたあとで変わったセルは、直さずに知らせる', async () => {
    const desk = await registered();
    const [first, second] = safeSteps((await checked()).items);
    type(desk, 'H2', '遅れ');
    const report = await mend([first?.key ?? '', second?.key ?? '']);
    expect(report.gone).toEqual([first?.key]);
    expect([cell(desk, PROGRESS, 'H2'), cell(desk, PROGRESS, 'H3')]).toEqual(['遅れ', '概ね順調']);
  });

  test('意味が変わるものは、まとめて直す中に入らない', async () => {
    const desk = await registered();
    const report = await checked();
    const key = itemOf(report, 'R04', '完了').key;
    expect(await mend([key])).toMatchObject({ steps: [], gone: [key] });
    expect(cell(desk, PROGRESS, 'H10')).toBe('完了');
  });

  test('台帳が保護されていれば、何も書かずに理由を言う', async () => {
    const desk = await registered();
    const keys = safeSteps((await checked()).items).map(({ key }) => key);
    const progress = desk.host.book.sheet(PROGRESS);
    if (progress) progress.isProtected = true;
    const before = contents(desk);
    expect(await repair(excelDoor(), { keys, now: NOW })).toEqual({
      kind: 'blocked',
      reasons: [{ code: 'sheetProtected', sheet: PROGRESS }],
    });
    expect(contents(desk)).toEqual(before);
  });
});

describe('一つずつ選んで直す', () => {
  test('「完了」は、人が「済」を選んだときだけ「済」になる', async () => {
    const desk = await registered();
    const { key } = itemOf(await checked(), 'R04', '完了');
    expect(await mend([], { key, word: '済' })).toMatchObject({
      gone: [],
      steps: [{ before: '完了', after: '済' }],
    });
    expect([cell(desk, PROGRESS, 'H10'), cell(desk, PROGRESS, 'H9')]).toEqual(['済', '順調']);
    expect((await undo(excelDoor(), { losesLaterEdits: false })).kind).toBe('done');
    expect(cell(desk, PROGRESS, 'H10')).toBe('完了');
  });

  test('候補にない言葉には直さない', async () => {
    const desk = await registered();
    const { key } = itemOf(await checked(), 'R04', '完了');
    expect(await mend([], { key, word: '遅れ' })).toMatchObject({ steps: [], gone: [key] });
    expect(cell(desk, PROGRESS, 'H10')).toBe('完了');
  });

  test('複数の担当課は、人が主管課を選ぶと聞かなくなり、台帳化をし直しても選んだまま', async () => {
    const desk = await registered();
    const { key, finding } = itemOf(await checked(), 'R21');
    const place = finding.place?.cell ?? '';
    const before = cell(desk, '台帳_事業', place);
    const [first = '', second = ''] = finding.rule === 'R21' ? finding.blanks.departments : [];
    await mend([], { key, word: second });
    const chosen = `${second}（主管）、${first}`;
    expect(cell(desk, '台帳_事業', place)).toBe(chosen);
    expect((await checked()).items.filter((item) => item.finding.rule === 'R21')).toEqual([]);
    expect((await desk.press('makeRegister')).kind).toBe('done');
    expect(cell(desk, '台帳_事業', place)).toBe(chosen);
    expect((await checked()).items.filter((item) => item.finding.rule === 'R21')).toEqual([]);
    expect(before).not.toBe(chosen);
  });

  test('文章の打ち間違いは、その言葉だけを直す', async () => {
    const desk = await registered('r4h1-list.xlsx');
    type(desk, 'I3', '進歩状況を確認し、4憶円を計上。進歩状況は良い。');
    const report = await checked();
    await mend([], { key: itemOf(report, 'R39').key, word: '進捗状況' });
    expect(cell(desk, PROGRESS, 'I3')).toBe('進捗状況を確認し、4憶円を計上。進捗状況は良い。');
    const { key, finding } = itemOf(await checked(), 'R28');
    await mend([], { key, word: finding.value.replace('憶', '億') });
    expect(cell(desk, PROGRESS, 'I3')).toBe('進捗状況を確認し、4億円を計上。進捗状況は良い。');
    expect((await checked()).items).toEqual([]);
  });
});

describe('承知の上', () => {
  test('理由を書くと数えず、セルが変わると、また数える', async () => {
    const desk = await registered();
    const { key } = itemOf(await checked(), 'R10', '同上');
    const done = await acknowledge(excelDoor(), { key, reason: '前期の資料のとおり' });
    expect(done).toMatchObject({ kind: 'done', value: { isDone: true } });
    const report = await checked();
    expect(itemOf(report, 'R10', '同上').acknowledged).toEqual({ reason: '前期の資料のとおり' });
    expect(report.findings).toHaveLength(15);
    type(desk, 'I45', '〃');
    expect(itemOf(await checked(), 'R10', '〃').acknowledged).toBeNull();
    type(desk, 'I45', '同上');
    expect(itemOf(await checked(), 'R10', '同上').acknowledged).not.toBeNull();
  });

  test('行を足しても、保存して開き直しても、承知の上のままである', async () => {
    const desk = await registered();
    const { key } = itemOf(await checked(), 'R10', '同上');
    await acknowledge(excelDoor(), { key, reason: '前期の資料のとおり' });
    await insertRow(20);
    const again = openDesk(desk.host.save());
    expect(again.host.book.sheet(PROGRESS)).not.toBeNull();
    const item = itemOf(await checked(), 'R10', '同上');
    expect([item.acknowledged, item.finding.place?.cell]).toEqual([{ reason: '前期の資料のとおり' }, 'I46']);
  });

  test('取り消せば、また数える', async () => {
    await registered();
    const { key } = itemOf(await checked(), 'R21');
    await acknowledge(excelDoor(), { key, reason: '2課で担当' });
    await acknowledge(excelDoor(), { key, reason: null });
    expect(itemOf(await checked(), 'R21').acknowledged).toBeNull();
  });

  test('集計を止めるものは、承知の上にできない', async () => {
    await registered();
    const { key } = itemOf(await checked(), 'R02');
    expect(await acknowledge(excelDoor(), { key, reason: 'よい' })).toMatchObject({
      value: { isDone: false },
    });
    expect(itemOf(await checked(), 'R02').acknowledged).toBeNull();
  });

  test('集計しても、取り消しても、忘れない', async () => {
    const desk = await registered();
    const { key } = itemOf(await checked(), 'R21');
    await acknowledge(excelDoor(), { key, reason: '2課で担当' });
    await desk.press('aggregate');
    expect((await undo(excelDoor(), { losesLaterEdits: true })).kind).toBe('done');
    expect(itemOf(await checked(), 'R21').acknowledged).not.toBeNull();
  });
});

/** A person inserts an empty row above a row of 台帳_進捗 (`row` as Excel counts). */
async function insertRow(row: number): Promise<void> {
  await Excel.run(async (context) => {
    const line = `${String(row)}:${String(row)}`;
    context.workbook.worksheets.getItem(PROGRESS).getRange(line).insert('Down');
    await context.sync();
  });
}

describe('手の入った台帳', () => {
  test('選択肢のあるセルに貼り付けると、消えたセルを言い、もとに戻せる', async () => {
    const desk = await registered('r4h1-list.xlsx');
    const progress = desk.host.book.sheet(PROGRESS);
    const rules = () => JSON.stringify(progress?.validations());
    const was = rules();
    for (const area of ['H5:H7', 'H20'])
      progress?.setValidation(parseArea(area) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 }, null);
    progress?.write(5, 7, { text: '遅れ　' });
    const report = await checked();
    expect(
      report.items.map(({ finding: { rule, blanks, place } }) => [rule, blanks, place?.cell]),
    ).toMatchObject([
      ['R03', {}, 'H6'],
      ['R05', {}, 'J6'],
      ['R40', { sheet: PROGRESS, cells: 'H5:H7、H20' }, 'H5'],
    ]);
    await mend(safeSteps(report.items).map(({ key }) => key));
    expect(rules()).toBe(was);
    expect((await checked()).items.map(({ finding }) => finding.rule)).toEqual(['R05']);
  });

  test('ほかの選択肢が貼り付けられたことも言う。列全体を市の選択肢にしたのなら言わない', async () => {
    const desk = await registered('r4h1-list.xlsx');
    const progress = desk.host.book.sheet(PROGRESS);
    const error = { title: '', message: '', style: 'stop' } as const;
    const own = { list: { words: ['○', '×'] }, allowBlank: true, prompt: null, error };
    progress?.setValidation({ row: 4, column: 7, rowCount: 1, columnCount: 1 }, own);
    expect((await checked()).findings).toMatchObject([{ rule: 'R40', blanks: { cells: null } }]);
    progress?.setValidation({ row: 1, column: 7, rowCount: 50, columnCount: 1 }, own);
    expect((await checked()).findings).toEqual([]);
  });

  test.each([
    ['　', 'R01'],
    ['概ね　順調', 'R03'],
    ['　遅れ　', 'R03'],
    ['', 'R01'],
    ['概ね順調', null],
  ])('進捗状況に「%s」と打つと %s', async (text, rule) => {
    const desk = await registered('r4h1-list.xlsx');
    type(desk, 'H3', text);
    const { items } = await checked();
    const found = items
      .filter(({ finding }) => finding.place?.cell === 'H3')
      .map(({ finding }) => finding.rule);
    expect(found).toEqual(rule === null ? [] : [rule]);
  });

  test('行を挿入しても削除しても元に戻しても、点検は正しい', async () => {
    const desk = await registered();
    const first = told(await checked());
    await insertRow(10);
    const moved = told(await checked());
    expect(moved).toHaveLength(first.length);
    expect(moved).toContain('R04 完了 H11');
    const progress = desk.host.book.sheet(PROGRESS);
    progress?.deleteRows(9, 1);
    expect(told(await checked())).toEqual(first);
    const kept = Array.from({ length: 15 }, (_, column) => progress?.cell(1, column).value ?? null);
    progress?.deleteRows(1, 1);
    expect(told(await checked())).toContain('R19  E2');
    progress?.insertRows(1, 1);
    kept.forEach((value, column) => {
      const content = typeof value === 'number' ? { number: value } : { text: plainText(value) };
      progress?.write(1, column, value === null ? 'blank' : content);
    });
    const restored = told(await checked());
    // The first row is not part of the table's drop-down after such a repair: that is told, and nothing else.
    expect(restored.filter((line) => !line.startsWith('R40'))).toEqual(first);
  });

  test('並べ替えても、同じものを同じセルで見つける', async () => {
    const desk = await registered();
    const first = (await checked()).items.map(({ key }) => key);
    const progress = desk.host.book.sheet(PROGRESS);
    const rows = Array.from({ length: 51 }, (_, row) =>
      Array.from({ length: 15 }, (_unused, column) => progress?.cell(1 + row, column).value ?? null),
    );
    rows.reverse().forEach((line, row) => {
      line.forEach((value, column) => {
        const content = typeof value === 'number' ? { number: value } : { text: plainText(value) };
        progress?.write(1 + row, column, value === null ? 'blank' : content);
      });
    });
    const { items } = await checked();
    const sorted = (keys: readonly string[]) => [...keys].filter((key) => !key.startsWith('R15')).sort();
    expect(sorted(items.map(({ key }) => key))).toEqual(sorted(first));
    for (const { finding } of items) {
      if (finding.field !== 'status' || finding.place === null) continue;
      expect(cell(desk, PROGRESS, finding.place.cell)).toBe(finding.value);
    }
  });

  test('直すときの往復は、直す数によらない', async () => {
    const desk = await registered('r4h1-list.xlsx');
    const progress = desk.host.book.sheet(PROGRESS);
    const trips = async (count: number): Promise<number> => {
      for (let row = 1; row <= count; row++) progress?.write(row, 7, { text: 'おくれ' });
      const keys = safeSteps((await checked()).items).map(({ key }) => key);
      expect(keys).toHaveLength(count);
      const before = desk.host.log.length;
      await mend(keys);
      return desk.host.log.length - before;
    };
    expect(await trips(1)).toBe(await trips(40));
  });
});
