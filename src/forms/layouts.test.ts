import fc from 'fast-check';
import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import type { SheetSnapshot } from '../workbook/snapshot';
import { buildRegister } from './buildRegister';
import type { FormLayout } from './formLayouts.fixture';
import { layOutForms } from './formLayouts.fixture';
import type { GoldenRow } from './goldenRows.fixture';
import { goldenRows, rowsOf } from './goldenRows.fixture';
import type { Carried, Labels, ListLayout } from './layouts.fixture';
import { layOutList, PERIODS, PREVIOUS_STATUS } from './layouts.fixture';
import { recogniseSheet } from './recogniseSheet';

const context = {
  statusSet: HIRATSUKA_2020.statusSet,
  planSpan: HIRATSUKA_2020.plan,
  levelNames: HIRATSUKA_2020.plan.levelNames,
};
const GOLDEN = goldenRows();

/** Ways to write a label that mean the same. */
function written(...words: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...words),
      fc.constantFrom('plain', 'spaced', 'broken', 'note', 'colon', 'bracket', 'numbered'),
    )
    .map(([word, way]) => {
      if (way === 'spaced') return [...word].join('　');
      if (way === 'broken') return word.length > 2 ? `${word.slice(0, 2)}\n${word.slice(2)}` : word;
      if (way === 'note') return `${word}※`;
      if (way === 'colon') return `${word}：`;
      if (way === 'bracket') return `【${word}】`;
      return way === 'numbered' ? `①${word}` : word;
    });
}

const labels: fc.Arbitrary<Labels> = fc.record({
  number: fc.constantFrom('№', 'No.', 'ＮＯ', '番号', '整理番号', '項目番号', '管理№'),
  viewpoint: written('取組の視点', '視点', '改革の視点'),
  program: written('実施計画事業名', '実施計画事業', '事業名', '改革項目', '件名', '取組項目'),
  department: written('担当課', '所管課', '主管課', '担当部署', '課名', '所属'),
  activity: written('活動', '活動名', '個別取組', '取組', '具体的取組'),
  status: written('進捗状況', '進捗度', '進捗区分', '取組状況', '評価', '判定', '達成度'),
  achievement: written('取組実績', '実績', '主な取組内容', '成果', '実施内容'),
  delayReason: written('遅れの理由', '理由', '要因', '未達成理由', '課題'),
  nextAction: written('今後の対応', '今後の取組', '次期の予定', '改善策'),
});

/** Some activities in a row, so that a failure shrinks to a small sheet. */
const someRows: fc.Arbitrary<readonly GoldenRow[]> = fc
  .tuple(fc.nat(GOLDEN.length - 1), fc.integer({ min: 1, max: GOLDEN.length }))
  .map(([start, count]) => GOLDEN.slice(start, start + count));

const carried: fc.Arbitrary<Carried> = fc.constantFrom('merged', 'blank', 'repeated');

const listLayout: fc.Arbitrary<ListLayout> = fc.record({
  topRows: fc.nat(8),
  leftColumns: fc.nat(3),
  labels,
  headingRows: fc.constantFrom(1, 2, 3),
  mergesHeadings: fc.boolean(),
  carried: fc.record({
    issue: carried,
    viewpoint: carried,
    program: carried,
    priority: carried,
    department: carried,
  }),
  scale: fc.constantFrom(1, 1, 2, 3),
  title: fc.constantFrom('plain', 'wide', 'tight'),
  period: fc.constantFrom(...PERIODS),
  issue: fc.boolean(),
  order: fc.constantFrom('statusFirst', 'achievementFirst'),
  mergesGroups: fc.boolean(),
  beside: fc.boolean(),
  viewpoint: fc.constantFrom('column', 'wideRow', 'plainRow', 'labelledRow'),
  department: fc.constantFrom('left', 'right'),
  priority: fc.constantFrom('suffix', 'prefix', 'column'),
  status: fc.constantFrom('column', 'marks'),
  previousPeriod: fc.constantFrom('none', 'left'),
  schedule: fc.boolean(),
  remarks: fc.boolean(),
  subtotals: fc.boolean(),
  pageLength: fc.option(fc.integer({ min: 3, max: 20 })),
  blankRowEvery: fc.option(fc.integer({ min: 2, max: 9 })),
  notes: fc.boolean(),
  usedColumns: fc.constantFrom(12, 40, 200),
});

const formLayout: fc.Arbitrary<FormLayout> = fc.record({
  labels,
  grid: fc.constantFrom(1, 2, 4),
  merges: fc.boolean(),
  header: fc.constantFrom('left', 'twoPairs', 'above'),
  activities: fc.constantFrom('table', 'pairs', 'tallPairs'),
  stacked: fc.boolean(),
  gap: fc.integer({ min: 1, max: 4 }),
  leftColumns: fc.nat(2),
  period: fc.constantFrom('label', 'title', 'twoLabels'),
  notes: fc.boolean(),
});

/** `isKnown`: whether the plan was known when the sheets were read, or only afterwards. */
function build(sheets: readonly SheetSnapshot[], isKnown: boolean): ReturnType<typeof buildRegister> {
  const own = isKnown ? context : { ...context, levelNames: [], planSpan: { startFy: 1989, endFy: 2099 } };
  return buildRegister(
    sheets.map((sheet) => recogniseSheet(sheet, own)),
    HIRATSUKA_2020,
  );
}

// fast-check prints the seed and the smallest layout that fails.
describe('様式がどのように作られていても、同じ台帳になる', () => {
  it('一覧', () => {
    fc.assert(
      fc.property(someRows, listLayout, fc.boolean(), (rows, layout, isKnown) => {
        const { register, problems } = build([layOutList(rows, layout)], isKnown);
        expect(problems).toEqual([]);
        expect(rowsOf(register, '2022H1')).toEqual(rows);
        const previous = register.entries.filter(({ periodId }) => periodId === '2021H2');
        expect(previous.map(({ status }) => status)).toEqual(
          layout.previousPeriod === 'left' ? rows.map(() => PREVIOUS_STATUS) : [],
        );
      }),
      { numRuns: 150 },
    );
  });

  it('個票', () => {
    fc.assert(
      fc.property(someRows, formLayout, fc.boolean(), (rows, layout, isKnown) => {
        const { register, problems } = build(layOutForms(rows, layout), isKnown);
        expect(problems).toEqual([]);
        expect(rowsOf(register, '2022H1')).toEqual(rows);
      }),
      { numRuns: 100 },
    );
  });
});
