import type { Finding } from '../domain/checks/finding';
import { makeFinding } from '../domain/checks/finding';
import { writingBlanks } from '../domain/checks/otherWriting';
import { departmentHistory } from '../domain/departmentHistory';
import { numberedName } from '../domain/numberedName';
import type { Activity, CellSource, Program, Register } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { BuiltRegister, ReadingProblem } from '../forms/buildRegister';
import { buildRegister } from '../forms/buildRegister';
import type { SheetRecognition } from '../forms/recognition';
import { columnName, parseArea, parseCell } from '../workbook/address';

/**
 * What only the office's own sheets can tell of the period, read again beside the register: a 番号 that became a date
 * (R22), hidden rows (R42), other writings (R17) and departments (R16), periods that contradict (R11, R12), and reports
 * on activities that the register does not have (R18). Only sheets that the register was made from are looked at.
 */
export function readingFindings(
  recognitions: readonly SheetRecognition[],
  register: Register,
  period: ReportPeriod,
): readonly Finding[] {
  const cited = sheetsOf(register, period);
  const sheets = recognitions.filter(
    (sheet) => cited.has(sheet.sheet) || (sheet.kind === 'outOfScope' && sheet.reason === 'hidden'),
  );
  const built = buildRegister(sheets, register, register);
  const guide = makeGuide(register, period);
  return [
    ...built.problems.flatMap((problem) => findingOf(problem, guide)),
    ...unknownActivities(built, register, period),
  ];
}

function sheetsOf({ entries }: Register, { id }: ReportPeriod): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ periodId, source }) => (periodId === id && source ? [source.sheet] : [])),
  );
}

/** Leads from a cell of the office's sheet to what the register has of its row. */
interface Guide {
  readonly activity: (id: string | null) => Activity | null;
  readonly firstOf: (programId: string | null) => Activity | null;
  readonly activityAt: (sheet: string, cell: string | null) => Activity | null;
  readonly program: (id: string) => Program | null;
  readonly isSameDepartment: (a: string, b: string) => boolean;
}

function makeGuide(register: Register, period: ReportPeriod): Guide {
  const activities = new Map(register.activities.map((activity) => [activity.id, activity]));
  const programs = new Map(register.programs.map((program) => [program.id, program]));
  const firsts = new Map<string, Activity>();
  for (const activity of register.activities) {
    if (!firsts.has(activity.programId)) firsts.set(activity.programId, activity);
  }
  const byRow = new Map<string, Activity>();
  for (const { activityId, periodId, source } of register.entries) {
    const activity = activities.get(activityId);
    const key = source && rowKey(source.sheet, source.cell);
    if (periodId === period.id && activity && key && !byRow.has(key)) byRow.set(key, activity);
  }
  return {
    activity: (id) => activities.get(id ?? '') ?? null,
    firstOf: (programId) => firsts.get(programId ?? '') ?? null,
    activityAt: (sheet, cell) => (cell === null ? null : (byRow.get(rowKey(sheet, cell)) ?? null)),
    program: (id) => programs.get(id) ?? null,
    isSameDepartment: departmentHistory(register.departments ?? []).isSame,
  };
}

function rowKey(sheet: string, cell: string): string {
  return `${String((parseCell(cell) ?? parseArea(cell))?.row)} ${sheet}`;
}

/** R15, R21 and R46 are told from the register itself, R45 and odd rows when it is made. */
function findingOf(problem: ReadingProblem, guide: Guide): readonly Finding[] {
  switch (problem.rule) {
    case 'R11':
      return [
        makeFinding({
          rule: 'R11',
          field: 'period',
          source: sourceOf(problem),
          blanks: { sheet: problem.sheet },
        }),
      ];
    case 'R12': {
      const value = [...new Set(problem.mentions.map(({ text }) => text))].join('」「');
      return [
        makeFinding({ rule: 'R12', field: 'period', value, source: sourceOf(problem), blanks: { value } }),
      ];
    }
    case 'R16':
      return otherDepartment(problem, guide);
    case 'R17':
      return [otherWriting(problem, guide)];
    case 'R22':
      return [changedNumber(problem, guide)];
    case 'R42':
      return [hiddenInput(problem, guide)];
    case 'R15':
    case 'R21':
    case 'R45':
    case 'R46':
    case 'row':
      return [];
  }
}

