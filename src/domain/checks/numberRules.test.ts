import type { Register } from '../register';
import { found, officeRegister, told } from './officeRegister.testdata';

function numbered(numbers: readonly string[], programs = 1): Register {
  const seed = officeRegister();
  const activities = seed.activities.slice(0, numbers.length).map((activity, i) => ({
    ...activity,
    displayNumber: numbers[i] ?? '',
    programId: seed.programs[i % programs]?.id ?? '',
  }));
  const known = new Set(activities.map(({ id }) => id));
  return {
    ...seed,
    programs: seed.programs.slice(0, programs).map((program) => ({ ...program, displayNumber: '' })),
    activities,
    entries: seed.entries.filter(({ activityId }) => known.has(activityId)),
  };
}

describe('日付などに変わった番号（R22）', () => {
  it.each([
    ['2001年2月1日', '1-2-1'],
    ['2001/2/1', '1-2-1'],
    ['36923', '1-2-1'],
    ['2月1日', '2-1'],
  ])('活動番号の「%s」は「%s」と打ったもの', (shown, proposal) => {
    const numbers = proposal === '1-2-1' ? ['1-1-1', '1-1-2', shown, '1-2-2'] : ['1-1', '1-2', shown, '2-2'];
    expect(found('R22', numbered(numbers))).toMatchObject([
      {
        field: 'activityNumber',
        value: shown,
        repair: { where: 'register', before: shown, after: proposal },
      },
    ]);
  });

  it('(1) は -1 に、01 は 1 に変わる', () => {
    expect(found('R22', numbered(['-1', '(2)', '(3)']))).toMatchObject([{ blanks: { proposal: '(1)' } }]);
    expect(found('R22', numbered(['1', '02', '03']))).toMatchObject([{ blanks: { proposal: '01' } }]);
  });

  it('もとの番号がもう使われていれば、直す案にはしない', () => {
    const findings = found('R22', numbered(['1-1-1', '1-2-1', '2001/2/1']));
    expect(findings).toMatchObject([{ blanks: { proposal: '1-2-1' }, repair: null }]);
  });

  it('事業番号も見る', () => {
    const register = officeRegister({ programs: { '1-2': { displayNumber: '1月2日' } } });
    expect(found('R22', register)).toMatchObject([{ field: 'programNumber', blanks: { proposal: '1-2' } }]);
  });

  it.each([
    [['1-1-1', '1-2-1', 'R3-1']],
    [['1', '2', '10']],
    [['No.82', 'No.83', 'No.R2-1']],
    [['44562', '44563', '44564']],
    [['(1)', '(2)', '']],
  ])('%j は変わっていない', (numbers) => {
    expect(found('R22', numbered(numbers))).toEqual([]);
  });
});

describe('番号の重なり（R23）', () => {
  it('同じ番号の活動が2件ある', () => {
    const register = officeRegister({ activities: { '1-1-3': { displayNumber: '１－１－２' } } });
    expect(found('R23', register)).toMatchObject([
      { field: 'activityNumber', blanks: { what: 'activity', names: { length: 2 } } },
    ]);
  });

  it('同じ番号の事業が2件ある', () => {
    const register = officeRegister({ programs: { '4-3': { displayNumber: '4-2' } } });
    expect(found('R23', register)).toMatchObject([{ field: 'programNumber', blanks: { what: 'program' } }]);
  });

  it('事業ごとに1から振る番号は、重なりではない', () => {
    expect(found('R23', numbered(['1', '1', '2', '2', '3', '3'], 2))).toEqual([]);
  });

  it('事業ごとに振る番号でも、同じ事業の中の重なりは知らせる', () => {
    expect(found('R23', numbered(['1', '1', '2', '2', '2', '3'], 2))).toMatchObject([
      { blanks: { number: '2' } },
    ]);
  });

  it('番号のない活動がいくつあってもよい', () => {
    expect(told(numbered(['', '', '']))).toEqual([]);
  });
});

describe('番号の順（R24）', () => {
  it('番号順に並んでいない', () => {
    expect(found('R24', numbered(['1-1', '1-3', '1-2', '1-4']))).toHaveLength(1);
  });

  it('一つだけ前に出ていれば、その一つだけを知らせる', () => {
    expect(found('R24', numbered(['1-9', '1-1', '1-2', '1-3']))).toMatchObject([
      { blanks: { number: '1-9' } },
    ]);
  });

  it('事業が番号順に並んでいない', () => {
    const register = officeRegister();
    const programs = [...register.programs].reverse();
    const numbers = found('R24', { ...register, programs }).map(({ blanks }) => blanks.number);
    expect(numbers).toContain('1-2');
    expect(numbers).not.toContain('2-1-1');
  });

  it.each([[['1-1', '1-2', '1-10']], [['1-1', '', '1-2']], [['1-1', '1-2', 'R3-1']], [['①', '②', '③']]])(
    '%j は番号順',
    (numbers) => {
      expect(found('R24', numbered(numbers))).toEqual([]);
    },
  );
});
