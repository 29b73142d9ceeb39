import type { ReportPeriod } from '../domain/reportPeriod';
import type { WordCandidate } from './columnCandidates';
import type { Assignment } from './columnAssignment';
import type { FieldFinding, PeriodColumns, StatusColumn } from './columnPlan';
import { hasStatus } from './columnPlan';
import type { ProgressField } from './field';
import { PROGRESS_FIELDS } from './field';

type Progress = Record<ProgressField, FieldFinding | null>;

interface Group {
  readonly period: ReportPeriod | null;
  readonly firstColumn: number;
  readonly progress: Progress;
  readonly words: readonly StatusColumn[];
}

/**
 * Puts the columns of one reporting period together. A sheet with a status column for each of two periods has two
 * groups; columns without a period of their own go with the status to their left. A group without a status is a
 * schedule or a plan, and is none.
 */
export function periodGroups(
  assigned: readonly Assignment[],
  shown: readonly FieldFinding[],
  words: readonly WordCandidate[],
  sheetPeriod: ReportPeriod | null,
): readonly PeriodColumns[] {
  const all = [...assigned.map(({ finding }) => finding), ...shown];
  const ids = new Map<string, ReportPeriod | null>();
  for (const { period } of [...all, ...words]) ids.set(period?.id ?? '', period);
  const groups = [...ids].map(([id, period]) => groupOf(id, period, all, words));
  const dated = groups.filter((group) => group.period !== null && reports(group));
  const undated = groups.find((group) => group.period === null);
  if (dated.length === 0) {
    const sameAsTitle = groups.find((group) => group.period !== null && group.period.id === sheetPeriod?.id);
    return undated ? [toColumns(undated, sameAsTitle)] : groups.slice(0, 1).map((group) => toColumns(group));
  }
  const complete = undated && reports(undated) ? [...dated, undated] : dated;
  return complete.map((group) =>
    toColumns(group, undated === group ? undefined : lentTo(group, dated, undated)),
  );
}

function reports(group: Group): boolean {
  return group.progress.status !== null || group.words.length > 0;
}

function groupOf(
  id: string,
  period: ReportPeriod | null,
  findings: readonly FieldFinding[],
  words: readonly WordCandidate[],
): Group {
  const own = findings.filter((finding) => (finding.period?.id ?? '') === id);
  const columns = words.filter((word) => (word.period?.id ?? '') === id);
  const progress: Progress = { status: null, achievement: null, delayReason: null, nextAction: null };
  for (const field of PROGRESS_FIELDS)
    progress[field] = own.find((finding) => finding.field === field) ?? null;
  const firstColumn = Math.min(
    ...own.map(({ column }) => column),
    ...columns.map(({ heading }) => heading.column),
  );
  // One word alone heads no scale: 「遅れ」 may be a column of reasons.
  return { period, firstColumn, progress, words: columns.length < 2 ? [] : columns.map(toStatusColumn) };
}

function toStatusColumn({ heading: { column, lastColumn, label, area } }: WordCandidate): StatusColumn {
  return { column, lastColumn, label, area };
}

/** The columns without a period that stand right of this group's status and left of the next group's. */
function lentTo(group: Group, dated: readonly Group[], undated: Group | undefined): Group | undefined {
  if (!undated || reports(undated)) return undefined;
  const next = Math.min(
    ...dated.map(({ firstColumn }) => firstColumn).filter((column) => column > group.firstColumn),
  );
  const isHere = (finding: FieldFinding | null): boolean =>
    finding !== null && finding.column > group.firstColumn && finding.column < next;
  const progress: Progress = { status: null, achievement: null, delayReason: null, nextAction: null };
  for (const field of PROGRESS_FIELDS)
    progress[field] = isHere(undated.progress[field]) ? undated.progress[field] : null;
  return { ...undated, progress };
}

function toColumns(group: Group, lender?: Group): PeriodColumns {
  const pick = (field: ProgressField): FieldFinding | null =>
    group.progress[field] ?? lender?.progress[field] ?? null;
  return {
    period: group.period,
    // Columns of the words themselves say more than a column that gathers them.
    status: group.words.length > 0 ? null : pick('status'),
    statusColumns: group.words,
    achievement: pick('achievement'),
    delayReason: pick('delayReason'),
    nextAction: pick('nextAction'),
  };
}

/** True when some group tells how an activity is going. */
export function anyStatus(groups: readonly PeriodColumns[]): boolean {
  return groups.some(hasStatus);
}
