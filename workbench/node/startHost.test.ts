import { readFileSync } from 'node:fs';
import { startHost } from './startHost';

const host = startHost();

beforeEach(() => {
  host.openWorkbook(readFileSync('samples/r4h1-list.xlsx'), 'r4h1-list.xlsx');
});

test('Microsoft の office.js がそのまま動き、シートの一覧と値を読める', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    const used = worksheets.getFirst().getUsedRangeOrNullObject(true);
    used.load('address,values,rowCount');
    await context.sync();
    expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([['資料1-2', 'Visible']]);
    expect(used.address).toBe("'資料1-2'!A1:I58");
    expect(used.rowCount).toBe(58);
    expect(used.values[0]?.[0]).toBe('平塚市行財政改革計画（2020-2023）');
  });
});
