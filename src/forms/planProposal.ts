import { matchingKey } from '../domain/normalise';
import { readStatus } from '../domain/statusReading';
import { FIVE_WORDS } from '../domain/templates/fiveWords';
import type { OwnPlan, OwnStatus } from '../domain/templates/ownPlan';
import { MOST_LEVELS, MOST_STATUSES } from '../domain/templates/ownPlan';
import type { PlanSpan } from '../domain/reportPeriod';
import { LEVEL_FIELDS } from './field';
import type { RecognisedSheet, SheetRecognition } from './recognition';
import { trimText } from './sheetView';
import { fiscalYearOfTitles, spanOfPlanName } from './titleLines';

/** Words that stand outside a total wherever they are used. */
const OUTSIDE = /^(評価)?対象外$|^[-－−‐―]$/u;
/** Grades in the order in which cities print them. */
const GRADES = 'SABCDEF';

/**
 * A plan of the city's own as its sheets suggest it, for a person to put right: name, years, what the levels are called,
 * and the words that stand under 進捗状況. What counts as 順調 is said nowhere and stays open, but for the five known words.
 */
export function proposePlan(recognitions: readonly SheetRecognition[], today: PlanSpan): OwnPlan {
  const sheets = recognitions.filter((sheet): sheet is RecognisedSheet => sheet.kind !== 'outOfScope');
  const name = sheets.find(({ planName }) => planName !== null)?.planName?.value ?? '';
  const { startFy, endFy } = spanOfPlanName(name) ?? spanOfPeriods(sheets) ?? today;
  const isItem = sheets.length > 0 && sheets.every(namesItems);
  const item = isItem ? itemLabel(sheets) : null;
  return {
    name,
    startFy,
    endFy,
    levelNames: levelNamesOf(sheets),
    programLabel: item ?? '実施計画事業',
    activityLabel: item ?? '活動',
    percentDigits: 0,
    statuses: statusesOf(sheets),
  };
}

function spanOfPeriods(sheets: readonly RecognisedSheet[]): PlanSpan | null {
  const years = sheets.flatMap(({ period, chosenPeriod, records }) =>
    [
      fiscalYearOfTitles(period) ?? chosenPeriod?.fiscalYear ?? [],
      ...records.map((record) => record.period?.fiscalYear ?? []),
    ].flat(),
  );
  if (years.length === 0) return null;
  return { startFy: Math.min(...years), endFy: Math.max(...years) };
}

/** One column of names for program and activity. */
function namesItems({ fields }: RecognisedSheet): boolean {
  const columnOf = (wanted: 'program' | 'activity'): number | undefined =>
    fields.find(({ field }) => field === wanted)?.column;
  const column = columnOf('program');
  return column !== undefined && column === columnOf('activity');
}

function itemLabel(sheets: readonly RecognisedSheet[]): string {
  const label = sheets[0]?.fields.find(({ field }) => field === 'program')?.label ?? '';
  return trimText(label).replace(/\s+/gu, '') || '取組項目';
}

function levelNamesOf(sheets: readonly RecognisedSheet[]): readonly string[] {
  const best = sheets
    .map(({ fields }) =>
      LEVEL_FIELDS.flatMap((level) => fields.find(({ field }) => field === level)?.label ?? []),
    )
    .map((labels) => labels.map((label) => label.replace(/\s+/gu, '')).filter((label) => label !== ''))
    .reduce((most, labels) => (labels.length > most.length ? labels : most), []);
  return best.length === 0 ? ['取組の視点'] : best.slice(0, MOST_LEVELS);
}

function statusesOf(sheets: readonly RecognisedSheet[]): readonly OwnStatus[] {
  const words = new Map<string, string>();
  let strange = 0;
  let filled = 0;
  for (const { records } of sheets) {
    for (const { values } of records) {
      const word = trimText(values.status?.value ?? '');
      if (word === '') continue;
      filled++;
      const { kind } = readStatus(FIVE_WORDS, word);
      if (kind !== 'exact' && kind !== 'spelling') strange++;
      if (!words.has(matchingKey(word))) words.set(matchingKey(word), word);
    }
  }
  // A few slips among the five words make no other scale; hundreds of different texts make none at all.
  if (strange * 5 <= filled || words.size > MOST_STATUSES) return FIVE_WORDS.map(ownStatusOf);
  return withGaps([...words.values()]).map((label) => ({
    label,
    isGood: false,
    needsReason: false,
    isOutsideTotal: OUTSIDE.test(label),
  }));
}

function ownStatusOf({ label, isGood, needsReason, isOutsideTotal }: OwnStatus): OwnStatus {
  return { label, isGood, needsReason, isOutsideTotal };
}

/** Grades in order, with those between the best and the worst that nobody was given. */
function withGaps(words: readonly string[]): readonly string[] {
  const grades = words.map((word) => GRADES.indexOf(word.normalize('NFKC').toUpperCase()));
  const found = grades.filter((grade) => grade >= 0);
  if (found.length < 2) return words;
  const between = [...GRADES].slice(Math.min(...found), Math.max(...found) + 1);
  const written = (grade: string): string => words[grades.indexOf(GRADES.indexOf(grade))] ?? grade;
  return [...between.map(written), ...words.filter((_, i) => (grades[i] ?? -1) < 0)];
}
