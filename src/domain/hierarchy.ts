import { groupBy } from './groupBy';
import type { HierarchyNode } from './register';

/** (1)民間活力の活用: a heading as the table prints it. */
export function nodeLabel(node: HierarchyNode): string {
  return `${node.number}${node.name}`;
}

/** The headings of one level in the order of the paper: under their parents, in the order of the plan. */
export function headingsAtLevel(nodes: readonly HierarchyNode[], level: number): readonly HierarchyNode[] {
  return inPaperOrder(nodes).filter((node) => node.level === level);
}

/** All headings, each followed by what stands under it. What hangs from no known parent comes last, never lost. */
export function inPaperOrder(nodes: readonly HierarchyNode[]): readonly HierarchyNode[] {
  const children = groupBy(nodes, ({ parentId }) => parentId);
  const placed = new Set<HierarchyNode>();
  const place = (node: HierarchyNode): void => {
    if (placed.has(node)) return;
    placed.add(node);
    children.get(node.id)?.forEach(place);
  };
  children.get(null)?.forEach(place);
  nodes.forEach(place);
  return [...placed];
}

/**
 * A function from a node's id to its heading at `level`: the node itself or the one above it.
 * null for no id, an unknown id, or a node that stands above `level` (R46).
 */
export function headingFinder(
  nodes: readonly HierarchyNode[],
  level: number,
): (nodeId: string | null) => HierarchyNode | null {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const heading = (nodeId: string | null, stepsLeft: number): HierarchyNode | null => {
    const node = nodeId === null ? undefined : byId.get(nodeId);
    // A parent that loops back to itself is a slip in the settings sheet, not a reason to hang.
    if (node === undefined || stepsLeft === 0) return null;
    return node.level === level ? node : heading(node.parentId, stepsLeft - 1);
  };
  return (nodeId) => heading(nodeId, byId.size);
}

/** One look-up of `headingFinder`. */
export function nodeAtLevel(
  nodes: readonly HierarchyNode[],
  nodeId: string | null,
  level: number,
): HierarchyNode | null {
  return headingFinder(nodes, level)(nodeId);
}
