import { cellArea } from '../../src/workbook/address';
import { hostWithBlankSheet, onSheet, refusalOf, SHEET } from './blankSheet.fixture';

const host = hostWithBlankSheet();

function blankSheet() {
  const sheet = host.book.sheet(SHEET);
  if (!sheet) throw new Error('the sheet is gone');
  return sheet;
}

test('隣の範囲への道', async () => {
  await onSheet(async (sheet, context) => {
    const base = sheet.getRange('C3:E6');
    const steps: readonly (readonly [Excel.Range, string])[] = [
      [base.getCell(1, 1), 'D4'],
      [base.getCell(9, 0), 'C12'],
      [base.getRow(0), 'C3:E3'],
      [base.getColumn(2), 'E3:E6'],
      [base.getLastCell(), 'E6'],
      [base.getLastRow(), 'C6:E6'],
      [base.getLastColumn(), 'E3:E6'],
      [base.getOffsetRange(-1, 2), 'E2:G5'],
      [base.getResizedRange(1, -1), 'C3:D7'],
      [base.getAbsoluteResizedRange(1, 2), 'C3:D3'],
      [base.getEntireRow(), '3:6'],
      [base.getEntireColumn(), 'C:E'],
      [base.getRowsBelow(2), 'C7:E8'],
      [base.getRowsAbove(1), 'C2:E2'],
      [base.getBoundingRect('G1'), 'C1:G6'],
      [base.getIntersectionOrNullObject(sheet.getRange('A5:D9')), 'C5:D6'],
      [sheet.getRange('E:E'), 'E:E'],
      [sheet.getRange('2:3'), '2:3'],
      [sheet.getCell(1, 1), 'B2'],
    ];
    const apart = base.getIntersectionOrNullObject('A1');
    for (const [range] of steps) range.load('address');
    await context.sync();
    expect(steps.map(([range]) => range.address)).toEqual(steps.map(([, address]) => `${SHEET}!${address}`));
    expect(apart.isNullObject).toBe(true);
  });
});

test('シートからはみ出す範囲は断られる', async () => {
  const outside = onSheet(async (sheet, context) => {
    sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
    await context.sync();
  });
  expect(await refusalOf(outside)).toBe('InvalidArgument');
});

test('使っている範囲だけを返し、空なら null オブジェクト', async () => {
  await onSheet(async (sheet, context) => {
    const before = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect(before.isNullObject).toBe(true);
    sheet.getRange('B2').values = [['a']];
    sheet.getRange('D9').values = [['b']];
    const used = sheet.getUsedRangeOrNullObject(true);
    const part = sheet.getRange('C1:F20').getUsedRangeOrNullObject(true);
    const none = sheet.getRange('F1:G20').getUsedRangeOrNullObject(true);
    used.load('address');
    part.load('address');
    await context.sync();
    expect([used.address, part.address, none.isNullObject]).toEqual([`${SHEET}!B2:D9`, `${SHEET}!D9`, true]);
  });
});

test('行を入れると、追跡している範囲も下がる', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A5:B6');
    range.values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
    sheet.getRange('2:4').insert('Down');
    range.load('address,values');
    await context.sync();
    expect(range.address).toBe(`${SHEET}!A8:B9`);
    expect(range.values).toEqual([
      [1, 2],
      [3, 4],
    ]);
    sheet.getRange('1:3').delete('Up');
    range.load('address');
    await context.sync();
    expect(range.address).toBe(`${SHEET}!A5:B6`);
  });
  expect(host.workbook.keptCount).toBe(0);
});

test('範囲ごと消えた行の範囲は InvalidReference', async () => {
  const gone = onSheet(async (sheet, context) => {
    const range = sheet.getRange('A5:B6');
    range.load('address');
    await context.sync();
    sheet.getRange('4:8').delete('Up');
    range.load('values');
    await context.sync();
  });
  expect(await refusalOf(gone)).toBe('InvalidReference');
});

