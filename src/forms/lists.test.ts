import { FIVE_WORDS } from '../domain/templates/fiveWords';
import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
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

describe('見出し', () => {
  it('空白・改行・全角・※があっても、意味で見つける', () => {
    const sheet = read(`
      | 令和４年度上半期 |
      | Ｎｏ． | 取 組 の / 視 点 | 事　業　名※ | 所管課 | 個別の取組 | 進捗度： | 主な/実績 | 【要因】 | 改善策 |
      | 1 | (1)民間活力 | 委託事業 | 企画政策課 | 給食の委託 | 概ね順調 | 委託した。 | なし | 続ける |`);
    expect(sheet.fields.map(({ field }) => field)).toEqual([
      'number',
      'level1',
      'program',
      'department',
      'activity',
      'status',
      'achievement',
      'delayReason',
      'nextAction',
    ]);
    expect(sheet.period).toMatchObject({ kind: 'found', period: { id: '2022H1' }, cell: 'A1' });
  });

  it('三段の見出しと、期ごとの列の組', () => {
    const sheet = read(`
      | 令和4年度取組状況 | < | < | < | < | < |
      | 事業名 | 活動 | 取組状況 | < | < | < |
      | ^ | ^ | 上半期 | < | 下半期 | < |
      | ^ | ^ | 進捗状況 | 取組実績 | 進捗状況 | 取組実績 |
      | A事業 | あ | 概ね順調 | 着手した。 | 済 | 終えた。 |
      | ^ | い | 遅れ | 調整中。 | 概ね順調 | 追いついた。 |`);
    const told = sheet.records.map(
      ({ period, values }) =>
        `${period?.id ?? ''} ${values.activity?.value ?? ''} ${values.status?.value ?? ''} ${values.achievement?.value ?? ''}`,
    );
    expect(told).toEqual([
      '2022H1 あ 概ね順調 着手した。',
      '2022H2 あ 済 終えた。',
      '2022H1 い 遅れ 調整中。',
      '2022H2 い 概ね順調 追いついた。',
    ]);
  });

  it('項目の下に期が並ぶ組でも、まだ何も書かれていない期は報告にしない', () => {
    const sheet = read(`
      | 事業名 | 活動 | 進捗状況 | < | 取組実績 | < |
      | ^ | ^ | R4上半期 | R4下半期 | R4上半期 | R4下半期 |
      | A事業 | あ | 概ね順調 | | 着手した。 | |
      | ^ | い | | | 調整中。 | |`);
    expect(
      sheet.records.map(({ period, values }) => `${period?.id ?? ''} ${values.status?.value ?? ''}`),
    ).toEqual(['2022H1 概ね順調', '2022H1 ']);
    expect(sheet.leftOut.map(({ reason }) => reason)).toContain('emptyPeriod');
  });

  it('結合のない二段の見出し', () => {
    const sheet = read(`
      | 令和4年度上半期 |
      | № | 事業名 | 活動 | 取組状況 | |
      | | | | 区分 | 内容 |
      | 1 | A事業 | あ | 概ね順調 | 着手した。 |`);
    expect([column(sheet, 'status'), column(sheet, 'achievement')]).toEqual([['概ね順調'], ['着手した。']]);
  });

  it.each([
    ['言葉なら進捗状況', '概ね順調', '遅れ', 'status'],
    [
      '文章なら取組実績',
      '4月から委託を開始し、順調に実施している。',
      '関係課と協議を続けている。',
      'achievement',
    ],
  ])('「取組状況」は、下にあるのが%s', (_, first, second, field) => {
    const other = field === 'status' ? '実績' : '評価';
    const values = field === 'status' ? ['着手した。', '協議した。'] : ['概ね順調', '遅れ'];
    const sheet = read(`
      | 令和4年度上半期 |
      | 事業名 | 活動 | 取組状況 | ${other} |
      | A事業 | あ | ${first} | ${values[0] ?? ''} |
      | B事業 | い | ${second} | ${values[1] ?? ''} |`);
    expect(column(sheet, field as Field)).toEqual([first, second]);
    expect(sheet.fields.find(({ label }) => label === '取組状況')).toMatchObject({
      reason: 'values',
      confidence: 'likely',
    });
  });

  it('進捗の言葉ごとの列の○', () => {
    const sheet = read(`
      | 令和4年度上半期 |
      | 事業名 | 活動 | 進捗状況 | < | < | < | < | 取組実績 |
      | ^ | ^ | 済 | 概ね順調 | 遅れ | 未着手 | 休止 | ^ |
      | A事業 | あ | | ○ | | | | 着手した。 |
      | B事業 | い | | | ○ | | | 協議した。 |
      | C事業 | う | | | | | | |
      | D事業 | え | ○ | | | | ○ | |`);
    expect(column(sheet, 'status')).toEqual(['概ね順調', '遅れ', '', '']);
    expect(sheet.records[1]?.values.status?.cell).toBe('E5');
    expect(sheet.oddRows).toMatchObject([{ kind: 'severalStatuses', cell: 'A7' }]);
  });

  it('年度別工程の列と備考は読まない', () => {
    const sheet = read(`
      | 令和4年度上半期 |
      | 事業名 | 活動 | 年度別工程 | < | < | 進捗状況 | 実績 | 備考 |
      | ^ | ^ | R2 | R3 | R4 | ^ | ^ | ^ |
      | A事業 | あ | 検討 | 準備 | 実施 | 概ね順調 | 着手した。 | 新規 |`);
    expect(
      sheet.records.map(({ period, values }) => [period, values.status?.value, values.achievement?.value]),
    ).toEqual([[null, '概ね順調', '着手した。']]);
  });

  it('前回の欄は今回の報告にしない', () => {
    const sheet = read(`
      | 令和4年度上半期 |
      | 事業名 | 活動 | 前回の進捗状況 | 進捗状況 | 実績 |
      | A事業 | あ | 遅れ | 概ね順調 | 着手した。 |`);
    expect(column(sheet, 'status')).toEqual(['概ね順調']);
  });

  it('人が示した見出しの場所は、見つけたものに優先する', () => {
    const drawing = `
      | 令和4年度上半期 |
      | 計画のなかみ | やること | ようす | 実績 |
      | A事業 | あ | 概ね順調 | 着手した。 |`;
    const unknown = recogniseSheet(drawSheet('一覧', drawing), context);
    expect(unknown.kind).toBe('outOfScope');
    const columns = { program: 0, activity: 1, status: 2 };
    const mappings = new Map([['一覧', { headingTop: 1, headingBottom: 1, columns }]]);
    const sheet = read(drawing, { mappings });
    expect(sheet.records[0]?.values).toMatchObject({
      program: { value: 'A事業' },
      activity: { value: 'あ' },
      status: { value: '概ね順調' },
      achievement: { value: '着手した。' },
    });
  });
});

