import { countedEntries } from '../domain/countedEntries';
import { headingFinder } from '../domain/hierarchy';
import type { Activity, HierarchyNode, Program, ProgressEntry, Register } from '../domain/register';

/** An activity with what its program says. */
export interface ActivityRow {
  readonly activity: Activity;
  readonly program: Program;
}

/** An entry with what its activity and program say: the columns that COUNTIFS reads stand in the same row. */
export interface ProgressRow extends ActivityRow {
  readonly entry: ProgressEntry;
  /** The heading of the counting level. */
  readonly heading: HierarchyNode | null;
  readonly isCounted: boolean;
  /** 1; 2 and more where the same activity was reported again in the same period (R15). */
  readonly occurrence: number;
}

export function activityRows(register: Register): ActivityRow[] {
  const programs = new Map(register.programs.map((program) => [program.id, program]));
  return register.activities.flatMap((activity) => {
    const program = programs.get(activity.programId);
    return program ? [{ activity, program }] : [];
  });
}

export function progressRows(register: Register): ProgressRow[] {
  const counted = countedEntries(register);
  const heading = headingFinder(register.nodes, register.plan.countingLevel);
  const rows = new Map(activityRows(register).map((row) => [row.activity.id, row]));
  const seen = new Map<string, number>();
  return register.entries.flatMap((entry) => {
    const row = rows.get(entry.activityId);
    if (!row) return [];
    const key = `${entry.periodId}\n${entry.activityId}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return [
      {
        activity: row.activity,
        program: row.program,
        entry,
        heading: heading(row.program.nodeId),
        isCounted: counted.has(entry),
        occurrence,
      },
    ];
  });
}
