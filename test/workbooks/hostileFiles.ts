import { constants, deflateRawSync } from 'node:zlib';
import type { BookRecipe } from '../../src/ooxml/bookBytes.fixture';
import { bookBytes, bookParts, worksheet, zipEntries, zipParts } from '../../src/ooxml/bookBytes.fixture';
import { crc32 } from '../../src/ooxml/crc32';
import type { ZipEntry } from '../../src/ooxml/zipArchive';
import { writeZip } from '../../src/ooxml/zipWriter';

/** What becomes of a file: the code of its refusal, or `read`, with the one report that it holds. */
export interface HostileFile {
  readonly title: string;
  readonly name: string;
  readonly outcome: 'read' | 'empty' | 'encrypted' | 'legacyXls' | 'notWorkbook' | 'damaged' | 'tooLarge';
  readonly bytes: () => Uint8Array;
}

/** 1-1-1 保育園の整備 待機児童の調査 済 保育課 */
export const GOOD_ROWS =
  row(1, ['令和4年度上半期']) +
  row(2, ['番号', '事業名', '活動', '進捗状況', '担当課']) +
  row(3, ['1-1-1', '保育園の整備', '待機児童の調査', '済', '保育課']);

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET = 'xl/worksheets/sheet1.xml';
const MB = 1_000_000;

