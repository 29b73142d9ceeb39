import type { ReaderAnswer, ReaderWorker } from './readerWorker';

/** A browser's worker that runs the reader's code, wherever it was loaded from (a file, or a Blob). */
export function readerIn(worker: Worker): ReaderWorker {
  const reader: ReaderWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (order, transfer) => {
      worker.postMessage(order, transfer);
    },
    terminate: () => {
      worker.terminate();
    },
  };
  worker.onmessage = (event: MessageEvent<ReaderAnswer>): void => reader.onmessage?.(event);
  worker.onerror = (event): void => reader.onerror?.(event);
  worker.onmessageerror = (): void => reader.onerror?.({});
  return reader;
}
