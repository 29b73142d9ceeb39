import type { CollectReport } from '../../../src/actions/collect';
import { collect } from '../../../src/actions/collect';
import { handOutWorkbooks, previewHandOut } from '../../../src/actions/handOut';
import { openCollecting } from '../../../src/actions/openCollecting';
import { openRegister } from '../../../src/actions/openRegister';
import { rollOver, ROLL_OVER_SNAPSHOT } from '../../../src/actions/rollOver';
import { NO_DECISIONS } from '../../../src/domain/collection/collectReturns';
import type { ProgressEntry, Register } from '../../../src/domain/register';
import { makePeriod } from '../../../src/domain/reportPeriod';
import { excelDoor } from '../../../src/excel/excelDoor';
import type { AcceptedSubmission, Submission } from '../../../src/forms/submission';
import { readSnapshot } from '../../../src/ooxml/readSnapshot';
import { chosenBytes } from '../../../src/reader/chosen.fixture';
import { readBatch } from '../../../src/reader/readBatch';
import { sameThread } from '../../../src/reader/sameThread';
import { workbookFile } from '../../../src/writer/workbookFiles';
import { recalculateByLibreOffice } from '../../workbooks/libreOffice';
import { openSample } from '../../workbooks/longList';
import type { Desk } from '../actions/pressed';
import { openDesk } from '../actions/pressed';
import { columnOf, FORM, reopened } from './returned';

jest.setTimeout(180_000);

const H2 = makePeriod(2022, 'H2');

function registerOf(desk: Desk): Register {
  const opened = openRegister(readSnapshot(desk.host.book, ROLL_OVER_SNAPSHOT, null));
  if (opened.kind !== 'open') throw new Error(opened.kind);
  return opened.register;
}

/** What a department writes: each activity something of its own. */
function answerOf(id: string): Pick<ProgressEntry, 'status' | 'achievement' | 'delayReason' | 'nextAction'> {
  const isLate = Number(id.slice(1)) % 7 === 0;
  return {
    status: isLate ? '遅れ' : '概ね順調',
    achievement: `${id}の実績。\n=SUM(1,2)も文字のまま。`,
    delayReason: isLate ? '調整に時間を要したため、令和5年9月までに行う。' : '',
    nextAction: '－1から見直す。',
  };
}

function filled(bytes: Uint8Array): Uint8Array {
  const book = reopened(bytes);
  const sheet = book.sheet(FORM);
  const { row, column } = columnOf(book, '活動ID');
  for (let line = row + 1; sheet; line++) {
    const id = sheet.cell(line, column).value;
    if (typeof id !== 'string') break;
    const { status, achievement, delayReason, nextAction } = answerOf(id);
    const words = [
      ['進捗状況', status],
      ['取組実績', achievement],
      ['遅れの理由', delayReason],
      ['今後の対応', nextAction],
    ] as const;
    for (const [heading, text] of words) {
      if (text !== '') sheet.write(line, columnOf(book, heading).column, { text });
    }
  }
  return book.save();
}

async function handedOut(): Promise<{
  readonly desk: Desk;
  readonly files: ReadonlyMap<string, Uint8Array>;
}> {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  await desk.press('makeRegister');
  await rollOver(excelDoor(), { acceptsDoubts: true, now: '2023-04-03 09:00' });
  const preview = await previewHandOut(excelDoor());
  if (preview.kind !== 'done') throw new Error(preview.kind);
  const departments = preview.value.departments.map(({ department }) => department);
  const result = await handOutWorkbooks(excelDoor(), {
    periodId: H2.id,
    departments,
    note: '提出期限 4月14日（金）',
    now: '2023-04-03 09:10',
  });
  if (result.kind !== 'done') throw new Error(result.kind);
  const { workbooks } = result.value;
  const files = new Map(workbooks.map((one) => [one.department, workbookFile(one.fileName, one.plan).bytes]));
  return { desk, files };
}

async function readAll(files: ReadonlyMap<string, Uint8Array>): Promise<readonly Submission[]> {
  const opened = await openCollecting(excelDoor());
  if (opened.kind !== 'done') throw new Error(opened.kind);
  const chosen = [...files].map(([name, bytes]) => chosenBytes(`回答${name}.xlsx`, bytes));
  const collecting = { ...opened.value.collecting, period: opened.value.proposed };
  return (await readBatch(chosen, collecting, { makeWorker: sameThread })).submissions;
}

async function take(submissions: readonly Submission[]): Promise<CollectReport> {
  const accepted = submissions.filter((one): one is AcceptedSubmission => one.kind === 'accepted');
  const options = { period: H2, accepted, decisions: NO_DECISIONS, now: '2023-04-20 17:00' };
  const result = await collect(excelDoor(), options);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

test('期替えをして配り、書かれて戻ったものを取り込むと、台帳の新しい期は書かれたとおりになり、前の期は変わらない', async () => {
  const { desk, files } = await handedOut();
  const before = registerOf(desk);
  const returned = new Map([...files].map(([department, bytes]) => [department, filled(bytes)]));
  // One department works with LibreOffice.
  const saved = recalculateByLibreOffice(returned.get('保育課') ?? new Uint8Array());
  if (saved) returned.set('保育課', saved.save());
  const submissions = await readAll(returned);
  expect(submissions.map(({ kind }) => kind)).toEqual(Array.from({ length: files.size }, () => 'accepted'));
  const report = await take(submissions);
  expect(report.missing).toEqual([]);
  const after = registerOf(desk);
  const said = ({ status, achievement, delayReason, nextAction }: ProgressEntry) => ({
    ...{ status, achievement, delayReason, nextAction },
  });
  const ofPeriod = (register: Register, id: string) =>
    register.entries.filter(({ periodId }) => periodId === id);
  expect(ofPeriod(after, H2.id).map((entry) => [entry.activityId, said(entry)])).toEqual(
    before.activities.map(({ id }) => [id, answerOf(id)]),
  );
  expect(ofPeriod(after, '2022H1')).toEqual(ofPeriod(before, '2022H1'));
  expect([after.programs, after.activities]).toEqual([before.programs, before.activities]);
  // The same files again say nothing new.
  expect((await take(await readAll(returned))).hasChanged).toBe(false);
});

test('書かずに戻ったものは、回答に数えない', async () => {
  const { files } = await handedOut();
  const blank = new Map([...files].filter(([department]) => department === '市民課'));
  const report = await take(await readAll(blank));
  expect(report.missing).toContain('市民課');
});

test('活動名を書き換えて戻っても、活動IDで同じ活動に入る', async () => {
  const { desk, files } = await handedOut();
  const book = reopened(filled(files.get('納税課') ?? new Uint8Array()));
  const { row, column } = columnOf(book, '活動名');
  const id = book.sheet(FORM)?.cell(row + 1, columnOf(book, '活動ID').column).value;
  book.sheet(FORM)?.write(row + 1, column, { text: 'まったく別の言い方の活動' });
  const [submission] = await readAll(new Map([['納税課', book.save()]]));
  expect(submission).toMatchObject({
    kind: 'accepted',
    form: {
      kind: 'returned',
      edits: [{ kind: 'renamed', activityId: id, after: 'まったく別の言い方の活動' }],
    },
  });
  if (submission) await take([submission]);
  const entry = registerOf(desk).entries.find(
    ({ activityId, periodId }) => activityId === id && periodId === H2.id,
  );
  expect(entry).toMatchObject(answerOf(String(id)));
});
