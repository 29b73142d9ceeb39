import { readFileSync } from 'node:fs';
import { excelDoor } from '../../../src/excel/excelDoor';
import { packageDoor } from '../../../src/ooxml/packageDoor';
import type { Door } from '../../../src/workbook/door';
import { cellKey, valueAt } from '../../../src/workbook/grid';
import type {
  SheetDetail,
  SheetSnapshot,
  SnapshotRequest,
  WorkbookSnapshot,
} from '../../../src/workbook/snapshot';
import { findSheet } from '../../../src/workbook/snapshot';
import { startHost } from '../../../workbench/node/startHost';
import { emptyWorkbook, reopen } from './twoDoors';

const host = startHost();
const SAMPLES = [
  'r4h1-list.xlsx',
  'r4h1-forms.xlsx',
  'r4h1-messy.xlsx',
  'r3h2-list.xlsx',
  'plan-2024-2027.xlsx',
];

async function snapshotOf(door: Door, request: SnapshotRequest): Promise<WorkbookSnapshot> {
  const result = await door.run((session) => session.takeSnapshot(request));
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

/** One spelling for both doors: order of names and merged areas is nobody's, and formats of blank cells are Excel's alone. */
function comparable(snapshot: WorkbookSnapshot): unknown {
  return {
    ...snapshot,
    names: snapshot.names.map((name) => JSON.stringify(name)).sort(),
    sheets: snapshot.sheets.map(comparableSheet),
  };
}

function comparableSheet(sheet: SheetSnapshot): unknown {
  const { grid } = sheet;
  if (!grid) return sheet;
  const isBlank = (key: number): boolean => valueAt(grid, Math.floor(key / 16_384), key % 16_384) === null;
  return {
    ...sheet,
    grid: {
      ...grid,
      merged: grid.merged.map((area) => JSON.stringify(area)).sort(),
      numberFormats: [...grid.numberFormats].filter(([key]) => !isBlank(key)).sort(([a], [b]) => a - b),
      formulas: [...grid.formulas].sort(([a], [b]) => a - b),
      hiddenRows: [...grid.hiddenRows].sort((a, b) => a - b),
      hiddenColumns: [...grid.hiddenColumns].sort((a, b) => a - b),
    },
  };
}

describe('スナップショット', () => {
  test.each(
    SAMPLES.flatMap((file) =>
      (['values', 'cells', 'full'] as const).map((detail) => [file, detail] as const),
    ),
  )('%s を %s で読むと、どちらの入口からも同じ', async (file, detail) => {
    const bytes = readFileSync(`samples/${file}`);
    const request = { detail: () => detail };
    host.openWorkbook(bytes, file);
    const inExcel = await snapshotOf(excelDoor(), request);
    const inFile = await snapshotOf(packageDoor(reopen(bytes), { fileName: file }), request);
    expect(comparable(inExcel)).toEqual(comparable(inFile));
  });

  test.each([
    ['none', 2],
    ['values', 2],
    ['cells', 2],
    ['full', 3],
  ] as const)('%s は %i 往復で読む', async (detail, trips) => {
    host.openWorkbook(readFileSync('samples/r4h1-messy.xlsx'), 'r4h1-messy.xlsx');
    const before = host.log.length;
    let during = 0;
    await excelDoor().run(async (session) => {
      await session.takeSnapshot({ detail: () => detail });
      during = host.log.length - before;
    });
    expect(during).toBe(trips);
    expect(host.log.slice(before).filter((batch) => batch.error !== null)).toEqual([]);
  });

  test('尋ねなかったシートのセルは運ばない', async () => {
    host.openWorkbook(readFileSync('samples/r4h1-list.xlsx'), 'r4h1-list.xlsx');
    const answered = async (detail: SheetDetail): Promise<number> => {
      const before = host.log.length;
      await snapshotOf(excelDoor(), { detail: () => detail });
      return host.log.slice(before).reduce((sum, batch) => sum + batch.responseBytes, 0);
    };
    const none = await answered('none');
    const values = await answered('values');
    expect(none).toBeLessThan(values / 2);
    expect(values).toBeLessThan(await answered('full'));
  });

  test('端まで使われたシートは、決めた大きさで読んで、そうと言う', async () => {
    const book = reopen(emptyWorkbook());
    const sheet = book.sheets[0];
    sheet?.write(0, 0, { text: '左上' });
    sheet?.write(5, 16_383, { number: 1 });
    sheet?.write(30_000, 3, { number: 2 });
    host.openWorkbook(book.save(), '端.xlsx');
    const snapshot = await snapshotOf(excelDoor(), { detail: () => 'full' });
    expect(findSheet(snapshot, '表')).toMatchObject({
      isTruncated: true,
      usedArea: { row: 0, column: 0, rowCount: 30_001, columnCount: 16_384 },
      grid: { area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, values: [['左上']] },
    });
  });

  test('一つの表に結合が512より多くあっても、すべて読める', async () => {
    const book = reopen(emptyWorkbook());
    const sheet = book.sheets[0];
    for (let row = 0; row < 240; row++) {
      sheet?.write(row, 0, { number: row });
      sheet?.write(row, 4, { number: row });
      sheet?.merge({ row, column: 0, rowCount: 1, columnCount: 2 });
      sheet?.merge({ row, column: 2, rowCount: 1, columnCount: 2 });
      if (row % 2 === 0) sheet?.merge({ row, column: 4, rowCount: 2, columnCount: 1 });
    }
    host.openWorkbook(book.save(), '結合.xlsx');
    const snapshot = await snapshotOf(excelDoor(), { detail: () => 'full' });
    expect(findSheet(snapshot, '表')?.grid?.merged).toHaveLength(600);
  });

  test('隠れた行と列、エラー、空の文字を返す式', async () => {
    const book = reopen(emptyWorkbook());
    const sheet = book.sheets[0];
    sheet?.write(0, 0, { text: 'A' });
    sheet?.write(1, 1, { formula: '=1/0' });
    sheet?.cacheValue(1, 1, { error: '#DIV/0!' });
    sheet?.write(2, 2, { formula: '=""' });
    sheet?.cacheValue(2, 2, '');
    sheet?.write(3, 3, { text: '=1' });
    sheet?.setRowsHidden(1, 2, true);
    sheet?.setColumnsHidden(1, 1, true);
    host.openWorkbook(book.save(), '隠.xlsx');
    const grid = findSheet(await snapshotOf(excelDoor(), { detail: () => 'full' }), '表')?.grid;
    expect(grid?.hiddenRows).toEqual(new Set([1, 2]));
    expect(grid?.hiddenColumns).toEqual(new Set([1]));
    expect(grid && [valueAt(grid, 1, 1), valueAt(grid, 2, 2), valueAt(grid, 3, 3)]).toEqual([
      { error: '#DIV/0!' },
      null,
      '=1',
    ]);
    expect(grid && [...grid.formulas.keys()]).toEqual([cellKey(1, 1), cellKey(2, 2)]);
  });

  test('カスタム XML は尋ねた名前空間のものだけ', async () => {
    const book = reopen(emptyWorkbook());
    book.setCustomXml('urn:ours', '<a xmlns="urn:ours">総括</a>');
    host.openWorkbook(book.save(), 'x.xlsx');
    const ask = (namespace?: string): Promise<WorkbookSnapshot> =>
      snapshotOf(excelDoor(), {
        detail: () => 'none',
        ...(namespace ? { customXmlNamespace: namespace } : {}),
      });
    expect((await ask('urn:ours')).customXml).toContain('総括');
    expect((await ask('urn:other')).customXml).toBeNull();
    expect((await ask()).customXml).toBeNull();
  });
});
