import { answerOrders } from './answerOrders';
import type { ReaderWorker } from './readerWorker';

/** Reads in the caller's own thread, where no worker can be had: in Node, or when a browser refuses to start one. */
export function sameThread(): ReaderWorker {
  let isEnded = false;
  const take = answerOrders((answer) => {
    if (!isEnded) worker.onmessage?.({ data: answer });
  });
  const worker: ReaderWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (order) => {
      // Between two files the page may draw, and a person may stop.
      setTimeout(() => void (isEnded ? undefined : take(order)), 0);
    },
    terminate: () => {
      isEnded = true;
    },
  };
  return worker;
}
