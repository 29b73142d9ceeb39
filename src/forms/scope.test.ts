import { FIVE_WORDS } from '../domain/templates/fiveWords';
import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import { cellArea } from '../workbook/address';
import { buildRegister } from './buildRegister';
import type { Field } from './field';
import type { ReadingContext } from './readingContext';
import type { RecognisedSheet } from './recognition';
import { recogniseSheet } from './recogniseSheet';
import { drawSheet, SheetDraft } from './sheetDraft.fixture';

const context: ReadingContext = {
  statusSet: FIVE_WORDS,
  planSpan: { startFy: 2020, endFy: 2023 },
  levelNames: ['取組の視点'],
};

function read(drawing: string, own: Partial<ReadingContext> = {}): RecognisedSheet {
  const recognition = recogniseSheet(drawSheet('一覧', drawing), { ...context, ...own });
  if (recognition.kind === 'outOfScope') throw new Error(`outOfScope: ${JSON.stringify(recognition)}`);
  return recognition;
}

function column(sheet: RecognisedSheet, field: Field): readonly string[] {
  return sheet.records.map(({ values }) => values[field]?.value ?? '(なし)');
}

describe('対象外', () => {
  it.each([
    ['進捗状況が無い', '| 事業名 | 活動 | 取組実績 | 担当課 |', ['status']],
    ['活動が無い', '| 事業名 | 進捗状況 | 取組実績 | 担当課 |', ['activity']],
    ['事業名が無い', '| 番号 | 活動 | 進捗状況 | 取組実績 |', ['program']],
  ])('%sときは、足りない見出しを言う', (_, headings, missing) => {
    const values = '| あいう | えおかきく | 概ね順調である。 | 企画政策課 |';
    const recognition = recogniseSheet(
      drawSheet('一覧', `| 令和4年度上半期 |\n${headings}\n${values}`),
      context,
    );
    expect(recognition).toMatchObject({ kind: 'outOfScope', reason: 'headingMissing', missing });
  });

  it.each([
    ['総括の表', '| 取組の視点 | 済 | 概ね順調 | 遅れ | 合計 |\n| (1)民間活力の活用 | 0 | 6 | 1 | 7 |'],
    ['職員名簿', '| 番号 | 氏名 | 所属 | 内線 |\n| 1 | 平塚太郎 | 企画政策課 | 100 |'],
    ['予算の表', '| 事業名 | 担当課 | 予算額 | 決算額 |\n| A事業 | 財政課 | 100 | 90 |'],
    ['施設一覧', '| No | 名称 | 所在地 | 備考 |\n| 1 | 図書館 | 浅間町 | |'],
    ['名称と概要', '| 名称 | 概要 | 担当 |\n| 図書館 | 本を貸す | 中央図書館 |'],
  ])('%sからは台帳を作らない', (_, drawing) => {
    const recognition = recogniseSheet(drawSheet('Sheet1', drawing), context);
    expect(recognition).toMatchObject({ kind: 'outOfScope', reason: 'noHeadings' });
    expect(buildRegister([recognition], HIRATSUKA_2020).register.programs).toEqual([]);
  });

  it('隠れたシートは、様式のように見えても読まない', () => {
    const sheet = drawSheet('旧', '| 令和4年度上半期 |\n| 事業名 | 活動 | 進捗状況 |\n| A事業 | あ | 済 |');
    const recognition = recogniseSheet({ ...sheet, visibility: 'hidden' }, context);
    expect(recognition).toMatchObject({ kind: 'outOfScope', reason: 'hidden' });
    expect(buildRegister([recognition], HIRATSUKA_2020).problems).toEqual([
      { rule: 'R42', sheet: '旧', cell: null, what: 'sheet' },
    ]);
  });

  it('自分で作ったシートと空のシートは読まない', () => {
    const sheet = drawSheet(
      '台帳_進捗',
      '| 令和4年度上半期 |\n| 事業名 | 活動 | 進捗状況 |\n| A事業 | あ | 済 |',
    );
    expect(recogniseSheet(sheet, { ...context, generatedSheets: ['台帳_進捗'] })).toMatchObject({
      reason: 'generated',
    });
    expect(recogniseSheet(new SheetDraft().toSheet('Sheet2'), context)).toMatchObject({ reason: 'empty' });
    const bare = { ...new SheetDraft().toSheet('Sheet3'), grid: null, usedArea: null };
    expect(recogniseSheet(bare, context)).toMatchObject({ reason: 'empty' });
    expect(recogniseSheet({ ...bare, usedArea: cellArea(0, 0, 9, 9) }, context)).toMatchObject({
      reason: 'notRead',
    });
  });
});

describe('報告期', () => {
  const body = '| 事業名 | 活動 | 進捗状況 |\n| A事業 | あ | 済 |';

  it.each([
    ['書かれていない', '| 取組状況一覧 |', 'R11'],
    ['年度だけ', '| 令和4年度 取組状況一覧 |', 'R11'],
    ['和暦と西暦が違う', '| 令和4（2021）年度上半期 |', 'R12'],
    ['二つの期', '| 令和4年度上半期 | 令和3年度下半期 |', 'R12'],
  ])('%sときは、決めつけずに言う', (_, title, rule) => {
    const sheet = read(`${title}\n${body}`);
    const { register, problems } = buildRegister([sheet], HIRATSUKA_2020);
    expect(register.entries).toEqual([]);
    expect(problems.map((problem) => problem.rule)).toContain(rule);
  });

  it('計画期間・作成日・提出期限は報告期ではない', () => {
    const sheet = read(`
      | 平塚市行財政改革計画（2020-2023） | 計画期間：令和2年度～令和5年度 | 令和4年度上半期 |
      | 作成日 令和4年10月31日 | 提出期限：令和4年11月10日 | 令和4年9月30日現在 |
      ${body}`);
    expect(sheet.period).toMatchObject({ kind: 'found', period: { id: '2022H1' } });
    expect(sheet.planName?.value).toBe('平塚市行財政改革計画（2020-2023）');
  });

  it('表の上の欄に分けて書かれた年度と期、担当課', () => {
    const sheet = read(`
      | 取組状況報告（提出用） | | | |
      | 年度 | 令和4年度 | 期 | 上半期 |
      | 所管課：保育課 | | | |
      | ※令和3年度下半期からの変更は赤字 | | | |
      ${body}`);
    expect(sheet.period).toMatchObject({ kind: 'found', period: { id: '2022H1' } });
    expect(column(sheet, 'department')).toEqual(['保育課']);
  });

  it('行ごとの報告期', () => {
    const sheet = read(`
      | 報告期 | 事業名 | 活動 | 進捗状況 |
      | 令和3年度下半期 | A事業 | あ | 遅れ |
      | 令和4年度上半期 | A事業 | あ | 済 |`);
    const { register, problems } = buildRegister([sheet], HIRATSUKA_2020);
    expect(
      register.entries.map(({ activityId, periodId, status }) => [activityId, periodId, status]),
    ).toEqual([
      ['A0001', '2021H2', '遅れ'],
      ['A0001', '2022H1', '済'],
    ]);
    expect(problems.map(({ rule }) => rule)).toEqual(['R46']);
  });
});
