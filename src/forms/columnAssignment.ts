import { labelKey } from '../domain/normalise';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { Candidates, ColumnCandidate } from './columnCandidates';
import type {
  Alternative,
  ColumnPlan,
  FieldFinding,
  FindingReason,
  SheetMapping,
  StatusColumn,
} from './columnPlan';
import type { Option } from './columnScores';
import { LEAST_SCORE, optionsOf } from './columnScores';
import type { Confidence, Field, LevelField } from './field';
import { isProgressField, LEVEL_FIELDS } from './field';
import type { HeadingColumn } from './headingColumns';
import { periodGroups } from './periodGroups';
import type { ReadingContext } from './readingContext';

/** A column and the field that it was taken for. */
export interface Assignment {
  readonly candidate: ColumnCandidate;
  readonly field: Field;
  readonly period: ReportPeriod | null;
  readonly finding: FieldFinding;
}

/**
 * Decides which column holds what: the best-founded reading first, each column once, each field once a period.
 * What a person showed (`mapping`) goes before everything. `sheetPeriod`: the period of the title, if it has one.
 */
export function assignColumns(
  candidates: Candidates,
  context: ReadingContext,
  sheetPeriod: ReportPeriod | null,
  headings: readonly HeadingColumn[],
  mapping?: SheetMapping,
): ColumnPlan {
  const shown = mapping ? shownFindings(mapping, headings) : [];
  const isTaken = (candidate: ColumnCandidate): boolean =>
    shown.some(({ column }) => column >= candidate.heading.column && column <= candidate.heading.lastColumn);
  const free = candidates.fields.filter((candidate) => !isTaken(candidate));
  const withPeriods = tellApart(free);
  const closed = new Set<Field>(mapping ? (Object.keys(mapping.columns) as Field[]) : []);
  const assigned = assignByScore(withPeriods, closed);
  const levels = assignLevels(free, assigned, context, closed);
  const fixed = [
    ...assigned.filter(({ field }) => !isProgressField(field)).map(({ finding }) => finding),
    ...levels,
  ];
  const progress = assigned.filter(({ field }) => isProgressField(field));
  const shownFixed = shown.filter(({ field }) => !isProgressField(field));
  const shownProgress = shown.filter(({ field }) => isProgressField(field));
  const words = closed.has('status') ? [] : candidates.words;
  const groups = periodGroups(progress, shownProgress, words, sheetPeriod);
  const inGroups = groups.flatMap(({ status, achievement, delayReason, nextAction }) =>
    [status, achievement, delayReason, nextAction].filter((finding) => finding !== null),
  );
  const allFixed = [...shownFixed, ...fixed];
  const ofWords = groups.flatMap(({ statusColumns, period }) =>
    statusColumns.map((column) => wordFinding(column, period)),
  );
  return {
    fixed: allFixed,
    groups,
    findings: [...allFixed, ...inGroups, ...ofWords].sort((a, b) => a.column - b.column),
  };
}

function wordFinding(
  { column, lastColumn, label, area }: StatusColumn,
  period: ReportPeriod | null,
): FieldFinding {
  return {
    field: 'status',
    label,
    area,
    column,
    lastColumn,
    period,
    confidence: 'sure',
    reason: 'statusWords',
    alternatives: [],
  };
}

interface Dated {
  readonly candidate: ColumnCandidate;
  readonly period: ReportPeriod | null;
}

/** A period inside a label counts only where two columns of the same field would not be told apart without it. */
function tellApart(candidates: readonly ColumnCandidate[]): readonly Dated[] {
  const needsOwn = (['status', 'achievement'] as const).some((field) => {
    const own = candidates.filter(({ reading, period }) => reading.meanings[0] === field && period === null);
    return new Set(own.map(({ ownPeriod }) => ownPeriod?.id ?? '')).size > 1;
  });
  return candidates.map((candidate) => ({
    candidate,
    period:
      candidate.period ??
      (needsOwn && candidate.reading.meanings[0] !== 'nextAction' ? candidate.ownPeriod : null),
  }));
}

function assignByScore(candidates: readonly Dated[], closed: ReadonlySet<Field>): readonly Assignment[] {
  const periodOf = new Map(candidates.map(({ candidate, period }) => [candidate, period]));
  const options = candidates
    .flatMap(({ candidate }) => optionsOf(candidate))
    .filter(({ field }) => !closed.has(field));
  options.sort((a, b) => b.score - a.score || a.candidate.heading.column - b.candidate.heading.column);
  const winners = new Map<string, Option>();
  const losers = new Map<string, Option[]>();
  const used = new Set<ColumnCandidate>();
  for (const option of options) {
    if (used.has(option.candidate) || option.score < LEAST_SCORE) continue;
    const slot = slotOf(option, periodOf.get(option.candidate) ?? null);
    if (winners.has(slot)) {
      losers.set(slot, [...(losers.get(slot) ?? []), option]);
      continue;
    }
    winners.set(slot, option);
    used.add(option.candidate);
  }
  return [...winners].map(([slot, option]) => {
    const rivals = (losers.get(slot) ?? []).filter(({ candidate }) => !used.has(candidate));
    const period = periodOf.get(option.candidate) ?? null;
    return {
      candidate: option.candidate,
      field: option.field,
      period,
      finding: findingOf(option, period, rivals),
    };
  });
}

