import { FIVE_WORDS } from '../domain/templates/fiveWords';
import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import type { Register } from '../domain/register';
import type { SheetSnapshot } from '../workbook/snapshot';
import { buildRegister } from './buildRegister';
import type { ReadingContext } from './readingContext';
import { recogniseSheet } from './recogniseSheet';
import { drawSheet, SheetDraft } from './sheetDraft.fixture';

const context: ReadingContext = {
  statusSet: FIVE_WORDS,
  planSpan: { startFy: 2020, endFy: 2023 },
  levelNames: ['取組の視点'],
};

function registerOf(...sheets: readonly SheetSnapshot[]): Register {
  return buildRegister(
    sheets.map((sheet) => recogniseSheet(sheet, context)),
    HIRATSUKA_2020,
  ).register;
}

function list(drawing: string): Register {
  return registerOf(drawSheet('一覧', drawing));
}

/** Each amount as a line: whose, year, what, yen, cell. */
function amounts({ effects = [], activities, programs }: Register): readonly string[] {
  return effects.map(
    ({ activityId, programId, fiscalYear, direction, nature, basis, amountYen, value, unit, source }) => {
      const owner =
        activities.find(({ id }) => id === activityId) ?? programs.find(({ id }) => id === programId);
      const yen = amountYen === null ? `?${value}` : String(amountYen);
      return [owner?.name, fiscalYear, direction + nature + basis, yen, unit, source?.cell].join(' ');
    },
  );
}

function figures({ indicators = [], activities, programs }: Register): readonly string[] {
  return indicators.map(({ activityId, programId, fiscalYear, name, kind, value, unit, source }) => {
    const owner =
      activities.find(({ id }) => id === activityId) ?? programs.find(({ id }) => id === programId);
    return [owner?.name, fiscalYear, name, kind, value, unit, source?.cell].join(' ');
  });
}

