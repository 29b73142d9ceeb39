import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Area } from '../workbook/address';
import type { Book, BookSheet } from './book';
import { worksheet } from './bookBytes.fixture';
import { firstSheet, makeBook, openOrFail, savedPart } from './openedBook.fixture';
import { openPackage } from './openPackage';
import { WORKSHEET_ORDER } from './worksheetOrder';
import { childElements, localName, parseXml } from './xmlTree';

const AREA: Area = { row: 1, column: 1, rowCount: 3, columnCount: 2 };

/** Everything that puts a child of its own into a worksheet. */
const STEPS: Readonly<Record<string, (sheet: BookSheet, book: Book) => void>> = {
  列幅: (sheet) => sheet.setColumnWidth(2, 2, 12),
  結合: (sheet) => sheet.merge(AREA),
  色: (sheet) => (sheet.tabColor = '#FF0000'),
  固定: (sheet) => (sheet.frozenRows = 2),
  保護: (sheet) => (sheet.isProtected = true),
  選択: (sheet, book) => (book.activeSheet = sheet),
  入力規則: (sheet) =>
    sheet.setValidation(AREA, {
      list: { words: ['順調', '遅れ'] },
      allowBlank: true,
      prompt: null,
      error: { title: '確認', message: '一覧から選ぶ', style: 'stop' },
    }),
  条件付き書式: (sheet) =>
    sheet.setConditionalFormats(AREA, [
      { formula: '=$B2="遅れ"', fill: '#FFC7CE', fontColor: null, bold: false, stopIfTrue: false },
    ]),
  表: (sheet) => sheet.addTable({ ...AREA, row: 9 }, 'T1', ['甲', '乙'], 'TableStyleLight9'),
  グラフ: (sheet) =>
    sheet.putChart({
      kind: 'pie',
      name: '図',
      position: AREA,
      altText: '',
      title: null,
      fontName: 'BIZ UDゴシック',
      fontSizePt: 10,
      labels: AREA,
      values: AREA,
      points: [],
    }),
  印刷: (sheet) =>
    sheet.setPageSetup({
      ...sheet.pageSetup(),
      fitToWidth: true,
      centerHorizontally: true,
      footerCenter: '&P',
    }),
};

const FILLED = worksheet(
  '<sheetPr><outlinePr/></sheetPr><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetCalcPr fullCalcOnLoad="1"/>' +
    '<phoneticPr fontId="1"/><hyperlinks><hyperlink ref="A1" location="a!A1"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>' +
    '<rowBreaks/><ignoredErrors><ignoredError sqref="A1"/></ignoredErrors><legacyDrawing r:id="rId9"/><extLst><ext uri="x"/></extLst>',
);

describe('シートの部品の子は、いつも規格の順に並ぶ（順が違うとExcelは修復を求める）', () => {
  it.each([
    ['空のシート', worksheet('<sheetData/>')],
    ['いろいろあるシート', FILLED],
  ])('%s', (_, sheetPart) => {
    const order = fc.shuffledSubarray(Object.keys(STEPS), { minLength: 3 });
    fc.assert(
      fc.property(order, (names) => {
        const book = makeBook({ sheetPart });
        for (const name of names) STEPS[name]?.(firstSheet(book), book);
        const saved = parseXml(savedPart(book, 'xl/worksheets/sheet1.xml'));
        const ranks = childElements(saved).map((child) => WORKSHEET_ORDER.indexOf(localName(child.name)));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        expect(ranks).not.toContain(-1);
        expect(new Set(ranks).size).toBe(ranks.length);
        expect(openOrFail(book.save()).sheets.length).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  it('関係の先は、必ずある', () => {
    const book = makeBook({ sheetPart: worksheet('<sheetData/>') });
    for (const step of Object.values(STEPS)) step(firstSheet(book), book);
    book.setCustomXml('urn:example', '<a xmlns="urn:example"/>');
    const pkg = openPackage(book.save());
    for (const path of ['', ...pkg.paths()]) {
      for (const relation of pkg.relationships(path)) {
        expect([relation.target, relation.isExternal || pkg.has(relation.target)]).toEqual([
          relation.target,
          true,
        ]);
      }
    }
    for (const path of pkg.paths()) {
      if (path !== '[Content_Types].xml')
        expect([path, pkg.contentType(path) !== null]).toEqual([path, true]);
    }
  });
});
