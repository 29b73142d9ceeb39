import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relationship, worksheet } from './bookBytes.fixture';
import { firstSheet, makeBook, openOrFail, reopen, savedPart } from './openedBook.fixture';
import { openPackage } from './openPackage';
import { renameTableInFormula } from './renameTableInFormula';

const NAMESPACE = 'urn:example:memory';

describe('シートを足す・消す・名前を変える', () => {
  const recipe = {
    sheets: {
      資料: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>集計!A1+A1</f><v>2</v></c></row>',
      集計: '<row r="1"><c r="A1"><f>SUM(資料!A1:A9)</f><v>1</v></c></row>',
      隠し: '',
    },
    workbookHead: '<workbookPr/><bookViews><workbookView firstSheet="2" activeTab="2"/></bookViews>',
    workbookTail:
      '<definedNames><definedName name="一">資料!$A$1</definedName><definedName name="内" localSheetId="2">隠し!$A$1</definedName></definedNames><calcPr calcId="1"/>',
  };

  it('足したシートは最後に並び、すぐ使える', () => {
    const book = makeBook(recipe);
    const added = book.addSheet('総括');
    added.write(0, 0, { text: '総括' });
    added.showGridlines = false;
    added.tabColor = '#1F4E79';
    added.frozenRows = 3;
    book.activeSheet = added;
    const again = reopen(book);
    expect(again.sheets.map(({ name }) => name)).toEqual(['資料', '集計', '隠し', '総括']);
    expect(again.activeSheet.name).toBe('総括');
    const sheet = again.activeSheet;
    expect([sheet.cell(0, 0).value, sheet.showGridlines, sheet.tabColor, sheet.frozenRows]).toEqual([
      '総括',
      false,
      '#1F4E79',
      3,
    ]);
    expect(() => book.addSheet('集計')).toThrow(RangeError);
  });

  it('足してから消すと、シートの部品は残らない', () => {
    const book = makeBook(recipe);
    const before = openPackage(book.save()).paths();
    book.addSheet('総括').addTable({ row: 0, column: 0, rowCount: 2, columnCount: 1 }, 'T1', ['列'], '');
    book.deleteSheet('総括');
    expect(openPackage(book.save()).paths()).toEqual(before);
  });

  it('名前を変えると、数式・定義名・リンクが付いてくる', () => {
    const book = makeBook(recipe);
    const sheet = firstSheet(book);
    const { id } = sheet;
    sheet.name = "資料 '1";
    const again = reopen(book);
    expect(again.sheet("資料 '1")?.id).toBe(id);
    expect(again.sheet('集計')?.cell(0, 0)).toEqual({ value: 1, formula: "=SUM('資料 ''1'!A1:A9)" });
    expect(again.names()[0]?.formula).toBe("='資料 ''1'!$A$1");
  });

  it('消すと、参照は#REF!になり、後ろのシートの名前は番号が詰まる', () => {
    const book = makeBook(recipe);
    book.deleteSheet('集計');
    const again = reopen(book);
    expect(again.sheets.map(({ name }) => name)).toEqual(['資料', '隠し']);
    expect(firstSheet(again).cell(0, 1).formula).toBe('=集計!#REF!+A1');
    expect(again.names()[1]).toMatchObject({ name: '内', sheet: '隠し' });
    expect(again.activeSheet.name).toBe('隠し');
  });

  it('前に出ているシートを消すと、見えているシートが前に出る', () => {
    const book = makeBook(recipe);
    const last = book.sheet('集計');
    if (last) last.visibility = 'veryHidden';
    book.deleteSheet('隠し');
    const again = reopen(book);
    expect([again.activeSheet.name, again.sheet('集計')?.visibility]).toEqual(['資料', 'veryHidden']);
  });

  it('シートを前に出すと、ほかのシートの選択は外れる', () => {
    const book = makeBook({
      ...recipe,
      sheetPart: worksheet(
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>',
      ),
    });
    const wanted = book.sheet('集計');
    if (wanted) book.activeSheet = wanted;
    expect(savedPart(book, 'xl/worksheets/sheet1.xml')).not.toContain('tabSelected');
    expect(savedPart(book, 'xl/worksheets/sheet2.xml')).toContain('tabSelected="1"');
  });

  it('保護・目盛線・固定した列は、触らなければそのままである', () => {
    const book = makeBook({
      sheetPart: worksheet(
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="2" topLeftCell="C1" state="frozen"/></sheetView></sheetViews>' +
          '<sheetData/><sheetProtection algorithmName="SHA-512" hashValue="x" sheet="1"/>',
      ),
    });
    const sheet = firstSheet(book);
    expect([sheet.isProtected, sheet.showGridlines, sheet.frozenRows]).toEqual([true, false, 0]);
    sheet.frozenRows = 4;
    sheet.isProtected = true;
    const saved = savedPart(book, 'xl/worksheets/sheet1.xml');
    expect(saved).toContain('hashValue="x"');
    expect(saved).toContain(
      '<pane xSplit="2" ySplit="4" topLeftCell="C5" activePane="bottomRight" state="frozen"/>',
    );
    sheet.isProtected = false;
    expect(firstSheet(reopen(book)).isProtected).toBe(false);
  });

  it('グラフだけのシートは数えないが、並びの番号には数える', () => {
    const book = makeBook({
      sheets: { 図: '', 表: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      sheetPart: '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      workbookHead: '<bookViews><workbookView activeTab="1"/></bookViews>',
      workbookTail:
        '<definedNames><definedName name="内" localSheetId="1">表!$A$1</definedName></definedNames>',
      more: {
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'chartsheet', 'worksheets/sheet1.xml')}${relationship('rId2', 'worksheet', 'worksheets/sheet2.xml')}</Relationships>`,
      },
    });
    expect(book.sheets.map(({ name }) => name)).toEqual(['表']);
    expect([book.activeSheet.name, book.names()[0]?.sheet]).toEqual(['表', '表']);
    book.setName('外', '=表!$A$1', '表');
    expect(savedPart(book, 'xl/workbook.xml')).toContain(
      '<definedName name="外" localSheetId="1">表!$A$1</definedName>',
    );
  });
});

describe('ブックの名前と覚え書き', () => {
  it('定義名を足す・替える・消す', () => {
    const book = makeBook({ sheets: { a: '' }, workbookTail: '<calcPr calcId="1"/>' });
    book.setName('件数', '=a!$A$1');
    book.setName('件数', '=a!$B$1', 'a');
    book.setName('件数', '=a!$A$2');
    expect(reopen(book).names()).toEqual([
      { name: '件数', sheet: null, formula: '=a!$A$2', isHidden: false },
      { name: '件数', sheet: 'a', formula: '=a!$B$1', isHidden: false },
    ]);
    const saved = savedPart(book, 'xl/workbook.xml');
    expect(saved.indexOf('<definedNames')).toBeLessThan(saved.indexOf('<calcPr'));
    book.setName('件数', null);
    book.setName('件数', null, 'A');
    expect(reopen(book).names()).toEqual([]);
    expect(savedPart(book, 'xl/workbook.xml')).not.toContain('definedNames');
  });

  it('カスタムXMLを書いて、読んで、消す', () => {
    const book = makeBook();
    const before = openPackage(book.save()).paths();
    expect(book.customXml(NAMESPACE)).toBeNull();
    book.setCustomXml(NAMESPACE, `<m:memory xmlns:m="${NAMESPACE}"><a>覚え &amp; 書き</a></m:memory>`);
    book.setCustomXml('urn:other', '<x xmlns="urn:other"/>');
    const again = reopen(book);
    expect(again.customXml(NAMESPACE)).toContain('<a>覚え &amp; 書き</a>');
    const pkg = openPackage(book.save());
    expect(pkg.text('customXml/itemProps1.xml')).toContain(`<ds:schemaRef ds:uri="${NAMESPACE}"/>`);
    expect(pkg.relationships('customXml/item1.xml').map(({ target }) => target)).toEqual([
      'customXml/itemProps1.xml',
    ]);
    again.setCustomXml(NAMESPACE, `<memory xmlns="${NAMESPACE}"/>`);
    expect(again.customXml(NAMESPACE)).toContain(`<memory xmlns="${NAMESPACE}"/>`);
    again.setCustomXml(NAMESPACE, null);
    again.setCustomXml('urn:other', null);
    expect(
      openPackage(again.save())
        .paths()
        .filter((path) => path.startsWith('customXml')),
    ).toEqual([]);
    expect(openPackage(again.save()).paths().length).toBe(before.length);
  });

  it('再計算を頼むと、開いたときに計算される', () => {
    const book = openOrFail(
      new Uint8Array(readFileSync(join(__dirname, '../../samples/plan-2024-2027.xlsx'))),
    );
    const saved = openPackage(book.save({ recalculate: true })).text('xl/workbook.xml');
    expect(saved).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
    const bare = makeBook();
    expect(openPackage(bare.save({ recalculate: true })).text('xl/workbook.xml')).toContain(
      '<calcPr fullCalcOnLoad="1"/>',
    );
  });

  it('ブックの保護', () => {
    const head = '<workbookProtection lockStructure="1"/>';
    expect(makeBook({ workbookHead: head }).structureProtected).toBe(true);
    expect(makeBook().structureProtected).toBe(false);
  });
});

describe('表', () => {
  it('名前を変えると、構造化参照が付いてくる', () => {
    const book = makeBook({ sheets: { a: '' } });
    const sheet = firstSheet(book);
    const table = sheet.addTable(
      { row: 0, column: 0, rowCount: 3, columnCount: 2 },
      'Progress',
      ['状況', '数'],
      'TableStyleLight9',
    );
    sheet.write(9, 0, { formula: '=SUM(progress[数])+ROWS(Progress)' });
    book.setName('全部', '=Progress[状況]');
    table.name = 'Shinchoku';
    const again = reopen(book);
    expect(firstSheet(again).cell(9, 0).formula).toBe('=SUM(Shinchoku[数])+ROWS(Shinchoku)');
    expect(again.names()[0]?.formula).toBe('=Shinchoku[状況]');
    expect(again.table('SHINCHOKU')?.columns).toEqual(['状況', '数']);
  });

  it.each([
    ['T[T]+T', 'U[T]+U'],
    ['"T"&T[[#This Row],[T\'[]]]', '"T"&U[[#This Row],[T\'[]]]'],
    ["'T'!A1+T!A1+T(1)+T1+TT[T]", "'T'!A1+T!A1+T(1)+T1+TT[T]"],
    ['SUM(t[数],2T)', 'SUM(U[数],2U)'],
  ])('%s → %s', (before, after) => {
    expect(renameTableInFormula(before, 'T', 'U')).toBe(after);
  });
});