function slotOf({ field }: Option, period: ReportPeriod | null): string {
  return isProgressField(field) ? `${field} ${period?.id ?? ''}` : field;
}

function findingOf(option: Option, period: ReportPeriod | null, rivals: readonly Option[]): FieldFinding {
  const { candidate, field } = option;
  const alternatives = rivals.map((rival) => alternativeOf(rival.candidate));
  const reason = reasonOf(option);
  return {
    ...placeOf(candidate),
    field,
    period,
    reason,
    alternatives,
    confidence: confidenceOf(reason, alternatives),
  };
}

function placeOf({
  heading,
}: ColumnCandidate): Pick<FieldFinding, 'label' | 'area' | 'column' | 'lastColumn'> {
  const { label, area, column, lastColumn } = heading;
  return { label, area, column, lastColumn };
}

function alternativeOf({ heading: { label, area, column } }: ColumnCandidate): Alternative {
  return { label, area, column };
}

function reasonOf({ candidate, field }: Option): FindingReason {
  const { reading, told, samples } = candidate;
  if (told === 'group') return 'group';
  if (reading.match === 'exact') return reading.meanings[0] === field ? 'label' : 'values';
  if (reading.match === 'part') return 'partOfLabel';
  if (reading.meanings.length === 1) return 'label';
  return (field === 'status' || field === 'achievement') && samples.count > 0 ? 'values' : 'remaining';
}

function confidenceOf(reason: FindingReason, alternatives: readonly Alternative[]): Confidence {
  if (reason === 'partOfLabel' || reason === 'remaining') return 'guess';
  if (reason === 'label' || reason === 'mapping') return alternatives.length === 0 ? 'sure' : 'likely';
  return 'likely';
}

/** Headings of the hierarchy stand left of what they head: 目標 to the right of an activity is a target. */
function assignLevels(
  candidates: readonly ColumnCandidate[],
  assigned: readonly Assignment[],
  context: ReadingContext,
  closed: ReadonlySet<Field>,
): readonly FieldFinding[] {
  const columnOf = (field: Field): number =>
    assigned.find((assignment) => assignment.field === field)?.candidate.heading.column ?? Infinity;
  const program = Math.min(columnOf('program'), columnOf('activity'));
  const activity = columnOf('activity');
  const used = new Set(assigned.map(({ candidate }) => candidate));
  const names = context.levelNames.map(labelKey);
  const found = candidates
    .filter((candidate) => !used.has(candidate))
    .map((candidate) => ({ candidate, rank: rankOf(candidate, names) }))
    .filter(
      ({ candidate, rank }) =>
        rank !== null && candidate.heading.column < (rank === UPPER ? program : activity),
    )
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.candidate.heading.column - b.candidate.heading.column);
  const fields = levelFields(
    found.map(({ candidate }) => names.indexOf(labelKey(candidate.heading.label))),
    names.length,
  );
  return found.flatMap(({ candidate }, i): FieldFinding[] => {
    const field = fields[i];
    if (field === undefined || field === null || closed.has(field)) return [];
    const reason: FindingReason = candidate.reading.match === 'part' ? 'partOfLabel' : 'label';
    return [
      {
        ...placeOf(candidate),
        field,
        period: null,
        alternatives: [],
        reason,
        confidence: confidenceOf(reason, []),
      },
    ];
  });
}

const UPPER = 0;
const LOWER = 1;

function rankOf({ heading, reading }: ColumnCandidate, names: readonly string[]): number | null {
  const named = names.indexOf(labelKey(heading.label));
  if (named >= 0) return named === names.length - 1 ? LOWER : UPPER;
  if (reading.meanings.includes('upperLevel')) return UPPER;
  return reading.meanings.includes('lowerLevel') ? LOWER : null;
}

/**
 * Which level each heading column is. `named`: its place among the plan's level names, or -1. Columns that the plan
 * does not name fill the levels from the lowest up; a column above the plan's highest level is left out (null).
 */
export function levelFields(named: readonly number[], levelCount: number): readonly (LevelField | null)[] {
  const depth = Math.min(levelCount === 0 ? named.length : levelCount, LEVEL_FIELDS.length);
  const taken = new Set(named.filter((index) => index >= 0));
  const free = Array.from({ length: depth }, (_, i) => i).filter((i) => !taken.has(i));
  const result: (LevelField | null)[] = named.map(() => null);
  for (let i = named.length - 1; i >= 0; i--) {
    const own = named[i] ?? -1;
    const level = own >= 0 ? own : free.pop();
    result[i] = level === undefined ? null : (LEVEL_FIELDS[level] ?? null);
  }
  return result;
}

function shownFindings(mapping: SheetMapping, headings: readonly HeadingColumn[]): readonly FieldFinding[] {
  return (Object.entries(mapping.columns) as [Field, number | null][]).flatMap(([field, column]) => {
    if (column === null) return [];
    const heading = headings.find(
      (candidate) => column >= candidate.column && column <= candidate.lastColumn,
    );
    const area = heading?.area ?? { row: mapping.headingBottom, column, rowCount: 1, columnCount: 1 };
    return [
      {
        field,
        label: heading?.label ?? '',
        area,
        column: heading?.column ?? column,
        lastColumn: heading?.lastColumn ?? column,
        period: null,
        confidence: 'sure' as const,
        reason: 'mapping' as const,
        alternatives: [],
      },
    ];
  });
}