describe('一覧の効果額', () => {
  it('見出しの単位と、目標・実績の下の段', () => {
    const register = list(`
      | 令和4年度上半期　進捗状況一覧 | < | < | < | < |
      | 事業名 | 活動名 | 進捗状況 | 効果額（千円） | < |
      | ^ | ^ | ^ | 目標 | 実績 |
      | A事業 | 給食の委託 | 概ね順調 | 1,200 | △300 |
      | ^ | 広告 | 遅れ | － | 未定 |`);
    expect(amounts(register)).toEqual([
      '給食の委託 2022 見込 1200000 千円 D4',
      '給食の委託 2022 実績 -300000 千円 E4',
      '広告 2022 実績 ?未定 千円 E5',
    ]);
  });

  it('歳入増・歳出減、単位の列、算定方法、表の上の単位', () => {
    const own = list(`
      | 令和4年度上半期 | < | < | < | < | < | < |
      | 事業名 | 活動名 | 進捗状況 | 歳入増 実績 | 歳出削減 見込 | 単位 | 算定方法 |
      | A事業 | 広告 | 済 | 120万円 | 500 | 千円 | 単価×件数 |`);
    expect(amounts(own)).toEqual([
      '広告 2022 歳入増実績 ?120万円 千円 D3',
      '広告 2022 歳出減見込 500000 千円 E3',
    ]);
    expect(own.effects?.[1]?.method).toBe('単価×件数');
    const above = list(`
      | 令和4年度上半期 | < | < | （単位：百万円） |
      | 事業名 | 活動名 | 進捗状況 | 財政効果額 |
      | A事業 | 広告 | 済 | 3 |`);
    expect(amounts(above)).toEqual(['広告 2022  3000000 百万円 D3']);
  });

  it('年度ごとの列は年度を持ち、累計は読まない', () => {
    const register = list(`
      | 令和4年度上半期 | < | < | < | < | < | < |
      | 事業名 | 活動名 | 進捗状況 | 継続的効果額(円) | < | < | < |
      | ^ | ^ | ^ | R2 | R3 | R4 | 累計 |
      | A事業 | 広告 | 済 | 10 | 20 | 30 | 60 |`);
    expect(amounts(register)).toEqual([
      '広告 2020 継続 10 円 D4',
      '広告 2021 継続 20 円 E4',
      '広告 2022 継続 30 円 F4',
    ]);
  });

  it('事業に結合したセルは事業の金額', () => {
    const register = list(`
      | 令和4年度上半期 | < | < | < |
      | 事業名 | 活動名 | 進捗状況 | 効果額(千円) |
      | A事業 | 広告 | 済 | 10 |
      | ^ | 委託 | 済 | ^ |
      | B事業 | 直営 | 済 | 20 |`);
    expect(amounts(register)).toEqual(['A事業 2022  10000 千円 D3', '直営 2022  20000 千円 D5']);
  });

  it('二つの期の列があれば、新しい期の金額', () => {
    const register = list(`
      | 事業名 | 活動名 | 令和3年度下半期 | < | 令和4年度上半期 | < | 効果額（千円） |
      | ^ | ^ | 進捗状況 | 取組実績 | 進捗状況 | 取組実績 | ^ |
      | A事業 | 広告 | 遅れ | なし。 | 済 | 掲載した。 | 10 |`);
    expect(register.effects?.map(({ periodId }) => periodId)).toEqual(['2022H1']);
  });

  it('数の書式が縮めて見せる数は、見えるとおりに読む', () => {
    const draft = new SheetDraft();
    ['令和4年度上半期　一覧'].forEach((text, i) => draft.put(0, i, text));
    ['事業名', '活動名', '進捗状況', '効果額（千円）', '歳入増'].forEach((text, i) => draft.put(1, i, text));
    ['A事業', '広告', '済'].forEach((text, i) => draft.put(2, i, text));
    draft.put(2, 3, 1_200_000, '#,##0,').put(2, 4, 300, '#,##0"千円"');
    expect(amounts(registerOf(draft.toSheet('一覧')))).toEqual([
      '広告 2022  1200000 千円 D3',
      '広告 2022 歳入増 300000 千円 E3',
    ]);
  });

  test.each([
    ['効果額の欄がない', '事業名 | 活動名 | 進捗状況 | 備考', 'A事業 | 広告 | 済 | 効果額は1,200千円'],
    ['印の欄', '事業名 | 活動名 | 進捗状況 | 歳出削減', 'A事業 | 広告 | 済 | ○'],
    ['文の欄', '事業名 | 活動名 | 進捗状況 | 歳入増加の内容', 'A事業 | 広告 | 済 | 広告料'],
    ['月の欄', '事業名 | 活動名 | 進捗状況 | 4月 | 5月 | 12月', 'A事業 | 広告 | 済 | 1 | 2 | 3'],
    ['目標という視点', '目標 | 事業名 | 活動名 | 進捗状況', '100 | A事業 | 広告 | 済'],
  ])('%sからは何も読まない', (_, headings, row) => {
    const register = list(`| 令和4年度上半期 |\n| ${headings} |\n| ${row} |`);
    expect(register.entries).toHaveLength(1);
    expect(register).not.toHaveProperty('effects');
    expect(register).not.toHaveProperty('indicators');
  });
});

