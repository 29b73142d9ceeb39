import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellKey, numberFormatAt, valueAt } from '../workbook/grid';
import type { SheetDetail, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { BookRecipe } from './bookBytes.fixture';
import { worksheet } from './bookBytes.fixture';
import { makeBook, openOrFail } from './openedBook.fixture';
import { readSnapshot } from './readSnapshot';

function snapshotOf(recipe: BookRecipe, detail: SheetDetail = 'full'): WorkbookSnapshot {
  return readSnapshot(makeBook(recipe), { detail: () => detail }, '台帳.xlsx');
}

function first(snapshot: WorkbookSnapshot): SheetSnapshot {
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="ggge&quot;年&quot;"/></numFmts>' +
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="4"><xf/><xf numFmtId="170"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>';

describe('ブックのスナップショット', () => {
  it('値・数式・表示形式・結合・隠した行と列', () => {
    const part = worksheet(
      '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData>' +
        '<row r="2" hidden="1"><c r="B2" s="2"><f>1/2</f><v>0.5</v></c><c r="C2" t="e"><v>#N/A</v></c></row>' +
        '<row r="4"><c r="D4" s="1"><v>44652</v></c><c r="A4" t="str"><f>""</f><v></v></c></row><row r="90" hidden="1"/></sheetData>' +
        '<mergeCells><mergeCell ref="B2:B4"/><mergeCell ref="Z9:Z10"/></mergeCells>',
    );
    const sheet = first(snapshotOf({ sheetPart: part, styles: STYLES }));
    expect(sheet.usedArea).toEqual({ row: 1, column: 0, rowCount: 3, columnCount: 4 });
    const { grid } = sheet;
    if (!grid) throw new Error('no grid');
    expect(grid.values).toEqual([
      [null, 0.5, { error: '#N/A' }, null],
      [null, null, null, null],
      [null, null, null, 44652],
    ]);
    expect([...grid.formulas]).toEqual([
      [cellKey(1, 1), '=1/2'],
      [cellKey(3, 0), '=""'],
    ]);
    expect([numberFormatAt(grid, 1, 1), numberFormatAt(grid, 3, 3)]).toEqual(['0%', 'ggge"年"']);
    expect(grid.merged).toEqual([{ row: 1, column: 1, rowCount: 3, columnCount: 1 }]);
    expect([[...grid.hiddenRows], [...grid.hiddenColumns]]).toEqual([[1], [1, 2]]);
  });

  it('求めた深さだけ読む', () => {
    const rows = '<row r="1" hidden="1"><c r="A1" s="2"><f>1+1</f><v>2</v></c></row>';
    const recipe = { sheets: { a: rows }, styles: STYLES };
    const values = first(snapshotOf(recipe, 'values')).grid;
    expect([values?.values, values?.formulas.size, values?.numberFormats.size]).toEqual([[[2]], 0, 0]);
    const cells = first(snapshotOf(recipe, 'cells')).grid;
    expect([cells?.formulas.size, cells?.numberFormats.size, cells?.hiddenRows.size]).toEqual([1, 1, 0]);
    const none = first(snapshotOf(recipe, 'none'));
    expect([none.grid, none.usedArea, none.name]).toEqual([null, null, 'a']);
  });

  it('1904年から数えるブックの日付は、1900年からの番号に直す', () => {
    const rows = '<row r="1"><c r="A1" s="3"><v>43190</v></c><c r="B1"><v>43190</v></c></row>';
    const recipe = { sheets: { a: rows }, styles: STYLES, workbookHead: '<workbookPr date1904="1"/>' };
    expect(first(snapshotOf(recipe, 'values')).grid?.values).toEqual([[44652, 43190]]);
  });

  it('大きすぎるシートは、読める範囲だけを読み、そう言う', () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="B1048576"><v>3</v></c></row>';
    const sheet = first(snapshotOf({ sheets: { a: far } }));
    expect(sheet.isTruncated).toBe(true);
    expect(sheet.usedArea).toEqual({ row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 });
    expect(sheet.grid?.area).toEqual({ row: 0, column: 0, rowCount: 1, columnCount: 1 });
  });

  it('端に一つだけ値のあるシートでも、空の行は一つの配列で済ませる', () => {
    const rows = '<row r="1"><c r="GR1"><v>1</v></c></row><row r="20000"><c r="A20000"><v>2</v></c></row>';
    const { grid } = first(snapshotOf({ sheets: { a: rows } }));
    expect(new Set(grid?.values).size).toBe(3);
    expect(grid && valueAt(grid, 19_999, 0)).toBe(2);
  });

  it('組み込みの名前は、人が付けた名前に混ぜない', () => {
    const names =
      '<definedName name="_xlnm.Print_Area" localSheetId="0">a!$A$1</definedName><definedName name="件数">a!$A$1</definedName>';
    const snapshot = snapshotOf({ sheets: { a: '' }, workbookTail: `<definedNames>${names}</definedNames>` });
    expect(snapshot.names).toEqual([{ name: '件数', sheet: null, formula: '=a!$A$1' }]);
  });

  it('表は、集計行を除いた範囲で伝える', () => {
    const book = makeBook({ sheets: { a: '' } });
    const sheet = book.sheets[0];
    sheet?.addTable({ row: 0, column: 0, rowCount: 3, columnCount: 1 }, 'T', ['列'], '');
    const seen: unknown[] = [];
    const detail = (head: unknown): SheetDetail => {
      seen.push(head);
      return 'none';
    };
    const [table] = first(readSnapshot(book, { detail }, null)).tables;
    expect(table).toEqual({
      name: 'T',
      area: { row: 0, column: 0, rowCount: 3, columnCount: 1 },
      columns: ['列'],
      isFiltered: false,
    });
    expect(seen).toEqual([{ name: 'a', visibility: 'visible', tableNames: ['T'] }]);
  });

  it('見本の一覧を読む', () => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../samples/r4h1-messy.xlsx')));
    const { sheets, fileName } = readSnapshot(openOrFail(bytes), { detail: () => 'full' }, 'r4h1-messy.xlsx');
    const [sheet] = sheets;
    expect([fileName, sheets.length, sheet?.name]).toEqual(['r4h1-messy.xlsx', 1, '資料1-2']);
    expect(sheet?.grid?.values[9]?.[0]).toBe(36923);
    expect(sheet?.grid && numberFormatAt(sheet.grid, 9, 0)).not.toBe('General');
    expect(sheet?.grid?.merged.length).toBeGreaterThan(20);
  });
});
