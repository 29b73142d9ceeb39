import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { BookRecipe } from './bookBytes.fixture';
import { bookBytes, worksheet } from './bookBytes.fixture';
import { openBook } from './openBook';
import { NotPlainXml } from './plainXml';
import { readPlainSheet } from './plainSheet';
import { readSnapshot } from './readSnapshot';
import { readWorkbook } from './readWorkbook';
import { parseXml } from './xmlTree';

const SAMPLES = join(__dirname, '../../samples');

type Answer = WorkbookSnapshot | 'refused';

function quickly(bytes: Uint8Array): Answer {
  const read = readWorkbook(bytes, { fileName: null });
  return read.kind === 'read' ? read.snapshot : 'refused';
}

/** What the full reader says, which keeps every part of a workbook. */
function fully(bytes: Uint8Array): Answer {
  const opened = openBook(bytes);
  if (opened.kind === 'refused') return 'refused';
  const snapshot = readSnapshot(opened.book, { detail: () => 'full' }, null);
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, charts: [] })) };
}

function isPlain(sheetPart: string): boolean {
  const context = { strings: [], formats: [], date1904: false, budget: { characters: 1e9, places: 1e9 } };
  try {
    readPlainSheet(sheetPart, context);
    return true;
  } catch (error) {
    return !(error instanceof NotPlainXml);
  }
}

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="ggge&quot;年&quot;"/></numFmts>' +
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="4"><xf/><xf numFmtId="170"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const STRINGS =
  '<si><t>課名</t></si><si><r><rPr><b/></rPr><t>取組</t></r><r><t xml:space="preserve"> 状況</t></r><rPh sb="0" eb="1"><t>トリクミ</t></rPh></si>' +
  '<si><t> _x000D_端 </t></si><si/>';

