import { normaliseDisplayNumber } from '../domain/displayNumber';
import { likeness } from '../domain/likeness';
import { matchingKey } from '../domain/normalise';
import type { Register } from '../domain/register';
import { nameActivity, nameProgram } from './recordNames';
import type { SourceRecord } from './sourceRecord';

/** Names of one number this much alike are two writings of one activity. */
const ALIKE = 0.5;

/** What the register knows of a record. */
export interface KnownRecord {
  /** The department of its program, as the register has it; empty where it has none. */
  readonly department: string;
}

/**
 * Finds a record's program or activity in the register: by its name, or by its number where the name is much alike (a
 * number alone is that of any plan). Null for one that the register does not know.
 */
export function planLookup({ programs, activities }: Register): (record: SourceRecord) => KnownRecord | null {
  const programOf = new Map(programs.map((program) => [program.id, program]));
  const departmentOfProgram = new Map(
    programs.map(({ name, department }) => [matchingKey(name), department]),
  );
  const byName = new Map<string, string>();
  const byNumber = new Map<string, { readonly name: string; readonly department: string }>();
  for (const { name, displayNumber, programId } of activities) {
    const department = programOf.get(programId)?.department ?? '';
    byName.set(matchingKey(name), department);
    const number = normaliseDisplayNumber(displayNumber);
    if (number !== '') byNumber.set(number, { name, department });
  }
  return ({ values }) => {
    const activity = nameActivity(values);
    const program = nameProgram(values);
    const ofProgram = program === null ? undefined : departmentOfProgram.get(matchingKey(program.name));
    if (ofProgram !== undefined) return { department: ofProgram };
    if (activity === null) return null;
    const named = byName.get(matchingKey(activity.name));
    if (named !== undefined) return { department: named };
    const numbered = byNumber.get(activity.number);
    const isAlike = numbered && likeness(matchingKey(numbered.name), matchingKey(activity.name)) >= ALIKE;
    return isAlike ? { department: numbered.department } : null;
  };
}
