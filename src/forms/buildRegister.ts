import type { CellSource, Program, ProgressEntry, Register } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import { countsPrograms } from '../domain/plan';
import { comparePeriods } from '../domain/reportPeriod';
import type { PlanTemplate } from '../domain/templates/planTemplate';
import { openActivityBook } from './activityBook';
import { openEntryBook } from './entryBook';
import { openMeasureBook } from './measureBook';
import type { SourceValue } from './field';
import { openNodeBook } from './nodeBook';
import { openProgramBook } from './programBook';
import { alignLevels } from './alignLevels';
import type { ReadingProblem } from './readingProblem';
import type { RecognisedSheet, SheetRecognition } from './recognition';
import { nameRecord, programPartOf } from './recordNames';
import { problemsOfSheet } from './sheetProblems';
import type { SourceRecord } from './sourceRecord';
import { trimText } from './sheetView';

export type { ReadingProblem } from './readingProblem';

export interface BuiltRegister {
  /** Only what the sheets say, and the headings of the plan: `mergeRegister` joins it to a register that stands. */
  readonly register: Register;
  readonly problems: readonly ReadingProblem[];
}

/**
 * Makes a register of what the sheets say. Ids (`V1`, `P001`, `A0001`) are given in reading order; what the `existing`
 * register knows keeps its id. A report without a period is left out and told (R11), unless a person chose one
 * (`chosenPeriods`, by the sheet's name); an activity without a program cannot be placed and is told.
 */
export function buildRegister(
  recognitions: readonly SheetRecognition[],
  template: PlanTemplate,
  existing?: Register,
  chosenPeriods?: ReadonlyMap<string, ReportPeriod>,
): BuiltRegister {
  const problems: ReadingProblem[] = [];
  const plan = existing?.plan ?? template.plan;
  const nodes = openNodeBook(existing?.nodes ?? template.nodes, plan.levelNames.length);
  const programs = openProgramBook(existing?.programs ?? [], problems);
  const activities = openActivityBook(existing?.activities ?? [], problems);
  const entries = openEntryBook(problems);
  const measures = openMeasureBook();
  const periods = new Map<string, ReportPeriod>();
  // An item that is counted itself has the number of its program.
  const partOf = countsPrograms(plan) ? (number: string) => number : programPartOf;

  const takeRecord = (
    sheet: RecognisedSheet,
    record: SourceRecord,
    align: ReturnType<typeof alignLevels>,
    sheetPeriod: ReportPeriod | null,
  ): void => {
    const { values } = record;
    const { program, activity } = nameRecord(values);
    const nodeId = nodes.place(align(values));
    if (program === null) return;
    const prefix = partOf(activity?.number ?? '');
    const departmentAt = sourceOf(sheet, values.department ?? values.program);
    const programId = programs.place(program, nodeId, prefix, sourceOf(sheet, values.program), departmentAt);
    if (activity === null) return;
    const activityId = activities.place(activity, programId, sourceOf(sheet, values.activity));
    const period = record.period ?? sheetPeriod;
    if (period === null || values.status === undefined) return;
    periods.set(period.id, period);
    entries.add(entryOf(sheet, record, activityId, period.id));
    measures.add(sheet.sheet, record.measures, { programId, activityId, period });
  };

  for (const recognition of recognitions) {
    problems.push(...problemsOfSheet(recognition, chosenPeriods));
    if (recognition.kind === 'outOfScope') continue;
    const chosen = chosenPeriods?.get(recognition.sheet) ?? recognition.chosenPeriod;
    const printed = recognition.period.kind === 'found' ? recognition.period.period : null;
    const align = alignLevels(recognition, plan.levelNames);
    for (const record of recognition.records) {
      takeRecord(recognition, record, align, chosen ?? printed);
    }
  }

  const read = activities.activities();
  const register: Register = {
    plan,
    nodes: nodes.nodes(),
    statusSet: existing?.statusSet ?? template.statusSet,
    periods: [...periods.values()].sort(comparePeriods),
    programs: numberPrograms(programs.programs(), read, partOf),
    activities: read,
    entries: entries.entries(),
    narratives: [],
    history: [],
    ...measures.measures(periods),
  };
  return { register, problems: [...problems, ...withoutHeading(register)] };
}

function sourceOf({ sheet }: RecognisedSheet, source: SourceValue | undefined): CellSource {
  return { sheet, cell: source?.cell ?? 'A1' };
}

function entryOf(
  sheet: RecognisedSheet,
  { values }: SourceRecord,
  activityId: string,
  periodId: string,
): ProgressEntry {
  const { status, achievement, delayReason, nextAction } = values;
  return {
    activityId,
    periodId,
    status: status === undefined || trimText(status.value) === '' ? '' : status.value,
    achievement: achievement?.value ?? '',
    delayReason: delayReason?.value ?? '',
    nextAction: nextAction?.value ?? '',
    source: sourceOf(sheet, status),
  };
}

/**
 * 1-1 for a program whose activities are 1-1-1, 1-1-2…, where the sheet has no number for it and no other program
 * would have the same.
 */
function numberPrograms(
  programs: readonly Program[],
  activities: Register['activities'],
  partOf: (activityNumber: string) => string,
): readonly Program[] {
  const prefixes = new Map<string, Set<string>>();
  for (const { programId, displayNumber } of activities) {
    const own = prefixes.get(programId) ?? new Set<string>();
    prefixes.set(programId, own.add(partOf(displayNumber)));
  }
  const proposals = programs.map(({ id, displayNumber }) => {
    const [only = '', ...others] = prefixes.get(id) ?? [];
    return displayNumber !== '' ? displayNumber : others.length === 0 ? only : '';
  });
  const uses = new Map<string, number>();
  for (const number of proposals) uses.set(number, (uses.get(number) ?? 0) + 1);
  const isPlain = proposals.every((number) => number === '' || uses.get(number) === 1);
  return programs.map((program, i) =>
    program.displayNumber === '' && isPlain ? { ...program, displayNumber: proposals[i] ?? '' } : program,
  );
}

/** R46: programs that no heading of the plan holds. */
function withoutHeading({ plan, programs }: Register): readonly ReadingProblem[] {
  if (plan.levelNames.length === 0) return [];
  return programs
    .filter(({ nodeId }) => nodeId === null)
    .map(({ id, name, source }) => ({
      rule: 'R46' as const,
      sheet: source?.sheet ?? '',
      cell: source?.cell ?? null,
      programId: id,
      program: name,
    }));
}
