import type { Plan } from './plan';
import type { Register } from './register';
import { seedRegister } from './seedRegister.testdata';
import type { Status } from './statusSet';
import type { Tally } from './tally';
import { tally } from './tally';
import * as wording from './wording';

const seed = seedRegister();
const { plan } = seed;
const counted = tally(seed, '2022H1');

/** The seed's count with other totals of the five columns. */
function withColumns(columnTotals: readonly number[], changes: Partial<Tally> = {}): Tally {
  return { ...counted, columnTotals, total: columnTotals.reduce((a, b) => a + b, 0), ...changes };
}

describe('令和4年度上半期の総括の文言（見本と一字一句同じ）', () => {
  it('題名・見出し・本文', () => {
    expect(wording.titleLines(plan, counted.period)).toEqual([
      '平塚市行財政改革計画（2020-2023）',
      '令和4（2022）年度上半期取組状況【総括】',
    ]);
    expect(wording.documentLabel(plan.documentNumbers.summary)).toBe('資料1-1');
    expect(wording.sectionOneHeading(plan)).toBe('1 進捗状況（詳細は資料1-2、1-3）');
    expect(wording.sectionOneLines(plan, counted)).toEqual([
      '27事業で50の活動を実施。',
      '活動の状況は、「概ね順調」は49の活動、全体の98%は順調に進捗。',
      '「遅れ」は1の活動。',
    ]);
    expect(wording.pieCaption(plan, counted)).toBe('【活動数内訳 合計50】');
    expect(wording.tableCaption(plan)).toBe('【活動数一覧】');
    expect(wording.tableHeader(plan, seed.statusSet)).toEqual([
      '取組の視点',
      '済',
      '概ね順調',
      '遅れ',
      '未着手',
      '休止',
      '合計',
    ]);
    expect(wording.sectionTwoHeading(plan)).toBe('2 主な事業の取組状況（詳細は資料1-3）');
    expect(wording.footnotes(plan, counted)).toEqual([]);
  });

  it('見本の「資料1－3」は、ハイフンをそろえて印字する', () => {
    const printed = '3 「遅れ」とした取組（詳細は資料1－3）';
    expect(wording.sectionThreeHeading(plan, seed.statusSet)).toBe(printed.replace('－', '-'));
  });

  it('遅れの活動と、重点の印', () => {
    const activity = seed.activities.find(({ displayNumber }) => displayNumber === '1-3-1');
    const program = seed.programs.find(({ id }) => id === activity?.programId);
    if (activity === undefined || program === undefined) throw new Error('sample changed');
    expect(wording.delayedLine(activity, program, '遅れ')).toBe(
      '龍城ヶ丘ゾーン公園の設計に関する取組・・・遅れ [龍城ヶ丘ゾーン公園整備事業]',
    );
    expect(wording.programHeading(program)).toBe('龍城ヶ丘ゾーン公園整備事業');
    expect(wording.programHeading({ ...program, isPriority: true })).toBe(
      '龍城ヶ丘ゾーン公園整備事業【重点】',
    );
  });

  it('円グラフの文言', () => {
    const labels = seed.statusSet.map((status) => wording.sliceLabel(plan, counted, status));
    expect(labels.slice(1, 3)).toEqual(['概ね順調 49（98%）', '遅れ 1（2%）']);
    expect(wording.pieAltText(plan, counted)).toBe('活動50のうち概ね順調49、遅れ1');
  });
});

describe('見本にない場合の文言', () => {
  it('「済」があれば「済」も並べて合わせる', () => {
    expect(wording.sectionOneLines(plan, withColumns([10, 35, 2, 2, 1]))).toEqual([
      '27事業で50の活動を実施。',
      '活動の状況は、「済」は10の活動、「概ね順調」は35の活動、合わせて全体の90%は順調に進捗。',
      '「遅れ」は2の活動。',
      '「未着手」は2の活動。',
      '「休止」は1の活動。',
    ]);
  });

  it('「済」を順調に数えない市では、別の行になる', () => {
    const statuses = counted.statuses.map((s): Status => (s.id === 'done' ? { ...s, isGood: false } : s));
    expect(wording.sectionOneLines(plan, withColumns([10, 40, 0, 0, 0], { statuses })).slice(1)).toEqual([
      '活動の状況は、「概ね順調」は40の活動、全体の80%は順調に進捗。',
      '「済」は10の活動。',
    ]);
  });

  it('1件でも順調でなければ100%と書かない', () => {
    expect(wording.sectionOneLines(plan, withColumns([0, 199, 1, 0, 0]))[1]).toBe(
      '活動の状況は、「概ね順調」は199の活動、全体の99%超は順調に進捗。',
    );
  });

  it('「遅れ」がないときの行は、市の設定による', () => {
    const none = withColumns([0, 50, 0, 0, 0]);
    expect(wording.sectionOneLines(plan, none)).toHaveLength(2);
    const zero: Plan = { ...plan, printsZeroDelayed: true };
    expect(wording.sectionOneLines(zero, none)[2]).toBe('「遅れ」は0の活動。');
    expect(wording.noDelayedLine(seed.statusSet)).toBe('「遅れ」とした取組はありません。');
  });

  it('順調なものも、数えるものもないとき', () => {
    expect(wording.sectionOneLines(plan, withColumns([0, 0, 2, 0, 0]))[1]).toBe(
      '活動の状況は、「概ね順調」は0の活動、全体の0%は順調に進捗。',
    );
    expect(wording.sectionOneLines(plan, withColumns([0, 0, 0, 0, 0], { programCount: 0 }))).toEqual([
      '0事業で0の活動を実施。',
    ]);
  });

  it('暫定の行は、除いたものを件数で言う', () => {
    const [first, second, ...rest] = seed.entries;
    if (first === undefined || second === undefined) throw new Error('sample changed');
    const open: Register = { ...seed, entries: [{ ...second, status: '順調' }, ...rest] };
    expect(wording.sectionOneLines(plan, tally(open, '2022H1')).slice(0, 2)).toEqual([
      '【暫定】未回答1件、進捗状況が選択肢にないもの1件を除く。',
      '27事業で48の活動を実施。',
    ]);
    const twice: Register = { ...seed, entries: [...seed.entries, first] };
    expect(wording.sectionOneLines(plan, tally(twice, '2022H1'))[0]).toBe(
      '【暫定】同じ報告が重なる1件は、1件として数えた。',
    );
  });

  it('別の言葉を使う市の計画', () => {
    const other: Plan = {
      ...plan,
      programLabel: '取組項目',
      activityLabel: '取組',
      documentNumbers: { summary: '', list: '', sheets: '' },
    };
    expect(wording.sectionOneHeading(other)).toBe('1 進捗状況');
    expect(wording.sectionOneLines(other, counted)[0]).toBe('27の取組項目で50の取組を実施。');
    expect(wording.sectionTwoHeading(other)).toBe('2 主な取組項目の取組状況');
    expect(wording.pieCaption(other, counted)).toBe('【取組数内訳 合計50】');
  });

  it('表の下の注記', () => {
    const activity = seed.activities[0];
    if (activity === undefined) throw new Error('sample changed');
    const excluded = [
      { activity, kind: '再掲', reason: '' },
      { activity, kind: '再掲', reason: '' },
      { activity, kind: '追加前', reason: '' },
      { activity, kind: '統合', reason: '' },
    ] as const;
    expect(wording.footnotes(plan, withColumns([1, 1, 1, 0, 0], { excluded }))).toEqual([
      '※再掲2件、統合1件を除く。',
      '※割合は小数第1位を四捨五入しているため、合計が100にならない場合がある。',
    ]);
  });
});
