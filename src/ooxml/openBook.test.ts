import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { bookBytes, bookParts, worksheet, zipEntries, zipParts } from './bookBytes.fixture';
import { openBook } from './openBook';
import { firstSheet, makeBook, openOrFail } from './openedBook.fixture';
import type { ZipLimits } from './zipArchive';
import { ZIP_LIMITS } from './zipArchive';
import { writeZip } from './zipWriter';

const SMALL: ZipLimits = { partBytes: 200_000, totalBytes: 400_000, ratio: 50, entries: 30 };

function refusal(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): string {
  const opened = openBook(bytes, limits);
  return opened.kind === 'refused' ? opened.reason : 'opened';
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

/** An OLE container with one stream of that name, as far as its name is looked for. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((char, index) => (bytes[512 + 2 * index] = char.charCodeAt(0)));
  return bytes;
}

function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`${__dirname}/../../samples/${name}`));
}

describe('ブックでないファイルは、理由を添えて断る', () => {
  const good = bookBytes({ sheets: { 台帳: '<row r="1"><c r="A1"><v>1</v></c></row>' } });

  it.each<[string, string, Uint8Array]>([
    ['空のファイル', 'empty', new Uint8Array()],
    ['HTML', 'notWorkbook', text('<html><body><table><tr><td>1</td></tr></table></body></html>')],
    ['CSV', 'notWorkbook', text('№,事業名\n1,民間活力')],
    ['古い.xls', 'legacyXls', ole('Workbook')],
    [
      'さらに古い.xls（容器なし）',
      'legacyXls',
      Uint8Array.of(0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00),
    ],
    ['パスワード付き', 'encrypted', ole('EncryptedPackage')],
    ['古いWord文書', 'notWorkbook', ole('WordDocument')],
    ['ほかのzip', 'notWorkbook', zipSync({ 'a.txt': text('a') })],
    ['途中で切れた', 'truncated', good.slice(0, good.length - 40)],
    ['先頭だけ', 'truncated', good.slice(0, 10)],
  ])('%s → %s', (_, reason, bytes) => {
    expect(refusal(bytes)).toBe(reason);
  });

  it('Word文書のzip → notWorkbook', () => {
    const parts = bookParts();
    const types = String(parts.get('[Content_Types].xml'));
    parts.set(
      '[Content_Types].xml',
      types.replace('spreadsheetml.sheet.main', 'wordprocessingml.document.main'),
    );
    expect(refusal(zipParts(parts))).toBe('notWorkbook');
  });

  it('バイナリブック(.xlsb) → notWorkbook', () => {
    const parts = bookParts();
    const types = String(parts.get('[Content_Types].xml'));
    const binary = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main';
    parts.set(
      '[Content_Types].xml',
      types.replace('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', binary),
    );
    expect(refusal(zipParts(parts))).toBe('notWorkbook');
  });

  it('シートの中の1バイトが変わっていれば、途中まで読まずに断る', () => {
    const bytes = sample('r4h1-list.xlsx');
    const at = bytes.length >> 1;
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    expect(refusal(bytes)).toBe('corrupt');
  });

  it('暗号化zip・zip64・二重の部品・外へ出る名前', () => {
    const entries = zipEntries(bookParts());
    const bytes = writeZip(entries);
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    const flagged = bytes.slice();
    new DataView(flagged.buffer).setUint16(directory + 8, 1, true);
    expect(refusal(flagged)).toBe('zipEncrypted');
    const huge = bytes.slice();
    new DataView(huge.buffer).setUint32(directory + 24, 0xffffffff, true);
    expect(refusal(huge)).toBe('zip64');
    const [first] = entries;
    expect(refusal(writeZip(first ? [...entries, first] : []))).toBe('malformed');
    expect(refusal(zipParts(new Map([...bookParts(), ['xl/../../evil.xml', 'x']])))).toBe('malformed');
  });
});

describe('爆弾は、実際に出てきたバイト数で止める', () => {
  const zeros = ' '.repeat(300_000);

  it('一つの部品が大きすぎる', () => {
    expect(refusal(bookBytes({ sheetPart: worksheet(`<sheetData/>${zeros}`) }), SMALL)).toBe('tooLarge');
  });

  it('圧縮率が高すぎる', () => {
    const bytes = bookBytes({ sheetPart: worksheet(`<sheetData/>${' '.repeat(1_500_000)}`) });
    expect(refusal(bytes, { ...ZIP_LIMITS, ratio: 100 })).toBe('tooLarge');
  });

  it('部品を合わせると大きすぎる', () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'あ'.repeat(50_000)}</t></is></c></row>`;
    expect(refusal(bookBytes({ sheets: { a: rows, b: rows, c: rows } }), SMALL)).toBe('tooLarge');
  });

  it('部品の数が多すぎる', () => {
    const more = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`xl/media/${index}.bin`, 'x']));
    expect(refusal(bookBytes({ more }), SMALL)).toBe('tooLarge');
  });

  it('大きさを小さく偽っていても、偽った大きさで止まる', () => {
    const entries = zipEntries(bookParts({ sheetPart: worksheet(`<sheetData/>${zeros}`) }));
    const lying = entries.map((entry) => (entry.size > 100_000 ? { ...entry, size: 1000 } : entry));
    expect(refusal(writeZip(lying), SMALL)).toBe('corrupt');
  });
});

describe('XMLとして危ないものは断る', () => {
  it('実体の宣言 → dtd', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${worksheet('<sheetData/>')}`;
    expect(refusal(bookBytes({ sheetPart: bomb }))).toBe('dtd');
    expect(refusal(bookBytes({ strings: '', more: { 'xl/sharedStrings.xml': bomb } }))).toBe('dtd');
  });

  it('深すぎる入れ子 → tooDeep', () => {
    const deep = '<a>'.repeat(100) + '</a>'.repeat(100);
    expect(refusal(bookBytes({ sheetPart: worksheet(`<sheetData/><extLst>${deep}</extLst>`) }))).toBe(
      'tooDeep',
    );
  });

  it.each([
    ['閉じていないタグ', worksheet('<sheetData><row>')],
    ['UTF-8でないバイト', Uint8Array.of(0x3c, 0x61, 0xff, 0x3e)],
    ['行番号が範囲の外', worksheet('<sheetData><row r="1048577"/></sheetData>')],
    ['列が範囲の外', worksheet('<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>')],
    [
      '同じ行が二度',
      worksheet('<sheetData><row r="2"/><row r="1"/><row r="2"><c r="A2"><v>1</v></c></row></sheetData>'),
    ],
  ])('%s → malformed', (_, sheetPart) => {
    expect(refusal(bookBytes({ sheetPart }))).toBe('malformed');
  });

  it('一つの部品や一つの名前を二枚のシートが使っている → malformed', () => {
    const parts = bookParts({ sheets: { a: '', b: '' } });
    const workbook = String(parts.get('xl/workbook.xml'));
    for (const [from, to] of [
      ['r:id="rId2"', 'r:id="rId1"'],
      ['name="b"', 'name="A"'],
      ['sheetId="2"', 'sheetId="1"'],
    ]) {
      expect(
        refusal(zipParts(new Map([...parts, ['xl/workbook.xml', workbook.replace(from ?? '', to ?? '')]]))),
      ).toBe('malformed');
    }
  });

  it('表の部品が壊れていれば、あとで例外にせず開くときに断る', () => {
    const bytes = bookBytes({
      sheetPart: worksheet('<sheetData/><tableParts><tablePart r:id="rId1"/></tableParts>'),
      sheetRelations:
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/>',
      more: { 'xl/tables/table1.xml': '<table' },
    });
    expect(refusal(bytes)).toBe('malformed');
  });
});

describe('どんなバイト列でも例外を投げない', () => {
  const bytes = sample('r3h2-list.xlsx');

  it('でたらめな場所を書き換える', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.nat(bytes.length),
        (changes, length) => {
          const broken = length % 3 === 0 ? bytes.slice(0, length) : bytes.slice();
          for (const [at, byte] of changes) broken[at] = byte;
          expect(['opened', 'refused']).toContain(openBook(broken).kind);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('でたらめなXMLを部品に入れる', () => {
    const piece = fc.constantFrom(
      '<row>',
      '</row>',
      '<row r="3">',
      '<c>',
      '</c>',
      '<c r="B2" t="s">',
      '<c t="b">',
      '<v>',
      '</v>',
      '7',
      '<f>',
      '<f t="shared" si="0">',
      '</f>',
      '<is>',
      '</is>',
      '<t>',
      '</t>',
      '<row r="0"/>',
      '<c r="A1" s="99"><v>x</v></c>',
      '<f t="shared" ref="A1" si="0">B1</f>',
      '<rPh sb="0" eb="1">',
      '</rPh>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const opened = openBook(bookBytes({ sheets: { a: pieces.join('') }, strings: '<si><t>あ</t></si>' }));
        if (opened.kind === 'opened') {
          const sheet = firstSheet(opened.book);
          sheet.write(0, 0, { text: '書ける' });
          for (const cell of sheet.cells()) sheet.format(cell.row, cell.column);
          expect(firstSheet(openOrFail(opened.book.save())).cell(0, 0).value).toBe('書ける');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('名前や関係の書き方の違い', () => {
  it('ブックの部品がどこにあっても、関係をたどって見つける', () => {
    const parts = bookParts({ sheets: { 台帳: '<row r="1"><c r="A1"><v>7</v></c></row>' } });
    const moved = new Map(
      [...parts].map(([path, content]) => [path.replace('xl/workbook.xml', 'BOOK/main.xml'), content]),
    );
    moved.delete('xl/_rels/workbook.xml.rels');
    moved.set(
      'BOOK/_rels/main.xml.rels',
      String(parts.get('xl/_rels/workbook.xml.rels')).replace(/Target="/g, 'Target="/xl/'),
    );
    for (const path of ['[Content_Types].xml', '_rels/.rels']) {
      moved.set(path, String(parts.get(path)).replace('xl/workbook.xml', 'BOOK/main.xml'));
    }
    expect(firstSheet(openOrFail(zipParts(moved))).cell(0, 0).value).toBe(7);
  });

  it('区切りが \\ や先頭の / でも、大文字と小文字が違っても読む', () => {
    const renamed = [...bookParts({ sheets: { a: '<row r="1"><c r="A1"><v>7</v></c></row>' } })].map(
      ([path, content]) => [`/${path.replace(/\//g, '\\').replace('sheet1', 'SHEET1')}`, content] as const,
    );
    expect(firstSheet(openOrFail(zipParts(new Map(renamed)))).cell(0, 0).value).toBe(7);
  });

  it('__proto__ という名前のシートや定義名も、ただの名前である', () => {
    const book = makeBook({
      sheets: { __proto__x: '', constructor: '<row r="1"><c r="A1"><v>3</v></c></row>' },
      workbookTail:
        '<definedNames><definedName name="__proto__">constructor!$A$1</definedName></definedNames>',
    });
    expect(book.sheet('CONSTRUCTOR')?.cell(0, 0).value).toBe(3);
    expect(book.sheet('toString')).toBeNull();
    expect(book.names()).toEqual([
      { name: '__proto__', sheet: null, formula: '=constructor!$A$1', isHidden: false },
    ]);
  });
});
