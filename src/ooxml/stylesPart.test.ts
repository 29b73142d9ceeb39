import { describe, expect, it } from '@jest/globals';
import type { BookRecipe } from './bookBytes.fixture';
import { worksheet } from './bookBytes.fixture';
import { firstSheet, makeBook, reopen, savedPart } from './openedBook.fixture';
import { isDateFormat } from './numberFormat';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** One cell, A1, whose fill is of that colour. */
function filled(color: string, more: Partial<BookRecipe> & { readonly colors?: string } = {}): string | null {
  const { colors = '', ...recipe } = more;
  const styles =
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="2"><fill/>` +
    `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill></fills><borders count="1"><border/></borders>` +
    `<cellXfs count="2"><xf/><xf fillId="1"/></cellXfs>${colors}</styleSheet>`;
  const book = makeBook({ styles, sheets: { a: '<row r="1"><c r="A1" s="1"/></row>' }, ...recipe });
  return firstSheet(book).format(0, 0).fill;
}

describe('色は、見えるとおりの色で読む', () => {
  it.each([
    ['rgb="FFDDEBF7"', '#DDEBF7'],
    ['rgb="00c0ffee"', '#C0FFEE'],
    ['indexed="10"', '#FF0000'],
    ['indexed="2"', '#FF0000'],
    ['indexed="22"', '#C0C0C0'],
    ['indexed="64"', '#000000'],
    ['theme="0"', '#FFFFFF'],
    ['theme="1"', '#000000'],
    ['theme="4"', '#5B9BD5'],
    // What Excel shows for 白、背景1、黒+基本色15% and 黒、テキスト1、白+基本色50%.
    ['theme="0" tint="-0.14999847407452621"', '#D9D9D9'],
    ['theme="1" tint="0.499984740745262"', '#7F7F7F'],
    ['theme="4" tint="0.79998168889431442"', '#DEEBF7'],
    ['theme="4" tint="-0.249977111117893"', '#2E75B6'],
  ])('%s → %s', (color, seen) => {
    const fill = filled(color) ?? '';
    for (const at of [1, 3, 5]) {
      const [got, wanted] = [fill, seen].map((text) => parseInt(text.slice(at, at + 2), 16));
      // Excel rounds in its own way: one step of 256 is nobody's colour.
      expect(Math.abs((got ?? NaN) - (wanted ?? NaN))).toBeLessThanOrEqual(1);
    }
  });

  it('ブック自身のテーマと色の表に従う', () => {
    const theme =
      '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1>' +
      '<a:lt1><a:srgbClr val="FEFEFE"/></a:lt1><a:accent1><a:srgbClr val="123456"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
    expect([
      filled('theme="0"', { theme }),
      filled('theme="1"', { theme }),
      filled('theme="4"', { theme }),
    ]).toEqual(['#FEFEFE', '#111111', '#123456']);
    const colors = '<colors><indexedColors><rgbColor rgb="00ABCDEF"/></indexedColors></colors>';
    expect(filled('indexed="0"', { colors })).toBe('#ABCDEF');
  });
});

describe('書式の番号', () => {
  it('同じ書式は一つで済ませ、元の書式は残す', () => {
    const book = makeBook({ sheets: { a: '' } });
    const sheet = firstSheet(book);
    sheet.setFormat({ row: 0, column: 0, rowCount: 30, columnCount: 5 }, { bold: true, border: '#000000' });
    sheet.setFormat({ row: 40, column: 0, rowCount: 1, columnCount: 1 }, { border: '#000000' });
    sheet.setFormat({ row: 40, column: 0, rowCount: 1, columnCount: 1 }, { bold: true });
    const styles = savedPart(book, 'xl/styles.xml');
    expect(/<cellXfs count="(\d+)"/.exec(styles)?.[1]).toBe('3');
    expect(/<borders count="(\d+)"/.exec(styles)?.[1]).toBe('2');
  });

  it('列や行まるごとの書式は、セルに広げない', () => {
    const book = makeBook({ sheets: { a: '<row r="5"><c r="B5"><v>1</v></c></row>' } });
    const sheet = firstSheet(book);
    sheet.setFormat({ row: 0, column: 1, rowCount: 1_048_576, columnCount: 2 }, { bold: true });
    sheet.setFormat({ row: 6, column: 0, rowCount: 1, columnCount: 16_384 }, { wrap: true });
    const again = firstSheet(reopen(book));
    expect([again.format(4, 1).bold, again.format(99, 2).bold, again.format(99, 3).bold]).toEqual([
      true,
      true,
      false,
    ]);
    expect([again.format(6, 7000).wrap, again.format(7, 7000).wrap]).toEqual([true, false]);
    const saved = savedPart(book, 'xl/worksheets/sheet1.xml');
    expect(saved.match(/<c /g)?.length).toBe(1);
  });

  it('何もないセルに書くと、行や列の書式を受け継ぐ', () => {
    const part = worksheet(
      '<cols><col min="2" max="2" width="9" style="1"/></cols><sheetData><row r="2" s="2" customFormat="1"/></sheetData>',
    );
    const styles =
      `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>` +
      '<cellXfs count="3"><xf/><xf fontId="1"/><xf numFmtId="9"/></cellXfs></styleSheet>';
    const book = makeBook({ sheetPart: part, styles });
    const sheet = firstSheet(book);
    sheet.write(0, 1, { number: 1 });
    sheet.write(1, 1, { number: 1 });
    const again = firstSheet(reopen(book));
    expect([again.format(0, 1).bold, again.format(1, 1).bold, again.format(1, 1).numberFormat]).toEqual([
      true,
      false,
      '0%',
    ]);
  });

  it('アポストロフィの印は、要る文字にだけ付き、別の値を書けば取れる', () => {
    const book = makeBook({ sheets: { a: '' } });
    const sheet = firstSheet(book);
    sheet.write(0, 0, { text: '=1+1' });
    sheet.write(1, 0, { text: '順調' });
    expect([sheet.format(0, 0).quotePrefix, sheet.format(1, 0).quotePrefix]).toEqual([true, false]);
    expect(firstSheet(reopen(book)).cell(0, 0)).toEqual({ value: '=1+1', formula: null });
    sheet.write(0, 0, { number: 2 });
    expect(firstSheet(reopen(book)).format(0, 0).quotePrefix).toBe(false);
  });

  it('フォントの名前を変えると、テーマのフォントの印も外れる', () => {
    const styles =
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>` +
      '<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs></styleSheet>';
    const book = makeBook({ sheets: { a: '' }, styles });
    firstSheet(book).setFormat(
      { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      { fontName: 'BIZ UDゴシック', bold: true },
    );
    expect(savedPart(book, 'xl/styles.xml')).toContain(
      '<font><b/><sz val="11"/><name val="BIZ UDゴシック"/></font>',
    );
  });
});

describe('日付の表示形式', () => {
  it.each([
    ['yyyy/m/d', true],
    ['[$-411]ggge"年"m"月"d"日"', true],
    ['m"月"d"日"', true],
    ['h:mm', false],
    ['[h]:mm:ss', false],
    ['mm:ss', false],
    ['yyyy-mm-dd h:mm', true],
    ['General', false],
    ['G/標準', false],
    ['0.00E+00', false],
    ['#,##0"年"', false],
    ['0\\d', false],
    ['[Red]0;[Blue]d', false],
    ['@', false],
  ])('%s → %s', (format, isDate) => {
    expect(isDateFormat(format)).toBe(isDate);
  });
});
