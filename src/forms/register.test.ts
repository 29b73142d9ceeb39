import { FIVE_WORDS } from '../domain/templates/fiveWords';
import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import { HIRATSUKA_2024 } from '../domain/templates/hiratsuka2024';
import { makePeriod } from '../domain/reportPeriod';
import type { Register } from '../domain/register';
import { buildRegister } from './buildRegister';
import type { ReadingContext } from './readingContext';
import type { SheetRecognition } from './recognition';
import { recogniseSheet } from './recogniseSheet';
import { drawSheet } from './sheetDraft.fixture';

const context: ReadingContext = {
  statusSet: FIVE_WORDS,
  planSpan: { startFy: 2020, endFy: 2023 },
  levelNames: ['取組の視点'],
};

function read(drawing: string, own: Partial<ReadingContext> = {}): SheetRecognition {
  return recogniseSheet(drawSheet('一覧', drawing), { ...context, ...own });
}

function build(drawing: string, existing?: Register): ReturnType<typeof buildRegister> {
  return buildRegister([read(drawing)], HIRATSUKA_2020, existing);
}

const BEFORE = `
  | 令和3年度下半期 |
  | 番号 | 取組の視点 | 事業名 | 活動 | 進捗状況 |
  | 1-1-1 | (1)民間活力の活用 | A事業 | あ | 済 |
  | 1-1-2 | ^ | ^ | い | 済 |
  | 2-1-1 | (2)施設の総合的管理 | B事業 | う | 済 |`;

describe('すでにある台帳', () => {
  const existing = build(BEFORE).register;

  it('並びが変わっても、同じ事業・活動は同じID。新しいものは続きのID', () => {
    const { register } = build(
      `
      | 令和4年度上半期 |
      | 番号 | 取組の視点 | 事業名 | 活動 | 進捗状況 |
      | 2-1-1 | (2)施設の総合的管理 | Ｂ事業 | う | 済 |
      | 2-2-1 | ^ | C事業 | え | 済 |
      | 1-1-2 | (1)民間活力の活用 | A事業 | い | 済 |`,
      existing,
    );
    expect(register.programs.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'P002 B事業',
      'P003 C事業',
      'P001 A事業',
    ]);
    expect(register.activities.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'A0003 う',
      'A0004 え',
      'A0002 い',
    ]);
  });

  it('番号が振り直されても、同じ事業の同じ名前の活動は同じID', () => {
    const { register } = build(
      `
      | 令和4年度上半期 |
      | 番号 | 取組の視点 | 事業名 | 活動 | 進捗状況 |
      | 3-1-1 | (1)民間活力の活用 | A事業 | い | 済 |`,
      existing,
    );
    expect(register.activities).toMatchObject([{ id: 'A0002', displayNumber: '3-1-1' }]);
  });

  it('視点も番号も書かれていない回答は、台帳のとおりとする', () => {
    const { register, problems } = build(
      `
      | 令和4年度上半期 |
      | 事業名 | 活動 | 進捗状況 |
      | A事業 | い | 済 |`,
      existing,
    );
    expect(register.programs).toMatchObject([{ id: 'P001', nodeId: 'V1', displayNumber: '1-1' }]);
    expect(register.activities).toMatchObject([{ id: 'A0002', displayNumber: '1-1-2' }]);
    expect(problems).toEqual([]);
  });

  it('書き方だけ違う名前は台帳の名前のままにして、言う', () => {
    const kana = build(BEFORE.replace('A事業', '龍城ヶ丘公園')).register;
    const { register, problems } = build(BEFORE.replace('A事業', '龍城ケ丘公園'), kana);
    expect(register.programs[0]).toMatchObject({ id: 'P001', name: '龍城ヶ丘公園' });
    expect(problems).toMatchObject([
      { rule: 'R17', cell: 'C3', written: '龍城ケ丘公園', kept: '龍城ヶ丘公園' },
    ]);
  });
});

