import type { Activity } from './register';
import type { Tally } from './tally';
import { cellKey } from './tally';

/** Which cells of the count a figure adds up: headings by id, statuses by id; null stands for all. */
export interface FigureScope {
  readonly nodeIds: readonly string[] | null;
  readonly statusIds: readonly string[] | null;
}

/** The activities that a figure counts; where all statuses are meant, those outside the total (対象外) are not. */
export function activitiesBehind(tally: Tally, { nodeIds, statusIds }: FigureScope): readonly Activity[] {
  const nodes = nodeIds ?? tally.rows.map(({ node }) => node.id);
  const inside = tally.statuses.filter((status) => !status.isOutsideTotal).map(({ id }) => id);
  const statuses = statusIds ?? inside;
  return nodes.flatMap((node) => statuses.flatMap((status) => tally.detail.get(cellKey(node, status)) ?? []));
}
