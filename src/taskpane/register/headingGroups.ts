import type { FieldFinding } from '../../forms/columnPlan';
import type { Confidence } from '../../forms/field';
import type { SheetRecognition } from '../../forms/recognition';

type Group = readonly [SheetRecognition, ...SheetRecognition[]];

/** Sheets whose headings were read alike, in the order of the tabs: 個票 of one form are corrected all at once. */
export function groupAlike(recognitions: readonly SheetRecognition[]): readonly Group[] {
  const groups = new Map<string, [SheetRecognition, ...SheetRecognition[]]>();
  for (const recognition of recognitions) {
    const key = JSON.stringify([
      recognition.kind,
      fieldsOnce(recognition).map(({ field, label, confidence }) => [field, label, confidence]),
    ]);
    const group = groups.get(key);
    if (group) group.push(recognition);
    else groups.set(key, [recognition]);
  }
  return [...groups.values()];
}

const DOUBT: Readonly<Record<Confidence, number>> = { guess: 0, likely: 1, sure: 2 };

/** Each heading once, though a stack of forms repeats it; the doubtful ones first. */
export function fieldsOnce({ fields }: SheetRecognition): readonly FieldFinding[] {
  const seen = new Map<string, FieldFinding>();
  for (const finding of fields) {
    const key = JSON.stringify([finding.field, finding.label, finding.period?.id ?? '']);
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()].sort((a, b) => DOUBT[a.confidence] - DOUBT[b.confidence]);
}

/** How many of them a person may want to look at. */
export function doubtfulCount(fields: readonly FieldFinding[]): number {
  return fields.filter(({ confidence }) => confidence === 'guess').length;
}