export const HOSTILE_FILES: readonly HostileFile[] = [
  file('1GBに膨らむ爆弾', 'tooLarge', () => bomb(1_000, { size: 1_000 * MB })),
  file('1GBに膨らむのに100KBと偽る爆弾', 'damaged', () => bomb(1_000, { size: 100_000 })),
  file('10GBに膨らむ爆弾', 'tooLarge', () => bomb(10_000, { size: (10_000 * MB) % 2 ** 32 })),
  file('10GBに膨らむのに60MBと偽る爆弾', 'damaged', () => bomb(10_000, { size: 60 * MB })),
  file('文字列の表が1GBに膨らむ爆弾', 'tooLarge', () => {
    const entries = zipEntries(bookParts({ sheets: { 回答: GOOD_ROWS }, strings: '' }));
    const packed = packedZeros(1_000);
    return writeZip(
      entries.map((entry) =>
        entry.path === 'xl/sharedStrings.xml' ? { ...entry, packed, method: 8, size: 1_000 * MB } : entry,
      ),
    );
  }),
  file('途中で切れたファイル', 'damaged', () => good().slice(0, 700)),
  file('末尾だけ切れたファイル', 'damaged', () => good().slice(0, -1)),
  file('シートの中の1ビットが変わったファイル', 'damaged', () => withFlip(good())),
  file('DTDと実体のあるシート', 'damaged', () =>
    bookBytes({
      sheetPart: `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${worksheet(`<sheetData>${GOOD_ROWS}</sheetData>`)}`,
    }),
  ),
  file('150MBの一つの文字列', 'tooLarge', () => longText(150 * MB)),
  file('40MBの一つの文字列', 'read', () => longText(40 * MB)),
  file('50MBの属性', 'read', () =>
    largeBook({
      sheetPart: worksheet(`<sheetPr codeName="${'a'.repeat(50 * MB)}"/><sheetData>${GOOD_ROWS}</sheetData>`),
    }),
  ),
  file('20万個の属性', 'read', () => {
    const attributes = Array.from({ length: 200_000 }, (_, i) => `a${String(i)}="1"`).join(' ');
    return bookBytes({ sheetPart: worksheet(`<sheetPr ${attributes}/><sheetData>${GOOD_ROWS}</sheetData>`) });
  }),
  file('シート全体の結合', 'read', () =>
    bookBytes({
      sheetPart: worksheet(
        `<sheetData>${GOOD_ROWS}</sheetData><mergeCells><mergeCell ref="G1:XFD1048576"/></mergeCells>`,
      ),
    }),
  ),
  file('100万個の結合', 'tooLarge', () =>
    largeBook({
      sheetPart: worksheet(
        `<sheetData>${GOOD_ROWS}</sheetData><mergeCells>${'<mergeCell ref="A9:GR9"/>'.repeat(MB)}</mergeCells>`,
      ),
    }),
  ),
  file('書式だけの100万行', 'read', () => styledRows('')),
  file('書式だけのセルが3つずつある100万行', 'tooLarge', () =>
    styledRows('<c r="A9" s="1"/><c r="B9" s="1"/><c r="C9" s="1"/>'),
  ),
  file('右端に一つずつ値のある2万行が40枚', 'tooLarge', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${String(at + 1)}"><c r="GR${String(at + 1)}"><v>1</v></c></row>`,
    );
    return largeBook({
      sheets: Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`s${String(at)}`, rows.join('')])),
    });
  }),
  file('名前が100万個あるブック', 'tooLarge', () =>
    largeBook({
      sheets: { 回答: GOOD_ROWS },
      workbookTail: `<definedNames>${'<definedName name="a">回答!$A$1</definedName>'.repeat(MB)}</definedNames>`,
    }),
  ),
  file('__proto__という名前のシートと定義名', 'read', () =>
    bookBytes({
      sheets: { __proto__: '', ['__proto__ ']: GOOD_ROWS, constructor: '' },
      workbookTail:
        '<definedNames><definedName name="__proto__">constructor!$A$1</definedName></definedNames>',
    }),
  ),
  file('絶対パスと \\ で書かれた部品', 'read', oddPaths),
  file('接頭辞の付いたXML', 'read', () => bookBytes({ sheetPart: prefixed(GOOD_ROWS) })),
  file('番地のない行とセル', 'read', () =>
    bookBytes({ sheets: { 回答: GOOD_ROWS.replace(/ r="[A-Z]*\d+"/g, '') } }),
  ),
  file('UTF-16のシート', 'read', () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${worksheet(`<sheetData>${GOOD_ROWS}</sheetData>`)}`;
    return bookBytes({ sheetPart: new Uint8Array(Buffer.from(xml, 'utf16le')) });
  }),
  file('Strict形式', 'read', strict),
  file('1904年から数えるブック', 'read', () =>
    bookBytes({ sheets: { 回答: GOOD_ROWS }, workbookHead: '<workbookPr date1904="1"/>' }),
  ),
  file('セルの中に書かれたふりがな', 'read', () =>
    bookBytes({
      sheets: {
        回答: GOOD_ROWS.replaceAll('</t></is>', '</t><rPh sb="0" eb="1"><t>フリガナ</t></rPh></is>'),
      },
    }),
  ),
  file('順の入れ替わったふりがな', 'read', () =>
    bookBytes({
      sheets: { 回答: GOOD_ROWS.replaceAll('<is>', '<is><rPh sb="0" eb="1"><t>フリガナ</t></rPh>') },
    }),
  ),
  file('CDATAと注釈', 'read', () =>
    bookBytes({ sheets: { 回答: GOOD_ROWS.replace(/<t>(.*?)<\/t>/g, '<t><!-- 注 --><![CDATA[$1]]></t>') } }),
  ),
  file('パスワードで開くブック', 'encrypted', () => ole('EncryptedPackage')),
  { ...file('Excel 2003のブック', 'legacyXls', () => ole('Workbook')), name: '回答.xls' },
  file('拡張子だけ.xlsxのHTML', 'notWorkbook', () =>
    text('<html><body><table><tr><td>済</td></tr></table></body></html>'),
  ),
  file('拡張子だけ.xlsxのCSV', 'notWorkbook', () => text('番号,活動\n1-1-1,済\n')),
  file('Wordの文書', 'notWorkbook', () => {
    const parts = bookParts({ sheets: { 回答: GOOD_ROWS } });
    const types = String(parts.get('[Content_Types].xml'));
    return zipParts(
      parts.set(
        '[Content_Types].xml',
        types.replace('spreadsheetml.sheet.main', 'wordprocessingml.document.main'),
      ),
    );
  }),
  file('0バイト', 'empty', () => new Uint8Array()),
];

function file(title: string, outcome: HostileFile['outcome'], bytes: () => Uint8Array): HostileFile {
  return { title, name: '回答.xlsx', outcome, bytes };
}

function row(number: number, texts: readonly string[]): string {
  const cells = texts.map(
    (content, column) =>
      `<c r="${String.fromCharCode(65 + column)}${String(number)}" t="inlineStr"><is><t>${content}</t></is></c>`,
  );
  return `<row r="${String(number)}">${cells.join('')}</row>`;
}

function good(): Uint8Array {
  return bookBytes({ sheets: { 回答: GOOD_ROWS } });
}

/** As `bookBytes`, in less time for hundreds of megabytes. Parts that are the same are packed once. */
function largeBook(recipe: BookRecipe): Uint8Array {
  const known = new Map<string | Uint8Array, Omit<ZipEntry, 'path'>>();
  const entries = [...bookParts(recipe)].map(([path, content]): ZipEntry => {
    const packed = known.get(content) ?? packPart(content);
    known.set(content, packed);
    return { ...packed, path };
  });
  return writeZip(entries);
}

function packPart(content: string | Uint8Array): Omit<ZipEntry, 'path'> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const packed = new Uint8Array(deflateRawSync(bytes, { level: 1 }));
  return { method: 8, crc: crc32(bytes), size: bytes.length, packed, time: 0 };
}

/** A megabyte of blanks again and again, packed: each is a block of its own that leans on none before. */
function packedZeros(megabytes: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(MB, 0x20), { finishFlush: constants.Z_FULL_FLUSH });
  return new Uint8Array(
    Buffer.concat([...Array.from({ length: megabytes }, () => block), Uint8Array.of(3, 0)]),
  );
}

function bomb(megabytes: number, { size }: { readonly size: number }): Uint8Array {
  const packed = packedZeros(megabytes);
  const entries = zipEntries(bookParts({ sheets: { 回答: '' } }));
  return writeZip(
    entries.map((entry): ZipEntry => (entry.path === SHEET ? { ...entry, packed, size, method: 8 } : entry)),
  );
}

function withFlip(bytes: Uint8Array): Uint8Array {
  const [sheet] = zipEntries(bookParts({ sheets: { 回答: GOOD_ROWS } })).filter(({ path }) => path === SHEET);
  const at = Buffer.from(bytes).indexOf(Buffer.from(sheet?.packed ?? []));
  const flipped = bytes.slice();
  flipped[at + 40] = (flipped[at + 40] ?? 0) ^ 4;
  return flipped;
}

/** Stands where no cell points to. */
function longText(length: number): Uint8Array {
  return largeBook({ sheets: { 回答: GOOD_ROWS }, strings: `<si><t>${'a'.repeat(length)}</t></si>` });
}

function styledRows(cells: string): Uint8Array {
  const rows = Array.from(
    { length: 1_048_573 },
    (_, at) => `<row r="${String(at + 4)}" s="1" customFormat="1" ht="18">${cells}</row>`,
  );
  return largeBook({ sheets: { 回答: GOOD_ROWS + rows.join('') } });
}

function oddPaths(): Uint8Array {
  const parts = bookParts({ sheets: { 回答: GOOD_ROWS } });
  const moved = new Map<string, string | Uint8Array>();
  for (const [path, content] of parts) {
    if (path === 'xl/_rels/workbook.xml.rels') {
      moved.set('/BOOK\\_rels\\main.xml.rels', String(content).replace(/Target="/g, 'Target="/xl/'));
    } else if (path === 'xl/workbook.xml') moved.set('/BOOK\\main.xml', content);
    else if (path === SHEET) moved.set('/XL\\worksheets/SHEET1.xml', content);
    else
      moved.set(
        path,
        String(content)
          .replaceAll('xl/workbook.xml', '/BOOK/./main.xml')
          .replaceAll('//', '/')
          .replaceAll('http:/', 'http://')
          .replaceAll('/./main.xml" ContentType', '/main.xml" ContentType'),
      );
  }
  return zipParts(moved);
}

function prefixed(rows: string): string {
  const named = rows.replace(/<(\/?)(row|c|v|is|t)\b/g, '<$1x:$2');
  return `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${named}</x:sheetData></x:worksheet>`;
}

function strict(): Uint8Array {
  const parts = [...bookParts({ sheets: { 回答: GOOD_ROWS } })].map(
    ([path, content]) =>
      [
        path,
        String(content)
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ] as const,
  );
  return zipParts(new Map(parts));
}

/** The container of Excel 2003 with one stream of that name, as far as it is looked at. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2_048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 1_024);
  return bytes;
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
