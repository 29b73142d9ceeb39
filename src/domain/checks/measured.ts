import type { Measure } from '../measures';
import { numberedName } from '../numberedName';
import { exclusionOf } from '../tally';
import type { CheckContext } from './checkContext';
import type { Finding } from './finding';

/** An amount or a figure of the period, and what of a finding is the same for every rule. */
export interface Measured<Row extends Measure> {
  readonly row: Row;
  /** 1-3-1 公園の清掃; the program where it is the program's. */
  readonly label: string;
  readonly at: Pick<Finding, 'programId' | 'activityId' | 'source'> & { readonly measure: number };
}

/** Those that a person has to answer for: of the period, of what is counted, and still in their sheet. */
export function measured<Row extends Measure>(
  rows: readonly Row[] | undefined,
  { period, activities, programs, activitiesOf }: CheckContext,
): readonly Measured<Row>[] {
  if (!rows) return [];
  return rows.flatMap((row, measure): readonly Measured<Row>[] => {
    if (row.periodId !== period.id || row.isGone === true) return [];
    const program = programs.get(row.programId);
    const activity = row.activityId === null ? undefined : activities.get(row.activityId);
    if (!program || (row.activityId !== null && !activity)) return [];
    if (activity && exclusionOf(activity, program, period, true) !== null) return [];
    const label = numberedName(activity ?? program);
    const first = activitiesOf.get(program.id)?.[0]?.id ?? null;
    const at = { programId: program.id, activityId: row.activityId ?? first, source: row.source, measure };
    return [{ row, label, at }];
  });
}
