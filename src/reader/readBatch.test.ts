import fc from 'fast-check';
import { makePeriod } from '../domain/reportPeriod';
import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import type { Collecting } from '../forms/collecting';
import type { BatchProgress, ChosenFile } from './batch';
import { chosenBytes } from './chosen.fixture';
import { readBatch } from './readBatch';
import type { FileHead } from './fileHead';
import { refuseUnread } from './fileHead';
import type { ReaderWorker } from './readerWorker';
import { sameThread } from './sameThread';

const { plan, statusSet, nodes } = HIRATSUKA_2020;
const NOTHING: Collecting = {
  period: makePeriod(2022, 'H1'),
  register: {
    plan,
    statusSet,
    nodes,
    periods: [],
    programs: [],
    activities: [],
    entries: [],
    narratives: [],
    history: [],
  },
  mappings: [],
  ownTables: [],
};
const PATIENCE = 40;

/** A worker that does what a file's name says: hang, break down, fail, or refuse it as the real one would. */
function namedWorker(): ReaderWorker & { ended: boolean } {
  const worker: ReaderWorker & { ended: boolean } = {
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage: (order) => {
      if (order.kind === 'begin') return;
      const { job, head } = order;
      setTimeout(() => {
        if (!worker.ended) react(worker, job, head);
      }, 1);
    },
    terminate: () => {
      worker.ended = true;
    },
  };
  return worker;
}

function react(worker: ReaderWorker, job: number, head: FileHead): void {
  if (head.name.includes('hangs')) return;
  if (head.name.includes('breaks')) worker.onerror?.({});
  else if (head.name.includes('fails')) worker.onmessage?.({ data: { kind: 'failed', job } });
  else worker.onmessage?.({ data: { kind: 'read', job, submission: refuseUnread(head, 'unreadable') } });
}

function files(...names: readonly string[]): readonly ChosenFile[] {
  return names.map((name) => chosenBytes(name, Uint8Array.of(1)));
}

const codes = ({ submissions }: Awaited<ReturnType<typeof readBatch>>): readonly string[] =>
  submissions.map((one) => (one.kind === 'refused' ? one.refusal.code : one.kind));

