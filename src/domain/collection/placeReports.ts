import { departmentsIn } from '../checks/severalDepartments';
import type { DepartmentHistory } from '../departmentHistory';
import { departmentHistory } from '../departmentHistory';
import { groupBy } from '../groupBy';
import { likeness } from '../likeness';
import { matchingKey } from '../normalise';
import type { Activity, Program, Register } from '../register';
import type { ReturnedFile, ReturnedReport } from './returnedReport';

/** Which activity of the register a report speaks of. */
export type Placement =
  | { readonly kind: 'known'; readonly activity: Activity; readonly program: Program }
  /** R18. `program`: the register's, where only the activity is not known. */
  | { readonly kind: 'unknown'; readonly program: Program | null }
  /** Several activities of the register could be meant: nobody guesses. */
  | { readonly kind: 'unclear'; readonly activities: readonly Activity[] };

/** Names under one number that share this part of their pairs of letters are one name, reworded. */
const REWORDED = 0.3;

/**
 * Leads from a report to its activity: by the identity of a form that was handed out; else by name within program,
 * viewpoint and department, numbers deciding between equal names; else by number, where the name was only reworded.
 * Looks at the register alone, so that the order of files does not matter.
 */
export function reportPlacer(register: Register): (report: ReturnedReport, from: ReturnedFile) => Placement {
  const history = departmentHistory(register.departments ?? []);
  const activities = new Map(register.activities.map((activity) => [activity.id, activity]));
  const programs = new Map(register.programs.map((program) => [program.id, program]));
  const byProgram = groupBy(register.activities, ({ programId }) => programId);
  const byName = groupBy(register.programs, ({ name }) => matchingKey(name));
  const byNumber = groupBy(register.programs, ({ displayNumber }) => displayNumber);
  const activitiesByName = groupBy(register.activities, ({ name }) => matchingKey(name));

  const placed = (activity: Activity): Placement => {
    const program = programs.get(activity.programId);
    return program ? { kind: 'known', activity, program } : { kind: 'unknown', program: null };
  };
  return (report, from) => {
    const handedOut = report.identity === null ? undefined : activities.get(report.identity);
    if (handedOut) return placed(handedOut);
    const possible = programsOf(report, from, { byName, byNumber, history });
    const own = possible.flatMap(({ id }) => byProgram.get(id) ?? []);
    const found = oneActivity(report, own);
    if (found.length === 1 && found[0]) return placed(found[0]);
    if (found.length > 1) return { kind: 'unclear', activities: found };
    const moved = (activitiesByName.get(matchingKey(report.activity)) ?? []).filter(
      ({ displayNumber }) => report.activityNumber !== '' && displayNumber === report.activityNumber,
    );
    if (moved.length === 1 && moved[0]) return placed(moved[0]);
    return { kind: 'unknown', program: possible.length === 1 ? (possible[0] ?? null) : null };
  };
}

interface ProgramIndex {
  readonly byName: ReadonlyMap<string, readonly Program[]>;
  readonly byNumber: ReadonlyMap<string, readonly Program[]>;
  readonly history: DepartmentHistory;
}

/** The programs that a report can mean: more than one only where nothing tells them apart. */
function programsOf(
  report: ReturnedReport,
  from: ReturnedFile,
  { byName, byNumber, history }: ProgramIndex,
): readonly Program[] {
  const { nodeId, department } = report;
  const programNumber = report.programNumber || report.numberPrefix;
  const hasNumber = ({ displayNumber }: Program): boolean =>
    programNumber !== '' && displayNumber === programNumber;
  const named = [department, ...from.departments].filter((name) => name !== '');
  const isOwn = (program: Program): boolean => named.some((name) => history.isSame(name, program.department));
  const owners = named.flatMap(departmentsIn);
  const isShared = (program: Program): boolean =>
    departmentsIn(program.department).some((part) => owners.some((name) => history.isSame(name, part)));
  const isPossible = (program: Program): boolean =>
    hasNumber(program) || isShared(program) || named.length === 0 || program.department === '';
  const sameName = (byName.get(matchingKey(report.program)) ?? []).filter(isPossible);
  if (sameName.length > 0) {
    const isThere = (program: Program): boolean => nodeId !== null && program.nodeId === nodeId;
    return [hasNumber, isOwn, isShared, isThere].reduce(narrowed, sameName);
  }
  const sameNumber = programNumber === '' ? [] : (byNumber.get(programNumber) ?? []);
  return sameNumber.filter((program) => isReworded(program.name, report.program));
}

/** Those that fit, or all where none does. */
function narrowed(programs: readonly Program[], fits: (program: Program) => boolean): readonly Program[] {
  const fitting = programs.filter(fits);
  return fitting.length > 0 ? fitting : programs;
}

function oneActivity(report: ReturnedReport, own: readonly Activity[]): readonly Activity[] {
  const number = report.activityNumber;
  const sameNumber = own.filter(({ displayNumber }) => number !== '' && displayNumber === number);
  const sameName = own.filter(({ name }) => matchingKey(name) === matchingKey(report.activity));
  const both = sameName.filter((activity) => sameNumber.includes(activity));
  if (both.length > 0) return both;
  if (sameName.length > 0) return sameName;
  return sameNumber.filter(({ name }) => isReworded(name, report.activity));
}

function isReworded(a: string, b: string): boolean {
  return likeness(matchingKey(a), matchingKey(b)) >= REWORDED;
}
