import type { Area } from '../../src/workbook/address';
import { intersection, sameArea } from '../../src/workbook/address';

/** True when every cell of `inner` is in `outer`. */
export function holdsArea(outer: Area, inner: Area): boolean {
  const both = intersection(outer, inner);
  return both !== null && sameArea(both, inner);
}
