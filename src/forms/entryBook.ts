import type { ProgressEntry } from '../domain/register';
import type { ReadingProblem } from './readingProblem';

/** The reports that the sheets hold. */
export interface EntryBook {
  add(entry: ProgressEntry): void;
  entries(): readonly ProgressEntry[];
}

/**
 * Two reports of one activity in one period are both kept and told (R15), unless another sheet only repeats the first
 * word for word: an office often has 一覧 and 個票 in one workbook.
 */
export function openEntryBook(problems: ReadingProblem[]): EntryBook {
  const byActivity = new Map<string, ProgressEntry[]>();
  const entries: ProgressEntry[] = [];
  return {
    add: (entry) => {
      const key = `${entry.activityId} ${entry.periodId}`;
      const earlier = byActivity.get(key) ?? [];
      if (earlier.some((other) => isCopy(other, entry))) return;
      if (earlier.length > 0 && entry.source) {
        const { activityId, periodId, source } = entry;
        const others = earlier.flatMap((other) => other.source ?? []);
        problems.push({ rule: 'R15', ...source, activityId, periodId, others });
      }
      byActivity.set(key, [...earlier, entry]);
      entries.push(entry);
    },
    entries: () => entries,
  };
}

function isCopy(a: ProgressEntry, b: ProgressEntry): boolean {
  return (
    a.source?.sheet !== b.source?.sheet &&
    a.status === b.status &&
    a.achievement === b.achievement &&
    a.delayReason === b.delayReason &&
    a.nextAction === b.nextAction
  );
}
