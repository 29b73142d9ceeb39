import { describe, expect, it } from '@jest/globals';
import type { BookRecipe } from './bookBytes.fixture';
import { bookBytes, worksheet } from './bookBytes.fixture';
import { openBook } from './openBook';
import { firstSheet, makeBook, reopen } from './openedBook.fixture';
import { openPackage } from './openPackage';

function values(recipe: BookRecipe): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const cell of firstSheet(makeBook(recipe)).cells()) {
    const name = `${'ABCDEFGH'[cell.column] ?? '?'}${cell.row + 1}`;
    found[name] = cell.formula === null ? cell.value : { formula: cell.formula, value: cell.value };
  }
  return found;
}

function rows(content: string): BookRecipe {
  return { sheets: { a: content } };
}

describe('ふりがなは読まない', () => {
  const strings =
    '<si><t>企画</t><rPh sb="0" eb="2"><t>キカク</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><r><t>民間</t></r><r><rPr><b/></rPr><t>活力</t></r><rPh sb="0" eb="2"><t>ミンカン</t></rPh></si>' +
    '<si><rPh sb="0" eb="1"><t>カ</t></rPh><t>課</t></si>';

  it('共有文字列', () => {
    const cells =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>';
    expect(values({ strings, ...rows(cells) })).toEqual({ A1: '企画', B1: '民間活力', C1: '課' });
  });

  it('セルの中の文字列（このあとの行も失われない）', () => {
    const cells =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>企画</t><rPh sb="0" eb="2"><t>キカク</t></rPh></is></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><r><t>あ</t></r><r><t>い</t></r></is></c></row>';
    expect(values(rows(cells))).toEqual({ A1: '企画', A2: 'あい' });
  });
});

describe('値の種類', () => {
  it('数・真偽・エラー・日付・数式の結果', () => {
    const cells =
      '<row r="1"><c r="A1"><v>-1.5E-3</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c>' +
      '<c r="D1" t="d"><v>2022-04-01T12:00:00</v></c><c r="E1" t="str"><f>"あ"&amp;"い"</f><v>あい</v></c>' +
      '<c r="F1"><f>1/0</f></c><c r="G1" t="n"></c><c r="H1" t="str"><f>""</f><v></v></c></row>';
    expect(values(rows(cells))).toEqual({
      A1: -0.0015,
      B1: true,
      C1: { error: '#N/A' },
      D1: 44652.5,
      E1: { formula: '="あ"&"い"', value: 'あい' },
      F1: { formula: '=1/0', value: null },
      H1: { formula: '=""', value: '' },
    });
  });

  it('1904年から数えるブックの日付', () => {
    const cells = '<row r="1"><c r="A1" t="d"><v>2022-04-01</v></c></row>';
    expect(values({ workbookHead: '<workbookPr date1904="1"/>', ...rows(cells) })).toEqual({ A1: 43190 });
  });

  it('CDATA・_x000D_・全角空白・xml:space', () => {
    const t = (content: string, attributes = ''): string => `<is><t${attributes}>${content}</t></is>`;
    const cells =
      `<row r="1"><c r="A1" t="inlineStr">${t('<![CDATA[<A&B>]]>')}</c>` +
      `<c r="B1" t="inlineStr">${t('一行目_x000D_\n二行目')}</c>` +
      `<c r="C1" t="inlineStr">${t('　字下げ')}</c>` +
      `<c r="D1" t="inlineStr">${t(' 両端 ', ' xml:space="preserve"')}</c>` +
      `<c r="E1" t="inlineStr">${t('\n  端は捨てる ')}</c>` +
      `<c r="F1" t="inlineStr">${t('_x005F_x000D_')}</c></row>`;
    expect(values(rows(cells))).toEqual({
      A1: '<A&B>',
      B1: '一行目\r\n二行目',
      C1: '　字下げ',
      D1: ' 両端 ',
      E1: '端は捨てる',
      F1: '_x000D_',
    });
  });

  it('ない番号の共有文字列は、空とせずにブックを断る', () => {
    const recipe = rows('<row r="1"><c r="A1" t="s"><v>9</v></c><c r="B1"><v>1</v></c></row>');
    expect(openBook(bookBytes(recipe))).toMatchObject({ kind: 'refused', reason: 'malformed' });
  });
});

