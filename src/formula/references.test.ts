import type { CellValue } from '../workbook/cellValue';
import { bookOfRows } from './bookOfRows.fixture';
import type { FormulaResult } from './evaluateFor';
import { RuleReader } from './evaluateFor';

const { book } = bookOfRows({
  sheets: {
    台帳: [
      [null, null, null, null],
      [null, '事業', '数[件]', "率'#@"],
      [null, '窓口', 3, 0.5],
      [null, '公園', 4, 0.25],
      [null, '合計', 7, null],
    ],
    '1月': [[10]],
    '2月': [[20]],
    '3月': [[40]],
    "it's": [['引用']],
  },
  tables: { Programs: ['台帳', 'B2:D5'] },
  totals: ['Programs'],
  names: [
    { name: '率の列', formula: "=Programs[率'''#'@]" },
    { name: '状況一覧', formula: '=台帳!$B$3:$B$4' },
    { name: '左どなり', formula: '=台帳!XFD1' },
    { name: '自分', formula: '=自分+1' },
    { name: '月別', sheet: '1月', formula: '="一月の"' },
    { name: '月別', formula: '="全体の"' },
  ],
});
const reader = new RuleReader(book, new Date(2026, 10, 21));

function at(sheet: string, row: number, column: number, formula: string): FormulaResult {
  return reader.evaluate(sheet, { row, column }, formula);
}

describe('テーブルの参照', () => {
  test.each<readonly [string, CellValue]>([
    ["=SUM(Programs[数'[件']])", 7],
    ["=SUM(programs[数'[件']])", 7],
    ["=SUM(Programs[[#All],[数'[件']]])", 14],
    ["=Programs[[#Totals],[数'[件']]]", 7],
    ['=Programs[[#Headers],[事業]]', '事業'],
    ['=COUNTA(Programs[[#Headers],[#Data],[事業]])', 3],
    ['=COUNTA(Programs[[#Data],[#Totals],[事業]])', 3],
    ['=ROWS(Programs)', 2],
    ['=ROWS(Programs[])', 2],
    ['=ROWS(Programs[#All])', 4],
    ["=COLUMNS(Programs[[事業]:[率'''#'@]])", 3],
    ['=SUM(率の列)', 0.75],
    ['=Programs[ない列]', { error: '#REF!' }],
    ['=ない表[列]', { error: '#NAME?' }],
  ])('%s', (formula, answer) => {
    expect(at('1月', 0, 5, formula)).toEqual(answer);
  });

  test('[@列] は同じ行の値で、表の外の行では #VALUE! になる', () => {
    expect(at('台帳', 3, 3, "=[@[数'[件']]]*10")).toBe(40);
    expect(at('台帳', 2, 8, "=Programs[[#This Row],[数'[件']]]*10")).toBe(30);
    expect(at('台帳', 0, 3, "=Programs[@[数'[件']]]")).toEqual({ error: '#VALUE!' });
    expect(at('1月', 3, 3, "=Programs[@[数'[件']]]")).toEqual({ error: '#VALUE!' });
    expect(at('1月', 3, 3, '=[@事業]')).toEqual({ error: '#VALUE!' });
  });
});

describe('シートと名前', () => {
  test.each<readonly [string, CellValue]>([
    ["='1月'!A1+'3月'!A1", 50],
    ["=SUM('1月:3月'!A1)", 70],
    ["=SUM('3月:1月'!A1)", 70],
    ["='it''s'!A1", '引用'],
    ['=ない!A1', { error: '#REF!' }],
    ['=台帳!#REF!', { error: '#REF!' }],
    ["='1月'!#REF!+1", { error: '#REF!' }],
    ['=自分', { error: '#NAME?' }],
    ['=COUNTA(状況一覧)', 2],
    ['=1+', { error: '#NAME?' }],
    ['=ROW()', 4],
    ['=COLUMN()', 3],
    ['=LET(x,2,y,x*3,x+y)', 8],
    ['=_xlfn.LET(_xlpm.x,2,_xlpm.x*5)', 10],
    ['=_xlfn.XLOOKUP("公園",台帳!B3:B4,台帳!C3:C4)', 4],
    ['=XLOOKUP("ない",台帳!B3:B4,台帳!C3:C4,"なし")', 'なし'],
    ['=XLOOKUP("ない",台帳!B3:B4,台帳!C3:C4)', { error: '#N/A' }],
    ['=XLOOKUP(25,{10,20,30},{"甲","乙","丙"},,-1)', '乙'],
    ['=XLOOKUP(25,{10,20,30},{"甲","乙","丙"},,1)', '丙'],
    ['=XLOOKUP("公*",台帳!B3:B4,台帳!C3:C4,,2)', 4],
    ['=XLOOKUP(1,{1,2,1},{"前","中","後"},,0,-1)', '後'],
    ['=SUM(XLOOKUP("公園",台帳!B3:B4,台帳!C3:D4))', 4.25],
  ])('%s', (formula, answer) => {
    expect(at('2月', 3, 2, formula)).toEqual(answer);
  });

  test('シートの名前は、ブックの同じ名前より先に読まれる', () => {
    expect(at('1月', 0, 0, '=月別&"数"')).toBe('一月の数');
    expect(at('2月', 0, 0, '=月別&"数"')).toBe('全体の数');
  });

  test('相対参照の名前は使われたセルから数える', () => {
    expect(at('台帳', 2, 2, '=左どなり')).toBe('窓口');
  });

  test('列全体と行全体は、使われている所まで読む', () => {
    expect(at('台帳', 9, 9, '=SUM(C:C)')).toBe(14);
    expect(at('台帳', 9, 9, '=SUM(3:4)')).toBe(7.75);
    expect(at('台帳', 9, 9, '=SUMPRODUCT((B:B="公園")*(\'1月\'!A:A<>"x"))')).toBe(1);
    expect(at('台帳', 9, 9, '=ROWS(C:C)')).toBe(1_048_576);
  });
});

describe('規則の数式', () => {
  test('$ のない参照は、書かれたセルからの隔たりだけ動く', () => {
    const rule = '=AND($C3>3,B$2="事業")';
    const base = { row: 2, column: 1 };
    expect(reader.evaluate('台帳', { row: 2, column: 1 }, rule, base)).toBe(false);
    expect(reader.evaluate('台帳', { row: 3, column: 1 }, rule, base)).toBe(true);
    expect(reader.evaluate('台帳', { row: 3, column: 2 }, rule, base)).toBe(false);
  });

  test('一覧の元は縦の値のまま返る', () => {
    expect(reader.evaluate('2月', { row: 0, column: 0 }, '=状況一覧')).toEqual([['窓口'], ['公園']]);
    expect(reader.evaluate('2月', { row: 0, column: 0 }, '=INDIRECT("状況一覧")')).toEqual([
      ['窓口'],
      ['公園'],
    ]);
    expect(
      reader.evaluate('2月', { row: 0, column: 0 }, '=OFFSET(台帳!$B$3,0,0,COUNTA(状況一覧),1)'),
    ).toEqual([['窓口'], ['公園']]);
  });

  test('ないシートの規則は #REF!', () => {
    expect(reader.evaluate('ない', { row: 0, column: 0 }, '=1')).toEqual({ error: '#REF!' });
  });
});
