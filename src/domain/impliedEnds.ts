import type { Activity, Program, ProgressEntry } from './register';
import { periodFromId } from './reportPeriod';

/**
 * Programs that the office calls 終了, 統合 or 廃止 without a 最終年度, with the year that their reports imply: the last one
 * before the year that is being reported now. So a program that ends now leaves this year's count and stays in the
 * figures of the years before, which were published with it.
 */
export function withImpliedEnds(
  programs: readonly Program[],
  activities: readonly Activity[],
  entries: readonly ProgressEntry[],
): readonly Program[] {
  if (programs.every((program) => !needsYear(program))) return programs;
  const programOf = new Map(activities.map(({ id, programId }) => [id, programId]));
  const years = new Map<string, Set<number>>();
  let now = -Infinity;
  for (const { activityId, periodId } of entries) {
    const fiscalYear = periodFromId(periodId)?.fiscalYear;
    if (fiscalYear === undefined) continue;
    now = Math.max(now, fiscalYear);
    const id = programOf.get(activityId) ?? '';
    years.set(id, (years.get(id) ?? new Set()).add(fiscalYear));
  }
  return programs.map((program) => {
    if (!needsYear(program)) return program;
    const before = [...(years.get(program.id) ?? [])].filter((year) => year < now);
    return { ...program, impliedLastFy: before.length === 0 ? null : Math.max(...before) };
  });
}

function needsYear({ lifecycle, lastFy = null }: Program): boolean {
  return lifecycle !== '実施中' && lastFy === null;
}