describe('書き方の違い', () => {
  it('rのない行とセル', () => {
    const cells =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>' +
      '<row><c><v>5</v></c></row>';
    expect(values(rows(cells))).toEqual({ A1: 1, B1: 2, C4: 3, D4: 4, A5: 5 });
  });

  it('rのない行とセルは、書き足しても元の場所のままである', () => {
    const book = makeBook(rows('<row><c><v>1</v></c></row><row><c/><c><v>2</v></c></row><row r="9"/>'));
    firstSheet(book).write(4, 0, { number: 5 });
    firstSheet(book).write(1, 0, { number: 9 });
    const again = firstSheet(reopen(book));
    expect([...again.cells()].map(({ row, column, value }) => [row, column, value])).toEqual([
      [0, 0, 1],
      [1, 0, 9],
      [1, 1, 2],
      [4, 0, 5],
    ]);
  });

  it('順番の逆な行とセル', () => {
    const cells =
      '<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>';
    expect(values(rows(cells))).toEqual({ A1: 0, A3: 1, B3: 2 });
  });

  it('接頭辞の付いたXML', () => {
    const part =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>あ</x:t></x:is></x:c></x:row></x:sheetData>' +
      '<x:mergeCells count="1"><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>';
    const book = makeBook({ sheetPart: part });
    const sheet = firstSheet(book);
    expect([sheet.cell(0, 0).value, sheet.merged().length]).toEqual(['あ', 1]);
    sheet.write(3, 3, { text: '書く' });
    sheet.merge({ row: 4, column: 0, rowCount: 1, columnCount: 2 });
    const again = firstSheet(reopen(book));
    expect([again.cell(0, 0).value, again.cell(3, 3).value, again.merged().length]).toEqual([
      'あ',
      '書く',
      2,
    ]);
  });

  it('Strictの名前空間', () => {
    const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const part = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="d"><v>2022-04-01</v></c></row></sheetData></worksheet>`;
    expect(values({ sheetPart: part })).toEqual({ A1: 44652 });
  });

  it.each(['utf-16le', 'utf-16be'])('UTF-16 (%s) のシート', (encoding) => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${worksheet('<sheetData><row r="1"><c r="A1" t="str"><v>改革</v></c></row></sheetData>')}`;
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    [...text].forEach((char, index) =>
      view.setUint16(2 * index, char.charCodeAt(0), encoding === 'utf-16le'),
    );
    const book = makeBook({ sheetPart: bytes });
    expect(firstSheet(book).cell(0, 0).value).toBe('改革');
    firstSheet(book).write(1, 0, { text: '書く' });
    expect(firstSheet(reopen(book)).cell(0, 0).value).toBe('改革');
  });

  it('絵文字や改行の多い部品でも、行の切れ目を取り違えない', () => {
    const cells = Array.from({ length: 5 }, (_, index) => {
      return `\r\n <row r="${index + 1}" ht="20">\r\n<c r="A${index + 1}" t="str"><v>🏛${'𠮷'.repeat(index)}</v></c>\r\n</row>`;
    }).join('');
    const book = makeBook(rows(cells));
    firstSheet(book).write(2, 1, { number: 1 });
    const again = firstSheet(reopen(book));
    expect([0, 1, 2, 3, 4].map((row) => again.cell(row, 0).value)).toEqual(
      [0, 1, 2, 3, 4].map((count) => `🏛${'𠮷'.repeat(count)}`),
    );
  });
});

describe('共有数式と配列数式', () => {
  const shared =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">$A$1+A1</f><v>2</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c></row>' +
    '<row r="3"><c r="B3"><f t="shared" si="0"/><v>4</v></c></row>';

  it('共有数式はそれぞれのセルの数式として読む', () => {
    expect(values(rows(shared))).toEqual({
      A1: 1,
      B1: { formula: '=$A$1+A1', value: 2 },
      B2: { formula: '=$A$1+A2', value: 3 },
      B3: { formula: '=$A$1+A3', value: 4 },
    });
  });

  it('元のセルを書き換えても、残りの数式は失われない', () => {
    const book = makeBook(rows(shared));
    firstSheet(book).write(0, 1, { number: 0 });
    const again = firstSheet(reopen(book));
    expect([again.cell(0, 1), again.cell(1, 1), again.cell(2, 1)]).toEqual([
      { value: 0, formula: null },
      { value: 3, formula: '=$A$1+A2' },
      { value: 4, formula: '=$A$1+A3' },
    ]);
  });

  it('配列数式は範囲ごと残る', () => {
    const book = makeBook(
      rows('<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row>'),
    );
    const sheet = firstSheet(book);
    sheet.cacheValue(0, 0, 8);
    sheet.insertRows(0, 1);
    const saved = firstSheet(reopen(book));
    expect(saved.cell(1, 0)).toEqual({ value: 8, formula: '=B2:B3*2' });
  });

  it('新しい関数は、見えるときは素の名前、ファイルでは印付きになる', () => {
    const book = makeBook(
      rows('<row r="1"><c r="A1"><f>_xlfn.XLOOKUP(1,B:B,C:C)&amp;"_xlfn."</f></c></row>'),
    );
    const sheet = firstSheet(book);
    expect(sheet.cell(0, 0).formula).toBe('=XLOOKUP(1,B:B,C:C)&"_xlfn."');
    sheet.write(1, 0, { formula: '=ifs(A1=1,"IFS(",TRUE,SUM(A1))' });
    expect(firstSheet(reopen(book)).cell(1, 0).formula).toBe('=ifs(A1=1,"IFS(",TRUE,SUM(A1))');
  });
});

describe('大きくて空のシート', () => {
  it('シート全体の結合は一つの範囲のままである', () => {
    const part = worksheet(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    );
    const book = makeBook({ sheetPart: part });
    const whole = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };
    expect(firstSheet(book).merged()).toEqual([whole]);
    firstSheet(book).clear(whole, 'all');
    firstSheet(book).unmerge(whole);
    expect(firstSheet(reopen(book)).merged()).toEqual([]);
  });

  it('書式だけの行は、読むときは数えず、保存するときは残す', () => {
    const count = 50_000;
    const cells = Array.from({ length: count }, (_, index) => {
      return `<row r="${index + 1}" s="1" customFormat="1"><c r="A${index + 1}" s="1"/></row>`;
    }).join('');
    const book = makeBook({ ...rows(cells) });
    const sheet = firstSheet(book);
    expect([sheet.usedArea(), [...sheet.cells()].length]).toEqual([null, 0]);
    sheet.write(10, 0, { number: 1 });
    const saved = new TextDecoder().decode(partOf(book.save()));
    expect(saved.match(/<row /g)?.length).toBe(count);
    expect(saved).toContain('<row r="50000" s="1" customFormat="1"><c r="A50000" s="1"/></row>');
  });
});

function partOf(bytes: Uint8Array): Uint8Array {
  return openPackage(bytes).bytes('xl/worksheets/sheet1.xml');
}
