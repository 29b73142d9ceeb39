import type { XmlElement } from './xmlTree';

/**
 * The parts of an .xlsx. A part that nobody touches is written back byte for byte; a tree that was asked for and
 * touched is written from the tree.
 */
export interface Package {
  /** Part names without a leading slash, as the package spells them. Looked up without regard to case. */
  readonly paths: () => readonly string[];
  readonly has: (path: string) => boolean;
  readonly bytes: (path: string) => Uint8Array;
  readonly text: (path: string) => string;
  /** The part as a tree, the same one at every call. Changes count only after `touch`. */
  readonly tree: (path: string) => XmlElement;
  readonly touch: (path: string) => void;
  /** Adds or replaces a part. `contentType` is registered as an override; omit it to leave the registration alone. */
  readonly put: (path: string, content: XmlElement | string | Uint8Array, contentType?: string) => void;
  /** Takes the part, its relationships and its content type away. */
  readonly remove: (path: string) => void;
  /** The relationships of a part (of the package itself: `''`); targets are made absolute part names. */
  readonly relationships: (path: string) => readonly Relationship[];
  /** Adds one and returns its id. `target` is a part name. */
  readonly relate: (path: string, type: string, target: string) => string;
  readonly unrelate: (path: string, id: string) => void;
  /** A part name that is still free: `freePath('xl/charts/chart', '.xml')` → `xl/charts/chart3.xml`. */
  readonly freePath: (stem: string, ending: string) => string;
  readonly contentType: (path: string) => string | null;
}

export interface Relationship {
  readonly id: string;
  /** The full address of its type; Strict and Transitional differ in front of `/relationships/`. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** True for both flavours of a relationship type: `isRelation(relation, 'worksheet')`. */
export function isRelation(relation: Relationship, kind: string): boolean {
  return relation.type.endsWith(`/relationships/${kind}`);
}
