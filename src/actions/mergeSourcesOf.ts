import type { ImportedField } from '../domain/importBase';
import type { MergeSources } from '../domain/mergeSources';
import type { Field } from '../forms/field';
import type { RecognisedSheet } from '../forms/recognition';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** What the register calls a field of the sheets; null for one that is not merged by itself. */
const IMPORTED: Readonly<Record<Field, ImportedField | null>> = {
  level1: 'nodeId',
  level2: 'nodeId',
  level3: 'nodeId',
  programNumber: 'displayNumber',
  program: 'name',
  overview: 'overview',
  priority: 'isPriority',
  inSummary: null,
  department: 'department',
  number: 'displayNumber',
  activity: 'name',
  repeated: 'isRepeated',
  period: null,
  status: 'status',
  achievement: 'achievement',
  delayReason: 'delayReason',
  nextAction: 'nextAction',
};

/** Which sheets were read and what each has a place for: a blank in a field without a place is no deletion. */
export function mergeSourcesOf(
  sheets: readonly RecognisedSheet[],
  { sheets: standing }: WorkbookSnapshot,
): MergeSources {
  const fieldsOf = ({ fields }: RecognisedSheet): ReadonlySet<ImportedField> =>
    new Set(fields.flatMap(({ field }) => IMPORTED[field] ?? []));
  return {
    read: new Map(sheets.map((sheet) => [sheet.sheet, fieldsOf(sheet)])),
    standing: new Set(standing.map(({ name }) => name)),
  };
}
