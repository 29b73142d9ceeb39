import type { ImportBase } from '../importBase';

/** What is remembered of the returns that were taken before. */
export interface ReturnsMemory {
  /** What the returns said last: the third side of the merge. Apart from what the office's own sheets said. */
  readonly base: ImportBase;
  /** When the file was saved that an entry was taken from last, by the entry's key: milliseconds. */
  readonly savedAt: Readonly<Record<string, number>>;
  /** What a person settled: the print of the chosen words by the key of the contradiction. */
  readonly settled: Readonly<Record<string, string>>;
}

export const NO_RETURNS: ReturnsMemory = { base: {}, savedAt: {}, settled: {} };
