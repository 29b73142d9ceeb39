import type { OwnPlan } from './ownPlan';
import { ownPlanFaults, ownTemplate, statusSetOf } from './ownPlan';

const PLAN: OwnPlan = {
  name: '行政改革プラン',
  startFy: 2024,
  endFy: 2027,
  levelNames: ['視点', '目標', 'テーマ'],
  programLabel: '取組項目',
  activityLabel: '取組項目',
  percentDigits: 1,
  statuses: [
    { label: 'A', isGood: true, needsReason: false, isOutsideTotal: false },
    { label: 'B', isGood: false, needsReason: true, isOutsideTotal: false },
    { label: '対象外', isGood: false, needsReason: false, isOutsideTotal: true },
  ],
};
const [a, b, outside] = PLAN.statuses;
if (!a || !b || !outside) throw new Error('three words');

it('そろっていれば、そのままひな型になり、総括の行は一番下の階層になる', () => {
  expect(ownPlanFaults(PLAN)).toEqual([]);
  expect(ownTemplate(PLAN)).toMatchObject({
    plan: {
      levelNames: ['視点', '目標', 'テーマ'],
      countingLevel: 3,
      percentDigits: 1,
      activityLabel: '取組項目',
    },
    statusSet: [{ label: 'A', isGood: true }, { label: 'B', needsReason: true }, { isOutsideTotal: true }],
    nodes: [],
  });
});

it.each<[string, Partial<OwnPlan>, readonly string[]]>([
  ['名前がない', { name: '　' }, ['noName']],
  ['年度が逆', { startFy: 2027, endFy: 2024 }, ['badYears']],
  ['年度が数字でない', { startFy: NaN }, ['badYears']],
  ['名称のない階層', { levelNames: ['視点', ''] }, ['blankLevel']],
  ['呼び方がない', { activityLabel: '' }, ['noLabel']],
  ['言葉がない', { statuses: [{ ...a, label: '' }, b, outside] }, ['blankStatus']],
  ['全角と半角の同じ言葉', { statuses: [a, { ...b, label: 'Ａ' }] }, ['sameStatus']],
  ['言葉が一つだけ', { statuses: [a, outside] }, ['tooFewStatuses']],
  ['順調がない', { statuses: [{ ...a, isGood: false }, b] }, ['noGoodStatus']],
])('%s計画は使わせない', (_, change, codes) => {
  expect(ownPlanFaults({ ...PLAN, ...change }).map(({ code }) => code)).toEqual(codes);
});

it('知られた言葉は別の書き方と定義を持ったまま、印だけが変わる', () => {
  const [done, own] = statusSetOf([
    { label: '済', isGood: false, needsReason: false, isOutsideTotal: false },
    { label: 'やや遅れ', isGood: false, needsReason: true, isOutsideTotal: false },
  ]);
  expect(done).toMatchObject({ id: 'done', isGood: false });
  expect(done?.spellings.length).toBeGreaterThan(0);
  expect(own).toMatchObject({ id: 's2', label: 'やや遅れ', needsReason: true });
});

it('言葉ごとに色が違い、設定の区切り「｜」は言葉に残らない', () => {
  const set = statusSetOf(
    ['S', 'A', 'B', 'C', 'D｜E'].map((label, i) => ({
      label,
      isGood: i < 2,
      needsReason: false,
      isOutsideTotal: false,
    })),
  );
  expect(new Set(set.map(({ color }) => color)).size).toBe(5);
  expect(set.at(-1)?.label).toBe('DE');
});
