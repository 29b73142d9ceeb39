import type { Register } from './register';
import type { ReportPeriod } from './reportPeriod';
import { comparePeriods, periodFromId } from './reportPeriod';
import { readStatus } from './statusReading';

/**
 * Activities whose last report before a period was one of the plan's `notReopened`, with that status: by the plan's own
 * setting they go on no more. None where the office has not decided.
 */
export function finishedBefore(register: Register, period: ReportPeriod): ReadonlyMap<string, string> {
  const { plan, statusSet, entries, periods } = register;
  const ending = new Set(plan.notReopened);
  const finished = new Map<string, string>();
  if (ending.size === 0) return finished;
  const known = new Map(periods.map((one) => [one.id, one]));
  const last = new Map<string, ReportPeriod>();
  for (const { activityId, periodId, status } of entries) {
    if (status.trim() === '') continue;
    const at = known.get(periodId) ?? periodFromId(periodId);
    const before = last.get(activityId);
    if (at === null || comparePeriods(at, period) >= 0) continue;
    if (before && comparePeriods(at, before) < 0) continue;
    const reading = readStatus(statusSet, status);
    const word = reading.kind === 'exact' || reading.kind === 'spelling' ? reading.status.label : status;
    const contradicts = before && comparePeriods(at, before) === 0 && finished.get(activityId) !== word;
    last.set(activityId, at);
    // Reports that contradict each other end nothing.
    if (ending.has(word) && !contradicts) finished.set(activityId, word);
    else finished.delete(activityId);
  }
  return finished;
}
