import type { CellValue } from '../workbook/cellValue';

/** The headings of the hierarchy that a sheet can carry, from the top. */
export const LEVEL_FIELDS = ['level1', 'level2', 'level3'] as const;
export type LevelField = (typeof LEVEL_FIELDS)[number];

/** What differs from one reporting period to the next. */
export const PROGRESS_FIELDS = ['status', 'achievement', 'delayReason', 'nextAction'] as const;
export type ProgressField = (typeof PROGRESS_FIELDS)[number];

/** Everything that a standard sheet can say about one activity. */
export type Field =
  | LevelField
  | ProgressField
  | 'programNumber'
  | 'program'
  | 'overview'
  | 'priority'
  | 'inSummary'
  | 'department'
  | 'number'
  | 'activity'
  | 'repeated'
  | 'period';

export function isProgressField(field: Field): field is ProgressField {
  return (PROGRESS_FIELDS as readonly Field[]).includes(field);
}

export function isLevelField(field: Field): field is LevelField {
  return (LEVEL_FIELDS as readonly Field[]).includes(field);
}

/** A value, and the cell that it was read from. */
export interface SourceValue {
  /** Text without the blanks around it; a status is exactly what was written. */
  readonly value: string;
  /** What the cell holds: a number that was meant as text stays a number here. */
  readonly raw: CellValue;
  /** `F7` */
  readonly cell: string;
}

export type SourceValues = { readonly [F in Field]?: SourceValue };

/** How far the program trusts a finding. */
export type Confidence = 'sure' | 'likely' | 'guess';
