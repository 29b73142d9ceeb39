import fc from 'fast-check';
import type { Lifecycle, Register } from './register';
import { makePeriod, periodFromId } from './reportPeriod';
import { currentPeriod, endingStatuses, nextPeriods, openPeriod } from './rollOver';
import { seedRegister } from './seedRegister.testdata';
import { tally } from './tally';

const SEED = seedRegister();
const H2 = makePeriod(2022, 'H2');

const LIFECYCLES: readonly Lifecycle[] = ['実施中', '実施中', '終了', '統合'];

/** The seed with other statuses, ended programs and repeated activities, and an office's setting. */
const registers = fc
  .record({
    statuses: fc.array(fc.constantFrom('済', '概ね順調', '遅れ', '済み', '', '着手'), {
      minLength: 50,
      maxLength: 50,
    }),
    ends: fc.array(
      fc.record({
        lifecycle: fc.constantFrom(...LIFECYCLES),
        lastFy: fc.constantFrom(null, 2021, 2022, 2023),
        addedFy: fc.constantFrom(null, 2020, 2023),
      }),
      { minLength: 27, maxLength: 27 },
    ),
    repeated: fc.array(fc.boolean(), { minLength: 50, maxLength: 50 }),
    notReopened: fc.subarray(['済', '遅れ']),
  })
  .map(({ statuses, ends, repeated, notReopened }) => {
    const register: Register = {
      ...SEED,
      programs: SEED.programs.map((program, index) => ({ ...program, ...ends[index] })),
      activities: SEED.activities.map((activity, index) => ({
        ...activity,
        isRepeated: repeated[index] === true,
      })),
      entries: SEED.entries.map((entry, index) => ({ ...entry, status: statuses[index] ?? '' })),
    };
    return { register, notReopened };
  });

test('開いた期では、開いた活動がちょうど未回答で、開かない活動がちょうど集計の外にある', () => {
  fc.assert(
    fc.property(registers, fc.constantFrom('2022H2', '2023H1', '2023FY'), ({ register, notReopened }, id) => {
      const period = periodFromId(id) ?? H2;
      const result = openPeriod(register, { period, notReopened });
      const counted = tally(result.register, id);
      expect(counted.noAnswer.map(({ activity }) => activity.id)).toEqual(result.opened.map((one) => one.id));
      expect(counted.excluded).toEqual(result.leftOut);
      expect(result.opened.length + result.leftOut.length).toBe(register.activities.length);
      // What was there stays, word for word, and what was opened says nothing.
      expect(result.register.entries.slice(0, 50)).toEqual(register.entries);
      const words = result.register.entries
        .slice(50)
        .flatMap(({ status, achievement, delayReason, nextAction }) => [
          status,
          achievement,
          delayReason,
          nextAction,
        ]);
      expect(words.every((word) => word === '')).toBe(true);
      expect(openPeriod(result.register, { period, notReopened }).opened).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('前の期の数は、期替えで変わらない', () => {
  fc.assert(
    fc.property(registers, ({ register, notReopened }) => {
      const after = openPeriod(register, { period: H2, notReopened }).register;
      expect(tally(after, '2022H1')).toEqual(tally(register, '2022H1'));
    }),
    { numRuns: 30 },
  );
});

test('「済」の活動は、決めてあるときだけ開かない。書き方の違う「済み」も同じ', () => {
  const done = {
    ...SEED,
    entries: SEED.entries.map((entry, i) => (i < 2 ? { ...entry, status: i === 0 ? '済' : '済み' } : entry)),
  };
  expect(openPeriod(done, { period: H2, notReopened: [] }).opened).toHaveLength(50);
  const { opened, leftOut } = openPeriod(done, { period: H2, notReopened: ['済'] });
  expect(opened).toHaveLength(48);
  expect(leftOut.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['前回までに済', '済'],
    ['前回までに済', '済'],
  ]);
});

test('食い違う報告の一方が「済」でも、終わったことにはしない', () => {
  const [first] = SEED.entries;
  const entries = first ? [{ ...first, status: '済' }, ...SEED.entries] : [];
  const { opened } = openPeriod({ ...SEED, entries }, { period: H2, notReopened: ['済'] });
  expect(opened).toHaveLength(50);
});

test.each([
  ['2022H1', '2022H2'],
  ['2022H2', '2023H1'],
  ['2022FY', '2023FY'],
  ['2022Q3', '2022Q4'],
  ['2022Q4', '2023Q1'],
])('%s の次は %s', (now, next) => {
  const period = periodFromId(now);
  if (!period) throw new Error(now);
  const register = { ...SEED, periods: [period], entries: [{ ...entryOf(SEED), periodId: now }] };
  expect(currentPeriod(register)?.id).toBe(now);
  const choices = nextPeriods(register, period);
  expect(choices[0]?.id).toBe(next);
  expect(choices.every(({ asOf }) => asOf > period.asOf)).toBe(true);
  expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
});

test('○月末現在で集めている計画では、知っている月の次', () => {
  const periods = ['2022M06', '2022M09', '2022M12']
    .map((id) => periodFromId(id))
    .filter((one) => one !== null);
  const [, , last] = periods;
  if (!last) throw new Error('three periods');
  expect(nextPeriods({ ...SEED, periods }, last)[0]?.label).toBe('令和5（2023）年6月末現在');
});

test('終わりになりうる語だけを尋ねる', () => {
  expect(endingStatuses(SEED.statusSet).map(({ label }) => label)).toEqual(['済']);
});

function entryOf({ entries }: Register): Register['entries'][number] {
  const [first] = entries;
  if (!first) throw new Error('the seed has entries');
  return first;
}
