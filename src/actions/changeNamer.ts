import { nodeLabel } from '../domain/hierarchy';
import type { RegisterChange } from '../domain/mergeRegister';
import { numberedName } from '../domain/numberedName';
import type { Register } from '../domain/register';

/** A change, and what a person knows its row by. */
export interface NamedChange {
  readonly change: RegisterChange;
  readonly name: string;
}

/** Rows by what a person knows them by: `1-1-1 公園の清掃`, `公園整備事業`, a period's label; ids among the values too. */
export function changeNamer({
  programs,
  activities,
  periods,
  nodes,
}: Register): (change: RegisterChange) => NamedChange {
  const names = new Map<string, string>(periods.map(({ id, label }) => [id, label]));
  for (const row of [...programs, ...activities]) names.set(row.id, numberedName(row));
  const headings = new Map(nodes.map((node) => [node.id, nodeLabel(node)]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return (change) => {
    const name = nameOf(change.id);
    if (!('field' in change)) return { change, name };
    const { field, before, after } = change;
    if (field === 'nodeId') {
      const heading = (id: string): string => headings.get(id) ?? id;
      return { change: { ...change, before: heading(before), after: heading(after) }, name };
    }
    if (field !== 'programId') return { change, name };
    return { change: { ...change, before: nameOf(before), after: nameOf(after) }, name };
  };
}