describe('行', () => {
  it('小計・合計・注記・空行・繰り返した見出しは活動にしない', () => {
    const sheet = read(`
      | 令和4年度上半期取組状況【一覧】 | < | < | < | < |
      | № | 取組の視点 | 事業名 | 活動 | 進捗状況 |
      | 1 | (1)民間活力 | A事業 | あ | 概ね順調 |
      | 2 | ^ | ^ | 会計の見直し | 済 |
      | | 小　計 | | 2活動 | |
      | 令和4年度上半期取組状況【一覧】 | < | < | < | < |
      | № | 取組の視点 | 事業名 | 活動 | 進捗状況 |
      | | | | | |
      | 3 | (2)施設 | B事業 | う | 遅れ |
      | (2)施設 計 | < | < | 1 | |
      | 合計 | < | < | 3 | |
      | ※ 進捗状況は9月末時点 | < | < | < | < |`);
    expect(column(sheet, 'activity')).toEqual(['あ', '会計の見直し', 'う']);
    expect(sheet.leftOut.map(({ reason }) => reason)).toEqual([
      'subtotal',
      'repeatedTitle',
      'repeatedHeading',
      'blank',
      'subtotal',
      'subtotal',
      'note',
    ]);
    expect(sheet.oddRows).toEqual([]);
  });

  it('視点が行になっている一覧', () => {
    const sheet = read(`
      | 令和4年度上半期 |
      | № | 事業名 | 活動 | 進捗状況 |
      | (1)民間活力の活用 | < | < | < |
      | 1 | A事業 | あ | 概ね順調 |
      | 2 | ^ | い | 済 |
      | （2）施設の総合的管理 | | | |
      | 3 | B事業 | う | 遅れ |`);
    expect(column(sheet, 'level1')).toEqual([
      '(1)民間活力の活用',
      '(1)民間活力の活用',
      '（2）施設の総合的管理',
    ]);
  });

  it('目標とテーマが二段の行になっている一覧', () => {
    const sheet = read(
      `
      | 令和6年度上半期 |
      | 事業名 | 取組 | 進捗状況 | 実績 |
      | 〔目標1〕効率的な行政 | < | < | < |
      | （改革テーマ1）サービスの向上 | < | < | < |
      | A事業 | あ | 概ね順調 | 着手。 |
      | （改革テーマ2）サービスの最適化 | < | < | < |
      | B事業 | い | 遅れ | 調整。 |
      | 〔目標2〕持続可能な運営 | < | < | < |
      | （改革テーマ3）健全財政 | < | < | < |
      | C事業 | う | 済 | 終了。 |`,
      { levelNames: ['目標', '改革テーマ'], planSpan: { startFy: 2024, endFy: 2027 } },
    );
    expect(
      sheet.records.map(({ values }) => `${values.level1?.value ?? ''}/${values.level2?.value ?? ''}`),
    ).toEqual([
      '〔目標1〕効率的な行政/（改革テーマ1）サービスの向上',
      '〔目標1〕効率的な行政/（改革テーマ2）サービスの最適化',
      '〔目標2〕持続可能な運営/（改革テーマ3）健全財政',
    ]);
  });

  it('視点と事業がともに行になっている一覧', () => {
    const sheet = read(`
      | 令和4年度上半期 |
      | № | 活動 | 進捗状況 | 実績 |
      | (1)民間活力の活用 | < | < | < |
      | ◎民間活力活用事業 | < | < | < |
      | 1-1-1 | あ | 概ね順調 | 着手。 |
      | 1-1-2 | い | 済 | 終了。 |
      | 公園整備事業 | < | < | < |
      | 1-2-1 | う | 遅れ | 調整。 |`);
    expect(column(sheet, 'program')).toEqual(['◎民間活力活用事業', '◎民間活力活用事業', '公園整備事業']);
    expect(column(sheet, 'level1')).toEqual(Array(3).fill('(1)民間活力の活用'));
  });

  it('空欄のくり返しは上から続く。新しい事業の担当課が空なら、前の事業の課は続かない', () => {
    const sheet = read(`
      | 令和4年度上半期 |
      | 取組の視点 | 事業名 | 担当課 | 活動 | 進捗状況 |
      | (1)民間活力 | A事業 | 企画政策課 | あ | 概ね順調 |
      | | | | い | 済 |
      | | B事業 | | う | 遅れ |`);
    expect(column(sheet, 'level1')).toEqual(Array(3).fill('(1)民間活力'));
    expect(column(sheet, 'department')).toEqual(['企画政策課', '企画政策課', '']);
  });

  it('一つのセルの●は、それぞれ活動', () => {
    const sheet = read(`
      | 令和4年度上半期 |
      | 事業名 | 活動 | 進捗状況 | 実績 |
      | A事業 | ●あの取組/●いの取組/　と続き | 概ね順調 | ●着手。/●調整。 |
      | B事業 | ● うの取組 | 遅れ | 調整。 |`);
    expect(column(sheet, 'activity')).toEqual(['あの取組', 'いの取組\n　と続き', 'うの取組']);
    expect(column(sheet, 'achievement')).toEqual(['着手。', '調整。', '調整。']);
    expect(column(sheet, 'status')).toEqual(['概ね順調', '概ね順調', '遅れ']);
    expect(sheet.oddRows).toMatchObject([{ kind: 'severalActivities', cell: 'A3' }]);
  });

  it('二行にわたる活動の文章は一つの報告になる', () => {
    const sheet = read(`
      | 令和4年度上半期 |
      | 事業名 | 活動 | 進捗状況 | 実績 |
      | A事業 | あ | 概ね順調 | 4月に着手。 |
      | ^ | ^ | ^ | 5月に委託。 |
      | B事業 | い | 済 | 終了。 |
      | | | | なお、継続する。 |`);
    expect(column(sheet, 'achievement')).toEqual(['4月に着手。\n5月に委託。', '終了。\nなお、継続する。']);
    expect(sheet.oddRows.map(({ kind }) => kind)).toEqual(['continuation', 'continuation']);
  });

  it('事業の行の下に活動が並ぶ一覧では、事業の行の番号は事業の番号', () => {
    const sheet = read(`
      | 令和4年度上半期 |
      | 番号 | 事業名 | 担当課 | 活動 | 進捗状況 |
      | 1-1 | A事業【重点】 | 企画政策課 | | |
      | 1-1-1 | | | あ | 概ね順調 |
      | 1-1-2 | | | い | 済 |`);
    const { register } = buildRegister([sheet], HIRATSUKA_2020);
    expect(register.programs).toMatchObject([
      { displayNumber: '1-1', name: 'A事業', isPriority: true, department: '企画政策課' },
    ]);
    expect(register.activities.map(({ displayNumber }) => displayNumber)).toEqual(['1-1-1', '1-1-2']);
  });

  it('事業ごとに一つだけ書かれた№は、事業の番号', () => {
    const sheet = read(`
      | 令和4年度上半期 |
      | № | 事業名 | 活動 | 進捗状況 |
      | 1 | A事業 | あ | 概ね順調 |
      | ^ | ^ | い | 済 |
      | 2 | B事業 | う | 遅れ |`);
    expect(column(sheet, 'programNumber')).toEqual(['1', '1', '2']);
    expect(sheet.records.every(({ values }) => values.number === undefined)).toBe(true);
  });

  it('隠れた行と列は、読んだうえで言う', () => {
    const draft = new SheetDraft();
    [
      ['令和4年度上半期', '', '', ''],
      ['事業名', '活動', '進捗状況', '実績'],
      ['A事業', 'あ', '概ね順調', '着手。'],
      ['A事業', 'い', '遅れ', '調整。'],
    ].forEach((cells, row) => cells.forEach((cell, at) => draft.put(row, at, cell === '' ? null : cell)));
    draft.hiddenRows.add(2).add(3);
    draft.hiddenColumns.add(3);
    const { problems } = buildRegister([recogniseSheet(draft.toSheet('一覧'), context)], HIRATSUKA_2020);
    expect(problems.filter(({ rule }) => rule === 'R42')).toEqual([
      { rule: 'R42', sheet: '一覧', cell: 'A3:A4', what: 'row' },
      { rule: 'R42', sheet: '一覧', cell: 'D1', what: 'column' },
    ]);
  });
});

