import type { Collecting } from '../forms/collecting';
import { readFile } from './readFile';
import type { ReaderAnswer, ReaderOrder } from './readerWorker';

/** The worker's side of the talk: one answer to each file. */
export function answerOrders(answer: (answer: ReaderAnswer) => void): (order: ReaderOrder) => Promise<void> {
  let collecting: Collecting | null = null;
  return async (order) => {
    if (order.kind === 'begin') {
      collecting = order.collecting;
      return;
    }
    const { job, head, bytes } = order;
    try {
      if (!collecting) throw new Error('a file before the batch began');
      answer({ kind: 'read', job, submission: await readFile(head, new Uint8Array(bytes), collecting) });
    } catch {
      answer({ kind: 'failed', job });
    }
  };
}
