import { readFileSync } from 'node:fs';
import type { CollectReport } from '../../../src/actions/collect';
import { collect } from '../../../src/actions/collect';
import { handOutWorkbooks } from '../../../src/actions/handOut';
import { makeRegister } from '../../../src/actions/makeRegister';
import { openCollecting } from '../../../src/actions/openCollecting';
import { rollOver } from '../../../src/actions/rollOver';
import { undo } from '../../../src/actions/undo';
import { NO_DECISIONS } from '../../../src/domain/collection/collectReturns';
import { makePeriod } from '../../../src/domain/reportPeriod';
import type { AcceptedSubmission, Submission } from '../../../src/forms/submission';
import { MEMORY_NAMESPACE } from '../../../src/layout/memory';
import type { Book } from '../../../src/ooxml/book';
import { packageDoor } from '../../../src/ooxml/packageDoor';
import { chosenBytes } from '../../../src/reader/chosen.fixture';
import { readBatch } from '../../../src/reader/readBatch';
import { sameThread } from '../../../src/reader/sameThread';
import type { Door } from '../../../src/workbook/door';
import { workbookFile } from '../../../src/writer/workbookFiles';
import { openSample } from '../../workbooks/longList';
import { columnOf, FORM, reopened } from './returned';

jest.setTimeout(120_000);

const H1 = makePeriod(2022, 'H1');
const FIRST = '2022-10-25 17:05';
const SECOND = '2022-10-28 09:30';
const NURSERY = '02_保育課_取組状況（R4上半期）.xlsx';
const PARKS = '03_みどり公園・水辺課_取組状況（R4上半期）.xlsx';

/** A master workbook on the file server: copied by its bytes, as the Explorer does. */
interface Master {
  readonly book: Book;
  readonly door: Door;
}

function opened(bytes: Uint8Array): Master {
  const book = reopened(bytes);
  return { book, door: packageDoor(book, { fileName: '台帳.xlsx' }) };
}

async function newMaster(sample = 'r3h2-list.xlsx'): Promise<Master> {
  const master = opened(openSample(sample).save());
  const made = await makeRegister(master.door, { acceptsChanges: true, now: '2022-10-03 09:00' });
  expect(made.kind).toBe('done');
  return master;
}

async function read({ door }: Master, files: Readonly<Record<string, Uint8Array>>) {
  const result = await openCollecting(door);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  const chosen = Object.entries(files).map(([name, bytes]) => chosenBytes(name, bytes));
  const collecting = { ...result.value.collecting, period: H1 };
  return (await readBatch(chosen, collecting, { makeWorker: sameThread })).submissions;
}

async function take(
  master: Master,
  files: Readonly<Record<string, Uint8Array>>,
  now: string,
): Promise<CollectReport> {
  const accepted = (await read(master, files)).filter(
    (one): one is AcceptedSubmission => one.kind === 'accepted',
  );
  const result = await collect(master.door, { period: H1, accepted, decisions: NO_DECISIONS, now });
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  expect(result.value.hasChanged).toBe(true);
  return result.value;
}

function sample(name: string): Readonly<Record<string, Uint8Array>> {
  return { [name]: new Uint8Array(readFileSync(`samples/departments/${name}`)) };
}

/** The form of a department, with something written into it. */
async function answeredForm({ door }: Master, department: string, text: string): Promise<Uint8Array> {
  const options = { periodId: H1.id, departments: [department], note: '', now: '2022-10-26 10:00' };
  const result = await handOutWorkbooks(door, options);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  const [workbook] = result.value.workbooks;
  if (!workbook) throw new Error(`no form for ${department}`);
  const book = reopened(workbookFile(workbook.fileName, workbook.plan).bytes);
  const { row } = columnOf(book, '活動ID');
  book.sheet(FORM)?.write(row + 1, columnOf(book, '進捗状況').column, { text: '概ね順調' });
  book.sheet(FORM)?.write(row + 1, columnOf(book, '取組実績').column, { text });
  return book.save();
}

function proofs(submissions: readonly Submission[]): readonly unknown[] {
  return submissions.map(({ takenElsewhere }) =>
    takenElsewhere ? [takenElsewhere.kind, takenElsewhere.takings.map(({ at }) => at)] : null,
  );
}