describe('一覧の指標', () => {
  it('名称・単位・基準値・目標値・実績値・達成率', () => {
    const register = list(`
      | 令和4年度上半期 | < | < | < | < | < | < | < | < |
      | 事業名 | 活動名 | 進捗状況 | 指標名 | 単位 | 基準値(R1) | 目標値 | 実績値 | 達成率 |
      | A事業 | 広告 | 済 | 掲載件数 | 件 | 3 | 10 | 9件 | 90% |`);
    expect(figures(register)).toEqual([
      '広告 2019 掲載件数 基準値 3 件 F3',
      '広告 2022 掲載件数 目標値 10 件 G3',
      '広告 2022 掲載件数 実績値 9件 件 H3',
      '広告 2022 掲載件数 達成率 90%  I3',
    ]);
  });

  it('成果指標の下の段、二つの指標、下の行に続く指標', () => {
    const register = list(`
      | 令和4年度上半期 | < | < | < | < | < |
      | 事業名 | 活動名 | 進捗状況 | 成果指標 | < | < |
      | ^ | ^ | ^ | 名称 | 目標 | 実績 |
      | A事業 | 広告 | 済 | 件数 | 10 | 9 |
      | | | | 収入額 | 100 | 80 |
      | B事業 | 委託 | 遅れ | 利用者数 | 5 | 2 |`);
    expect(register.activities.map(({ name }) => name)).toEqual(['広告', '委託']);
    expect(figures(register)).toEqual([
      '広告 2022 件数 目標値 10  E4',
      '広告 2022 件数 実績値 9  F4',
      '広告 2022 収入額 目標値 100  E5',
      '広告 2022 収入額 実績値 80  F5',
      '委託 2022 利用者数 目標値 5  E6',
      '委託 2022 利用者数 実績値 2  F6',
    ]);
  });

  it('効果額と指標がならぶとき、達成率も単位もそれぞれのもの', () => {
    const register = list(`
      | 令和4年度上半期 | < | < | < | < | < | < | < | < |
      | 事業名 | 活動名 | 進捗状況 | 指標 | 目標値(件) | 実績値(件) | 効果額目標(千円) | 効果額実績(千円) | 達成率 |
      | A事業 | 広告 | 済 | 件数 | 10 | 9 | 100 | 80 | 80% |`);
    expect(figures(register)).toEqual(['広告 2022 件数 目標値 10 件 E3', '広告 2022 件数 実績値 9 件 F3']);
    expect(amounts(register)).toEqual(['広告 2022 見込 100000 千円 G3', '広告 2022 実績 80000 千円 H3']);
  });
});

it('同じ金額の二枚目は一つ、違う金額は両方', () => {
  const sheet = (name: string, amount: string): SheetSnapshot =>
    drawSheet(
      name,
      `| 令和4年度上半期 | < | < | < |
       | 事業名 | 活動名 | 進捗状況 | 効果額(千円) |
       | A事業 | 広告 | 済 | ${amount} |`,
    );
  expect(amounts(registerOf(sheet('一覧', '1,200'), sheet('控え', '1200千円')))).toHaveLength(1);
  expect(amounts(registerOf(sheet('一覧', '1,200'), sheet('控え', '1,300')))).toHaveLength(2);
});

