import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Area } from '../workbook/address';
import { cellArea, parseArea } from '../workbook/address';
import type { ConditionalFormatRule } from '../workbook/editPlan';
import {
  clearConditionalFormats,
  readConditionalFormats,
  setConditionalFormats,
  shiftConditionalFormats,
} from './conditionalFormats';
import { formatSqref } from './sqref';
import type { XmlElement } from './xmlTree';
import { childElement, childElements, parseXml, serializeElement } from './xmlTree';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetWith = (...children: string[]): XmlElement =>
  parseXml(`<worksheet xmlns="${MAIN}"><sheetData/>${children.join('')}<pageMargins/></worksheet>`);
const at = (text: string): Area => parseArea(text) ?? cellArea(0, 0);
const late: ConditionalFormatRule = {
  formula: '=$C2="遅れ"',
  fill: '#8A1F00',
  fontColor: '#FFFFFF',
  bold: true,
  stopIfTrue: true,
};
const done: ConditionalFormatRule = {
  formula: '=$C2="済"',
  fill: '#2F6DB5',
  fontColor: null,
  bold: false,
  stopIfTrue: false,
};
const bar =
  '<conditionalFormatting sqref="A2:C9"><cfRule type="dataBar" priority="1"><dataBar/></cfRule></conditionalFormatting>';
const mine =
  '<conditionalFormatting sqref="A2:A9 C2:C9"><cfRule type="expression" dxfId="0" priority="2"><formula>A2=1</formula></cfRule></conditionalFormatting>';
const extension =
  '<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting>' +
  '<x14:cfRule type="expression" priority="3"><xm:f>語彙!$A$1=A2</xm:f></x14:cfRule><xm:sqref>A2:A9</xm:sqref>' +
  '</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
const oldFormat =
  '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></dxf>';

let styles: XmlElement;
beforeEach(() => {
  styles = parseXml(
    `<styleSheet xmlns="${MAIN}"><cellXfs/><dxfs count="1">${oldFormat}</dxfs><tableStyles/></styleSheet>`,
  );
});
const told = (sheet: XmlElement): unknown[] =>
  readConditionalFormats(sheet, styles).map(({ areas, rule, priority }) => [
    formatSqref(areas),
    rule.formula,
    priority,
  ]);

describe('条件付き書式', () => {
  it('書いた規則がそのまま読み戻せる', () => {
    const sheet = sheetWith();
    setConditionalFormats(sheet, styles, at('A2:C9'), [late, done]);
    expect(readConditionalFormats(sheet, styles)).toEqual([
      { areas: [at('A2:C9')], rule: late, priority: 1 },
      { areas: [at('A2:C9')], rule: done, priority: 2 },
    ]);
    expect(childElements(sheet).map((node) => node.name)).toEqual([
      'sheetData',
      'conditionalFormatting',
      'pageMargins',
    ]);
  });

  it('何度書き直しても、規則も書式も増えない', () => {
    const sheet = sheetWith();
    setConditionalFormats(sheet, styles, at('A2:C9'), [late, done]);
    const [once, look] = [serializeElement(sheet), serializeElement(styles)];
    setConditionalFormats(sheet, styles, at('A2:C9'), [late, done]);
    expect(serializeElement(sheet)).toBe(once);
    expect(serializeElement(styles)).toBe(look);
    expect(childElement(styles, 'dxfs')?.attributes.get('count')).toBe('3');
  });

  it('新しい規則が一番上に来て、ほかの種類・ほかの範囲・拡張の規則は順番を保って残る', () => {
    const sheet = sheetWith(bar, mine, extension);
    setConditionalFormats(sheet, styles, at('A2:C9'), [late, done]);
    expect(told(sheet)).toEqual([
      ['A2:C9', '=$C2="遅れ"', 1],
      ['A2:C9', '=$C2="済"', 2],
      ['A2:A9 C2:C9', '=A2=1', 4],
    ]);
    const text = serializeElement(sheet);
    expect(text).toContain('<cfRule type="dataBar" priority="3"><dataBar/></cfRule>');
    expect(text).toContain('<x14:cfRule type="expression" priority="5">');
    setConditionalFormats(sheet, styles, at('A2:C9'), []);
    expect(told(sheet)).toEqual([['A2:A9 C2:C9', '=A2=1', 2]]);
    expect(serializeElement(sheet)).toContain('dataBar');
  });

  it('古い書き方の塗りも読める', () => {
    expect(readConditionalFormats(sheetWith(mine), styles)[0]?.rule).toEqual({
      formula: '=A2=1',
      fill: '#FFFF00',
      fontColor: null,
      bold: false,
      stopIfTrue: false,
    });
  });

  it('範囲を消すと、残りのセルでは同じ条件のままになる', () => {
    const sheet = sheetWith(bar, mine);
    clearConditionalFormats(sheet, at('A2:A4'));
    expect(told(sheet)).toEqual([
      ['A5:A9', '=A5=1', 2],
      ['C2:C9', '=C2=1', 2],
    ]);
    expect(serializeElement(sheet)).toContain(
      '<conditionalFormatting sqref="B2:C4 A5:C9"><cfRule type="dataBar"',
    );
    clearConditionalFormats(sheet, at('A1:Z99'));
    expect(childElements(sheet, 'conditionalFormatting')).toEqual([]);
  });

  it('行を入れると範囲も参照も動く', () => {
    const sheet = sheetWith(mine, extension);
    shiftConditionalFormats(sheet, { formulaSheet: 'S', changedSheet: 'S', row: 0, count: 2 });
    expect(told(sheet)).toEqual([['A4:A11 C4:C11', '=A4=1', 2]]);
    shiftConditionalFormats(sheet, { formulaSheet: 'S', changedSheet: '語彙', row: 0, count: 1 });
    const text = serializeElement(sheet);
    expect(text).toContain('<xm:f>語彙!$A$2=A4</xm:f>');
    expect(text).toContain('<xm:sqref>A4:A11</xm:sqref>');
    shiftConditionalFormats(sheet, { formulaSheet: 'S', changedSheet: 'S', row: 0, count: -20 });
    expect(told(sheet)).toEqual([]);
  });

  it('書式の一覧がないブックにも書ける', () => {
    styles = parseXml(`<x:styleSheet xmlns:x="${MAIN}"><x:cellXfs/><x:tableStyles/></x:styleSheet>`);
    const sheet = parseXml(`<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>`);
    setConditionalFormats(sheet, styles, at('A1'), [late]);
    expect(childElements(styles).map((node) => node.name)).toEqual(['x:cellXfs', 'x:dxfs', 'x:tableStyles']);
    expect(readConditionalFormats(sheet, styles)[0]?.rule).toEqual(late);
  });
});
