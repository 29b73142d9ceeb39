import fc from 'fast-check';
import type { Change } from './comparison';
import { compare, differenceText, standingText } from './comparison';
import type { ProgressEntry, Register } from './register';
import { kizugawaRegister, PUBLISHED, R1_ID, R2_ID, WORDS } from './kizugawaRegister.testdata';
import { makePeriod } from './reportPeriod';
import { seedRegister } from './seedRegister.testdata';

const seed = seedRegister();

const R1 = PUBLISHED[R1_ID] ?? [];
const R2 = PUBLISHED[R2_ID] ?? [];

function entry(activityId: string, status: string, periodId: string): ProgressEntry {
  return { activityId, periodId, status, achievement: '', delayReason: '', nextAction: '', source: null };
}

const counts = (changes: readonly Change[], which: 'now' | 'before'): number[] =>
  changes.map((change) => change[which]);

describe('木津川市の2か年', () => {
  const compared = compare(kizugawaRegister(), R2_ID, R1_ID);

  it('両年の表が、公表されたとおりになる', () => {
    expect(compared.rows.map(({ changes }) => counts(changes, 'before'))).toEqual(R1);
    expect(compared.rows.map(({ changes }) => counts(changes, 'now'))).toEqual(R2);
    expect(compared.total).toEqual({ now: 86, before: 99, difference: -13 });
  });

  it('増減は▲で書く', () => {
    expect(compared.columnTotals.map(differenceText)).toEqual(['4', '▲25', '3', '5', '17']);
    expect(differenceText(compared.total)).toBe('▲13');
  });

  it('追加された4項目だけが、新しいものになる', () => {
    expect(compared.added.map(({ program: owner, before }) => [owner?.nodeId, standingText(before)])).toEqual(
      [
        ['V1', '（追加前）'],
        ['V1', '（追加前）'],
        ['V1', '（追加前）'],
        ['V4', '（追加前）'],
      ],
    );
    expect(compared.ended).toEqual([]);
  });

  it('動きの表の行は前の年、列は今の年の合計になる', () => {
    const { matrix, columnTotals } = compared;
    expect(matrix.slice(0, 5).map((line) => line.reduce((sum, count) => sum + count, 0))).toEqual(
      counts(columnTotals, 'before'),
    );
    const columns = WORDS.map((_, to) => matrix.reduce((sum, line) => sum + (line[to] ?? 0), 0));
    expect(columns).toEqual(counts(columnTotals, 'now'));
    expect(matrix[5]?.reduce((sum, count) => sum + count, 0)).toBe(4);
  });
});

describe('令和3年度下半期と令和4年度上半期', () => {
  const before = makePeriod(2021, 'H2');
  const was: Readonly<Record<string, string>> = { '2-3-1': '休止', '4-2-1': '済', '6-1-2': '遅れ' };
  const register: Register = {
    ...seed,
    periods: [before, ...seed.periods],
    entries: [
      ...seed.entries,
      ...seed.activities.map(({ id, displayNumber }, i) =>
        entry(id, was[displayNumber] ?? seed.entries[i]?.status ?? '', before.id),
      ),
    ],
  };
  const compared = compare(register, '2022H1', before.id);

  it('動いた活動が、前後の状況とともに並ぶ', () => {
    const lines = compared.moved.map(
      ({ activity: { displayNumber }, before: from, now }) =>
        `${displayNumber} ${standingText(from)}→${standingText(now)}`,
    );
    expect(lines).toEqual(['2-3-1 休止→概ね順調', '4-2-1 済→概ね順調', '6-1-2 遅れ→概ね順調']);
    expect([compared.added, compared.ended]).toEqual([[], []]);
  });

  it('事業や活動の名前と番号が変わっても、同じ活動である', () => {
    const renamed: Register = {
      ...register,
      programs: register.programs.map((one) => ({ ...one, name: `新${one.name}` })),
      activities: register.activities.map((one) => ({ ...one, name: `新${one.name}`, displayNumber: '9' })),
    };
    const again = compare(renamed, '2022H1', before.id);
    expect([again.rows, again.matrix]).toEqual([compared.rows, compared.matrix]);
    expect([again.moved.length, again.added, again.ended]).toEqual([3, [], []]);
  });

  it('終了した事業は、両方の表から外れ、終わったものとして並ぶ', () => {
    const [ended] = register.programs;
    const closed: Register = {
      ...register,
      programs: register.programs.map((one) => (one === ended ? { ...one, lifecycle: '終了' } : one)),
    };
    const again = compare(closed, '2022H1', before.id);
    const own = register.activities.filter(({ programId }) => programId === ended?.id);
    expect(again.ended.map(({ activity: { id } }) => id)).toEqual(own.map(({ id }) => id));
    expect(again.ended.map(({ now }) => standingText(now))).toEqual(own.map(() => '（終了）'));
    expect(again.total.before).toBe(50 - own.length);
  });

  it('今期に報告のない活動は、終わったものとして理由とともに並ぶ', () => {
    const silent = { ...register, entries: register.entries.slice(1) };
    const again = compare(silent, '2022H1', before.id);
    expect(again.ended.map(({ now }) => standingText(now))).toEqual(['（報告なし）']);
  });

  it('期を入れ替えると、増減の符号だけが変わる', () => {
    const turned = compare(register, before.id, '2022H1');
    expect(turned.columnTotals.map(({ difference }) => -difference + 0)).toEqual(
      compared.columnTotals.map(({ difference }) => difference + 0),
    );
  });
});

it('どんな2期でも、動きの表の行と列は両期の表と合う', () => {
  const word = fc.constantFrom('済', '概ね順調', '遅れ', '未着手', '', '順調');
  const pairs = fc.array(fc.tuple(word, word), { minLength: 50, maxLength: 50 });
  fc.assert(
    fc.property(pairs, (words) => {
      const entries = seed.activities.flatMap(({ id }, i) => [
        entry(id, words[i]?.[0] ?? '', '2021H2'),
        entry(id, words[i]?.[1] ?? '', '2022H1'),
      ]);
      const { matrix, columnTotals, moved, added, ended } = compare({ ...seed, entries }, '2022H1', '2021H2');
      const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
      expect(matrix.slice(0, -1).map(sum)).toEqual(counts(columnTotals, 'before'));
      const columns = columnTotals.map((_, to) => sum(matrix.map((line) => line[to] ?? 0)));
      expect(columns).toEqual(counts(columnTotals, 'now'));
      const kept = sum(matrix.map((line, i) => line[i] ?? 0));
      expect(sum(matrix.flat())).toBe(kept + moved.length + added.length + ended.length);
    }),
  );
});
