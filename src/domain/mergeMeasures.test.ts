import { yenOf } from './amount';
import type { FinancialEffect, IndicatorValue } from './measures';
import { mergeRegister } from './mergeRegister';
import type { Register } from './register';
import { seedRegister } from './seedRegister.testdata';

const seed = seedRegister();
const [activity] = seed.activities;
const [period] = seed.periods;
if (!activity || !period) throw new Error('the seed has activities and a period');
const own = { periodId: period.id, programId: activity.programId, activityId: activity.id };

function figure(value: string, unit = '', cell = 'J7'): IndicatorValue {
  return {
    ...own,
    fiscalYear: 2022,
    value,
    unit,
    name: '件数',
    kind: '目標値',
    source: { sheet: '一覧', cell },
  };
}

function amount(value: string, unit: string, cell = 'K7'): FinancialEffect {
  const told = { direction: '', nature: '', basis: '実績', method: '' } as const;
  const amountYen = yenOf(value, unit);
  return { ...own, fiscalYear: 2022, value, unit, amountYen, ...told, source: { sheet: '一覧', cell } };
}

const withFigures = (...indicators: readonly IndicatorValue[]): Register => ({ ...seed, indicators });
const withAmounts = (...effects: readonly FinancialEffect[]): Register => ({ ...seed, effects });

/** What the sheet said last, what stands in the register now, and what the sheet says now. */
function merged(said: Register, register: Register, now: Register): ReturnType<typeof mergeRegister> {
  const { base } = mergeRegister(seed, said);
  return mergeRegister(register, now, { base });
}

function kinds({ changes }: ReturnType<typeof mergeRegister>): readonly string[] {
  return changes.map(({ kind }) => kind);
}

test('単位を分けて直した指標は、シートが同じなら変更ではなく、新しい数なら取り込む', () => {
  const said = withFigures(figure('100件'));
  const register = withFigures(figure('100', '件'));
  expect(kinds(merged(said, register, said))).toEqual([]);
  const taken = merged(said, register, withFigures(figure('120件')));
  expect(kinds(taken)).toEqual(['changed']);
  expect(taken.register.indicators).toMatchObject([{ value: '120件', unit: '件' }]);
});

test('書き方だけが変わった金額は、変更ではない', () => {
  const said = withAmounts(amount('1,200', '千円'));
  expect(kinds(merged(said, said, withAmounts(amount('120万円', ''))))).toEqual([]);
});

test('両方で違うように直した金額は、台帳のまま尋ねる', () => {
  const said = withAmounts(amount('1,200', '千円'));
  const outcome = merged(said, withAmounts(amount('1,300', '千円')), withAmounts(amount('1,400', '千円')));
  expect(outcome.changes).toMatchObject([
    { kind: 'conflict', what: 'effect', before: '1300000', after: '1400000' },
  ]);
  expect(outcome.register.effects).toMatchObject([{ amountYen: 1_300_000 }]);
});

test('人が区分を書き足した行は、同じセルから読んだ金額と同じ行', () => {
  const said = withAmounts(amount('1,200', '千円'));
  const named: Register = withAmounts({ ...amount('1,200', '千円'), direction: '歳出減', nature: '継続' });
  const outcome = merged(said, named, said);
  expect(kinds(outcome)).toEqual([]);
  expect(outcome.register.effects).toMatchObject([{ direction: '歳出減', nature: '継続' }]);
});

test('シートからなくなった金額は、印を付けて残る', () => {
  const said = withAmounts(amount('1,200', '千円'));
  const { base } = mergeRegister(seed, said);
  const read = new Map([['一覧', new Set<never>()]]);
  const sources = { read, standing: new Set(['一覧']) };
  const outcome = mergeRegister(said, seed, { base, sources });
  expect(outcome.changes.filter(({ kind }) => kind === 'gone')).toMatchObject([
    { what: 'effect', isNew: true },
  ]);
  expect(outcome.register.effects).toMatchObject([{ isGone: true, amountYen: 1_200_000 }]);
});
