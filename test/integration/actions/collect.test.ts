import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectOptions, CollectProposal, CollectReport } from '../../../src/actions/collect';
import { collect, proposeCollect } from '../../../src/actions/collect';
import { openCollecting } from '../../../src/actions/openCollecting';
import { openRegister } from '../../../src/actions/openRegister';
import { undo } from '../../../src/actions/undo';
import { NO_DECISIONS } from '../../../src/domain/collection/collectReturns';
import { ENTRY_FIELDS } from '../../../src/domain/importBase';
import type { Register } from '../../../src/domain/register';
import type { ReportPeriod } from '../../../src/domain/reportPeriod';
import { makePeriod } from '../../../src/domain/reportPeriod';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { AcceptedSubmission } from '../../../src/forms/submission';
import { readSnapshot } from '../../../src/ooxml/readSnapshot';
import type { Book } from '../../../src/ooxml/book';
import { openBook } from '../../../src/ooxml/openBook';
import { packageDoor } from '../../../src/ooxml/packageDoor';
import type { ChosenFile } from '../../../src/reader/batch';
import { chosenBytes, chosenFile } from '../../../src/reader/chosen.fixture';
import { readBatch } from '../../../src/reader/readBatch';
import { sameThread } from '../../../src/reader/sameThread';
import type { Door } from '../../../src/workbook/door';
import { openSample } from '../../workbooks/longList';
import type { Desk } from './pressed';
import { openDesk } from './pressed';

const FOLDER = 'samples/departments';
const H1 = makePeriod(2022, 'H1');
/** All were saved at one moment: only what stands in them tells them apart. */
const SAVED = Date.UTC(2022, 9, 25);

interface ExpectedFile {
  readonly department?: string;
  readonly activities?: readonly string[];
  readonly accept: boolean | 'conflict' | 'ignore';
}
interface Expected {
  readonly not_submitted: readonly string[];
  readonly files: Readonly<Record<string, ExpectedFile>>;
}
const expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Expected;

/** The office's workbook of half a year before, as a register. */
async function master(sample = 'r3h2-list.xlsx'): Promise<Desk> {
  const desk = openDesk(openSample(sample));
  expect((await desk.press('makeRegister')).kind).toBe('done');
  return desk;
}

function samples(wanted: (name: string) => boolean = () => true): readonly ChosenFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.xlsx') && wanted(name))
    .map((name) => ({ ...chosenFile(join(FOLDER, name)), lastModified: SAVED }));
}

async function read(
  door: Door,
  files: readonly ChosenFile[],
  period: ReportPeriod = H1,
): Promise<readonly AcceptedSubmission[]> {
  const opened = await openCollecting(door);
  if (opened.kind !== 'done') throw new Error(JSON.stringify(opened));
  const { submissions } = await readBatch(
    files,
    { ...opened.value.collecting, period },
    { makeWorker: sameThread },
  );
  return submissions.filter((one): one is AcceptedSubmission => one.kind === 'accepted');
}

type Choice = Partial<CollectOptions>;

