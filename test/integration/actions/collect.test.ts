import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectOptions, CollectProposal, CollectReport } from '../../../src/actions/collect';
import { collect, proposeCollect } from '../../../src/actions/collect';
import { askBack } from '../../../src/actions/askBack';
import { makeRegister } from '../../../src/actions/makeRegister';
import { setSubmissionState } from '../../../src/actions/setSubmissionState';
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

describe('取り込んだあとのほかの操作', () => {
  test('もう一度台帳化しても、回答はなくなったものにされず、何も尋ねず、何も書かない', async () => {
    const desk = await master();
    const door = excelDoor();
    await take(door, await read(door, samples()));
    const before = registerIn(desk.host.book);
    const again = await desk.press('makeRegister', { now: '2022-11-01 09:00' });
    expect([again.kind, again.report['hasChanged']]).toEqual(['done', false]);
    expect(registerIn(desk.host.book)).toEqual(before);
  });

  test('一覧から台帳にした期の回答は、同じなら何も変えず、違えばどちらにするか聞く', async () => {
    const desk = await master('r4h1-list.xlsx');
    const door = excelDoor();
    const before = registerIn(desk.host.book);
    const original = samples((name) => name.startsWith('09_') && !name.includes('コピー'));
    const same = await look(door, await read(door, original));
    expect(same.changes).toEqual([]);
    const copy = samples((name) => name.includes('コピー'));
    const asked = await take(door, await read(door, copy));
    expect(asked.changes).toMatchObject([
      { kind: 'conflict', field: 'status', before: '概ね順調', after: '未着手', decision: null },
    ]);
    expect(registerIn(desk.host.book).entries).toEqual(before.entries);
  });

  test('事務局が台帳で直したところは、同じ回答をもう一度取り込んでも残る', async () => {
    const desk = await master();
    const door = excelDoor();
    const files = samples((name) => name.startsWith('05_'));
    await take(door, await read(door, files));
    const sheet = desk.host.book.sheet('台帳_進捗');
    const row = Math.max(...[...(sheet?.cells() ?? [])].map((cell) => cell.row));
    desk.host.typeInto('台帳_進捗', { row, column: 8 }, '事務局が直した文。');
    const again = await take(door, await read(door, files), { now: '2022-11-01 09:00' });
    expect([again.hasChanged, again.changes.map(({ kind }) => kind)]).toEqual([false, ['kept']]);
    expect(sheet?.cell(row, 8).value).toBe('事務局が直した文。');
  });

  test('集計と点検は、取り込んだ期をそのまま読める', async () => {
    const desk = await master();
    const door = excelDoor();
    const accepted = await read(door, samples());
    await take(door, accepted, proposedSides(await look(door, accepted)));
    const summed = await desk.press('aggregate', { periodId: '2022H1' });
    expect([summed.kind, summed.report['total']]).toEqual(['done', 47]);
    const asked = await askBack(door, H1, '広報課');
    if (asked.kind !== 'done') throw new Error(JSON.stringify(asked));
    expect(asked.value.findings.map(({ rule }) => rule)).toEqual(['R19', 'R19', 'R19']);
    const others = await askBack(door, H1, '建築住宅課');
    expect(others.kind === 'done' && others.value.findings.every(({ rule }) => rule !== 'R19')).toBe(true);
  });

  test('読み取り専用のブックでは、見るだけはでき、書き込めないわけを言う', async () => {
    const book = openSample('r3h2-list.xlsx');
    const writable = packageDoor(book, { fileName: '台帳.xlsx' });
    expect((await makeRegister(writable, { acceptsChanges: true, now: '2022-10-31 17:05' })).kind).toBe(
      'done',
    );
    const door = packageDoor(book, { fileName: '台帳.xlsx', readOnly: true });
    const accepted = await read(door, samples());
    const proposal = await look(door, accepted);
    expect([proposal.obstacles, proposal.missing]).toEqual([
      [{ code: 'workbookReadOnly' }],
      expected.not_submitted,
    ]);
    const result = await collect(door, { period: H1, accepted, decisions: NO_DECISIONS, now: '' });
    expect(result).toEqual({ kind: 'blocked', reasons: [{ code: 'workbookReadOnly' }] });
  });
});

describe('事務局が決める提出状況', () => {
  test('ファイルが来る前でも差戻しや確定にでき、履歴に残り、取り消せる', async () => {
    const desk = await master();
    const door = excelDoor();
    const before = registerIn(desk.host.book);
    const choice = { period: H1, department: '保育課', state: '確定', now: '2022-11-05 10:00' } as const;
    const set = await setSubmissionState(door, choice);
    if (set.kind !== 'done') throw new Error(JSON.stringify(set));
    expect(set.value.submissions.find(({ department }) => department === '保育課')?.state).toBe('確定');
    expect(registerIn(desk.host.book).history.at(-1)).toEqual({
      at: '2022-11-05 10:00',
      action: '提出状況',
      detail: '令和4（2022）年度上半期　保育課を「確定」に',
    });
    expect((await undo(door, { losesLaterEdits: false })).kind).toBe('done');
    expect(registerIn(desk.host.book)).toEqual(before);
  });

  test('シートの決まり：一枚に表が一つ、見出しは一行で重ならず、結合はない', async () => {
    const desk = await master();
    const door = excelDoor();
    await take(door, await read(door, samples()));
    const sheet = desk.host.book.sheet('提出状況');
    expect(sheet?.tables().map(({ name, area }) => [name, area.row, area.column])).toEqual([
      ['Submissions', 0, 0],
    ]);
    expect(sheet?.merged()).toEqual([]);
    const columns = sheet?.tables()[0]?.columns ?? [];
    expect(new Set(columns).size).toBe(columns.length);
  });
});