describe('番号', () => {
  it.each([
    ['日付（2部の番号）', 44_593, 'm"月"d"日"', ['1-1', '1-3'], '2-1'],
    ['日付（3部の番号）', 36_923, 'yyyy/m/d', ['1-1-1', '1-2-2'], '1-2-1'],
    ['負の数', -2, 'General', ['(1)', '(3)'], '(2)'],
    ['0が落ちた数', 2, 'General', ['01', '03'], '02'],
  ])('%sは、もとの番号を推定して、値は残す', (_, raw, format, others, proposal) => {
    const draft = new SheetDraft();
    draft.put(0, 0, '令和4年度上半期');
    ['番号', '事業名', '活動', '進捗状況'].forEach((label, at) => draft.put(1, at, label));
    [others[0] ?? '', raw, others[1] ?? ''].forEach((number, i) => {
      draft.put(2 + i, 0, number, typeof number === 'number' ? format : undefined);
      ['A事業', `活動${String(i)}`, '概ね順調'].forEach((text, at) => draft.put(2 + i, at + 1, text));
    });
    const recognition = recogniseSheet(draft.toSheet('一覧'), context);
    const { register, problems } = buildRegister([recognition], HIRATSUKA_2020);
    expect(register.activities[1]?.displayNumber).toBe(proposal);
    expect(problems.filter(({ rule }) => rule === 'R22')).toMatchObject([{ cell: 'A4', raw, proposal }]);
  });
});

