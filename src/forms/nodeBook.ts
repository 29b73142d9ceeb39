import { splitNumbered } from '../domain/displayNumber';
import { matchingKey } from '../domain/normalise';
import type { HierarchyNode } from '../domain/register';
import type { LevelField, SourceValues } from './field';
import { LEVEL_FIELDS } from './field';
import { nextId } from './nextId';
import { joinLines } from './recordNames';

/** The headings of the plan: those that are known, and those that the sheets add. */
export interface NodeBook {
  /** Id of the lowest heading of a row; null when the row does not name a heading of the plan's lowest level. */
  place(values: Pick<SourceValues, LevelField>): string | null;
  nodes(): readonly HierarchyNode[];
}

/** `depth`: how many levels the plan has; 0 when that is not said. */
export function openNodeBook(known: readonly HierarchyNode[], depth: number): NodeBook {
  const nodes = [...known];
  const levels = LEVEL_FIELDS.slice(0, depth === 0 ? LEVEL_FIELDS.length : depth);
  const find = (level: number, parentId: string | null, name: string): HierarchyNode | null => {
    const same = nodes.filter((node) => node.level === level && matchingKey(node.name) === matchingKey(name));
    return (
      same.find((node) => node.parentId === parentId) ??
      (same.length === 1 || parentId === null ? (same[0] ?? null) : null)
    );
  };
  const open = (texts: readonly string[]): string | null => {
    let parentId: string | null = null;
    let lowest: string | null = null;
    texts.forEach((text, i) => {
      lowest = null;
      if (text === '') return;
      const { number, name } = splitNumbered(text);
      const label = name === '' ? text : name;
      let node = find(i + 1, parentId, label);
      if (node === null) {
        node = { id: nextId('V', nodes, 1), level: i + 1, parentId, number, name: label };
        nodes.push(node);
      }
      parentId = node.id;
      lowest = node.id;
    });
    return depth === 0 ? parentId : lowest;
  };
  // The same few headings stand on thousands of rows.
  const placed = new Map<string, string | null>();
  return {
    place: (values) => {
      const texts = levels.map((field) => values[field]?.value ?? '');
      // No cell can hold that character.
      const key = texts.join('\0');
      const before = placed.get(key);
      if (before !== undefined) return before;
      const nodeId = open(texts.map(joinLines));
      placed.set(key, nodeId);
      return nodeId;
    },
    nodes: () => nodes,
  };
}