describe('同じ名前', () => {
  it('番号が違えば別の事業、視点が違っても別の事業', () => {
    const { register } = build(`
      | 令和4年度上半期 |
      | 取組の視点 | 事業番号 | 事業名 | 担当課 | 活動 | 進捗状況 |
      | (1)民間活力の活用 | 1-1 | 研修事業 | 職員課 | あ | 済 |
      | (1)民間活力の活用 | 1-2 | 研修事業 | 市民課 | い | 済 |
      | (2)施設の総合的管理 | | 研修事業 | 庁舎管理課 | う | 済 |`);
    expect(
      register.programs.map(({ id, displayNumber, department }) => `${id} ${displayNumber} ${department}`),
    ).toEqual(['P001 1-1 職員課', 'P002 1-2 市民課', 'P003  庁舎管理課']);
  });

  it('番号がなく担当課が違うときは、一つの事業として言う', () => {
    const { register, problems } = build(`
      | 令和4年度上半期 |
      | 取組の視点 | 事業名 | 担当課 | 活動 | 進捗状況 |
      | (1)民間活力の活用 | 研修事業 | 職員課 | あ | 済 |
      | (1)民間活力の活用 | 研修事業 | 市民課 | い | 済 |`);
    expect(register.programs).toHaveLength(1);
    expect(problems).toMatchObject([
      { rule: 'R16', cell: 'C4', department: '職員課', otherDepartment: '市民課' },
    ]);
  });

  it('同じ事業の同じ名前の活動でも、番号が違えば別の活動', () => {
    const { register } = build(`
      | 令和4年度上半期 |
      | 番号 | 取組の視点 | 事業名 | 活動 | 進捗状況 |
      | 1-1-1 | (1)民間活力の活用 | 研修事業 | 研修の実施 | 済 |
      | 1-1-2 | (1)民間活力の活用 | 研修事業 | 研修の実施 | 遅れ |`);
    expect(register.activities).toHaveLength(2);
  });
});

describe('そのほか', () => {
  it('再掲は数えない', () => {
    const { register } = build(`
      | 令和4年度上半期 |
      | 取組の視点 | 事業名 | 活動 | 進捗状況 |
      | (1)民間活力の活用 | A事業 | 窓口の委託 | 済 |
      | (2)施設の総合的管理 | B事業 | 窓口の委託（再掲） | 済 |`);
    expect(
      register.activities.map(({ name, isRepeated, isCounted, exclusionReason }) => [
        name,
        isRepeated,
        isCounted,
        exclusionReason,
      ]),
    ).toEqual([
      ['窓口の委託', false, true, ''],
      ['窓口の委託', true, false, '再掲'],
    ]);
  });

  it('報告期は、人が選べばその期になる', () => {
    const sheet = read('| 取組状況一覧 |\n| 事業名 | 活動 | 進捗状況 |\n| A事業 | あ | 済 |');
    const chosen = new Map([['一覧', makePeriod(2022, 'H2')]]);
    const { register, problems } = buildRegister([sheet], HIRATSUKA_2020, undefined, chosen);
    expect(register.entries.map(({ periodId }) => periodId)).toEqual(['2022H2']);
    expect(problems.map(({ rule }) => rule)).toEqual(['R46']);
  });

  it('事業番号は、活動の番号がみな事業の番号で始まるときだけ、そこから分かる', () => {
    const plain = build(BEFORE).register;
    expect(plain.programs.map(({ displayNumber }) => displayNumber)).toEqual(['1-1', '2-1']);
    const flat = build(
      BEFORE.replace('1-1-1', '1-1').replace('1-1-2', '1-2').replace('2-1-1', '1-3'),
    ).register;
    expect(flat.programs.map(({ displayNumber }) => displayNumber)).toEqual(['', '']);
  });

  it('計画の表の活動は、報告のない活動になる', () => {
    const sheet = read(
      `
      | 平塚市行財政改革計画（2024-2027） 実施計画 | < | < | < |
      | 改革テーマ | 事業名 | 取組 | R6 |
      | （改革テーマ1）行政サービスの向上 | 窓口サービスのDX推進 | 書かない窓口の導入 | 検討 |
      | ^ | ^ | 予約の導入 | 実施 |`,
      { levelNames: HIRATSUKA_2024.plan.levelNames, planSpan: HIRATSUKA_2024.plan },
    );
    expect(sheet.kind).toBe('plan');
    const { register, problems } = buildRegister([sheet], HIRATSUKA_2024);
    expect(register.programs).toMatchObject([{ name: '窓口サービスのDX推進', nodeId: 'T1' }]);
    expect(register.activities.map(({ name }) => name)).toEqual(['書かない窓口の導入', '予約の導入']);
    expect([register.entries, problems]).toEqual([[], []]);
  });

  it('計画が分かる前に読んだ目標と改革テーマも、計画の階層に合わせる', () => {
    const sheet = read(
      `
      | 令和6年度上半期 |
      | 目標 | 改革テーマ | 事業名 | 取組 | 進捗状況 |
      | 〔目標2〕将来にわたり持続可能な行財政運営の確立 | （改革テーマ3）健全財政の維持 | 債権回収の推進 | あ | 済 |`,
      { levelNames: [], planSpan: { startFy: 1989, endFy: 2099 } },
    );
    const { register } = buildRegister([sheet], HIRATSUKA_2024);
    expect(register.nodes).toEqual(HIRATSUKA_2024.nodes);
    expect(register.programs[0]?.nodeId).toBe('T3');
  });
});
