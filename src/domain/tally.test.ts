import fc from 'fast-check';
import { percentFigure, percentsNeedFootnote } from './percent';
import type { Activity, HierarchyNode, Program, ProgressEntry, Register } from './register';
import { makePeriod } from './reportPeriod';
import { seedRegister } from './seedRegister.testdata';
import type { Status, StatusSet } from './statusSet';
import { cellKey, tally } from './tally';
import { footnotes } from './wording';

const seed = seedRegister();

function program(id: string, nodeId: string | null, changes: Partial<Program> = {}): Program {
  return {
    id,
    displayNumber: id,
    nodeId,
    name: `事業${id}`,
    isPriority: false,
    isInSummary: false,
    department: '企画政策課',
    overview: '',
    lifecycle: '実施中',
    addedFy: null,
    source: null,
    ...changes,
  };
}

function activity(id: string, programId: string, changes: Partial<Activity> = {}): Activity {
  return {
    id,
    displayNumber: id,
    programId,
    name: `活動${id}`,
    isRepeated: false,
    isCounted: true,
    exclusionReason: '',
    source: null,
    ...changes,
  };
}

function entry(activityId: string, status: string, periodId = '2022H1'): ProgressEntry {
  return { activityId, periodId, status, achievement: '', delayReason: '', nextAction: '', source: null };
}

function register(
  programs: readonly Program[],
  activities: readonly Activity[],
  entries: readonly ProgressEntry[],
): Register {
  return { ...seed, programs, activities, entries };
}

describe('令和4年度上半期の活動数一覧', () => {
  const counted = tally(seed, '2022H1');

  it('見本の表と同じになる', () => {
    expect(counted.rows.map(({ label, counts, total }) => [label, ...counts, total])).toEqual([
      ['(1)民間活力の活用', 0, 6, 1, 0, 0, 7],
      ['(2)施設の総合的管理', 0, 4, 0, 0, 0, 4],
      ['(3)行政の効率化', 0, 8, 0, 0, 0, 8],
      ['(4)収入確保策の推進', 0, 14, 0, 0, 0, 14],
      ['(5)身近で利用しやすい行政サービスの推進', 0, 10, 0, 0, 0, 10],
      ['(6)ICTの活用推進', 0, 7, 0, 0, 0, 7],
    ]);
    expect([...counted.columnTotals, counted.total]).toEqual([0, 49, 1, 0, 0, 50]);
    expect(counted.programCount).toBe(27);
    expect(counted.isComplete).toBe(true);
    expect(counted.crossCheck).toEqual({ rowTotal: 50, columnTotal: 50, detailTotal: 50, agrees: true });
  });

  it('数字から、その数字の中身の活動にたどれる', () => {
    expect(counted.detail.get(cellKey('V1', 'delayed'))?.map(({ displayNumber }) => displayNumber)).toEqual([
      '1-3-1',
    ]);
  });

  it('ほかの期は、まだ誰も答えていない', () => {
    const next = tally(seed, '2022H2');
    expect(next.total).toBe(0);
    expect(next.noAnswer).toHaveLength(50);
    expect(next.noAnswer[0]?.department).toBe('企画政策課');
    expect(next.isComplete).toBe(false);
  });

  it('報告期でない番号は誤り', () => {
    expect(() => tally(seed, '上半期')).toThrow(RangeError);
  });
});

