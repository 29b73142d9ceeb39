import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Area } from '../workbook/address';
import { cellArea, contains, parseArea } from '../workbook/address';
import type { ValidationRule } from '../workbook/editPlan';
import { carve, formatSqref } from './sqref';
import { readValidations, setValidation, shiftValidations } from './validations';
import type { XmlElement } from './xmlTree';
import { childElement, childElements, parseXml, serializeElement } from './xmlTree';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const X14 =
  '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">' +
  '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">' +
  '<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>語彙!$A$1:$A$5</xm:f></x14:formula1>' +
  '<xm:sqref>G2:G50</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
const sheetWith = (...children: string[]): XmlElement =>
  parseXml(`<worksheet xmlns="${MAIN}"><sheetData/>${children.join('')}</worksheet>`);
const rules = (...list: string[]): string =>
  `<dataValidations count="${list.length}">${list.join('')}</dataValidations>`;
const at = (text: string): Area => parseArea(text) ?? cellArea(0, 0);
const places = (sheet: XmlElement): string[] => readValidations(sheet).map((rule) => formatSqref(rule.areas));

const status: ValidationRule = {
  list: { words: ['済', '概ね順調', '遅れ', '「未着手」"仮"'] },
  allowBlank: true,
  prompt: { title: '進捗状況', message: '一覧から選んでください。\n自由な語は使えません。' },
  error: { title: '進捗状況', message: '一覧にない語です。', style: 'stop' },
};

describe('入力規則', () => {
  it('書いたリストがそのまま読み戻せる', () => {
    const sheet = sheetWith('<conditionalFormatting/>', '<pageMargins/>');
    setValidation(sheet, at('C2:C51'), status);
    expect(readValidations(sheet)).toEqual([{ areas: [at('C2:C51')], rule: { kind: 'list', ...status } }]);
    expect(childElements(sheet).map((node) => node.name)).toEqual([
      'sheetData',
      'conditionalFormatting',
      'dataValidations',
      'pageMargins',
    ]);
    const other: ValidationRule = {
      list: { source: "='語彙'!$A$1:$A$5" },
      allowBlank: false,
      prompt: null,
      error: { title: '', message: '', style: 'warning' },
    };
    setValidation(sheet, at('D2:D51'), other);
    expect(readValidations(sheet)[1]).toEqual({ areas: [at('D2:D51')], rule: { kind: 'list', ...other } });
  });

  it('同じ範囲にもう一度書くと置き換わる', () => {
    const sheet = sheetWith();
    setValidation(sheet, at('C2:C51'), status);
    setValidation(sheet, at('C2:C51'), { ...status, allowBlank: false });
    expect(places(sheet)).toEqual(['C2:C51']);
    setValidation(sheet, at('A1:Z99'), null);
    expect(childElement(sheet, 'dataValidations')).toBeNull();
  });

  it('ほかの人の規則は、重なるところだけ切り取る', () => {
    const sheet = sheetWith(
      rules(
        '<dataValidation type="whole" sqref="A1:C10"><formula1>1</formula1></dataValidation>',
        '<dataValidation type="date" sqref="F1"><formula1>1</formula1></dataValidation>',
      ),
    );
    setValidation(sheet, at('B3:B4'), status);
    expect(places(sheet)).toEqual(['A1:C2 A3:A4 C3:C4 A5:C10', 'F1', 'B3:B4']);
    expect(readValidations(sheet)[0]?.rule).toEqual({ kind: 'other', type: 'whole', formula1: '1' });
    expect(childElement(sheet, 'dataValidations')?.attributes.get('count')).toBe('3');
  });

  it('相対参照の規則は、切り取っても同じセルを見る', () => {
    const sheet = sheetWith(
      rules('<dataValidation type="custom" sqref="A1:A10"><formula1>B1=1</formula1></dataValidation>'),
    );
    setValidation(sheet, at('A1:A4'), null);
    expect(readValidations(sheet)).toEqual([
      { areas: [at('A5:A10')], rule: { kind: 'other', type: 'custom', formula1: 'B5=1' } },
    ]);
  });

  it('拡張の規則は残し、種類だけ伝え、重なるところは切り取る', () => {
    const sheet = sheetWith(X14);
    expect(readValidations(sheet)).toEqual([
      { areas: [at('G2:G50')], rule: { kind: 'other', type: 'list', formula1: '語彙!$A$1:$A$5' } },
    ]);
    setValidation(sheet, at('A2:A50'), status);
    expect(serializeElement(sheet)).toContain(X14);
    setValidation(sheet, at('G2:G9'), null);
    expect(places(sheet)).toEqual(['A2:A50', 'G10:G50']);
    setValidation(sheet, at('G2:G50'), null);
    expect(childElement(sheet, 'extLst')).toBeNull();
  });

  it('読めない範囲の規則には触れない', () => {
    const odd = '<dataValidation type="list" sqref="A1 あ"><formula1>"x"</formula1></dataValidation>';
    const sheet = sheetWith(rules(odd));
    setValidation(sheet, at('A1'), null);
    expect(serializeElement(sheet)).toContain(odd);
  });

  it('行を入れると範囲も参照も動き、なくなった規則は消える', () => {
    const sheet = sheetWith(
      rules(
        '<dataValidation type="list" sqref="C2:C5 E2"><formula1>$A$10:$A$12</formula1></dataValidation>',
        '<dataValidation type="list" sqref="D1:D2"><formula1>資料!$A$10</formula1></dataValidation>',
      ),
      X14,
    );
    shiftValidations(sheet, { formulaSheet: 'S', changedSheet: 'S', row: 2, count: 3 });
    expect(places(sheet)).toEqual(['C2:C8 E2', 'D1:D2', 'G2:G53']);
    expect(serializeElement(sheet)).toContain('$A$13:$A$15');
    shiftValidations(sheet, { formulaSheet: 'S', changedSheet: 'S', row: 0, count: -2 });
    expect(places(sheet)).toEqual(['C1:C6', 'G1:G51']);
    shiftValidations(sheet, { formulaSheet: 'S', changedSheet: '語彙', row: 0, count: 1 });
    expect(places(sheet)).toEqual(['C1:C6', 'G1:G51']);
    expect(serializeElement(sheet)).toContain('語彙!$A$2:$A$6');
  });

  it('入りきらない語のリストは書かずに断る', () => {
    const sheet = sheetWith();
    const long = { ...status, list: { words: ['あ'.repeat(256)] } };
    expect(() => setValidation(sheet, at('A1'), long)).toThrow(RangeError);
    expect(() => setValidation(sheet, at('A1'), { ...status, list: { words: ['a,b'] } })).toThrow(RangeError);
  });
});

