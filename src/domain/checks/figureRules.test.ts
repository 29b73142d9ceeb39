import type { Register } from '../register';
import { found, officeRegister, told } from './officeRegister.testdata';

/** A register with so many activities, the first `bad` of them delayed. */
function counted(total: number, bad: number): Register {
  const seed = officeRegister();
  const [activity] = seed.activities;
  const [entry] = seed.entries;
  if (activity === undefined || entry === undefined) throw new Error('no activity');
  const ids = Array.from({ length: total }, (_, i) => `A${String(i + 1)}`);
  return {
    ...seed,
    activities: ids.map((id, i) => ({
      ...activity,
      id,
      name: `活動${String(i)}`,
      displayNumber: String(i + 1),
    })),
    entries: ids.map((activityId, i) => ({
      ...entry,
      activityId,
      ...(i < bad ? { status: '遅れ', delayReason: '12月まで延期。' } : {}),
    })),
  };
}

describe('割合（R33、R34）', () => {
  it('400のうち399は、四捨五入すると100%になってしまう', () => {
    expect(found('R33', counted(400, 1))).toMatchObject([
      { blanks: { count: 399, total: 400, exact: '99.75', printed: '99%超' } },
    ]);
  });

  it('全部が順調なら100%でよい', () => {
    expect(found('R33', counted(400, 0))).toEqual([]);
  });

  it('50のうち49は98%', () => {
    expect(told(counted(50, 1))).toEqual([]);
  });

  it('割合を足しても100にならない', () => {
    const register = counted(3, 1);
    const entries = register.entries.map((entry, i) => (i === 1 ? { ...entry, status: '済' } : entry));
    expect(found('R34', { ...register, entries })).toMatchObject([
      { severity: 'notice', blanks: { footnote: expect.stringMatching(/四捨五入/) } },
    ]);
  });

  it('直すところが残る間は、割合のことは言わない', () => {
    const register = counted(400, 1);
    const entries = register.entries.map((entry, i) => (i === 399 ? { ...entry, status: '' } : entry));
    expect(told({ ...register, entries })).toEqual(['R01 400']);
  });
});

describe('集計に入れないもの（R47）', () => {
  it('数と内訳を知らせる', () => {
    const register = officeRegister({
      activities: { '1-1-1': { isRepeated: true }, '1-1-2': { isCounted: false } },
      programs: { '4-3': { lifecycle: '統合' } },
    });
    expect(found('R47', register)).toMatchObject([
      {
        severity: 'notice',
        blanks: {
          count: 4,
          kinds: [
            { kind: '再掲', count: 1 },
            { kind: '対象外', count: 1 },
            { kind: '統合', count: 2 },
          ],
        },
      },
    ]);
  });

  it('翌年度に追加する事業は、まだ数えないだけなので言わない', () => {
    const register = officeRegister({ unreported: ['5-5-1'], programs: { '5-5': { addedFy: 2023 } } });
    expect(told(register)).toEqual([]);
  });
});
