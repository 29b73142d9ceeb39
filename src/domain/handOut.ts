import { periodBefore, programReports } from './activityReports';
import { departmentsIn, leadDepartment } from './checks/severalDepartments';
import { lastTaking } from './collection/takenElsewhere';
import { departmentHistory } from './departmentHistory';
import { groupBy } from './groupBy';
import { ENTRY_FIELDS, textPrint } from './importBase';
import { matchingKey } from './normalise';
import type { HandedOut, HandedOutActivity } from './handedOut';
import type { Activity, HierarchyNode, Program, ProgressEntry, Register } from './register';
import type { ReportPeriod } from './reportPeriod';
import { exclusionOf } from './tally';

/** What one department is asked for a period, in the order of the paper. */
export interface DepartmentForm {
  readonly department: string;
  readonly period: ReportPeriod;
  /** The last period that was reported on before; null where there is none. */
  readonly previous: ReportPeriod | null;
  readonly rows: readonly FormRow[];
}

export interface FormRow {
  readonly program: Program;
  readonly activity: Activity;
  readonly heading: HierarchyNode | null;
  /** What the register holds for the period: empty in a new one, the words to mend in one that is handed back. */
  readonly entry: ProgressEntry | null;
  readonly previousStatus: string;
  readonly previousAchievement: string;
}

export interface HandOut {
  readonly forms: readonly DepartmentForm[];
  /** Activities that go to nobody, since their program names no department. */
  readonly withoutDepartment: readonly Activity[];
  /** Programs of several departments, of which 主管課 alone gets a form. */
  readonly shared: readonly SharedProgram[];
}

export interface SharedProgram {
  readonly program: Program;
  readonly lead: string;
  readonly others: readonly string[];
}

/**
 * A form for every department with activities in a period. Of several departments in one program the first is asked: it
 * answers for all (主管課). A department that was renamed is asked under the name that it has in that year.
 */
export function handOut(register: Register, period: ReportPeriod): HandOut {
  const history = departmentHistory(register.departments ?? []);
  const previous = periodBefore(register, period);
  const before = groupBy(
    register.entries.filter(({ periodId }) => periodId === previous?.id),
    ({ activityId }) => activityId,
  );
  const rows = programReports(register, period).flatMap(({ program, heading, activities }): FormRow[] =>
    activities
      .filter(({ activity, entry }) => exclusionOf(activity, program, period, entry !== null) === null)
      .map(({ activity, entry, previousStatus }) => ({
        program,
        activity,
        heading,
        entry,
        previousStatus,
        previousAchievement: onlyText((before.get(activity.id) ?? []).map(({ achievement }) => achievement)),
      })),
  );
  const lead = ({ program }: FormRow): string =>
    history.current(leadDepartment(program.department), period.fiscalYear);
  const groups = groupBy(rows, (row) => matchingKey(lead(row)));
  const without = groups.get('') ?? [];
  groups.delete('');
  return {
    forms: [...groups.values()].map((own) => ({
      department: own[0] ? lead(own[0]) : '',
      period,
      previous,
      rows: own,
    })),
    withoutDepartment: without.map(({ activity }) => activity),
    shared: [...new Set(rows.map(({ program }) => program))].flatMap((program): SharedProgram[] => {
      const [lead = '', ...others] = departmentsIn(program.department);
      return others.length > 0 ? [{ program, lead, others }] : [];
    }),
  };
}

/** Reports that contradict each other are not put before a department as its own words. */
function onlyText(texts: readonly string[]): string {
  const written = new Set(texts.map((text) => text.trim()).filter((text) => text !== ''));
  const [only = ''] = written;
  return written.size === 1 ? only : '';
}

/** What a form says of itself, so that it is known when it comes back. */
export function handedOutOf({ plan, history }: Register, form: DepartmentForm, at: string): HandedOut {
  const { department, period, rows } = form;
  return {
    planName: plan.name,
    startFy: plan.startFy,
    endFy: plan.endFy,
    periodId: period.id,
    periodLabel: period.label,
    department,
    at,
    lastTaking: lastTaking(history),
    activities: rows.map(({ activity, program, entry }): HandedOutActivity => ({
      activityId: activity.id,
      activityName: activity.name,
      displayNumber: activity.displayNumber,
      programId: program.id,
      programName: program.name,
      prints: ENTRY_FIELDS.map((field) => textPrint(entry?.[field] ?? '')),
    })),
  };
}
