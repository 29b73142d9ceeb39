import type { CellSource } from '../domain/register';
import type { OpenedRegister } from './openRegister';

/** The register's 進捗状況 cell of an activity in a period; null where nobody reported. */
export type EntryCellFinder = (activityId: string, periodId: string) => CellSource | null;

/** Looks cells up quickly; of several reports on one activity the first. */
export function entryCells({
  register,
  statusCells,
}: Extract<OpenedRegister, { kind: 'open' }>): EntryCellFinder {
  const cells = new Map<string, CellSource>();
  register.entries.forEach(({ activityId, periodId }, index) => {
    const key = JSON.stringify([activityId, periodId]);
    const place = statusCells[index];
    if (place && !cells.has(key)) cells.set(key, { sheet: place.sheet, cell: place.cell });
  });
  return (activityId, periodId) => cells.get(JSON.stringify([activityId, periodId])) ?? null;
}
