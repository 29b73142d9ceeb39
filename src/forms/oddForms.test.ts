import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import { buildRegister } from './buildRegister';
import { A, B, context, understand } from './oddLayouts.fixture';
import { recogniseSheet } from './recogniseSheet';
import { drawSheet } from './sheetDraft.fixture';

describe('個票の変わった形', () => {
  const single = (program: string, activity: string, status: string, text: string) => `
      | 令和4年度上半期　進捗管理票 | < | < | < |
      | 担当課 | < | 実施計画事業名 | < |
      | 財政課 | < | ${program} | < |
      | 活動名 | < | 進捗状況 | < |
      | ${activity} | < | ${status} | < |
      | 取組実績 | < | < | < |
      | ${text} | < | < | < |`;

  it('上に見出し、下に値の様式が、1枚に三つ重なる', () => {
    const sheet = drawSheet(
      '個票',
      [
        single('A事業', 'あ', '済', '完了。'),
        single('B事業', 'い', '遅れ', '調整。'),
        single('C事業', 'う', '済', '実施。'),
      ].join('\n| |\n'),
    );
    expect(understand(sheet).lines).toEqual([
      '2022H1|A事業|あ|財政課|済|完了。',
      '2022H1|B事業|い|財政課|遅れ|調整。',
      '2022H1|C事業|う|財政課|済|実施。',
    ]);
  });

  it('横に並んだ二つの様式は、それぞれの事業と活動', () => {
    const sheet = drawSheet(
      '個票',
      `
      | 令和4年度上半期 個票 |
      | 事業名 | A事業 | | 事業名 | B事業 |
      | 活動名 | あ | | 活動名 | い |
      | 進捗状況 | 済 | | 進捗状況 | 遅れ |
      | 取組実績 | 完了。 | | 取組実績 | 調整。 |`,
    );
    expect(understand(sheet).lines).toEqual([A, B]);
  });

  it('活動が横に並ぶ様式は、列ごとに一つの活動', () => {
    const sheet = drawSheet(
      '個票',
      `
      | 令和4年度上半期 個票 |
      | 事業名 | A事業 | | |
      | 活動名 | あ | い | う |
      | 進捗状況 | 済 | 概ね順調 | 遅れ |
      | 取組実績 | 完了。 | 実施。 | 調整。 |
      | 遅れの理由 | | | 資材。 |`,
    );
    const { register } = buildRegister([recogniseSheet(sheet, context)], HIRATSUKA_2020);
    expect(register.entries.map(({ status, delayReason }) => [status, delayReason])).toEqual([
      ['済', ''],
      ['概ね順調', ''],
      ['遅れ', '資材。'],
    ]);
  });

  it('名称の右の覚え書きは、活動ではない', () => {
    const sheet = drawSheet(
      '個票',
      `
      | 令和4年度上半期 個票 |
      | 事業名 | A事業 | |
      | 活動名 | あ | 要確認 |
      | 進捗状況 | 済 | |
      | 取組実績 | 完了。 | |`,
    );
    expect(understand(sheet).lines).toEqual([A]);
  });

  it.each([
    ['下に○', '| 進捗状況 | 済 | 概ね順調 | 遅れ |\n| | ○ | | |', '済'],
    ['□を塗る', '| 進捗状況 | □済 | □概ね順調 | ■遅れ |', '遅れ'],
    ['一つのセルに□', '| 進捗状況 | □済　☑概ね順調　□遅れ | < | < |', '概ね順調'],
    ['どれも選ばない', '| 進捗状況 | □済 | □概ね順調 | □遅れ |', ''],
    ['二つ選ぶ', '| 進捗状況 | ☑済 | □概ね順調 | ☑遅れ |', '済・遅れ'],
  ])('進捗状況を並べて選ぶ様式（%s）', (_, choice, status) => {
    const sheet = drawSheet(
      '個票',
      `
      | 令和4年度上半期 個票 |
      | 事業名 | A事業 | < | < |
      | 活動名 | あ | < | < |
      ${choice}
      | 取組実績 | 完了。 | < | < |`,
    );
    expect(understand(sheet).lines).toEqual([`2022H1|A事業|あ||${status}|完了。`]);
  });

  it('活動①、活動②と番号の付いた見出し', () => {
    const sheet = drawSheet(
      '個票',
      `
      | 令和4年度上半期 個票 |
      | 事業名 | A事業 | < | < |
      | 活動① | あ | < | < |
      | 進捗状況 | 済 | 取組実績 | 完了。 |
      | 活動② | い | < | < |
      | 進捗状況 | 遅れ | 取組実績 | 調整。 |`,
    );
    expect(understand(sheet).lines).toEqual([A, '2022H1|A事業|い||遅れ|調整。']);
  });

  const table = `
      | 令和4年度上半期 個票 |
      | 事業名 | A事業 | < | < |
      | 担当課 | 財政課 | 整理番号 | 1-1 |
      | № | 活動名 | 進捗状況 | 取組実績 |
      | 1 | あ | 済 | 完了。 |
      | 2 | い | 遅れ | 調整。 |
      | 3 | | | |`;

  it('活動の表の下の遅れの理由は、遅れている活動のもの', () => {
    const sheet = drawSheet('個票', `${table}\n| 遅れの理由 | 資材不足。 | < | < |`);
    const { register } = buildRegister([recogniseSheet(sheet, context)], HIRATSUKA_2020);
    expect(register.programs).toMatchObject([{ name: 'A事業', department: '財政課', displayNumber: '1-1' }]);
    expect(register.entries.map(({ delayReason }) => delayReason)).toEqual(['', '資材不足。']);
  });

  it('どの活動のものか分からない文は、どれにも入れずに言う', () => {
    const sheet = drawSheet('個票', `${table}\n| 成果 | 全体として進んだ。 | < | < |`);
    expect(understand(sheet)).toMatchObject({
      lines: ['2022H1|A事業|あ|財政課|済|完了。', '2022H1|A事業|い|財政課|遅れ|調整。'],
      odd: ['sharedText B8'],
    });
  });
});
