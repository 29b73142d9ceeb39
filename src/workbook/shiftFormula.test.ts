import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { columnName } from './address';
import { joinFormula, splitFormula } from './formulaPieces';
import { renameSheetInFormula, shiftForRows, translateFormula } from './shiftFormula';

const here = { formulaSheet: '総括', changedSheet: '総括' };

describe('行を挿入・削除したときの数式', () => {
  it.each([
    ['=A1+A5', 2, 1, '=A1+A6'],
    ['=$A$5', 2, 3, '=$A$8'],
    ['=SUM(A1:A5)', 2, 2, '=SUM(A1:A7)'],
    ['=SUM(A3:A5)', 2, 2, '=SUM(A5:A7)'],
    ['=SUM(A1:A2)', 2, 2, '=SUM(A1:A2)'],
    ['=SUM(A5:A1)', 2, 2, '=SUM(A7:A1)'],
    ['=SUM(5:6)', 0, 1, '=SUM(6:7)'],
    ['=SUM($5:$6)', 0, 1, '=SUM($6:$7)'],
    ['=SUM(B:C)+A9', 0, 1, '=SUM(B:C)+A10'],
    ['=SUM(A1:A1048576)', 0, 1, '=SUM(A1:A1048576)'],
    ['=A1048576', 0, 1, '=#REF!'],
    ['=A5', 4, -1, '=#REF!'],
    ['=SUM(A3:A8)', 4, -2, '=SUM(A3:A6)'],
    ['=SUM(A3:A8)', 2, -2, '=SUM(A3:A6)'],
    ['=SUM(A3:A8)', 0, -3, '=SUM(A1:A5)'],
    ['=SUM(A3:A4)', 1, -5, '=SUM(#REF!)'],
    ['=LOG10(A5)&"A5"&\'総括\'!A5', 0, 1, '=LOG10(A6)&"A5"&\'総括\'!A6'],
    ['=総括!A5+資料1!A5', 0, 1, '=総括!A6+資料1!A5'],
    ["='It''s'!A5", 0, 1, "='It''s'!A5"],
    ['=Progress[[#This Row],[A5]]+Progress[A5]+A5', 0, 1, '=Progress[[#This Row],[A5]]+Progress[A5]+A6'],
    ["=T['[A5']]+A5", 0, 1, "=T['[A5']]+A6"],
    ['=[1]総括!A5+A5', 0, 1, '=[1]総括!A5+A6'],
    ["='[本.xlsx]総括'!A5", 0, 1, "='[本.xlsx]総括'!A5"],
    ['=SUM(総括:資料!A5)', 0, 1, '=SUM(総括:資料!A5)'],
    ['=A5:INDEX(B:B,5)', 0, 1, '=A6:INDEX(B:B,5)'],
    ['=#REF!+総括!#REF!+A5', 0, 1, '=#REF!+総括!#REF!+A6'],
    ['=A5#+@B5+1E5+5', 0, 1, '=A6#+@B6+1E5+5'],
    ['=GK_Pie+Rate2020+XFE5', 0, 1, '=GK_Pie+Rate2020+XFE5'],
    ['A5', 0, 1, 'A6'],
    ['="A5 ""A5"" "&A5', 0, 1, '="A5 ""A5"" "&A6'],
    ['=総括!A3', 2, -1, '=総括!#REF!'],
    ["='総括'!名前+A5", 0, 1, "='総括'!名前+A6"],
    ["='総括'!'総括'!A5", 0, 1, "='総括'!'総括'!A6"],
    ['=Sheet1!', 0, 1, '=Sheet1!'],
    ['=T[[A5', 0, 1, '=T[[A5'],
  ])('%s（%i行目から%i行）→ %s', (formula, row, count, expected) => {
    expect(shiftForRows(formula, { ...here, row, count })).toBe(expected);
  });

  it('ほかのシートの数式は、シート名の付いた参照だけが動く', () => {
    const shift = { formulaSheet: '資料1', changedSheet: '総括', row: 0, count: 2 };
    expect(shiftForRows("=A5+総括!A5+'総括'!B1:B2", shift)).toBe("=A5+総括!A7+'総括'!B3:B4");
  });

  it('シート名の大文字・小文字は区別しない', () => {
    const shift = { formulaSheet: 'x', changedSheet: 'SHEET1', row: 0, count: 1 };
    expect(shiftForRows('=sheet1!A1', shift)).toBe('=sheet1!A2');
  });
});

const cell = fc
  .tuple(fc.nat(200), fc.nat(5000), fc.boolean(), fc.boolean())
  .map(([column, row, a, b]) => `${a ? '$' : ''}${columnName(column)}${b ? '$' : ''}${row + 1}`);
const operand = fc.oneof(
  cell,
  fc.tuple(cell, cell).map(([a, b]) => `SUM(${a}:${b})`),
  fc.constantFrom('"A1"', 'T[A1]', '総括!B3', "'資料1-2'!$C$4", 'B:C', 'TRUE', '#N/A', '1.5'),
);
const formula = fc.array(operand, { minLength: 1, maxLength: 5 }).map((parts) => `=${parts.join('+')}`);

describe('性質', () => {
  it('分けてつなぐと元どおり（数式でない文字列でも。列の英字は大文字になる）', () => {
    const joined = (text: string): string => joinFormula(splitFormula(text)).toUpperCase();
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => joined(text) === text.toUpperCase()));
    fc.assert(fc.property(formula, (text) => joinFormula(splitFormula(text)) === text));
  });

  it('入れた行を取り除くと元に戻る', () => {
    fc.assert(
      fc.property(formula, fc.nat(5000), fc.integer({ min: 1, max: 500 }), (text, row, count) => {
        const inserted = shiftForRows(text, { ...here, row, count });
        return shiftForRows(inserted, { ...here, row, count: -count }) === text;
      }),
    );
  });

  it('ずらして戻すと元に戻る', () => {
    fc.assert(
      fc.property(formula, fc.nat(500), fc.nat(100), (text, rows, columns) => {
        return translateFormula(translateFormula(text, rows, columns), -rows, -columns) === text;
      }),
    );
  });
});

describe('数式の複写', () => {
  it.each([
    ['=A1+$A1+A$1+$A$1', 1, 1, '=B2+$A2+B$1+$A$1'],
    ['=A1', -1, 0, '=#REF!'],
    ['=SUM(A:A,1:1)', 1, 1, '=SUM(B:B,2:2)'],
    ['=総括!A1&"A1"&T[A1]', 1, 0, '=総括!A2&"A1"&T[A1]'],
    ['=[1]S!A1', 1, 0, '=[1]S!A2'],
  ])('%s を %i 行 %i 列ずらす', (text, rows, columns, expected) => {
    expect(translateFormula(text, rows, columns)).toBe(expected);
  });
});

it('シートの名前を変えると参照も変わり、消すと #REF! になる', () => {
  expect(renameSheetInFormula('=総括!A1+資料!A1', '総括', "It's")).toBe("='It''s'!A1+資料!A1");
  expect(renameSheetInFormula("=SUM('総括'!A1:B2)", '総括', null)).toBe("=SUM('総括'!#REF!)");
});
