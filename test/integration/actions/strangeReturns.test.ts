import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CollectReport } from '../../../src/actions/collect';
import { collect } from '../../../src/actions/collect';
import { makeRegister } from '../../../src/actions/makeRegister';
import { openCollecting } from '../../../src/actions/openCollecting';
import { openRegister } from '../../../src/actions/openRegister';
import { NO_DECISIONS } from '../../../src/domain/collection/collectReturns';
import type { Register } from '../../../src/domain/register';
import { makePeriod } from '../../../src/domain/reportPeriod';
import type { AcceptedSubmission, Submission } from '../../../src/forms/submission';
import type { Book } from '../../../src/ooxml/book';
import { openBook } from '../../../src/ooxml/openBook';
import { packageDoor } from '../../../src/ooxml/packageDoor';
import { readSnapshot } from '../../../src/ooxml/readSnapshot';
import type { ChosenFile } from '../../../src/reader/batch';
import { chosenBytes, chosenFile } from '../../../src/reader/chosen.fixture';
import { readBatch } from '../../../src/reader/readBatch';
import { sameThread } from '../../../src/reader/sameThread';
import { openSample } from '../../workbooks/longList';

jest.setTimeout(120_000);

const H1 = makePeriod(2022, 'H1');
const NOW = '2022-10-31 17:05';
const SINGLE = 'departments/05_建築住宅課_取組状況（R4上半期）.xlsx';
const MARK = '目印の文';

let registered: Uint8Array;
beforeAll(async () => {
  const book = openSample('r3h2-list.xlsx');
  const door = packageDoor(book, { fileName: '台帳.xlsx' });
  expect((await makeRegister(door, { acceptsChanges: true, now: NOW })).kind).toBe('done');
  registered = book.save();
});

function opened(bytes: Uint8Array): Book {
  const result = openBook(bytes);
  if (result.kind !== 'opened') throw new Error(result.reason);
  return result.book;
}

/** A return of one activity; its 取組実績 and 進捗状況 as given. */
function returnOf(achievement: string, status = '概ね順調'): Uint8Array {
  const book = openSample(SINGLE);
  const [sheet] = book.sheets;
  const at = [...(sheet?.cells() ?? [])].find(({ value }) => value === '概ね順調');
  if (!sheet || !at) throw new Error('the sample has a status');
  sheet.write(at.row, at.column, status === '' ? 'blank' : { text: status });
  sheet.write(at.row, at.column + 1, { text: achievement });
  return book.save();
}

/** What Excel itself would not have let anybody type. */
function withText(text: string): Uint8Array {
  const parts = unzipSync(returnOf(MARK));
  for (const [path, part] of Object.entries(parts)) {
    const xml = strFromU8(part);
    if (xml.includes(MARK)) parts[path] = strToU8(xml.replace(MARK, text));
  }
  return zipSync(parts);
}

interface Taken {
  readonly submissions: readonly Submission[];
  readonly report: CollectReport;
  /** As it is read again from the saved workbook. */
  readonly register: Register;
}

async function take(...files: readonly ChosenFile[]): Promise<Taken> {
  const book = opened(registered);
  const door = packageDoor(book, { fileName: '台帳.xlsx' });
  const begun = await openCollecting(door);
  if (begun.kind !== 'done') throw new Error(JSON.stringify(begun));
  const { submissions } = await readBatch(
    files,
    { ...begun.value.collecting, period: H1 },
    { makeWorker: sameThread },
  );
  const accepted = submissions.filter((one): one is AcceptedSubmission => one.kind === 'accepted');
  const result = await collect(door, { period: H1, accepted, decisions: NO_DECISIONS, now: NOW });
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  const again = openRegister(readSnapshot(opened(book.save()), { detail: () => 'values' }, null));
  if (again.kind !== 'open') throw new Error(again.kind);
  return { submissions, report: result.value, register: again.register };
}

function entriesOf({ register }: Taken): readonly (readonly string[])[] {
  return register.entries
    .filter(({ periodId }) => periodId === H1.id)
    .map(({ status, achievement }) => [status, achievement]);
}

test('どんな文字で始まる実績も、式にならず、書いたとおりに残る', async () => {
  const odd = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '＝',
    "'",
    '\t',
    '\n',
    '　',
    'あ',
    '_x0041_',
    '\u200b',
    '\u000b',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.string({ unit: odd, minLength: 1, maxLength: 6 }),
  );
  const around = /^[\s\u3000]+|[\s\u3000]+$/gu;
  await fc.assert(
    fc.asyncProperty(text, async (achievement) => {
      const written = achievement.replace(/\r\n?/g, '\n').replace(around, '');
      const [[, read = ''] = []] = entriesOf(await take(chosenBytes('05.xlsx', returnOf(achievement))));
      expect(read.replace(/\r\n?/g, '\n').replace(around, '')).toBe(written);
    }),
    { numRuns: 30 },
  );
});

test('進捗状況が空でも、書かれた実績は失わない', async () => {
  const taken = await take(chosenBytes('05.xlsx', returnOf('実績だけを書いた。', '')));
  expect(entriesOf(taken)).toEqual([['', '実績だけを書いた。']]);
});

test.each(['=cmd.xlsx', '+1.xlsx', '＝1.xlsx', "'05.xlsx", '[前]05.xlsx', '05]後.xlsx'])(
  'ファイルの名前が「%s」でも取り込め、名前のまま残る',
  async (name) => {
    const { register } = await take(chosenBytes(name, returnOf('実施した。')));
    expect(register.submissions?.map(({ fileName }) => fileName)).toContain(name);
    expect(register.history.at(-1)?.detail).toContain(`「${name}」`);
  },
);

test('セルに入らない長さの文は、そのファイルだけを場所を言って断り、ほかは取り込む', async () => {
  const long = chosenBytes('長い.xlsx', withText('あ'.repeat(40_000)));
  const other = chosenFile('samples/departments/02_保育課_取組状況（R4上半期）.xlsx');
  const taken = await take(long, other);
  expect(taken.submissions).toMatchObject([
    { kind: 'refused', refusal: { code: 'textTooLong', sheet: '資料1-2', cell: 'G7' } },
    { kind: 'accepted' },
  ]);
  expect(taken.report.files).toHaveLength(1);
});

test('千件のファイルを一度に選んでも、履歴の一行に収まり、件数は合う', async () => {
  const bytes = returnOf('実施した。');
  const many = Array.from({ length: 1_000 }, (_, at) =>
    chosenBytes(`建築住宅課_取組状況報告（令和4年度上半期）の写し_${String(at)}.xlsx`, bytes),
  );
  const { submissions, register, report } = await take(...many);
  expect([submissions.length, report.files.length]).toEqual([1_000, 1_000]);
  const detail = register.history.at(-1)?.detail ?? '';
  expect(detail).toContain('1000ファイルから1活動');
  expect(detail).toMatch(/ほか\d+ファイル）$/u);
  expect(register.submissions?.find(({ department }) => department === '建築住宅課')?.fileCount).toBe(1);
});
