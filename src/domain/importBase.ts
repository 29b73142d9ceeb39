import { matchingKey } from './normalise';
import type { Activity, Program, ProgressEntry } from './register';

/** What a sheet says of a program; 総括掲載, 状態 and the like are decided in the register alone. */
export const PROGRAM_FIELDS = [
  'displayNumber',
  'name',
  'department',
  'isPriority',
  'nodeId',
  'overview',
] as const;
export const ACTIVITY_FIELDS = ['displayNumber', 'name', 'programId', 'isRepeated'] as const;
export const ENTRY_FIELDS = ['status', 'achievement', 'delayReason', 'nextAction'] as const;

export type ProgramField = (typeof PROGRAM_FIELDS)[number];
export type ActivityField = (typeof ACTIVITY_FIELDS)[number];
export type EntryField = (typeof ENTRY_FIELDS)[number];
export type ImportedField = ProgramField | ActivityField | EntryField;

/**
 * What the sheets said when they were brought in last, a print of each field, by `programKey`, `activityKey` or
 * `entryKey`: enough to tell who changed something since. A print stands at its field's place in the lists above; null,
 * or no print, where nothing is known of the field.
 */
export type ImportBase = Readonly<Record<string, readonly (string | null)[]>>;

export function programKey(id: string): string {
  return `p ${id}`;
}

export function activityKey(id: string): string {
  return `a ${id}`;
}

/** `occurrence`: 1; 2 and more where the same activity stands in the same period again (R15). */
export function entryKey({ periodId, activityId }: ProgressEntry, occurrence: number): string {
  return `e ${periodId} ${activityId} ${String(occurrence)}`;
}

/** The field's value in the form in which two sides are compared: other writings of one name are the same (R17). */
export function comparedText(field: ImportedField, value: Program[ProgramField] | undefined): string {
  if (typeof value === 'boolean') return value ? '○' : '';
  const text = value ?? '';
  return field === 'name' ? matchingKey(text) : text;
}

/** A short print of a text, 36 bits: two texts that differ have two prints, as far as an office will ever see. */
export function textPrint(text: string): string {
  if (text === '') return '';
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return base36(4294967296 * (15 & low) + (high >>> 0));
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The same as `toString(36)`, which takes long over numbers of more than 31 bits. */
function base36(number: number): string {
  let text = '';
  let rest = number;
  do {
    const next = Math.floor(rest / 36);
    text = DIGITS.charAt(rest - next * 36) + text;
    rest = next;
  } while (rest > 0);
  return text;
}

export function programPrint(program: Program, field: ProgramField): string {
  return textPrint(comparedText(field, program[field]));
}

export function activityPrint(activity: Activity, field: ActivityField): string {
  return textPrint(comparedText(field, activity[field]));
}
