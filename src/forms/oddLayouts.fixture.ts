import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import type { SheetSnapshot } from '../workbook/snapshot';
import { buildRegister } from './buildRegister';
import { recogniseSheet } from './recogniseSheet';

/** The plan that the odd sheets report on. */
export const context = {
  statusSet: HIRATSUKA_2020.statusSet,
  planSpan: HIRATSUKA_2020.plan,
  levelNames: HIRATSUKA_2020.plan.levelNames,
};

interface Understood {
  /** period | program | activity | department | status | achievement, a line an activity. */
  readonly lines: readonly string[];
  readonly odd: readonly string[];
  /** Headings that the plan does not have. */
  readonly newHeadings: readonly string[];
}

/** What the reading of one sheet comes to. */
export function understand(sheet: SheetSnapshot): Understood {
  const recognition = recogniseSheet(sheet, context);
  if (recognition.kind === 'outOfScope') throw new Error(`outOfScope: ${recognition.reason}`);
  const { register, problems } = buildRegister([recognition], HIRATSUKA_2020);
  const known = new Set(HIRATSUKA_2020.nodes.map(({ name }) => name));
  return {
    lines: register.entries.map(({ activityId, periodId, status, achievement }) => {
      const activity = register.activities.find(({ id }) => id === activityId);
      const program = register.programs.find(({ id }) => id === activity?.programId);
      return [periodId, program?.name, activity?.name, program?.department, status, achievement].join('|');
    }),
    odd: problems.flatMap((problem) =>
      problem.rule === 'row' ? [`${problem.kind} ${problem.cell ?? ''}`] : [],
    ),
    newHeadings: register.nodes.map(({ name }) => name).filter((name) => !known.has(name)),
  };
}

/** Two lines that most sheets of these tests hold. */
export const A = '2022H1|A事業|あ||済|完了。';
export const B = '2022H1|B事業|い||遅れ|調整。';
