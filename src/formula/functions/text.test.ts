import { answerOf } from '../answers.fixture';
import type { Answer } from '../answers.fixture';

/** Worked out by LibreOffice 7.4. */
const AGREED: readonly Answer[] = [
  ['=TEXT(44652,"yyyy年m月d日")', '2022年4月1日'],
  ['=TEXT(44652,"yyyy/mm/dd")', '2022/04/01'],
  ['=TEXT(1234.567,"#,##0.0")', '1,234.6'],
  ['=TEXT(0.1234,"0.0%")', '12.3%'],
  ['=TEXT(-1234,"#,##0;▲#,##0")', '▲1,234'],
  ['=TEXT("abc","0.0")', 'abc'],
  ['=TEXT("5","0.0")', '5.0'],
  ['=TEXT(44652,"[$-411]ggge年m月d日")', '令和4年4月1日'],
  ['=TEXT(43586,"[$-411]ggge年")', '令和1年'],
  ['=TEXT(43585,"[$-411]gge.m.d")', '平31.4.30'],
  ['=TEXT(32516,"[$-411]ge.m.d")', 'H1.1.8'],
  ['=TEXT(32515,"[$-411]ge.m.d")', 'S64.1.7'],
  ['=TEXT(9856,"[$-411]ggge年m月d日")', '昭和1年12月25日'],
  ['=TEXT(9855,"[$-411]ggge年m月d日")', '大正15年12月24日'],
  ['=TEXT(4595,"[$-411]ggge年m月d日")', '大正1年7月30日'],
  ['=TEXT(4594,"[$-411]ggge年m月d日")', '明治45年7月29日'],
  ['=TEXT(44652,"[$-411]aaaa")', '金曜日'],
  ['=TEXT(44652,"m月")', '4月'],
  ['=TEXT(0.75,"h:mm")', '18:00'],
  ['=TEXT(1.5,"[h]:mm")', '36:00'],
  ['=TEXT(3,"00")', '03'],
  ['=TEXT(0,"#,##0;-#,##0;―")', '―'],
  ['=TEXT(12,"@")', '12'],
  ['=TEXT(1234567,"#,##0,")', '1,235'],
  ['=TEXT(0.5,"# ?/?")', ' 1/2'],
  ['=TEXT(12345,"0.00E+00")', '1.23E+04'],
  ['=VALUE("1,234")', 1234],
  ['=VALUE("１２３")', 123],
  ['=VALUE("12%")', 0.12],
  ['=VALUE("abc")', { error: '#VALUE!' }],
  ['=VALUE("2022/4/1")', 44652],
  ['=VALUE("(5)")', -5],
  ['=VALUE("1E3")', 1000],
  ['=LEN("改革台帳")', 4],
  ['=LEN(123)', 3],
  ['=LEN("")', 0],
  ['=LEFT("改革台帳",2)', '改革'],
  ['=LEFT("abc")', 'a'],
  ['=LEFT("abc",-1)', { error: '#VALUE!' }],
  ['=RIGHT("改革台帳",2)', '台帳'],
  ['=RIGHT("abc",5)', 'abc'],
  ['=MID("改革台帳",2,2)', '革台'],
  ['=MID("abc",0,1)', { error: '#VALUE!' }],
  ['=TRIM("  a   b ")', 'a b'],
  ['=TRIM("　a　")', '　a　'],
  ['=SUBSTITUTE("a-b-c","-","+")', 'a+b+c'],
  ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
  ['=SUBSTITUTE("abc","","x")', 'abc'],
  ['=REPT("■",3)', '■■■'],
  ['=REPT("ab",2.9)', 'abab'],
  ['=REPLACE("abcdef",2,3,"X")', 'aXef'],
  ['=CONCAT(資料!A2:B3)', '1-1順調1-2遅れ'],
  ['=TEXTJOIN("、",TRUE,資料!B2:B13)', '順調、遅れ、順調、完了、未着手、順調、遅れ、順調 、順調？、?、順*'],
  ['=TEXTJOIN("-",FALSE,"a","","b")', 'a--b'],
  ['=EXACT("a","A")', false],
  ['=EXACT("a","a")', true],
  ['=FIND("b","abcb")', 2],
  ['=FIND("b","abcb",3)', 4],
  ['=FIND("B","abc")', { error: '#VALUE!' }],
  ['=SEARCH("B","abc")', 2],
  ['=SEARCH("?c","abc")', 2],
  ['=SEARCH("~?","a?c")', 2],
  ['=SEARCH("x","abc")', { error: '#VALUE!' }],
  ['=UPPER("abcａｂ")', 'ABCＡＢ'],
  ['=LOWER("ABC")', 'abc'],
  ['=ASC("ヴ・ー「」")', 'ｳﾞ･ｰ｢｣'],
  ['=CHAR(65)', 'A'],
  ['=CHAR(10)', '\n'],
  ['=UNICHAR(12354)', 'あ'],
];

/** What Excel answers where LibreOffice does not follow it. */
const EXCEL_ONLY: readonly Answer[] = [
  ['=TEXT(5,"")', ''],
  ['=TEXT(TRUE,"0")', 'TRUE'],
  ['=VALUE("¥100")', 100],
  ['=LEN("𠮷")', 2],
  ['=LEFT("abc",0)', ''],
  ['=MID("abc",5,1)', ''],
  ['=CONCATENATE("a",1,TRUE)', 'a1TRUE'],
  ['=ASC("ＡＢＣ１２３　ガパン。")', 'ABC123 ｶﾞﾊﾟﾝ｡'],
  ['=JIS("ABC123 ｶﾞﾊﾟﾝ｡")', 'ＡＢＣ１２３　ガパン。'],
];

describe('文字列の関数', () => {
  test.each(AGREED)('%s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });

  test.each(EXCEL_ONLY)('Excel の答え %s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });
});