describe('台帳のコピーが二つあることを、戻ってきたファイルが示すとき', () => {
  test('もう一つのコピーで取り込んだあとに配った様式が戻ると、いつの取込がここにないかを言う', async () => {
    const master = await newMaster();
    const copy = opened(master.book.save());
    await take(copy, sample(NURSERY), FIRST);
    const form = await answeredForm(copy, '保育課', '出し直した実績。');
    const [submission] = await read(master, { '保育課.xlsx': form });
    expect(submission).toMatchObject({
      kind: 'accepted',
      takenElsewhere: { kind: 'handedOut', takings: [{ at: FIRST }] },
    });
  });

  test('選んだ中に台帳のコピーがあり、そちらで取り込んでいれば、その取込を言う', async () => {
    const master = await newMaster();
    const copy = opened(master.book.save());
    await take(copy, sample(NURSERY), FIRST);
    await take(copy, sample(PARKS), SECOND);
    await take(master, sample(NURSERY), '2022-10-29 13:00');
    const [submission] = await read(master, { '台帳 - コピー.xlsx': copy.book.save() });
    expect(proofs(submission ? [submission] : [])).toEqual([['copy', [FIRST, SECOND]]]);
    expect(submission?.takenElsewhere?.takings[1]?.detail).toContain(PARKS);
  });

  test('開いたあとにほかの人が保存した台帳も、同じように分かる', async () => {
    const master = await newMaster();
    await take(master, sample(NURSERY), FIRST);
    const openedBefore = opened(master.book.save());
    await take(master, sample(PARKS), SECOND);
    expect(proofs(await read(openedBefore, { '台帳.xlsx': master.book.save() }))).toEqual([
      ['copy', [SECOND]],
    ]);
  });

  test('もう一方のファイルもここで取り込むと、二重に数えず、同じ台帳になる', async () => {
    const both = await newMaster();
    const master = opened(both.book.save());
    await take(both, { ...sample(NURSERY), ...sample(PARKS) }, FIRST);
    await take(master, sample(NURSERY), FIRST);
    const report = await take(master, { ...sample(NURSERY), ...sample(PARKS) }, SECOND);
    const progress = (book: Book) => [...(book.sheet('台帳_進捗')?.cells() ?? [])].map(({ value }) => value);
    expect(progress(master.book)).toEqual(progress(both.book));
    expect(report.contradictions).toEqual([]);
  });
});

describe('ふだんの使い方では、何も言わない', () => {
  test('配る、取り込む、差し戻して配り直す、また取り込む', async () => {
    const master = await newMaster();
    const opens = await rollOver(master.door, { acceptsDoubts: true, now: '2022-10-03 09:05' });
    expect(opens.kind).toBe('done');
    const first = await answeredForm(master, '保育課', '4月から実施。');
    expect(proofs(await read(master, { '保育課.xlsx': first }))).toEqual([null]);
    await take(master, { '保育課.xlsx': first }, FIRST);
    const again = await answeredForm(master, '保育課', '4月から実施し、9月に終えた。');
    expect(proofs(await read(master, { '保育課_再提出.xlsx': again }))).toEqual([null]);
    await take(master, { '保育課_再提出.xlsx': again }, SECOND);
  });

  test('課がファイルを写し、名前を変えて出す', async () => {
    const master = await newMaster();
    await take(master, sample(PARKS), FIRST);
    const form = await answeredForm(master, '保育課', '4月から実施。');
    await take(master, sample('09_納税課_取組状況（R4上半期）.xlsx'), SECOND);
    const names = ['保育課 - コピー.xlsx', '保育課_最終版.xlsx', '保育課 (1).xlsx'];
    const submissions = await read(master, Object.fromEntries(names.map((name) => [name, form])));
    expect(submissions.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(proofs(submissions)).toEqual([null, null, null]);
  });

  test('取り込んで配ったあとに、その取込を取り消した', async () => {
    const master = await newMaster();
    await take(master, sample(PARKS), FIRST);
    const form = await answeredForm(master, '保育課', '4月から実施。');
    expect((await undo(master.door, { losesLaterEdits: false })).kind).toBe('done');
    expect(proofs(await read(master, { '保育課.xlsx': form }))).toEqual([null]);
  });

  test('アドインの記録が消えても、台帳_履歴から分かる', async () => {
    const master = await newMaster();
    await take(master, sample(PARKS), FIRST);
    const form = await answeredForm(master, '保育課', '4月から実施。');
    master.book.setCustomXml(MEMORY_NAMESPACE, '<daicho/>');
    expect(proofs(await read(master, { '保育課.xlsx': form }))).toEqual([null]);
  });

  test('回答のフォルダーに、開いている台帳や、前に写した台帳も置いてある', async () => {
    const master = await newMaster();
    const backup = master.book.save();
    await take(master, sample(PARKS), FIRST);
    const submissions = await read(master, {
      '台帳.xlsx': master.book.save(),
      '台帳_10月3日.xlsx': backup,
    });
    expect(proofs(submissions)).toEqual([
      ['copy', []],
      ['copy', []],
    ]);
  });

  test('ほかの計画の台帳や、ほかの計画の様式が混じっている', async () => {
    const master = await newMaster();
    const other = await newMaster('r4h1-forms.xlsx');
    await take(other, sample(NURSERY), SECOND);
    const opening = other.book.sheet('台帳_履歴');
    opening?.write(1, 0, { text: '2020-04-01 08:30' });
    expect(proofs(await read(master, { 'ほかの計画.xlsx': other.book.save() }))).toEqual([null]);
  });
});
