import type { ReportPeriod } from '../domain/reportPeriod';
import { assignColumns } from './columnAssignment';
import { columnCandidates } from './columnCandidates';
import type { ColumnPlan, SheetMapping } from './columnPlan';
import type { HeadingBand } from './headingBand';
import { readHeadingColumns } from './headingColumns';
import { measureColumns } from './measureColumns';
import type { ReadingContext } from './readingContext';
import type { SheetView } from './sheetView';
import type { StatusWords } from './statusWords';

/** Decides which column of a table holds what, from its headings and from what stands under them. */
export function planColumns(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
  band: HeadingBand,
  title: { readonly period: ReportPeriod | null; readonly fiscalYear: number | null },
  mapping?: SheetMapping,
): ColumnPlan {
  const columns = readHeadingColumns(view, band);
  const candidates = columnCandidates(view, words, context, columns, band.bottom + 1, title.fiscalYear);
  const plan = assignColumns(candidates, context, title.period, columns, mapping);
  const measures = measureColumns(view, band, columns, plan.findings, context, title.fiscalYear);
  return measures ? { ...plan, measures } : plan;
}
