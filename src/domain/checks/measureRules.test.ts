import { yenOf } from '../amount';
import type { FinancialEffect, IndicatorValue } from '../measures';
import type { Register } from '../register';
import { checkRegister, stoppingFindings } from './checkRegister';
import type { Finding } from './finding';
import { found, officeRegister, R3_SECOND_HALF, R4_FIRST_HALF } from './officeRegister.testdata';
import { repairRegister, safeRepair } from './repairs';

const seed = officeRegister();
const [activity] = seed.activities;
if (!activity) throw new Error('the seed has activities');
const own = { programId: activity.programId, activityId: activity.id, source: { sheet: '一覧', cell: 'J7' } };

function effect(value: string, unit: string, more: Partial<FinancialEffect> = {}): FinancialEffect {
  return {
    periodId: R4_FIRST_HALF.id,
    ...own,
    fiscalYear: 2022,
    value,
    unit,
    direction: '歳出減',
    nature: '',
    basis: '実績',
    amountYen: yenOf(value, unit),
    method: '',
    ...more,
  };
}

function figure(kind: IndicatorValue['kind'], value: string, unit = '', name = '件数'): IndicatorValue {
  const fiscalYear = kind === '基準値' ? null : 2022;
  return { periodId: R4_FIRST_HALF.id, ...own, fiscalYear, value, unit, name, kind };
}

function withEffects(...effects: readonly FinancialEffect[]): Register {
  return { ...seed, effects };
}

function withFigures(...indicators: readonly IndicatorValue[]): Register {
  return { ...seed, indicators };
}

const MEASURE_RULES = ['R25', 'R26', 'R27', 'R28', 'R29', 'R30'];

function rulesOf(register: Register): readonly string[] {
  return checkRegister(register, R4_FIRST_HALF)
    .map(({ rule }) => rule)
    .filter((rule) => MEASURE_RULES.includes(rule));
}

function mended(register: Register): Register {
  const steps = checkRegister(register, R4_FIRST_HALF).flatMap(
    (finding: Finding) => safeRepair(finding) ?? [],
  );
  const { register: repaired, left } = repairRegister(register, steps);
  expect(left).toEqual([]);
  return repaired;
}

describe('効果額が数値でない（R25）', () => {
  test.each(['大幅な減', '1,200～1,500', '1,200千円（見込み）', '別紙のとおり'])(
    '「%s」は人が直す',
    (value) => {
      expect(found('R25', withEffects(effect(value, '千円')))).toMatchObject([
        { severity: 'stop', field: 'amount', measure: 0, value, repair: null, activityId: activity.id },
      ]);
      expect(
        stoppingFindings(withEffects(effect(value, '千円')), R4_FIRST_HALF).map(({ rule }) => rule),
      ).toEqual(['R25']);
    },
  );

  test.each([
    ['1,200千円', '千円', '1,200', '千円', 1_200_000],
    ['△１２０万円', '', '△120', '万円', -1_200_000],
    ['5億3,492万6千円', '千円', '534,926,000', '円', 534_926_000],
  ])('「%s」は単位を分けられる', (value, unit, after, afterUnit, amountYen) => {
    const register = withEffects(effect(value, unit));
    expect(rulesOf(register)).toEqual(['R25']);
    const repaired = mended(register);
    expect(repaired.effects).toMatchObject([{ value: after, unit: afterUnit, amountYen }]);
    expect(rulesOf(repaired)).toEqual([]);
  });

  test.each([
    '1200',
    '1,200',
    '１，２００',
    '約1,200',
    '△1,200',
    '－',
    '未定',
    '算定中',
    '12月',
    '12月末に確定',
    '0',
  ])('「%s」は直さなくてよい', (value) => {
    expect(rulesOf(withEffects(effect(value, '千円')))).toEqual([]);
  });

  it('金額（円）を人が入れたら、書かれた言葉は問わない', () => {
    expect(rulesOf(withEffects(effect('大幅な減', '千円', { amountYen: 5_000_000 })))).toEqual([]);
  });

  it('元のシートになくなったもの、ほかの期、集計しない活動は見ない', () => {
    expect(rulesOf(withEffects(effect('大幅な減', '千円', { isGone: true })))).toEqual([]);
    expect(rulesOf(withEffects(effect('大幅な減', '千円', { periodId: R3_SECOND_HALF.id })))).toEqual([]);
    const activities = seed.activities.map((one) => ({ ...one, isCounted: one.id !== activity.id }));
    expect(rulesOf({ ...withEffects(effect('大幅な減', '千円')), activities })).toEqual([]);
  });

  it('事業の金額は、事業の名前で言う', () => {
    const [finding] = found('R25', withEffects(effect('多額', '千円', { activityId: null })));
    const program = seed.programs.find(({ id }) => id === activity.programId);
    expect(finding?.blanks.activity).toBe(`${program?.displayNumber ?? ''} ${program?.name ?? ''}`);
  });
});