const area = fc
  .tuple(fc.nat(12), fc.nat(12), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .map(([row, column, rowCount, columnCount]) => ({ row, column, rowCount, columnCount }));

describe('性質', () => {
  it('切り取った残りは、もとの範囲から穴を除いたセルとちょうど同じ', () => {
    fc.assert(
      fc.property(area, area, (whole, hole) => {
        const pieces = carve([whole], hole);
        for (let row = 0; row < 22; row++) {
          for (let column = 0; column < 22; column++) {
            const cell = { row, column };
            const times = pieces.filter((piece) => contains(piece, cell)).length;
            const wanted = contains(whole, cell) && !contains(hole, cell) ? 1 : 0;
            if (times !== wanted) return false;
          }
        }
        return true;
      }),
    );
  });

  it('どう重ねて書いても、どのセルにも規則は一つまで、最後に書いたものが残る', () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 6 }), (areas) => {
        const sheet = sheetWith();
        for (const [index, place] of areas.entries()) {
          setValidation(sheet, place, { ...status, list: { words: [String(index)] } });
        }
        return areas.every((place) => {
          const cell = { row: place.row, column: place.column };
          const last = areas.findLastIndex((candidate) => contains(candidate, cell));
          const found = readValidations(sheet).filter((rule) =>
            rule.areas.some((one) => contains(one, cell)),
          );
          const [rule] = found;
          return (
            found.length === 1 &&
            rule?.rule.kind === 'list' &&
            'words' in rule.rule.list &&
            rule.rule.list.words[0] === String(last)
          );
        });
      }),
    );
  });
});
