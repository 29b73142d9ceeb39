import { isReturned } from './collection/returnedReport';
import type { ActivityField, EntryField, ImportBase, ImportedField, ProgramField } from './importBase';
import { comparedText } from './importBase';
import type { CellSource, ProgressEntry, Register } from './register';

/** What was read for a merge. */
export interface MergeSources {
  /** The sheets that were read, each with the fields that it has a place for. */
  readonly read: ReadonlyMap<string, ReadonlySet<ImportedField>>;
  /** Every sheet that the workbook has now. */
  readonly standing: ReadonlySet<string>;
}

/** Whether a blank means that the field was left blank, and not only that the sheets have no place for it. */
export interface Places {
  readonly program: (field: ProgramField) => boolean;
  readonly activity: (field: ActivityField) => boolean;
  readonly entry: (field: EntryField, entry: ProgressEntry) => boolean;
}

/** Where the headings do not tell: a field that no row fills is one that the sheets have no place for. */
export function placesOf({ programs, activities, entries }: Register, sources?: MergeSources): Places {
  const inAnySheet = new Set([...(sources?.read.values() ?? [])].flatMap((fields) => [...fields]));
  const filled = new Set<string>();
  const isFilled = (slot: string, field: ImportedField, value: string | boolean | null): void => {
    if (comparedText(field, value) !== '') filled.add(slot);
  };
  for (const program of programs) {
    isFilled('p isPriority', 'isPriority', program.isPriority);
    isFilled('p department', 'department', program.department);
    isFilled('p overview', 'overview', program.overview);
  }
  for (const { isRepeated } of activities) isFilled('a isRepeated', 'isRepeated', isRepeated);
  const slotOf = (field: EntryField, { periodId, source }: ProgressEntry): string =>
    `e ${field} ${periodId} ${source?.sheet ?? ''}`;
  for (const entry of entries) {
    for (const field of ['status', 'achievement', 'delayReason', 'nextAction'] as const) {
      isFilled(slotOf(field, entry), field, entry[field]);
    }
  }
  return {
    program: (field) => filled.has(`p ${field}`) || inAnySheet.has(field),
    activity: (field) => filled.has(`a ${field}`) || inAnySheet.has(field),
    entry: (field, entry) =>
      filled.has(slotOf(field, entry)) ||
      (sources?.read.get(entry.source?.sheet ?? '')?.has(field) ?? field === 'status'),
  };
}

/**
 * A test whether a row that no sheet speaks of now has vanished from its sheet: one that was brought in, whose sheet was
 * read again or stands no more. Where nothing is known of the last time, the sheet that the row names must have been read.
 */
export function missingTest(
  base: ImportBase,
  sources: MergeSources | undefined,
): (key: string, source: CellSource | null) => boolean {
  const isFirst = Object.keys(base).length === 0;
  return (key, source) => {
    // What a department handed in stands in its own file: this workbook never held it.
    if (source === null || isReturned(source)) return false;
    const wasRead = sources ? sources.read.has(source.sheet) : true;
    if (base[key] === undefined) return isFirst && wasRead;
    return wasRead || sources?.standing.has(source.sheet) === false;
  };
}
