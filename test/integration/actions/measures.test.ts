import type { CheckReport } from '../../../src/actions/check';
import { check, recheck } from '../../../src/actions/check';
import type { MakeRegisterReport } from '../../../src/actions/makeRegister';
import { makeRegister } from '../../../src/actions/makeRegister';
import { repair, safeSteps } from '../../../src/actions/repair';
import { undo } from '../../../src/actions/undo';
import type { Finding } from '../../../src/domain/checks/finding';
import { excelDoor } from '../../../src/excel/excelDoor';
import { MEASURES_FORMAT_VERSION, REGISTER_FORMAT_VERSION } from '../../../src/layout/planSettings';
import { formatCell, parseCell } from '../../../src/workbook/address';
import { plainText } from '../../../src/workbook/cellValue';
import { openSample } from '../../workbooks/longList';
import { measuredList } from '../../workbooks/measuredList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

const NOW = '2022-10-31 17:10';
const EFFECTS = '台帳_効果額';
const INDICATORS = '台帳_指標';
const RULES = new Set(['R25', 'R26', 'R27', 'R28', 'R29', 'R30']);

async function registered(): Promise<Desk> {
  const desk = openDesk(measuredList());
  expect((await desk.press('makeRegister')).kind).toBe('done');
  return desk;
}

