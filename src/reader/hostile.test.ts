import { HOSTILE_FILES } from '../../test/workbooks/hostileFiles';
import { chosenBytes } from './chosen.fixture';
import { readBatch } from './readBatch';
import { readFile } from './readFile';
import { sameThread } from './sameThread';
import { emptyCollecting } from '../../test/workbooks/emptyCollecting';

const READ = {
  kind: 'accepted',
  departments: ['保育課'],
  sheets: [
    {
      records: [
        {
          values: {
            number: { value: '1-1-1' },
            program: { value: '保育園の整備' },
            activity: { value: '待機児童の調査' },
            status: { value: '済', cell: 'D3' },
          },
        },
      ],
    },
  ],
};

describe('危ないファイル、変わったファイル', () => {
  it.each(HOSTILE_FILES.map((file) => [file.title, file.outcome, file] as const))(
    '%s → %s',
    async (_, outcome, { name, bytes }) => {
      const content = bytes();
      const head = { name, path: name, sizeBytes: content.length, modifiedAt: 0 };
      const submission = await readFile(head, content, emptyCollecting);
      expect(submission).toMatchObject(
        outcome === 'read' ? READ : { kind: 'refused', refusal: { code: outcome } },
      );
    },
    60_000,
  );

  it('同じまとまりのほかのファイルは、前も後も読める', async () => {
    const small = HOSTILE_FILES.filter(({ title }) => !/MB|万/.test(title));
    const files = small.map(({ title, bytes }) => chosenBytes(title, bytes()));
    const { submissions, tally } = await readBatch(files, emptyCollecting, {
      makeWorker: sameThread,
      workers: 2,
    });
    const read = small.filter(({ outcome }) => outcome === 'read').length;
    expect(tally).toEqual({
      chosen: small.length,
      accepted: read,
      asked: 0,
      refused: small.length - read,
      stopped: 0,
    });
    const outcomes = submissions.map((one) => (one.kind === 'refused' ? one.refusal.code : 'read'));
    expect(outcomes).toEqual(small.map(({ outcome }) => outcome));
  }, 60_000);

  it('読んだあとのプログラムは、読む前と同じである', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined();
  });
});
