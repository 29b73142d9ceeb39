import type { Register } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import { comparePeriods } from '../domain/reportPeriod';

/** The periods that hold entries, the latest first: what can be compared. */
export function reportedPeriods({ entries, periods }: Register): readonly ReportPeriod[] {
  const reported = new Set(entries.map(({ periodId }) => periodId));
  return periods
    .filter(({ id }) => reported.has(id))
    .sort(comparePeriods)
    .reverse();
}
