import type { ColumnPlan } from './columnPlan';
import { fixedFinding } from './columnPlan';
import { levelFields } from './columnAssignment';
import type { Field } from './field';
import { isLevelField, LEVEL_FIELDS } from './field';
import type { CarriedField } from './outline';
import type { ScannedRow } from './rowScan';

/**
 * What each kind of heading row stands for: kinds in the order of their first appearance are levels from the top. When
 * no column tells the program, the last kind is the program. Null for a level above those of the plan.
 */
export function meaningOfHeads(
  rows: readonly ScannedRow[],
  plan: ColumnPlan,
  levelCount: number,
  knowsProgram: boolean,
): ReadonlyMap<string, CarriedField | null> {
  const result = new Map<string, CarriedField | null>();
  const kinds: string[] = [];
  for (const row of rows) {
    if (row.kind !== 'head' || kinds.includes(row.head.signature)) continue;
    kinds.push(row.head.signature);
    if (row.head.meaning === 'program') result.set(row.head.signature, 'program');
  }
  const unknown = kinds.filter((kind) => !result.has(kind));
  if (!knowsProgram && fixedFinding(plan, 'program') === null && result.size === 0) {
    const last = unknown.pop();
    if (last !== undefined) result.set(last, 'program');
  }
  const taken = plan.fixed.map(({ field }) => field).filter(isLevelField);
  const fields = fieldsAbove(taken, unknown.length, levelCount);
  unknown.forEach((kind, i) => result.set(kind, fields[i] ?? null));
  return result;
}

function fieldsAbove(
  taken: readonly Field[],
  count: number,
  levelCount: number,
): readonly (CarriedField | null)[] {
  const named = taken.map((field) => LEVEL_FIELDS.findIndex((level) => level === field));
  return levelFields([...Array.from({ length: count }, () => -1), ...named], levelCount).slice(0, count);
}