describe('効果額の単位（R26）', () => {
  it('どこにも単位がない、知らない単位', () => {
    expect(found('R26', withEffects(effect('1,200', '')))).toMatchObject([
      { field: 'amountUnit', severity: 'confirm', repair: null, blanks: { unit: '', inside: null } },
    ]);
    expect(found('R26', withEffects(effect('1,200', '件')))).toMatchObject([{ blanks: { unit: '件' } }]);
  });

  it('見出しと違う単位が書かれている', () => {
    const register = withEffects(effect('1,200円', '千円'));
    expect(rulesOf(register)).toEqual(['R26']);
    expect(found('R26', register)).toMatchObject([{ blanks: { unit: '千円', inside: '円' }, repair: null }]);
  });

  test.each([
    ['1,200', '千円'],
    ['0', ''],
    ['未定', ''],
    ['1,200', '単位：百万円'],
  ])('「%s」（%s）は問わない', (value, unit) => {
    expect(rulesOf(withEffects(effect(value, unit)))).toEqual([]);
  });
});

describe('前回と桁が違う効果額（R27）', () => {
  const before = (value: string, more: Partial<FinancialEffect> = {}): FinancialEffect =>
    effect(value, '千円', { periodId: R3_SECOND_HALF.id, fiscalYear: 2021, ...more });

  test.each([
    ['1,200', '1,250', '円'],
    ['1,200', '1,150,000', '千円'],
    ['△1,200', '△1,300', '円'],
    ['120', '12', '円'],
  ])('前回%s千円、今回%s%s', (earlier, now, unit) => {
    expect(found('R27', withEffects(before(earlier), effect(now, unit)))).toMatchObject([
      { field: 'amountYen', measure: 1, severity: 'confirm' },
    ]);
  });

  test.each([
    ['10倍', '1,200', '12,000'],
    ['100倍', '1,200', '120,000'],
    ['同じ', '1,200', '1,200'],
    ['0から', '0', '1,200'],
    ['0へ', '1,200', '0'],
  ])('%sになっても問わない', (_, earlier, now) => {
    expect(rulesOf(withEffects(before(earlier), effect(now, '千円')))).toEqual([]);
  });

  it('別の金額（見込と実績、歳入と歳出）とは比べない。同じ年度があればその金額と比べる', () => {
    const now = effect('1', '千円');
    expect(rulesOf(withEffects(before('1,000', { basis: '見込' }), now))).toEqual([]);
    expect(rulesOf(withEffects(before('1,000', { direction: '歳入増' }), now))).toEqual([]);
    const sameYear = before('2', { fiscalYear: 2022 });
    expect(rulesOf(withEffects(before('1,000'), sameYear, now))).toEqual([]);
  });
});

