import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import { buildRegister } from './buildRegister';
import { A, B, context, understand } from './oddLayouts.fixture';
import { recogniseSheet } from './recogniseSheet';
import { drawSheet } from './sheetDraft.fixture';

describe('一覧の変わった形', () => {
  it('3段の見出しと、視点の中の小計', () => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期取組状況 |
      | № | 取組の視点 | 実施計画事業 | < | 活動 | 担当課 | 報告 | < | < | < |
      | ^ | ^ | 番号 | 名称 | ^ | ^ | 進捗 | < | 理由等 | < |
      | ^ | ^ | ^ | ^ | ^ | ^ | 状況 | 実績 | 遅れの理由 | 今後の対応 |
      | 1 | (1)民間活力の活用 | 1-1 | A事業 | あ | 財政課 | 済 | 完了。 | | |
      | | 小計 | | | 1活動 | | | | | |
      | 2 | (2)施設の総合的管理 | 2-1 | B事業 | い | 施設課 | 遅れ | 調整。 | 資材。 | 3月まで。 |
      | | 小計 | | | 1活動 | | | | | |
      | | 合計 | | | 2活動 | | | | | |`,
    );
    expect(understand(sheet)).toEqual({
      lines: ['2022H1|A事業|あ|財政課|済|完了。', '2022H1|B事業|い|施設課|遅れ|調整。'],
      odd: [],
      newHeadings: [],
    });
    const { register } = buildRegister([recogniseSheet(sheet, context)], HIRATSUKA_2020);
    expect(register.programs.map(({ displayNumber }) => displayNumber)).toEqual(['1-1', '2-1']);
  });

  it.each([
    ['続き', '（続き）'],
    ['ページ番号の付いた題名', '令和4年度上半期　進捗状況一覧　2頁'],
    ['同じ題名', '令和4年度上半期　進捗状況一覧　1頁'],
  ])('途中でくり返す見出しの上の「%s」は、取組の視点ではない', (_, title) => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期　進捗状況一覧　1頁 |
      | № | 事業名 | 活動 | 報告 | < |
      | ^ | ^ | ^ | 進捗状況 | 実績 |
      | 1 | A事業 | あ | 済 | 完了。 |
      | ${title} |
      | № | 事業名 | 活動 | 報告 | < |
      | ^ | ^ | ^ | 進捗状況 | 実績 |
      | 2 | B事業 | い | 遅れ | 調整。 |`,
    );
    expect(understand(sheet)).toEqual({ lines: [A, B], odd: [], newHeadings: [] });
  });

  it('くり返す見出しの言葉が少し違っても、同じ列', () => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期 |
      | № | 事業名 | 活動 | 進捗状況 | 実績 |
      | 1 | A事業 | あ | 済 | 完了。 |
      | No. | 事業名 | 活動名 | 進捗状況 | 取組実績 |
      | 2 | B事業 | い | 遅れ | 調整。 |`,
    );
    expect(understand(sheet).lines).toEqual([A, B]);
  });

  it('題名に別の期を書いた表が下に続けば、その期の報告', () => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和3年度下半期 |
      | № | 事業名 | 活動 | 進捗状況 | 実績 |
      | 1 | A事業 | あ | 遅れ | 調整。 |
      | |
      | 令和4年度上半期 |
      | № | 事業名 | 活動 | 進捗状況 | 実績 |
      | 1 | A事業 | あ | 済 | 完了。 |`,
    );
    expect(understand(sheet)).toEqual({
      lines: ['2021H2|A事業|あ||遅れ|調整。', A],
      odd: [],
      newHeadings: [],
    });
  });

  it('課ごとに表を分けて「担当課：」と書いてあれば、その課の報告', () => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期 |
      | 担当課：財政課 |
      | № | 事業名 | 活動 | 進捗状況 | 実績 |
      | 1 | A事業 | あ | 済 | 完了。 |
      | |
      | 担当課：施設課 |
      | № | 事業名 | 活動 | 進捗状況 | 実績 |
      | 1 | B事業 | い | 遅れ | 調整。 |`,
    );
    expect(understand(sheet)).toEqual({
      lines: ['2022H1|A事業|あ|財政課|済|完了。', '2022H1|B事業|い|施設課|遅れ|調整。'],
      odd: [],
      newHeadings: [],
    });
  });

  it.each([
    ['課の行', '| 【財政課】 | < | < | < | < |', '| 【施設課】 | < | < | < | < |'],
    [
      '部と課の行',
      '| １ 企画部 | < | < | < | < |\n| （１）財政課 | < | < | < | < |',
      '| （２）施設課 | < | < | < | < |',
    ],
  ])('%sで分けてあれば、担当課として読み、取組の視点にはしない', (_, first, second) => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期 |
      | № | 事業名 | 活動 | 進捗状況 | 実績 |
      ${first}
      | 1 | A事業 | あ | 済 | 完了。 |
      ${second}
      | 2 | B事業 | い | 遅れ | 調整。 |`,
    );
    expect(understand(sheet)).toEqual({
      lines: ['2022H1|A事業|あ|財政課|済|完了。', '2022H1|B事業|い|施設課|遅れ|調整。'],
      odd: [],
      newHeadings: [],
    });
  });

  it('横に並んだ二つの表は、どちらも読む', () => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期 |
      | № | 事業名 | 活動 | 進捗状況 | 実績 | | № | 事業名 | 活動 | 進捗状況 | 実績 |
      | 1 | A事業 | あ | 済 | 完了。 | | 3 | C事業 | う | 済 | 実施。 |
      | 2 | B事業 | い | 遅れ | 調整。 | | 4 | ^ | え | 休止 | 中止。 |`,
    );
    expect(understand(sheet).lines).toEqual([
      A,
      B,
      '2022H1|C事業|う||済|実施。',
      '2022H1|C事業|え||休止|中止。',
    ]);
  });

  it('横に並んだ表がそれぞれ期を名乗れば、それぞれの期', () => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和3年度下半期 | | | | | 令和4年度上半期 |
      | № | 事業名 | 活動 | 進捗状況 | | № | 事業名 | 活動 | 進捗状況 |
      | 1 | A事業 | あ | 遅れ | | 1 | A事業 | あ | 済 |`,
    );
    expect(understand(sheet).lines).toEqual(['2021H2|A事業|あ||遅れ|', '2022H1|A事業|あ||済|']);
  });

  it('右の少し下から始まる別の表も読む', () => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期 |
      | № | 事業名 | 活動 | 進捗状況 | 実績 | | | | | | |
      | 1 | A事業 | あ | 済 | 完了。 | | № | 事業名 | 活動 | 進捗状況 | 実績 |
      | | | | | | | 2 | B事業 | い | 遅れ | 調整。 |`,
    );
    expect(understand(sheet).lines).toEqual([A, B]);
  });

  it('横に小さな集計表があっても、表は一つ', () => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期 | | | | | | 進捗状況 | 件数 |
      | № | 事業名 | 活動 | 進捗状況 | 実績 | | 区分 | 件数 |
      | 1 | A事業 | あ | 済 | 完了。 | | 済 | 1 |
      | 2 | B事業 | い | 遅れ | 調整。 | | 遅れ | 1 |`,
    );
    expect(understand(sheet).lines).toEqual([A, B]);
  });

  it('進捗状況ごとの○の列。二つに○なら空欄として言う', () => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期 |
      | № | 事業名 | 活動 | 進捗状況（該当に○） | < | < | 実績 |
      | ^ | ^ | ^ | 済 | 概ね順調 | 遅れ | ^ |
      | 1 | A事業 | あ | ○ | | | 完了。 |
      | 2 | B事業 | い | | ○ | ○ | 調整。 |`,
    );
    expect(understand(sheet)).toMatchObject({
      lines: [A, '2022H1|B事業|い|||調整。'],
      odd: ['severalStatuses A5'],
    });
  });

  it('〃と同上は、上の行と同じ事業・担当課。取組実績では書かれたまま', () => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期 |
      | № | 事業名 | 活動 | 担当課 | 進捗状況 | 実績 |
      | 1 | A事業 | あ | 財政課 | 済 | 完了。 |
      | 2 | 〃 | い | 〃 | 遅れ | 同上 |
      | 3 | 同上 | う | 同　上 | 済 | 実施。 |`,
    );
    expect(understand(sheet).lines).toEqual([
      '2022H1|A事業|あ|財政課|済|完了。',
      '2022H1|A事業|い|財政課|遅れ|同上',
      '2022H1|A事業|う|財政課|済|実施。',
    ]);
  });

  it.each([
    ['番号の欄に例', '| 例 | 窓口事業 | 案内板 | 概ね順調 | 設置した。 |'],
    ['事業名の頭に（記入例）', '| 0 | （記入例）窓口事業 | 案内板 | 概ね順調 | 設置した。 |'],
  ])('%sとある行は、報告ではない', (_, example) => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期 |
      | № | 事業名 | 活動 | 進捗状況 | 実績 |
      ${example}
      | 1 | A事業 | あ | 済 | 完了。 |`,
    );
    expect(understand(sheet).lines).toEqual([A]);
  });

  it('事業ごとの計の行は、活動ではない', () => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期 |
      | 視点 | 事業名 | 活動 | 進捗状況 | 実績 |
      | (1)民間活力の活用 | A事業 | あ | 済 | 完了。 |
      | ^ | A事業　計 | 1活動 | 済1 | |
      | ^ | B事業 | い | 遅れ | 調整。 |
      | ^ | B事業　計 | 1活動 | 遅れ1 | |`,
    );
    expect(understand(sheet).lines).toEqual([A, B]);
  });

  it('一つのセルに□を並べて選ぶ欄。何も選んでいなければ空欄', () => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期 |
      | № | 事業名 | 活動 | 進捗状況 | 実績 |
      | 1 | A事業 | あ | ☑済 □概ね順調 □遅れ | 完了。 |
      | 2 | B事業 | い | □済 □概ね順調 ■遅れ | 調整。 |
      | 3 | B事業 | う | □済 □概ね順調 □遅れ | |
      | 4 | B事業 | え | ☑済 □概ね順調 ☑遅れ | |`,
    );
    expect(understand(sheet).lines).toEqual([
      A,
      B,
      '2022H1|B事業|う|||',
      '2022H1|B事業|え||☑済 □概ね順調 ☑遅れ|',
    ]);
  });

  it('一つの活動に課ごとの進捗状況があれば、違いを言う', () => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期 |
      | № | 事業名 | 活動 | 担当課 | 進捗状況 | 実績 |
      | 1 | A事業 | あ | 財政課 | 済 | 完了。 |
      | ^ | ^ | ^ | 施設課 | 遅れ | 調整。 |`,
    );
    expect(understand(sheet).odd).toContain('severalStatuses D4');
  });

  it('区分の説明が上にあっても、題名の期を読む', () => {
    const sheet = drawSheet(
      '一覧',
      `
      | 令和4年度上半期進捗状況 |
      | 【進捗状況の区分】 |
      | 区分 | 内容 |
      | 済 | 計画した内容を達成したもの |
      | 遅れ | 遅れが生じているもの（理由を記入） |
      | |
      | № | 事業名 | 活動 | 進捗状況 | 実績 |
      | 1 | A事業 | あ | 済 | 完了。 |`,
    );
    expect(understand(sheet).lines).toEqual([A]);
  });

  it.each([
    'R4.9.30現在',
    '令和四年度上半期',
    'Ｒ４．９．３０時点',
    '令和4年4月1日～令和4年9月30日',
    '令和4年度前半期',
  ])('期の書き方「%s」', (title) => {
    const sheet = drawSheet(
      '一覧',
      `
      | ${title} |
      | № | 事業名 | 活動 | 進捗状況 | 実績 |
      | 1 | A事業 | あ | 済 | 完了。 |`,
    );
    expect(understand(sheet).lines).toEqual([A]);
  });

  it('フィルターで隠れた行も読み、隠れていたと言う', () => {
    const drawn = drawSheet(
      '一覧',
      `
      | 令和4年度上半期 |
      | № | 事業名 | 活動 | 進捗状況 | 実績 |
      | 1 | A事業 | あ | 済 | 完了。 |
      | 2 | B事業 | い | 遅れ | 調整。 |`,
    );
    if (drawn.grid === null) throw new Error('no grid');
    const sheet = { ...drawn, isFiltered: true, grid: { ...drawn.grid, hiddenRows: new Set([3]) } };
    expect(understand(sheet).lines).toEqual([A, B]);
    const { problems } = buildRegister([recogniseSheet(sheet, context)], HIRATSUKA_2020);
    expect(problems).toContainEqual({ rule: 'R42', sheet: '一覧', cell: 'A4', what: 'row' });
  });
});