type ProblemOf<Rule extends ReadingProblem['rule']> = Extract<ReadingProblem, { readonly rule: Rule }>;

function sourceOf({ sheet, cell }: { readonly sheet: string; readonly cell: string | null }): CellSource {
  return { sheet, cell: cell ?? 'A1' };
}

/** What a finding of a row fills in: the activity of the row, else the first one of the program. */
function idsAt(
  { sheet, cell }: Pick<ReadingProblem, 'sheet' | 'cell'>,
  { activityAt, firstOf }: Guide,
  programId: string | null = null,
): { readonly activityId: string | null; readonly programId: string | null } {
  const activity = activityAt(sheet, cell) ?? firstOf(programId);
  return { activityId: activity?.id ?? null, programId: programId ?? activity?.programId ?? null };
}

function otherDepartment(problem: ProblemOf<'R16'>, guide: Guide): readonly Finding[] {
  const program = guide.program(problem.programId);
  if (!program || guide.isSameDepartment(problem.department, problem.otherDepartment)) return [];
  return [
    makeFinding({
      rule: 'R16',
      ...idsAt(problem, guide, program.id),
      field: 'department',
      value: problem.otherDepartment,
      source: sourceOf(problem),
      blanks: { program: program.name, departments: [problem.department, problem.otherDepartment] },
    }),
  ];
}

function otherWriting(problem: ProblemOf<'R17'>, guide: Guide): Finding {
  const { what, id, written, kept } = problem;
  return makeFinding({
    rule: 'R17',
    ...(what === 'program' ? idsAt(problem, guide, id) : { ...idsAt(problem, guide), activityId: id }),
    field: what === 'program' ? 'programName' : 'activityName',
    value: written,
    source: sourceOf(problem),
    blanks: writingBlanks(what, kept, written),
  });
}

function changedNumber(problem: ProblemOf<'R22'>, guide: Guide): Finding {
  const { shown, proposal } = problem;
  const ids = idsAt(problem, guide);
  const activity = guide.activity(ids.activityId);
  const isOfActivity = activity?.displayNumber === proposal;
  const field = isOfActivity ? 'activityNumber' : 'programNumber';
  const program = guide.program(ids.programId ?? '');
  return makeFinding({
    rule: 'R22',
    ...ids,
    field,
    value: shown,
    repair: { where: 'office', field, before: shown, after: proposal },
    source: sourceOf(problem),
    blanks: { name: (isOfActivity ? activity.name : program?.name) ?? proposal, shown, proposal },
  });
}

function hiddenInput(problem: ProblemOf<'R42'>, guide: Guide): Finding {
  const { what, sheet, cell } = problem;
  const ids = what === 'row' ? idsAt(problem, guide) : { activityId: null, programId: null };
  const activity = guide.activity(ids.activityId);
  const area = cell === null ? null : parseArea(cell);
  const line = {
    row: String((area?.row ?? 0) + 1),
    column: columnName(area?.column ?? 0),
    sheet: '',
  };
  return makeFinding({
    rule: 'R42',
    ...ids,
    field: what,
    value: line[what],
    source: sourceOf(problem),
    blanks: { what, sheet, line: line[what], activity: activity ? numberedName(activity) : null },
  });
}

/** Rows that were added to the sheets, or renamed, since the register was made. */
function unknownActivities(
  { register: read }: BuiltRegister,
  register: Register,
  { id }: ReportPeriod,
): readonly Finding[] {
  const known = new Set(register.activities.map((activity) => activity.id));
  const reported = new Map(
    read.entries.filter(({ periodId }) => periodId === id).map((entry) => [entry.activityId, entry]),
  );
  return read.activities.flatMap((activity) => {
    const entry = reported.get(activity.id);
    if (known.has(activity.id) || entry === undefined) return [];
    return [
      makeFinding({
        rule: 'R18',
        field: 'activityName',
        value: activity.name,
        source: activity.source ?? entry.source,
        blanks: { activity: numberedName(activity) },
      }),
    ];
  });
}