describe('効果額の憶・佰（R28）', () => {
  it('億に直して読める金額は、まとめて直せる', () => {
    const register = withEffects(effect('4憶2,148万1千円', ''), effect('3佰萬円', ''));
    expect(found('R28', register)).toMatchObject([
      { field: 'amount', measure: 0, blanks: { proper: '4億2,148万1千円' } },
      { field: 'amount', measure: 1, blanks: { proper: '3百万円' } },
    ]);
    expect(rulesOf(register)).toEqual(['R28', 'R28']);
    const repaired = mended(register);
    expect(repaired.effects).toMatchObject([{ amountYen: 421_481_000 }, { amountYen: 3_000_000 }]);
    expect(rulesOf(repaired)).toEqual([]);
  });

  it('言葉の中の憶は金額ではない', () => {
    expect(rulesOf(withEffects(effect('記憶にない', '千円')))).toEqual(['R25']);
  });
});

describe('指標の値の中の単位（R29）', () => {
  it('分けて、単位の列に移せる', () => {
    const register = withFigures(figure('目標値', '１００件'), figure('実績値', '約95件', '件'));
    expect(found('R29', register)).toMatchObject([
      { field: 'figure', measure: 0, blanks: { figure: '100', unit: '件', otherUnit: null } },
      { field: 'figure', measure: 1, blanks: { figure: '約95' } },
    ]);
    const repaired = mended(register);
    expect(repaired.indicators).toMatchObject([
      { value: '100', unit: '件' },
      { value: '約95', unit: '件' },
    ]);
    expect(rulesOf(repaired)).toEqual([]);
  });

  it('単位の列が違う単位なら、人が決める', () => {
    expect(found('R29', withFigures(figure('目標値', '100件', '人')))).toMatchObject([
      { repair: null, blanks: { otherUnit: '人' } },
    ]);
  });

  test.each(['100', '約100', '12月', '令和5年3月', '100件以上', '実施', '未定', '－', '3/4'])(
    '「%s」は分けない',
    (value) => {
      expect(rulesOf(withFigures(figure('目標値', value, '件')))).toEqual([]);
    },
  );

  it('達成率の%は分けない', () => {
    expect(rulesOf(withFigures(figure('達成率', '90%')))).toEqual([]);
  });
});

describe('達成率（R30）', () => {
  const rate = (
    actual: string,
    target: string,
    value: string,
    unit = '%',
    base?: string,
  ): readonly string[] =>
    rulesOf(
      withFigures(
        figure('目標値', target, '件'),
        figure('実績値', actual, '件'),
        figure('達成率', value, unit),
        ...(base === undefined ? [] : [figure('基準値', base, '件')]),
      ),
    );

  test.each([
    ['138', '142', '97.1%', ''],
    ['9', '10', '95', '%'],
    ['1,200', '1,000', '12%', ''],
  ])('%s÷%s は %s ではない', (actual, target, value, unit) => {
    expect(rate(actual, target, value, unit)).toEqual(['R30']);
  });

  test.each([
    ['138', '142', '97.2%', ''],
    ['138', '142', '97', '%'],
    ['9', '10', '90', ''],
    ['9', '10', '0.9', ''],
    ['1,200', '1,000', '120％', ''],
    ['0', '10', '0%', ''],
  ])('%s÷%s は %s', (actual, target, value, unit) => {
    expect(rate(actual, target, value, unit)).toEqual([]);
  });

  it('減らす指標や、基準値からの割合も、合っていれば問わない', () => {
    expect(rate('125', '100', '80%')).toEqual([]);
    expect(rate('90', '80', '50%', '', '100')).toEqual([]);
  });

  it('比べるものがなければ問わない', () => {
    expect(rulesOf(withFigures(figure('実績値', '9', '件'), figure('達成率', '10%')))).toEqual([]);
    expect(rate('9', '0', '10%')).toEqual([]);
    expect(rate('未定', '10', '10%')).toEqual([]);
    const other = [
      figure('目標値', '10', '件'),
      figure('実績値', '9', '件'),
      figure('達成率', '10%', '', '別の指標'),
    ];
    expect(rulesOf(withFigures(...other))).toEqual([]);
  });
});

it('効果額も指標もない台帳には、何も足さない', () => {
  expect(rulesOf(seed)).toEqual([]);
});
