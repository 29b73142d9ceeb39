import { answerOrders } from './answerOrders';
import type { ReaderAnswer, ReaderOrder } from './readerWorker';

/** The Web Worker's entry: a file of its own, so that a slow or hostile return never holds up the pane. */
const scope = self as unknown as {
  onmessage: ((event: { readonly data: ReaderOrder }) => void) | null;
  readonly postMessage: (answer: ReaderAnswer) => void;
};

const take = answerOrders((answer) => {
  scope.postMessage(answer);
});
scope.onmessage = ({ data }): void => {
  void take(data);
};
