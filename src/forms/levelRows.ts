import type { ColumnPlan } from './columnPlan';
import { fixedFinding } from './columnPlan';
import { levelFields } from './columnAssignment';
import type { Field } from './field';
import { areOffices } from './groupHeads';
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
    if (row.head.meaning === 'program' || row.head.meaning === 'department')
      result.set(row.head.signature, row.head.meaning);
  }
  for (const [kind, field] of officeKinds(rows, kinds)) result.set(kind, field);
  const unknown = kinds.filter((kind) => !result.has(kind));
  const isProgramKnown = [...result.values()].includes('program');
  if (!knowsProgram && fixedFinding(plan, 'program') === null && !isProgramKnown) {
    const last = unknown.pop();
    if (last !== undefined) result.set(last, 'program');
  }
  const taken = plan.fixed.map(({ field }) => field).filter(isLevelField);
  const fields = fieldsAbove(taken, unknown.length, levelCount);
  unknown.forEach((kind, i) => result.set(kind, fields[i] ?? null));
  return result;
}

/** Heads that name departments: the lowest kind of them says whose the rows are, 部 above 課 says nothing more. */
function officeKinds(
  rows: readonly ScannedRow[],
  kinds: readonly string[],
): readonly (readonly [string, 'department' | null])[] {
  const offices = kinds.filter((kind) => {
    const heads = rows.flatMap((row) =>
      row.kind === 'head' && row.head.meaning === null && row.head.signature === kind ? [row.head.text] : [],
    );
    return heads.length > 0 && areOffices(heads);
  });
  return offices.map((kind, i) => [kind, i === offices.length - 1 ? 'department' : null]);
}

function fieldsAbove(
  taken: readonly Field[],
  count: number,
  levelCount: number,
): readonly (CarriedField | null)[] {
  const named = taken.map((field) => LEVEL_FIELDS.findIndex((level) => level === field));
  return levelFields([...Array.from({ length: count }, () => -1), ...named], levelCount).slice(0, count);
}
