import { groupBy } from '../groupBy';
import { matchingKey } from '../normalise';
import type { Activity, Program, Register } from '../register';
import type { FiledReport } from './gatherReports';
import type { ReturnedFile } from './returnedReport';
import { compareFiles } from './returnedReport';

/** What becomes of an activity that the register does not have: it joins the register, or is left out. */
export type UnknownDecision = 'add' | 'leave';

/** R18: reports on an activity that the register does not have. */
export interface UnknownActivity {
  readonly key: string;
  /** As written: `4-1-5 債権の整理`. */
  readonly number: string;
  readonly name: string;
  /** The program as written, and the register's where it is known. */
  readonly programName: string;
  readonly program: Program | null;
  readonly reports: readonly FiledReport[];
  readonly departments: readonly string[];
  readonly decision: UnknownDecision | null;
}

export interface UnplacedReport extends FiledReport {
  readonly from: ReturnedFile;
  readonly program: Program | null;
}

/** The activities behind reports that have no place, each once, in an order that does not depend on the files'. */
export function unknownActivities(
  unplaced: readonly UnplacedReport[],
  decisionOf: (key: string) => UnknownDecision | null,
): readonly UnknownActivity[] {
  const sorted = [...unplaced].sort(
    (a, b) => compareFiles(a.file, b.file) || order(a.report.source.cell, b.report.source.cell),
  );
  const found = [...groupBy(sorted, unknownKey)].flatMap(([key, reports]): UnknownActivity[] => {
    const [first] = reports;
    if (!first) return [];
    const { report, program, from } = first;
    return [
      {
        key,
        number: report.activityNumber,
        name: report.activity,
        programName: report.program,
        program,
        reports,
        departments: report.department === '' ? from.departments : [report.department],
        decision: decisionOf(key),
      },
    ];
  });
  return found.sort((a, b) => NUMBERS.compare(a.number, b.number) || order(a.key, b.key));
}

function unknownKey({ report, program, from }: UnplacedReport): string {
  const own = [report.programNumber, matchingKey(report.program), ...[...from.departments].sort()];
  const parent = program ? program.id : own.join(' ');
  return `u ${parent} ${report.activityNumber} ${matchingKey(report.activity)}`;
}

const NUMBERS = new Intl.Collator('ja', { numeric: true });

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The register with the activities that a person takes in, and which is which. */
export interface Enlarged {
  readonly register: Register;
  readonly programs: readonly Program[];
  readonly activities: readonly Activity[];
  /** The new activity, by the key of the unknown one. */
  readonly activityOf: ReadonlyMap<string, Activity>;
}

/** Adds what a person wants added. Ids go on from the highest in use. */
export function withUnknown(register: Register, unknown: readonly UnknownActivity[]): Enlarged {
  const programId = ids('P', register.programs, 3);
  const activityId = ids('A', register.activities, 4);
  const programs: Program[] = [];
  const activities: Activity[] = [];
  const activityOf = new Map<string, Activity>();
  const opened = new Map<string, Program>();
  for (const one of unknown) {
    if (one.decision !== 'add') continue;
    const program = one.program ?? openProgram(one, opened, programId);
    if (!one.program && !programs.includes(program)) programs.push(program);
    const isRepeated = one.reports.some(({ report }) => report.isRepeated);
    const activity: Activity = {
      id: activityId(),
      displayNumber: one.number,
      programId: program.id,
      name: one.name,
      isRepeated,
      isCounted: !isRepeated,
      exclusionReason: isRepeated ? '再掲' : '',
      source: null,
    };
    activities.push(activity);
    activityOf.set(one.key, activity);
  }
  return {
    register: {
      ...register,
      programs: [...register.programs, ...programs],
      activities: [...register.activities, ...activities],
    },
    programs,
    activities,
    activityOf,
  };
}

function openProgram(
  { reports, programName, departments }: UnknownActivity,
  opened: Map<string, Program>,
  newId: () => string,
): Program {
  const key = JSON.stringify([matchingKey(programName), [...departments].sort()]);
  const known = opened.get(key);
  if (known) return known;
  const report = reports[0]?.report;
  const program: Program = {
    id: newId(),
    displayNumber: report?.programNumber || (report?.numberPrefix ?? ''),
    nodeId: report?.nodeId ?? null,
    name: programName,
    isPriority: report?.isPriority ?? false,
    isInSummary: report?.isPriority ?? false,
    department: departments.join('、'),
    overview: '',
    lifecycle: '実施中',
    addedFy: null,
    source: null,
  };
  opened.set(key, program);
  return program;
}

function ids(prefix: string, used: readonly { readonly id: string }[], width: number): () => string {
  let highest = 0;
  for (const { id } of used) {
    const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : NaN;
    if (Number.isInteger(number) && number > highest) highest = number;
  }
  return () => {
    highest += 1;
    return `${prefix}${String(highest).padStart(width, '0')}`;
  };
}