describe('速い読み取りは、すべてを保つ読み取りと同じことを言う', () => {
  const folders = [SAMPLES, join(SAMPLES, 'departments')];
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => join(folder, name)),
  );

  it.each(files.map((path) => [path.slice(SAMPLES.length + 1), path]))('%s', (_, path) => {
    const bytes = new Uint8Array(readFileSync(path));
    expect(quickly(bytes)).toEqual(fully(bytes));
  });

  it('値・数式・共有数式・表示形式・結合・隠した行と列・絞り込み・保護', () => {
    const part = worksheet(
      '<sheetPr/><dimension ref="A1:D9"/><cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" width="0"/></cols><sheetData>' +
        '<row r="2" spans="1:4" hidden="1"><c r="B2" s="2"><f>1/2</f><v>0.5</v></c><c r="C2" t="e"><v>#N/A</v></c></row>' +
        '<row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" t="s" s="9"><v>1</v></c><c r="C4" t="s"><v>2</v></c><c r="D4" s="1"><v>44652</v></c></row>' +
        '<row r="5"><c r="A5" t="str"><f>""</f><v></v></c><c r="B5" t="b"><v>1</v></c><c r="C5" t="d"><v>2022-04-01</v></c><c r="D5" t="s"><v>3</v></c></row>' +
        '<row r="6"><c r="A6"><f t="shared" ref="A6:A8" si="0">B6+$C$1</f><v>1</v></c><c r="E6"/></row><row r="7"><c r="A7"><f t="shared" si="0"/><v>0</v></c></row>' +
        '<row><c t="inlineStr"><is><t>企画</t><rPh sb="0" eb="2"><t>キカク</t></rPh></is></c><c><v>1e3</v></c></row><row r="90" hidden="1"/>' +
        '</sheetData><sheetProtection sheet="1"/><autoFilter ref="A4:D9"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>' +
        '<mergeCells><mergeCell ref="B2:B4"/><mergeCell ref="Z9:Z10"/></mergeCells>',
    );
    expect(isPlain(part)).toBe(true);
    for (const workbookHead of ['', '<workbookPr date1904="1"/>']) {
      const bytes = bookBytes({ sheetPart: part, styles: STYLES, strings: STRINGS, workbookHead });
      expect(fully(bytes)).not.toBe('refused');
      expect(quickly(bytes)).toEqual(fully(bytes));
    }
  });

  it.each([
    [
      '注釈とCDATA',
      worksheet(
        '<!-- 注 --><sheetData><row r="1"><c r="A1" t="str"><v><![CDATA[<課>]]></v></c></row></sheetData>',
      ),
    ],
    [
      '接頭辞',
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    ],
    [
      '接頭辞が途中から',
      worksheet(
        '<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData>',
      ),
    ],
    [
      '列の順が逆',
      worksheet('<sheetData><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row></sheetData>'),
    ],
    [
      '行の順が逆',
      worksheet(
        '<sheetData><row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      ),
    ],
  ])('%sは、急がずに読む', (_, part) => {
    const bytes = bookBytes({ sheetPart: part });
    expect(isPlain(part)).toBe(false);
    expect(fully(bytes)).not.toBe('refused');
    expect(quickly(bytes)).toEqual(fully(bytes));
  });

  it('どんな行とセルの並びでも', () => {
    const text = fc.constantFrom(
      '',
      '7',
      '0',
      '1.50',
      'abc',
      '&lt;課&amp;係&#x3000;',
      '  ',
      '3',
      '-2e3',
      '1\r\n2',
      '&bad;',
      '&#0;',
      ']]>',
    );
    const cell = fc
      .tuple(
        fc.constantFrom('', ' r="A1"', ' r="B1"', ' r="C1"', ' r="D7"', ' r="XFD1"', ' r=""'),
        fc.constantFrom('', ' t="s"', ' t="str"', ' t="b"', ' t="e"', ' t="n"', ' t="inlineStr"'),
        fc.constantFrom('', ' s="1"', " s='3'", ' s="x"', ' s="1" s="2"'),
        fc.constantFrom('v', 'is', 'f', 'both', 'none', 'odd'),
        text,
      )
      .map(([place, type, style, kind, content]) => {
        const inner = {
          v: `<v>${content}</v>`,
          is: `<is><t xml:space="preserve">${content}</t></is>`,
          f: `<f>${content}</f>`,
          both: `<f t="shared" ref="A1" si="0">${content}</f><v>${content}</v>`,
          none: '',
          odd: `<v>${content}<b/></v>`,
        }[kind];
        return `<c${place}${type}${style}>${inner}</c>`;
      });
    const row = fc
      .tuple(
        fc.constantFrom('', ' r="1"', ' r="2"', ' r="5"', ' r="9" hidden="1"', ' r="0"', ' r="1048576"'),
        fc.array(cell, { maxLength: 4 }),
      )
      .map(([number, cells]) => `<row${number}>${cells.join('')}</row>`);
    let plain = 0;
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const recipe: BookRecipe = { sheets: { a: rows.join('') }, styles: STYLES, strings: STRINGS };
        const bytes = bookBytes(recipe);
        if (isPlain(worksheet(`<sheetData>${rows.join('')}</sheetData>`))) plain++;
        expect(quickly(bytes)).toEqual(fully(bytes));
      }),
      { numRuns: 600 },
    );
    expect(plain).toBeGreaterThan(60);
  });
});

describe('XMLの木', () => {
  it('速い読み方ができるときもできないときも、同じ木になる', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b x="1" y=\'2"\'/>',
      '<b x="&amp;&#65;"/>',
      '文字',
      ' \r\n\t',
      '&lt;',
      '&#x1F600;',
      '<c:d e:f="g"></c:d>',
      '<b x = "1"/>',
      '<!-- c -->',
      '<![CDATA[x]]>',
      '<?pi?>',
      '<b x="a\nb"/>',
      '&nbsp;',
      '<b x="1" x="2"/>',
      '<1/>',
      '\u0001',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.boolean(), (pieces, hasHead) => {
        const inner = pieces.join('');
        const head = hasHead ? '<?xml version="1.0" encoding="UTF-8"?>\n' : '';
        const source = `${head}<r>${inner}</r>`;
        // A comment makes the same document one that is not plain.
        expect(attempt(source)).toEqual(attempt(`${source}<!-- -->`));
      }),
      { numRuns: 2_000 },
    );
  });
});

function attempt(source: string): unknown {
  try {
    return parseXml(source);
  } catch {
    return 'refused';
  }
}
