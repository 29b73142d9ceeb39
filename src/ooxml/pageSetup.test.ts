import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PageSetup } from '../workbook/editPlan';
import type { PrintName, PrintNames } from './pageSetup';
import { readPageSetup, writePageSetup } from './pageSetup';
import type { XmlElement } from './xmlTree';
import { childElements, parseXml, serializeElement } from './xmlTree';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetWith = (before = '', after = ''): XmlElement =>
  parseXml(`<worksheet xmlns="${MAIN}">${before}<sheetData/>${after}</worksheet>`);

function names(initial: Partial<Record<PrintName, string>> = {}): PrintNames & { all: Map<string, string> } {
  const all = new Map<string, string>(Object.entries(initial));
  return {
    all,
    get: (name) => all.get(name) ?? null,
    set: (name, formula) => {
      if (formula === null) all.delete(name);
      else all.set(name, formula);
    },
  };
}

const list: PageSetup = {
  orientation: 'landscape',
  paper: 'A4',
  printArea: { row: 0, column: 0, rowCount: 60, columnCount: 10 },
  titleRows: { row: 3, count: 2 },
  fitToWidth: true,
  marginsPt: { top: 54, bottom: 40, left: 36, right: 28.35 },
  footerCenter: '&P/&N',
  centerHorizontally: true,
};

describe('ページ設定', () => {
  it('書いたとおりに読み戻せる', () => {
    const sheet = sheetWith();
    const defined = names();
    writePageSetup(sheet, "資料'1-2", list, defined);
    expect(readPageSetup(sheet, defined)).toEqual(list);
    expect(Object.fromEntries(defined.all)).toEqual({
      '_xlnm.Print_Area': "='資料''1-2'!$A$1:$J$60",
      '_xlnm.Print_Titles': "='資料''1-2'!$4:$5",
    });
    expect(childElements(sheet).map((node) => node.name)).toEqual([
      'sheetPr',
      'sheetData',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]);
  });

  it('1ページ幅に収め、高さはなりゆきにする', () => {
    const sheet = sheetWith('<sheetPr><tabColor rgb="FF000000"/></sheetPr>');
    writePageSetup(sheet, 'S', list, names());
    const text = serializeElement(sheet);
    expect(text).toContain('<tabColor rgb="FF000000"/><pageSetUpPr fitToPage="1"/>');
    expect(text).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
  });

  it('何も書かれていないシートは Excel の標準のとおり', () => {
    expect(readPageSetup(sheetWith(), names())).toEqual({
      orientation: 'portrait',
      paper: 'A4',
      printArea: null,
      titleRows: null,
      fitToWidth: false,
      marginsPt: { top: 54, bottom: 54, left: 50.4, right: 50.4 },
      footerCenter: '',
      centerHorizontally: false,
    });
  });

  it('左右のフッター・ヘッダー・プリンターの設定・タイトル列は残す', () => {
    const sheet = sheetWith(
      '',
      '<printOptions gridLines="1" horizontalCentered="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>' +
        '<pageSetup paperSize="8" r:id="rId1"/>' +
        '<headerFooter><oddHeader>&amp;R資料</oddHeader><oddFooter>&amp;L左&amp;&amp;右&amp;C古い&amp;R&amp;D</oddFooter></headerFooter>',
    );
    const defined = names({ '_xlnm.Print_Titles': "='S'!$A:$B,'S'!$1:$1" });
    writePageSetup(sheet, 'S', { ...list, centerHorizontally: false, printArea: null }, defined);
    const text = serializeElement(sheet);
    expect(text).toContain('<printOptions gridLines="1"/>');
    expect(text).toContain('header="0.5" footer="0.5"');
    expect(text).toContain('<pageSetup paperSize="9" r:id="rId1" orientation="landscape"');
    expect(text).toContain('<oddHeader>&amp;R資料</oddHeader>');
    expect(text).toContain('<oddFooter>&amp;L左&amp;&amp;右&amp;C&amp;P/&amp;N&amp;R&amp;D</oddFooter>');
    expect(defined.get('_xlnm.Print_Titles')).toBe("='S'!$A:$B,'S'!$4:$5");
    expect(defined.get('_xlnm.Print_Area')).toBeNull();
    writePageSetup(sheet, 'S', { ...list, titleRows: null, footerCenter: '' }, defined);
    expect(defined.get('_xlnm.Print_Titles')).toBe("='S'!$A:$B");
    expect(readPageSetup(sheet, defined)).toMatchObject({ titleRows: null, footerCenter: '' });
  });

  it('フッターを消すと、何も残さない', () => {
    const sheet = sheetWith();
    writePageSetup(sheet, 'S', list, names());
    writePageSetup(sheet, 'S', { ...list, footerCenter: '', fitToWidth: false }, names());
    expect(serializeElement(sheet)).not.toContain('headerFooter');
    expect(readPageSetup(sheet, names()).fitToWidth).toBe(false);
  });

  it('性質: どのフッターも余白も元どおりに読める', () => {
    const footer = fc
      .array(fc.constantFrom('&P', '&N', '&&', '/', '資料', ' ', '&"BIZ UDゴシック"', '&10'))
      .map((a) => a.join(''));
    const points = fc.integer({ min: 0, max: 4000 }).map((tenths) => tenths / 20);
    fc.assert(
      fc.property(footer, points, fc.boolean(), (footerCenter, top, centerHorizontally) => {
        const sheet = sheetWith();
        const setup = { ...list, footerCenter, centerHorizontally, marginsPt: { ...list.marginsPt, top } };
        const defined = names();
        writePageSetup(sheet, 'S', setup, defined);
        expect(readPageSetup(sheet, defined)).toEqual(setup);
      }),
    );
  });
});
