import type { ColumnCandidate } from './columnCandidates';
import type { Field } from './field';
import type { Meaning } from './labelDictionary';

/** One way to read a column. */
export interface Option {
  readonly candidate: ColumnCandidate;
  readonly field: Exclude<Field, 'level1' | 'level2' | 'level3'>;
  readonly score: number;
}

const BASE = { exact: 10, ambiguous: 9, part: 6 } as const;
/** Below this the values speak against the label. */
export const LEAST_SCORE = 3;

/** Every way to read a column except as a heading of the hierarchy, with how well label and values speak for it. */
export function optionsOf(candidate: ColumnCandidate): readonly Option[] {
  const { reading, told } = candidate;
  const base = BASE[reading.match] - (told === 'group' ? 1 : 0);
  const options: Option[] = [];
  reading.meanings.forEach((meaning, i) => {
    const field = fieldOf(meaning);
    if (field === null) return;
    options.push({ candidate, field, score: base - 2 * i + valuesSpeakFor(candidate, field) });
  });
  if (isStatusInName(reading.meanings) && holdsSentences(candidate)) {
    options.push({ candidate, field: 'achievement', score: base - 3 });
  }
  return options;
}

function fieldOf(meaning: Meaning): Option['field'] | null {
  return meaning === 'other' || meaning === 'upperLevel' || meaning === 'lowerLevel' ? null : meaning;
}

function isStatusInName(meanings: readonly Meaning[]): boolean {
  return meanings.includes('status') && !meanings.includes('achievement');
}

function holdsSentences({ samples }: ColumnCandidate): boolean {
  return samples.count > 0 && samples.statusLike * 10 < samples.count * 3 && samples.averageLength > 12;
}

function holdsStatuses({ samples }: ColumnCandidate): boolean {
  return samples.count > 0 && samples.statusLike * 2 >= samples.count;
}

function valuesSpeakFor(candidate: ColumnCandidate, field: Option['field']): number {
  const { samples } = candidate;
  if (field === 'status') return holdsStatuses(candidate) ? 4 : holdsSentences(candidate) ? -7 : 0;
  if (field === 'achievement') return holdsStatuses(candidate) ? -7 : samples.averageLength > 12 ? 1 : 0;
  if (field === 'department') return samples.count > 0 && samples.departmentLike * 2 >= samples.count ? 1 : 0;
  return 0;
}
