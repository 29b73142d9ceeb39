import { fixedFinding } from './columnPlan';
import type { FieldFinding } from './columnPlan';
import { isLevelField } from './field';
import type { FoundTable } from './listReader';
import { readList } from './listReader';
import type { ReadingContext } from './readingContext';
import type { RecognisedSheet } from './recognition';
import type { SheetView } from './sheetView';
import type { StatusWords } from './statusWords';

/** Words that tell that a table of names belongs to a plan. */
const PLAN_WORDS = /計画|改革|行革|大綱|プラン|実施計画事業/;

/**
 * Reads a plan's document: its headings (計画体系), its programs (実施計画事業) or its activities, before anything is
 * reported on them. Null when the table is none of these. A table that reports without saying the status is none.
 */
export function readPlan(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
  found: FoundTable,
): RecognisedSheet | null {
  if (found.plan.groups.some(({ achievement, delayReason }) => achievement !== null || delayReason !== null))
    return null;
  const anchor = anchorOf(found);
  if (anchor === null || !belongsToPlan(view, found)) return null;
  const withoutProgress: FoundTable = { ...found, plan: { ...found.plan, groups: [] } };
  const reading = readList(view, words, context, withoutProgress, anchor);
  return reading.records.length === 0 ? null : { ...reading, kind: 'plan' };
}

/** Activities with their program, programs with their overview or heading, or headings of two levels. */
function anchorOf({ plan }: FoundTable): FieldFinding | null {
  const levels = plan.fixed.filter(({ field }) => isLevelField(field));
  const program = fixedFinding(plan, 'program');
  const activity = fixedFinding(plan, 'activity');
  if (activity && program) return activity;
  if (program)
    return fixedFinding(plan, 'overview') || levels.length > 0 || fixedFinding(plan, 'department')
      ? program
      : null;
  const lowest = [...levels].sort((a, b) => a.field.localeCompare(b.field)).at(-1);
  return levels.length >= 2 && lowest ? lowest : null;
}

function belongsToPlan(view: SheetView, { titles, plan }: FoundTable): boolean {
  const exact = plan.fixed.filter(({ confidence }) => confidence === 'sure').length;
  return (
    exact >= 2 && [view.sheet, ...titles.map(({ value }) => value)].some((text) => PLAN_WORDS.test(text))
  );
}
