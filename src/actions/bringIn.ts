import type { DepartmentChange } from '../domain/departmentHistory';
import { departmentHistory } from '../domain/departmentHistory';
import type { ImportBase } from '../domain/importBase';
import type { MergedRegister, Side } from '../domain/mergeRegister';
import { mergeRegister } from '../domain/mergeRegister';
import type { Register } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { PlanTemplate } from '../domain/templates/planTemplate';
import type { BuiltRegister, ReadingProblem } from '../forms/buildRegister';
import { buildRegister } from '../forms/buildRegister';
import type { RecognisedSheet } from '../forms/recognition';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { mergeSourcesOf } from './mergeSourcesOf';

export interface BroughtIn extends MergedRegister {
  /** What the sheets say, before it was joined to the register. */
  readonly said: Register;
  readonly periods: readonly ReportPeriod[];
  readonly problems: readonly ReadingProblem[];
}

export interface BringInOptions {
  /** Null: there is no register yet. */
  readonly existing: Register | null;
  readonly template: PlanTemplate;
  readonly base: ImportBase;
  readonly decisions: Readonly<Record<string, Side>>;
}

/** Makes a register of the sheets, or joins them to the one that stands. */
export function bringIn(
  sheets: readonly RecognisedSheet[],
  snapshot: WorkbookSnapshot,
  { existing, template, base, decisions }: BringInOptions,
): BroughtIn {
  const built = buildRegister(sheets, existing ?? template, existing ?? undefined);
  const { register: said, problems } = underLaterNames(built, existing?.departments ?? []);
  const sources = mergeSourcesOf(sheets, snapshot);
  const merged = mergeRegister(existing ?? withoutRows(said), said, { base, decisions, sources });
  const changes = existing && !isBare(existing) ? merged.changes : [];
  return { ...merged, changes, said, periods: said.periods, problems };
}

/** A plan that was set up and has nothing in it yet: the first sheets make the register, and change nothing. */
export function isBare({ programs, activities, entries }: Register): boolean {
  return programs.length + activities.length + entries.length === 0;
}

/** A department that two sheets call by its old and its new name is no contradiction: the later name holds. */
function underLaterNames(
  { register, problems }: BuiltRegister,
  departments: readonly DepartmentChange[],
): BuiltRegister {
  if (departments.length === 0) return { register, problems };
  const { isSame, laterOf } = departmentHistory(departments);
  const later = new Map<string, string>();
  const open = problems.filter((problem) => {
    if (problem.rule !== 'R16' || !isSame(problem.department, problem.otherDepartment)) return true;
    const { programId, department, otherDepartment } = problem;
    const known = later.get(programId) ?? department;
    later.set(programId, laterOf(known, otherDepartment) ?? known);
    return false;
  });
  const programs = register.programs.map((program) => {
    const department = later.get(program.id);
    return department === undefined ? program : { ...program, department };
  });
  return { register: { ...register, programs }, problems: open };
}

function withoutRows({ plan, statusSet, narratives, history }: Register): Register {
  const rows = { nodes: [], periods: [], programs: [], activities: [], entries: [] };
  return { plan, statusSet, ...rows, narratives, history };
}