async function take(
  door: Door,
  accepted: readonly AcceptedSubmission[],
  choice: Choice = {},
): Promise<CollectReport> {
  const options = { period: H1, decisions: NO_DECISIONS, now: '2022-10-31 17:05', ...choice };
  const result = await collect(door, { ...options, accepted });
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

async function look(
  door: Door,
  accepted: readonly AcceptedSubmission[],
  choice: Choice = {},
): Promise<CollectProposal> {
  const result = await proposeCollect(door, { period: H1, decisions: NO_DECISIONS, ...choice, accepted });
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

function registerIn(book: Book): Register {
  const opened = openRegister(readSnapshot(book, { detail: () => 'values' }, null));
  if (opened.kind !== 'open') throw new Error(JSON.stringify(opened));
  return opened.register;
}

/** What the register says of the period, by the activities' numbers. */
function wordsOf(register: Register): ReadonlyMap<string, readonly string[]> {
  const numbers = new Map(register.activities.map(({ id, displayNumber }) => [id, displayNumber]));
  return new Map(
    register.entries
      .filter(({ periodId }) => periodId === H1.id)
      .map((entry) => [numbers.get(entry.activityId) ?? '', ENTRY_FIELDS.map((field) => entry[field])]),
  );
}

/** Chooses the proposed side of every contradiction. */
function proposedSides(proposal: CollectReport): Choice {
  const sides = Object.fromEntries(
    proposal.contradictions.map(({ key, sides: all }) => [key, all[0]?.print ?? '']),
  );
  return { decisions: { ...NO_DECISIONS, sides } };
}

describe('各課の回答（samples/departments）を取り込む', () => {
  test('ファイルごとの結果、食い違い、未提出が、あらかじめ決めたとおりになる', async () => {
    await master();
    const door = excelDoor();
    const proposal = await look(door, await read(door, samples()));
    const taken = new Map(proposal.files.map((one) => [one.file.name, one]));
    for (const [name, { accept, department, activities }] of Object.entries(expected.files)) {
      const outcome = taken.get(name);
      const seen = outcome === undefined ? false : outcome.contradicts.length > 0 ? 'conflict' : true;
      expect([name, seen]).toEqual([name, accept === 'ignore' ? false : accept]);
      if (!outcome) continue;
      expect([name, outcome.departments, outcome.reportCount]).toEqual([
        name,
        [department],
        activities?.length,
      ]);
    }
    expect(proposal.missing).toEqual(expected.not_submitted);
    expect([proposal.unknown, proposal.unclear, proposal.differences]).toEqual([[], [], []]);
    expect(proposal.contradictions.map(({ activity }) => activity.displayNumber)).toEqual(['4-1-1']);
  });

  test('回答した課については、一覧から作った台帳と同じになる', async () => {
    const desk = await master();
    const door = excelDoor();
    const accepted = await read(door, samples());
    const report = await take(door, accepted, proposedSides(await look(door, accepted)));
    expect(report.missing).toEqual(expected.not_submitted);

    const collected = wordsOf(registerIn(desk.host.book));
    const reference = await master('r4h1-list.xlsx');
    const whole = wordsOf(registerIn(reference.host.book));
    const answered = Object.values(expected.files).flatMap(({ activities = [] }) => activities);
    expect([...collected.keys()].sort()).toEqual([...new Set(answered)].sort());
    for (const [number, words] of collected) expect([number, words]).toEqual([number, whole.get(number)]);
  });

  test('同じ一式をもう一度取り込んでも、一つのセルも書かない', async () => {
    const desk = await master();
    const door = excelDoor();
    const accepted = await read(door, samples());
    const choice = proposedSides(await look(door, accepted));
    await take(door, accepted, choice);
    const before = desk.host.book.save();
    const again = await take(door, await read(door, samples()), { now: '2022-11-01 09:00' });
    expect([again.hasChanged, again.contradictions.every(({ isSettled }) => isSettled)]).toEqual([
      false,
      true,
    ]);
    expect(Buffer.from(desk.host.book.save()).equals(Buffer.from(before))).toBe(true);
  });

  test('ファイルが何本でも、Excel とのやりとりは同じ回数', async () => {
    const counts: number[] = [];
    for (const files of [samples((name) => name.startsWith('05_')), samples()]) {
      const desk = await master();
      const door = excelDoor();
      const accepted = await read(door, files);
      const before = desk.host.log.length;
      await take(door, accepted);
      await new Promise((resolve) => setTimeout(resolve, 0));
      counts.push(desk.host.log.length - before);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(6);
  });

  test('取り消すと、台帳も提出状況も覚えたことも、取り込む前に戻る', async () => {
    const desk = await master();
    const door = excelDoor();
    const before = registerIn(desk.host.book);
    const sheets = desk.host.book.sheets.map(({ name }) => name);
    const accepted = await read(door, samples());
    await take(door, accepted);
    expect((await undo(door, { losesLaterEdits: false })).kind).toBe('done');
    expect(registerIn(desk.host.book)).toEqual(before);
    expect(desk.host.book.sheets.map(({ name }) => name)).toEqual(sheets);
    const after = await look(door, accepted);
    expect(after.changes.some(({ kind }) => kind === 'conflict' || kind === 'kept')).toBe(false);
  });

  test('二度めの取込を取り消すと、一度めのあとに戻る', async () => {
    const desk = await master();
    const door = excelDoor();
    await take(
      door,
      await read(
        door,
        samples((name) => /^0[1-5]/.test(name)),
      ),
    );
    const once = registerIn(desk.host.book);
    await take(
      door,
      await read(
        door,
        samples((name) => /^1/.test(name)),
      ),
      { now: '2022-11-01 09:00' },
    );
    expect((await undo(door, { losesLaterEdits: false })).kind).toBe('done');
    expect(registerIn(desk.host.book)).toEqual(once);
  });

  test('履歴に、いつどのファイルから取り込んだかが残る', async () => {
    const desk = await master();
    const door = excelDoor();
    await take(
      door,
      await read(
        door,
        samples((name) => name.startsWith('05_')),
      ),
    );
    expect(registerIn(desk.host.book).history.at(-1)).toEqual({
      at: '2022-10-31 17:05',
      action: '取込',
      detail: '令和4（2022）年度上半期　1ファイルから1活動（「05_建築住宅課_取組状況（R4上半期）.xlsx」）',
    });
  });
});

describe('提出状況', () => {
  test('課と報告期ごとに一行で、どの課がまだかを言い、事務局が決めたことを残す', async () => {
    const desk = await master();
    const door = excelDoor();
    const files = samples((name) => name.startsWith('05_'));
    await take(door, await read(door, files));
    const row = (register: Register) =>
      register.submissions?.find(({ department }) => department === '建築住宅課');
    expect(row(registerIn(desk.host.book))).toMatchObject({
      periodId: '2022H1',
      state: '提出済',
      activityCount: 1,
      reportCount: 1,
      fileName: '05_建築住宅課_取組状況（R4上半期）.xlsx',
      takenAt: '2022-10-31 17:05',
    });
    expect(registerIn(desk.host.book).submissions).toHaveLength(15);

    const sheet = desk.host.book.sheet('提出状況');
    const at = [...(sheet?.cells() ?? [])].find(({ value }) => value === '建築住宅課');
    desk.host.typeInto('提出状況', { row: at?.row ?? -1, column: 2 }, '差戻し');
    await take(door, await read(door, files), { now: '2022-11-01 09:00' });
    expect(row(registerIn(desk.host.book))?.state).toBe('差戻し');

    const book = openSample('departments/05_建築住宅課_取組状況（R4上半期）.xlsx');
    const cell = [...(book.sheets[0]?.cells() ?? [])].find(({ value }) => value === '概ね順調');
    book.sheets[0]?.write(cell?.row ?? 0, cell?.column ?? 0, { text: '済' });
    const mended = { ...chosenBytes('05_建築住宅課（直し）.xlsx', book.save()), lastModified: SAVED + 1 };
    await take(door, await read(door, [mended]), { now: '2022-11-02 09:00' });
    expect(row(registerIn(desk.host.book))).toMatchObject({
      state: '再提出',
      fileName: '05_建築住宅課（直し）.xlsx',
      takenAt: '2022-11-02 09:00',
    });
  });
});

describe('式に見える文字', () => {
  const TEXTS = [
    '=1+1',
    "=cmd|'/c calc'!A1",
    '＝SUM(A1)',
    '+1',
    '-1',
    '@SUM(A1)',
    "'引用",
    '\t=1+1',
    '\n=1+1',
  ];

  function strangeReturn(text: string): ChosenFile {
    const book = openSample('departments/05_建築住宅課_取組状況（R4上半期）.xlsx');
    const [sheet] = book.sheets;
    const status = [...(sheet?.cells() ?? [])].find(({ value }) => value === '概ね順調');
    if (!sheet || !status) throw new Error('the sample has a status');
    sheet.write(status.row, status.column + 1, { text });
    return chosenBytes('05_建築住宅課.xlsx', book.save());
  }

  test.each(TEXTS)('回答の %j は、どちらの入り口からも文字のまま入る', async (text) => {
    const desk = await master();
    const inExcel = excelDoor();
    const saved = desk.host.book.save();
    const opened = openBook(saved);
    if (opened.kind !== 'opened') throw new Error(opened.reason);
    const onDisk = packageDoor(opened.book, { fileName: '台帳.xlsx' });
    for (const [door, book] of [
      [inExcel, desk.host.book],
      [onDisk, opened.book],
    ] as const) {
      await take(door, await read(door, [strangeReturn(text)]));
      const again = openBook(book.save());
      if (again.kind !== 'opened') throw new Error(again.reason);
      const cells = [...(again.book.sheet('台帳_進捗')?.cells() ?? [])];
      const found = cells.filter(({ value }) => value === text || value === text.trim());
      expect(found.map(({ formula }) => formula)).toEqual([null]);
    }
  });
});
