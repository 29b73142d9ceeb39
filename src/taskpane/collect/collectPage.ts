import type { CollectMessages } from '../../messages/collectMessages';
import type { SubmissionFile } from '../../domain/submissionFile';
import { localTime } from '../../actions/localTime';
import type { Pane } from '../usePane';
import type { Collect } from './useCollect';

/** What every card of the page is given. */
export interface CollectCardProps {
  readonly pane: Pane;
  readonly words: CollectMessages;
  readonly collect: Collect;
}

/** When a file was saved, how large it is, and its print: what tells two copies apart. */
export function fileFacts({ modifiedAt, sizeBytes, hash }: SubmissionFile, words: CollectMessages): string {
  const kilobytes = Math.max(1, Math.round(sizeBytes / 1024)).toLocaleString('ja-JP');
  return words.fileFacts(localTime(new Date(modifiedAt)), words.size(kilobytes), hash);
}
