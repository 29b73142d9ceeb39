import { periodBefore, programReports } from './activityReports';
import type { Register } from './register';
import { makePeriod } from './reportPeriod';
import { seedRegister } from './seedRegister.testdata';

const NOW = makePeriod(2022, 'H1');
const BEFORE = makePeriod(2021, 'H2');

function withPrevious(): Register {
  const register = seedRegister();
  const old = register.entries.map((entry) => ({ ...entry, periodId: BEFORE.id, status: '未着手' }));
  return { ...register, periods: [NOW, BEFORE], entries: [...register.entries, ...old.slice(0, 10)] };
}

function numbers(register: Register): string[] {
  return programReports(register, NOW).flatMap(({ activities }) =>
    activities.map(({ activity }) => activity.displayNumber),
  );
}

test('台帳の行の順が違っても、視点・事業番号・活動番号の順に並ぶ', () => {
  const register = seedRegister();
  const shuffled = {
    ...register,
    programs: [...register.programs].reverse(),
    activities: [...register.activities].reverse(),
  };
  expect(numbers(shuffled)).toEqual(numbers(register));
  expect(numbers(register)).toHaveLength(50);
});

test('途中で加わった番号（R3-1）は、その視点の最後に来る', () => {
  const register = seedRegister();
  const programs = register.programs.map((program) =>
    program.displayNumber === '1-1' ? { ...program, displayNumber: 'R3-1' } : program,
  );
  const first = programReports({ ...register, programs }, NOW).filter(({ heading }) => heading?.id === 'V1');
  expect(first.map(({ program }) => program.displayNumber)).toEqual(['1-2', '1-3', 'R3-1']);
});

test('前回は、報告のある直前の報告期の進捗状況である', () => {
  const register = withPrevious();
  expect(periodBefore(register, NOW)?.id).toBe(BEFORE.id);
  expect(periodBefore(register, BEFORE)).toBeNull();
  const previous = programReports(register, NOW).flatMap(({ activities }) =>
    activities.map(({ previousStatus }) => previousStatus),
  );
  expect(previous.filter((status) => status === '未着手')).toHaveLength(10);
  expect(previous.filter((status) => status === '')).toHaveLength(40);
});

test('終わった事業は、その期の報告がなければ載せない。再掲は載せる', () => {
  const register = seedRegister();
  const ended = register.programs[0]?.id;
  const own = new Set(register.activities.flatMap(({ id, programId }) => (programId === ended ? [id] : [])));
  const programs = register.programs.map((program) =>
    program.id === ended ? { ...program, lifecycle: '終了' as const } : program,
  );
  const entries = register.entries.filter(({ activityId }) => !own.has(activityId));
  const listed = programReports({ ...register, programs, entries }, NOW);
  expect(listed.map(({ program }) => program.id)).not.toContain(ended);
  expect(numbers({ ...register, programs })).toHaveLength(50);
  const activities = register.activities.map((activity) => ({
    ...activity,
    isRepeated: own.has(activity.id),
  }));
  expect(numbers({ ...register, activities, entries })).toHaveLength(50);
});

test('食い違う報告は、どちらも見せる', () => {
  const register = seedRegister();
  const [entry] = register.entries;
  if (!entry) throw new Error('the seed has entries');
  const doubled = { ...register, entries: [...register.entries, { ...entry, status: '遅れ' }] };
  expect(programReports(doubled, NOW)[0]?.activities[0]?.status).toBe('概ね順調／遅れ');
});
