import type { RememberedLabels, RememberedMapping, RememberedPeriod } from '../domain/rememberedMapping';

/** How a person wants the office's sheets to be read: asked once, used each time. */
export interface ReadingMemory {
  /** The sheets in the order in which they were read first: what two of them say differently does not change places. */
  readonly order: readonly string[];
  /** Sheets that look like reports and are none. */
  readonly leftOut: readonly string[];
  readonly mappings: readonly RememberedMapping[];
  readonly labels?: RememberedLabels;
  /** What a person chose for sheets that do not settle their period. Earlier versions kept another shape: `periodsOf`. */
  readonly periods?: readonly RememberedPeriod[];
}

/** The chosen periods; none where an earlier version kept them without what the sheets said: they are asked for anew. */
export function periodsOf({ periods }: ReadingMemory): readonly RememberedPeriod[] {
  return Array.isArray(periods) ? periods : [];
}

export const NO_READING: ReadingMemory = { order: [], leftOut: [], mappings: [] };

/** The order to remember: what was read before keeps its place, what is new follows. */
export function orderAfter(before: readonly string[], read: readonly string[]): readonly string[] {
  return [...new Set([...before, ...read])];
}

/** Sheets in the order in which they were read first; new ones last, as they stand. */
export function inRememberedOrder<Sheet extends { readonly sheet: string }>(
  sheets: readonly Sheet[],
  order: readonly string[],
): readonly Sheet[] {
  const place = ({ sheet }: Sheet): number => {
    const index = order.indexOf(sheet);
    return index < 0 ? order.length : index;
  };
  return [...sheets].sort((a, b) => place(a) - place(b));
}