it('1.9の次の1.1は、0が落ちた1.10', () => {
  const draft = new SheetDraft();
  draft.put(0, 0, '令和4年度上半期');
  ['番号', '事業名', '活動', '進捗状況'].forEach((label, at) => draft.put(1, at, label));
  ['1.8', '1.9', 1.1, '1.11'].forEach((number, i) => {
    draft.put(2 + i, 0, number);
    ['A事業', `活動${String(i)}`, '概ね順調'].forEach((text, at) => draft.put(2 + i, at + 1, text));
  });
  const { register } = buildRegister([recogniseSheet(draft.toSheet('一覧'), context)], HIRATSUKA_2020);
  expect(register.activities.map(({ displayNumber }) => displayNumber)).toEqual([
    '1.8',
    '1.9',
    '1.10',
    '1.11',
  ]);
});

it('数式の0は空欄、数式の誤りは空欄として言う', () => {
  const draft = new SheetDraft();
  draft.put(0, 0, '令和4年度上半期');
  ['事業名', '活動', '担当課', '進捗状況', '実績'].forEach((label, at) => draft.put(1, at, label));
  ['A事業', 'あ', '', '済'].forEach((text, at) => draft.put(2, at, text));
  draft.compute(2, 2, '=VLOOKUP(A3,課!A:B,2,0)', { error: '#N/A' }).compute(2, 4, '=回答!A1', 0);
  [0, 1, 2, 3, 4].forEach((at) => draft.compute(3, at, `=回答!${String(at)}`, 0));
  const { register, problems } = buildRegister(
    [recogniseSheet(draft.toSheet('一覧'), context)],
    HIRATSUKA_2020,
  );
  expect(register.programs).toMatchObject([{ name: 'A事業', department: '' }]);
  expect(register.entries).toMatchObject([{ status: '済', achievement: '' }]);
  expect(problems.filter(({ rule }) => rule === 'row')).toMatchObject([
    { kind: 'errorValue', cell: 'C3', text: '#N/A' },
  ]);
});
