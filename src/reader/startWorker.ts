import { readerIn } from './readerIn';
import type { ReaderWorker } from './readerWorker';

/** A worker from its own file beside the pane's. */
export function startWorker(): ReaderWorker {
  return readerIn(new Worker(new URL(/* webpackChunkName: "reader" */ './worker', import.meta.url)));
}
