import { FIVE_WORDS } from '../domain/templates/fiveWords';
import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import { buildRegister } from './buildRegister';
import type { Field } from './field';
import type { ReadingContext } from './readingContext';
import type { RecognisedSheet } from './recognition';
import { recogniseSheet } from './recogniseSheet';
import { recogniseWorkbook } from './recogniseWorkbook';
import { drawSheet } from './sheetDraft.fixture';

const context: ReadingContext = {
  statusSet: FIVE_WORDS,
  planSpan: { startFy: 2020, endFy: 2023 },
  levelNames: ['取組の視点'],
};

function read(drawing: string, own: Partial<ReadingContext> = {}): RecognisedSheet {
  const recognition = recogniseSheet(drawSheet('個票', drawing), { ...context, ...own });
  if (recognition.kind === 'outOfScope') throw new Error(`outOfScope: ${JSON.stringify(recognition)}`);
  return recognition;
}

function told(sheet: RecognisedSheet, ...fields: readonly Field[]): readonly string[] {
  return sheet.records.map(({ values }) => fields.map((field) => values[field]?.value ?? '').join(' / '));
}

describe('個票', () => {
  it('まとめの欄（取組状況）の中にならぶ欄', () => {
    const sheet = read(`
      | 報告期 | 令和4年度上半期 | < | < |
      | 事業名 | A事業【重点】 | < | < |
      | 活動名 | 給食の委託 | < | < |
      | 取組状況 | 進捗状況 | 遅れ | < |
      | ^ | 取組実績 | 4月に公告した。 | < |
      | ^ | 遅れの理由 | 応募がなかったため。 | < |
      | ^ | 今後の対応 | 12月に再公告する。 | < |`);
    expect(sheet.kind).toBe('form');
    expect(told(sheet, 'program', 'activity', 'status', 'achievement', 'delayReason', 'nextAction')).toEqual([
      'A事業【重点】 / 給食の委託 / 遅れ / 4月に公告した。 / 応募がなかったため。 / 12月に再公告する。',
    ]);
    expect(sheet.fields.find(({ field }) => field === 'status')).toMatchObject({
      label: '進捗状況',
      reason: 'pair',
      confidence: 'sure',
      area: { row: 3, column: 1 },
    });
  });

  it('見出しの下に値がある', () => {
    const sheet = read(`
      | 令和4年度上半期　進行管理シート | < | < | < |
      | 事業番号 | 事業名 | 担当課 | 重点 |
      | 1-1 | A事業 | 企画政策課 | ○ |
      | 活動 | < | 進捗状況 | < |
      | 給食の委託 | < | 概ね順調 | < |
      | 取組実績 | < | < | < |
      | 4月に委託した。 | < | < | < |`);
    expect(told(sheet, 'programNumber', 'program', 'department', 'priority', 'activity', 'status')).toEqual([
      '1-1 / A事業 / 企画政策課 / ○ / 給食の委託 / 概ね順調',
    ]);
  });

  it('一枚に続けて並ぶ個票は、報告期が違っても別々に読む', () => {
    const form = (period: string, program: string, status: string): string => `
      | 報告期 | ${period} |
      | 事業名 | ${program} |
      | 活動 | ${program}の活動 |
      | 進捗状況 | ${status} |
      | 取組実績 | 実施した。 |
      | | |`;
    const sheet = read(form('令和3年度下半期', 'A事業', '遅れ') + form('令和4年度上半期', 'A事業', '済'));
    const { register, problems } = buildRegister([sheet], HIRATSUKA_2020);
    expect(register.entries.map(({ periodId, status }) => `${periodId} ${status}`)).toEqual([
      '2021H2 遅れ',
      '2022H1 済',
    ]);
    expect(register.activities).toHaveLength(1);
    expect(problems.map(({ rule }) => rule)).toEqual(['R46']);
  });

  it('書かれていない欄は空のまま、その場所を覚える', () => {
    const sheet = read(`
      | 報告期 | 令和4年度上半期 |
      | 事業名 | A事業 |
      | 重点 | |
      | 担当課 | 企画政策課 |
      | 番号 | 活動 | 進捗状況 | 取組実績 |
      | 1 | あ | | 着手した。 |`);
    expect(sheet.records[0]?.values.status).toEqual({ value: '', raw: null, cell: 'C6' });
    expect(sheet.records[0]?.values.priority).toMatchObject({ value: '', cell: 'B3' });
  });

  it('活動の表の上の「目標」は、数値の目標かもしれないので階層にしない', () => {
    const sheet = read(`
      | 報告期 | 令和4年度上半期 |
      | 取組の視点 | (1)民間活力の活用 |
      | 事業名 | A事業 |
      | 目標 | 年間100件 |
      | 活動 | 進捗状況 | 実績 |
      | あ | 済 | 終えた。 |`);
    expect(told(sheet, 'level1', 'level2')).toEqual(['(1)民間活力の活用 / ']);
  });

  it('目標と改革テーマの二段', () => {
    const sheet = read(
      `
      | 報告期 | 令和6年度上半期 |
      | 目標 | 〔目標1〕効率的な行政 |
      | 改革テーマ | （改革テーマ2）最適化 |
      | 事業名 | A事業 |
      | 取組 | 進捗状況 | 実績 |
      | あ | 済 | 終えた。 |`,
      { levelNames: ['目標', '改革テーマ'], planSpan: { startFy: 2024, endFy: 2027 } },
    );
    expect(told(sheet, 'level1', 'level2')).toEqual(['〔目標1〕効率的な行政 / （改革テーマ2）最適化']);
  });

  it('記入例への言及だけでは記入例としない。記入例のシートは読まない', () => {
    const form = `
      | 報告期 | 令和4年度上半期 |
      | 事業名 | A事業 |
      | 活動 | あ |
      | 進捗状況 | 済 |
      | ※記入例を参照して記入してください | |`;
    expect(read(form).records).toHaveLength(1);
    expect(recogniseSheet(drawSheet('個票（記入例）', form), context)).toMatchObject({ reason: 'example' });
    expect(recogniseSheet(drawSheet('個票', `| 【記入例】 |${form}`), context)).toMatchObject({
      reason: 'example',
    });
  });

  it('事業名のない個票は、足りない見出しを言う', () => {
    const recognition = recogniseSheet(
      drawSheet(
        '個票',
        '| 報告期 | 令和4年度上半期 |\n| 担当課 | 企画政策課 |\n| 活動 | 進捗状況 | 実績 |\n| あ | 済 | 終えた。 |',
      ),
      context,
    );
    expect(recognition).toMatchObject({ kind: 'outOfScope', reason: 'headingMissing', missing: ['program'] });
  });

  it('活動の表の番号が日付に変わっていれば、もとの番号を推定する', () => {
    const sheet = drawSheet(
      '個票',
      `
      | 報告期 | 令和4年度上半期 |
      | 事業名 | A事業 |
      | 番号 | 活動 | 進捗状況 |
      | 1-2-1 | あ | 済 |
      | x | い | 遅れ |`,
    );
    const { grid } = sheet;
    if (!grid) throw new Error('no grid');
    const values = grid.values.map((row, i) => (i === 4 ? [36_924, ...row.slice(1)] : row));
    const numberFormats = new Map([[4 * 16_384, 'yyyy/m/d']]);
    const { register, problems } = buildRegister(
      [recogniseSheet({ ...sheet, grid: { ...grid, values, numberFormats } }, context)],
      HIRATSUKA_2020,
    );
    expect(register.activities.map(({ displayNumber }) => displayNumber)).toEqual(['1-2-1', '1-2-2']);
    expect(problems.find(({ rule }) => rule === 'R22')).toMatchObject({ cell: 'A5', raw: 36_924 });
  });
});

describe('一つのブックの一覧と個票', () => {
  it('同じことを二度言っているだけなら、報告は一つ', () => {
    const list = drawSheet(
      '一覧',
      '| 令和4年度上半期 |\n| 事業名 | 活動 | 進捗状況 | 実績 |\n| A事業 | あ | 済 | 終えた。 |',
    );
    const form = drawSheet(
      '個票',
      '| 報告期 | 令和4年度上半期 |\n| 事業名 | A事業 |\n| 活動 | 進捗状況 | 実績 |\n| あ | 済 | 終えた。 |',
    );
    const snapshot = {
      fileName: null,
      readOnly: false,
      structureProtected: false,
      sheets: [list, form],
      names: [],
      customXml: null,
    };
    const { register, problems } = buildRegister(recogniseWorkbook(snapshot, context).sheets, HIRATSUKA_2020);
    expect(register.entries).toHaveLength(1);
    expect(problems.map(({ rule }) => rule)).toEqual(['R46']);
  });
});
