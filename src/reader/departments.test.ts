import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePeriod } from '../domain/reportPeriod';
import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import { buildRegister } from '../forms/buildRegister';
import type { Collecting } from '../forms/collecting';
import { nameActivity } from '../forms/recordNames';
import { recogniseWorkbook } from '../forms/recogniseWorkbook';
import type { Submission } from '../forms/submission';
import { openBook } from '../ooxml/openBook';
import { readSnapshot } from '../ooxml/readSnapshot';
import { chosenFile } from './chosen.fixture';
import { readBatch } from './readBatch';
import { sameThread } from './sameThread';

const FOLDER = join(__dirname, '../../samples/departments');
const { plan, statusSet } = HIRATSUKA_2020;

interface ExpectedFile {
  readonly department?: string;
  readonly activities?: readonly string[];
  readonly accept: boolean | 'conflict' | 'ignore';
  readonly rule?: string;
}

const expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as {
  readonly files: Readonly<Record<string, ExpectedFile>>;
};

/** The register as it stood half a year before. */
function collecting(): Collecting {
  const opened = openBook(new Uint8Array(readFileSync(join(__dirname, '../../samples/r3h2-list.xlsx'))));
  if (opened.kind !== 'opened') throw new Error(opened.reason);
  const snapshot = readSnapshot(opened.book, { detail: () => 'full' }, null);
  const context = { statusSet, planSpan: plan, levelNames: plan.levelNames };
  const { register } = buildRegister(recogniseWorkbook(snapshot, context).sheets, HIRATSUKA_2020);
  return { register, period: makePeriod(2022, 'H1'), mappings: [], ownTables: [] };
}

function numbersOf(submission: Submission): readonly string[] {
  if (submission.kind !== 'accepted') return [];
  return submission.sheets.flatMap(({ records }) =>
    records.map(({ values }) => nameActivity(values)?.number ?? ''),
  );
}

describe('各課の回答（samples/departments）', () => {
  it('どのファイルも、あらかじめ決めた結果のとおりに読む', async () => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));
    const files = names.map((name) => chosenFile(join(FOLDER, name)));
    const { submissions, tally } = await readBatch(files, collecting(), { makeWorker: sameThread });

    const counted = Object.entries(expected.files).filter(([, { accept }]) => accept !== 'ignore');
    expect(submissions.map(({ file }) => file.name).sort()).toEqual(counted.map(([name]) => name).sort());
    expect(tally).toEqual({ chosen: 17, accepted: 15, asked: 0, refused: 2, stopped: 0 });
    for (const submission of submissions) {
      const { department, activities, accept, rule } = expected.files[submission.file.name] ?? {
        accept: false,
      };
      if (accept === false) {
        const code = submission.kind === 'refused' ? submission.refusal.code : submission.kind;
        expect([rule, code]).toEqual([rule, rule === 'R13' ? 'otherPeriod' : 'empty']);
        continue;
      }
      expect(submission).toMatchObject({
        kind: 'accepted',
        departments: [department],
        period: { id: '2022H1' },
      });
      expect(numbersOf(submission)).toEqual(activities);
    }
  });

  it('中身の違う二つのファイルは、短い指紋も違う', async () => {
    const names = readdirSync(FOLDER).filter((name) => name.startsWith('09_'));
    const files = names.map((name) => chosenFile(join(FOLDER, name)));
    const { submissions } = await readBatch(files, collecting(), { makeWorker: sameThread });
    const hashes = submissions.map(({ file }) => file.hash);
    expect(hashes.every((hash) => /^[0-9a-f]{12}$/.test(hash))).toBe(true);
    expect(new Set(hashes).size).toBe(2);
  });
});
