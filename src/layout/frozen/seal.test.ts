import fc from 'fast-check';
import type { ProgressEntry, Register } from '../../domain/register';
import { seedRegister } from '../../domain/seedRegister.testdata';
import { changeLine } from './changeLine';
import { canonicalText, sealDifferences, sealedEntries } from './seal';

const seed = seedRegister();
const PERIOD = '2022H1';
const sealed = sealedEntries(seed, PERIOD);
const FIELDS = ['status', 'achievement', 'delayReason', 'nextAction'] as const;

function withEntry(place: number, change: (entry: ProgressEntry) => ProgressEntry): Register {
  return { ...seed, entries: seed.entries.map((entry, i) => (i === place ? change(entry) : entry)) };
}

function changes(register: Register) {
  return sealDifferences(sealed, sealedEntries(register, PERIOD));
}

test('同じ台帳なら、並べ替えても、名前や番号が変わっても、照合の元の文は同じである', () => {
  const turned: Register = {
    ...seed,
    entries: seed.entries.toReversed(),
    activities: seed.activities.map((one) => ({ ...one, name: `新${one.name}`, displayNumber: '9' })),
  };
  expect(canonicalText(turned, PERIOD)).toBe(canonicalText(seed, PERIOD));
  expect(changes(turned)).toEqual([]);
  expect(canonicalText(seed, PERIOD).split('\n')).toHaveLength(51);
});

test('改行の書き方が違うだけなら、同じである', () => {
  const lines = (end: string): Register =>
    withEntry(3, (entry) => ({ ...entry, achievement: `募集を開始。${end}応募は41件。` }));
  expect(canonicalText(lines('\r\n'), PERIOD)).toBe(canonicalText(lines('\n'), PERIOD));
});

test('どの報告のどの欄に一文字入れても、照合の元の文が変わり、その活動と欄だけが挙がる', () => {
  const letter = fc.constantFrom('。', ' ', '　', 'a', '１', '遅');
  const place = fc.nat(seed.entries.length - 1);
  fc.assert(
    fc.property(place, fc.constantFrom(...FIELDS), letter, fc.nat(200), (index, field, added, at) => {
      const register = withEntry(index, (entry) => {
        const text = entry[field];
        const cut = Math.min(at, text.length);
        return { ...entry, [field]: `${text.slice(0, cut)}${added}${text.slice(cut)}` };
      });
      expect(canonicalText(register, PERIOD)).not.toBe(canonicalText(seed, PERIOD));
      expect(changes(register)).toMatchObject([
        { kind: 'changed', activityId: seed.entries[index]?.activityId, fields: [field] },
      ]);
    }),
  );
});

test('加わったもの、外れたもの、見出しが移ったものも挙がる', () => {
  const [first, second] = seed.activities;
  const moved: Register = {
    ...seed,
    activities: seed.activities.map((one) => (one === first ? { ...one, isCounted: false } : one)),
    programs: seed.programs.map((one) => (one.id === second?.programId ? { ...one, nodeId: 'V6' } : one)),
  };
  const found = changes(moved);
  expect(found.filter(({ kind }) => kind === 'removed').map(({ activityId }) => activityId)).toEqual([
    first?.id,
  ]);
  expect(found.find(({ activityId }) => activityId === second?.id)?.fields).toEqual(['heading']);
  const back = sealDifferences(sealedEntries(moved, PERIOD), sealed);
  expect(back.find(({ activityId }) => activityId === first?.id)?.kind).toBe('added');
});

test('訂正の行は、活動と欄を言い、状況は前後の言葉で言う', () => {
  const register = withEntry(0, (entry) => ({ ...entry, status: '済', nextAction: '続ける。' }));
  const [first] = seed.activities;
  expect(changes(register).map(changeLine)).toEqual([
    `${first?.displayNumber ?? ''} ${first?.name ?? ''}：進捗状況（${seed.entries[0]?.status ?? ''}→済）、今後の対応`,
  ]);
});
