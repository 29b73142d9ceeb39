import type { SubmissionFile } from '../domain/submissionFile';
import type { Submission } from '../forms/submission';

/** A return is some kilobytes; beyond this the file is not even taken into memory. */
export const MAX_FILE_BYTES = 60 * 1024 * 1024;

/** What a file is before it is opened. */
export type FileHead = Omit<SubmissionFile, 'hash'>;

/** A refusal of a file whose bytes were not read. */
export function refuseUnread(
  head: FileHead,
  code: 'tooLarge' | 'tooSlow' | 'unreadable' | 'failed',
): Submission {
  return { kind: 'refused', file: { ...head, hash: '' }, refusal: { code } };
}
