import { unzipSync } from 'fflate';
import { handOutWorkbooks, previewHandOut } from '../../../src/actions/handOut';
import { rollOver } from '../../../src/actions/rollOver';
import { excelDoor } from '../../../src/excel/excelDoor';
import { openNewWorkbook } from '../../../src/excel/newWorkbook';
import type { Edit } from '../../../src/workbook/editPlan';
import { workbookFile, zipFile } from '../../../src/writer/workbookFiles';
import { describeBook } from '../describeBook';
import { openSample } from '../../workbooks/longList';
import type { Desk } from '../actions/pressed';
import { openDesk } from '../actions/pressed';
import { emptyWorkbook, throughBothDoors } from '../excel/twoDoors';
import { readBack, reopened, rolledOver } from './returned';

jest.setTimeout(120_000);

const OPTIONS = { periodId: '2022H2', note: '', now: '2023-04-03 09:10' };

async function rolled(): Promise<Desk> {
  const desk = openDesk(openSample('r4h1-list.xlsx'));
  await desk.press('makeRegister');
  await rollOver(excelDoor(), { acceptsDoubts: true, now: '2023-04-03 09:00' });
  return desk;
}

async function workbooksFor(departments: readonly string[]) {
  const result = await handOutWorkbooks(excelDoor(), { ...OPTIONS, departments });
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

test('課ごとの件数を見せ、選んだ課の分だけを、課の名の付いたファイルにする。台帳には何も書かない', async () => {
  const desk = await rolled();
  const before = desk.host.save();
  const preview = await previewHandOut(excelDoor());
  if (preview.kind !== 'done') throw new Error(preview.kind);
  expect(preview.value.period.id).toBe('2022H2');
  expect(preview.value.departments).toContainEqual({
    department: '保育課',
    activityCount: 2,
    answeredCount: 0,
  });
  expect(preview.value.departments.reduce((sum, { activityCount }) => sum + activityCount, 0)).toBe(50);
  const { workbooks, archiveName } = await workbooksFor(['市民課', '保育課']);
  expect(archiveName).toBe('配布用_取組状況報告（令和4年度下半期）.zip');
  const files = workbooks.map(({ fileName, plan }) => workbookFile(fileName, plan));
  const zip = unzipSync(zipFile(archiveName, files).bytes);
  expect(Object.keys(zip).sort()).toEqual([
    '保育課_取組状況報告（令和4年度下半期）.xlsx',
    '市民課_取組状況報告（令和4年度下半期）.xlsx',
  ]);
  const register = rolledOver();
  for (const [name, bytes] of Object.entries(zip)) {
    const { form } = readBack(reopened(bytes), register);
    expect(form).toMatchObject({ kind: 'returned', edits: [], handedOut: { department: name.slice(0, 3) } });
  }
  expect(Buffer.compare(Buffer.from(desk.host.save()), Buffer.from(before))).toBe(0);
});

test('読み取り専用のブックからでも配れる', async () => {
  const desk = await rolled();
  desk.host.switches.readOnly = true;
  expect((await workbooksFor(['保育課'])).workbooks).toHaveLength(1);
});

test('Excel で開くと、配るブックそのものが別のウィンドウに開く', async () => {
  const desk = await rolled();
  const [workbook] = (await workbooksFor(['保育課'])).workbooks;
  if (!workbook) throw new Error('one workbook');
  const { bytes } = workbookFile(workbook.fileName, workbook.plan);
  expect(await openNewWorkbook(bytes)).toBe(true);
  expect(desk.host.openedBeside.map((book) => describeBook(book))).toEqual([describeBook(reopened(bytes))]);
  expect(await openNewWorkbook(new Uint8Array([1, 2, 3]))).toBe(false);
});

test('配るブックの中身は、Excel の中で作っても同じになる', async () => {
  const desk = await rolled();
  const [workbook] = (await workbooksFor(['市民課'])).workbooks;
  if (!workbook) throw new Error('one workbook');
  // A height that grows is a file's alone; Excel's own door keeps it.
  const edits = workbook.plan.edits.map((edit): Edit =>
    edit.kind === 'rowHeight' ? { ...edit, grows: false } : edit,
  );
  const { inExcel, inFile } = await throughBothDoors(desk.host, emptyWorkbook(), [edits]);
  expect(inExcel).toEqual(inFile);
});
