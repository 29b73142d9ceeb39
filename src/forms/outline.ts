import { matchingKey } from '../domain/normalise';
import type { ColumnPlan } from './columnPlan';
import type { Field, SourceValue } from './field';

/** The fields that an office writes once and leaves blank, or merges, below. */
export const CARRIED_FIELDS = [
  'level1',
  'level2',
  'level3',
  'department',
  'programNumber',
  'program',
  'overview',
  'priority',
  'inSummary',
] as const;
export type CarriedField = (typeof CARRIED_FIELDS)[number];

export type CarriedValues = { readonly [F in CarriedField]?: SourceValue };

/** What has been said so far and still holds: a new program ends what was said of the one before it. */
export interface Outline {
  /** Takes what one row states. */
  state(values: CarriedValues): void;
  current(): CarriedValues;
}

export function isCarried(field: Field): field is CarriedField {
  return CARRIED.has(field);
}

const CARRIED: ReadonlySet<Field> = new Set(CARRIED_FIELDS);

export function startOutline(plan: ColumnPlan, initial: CarriedValues): Outline {
  const held = new Map<CarriedField, SourceValue>();
  for (const field of CARRIED_FIELDS) {
    const value = initial[field];
    if (value) held.set(field, value);
  }
  const below = dependents(plan);
  // Asked for on every row, and new on few.
  let now: CarriedValues | null = null;
  return {
    state: (values) => {
      for (const field of CARRIED_FIELDS) {
        const value = values[field];
        const before = held.get(field);
        if (!value || (before && isSame(before.value, value.value))) continue;
        for (const dependent of below[field]) if (held.delete(dependent)) now = null;
      }
      for (const field of CARRIED_FIELDS) {
        const value = values[field];
        if (!value || isSameCell(held.get(field), value)) continue;
        held.set(field, value);
        now = null;
      }
    },
    current: () => (now ??= Object.fromEntries(held)),
  };
}

function isSame(a: string, b: string): boolean {
  return a === b || matchingKey(a) === matchingKey(b);
}

/** A merged cell says the same on each of its rows. */
function isSameCell(a: SourceValue | undefined, b: SourceValue): boolean {
  return a?.cell === b.cell && a.value === b.value;
}

/** What ends when a field changes. A 担当課 left of the program heads programs; right of it, it belongs to one. */
function dependents(plan: ColumnPlan): Readonly<Record<CarriedField, readonly CarriedField[]>> {
  const columnOf = (field: Field): number | null =>
    plan.fixed.find((finding) => finding.field === field)?.column ?? null;
  const department = columnOf('department');
  const program = columnOf('program') ?? columnOf('programNumber');
  const headsPrograms = department !== null && program !== null && department < program;
  const own: readonly CarriedField[] = ['overview', 'priority', 'inSummary'];
  // Told above the table, it holds for all of its programs.
  const ofProgram: readonly CarriedField[] =
    headsPrograms || department === null ? own : [...own, 'department'];
  const programs: readonly CarriedField[] = ['programNumber', 'program', ...ofProgram];
  return {
    level1: ['level2', 'level3', ...programs],
    level2: ['level3', ...programs],
    level3: programs,
    department: headsPrograms ? ['programNumber', 'program', ...own] : [],
    programNumber: ['program', ...ofProgram],
    program: ['programNumber', ...ofProgram],
    overview: [],
    priority: [],
    inSummary: [],
  };
}
