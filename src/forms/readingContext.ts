import type { PlanSpan } from '../domain/reportPeriod';
import type { StatusSet } from '../domain/statusSet';
import type { SheetMapping } from './columnPlan';
import type { ShownLabels } from './shownLabels';

/** What a reader must know of the plan before it opens a sheet. */
export interface ReadingContext {
  readonly statusSet: StatusSet;
  readonly planSpan: PlanSpan;
  /** What the plan calls its levels, from the top: a heading of exactly this name is that level. */
  readonly levelNames: readonly string[];
  /** True where the plan's items are counted themselves: one column of names is program and activity alike. */
  readonly countsPrograms?: boolean;
  /** What a person showed of a sheet that was not understood, by the sheet's name. */
  readonly mappings?: ReadonlyMap<string, SheetMapping>;
  /** What a person showed of the labels of forms: of any sheet that has them. */
  readonly labels?: ShownLabels;
  /** Sheets that the program itself made: passed over. */
  readonly generatedSheets?: readonly string[];
}
