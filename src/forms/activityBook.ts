import { matchingKey } from '../domain/normalise';
import type { Activity, CellSource } from '../domain/register';
import { idSeries } from './nextId';
import type { ReadingProblem } from './readingProblem';
import type { NamedActivity } from './recordNames';

/** The activities that the sheets name, with the ids of the register that already stands. */
export interface ActivityBook {
  place(named: NamedActivity, programId: string, at: CellSource): string;
  /** In reading order; only those that the sheets name. */
  activities(): readonly Activity[];
}

export function openActivityBook(existing: readonly Activity[], problems: ReadingProblem[]): ActivityBook {
  const newId = idSeries('A', existing, 4);
  const known = new Map<string, Activity[]>();
  for (const activity of existing) add(known, activity);
  const isOld = new Set(existing.map(({ id }) => id));
  const read = new Map<string, Activity>();
  const told = new Set<string>();
  return {
    place: (named, programId, at) => {
      const same = known.get(keyOf(programId, named.name)) ?? [];
      const match = findActivity(same, named.number, (id) => isOld.has(id) && !read.has(id));
      const before = match ? read.get(match.id) : undefined;
      const activity = before ?? {
        id: match?.id ?? newId(),
        displayNumber: named.number || (match?.displayNumber ?? ''),
        programId,
        name: match?.name ?? named.name,
        isRepeated: named.isRepeated,
        isCounted: !named.isRepeated,
        exclusionReason: named.isRepeated ? '再掲' : '',
        source: at,
      };
      if (!match) add(known, activity);
      if (!before) read.set(activity.id, activity);
      if (named.name !== activity.name && !told.has(`${activity.id} ${named.name}`)) {
        told.add(`${activity.id} ${named.name}`);
        problems.push({
          rule: 'R17',
          ...at,
          what: 'activity',
          id: activity.id,
          written: named.name,
          kept: activity.name,
        });
      }
      return activity.id;
    },
    activities: () => [...read.values()],
  };
}

function keyOf(programId: string, name: string): string {
  return `${programId} ${matchingKey(name)}`;
}

function add(known: Map<string, Activity[]>, activity: Activity): void {
  const key = keyOf(activity.programId, activity.name);
  known.set(key, [...(known.get(key) ?? []), activity]);
}

/**
 * By number and name; then by name where one side has no number; then one of the register whose number has changed
 * since (`isUnclaimed`: no other row has been taken for it). Two numbers in the same sheets are two activities.
 */
function findActivity(
  sameName: readonly Activity[],
  number: string,
  isUnclaimed: (id: string) => boolean,
): Activity | null {
  const exact = sameName.find((activity) => activity.displayNumber === number);
  if (exact) return exact;
  const open = sameName.filter((activity) => number === '' || activity.displayNumber === '');
  const renumbered = sameName.filter(({ id }) => isUnclaimed(id));
  return open[0] ?? (renumbered.length === 1 ? (renumbered[0] ?? null) : null);
}