describe('個票', () => {
  function form(drawing: string): Register {
    return registerOf(drawSheet('個票', drawing));
  }
  const head = `
      | 報告期 | 令和4年度上半期 | < | < | < | < |
      | 事業名 | A事業 | < | < | < | < |
      | 活動名 | 広告 | < | < | < | < |
      | 進捗状況 | 遅れ | < | < | < | < |
      | 取組実績 | 1,543人が参加した。 | < | < | < | < |`;

  it('欄の横の効果額と指標', () => {
    const register = form(`${head}
      | 効果額（千円） | 目標 | 1,200 | 実績 | 900 | |
      | 指標名 | 掲載件数 | 単位 | 件 | | |
      | 目標値 | 10 | 実績値 | 9件 | 達成率 | 90% |`);
    expect(register.entries).toMatchObject([{ status: '遅れ', achievement: '1,543人が参加した。' }]);
    expect(amounts(register)).toEqual(['広告 2022 見込 1200000 千円 C6', '広告 2022 実績 900000 千円 E6']);
    expect(figures(register)).toEqual([
      '広告 2022 掲載件数 目標値 10 件 B8',
      '広告 2022 掲載件数 実績値 9件 件 D8',
      '広告 2022 掲載件数 達成率 90%  F8',
    ]);
  });

  it('年度ごとの表', () => {
    const register = form(`${head}
      | 年度 | < | R2 | R3 | R4 | R5 |
      | 効果額（千円） | 目標 | 10 | 20 | 30 | 40 |
      | ^ | 実績 | 11 | 22 | | |`);
    expect(amounts(register)).toEqual([
      '広告 2020 見込 10000 千円 C7',
      '広告 2021 見込 20000 千円 D7',
      '広告 2022 見込 30000 千円 E7',
      '広告 2023 見込 40000 千円 F7',
      '広告 2020 実績 11000 千円 C8',
      '広告 2021 実績 22000 千円 D8',
    ]);
  });

  it('指標の表。活動の表の外なら事業のもの', () => {
    const register = form(`
      | 報告期 | 令和4年度上半期 | < | < | < | < |
      | 事業名 | A事業 | < | < | < | < |
      | 指標名 | 単位 | 基準値 | 目標値 | 実績値 | 達成率 |
      | 掲載件数 | 件 | 3 | 10 | 9 | 90% |
      | 利用者数 | 人 | 30 | 100 | － | |
      | 活動名 | 進捗状況 | 取組実績 | < | 効果額（円） | < |
      | 広告 | 済 | 掲載した。 | < | 500 | < |
      | 委託 | 遅れ | 公告した。 | < | | < |`);
    expect(figures(register)).toEqual([
      'A事業  掲載件数 基準値 3 件 C4',
      'A事業 2022 掲載件数 目標値 10 件 D4',
      'A事業 2022 掲載件数 実績値 9 件 E4',
      'A事業 2022 掲載件数 達成率 90%  F4',
      'A事業  利用者数 基準値 30 人 C5',
      'A事業 2022 利用者数 目標値 100 人 D5',
    ]);
    expect(amounts(register)).toEqual(['広告 2022  500 円 E7']);
  });

  it('取組実績より前にある効果額の「実績」「目標」は、報告にも見出しにもならない', () => {
    const register = form(`
      | 報告期 | 令和4年度上半期 | < | < | < |
      | 事業名 | A事業 | < | < | < |
      | 活動名 | 広告 | < | < | < |
      | 効果額（千円） | 目標 | 1,200 | 実績 | 900 |
      | 成果指標 | < | < | < | < |
      | 名称 | < | 単位 | 目標 | 実績 |
      | 掲載件数 | < | 件 | 10 | 9 |
      | 進捗状況 | 遅れ | < | < | < |
      | 取組実績 | 掲載した。 | < | < | < |
      | 遅れの理由 | 応募がなかったため。 | < | < | < |`);
    expect(register.activities.map(({ name }) => name)).toEqual(['広告']);
    expect(register.entries).toMatchObject([
      { status: '遅れ', achievement: '掲載した。', delayReason: '応募がなかったため。' },
    ]);
    expect(amounts(register)).toEqual(['広告 2022 見込 1200000 千円 C4', '広告 2022 実績 900000 千円 E4']);
    expect(figures(register)).toEqual([
      '広告 2022 掲載件数 目標値 10 件 D7',
      '広告 2022 掲載件数 実績値 9 件 E7',
    ]);
  });

  it('結合した見出しの下の値は、見出しの二段目ではない', () => {
    const register = form(`${head}
      | 効果額見込（千円） | < | < | 効果額実績（千円） | < | < |
      | 1,200 | < | < | 900 | < | < |`);
    expect(amounts(register)).toEqual(['広告 2022 見込 1200000 千円 A7', '広告 2022 実績 900000 千円 D7']);
  });

  it('目標という見出しも、実績の文も、指標にしない', () => {
    const register = form(`
      | 目標 | 100人にやさしいまち | < | < |
      ${head}
      | 実績 | 1,543人 | < | < |`);
    expect(register).not.toHaveProperty('indicators');
    expect(register).not.toHaveProperty('effects');
  });
});
