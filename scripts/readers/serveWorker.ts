import { splitCorpus } from './splitCorpus';
import type { Reader } from './measure';
import { measure } from './measure';

/** The worker's side of the bench in a browser: takes a corpus, answers with its times. */
export function serveWorker(read: Reader): void {
  const scope = self as unknown as {
    onmessage: (event: { readonly data: { readonly corpus: ArrayBuffer; readonly rounds: number } }) => void;
    readonly postMessage: (answer: unknown) => void;
  };
  scope.onmessage = ({ data }): void => {
    measure(read, splitCorpus(new Uint8Array(data.corpus)), data.rounds).then(
      (measured) => {
        scope.postMessage(measured);
      },
      (error: unknown) => {
        scope.postMessage({ error: String(error) });
      },
    );
  };
}
