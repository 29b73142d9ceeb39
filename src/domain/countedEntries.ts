import type { ProgressEntry, Register } from './register';
import { periodFromId } from './reportPeriod';
import { exclusionOf } from './tally';

/**
 * The entries that stand for their activity in the count: at most one an activity and period, none for an activity
 * outside the denominator or one whose reports disagree (domain §5.2). Blank ones are among them: they are 未回答.
 * What `tally` counts and what the 総括's formulas count is the same by this.
 */
export function countedEntries(register: Register): ReadonlySet<ProgressEntry> {
  const programs = new Map(register.programs.map((program) => [program.id, program]));
  const activities = new Map(register.activities.map((activity) => [activity.id, activity]));
  const periods = new Map(register.periods.map((period) => [period.id, period]));
  const groups = new Map<string, ProgressEntry[]>();
  for (const entry of register.entries) {
    const key = `${entry.periodId}\n${entry.activityId}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const counted = new Set<ProgressEntry>();
  for (const group of groups.values()) {
    const [first] = group;
    const activity = first && activities.get(first.activityId);
    const period = first && (periods.get(first.periodId) ?? periodFromId(first.periodId));
    if (!first || !activity || !period) continue;
    if (exclusionOf(activity, programs.get(activity.programId), period, true)) continue;
    const answered = group.filter(({ status }) => status.trim() !== '');
    const [chosen = first] = answered;
    if (answered.every(({ status }) => status === chosen.status)) counted.add(chosen);
  }
  return counted;
}