async function checked(): Promise<CheckReport> {
  const result = await check(excelDoor());
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

async function broughtIn(acceptsChanges = true): Promise<MakeRegisterReport> {
  const result = await makeRegister(excelDoor(), { acceptsChanges, now: NOW });
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

function textAt(desk: Desk, sheet: string, cell: string): string {
  const at = parseCell(cell);
  return plainText(desk.host.book.sheet(sheet)?.cell(at?.row ?? -1, at?.column ?? -1).value ?? null);
}

/** The rows of a register table by heading. */
function rowsOf(desk: Desk, sheet: string): readonly Readonly<Record<string, string>>[] {
  const area = desk.host.book.sheet(sheet)?.usedArea();
  if (!area) return [];
  const cell = (row: number, column: number): string => textAt(desk, sheet, formatCell({ row, column }));
  const headings = Array.from({ length: area.columnCount }, (_, column) => cell(0, column));
  return Array.from({ length: area.rowCount - 1 }, (_, row) =>
    Object.fromEntries(headings.map((heading, column) => [heading, cell(row + 1, column)])),
  );
}

/** A person types into the row that says so, under a heading. */
function type(
  desk: Desk,
  sheet: string,
  isRow: (row: Readonly<Record<string, string>>) => boolean,
  heading: string,
  text: string,
): void {
  const rows = rowsOf(desk, sheet);
  const row = rows.findIndex(isRow);
  const column = Object.keys(rows[0] ?? {}).indexOf(heading);
  if (row < 0 || column < 0) throw new Error(`${sheet}: ${heading}`);
  desk.host.typeInto(sheet, { row: row + 1, column }, text);
}

function ofMeasures({ findings }: CheckReport): readonly Finding[] {
  return findings.filter(({ rule }) => RULES.has(rule));
}

function version(desk: Desk): string {
  const row = Array.from({ length: 30 }, (_, i) => String(i + 1)).find(
    (one) => textAt(desk, '設定', `A${one}`) === '台帳の形式の版',
  );
  return textAt(desk, '設定', `B${row ?? ''}`);
}

describe('効果額と指標のある一覧', () => {
  test('台帳に、円の金額と元の書き方、値のセルがそろう', async () => {
    const desk = await registered();
    const effects = rowsOf(desk, EFFECTS);
    const indicators = rowsOf(desk, INDICATORS);
    // Of 100 activities in two periods one 見込 is a dash; 達成率 and 実績値 are missing once.
    expect([effects.length, indicators.length]).toEqual([199, 298]);
    expect(effects.find((row) => row['出典セル'] === 'K7' && row['出典シート'] === '資料1-2')).toEqual({
      報告期ID: '2022H1',
      事業ID: 'P001',
      活動ID: 'A0001',
      事業名: '民間活力活用事業',
      活動名: '学校給食単独調理場業務の委託',
      '年度（西暦）': '2022',
      効果の区分: '',
      単年度・継続: '',
      見込・実績: '実績',
      '金額（円）': '1200000',
      入力値: '1,200千円',
      入力単位: '千円',
      算定方法: '',
      何件目: '1',
      出典シート: '資料1-2',
      出典セル: 'K7',
      元のシートにない: '',
    });
    const yen = (cell: string): string | undefined =>
      effects.find((row) => row['出典セル'] === cell && row['出典シート'] === '資料1-2')?.['金額（円）'];
    expect([yen('J7'), yen('K8'), yen('J9'), yen('K10'), yen('K15')]).toEqual([
      '1000000',
      '',
      '',
      '',
      '900000',
    ]);
    const figures = indicators.filter((row) => row['出典シート'] === '資料1-2' && row['活動ID'] === 'A0007');
    expect(figures.map((row) => [row['種別'], row['値'], row['単位'], row['出典セル']])).toEqual([
      ['目標値', '10', '件', 'N13'],
      ['実績値', '９件', '件', 'O13'],
      ['達成率', '90%', '', 'P13'],
    ]);
    expect(version(desk)).toBe(String(MEASURES_FORMAT_VERSION));
    expect((await broughtIn()).hasChanged).toBe(false);
  }, 60_000);

  test('点検が、書かれたとおりのセルで言う。直せるものはまとめて直り、あとは人が決める', async () => {
    const desk = await registered();
    const report = await checked();
    const found = ofMeasures(report);
    expect(found.map(({ rule, value, source }) => `${rule} ${value} ${source?.cell ?? ''}`)).toEqual([
      'R25 1,200千円 K7',
      'R28 4憶2,148万1千円 K8',
      'R25 大幅な減 J9',
      'R27 6,000,000,000円 J11',
      'R26 1,500円 K12',
      'R29 ９件 O13',
      'R30 97.1% P14',
    ]);
    for (const { place, value, rule } of found) {
      if (rule === 'R26' || rule === 'R27') continue;
      expect(textAt(desk, place?.sheet ?? '', place?.cell ?? '')).toBe(value);
    }
    const steps = safeSteps(report.items).filter(({ step }) => RULES.has(step.finding.rule));
    const mended = await repair(excelDoor(), { keys: steps.map(({ key }) => key), now: NOW });
    expect(mended).toMatchObject({ kind: 'done', value: { gone: [], canBeUndone: true } });
    expect(
      rowsOf(desk, EFFECTS).find((row) => row['出典セル'] === 'K8' && row['報告期ID'] === '2022H1'),
    ).toMatchObject({
      入力値: '421,481,000',
      入力単位: '円',
      '金額（円）': '421481000',
    });
    expect(ofMeasures(await checked()).map(({ rule }) => rule)).toEqual(['R25', 'R27', 'R26', 'R30']);
    // What was mended is no change of the office's sheet.
    const again = await broughtIn();
    expect(again.changes.filter(({ kind }) => kind === 'conflict' || kind === 'changed')).toEqual([]);
    expect(ofMeasures(await checked()).map(({ rule }) => rule)).toEqual(['R25', 'R27', 'R26', 'R30']);
    const undone = await undo(excelDoor(), { losesLaterEdits: true });
    expect(undone.kind).toBe('done');
  }, 60_000);

  test('台帳で直すたびの点検も、全部の点検と同じことを言う。点検結果から金額のセルへ行ける', async () => {
    const desk = await registered();
    let followed = await checked();
    const isWords = (row: Readonly<Record<string, string>>): boolean => row['入力値'] === '大幅な減';
    for (const text of ['120万円', '5000000']) {
      type(desk, EFFECTS, isWords, '金額（円）', text);
      const result = await recheck(excelDoor(), followed);
      if (result.kind !== 'done') throw new Error(JSON.stringify(result));
      followed = result.value;
      expect(followed.items).toEqual((await checked()).items);
    }
    expect(ofMeasures(followed).map(({ value }) => value)).not.toContain('大幅な減');
    expect((await desk.press('check')).kind).toBe('done');
    const sheet = desk.host.book.sheet('点検結果');
    const line = [...(sheet?.cells() ?? [])].find(({ value }) => value === '4憶2,148万1千円');
    const link = line && sheet?.cell(line.row, line.column - 1).formula;
    expect(link).toContain(`#'${EFFECTS}'!K`);
  }, 60_000);

  test('もう一度台帳化すると、シートの変更は取り込み、人の直しは残し、両方なら尋ねる', async () => {
    const desk = await registered();
    const cell = (name: string): { row: number; column: number } => parseCell(name) ?? { row: 0, column: 0 };
    const isAt = (name: string) => (row: Readonly<Record<string, string>>) =>
      row['出典セル'] === name && row['出典シート'] === '資料1-2';
    desk.host.typeInto('資料1-2', cell('J7'), '1,300');
    type(desk, EFFECTS, isAt('J9'), '金額（円）', '7000000');
    type(desk, EFFECTS, isAt('J16'), '金額（円）', '1');
    desk.host.typeInto('資料1-2', cell('J16'), '55');
    type(desk, EFFECTS, isAt('J17'), '効果の区分', '歳出減');
    desk.host.typeInto('資料1-2', cell('K18'), '');
    const { changes } = await broughtIn();
    const told = changes.map((change) =>
      'field' in change
        ? `${change.kind} ${change.field} ${change.before}→${change.after} ${change.cell ?? ''}`
        : `${change.kind} ${change.what}`,
    );
    expect(told).toEqual([
      'changed amount 1000000→1300000 J7',
      'kept amount 7000000→大幅な減 J9',
      'conflict amount 1→55000 J16',
      'gone effect',
    ]);
    const rows = rowsOf(desk, EFFECTS);
    expect(rows).toHaveLength(199);
    const of = (name: string): Readonly<Record<string, string>> => rows.find(isAt(name)) ?? {};
    expect(of('J7')).toMatchObject({ '金額（円）': '1300000', 入力値: '1300' });
    expect(of('J9')['金額（円）']).toBe('7000000');
    expect(of('J16')['金額（円）']).toBe('1');
    expect(of('J17')['効果の区分']).toBe('歳出減');
    expect(of('K18')['元のシートにない']).toBe('○');
  }, 60_000);

  test('取り消すと、台帳ごとなくなる', async () => {
    const desk = await registered();
    const undone = await undo(excelDoor(), { losesLaterEdits: true });
    expect(undone.kind).toBe('done');
    expect(desk.host.book.sheets.map(({ name }) => name)).toEqual(['資料1-2', 'R3下半期']);
  }, 60_000);
});

test('効果額も指標もないブックは、前の版のまま', async () => {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  await desk.press('makeRegister');
  const names = desk.host.book.sheets.map(({ name }) => name);
  expect(names).not.toContain(EFFECTS);
  expect(names).not.toContain(INDICATORS);
  expect(version(desk)).toBe(String(REGISTER_FORMAT_VERSION));
}, 60_000);

test('あとから効果額の欄ができたら、表が増え、版が上がる', async () => {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  await desk.press('makeRegister');
  desk.host.typeInto('資料1-2', { row: 5, column: 9 }, '効果額（千円）');
  desk.host.typeInto('資料1-2', { row: 6, column: 9 }, '1,200');
  const report = await broughtIn();
  expect(report.changes).toEqual([{ kind: 'added', what: 'effect', id: 'A0001' }]);
  expect(rowsOf(desk, EFFECTS)).toMatchObject([{ 活動ID: 'A0001', '金額（円）': '1200000', 出典セル: 'J7' }]);
  expect(version(desk)).toBe(String(MEASURES_FORMAT_VERSION));
  await undo(excelDoor(), { losesLaterEdits: true });
  expect(version(desk)).toBe(String(REGISTER_FORMAT_VERSION));
}, 60_000);