describe('まとめて読む', () => {
  it('返事をしないファイルは打ち切り、ほかのファイルは読む', async () => {
    const workers: { ended: boolean }[] = [];
    const makeWorker = (): ReaderWorker => {
      const worker = namedWorker();
      workers.push(worker);
      return worker;
    };
    const chosen = files('a.xlsx', 'hangs.xlsx', 'b.xlsx', 'breaks.xlsx', 'fails.xlsx', 'c.xlsx');
    const result = await readBatch(chosen, NOTHING, { makeWorker, workers: 1, patience: PATIENCE });
    expect(codes(result)).toEqual(['unreadable', 'tooSlow', 'unreadable', 'failed', 'failed', 'unreadable']);
    expect(result.submissions.map(({ file }) => file.name)).toEqual(chosen.map(({ name }) => name));
    // The one that hung and the one that broke down were replaced, and none is left running.
    expect(workers).toHaveLength(3);
    expect(workers.every(({ ended }) => ended)).toBe(true);
  });

  it('Excelが開いている印のファイルは、数えもしない', async () => {
    const chosen = files('~$保育課.xlsx', '保育課.xlsx', 'Thumbs.db', '.DS_Store', '._保育課.xlsx');
    const { submissions, tally } = await readBatch(chosen, NOTHING, { makeWorker: sameThread });
    expect(submissions.map(({ file }) => file.name)).toEqual(['保育課.xlsx']);
    expect(tally.chosen).toBe(1);
  });

  it('取り出せないファイル、大きすぎるファイルも、一件ずつ理由を返す', async () => {
    const [locked, huge, text] = files('locked.xlsx', 'huge.xlsx', 'text.xlsx');
    if (!locked || !huge || !text) throw new Error('three files');
    const refusing = { ...locked, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) };
    const chosen = [refusing, { ...huge, size: 2e9 }, text];
    const result = await readBatch(chosen, NOTHING, { makeWorker: sameThread });
    expect(codes(result)).toEqual(['unreadable', 'tooLarge', 'notWorkbook']);
  });

  it('ファイルサーバーが返事をしないファイルは打ち切り、ほかのファイルは読む', async () => {
    const [silent, failing] = files('silent.xlsx', 'fails.xlsx');
    if (!silent || !failing) throw new Error('two files');
    const never = { ...silent, arrayBuffer: () => new Promise<ArrayBuffer>(() => undefined) };
    const options = { makeWorker: namedWorker, workers: 1, patience: PATIENCE };
    const result = await readBatch([never, failing], NOTHING, options);
    expect(codes(result)).toEqual(['unreadable', 'failed']);
  });

  it('返事をしないファイルを待っているあいだも、中止できる', async () => {
    const stop = new AbortController();
    const [silent, failing] = files('silent.xlsx', 'fails.xlsx');
    if (!silent || !failing) throw new Error('two files');
    const never = { ...silent, arrayBuffer: () => new Promise<ArrayBuffer>(() => undefined) };
    setTimeout(() => {
      stop.abort();
    }, 5);
    const options = { makeWorker: namedWorker, workers: 1, signal: stop.signal };
    const result = await readBatch([never, failing], NOTHING, options);
    expect([result.submissions, result.stopped]).toEqual([[], ['silent.xlsx', 'fails.xlsx']]);
  });

  it('フォルダから選んだファイルは、フォルダからの道も覚える', async () => {
    const [file] = files('02.xlsx');
    if (!file) throw new Error('a file');
    const chosen = [{ ...file, webkitRelativePath: '提出/保育課/02.xlsx' }];
    const { submissions } = await readBatch(chosen, NOTHING, { makeWorker: sameThread });
    expect(submissions[0]?.file).toMatchObject({
      name: '02.xlsx',
      path: '提出/保育課/02.xlsx',
      sizeBytes: 1,
    });
  });

  it('中止すると、読み終えた分を残し、残りは読まなかったと数える', async () => {
    const stop = new AbortController();
    const chosen = files('a.xlsx', 'b.xlsx', 'hangs.xlsx', 'c.xlsx');
    const result = await readBatch(chosen, NOTHING, {
      makeWorker: namedWorker,
      workers: 1,
      signal: stop.signal,
      onProgress: ({ reading }) => {
        if (reading.includes('hangs.xlsx')) setTimeout(() => stop.abort(), 5);
      },
    });
    expect(result.submissions.map(({ file }) => file.name)).toEqual(['a.xlsx', 'b.xlsx']);
    expect(result.stopped).toEqual(['hangs.xlsx', 'c.xlsx']);
    expect(result.tally).toEqual({ chosen: 4, accepted: 0, asked: 0, refused: 2, stopped: 2 });
  });

  it('何をどの順に選び、いつ中止しても、件数の内訳を足すと選んだ件数になる', async () => {
    const name = fc.constantFrom('a.xlsx', 'b.xlsx', 'breaks.xlsx', 'fails.xlsx', '~$a.xlsx', 'hangs.xlsx');
    await fc.assert(
      fc.asyncProperty(
        fc.array(name, { maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        fc.option(fc.nat(8), { nil: null }),
        async (names, workers, stopAfter) => {
          const stop = new AbortController();
          const seen: BatchProgress[] = [];
          const onProgress = (progress: BatchProgress): void => {
            seen.push(progress);
            if (progress.done === stopAfter) stop.abort();
          };
          const options = { makeWorker: namedWorker, workers, patience: 10, signal: stop.signal, onProgress };
          const { submissions, stopped, tally } = await readBatch(files(...names), NOTHING, options);
          const { chosen, accepted, asked, refused } = tally;
          expect(accepted + asked + refused + tally.stopped).toBe(chosen);
          expect(chosen).toBe(names.filter((one) => !one.startsWith('~$')).length);
          expect([submissions.length, stopped.length]).toEqual([refused, tally.stopped]);
          const done = seen.map((progress) => progress.done);
          expect(done).toEqual([...done].sort((a, b) => a - b));
          expect(seen.every((progress) => progress.chosen === chosen)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
