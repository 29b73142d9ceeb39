import type { Collecting } from '../forms/collecting';
import type { Submission } from '../forms/submission';
import type { BatchOptions, BatchResult, ChosenFile } from './batch';
import { withoutCompanions } from './batch';
import type { FileHead } from './fileHead';
import { MAX_FILE_BYTES, refuseUnread } from './fileHead';
import type { ReaderWorker } from './readerWorker';

const MOST_WORKERS = 4;
const LEAST_WORKERS = 2;
/** Ten times what the worst file of the tests takes. */
const PATIENCE_MS = 20_000;
/** How many times as long a file server may take to hand a file over. */
const SERVER_PATIENCE = 3;

/**
 * Reads a batch of files in a few workers. Every file that a person chose gets its answer, whatever the others hold: a
 * worker that hangs or breaks down is ended, its file refused, and another one started. Never rejects for what files hold.
 */
export async function readBatch(
  chosen: readonly ChosenFile[],
  collecting: Collecting,
  options: BatchOptions,
): Promise<BatchResult> {
  const files = withoutCompanions(chosen);
  const answers: (Submission | null)[] = files.map(() => null);
  const reading = new Map<number, string>();
  let done = 0;
  let next = 0;
  const { signal } = options;
  const report = (): void =>
    options.onProgress?.({ done, chosen: files.length, reading: [...reading.values()] });

  const work = async (): Promise<void> => {
    const lane = new Lane(collecting, options);
    try {
      for (let job = next++; job < files.length && signal?.aborted !== true; job = next++) {
        const file = files[job];
        if (!file) break;
        reading.set(job, file.name);
        report();
        answers[job] = await lane.read(file);
        reading.delete(job);
        if (answers[job] !== null) done++;
        report();
      }
    } finally {
      lane.end();
    }
  };
  const lanes = Math.min(files.length, options.workers ?? workersHere());
  await Promise.all(Array.from({ length: lanes }, work));
  return summarise(files, answers);
}

function workersHere(): number {
  const cores = (globalThis as { readonly navigator?: { readonly hardwareConcurrency?: number } }).navigator
    ?.hardwareConcurrency;
  return Math.max(LEAST_WORKERS, Math.min(MOST_WORKERS, (cores ?? LEAST_WORKERS) - 1));
}

function summarise(files: readonly ChosenFile[], answers: readonly (Submission | null)[]): BatchResult {
  const submissions = answers.filter((answer) => answer !== null);
  const stopped = files.filter((_, job) => answers[job] === null).map(pathOf);
  const count = (kind: Submission['kind']): number => submissions.filter((one) => one.kind === kind).length;
  return {
    submissions,
    stopped,
    tally: {
      chosen: files.length,
      accepted: count('accepted'),
      asked: count('asked'),
      refused: count('refused'),
      stopped: stopped.length,
    },
  };
}

/** One worker after another, a file at a time. */
class Lane {
  private worker: ReaderWorker | null = null;
  private jobs = 0;

  constructor(
    private readonly collecting: Collecting,
    private readonly options: BatchOptions,
  ) {}

  /** The file's answer; null when a person stopped first. */
  async read(file: ChosenFile): Promise<Submission | null> {
    const head = headOf(file);
    if (file.size > MAX_FILE_BYTES) return refuseUnread(head, 'tooLarge');
    const bytes = await this.bytesOf(file);
    if (this.options.signal?.aborted === true) return null;
    return bytes ? this.ask(head, bytes) : refuseUnread(head, 'unreadable');
  }

  end(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  /** Null where they cannot be had, or not in time: a file server that does not answer holds up nobody who stops. */
  private bytesOf(file: ChosenFile): Promise<ArrayBuffer | null> {
    const { signal, patience = PATIENCE_MS } = this.options;
    return new Promise((resolve) => {
      const finish = (bytes: ArrayBuffer | null): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        resolve(bytes);
      };
      const giveUp = (): void => {
        finish(null);
      };
      const timer = setTimeout(giveUp, patience * SERVER_PATIENCE);
      signal?.addEventListener('abort', giveUp);
      file.arrayBuffer().then(finish, giveUp);
    });
  }

  private ask(head: FileHead, bytes: ArrayBuffer): Promise<Submission | null> {
    const { signal, patience = PATIENCE_MS } = this.options;
    const job = ++this.jobs;
    return new Promise((resolve) => {
      const finish = (answer: Submission | null): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        resolve(answer);
      };
      const giveUp = (answer: Submission | null): void => {
        this.end();
        finish(answer);
      };
      const stop = (): void => {
        giveUp(null);
      };
      const timer = setTimeout(() => {
        giveUp(refuseUnread(head, 'tooSlow'));
      }, patience);
      signal?.addEventListener('abort', stop);
      const worker = this.ready();
      worker.onmessage = ({ data }): void => {
        if (data.job !== job) return;
        finish(data.kind === 'read' ? data.submission : refuseUnread(head, 'failed'));
      };
      worker.onerror = (event): void => {
        event.preventDefault?.();
        giveUp(refuseUnread(head, 'failed'));
      };
      worker.postMessage({ kind: 'read', job, head, bytes }, [bytes]);
    });
  }

  private ready(): ReaderWorker {
    if (this.worker) return this.worker;
    const worker = this.options.makeWorker();
    worker.postMessage({ kind: 'begin', collecting: this.collecting }, []);
    this.worker = worker;
    return worker;
  }
}

function headOf(file: ChosenFile): FileHead {
  return { name: file.name, path: pathOf(file), sizeBytes: file.size, modifiedAt: file.lastModified };
}

function pathOf({ name, webkitRelativePath = '' }: ChosenFile): string {
  return webkitRelativePath === '' ? name : webkitRelativePath;
}
