import type { Collecting } from '../forms/collecting';
import type { Submission } from '../forms/submission';
import type { FileHead } from './fileHead';

/** To the worker: what holds for the whole batch, once; then a file at a time. */
export type ReaderOrder =
  | { readonly kind: 'begin'; readonly collecting: Collecting }
  | { readonly kind: 'read'; readonly job: number; readonly head: FileHead; readonly bytes: ArrayBuffer };

/** From the worker, one for each file. `failed`: the program failed over it. */
export type ReaderAnswer =
  | { readonly kind: 'read'; readonly job: number; readonly submission: Submission }
  | { readonly kind: 'failed'; readonly job: number };

/** What the pool asks of a worker: the browser's `Worker` fits as it is, wherever its code came from. */
export interface ReaderWorker {
  onmessage: ((event: { readonly data: ReaderAnswer }) => void) | null;
  /** The worker broke down; it gives no more answers. */
  onerror: ((event: { readonly preventDefault?: () => void }) => void) | null;
  readonly postMessage: (order: ReaderOrder, transfer: Transferable[]) => void;
  readonly terminate: () => void;
}