describe('数え方の決まり', () => {
  const p1 = program('P1', 'V1');

  it('未回答・選択肢にない言葉・見出しのない事業は、数えずに知らせる', () => {
    const counted = tally(
      register(
        [p1, program('P2', null)],
        ['A', 'B', 'C', 'D'].map((id) => activity(id, 'P1')).concat(activity('E', 'P2'), activity('F', 'P9')),
        [
          entry('A', '遅れ'),
          { ...entry('B', '　'), source: { sheet: '一覧', cell: 'F9' } },
          entry('C', '概ね順調　'),
          entry('E', '済'),
          entry('F', '済'),
        ],
      ),
      '2022H1',
    );
    expect(counted.total).toBe(1);
    expect(counted.programCount).toBe(1);
    expect(counted.noAnswer.map(({ activity: { id }, source }) => [id, source?.cell])).toEqual([
      ['B', 'F9'],
      ['D', undefined],
    ]);
    expect(counted.outsideSet.map(({ activity: { id }, status }) => [id, status])).toEqual([
      ['C', '概ね順調　'],
    ]);
    expect(counted.noHeading.map(({ id }) => id)).toEqual(['E', 'F']);
    expect(counted.isComplete).toBe(false);
  });

  it('再掲・対象外・終了・統合・廃止・追加前は、分母の外に理由とともに並べる', () => {
    const counted = tally(
      register(
        [
          p1,
          program('P2', 'V1', { lifecycle: '終了' }),
          program('P3', 'V1', { lifecycle: '統合' }),
          program('P4', 'V2', { lifecycle: '廃止' }),
          program('P5', 'V2', { addedFy: 2023 }),
          program('P6', 'V2', { addedFy: 2022 }),
        ],
        [
          activity('A', 'P1'),
          activity('B', 'P1', { isRepeated: true }),
          activity('C', 'P1', { isCounted: false, exclusionReason: '集約項目' }),
          activity('D', 'P2'),
          activity('E', 'P3'),
          activity('F', 'P4'),
          activity('G', 'P5'),
          activity('H', 'P6'),
        ],
        ['A', 'B', 'C', 'D', 'E', 'H'].map((id) => entry(id, '済')),
      ),
      '2022H1',
    );
    expect(counted.excluded.map(({ activity: { id }, kind, reason }) => [id, kind, reason])).toEqual([
      ['B', '再掲', ''],
      ['C', '対象外', '集約項目'],
      ['D', '終了', '最終年度の記入なし'],
      ['E', '統合', '最終年度の記入なし'],
      ['F', '廃止', '最終年度の記入なし'],
      ['G', '追加前', '令和5（2023）年度からの追加'],
    ]);
    expect(counted.total).toBe(2);
    expect(counted.isComplete).toBe(true);
  });

  it('終了した事業は、最終年度までは数え、その次の年度から理由とともに分母の外に置く', () => {
    const ended = program('P2', 'V1', { lifecycle: '統合', lifecycleReason: 'P1へ統合', lastFy: 2022 });
    const both = register([p1, ended], [activity('A', 'P1'), activity('B', 'P2')], []);
    const reported = (periodId: string): Register => ({
      ...both,
      entries: ['A', 'B'].map((id) => ({ ...entry(id, '済'), periodId })),
    });
    expect(tally(reported('2022H2'), '2022H2')).toMatchObject({ total: 2, excluded: [] });
    expect(tally(reported('2023H1'), '2023H1')).toMatchObject({
      total: 1,
      excluded: [{ activity: { id: 'B' }, kind: '統合', reason: 'P1へ統合' }],
    });
  });

  it('同じ活動の報告が重なれば、同じ内容なら1件、食い違えば数えない', () => {
    const counted = tally(
      register(
        [p1],
        ['A', 'B', 'C'].map((id) => activity(id, 'P1')),
        [
          entry('A', '済'),
          entry('A', '済'),
          entry('B', '済'),
          entry('B', '遅れ'),
          entry('C', '遅れ'),
          entry('C', ''),
        ],
      ),
      '2022H1',
    );
    expect(counted.total).toBe(2);
    expect(
      counted.duplicates.map(({ activity: { id }, entries, agree }) => [id, entries.length, agree]),
    ).toEqual([
      ['A', 2, true],
      ['B', 2, false],
      ['C', 2, true],
    ]);
    expect(counted.isComplete).toBe(false);
  });

  it('台帳にない活動の報告を黙って捨てない', () => {
    const counted = tally(
      register([p1], [activity('A', 'P1')], [entry('A', '済'), entry('Z', '済')]),
      '2022H1',
    );
    expect(counted.strays.map(({ activityId }) => activityId)).toEqual(['Z']);
    expect(counted.isComplete).toBe(false);
  });
});

/** 木津川市: published counts of two years, with 対象外 outside the total. */
const KIZUGAWA = {
  words: ['S', 'A', 'B', 'C', '対象外'],
  categories: [
    '協働の市政の推進',
    '行財政運営体制の確立',
    '事務事業の見直し',
    '公共施設の総合管理',
    '行財政システムの確立',
  ],
  years: [
    {
      fiscalYear: 2019,
      counts: [
        [0, 4, 2, 0, 4],
        [0, 8, 8, 0, 2],
        [0, 19, 21, 0, 4],
        [0, 3, 3, 1, 1],
        [0, 12, 14, 4, 2],
      ],
      items: 112,
      evaluated: 99,
      percents: ['0.0', '46.5', '48.5', '5.1'],
      hasFootnote: true,
    },
    {
      fiscalYear: 2020,
      counts: [
        [0, 3, 1, 2, 4],
        [1, 3, 10, 1, 6],
        [1, 7, 22, 0, 14],
        [1, 1, 5, 0, 1],
        [1, 7, 13, 7, 5],
      ],
      items: 116,
      evaluated: 86,
      percents: ['4.7', '24.4', '59.3', '11.6'],
      hasFootnote: false,
    },
  ],
} as const;