describe('結合', () => {
  test('左上が範囲の中にある結合だけが返る', async () => {
    blankSheet().merge(cellArea(0, 0, 2, 2));
    blankSheet().merge(cellArea(4, 0, 1, 3));
    await onSheet(async (sheet, context) => {
      const inside = sheet.getRange('B2:F9').getMergedAreasOrNullObject();
      inside.load('address,areaCount,areas/items/address');
      const all = sheet.getRange('A1:F9').getMergedAreasOrNullObject();
      all.load('areas/items/address');
      const none = sheet.getRange('H1:I9').getMergedAreasOrNullObject();
      await context.sync();
      expect(all.areas.items.map((area) => area.address)).toEqual([`${SHEET}!A1:B2`, `${SHEET}!A5:C5`]);
      expect(inside.isNullObject).toBe(true);
      expect(none.isNullObject).toBe(true);
    });
  });

  test('512 を超えると読めない', async () => {
    for (let row = 0; row < 513; row++) blankSheet().merge(cellArea(row, 0, 1, 2));
    const read = (address: string) =>
      onSheet(async (sheet, context) => {
        const merged = sheet.getRange(address).getMergedAreasOrNullObject();
        merged.load('areaCount');
        await context.sync();
        return merged.areaCount;
      });
    expect(await read('A1:B512')).toBe(512);
    expect(await refusalOf(read('A1:B513'))).toBe('GeneralException');
  });

  test('左上の値だけが残り、解けば元の大きさに戻る', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [1, ''],
        ['', ''],
      ]);
      range.unmerge();
      await context.sync();
    });
    expect(blankSheet().merged()).toEqual([]);
  });
});

test('見えている欄だけの範囲', async () => {
  blankSheet().setRowsHidden(2, 2, true);
  blankSheet().setColumnsHidden(1, 1, true);
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:D8');
    range.load('rowHidden,columnHidden,hidden');
    const rows = sheet.getRange('A3:D4');
    rows.load('rowHidden,hidden');
    const visible = range.getSpecialCellsOrNullObject('Visible');
    visible.load('address,cellCount');
    await context.sync();
    expect([range.rowHidden, range.columnHidden, range.hidden]).toEqual([null, null, null]);
    expect([rows.rowHidden, rows.hidden]).toEqual([true, true]);
    expect(visible.address).toBe(
      ['A1:A2', 'C1:D2', 'A5:A8', 'C5:D8'].map((area) => `${SHEET}!${area}`).join(','),
    );
    expect(visible.cellCount).toBe(18);
  });
});

test('式・定数・空白の欄を選び出す', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:C3');
    range.formulas = [
      [1, '=A1', ''],
      [2, '=A2', ''],
      ['', '', 'x'],
    ];
    const kinds = (['Formulas', 'Constants', 'Blanks'] as const).map((kind) =>
      range.getSpecialCellsOrNullObject(kind),
    );
    for (const areas of kinds) areas.load('address');
    await context.sync();
    const local = kinds.map((areas) => areas.address.replaceAll(`${SHEET}!`, ''));
    expect(local).toEqual(['B1:B2', 'A1:A2,C3', 'C1:C2,A3:B3']);
  });
});

test('写しは相対参照を動かし、値だけの写しは動かさない', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').formulas = [[7, '=A1*2']];
    sheet.getRange('A2').copyFrom('A1:B1');
    sheet.getRange('D1').copyFrom('B1', 'Values');
    const copy = sheet.getRange('A2:B2');
    const values = sheet.getRange('D1');
    copy.load('formulas');
    values.load('formulas');
    await context.sync();
    expect(copy.formulas).toEqual([[7, '=A2*2']]);
    expect(values.formulas).toEqual([[14]]);
  });
});

test('Excel.run をまたいで追跡した範囲が使え、untrack で放される', async () => {
  const kept = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('F1').track();
    range.values = [['残る']];
    await context.sync();
    return range;
  });
  expect(host.workbook.keptCount).toBe(1);
  await Excel.run(kept, async (context) => {
    kept.load('values');
    await context.sync();
    expect(kept.values).toEqual([['残る']]);
    kept.untrack();
    await context.sync();
  });
  expect(host.workbook.keptCount).toBe(0);
});
