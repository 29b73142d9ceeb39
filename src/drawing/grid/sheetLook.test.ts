import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BookSheet } from '../../ooxml/book';
import { openBook } from '../../ooxml/openBook';
import { cellArea } from '../../workbook/address';
import type { ConditionalFormatRule } from '../../workbook/editPlan';
import { plainText } from '../../workbook/cellValue';
import { rowMarkup } from './gridMarkup';
import { SheetLook } from './sheetLook';

const extent = cellArea(0, 0, 20, 8);

function newSheet(): BookSheet {
  const opened = openBook(readFileSync(join(__dirname, '../../../samples/r4h1-list.xlsx')));
  if (opened.kind !== 'opened') throw new Error(opened.reason);
  return opened.book.addSheet('見た目');
}

function lookOf(sheet: BookSheet, rules: readonly ConditionalFormatRule[] = []): SheetLook {
  const text = (row: number, column: number): string => plainText(sheet.cell(row, column).value);
  return new SheetLook({ sheet, text, rules: () => rules }, extent);
}

function markup(sheet: BookSheet, row: number, columns: readonly number[]): string {
  return rowMarkup({ sheet, look: lookOf(sheet), extent, charts: [] }, row, columns, () => 'x');
}

describe('シートの見た目', () => {
  test('テーブルの見出しは白い字、行は一つおきに色、セル自身の色はその上', () => {
    const sheet = newSheet();
    sheet.write(0, 0, { text: '状態' });
    for (const row of [1, 2, 3]) sheet.write(row, 0, { text: '済' });
    sheet.addTable(cellArea(0, 0, 4, 1), 'T1', ['状態'], 'TableStyleMedium2');
    sheet.setFormat(cellArea(3, 0), { fill: '#FF0000' });
    const look = lookOf(sheet);
    expect(look.cell(0, 0)?.style).toMatchObject({ color: '#FFFFFF', 'background-color': '#4472C4' });
    const [first, second, third] = [1, 2, 3].map((row) => look.cell(row, 0)?.style['background-color']);
    expect(first).not.toBe(second);
    expect(third).toBe('#FF0000');
  });

  test('成り立つ条件付き書式は、先のものから色を決める', () => {
    const sheet = newSheet();
    sheet.write(0, 0, { text: '遅れ' });
    sheet.setFormat(cellArea(0, 0), { fill: '#00FF00', fontColor: '#123456' });
    const rule = { formula: '=TRUE', fontColor: null, bold: false, stopIfTrue: false } as const;
    const look = lookOf(sheet, [
      { ...rule, fill: null, bold: true },
      { ...rule, fill: '#F8CBAD' },
      { ...rule, fill: '#000000' },
    ]);
    expect(look.cell(0, 0)?.style).toMatchObject({
      ...{ 'background-color': '#F8CBAD', color: '#123456', 'font-weight': 'bold' },
    });
  });

  test('罫線は隣のセルのものでも引き、塗られたセルの枠線は消える', () => {
    const sheet = newSheet();
    sheet.setFormat(cellArea(1, 1), { border: '#000000' });
    sheet.setFormat(cellArea(5, 5), { fill: '#DDEBF7' });
    const look = lookOf(sheet);
    expect(look.cell(1, 0)?.lineRight).toBe('#000000');
    expect(look.cell(0, 1)?.lineBottom).toBe('#000000');
    expect(look.cell(5, 5)?.lineRight).toBe('#DDEBF7');
    expect(look.cell(8, 0)?.lineRight).toBeNull();
  });

  test('文字は空いた隣へはみ出し、次に文字があれば切れる', () => {
    const sheet = newSheet();
    sheet.write(0, 0, { text: '長い言葉' });
    expect(lookOf(sheet).cell(0, 0)?.isClipped).toBe(false);
    sheet.write(0, 1, { text: '隣' });
    expect(lookOf(sheet).cell(0, 0)?.isClipped).toBe(true);
  });

  test('結合セルは一つの枠になり、隠れた行と列を数えない', () => {
    const sheet = newSheet();
    sheet.write(2, 1, { text: '結合<1>' });
    sheet.merge(cellArea(2, 1, 3, 3));
    sheet.setRowsHidden(2, 1, true);
    expect(markup(sheet, 2, [0, 1, 2, 3])).toContain('id="B3"');
    const seen = markup(sheet, 3, [0, 1, 3]);
    expect(seen).toContain('rowspan="2" colspan="2"');
    expect(seen).toContain('結合&lt;1&gt;');
    expect(markup(sheet, 4, [0, 1, 3])).not.toContain('結合');
    expect(markup(sheet, 4, [0, 1, 3]).match(/<td /g)).toHaveLength(1);
  });
});