function kizugawaRegister(fiscalYear: number, counts: readonly (readonly number[])[]): Register {
  const period = makePeriod(fiscalYear, 'FY');
  const statusSet: StatusSet = KIZUGAWA.words.map((label): Status => ({
    id: label,
    label,
    isGood: label === 'S' || label === 'A',
    needsReason: false,
    isOutsideTotal: label === '対象外',
    color: '#000000',
    definition: '',
    spellings: [],
    perhaps: [],
  }));
  const nodes = KIZUGAWA.categories.map((name, i): HierarchyNode => ({
    id: `V${String(i)}`,
    level: 1,
    parentId: null,
    number: '',
    name,
  }));
  const items = counts.flatMap((row, i) =>
    row.flatMap((count, column) =>
      Array.from({ length: count }, (_, n) => ({
        id: `${String(i)}-${String(column)}-${String(n)}`,
        nodeId: `V${String(i)}`,
        word: KIZUGAWA.words[column] ?? '',
      })),
    ),
  );
  return {
    ...seed,
    plan: { ...seed.plan, percentDigits: 1 },
    statusSet,
    nodes,
    periods: [period],
    programs: items.map(({ id, nodeId }) => program(id, nodeId)),
    activities: items.map(({ id }) => activity(id, id)),
    entries: items.map(({ id, word }) => entry(id, word, period.id)),
  };
}

describe('木津川市の公表値', () => {
  it.each(KIZUGAWA.years)(
    '$fiscalYear 年度',
    ({ fiscalYear, counts, items, evaluated, percents, hasFootnote }) => {
      const source = kizugawaRegister(fiscalYear, counts);
      const counted = tally(source, `${String(fiscalYear)}FY`);
      expect(counted.rows.map((row) => row.counts)).toEqual(counts);
      expect(counted.total).toBe(evaluated);
      expect(counted.total + counted.outsideTotal).toBe(items);
      expect(counted.crossCheck.agrees).toBe(true);
      const evaluatedColumns = counted.columnTotals.slice(0, 4);
      expect(evaluatedColumns.map((count) => percentFigure(count, counted.total, 1))).toEqual(percents);
      expect(percentsNeedFootnote(evaluatedColumns, counted.total, 1)).toBe(hasFootnote);
      expect(footnotes(source.plan, counted)).toEqual([
        `※「対象外」${String(items - evaluated)}件は、合計及び割合に含まない。`,
        ...(hasFootnote ? ['※割合は小数第2位を四捨五入しているため、合計が100にならない場合がある。'] : []),
      ]);
    },
  );
});

describe('どんな台帳でも', () => {
  const word = fc.constantFrom('済', '概ね順調', '遅れ', '未着手', '休止', '', ' ', '順調', '概ね順調 ');
  const anyRegister = fc
    .record({
      programs: fc.array(
        fc.record({
          nodeId: fc.constantFrom(null, 'V1', 'V2', 'V6', 'V9'),
          lifecycle: fc.constantFrom('実施中' as const, '実施中' as const, '終了' as const),
          addedFy: fc.constantFrom(null, 2021, 2023),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      activities: fc.array(
        fc.record({ program: fc.nat(7), isRepeated: fc.boolean(), words: fc.array(word, { maxLength: 3 }) }),
        { maxLength: 25 },
      ),
      strays: fc.nat(2),
    })
    .map(({ programs, activities, strays }) =>
      register(
        programs.map((changes, i) => program(`P${String(i)}`, changes.nodeId, changes)),
        activities.map(({ program: owner, isRepeated }, i) =>
          activity(`A${String(i)}`, `P${String(owner)}`, { isRepeated }),
        ),
        [
          ...activities.flatMap(({ words }, i) => words.map((status) => entry(`A${String(i)}`, status))),
          ...Array.from({ length: strays }, (_, i) => entry(`Z${String(i)}`, '済')),
        ],
      ),
    );

  it('行の計＝列の計＝明細の数で、どの活動もちょうど一か所に入る', () => {
    fc.assert(
      fc.property(anyRegister, (source) => {
        const counted = tally(source, '2022H1');
        const { rowTotal, columnTotal, detailTotal, agrees } = counted.crossCheck;
        expect([rowTotal, columnTotal, agrees]).toEqual([detailTotal, detailTotal, true]);
        const places = [
          ...[...counted.detail.values()].flat(),
          ...counted.noAnswer.map((item) => item.activity),
          ...counted.outsideSet.map((item) => item.activity),
          ...counted.duplicates.filter(({ agree }) => !agree).map((item) => item.activity),
          ...counted.excluded.map((item) => item.activity),
          ...counted.noHeading,
        ];
        expect(places.map(({ id }) => id).sort()).toEqual(source.activities.map(({ id }) => id).sort());
        expect(counted.programCount).toBeLessThanOrEqual(counted.total);
      }),
    );
  });

  it('行を並べ替えても同じ数になる', () => {
    fc.assert(
      fc.property(anyRegister, (source) => {
        const turned: Register = {
          ...source,
          programs: source.programs.toReversed(),
          activities: source.activities.toReversed(),
          entries: source.entries.toReversed(),
        };
        const [a, b] = [tally(source, '2022H1'), tally(turned, '2022H1')];
        expect(b.rows).toEqual(a.rows);
        expect([b.programCount, b.isComplete]).toEqual([a.programCount, a.isComplete]);
      }),
    );
  });
});
