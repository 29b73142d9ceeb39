import { narrativeKey } from './narratives';
import type { NarrativeItem, Register } from './register';

/** What the office does about a line that it edited and that the department has written anew since (R49). */
export type TextChoice = 'office' | 'department';

/** Such a line: the office's text is printed, the department's newer one waits. */
export interface NewerText {
  /** `narrativeKey` of its row in 台帳_掲載文. */
  readonly key: string;
  readonly section: 2 | 3;
  readonly programName: string;
  /** Empty for a line that belongs to a program as a whole. */
  readonly activityName: string;
  readonly printed: string;
  readonly departmentText: string;
}

/** By `narrativeKey`, a print of the department's text that the office had before it when it chose its own words. */
export type SeenTexts = Readonly<Record<string, string>>;

export interface TextsUp {
  readonly narratives: readonly NarrativeItem[];
  readonly newer: readonly NewerText[];
  readonly seen: SeenTexts;
}

/**
 * Finds, among a period's lines that the office edited, those whose department has said something else since, and does
 * with them what the office chose. `before`: the lines as they stood before the departments' texts were brought up.
 * A line that was edited just now has been edited over the text that stood beside it.
 */
export function settleNewerTexts(
  register: Register,
  before: readonly NarrativeItem[],
  periodId: string,
  remembered: SeenTexts,
  choices: Readonly<Record<string, TextChoice>>,
  printOf: (text: string) => string,
): TextsUp {
  const stood = new Map(before.map((item) => [narrativeKey(item), item]));
  const seen = new Map(Object.entries(remembered));
  const newer: NewerText[] = [];
  const narratives = register.narratives.map((item): NarrativeItem => {
    const key = narrativeKey(item);
    if (item.periodId !== periodId) return item;
    seen.delete(key);
    if (!item.isEditedByOffice || !item.isIncluded || item.departmentText === '') return item;
    if (choices[key] === 'department') return { ...item, text: item.departmentText, isEditedByOffice: false };
    const now = printOf(item.departmentText);
    const base = choices[key] === 'office' ? now : baseOf(key, stood.get(key), remembered, printOf);
    seen.set(key, base ?? now);
    if (seen.get(key) !== now && item.text !== item.departmentText)
      newer.push(newerText(register, item, key));
    return item;
  });
  return { narratives, newer, seen: Object.fromEntries(seen) };
}

function baseOf(
  key: string,
  stood: NarrativeItem | undefined,
  remembered: SeenTexts,
  printOf: (text: string) => string,
): string | undefined {
  return remembered[key] ?? (stood && printOf(stood.departmentText));
}

function newerText({ programs, activities }: Register, item: NarrativeItem, key: string): NewerText {
  return {
    key,
    section: item.section,
    programName: programs.find(({ id }) => id === item.programId)?.name ?? '',
    activityName: activities.find(({ id }) => id === item.activityId)?.name ?? '',
    printed: item.text,
    departmentText: item.departmentText,
  };
}
