import fc from 'fast-check';
import type { ProgressEntry } from '../register';
import { checkEntry, checkPrepared, checkRegister } from './checkRegister';
import { prepareChecks, withEntry } from './checkContext';
import { officeRegister, R4_FIRST_HALF, told } from './officeRegister.testdata';

const text = fc.constantFrom('', '同上', '12月まで延期。', '9月末時点で3件', '①を發注。', '入札が不調。');
const edit: fc.Arbitrary<Partial<ProgressEntry>> = fc.record(
  {
    status: fc.constantFrom('', '済', '概ね順調', '遅れ', '休止', '未着手', '完了', 'おくれ', '△', '　済'),
    achievement: text,
    delayReason: text,
    nextAction: text,
  },
  { requiredKeys: [] },
);
const edits = fc.array(fc.tuple(fc.nat({ max: 49 }), edit), { minLength: 1, maxLength: 12 });
const before = { '4-2-1': { status: '済' }, '2-3-1': { status: '休止' } };

describe('点検', () => {
  it('直した一件だけを見直しても、全部を見直したのと同じ', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        let context = prepareChecks(officeRegister({ before }), R4_FIRST_HALF);
        for (const [at, change] of changes) {
          const index = at + 2;
          const entry = context.register.entries[index];
          if (entry === undefined) throw new Error('no entry');
          context = withEntry(context, index, { ...entry, ...change });
          const alone = checkEntry(context, index);
          const all = checkPrepared(context).filter((finding) => finding.entry === index);
          expect(new Set(alone)).toEqual(new Set(all));
        }
        expect(checkPrepared(context)).toEqual(checkRegister(context.register, R4_FIRST_HALF));
      }),
      { numRuns: 50 },
    );
  });

  it('別の活動の報告に変わったときは、重なりも見直す', () => {
    const register = officeRegister();
    const context = prepareChecks(register, R4_FIRST_HALF);
    const entry = register.entries[1];
    if (entry === undefined) throw new Error('no entry');
    const moved = withEntry(context, 1, { ...entry, activityId: register.entries[0]?.activityId ?? '' });
    expect(checkPrepared(moved).map(({ rule }) => rule)).toEqual(['R15', 'R19']);
  });

  it('まとめて直せるものを直すと、人が決めるものだけが残る', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const seed = officeRegister({ before });
        const entries = seed.entries.map((entry, i) =>
          changes.reduce((held, [at, change]) => (at + 2 === i ? { ...held, ...change } : held), entry),
        );
        const found = checkRegister({ ...seed, entries }, R4_FIRST_HALF);
        const repaired = entries.map((entry, i) => {
          const repair = found.find((finding) => finding.entry === i && finding.repair !== null)?.repair;
          return repair ? { ...entry, [repair.field]: repair.after } : entry;
        });
        const left = checkRegister({ ...seed, entries: repaired }, R4_FIRST_HALF);
        expect(left.filter(({ repair }) => repair !== null)).toEqual([]);
        const byPerson = (findings: typeof left): readonly string[] =>
          findings
            .filter(({ entry, rule }) => entry !== null && rule !== 'R03')
            .map(({ rule, entry, field }) => `${rule} ${String(entry)} ${String(field)}`);
        expect(byPerson(left)).toEqual(byPerson(found));
      }),
      { numRuns: 50 },
    );
  });

  it('紙に印刷する順に並ぶ', () => {
    const seed = officeRegister({
      reports: { '1-1-1': { status: '' }, '4-2-1': { status: '△', achievement: '同上' }, '4-10-1': {} },
      unreported: ['6-1-2', '2-1-1'],
    });
    const register = { ...seed, entries: [...seed.entries].reverse() };
    expect(told(register)).toEqual(['R01 1-1-1', 'R19 2-1-1', 'R02 4-2-1', 'R19 6-1-2']);
  });
});
