import { withImpliedEnds } from './impliedEnds';
import { countedEntries } from './countedEntries';
import type { Activity, Program, ProgressEntry, Register } from './register';
import { makePeriod } from './reportPeriod';
import { seedRegister } from './seedRegister.testdata';
import { tally } from './tally';

const PERIODS = [
  makePeriod(2021, 'H2'),
  makePeriod(2022, 'H1'),
  makePeriod(2022, 'H2'),
  makePeriod(2023, 'H1'),
];
const seed = seedRegister();
const [heading] = seed.nodes;
if (!heading) throw new Error('the seed has headings');

function program(id: string, own: Partial<Program> = {}): Program {
  return {
    id,
    displayNumber: id,
    nodeId: heading?.id ?? null,
    name: id,
    isPriority: false,
    isInSummary: false,
    department: '',
    overview: '',
    lifecycle: '実施中',
    addedFy: null,
    source: null,
    ...own,
  };
}

function activity(id: string, programId: string): Activity {
  return {
    id,
    displayNumber: id,
    programId,
    name: id,
    isRepeated: false,
    isCounted: true,
    exclusionReason: '',
    source: null,
  };
}

function report(activityId: string, periodId: string): ProgressEntry {
  return {
    activityId,
    periodId,
    status: '済',
    achievement: '実施した。',
    delayReason: '',
    nextAction: '',
    source: null,
  };
}

/** A goes on through all periods; B is reported in those that are named. */
function registerOf(ended: Partial<Program>, reported: readonly string[]): Register {
  const activities = [activity('A', 'P1'), activity('B', 'P2')];
  const entries = [...PERIODS.map(({ id }) => report('A', id)), ...reported.map((id) => report('B', id))];
  const programs = withImpliedEnds([program('P1'), program('P2', ended)], activities, entries);
  return { ...seed, periods: PERIODS, programs, activities, entries };
}

function totals(register: Register): readonly number[] {
  return PERIODS.map(({ id }) => tally(register, id).total);
}

describe('終了した事業の、年度ごとの数え方', () => {
  const untilH2 = ['2021H2', '2022H1', '2022H2'];

  it.each([
    ['実施中で、報告がないときは未回答になる', {}, untilH2, [2, 2, 2, 1]],
    [
      '最終年度までは数え、その次の年度から外れる',
      { lifecycle: '終了', lastFy: 2022 },
      untilH2,
      [2, 2, 2, 1],
    ],
    ['最終年度のあとに報告があっても数えない', { lifecycle: '統合', lastFy: 2021 }, untilH2, [2, 1, 1, 1]],
    ['最終年度が空でも、前の年度までの数は変わらない', { lifecycle: '終了' }, untilH2, [2, 2, 2, 1]],
    [
      '最終年度が空なら、いま集めている年度からは外れる',
      { lifecycle: '廃止' },
      [...untilH2, '2023H1'],
      [2, 2, 2, 1],
    ],
    ['追加年度より前の期では、報告のないかぎり数えない', { addedFy: 2023 }, ['2023H1'], [1, 1, 1, 2]],
  ] satisfies [string, Partial<Program>, string[], number[]][])('%s', (_, ended, reported, expected) => {
    const register = registerOf(ended, reported);
    expect(totals(register)).toEqual(expected);
    // What the formulas of the 総括 count is the same.
    const counted = [...countedEntries(register)];
    expect(PERIODS.map(({ id }) => counted.filter(({ periodId }) => periodId === id).length)).toEqual(
      expected,
    );
  });

  it('最終年度までに報告がなければ、外したのではなく未回答と言う', () => {
    const register = registerOf({ lifecycle: '終了', lastFy: 2022 }, ['2021H2', '2022H1']);
    expect(tally(register, '2022H2').noAnswer.map(({ activity: { id } }) => id)).toEqual(['B']);
    expect(tally(register, '2023H1').excluded).toMatchObject([{ kind: '終了' }]);
  });

  it('最終年度が空なら、そのことも理由に添える', () => {
    const register = registerOf({ lifecycle: '統合', lifecycleReason: 'P1へ統合' }, untilH2);
    expect(tally(register, '2023H1').excluded).toMatchObject([{ reason: 'P1へ統合、最終年度の記入なし' }]);
  });
});
