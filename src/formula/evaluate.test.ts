import { answerOf } from './answers.fixture';
import type { Answer } from './answers.fixture';

/** Worked out by LibreOffice 7.4. */
const AGREED: readonly Answer[] = [
  ['=COUNTIFS(Progress[状況],"=順調",Progress[期],"=R4上")', 1],
  ['=SUMPRODUCT((資料!B2:B13="順調")*(資料!D2:D13="R4上"))', 1],
  ['=SUMPRODUCT((資料!B2:B13="順調")*資料!C2:C13)', 100],
  ['=2^0.5', 1.4142135623731],
  ['=-2^2', 4],
  ['=1/0', { error: '#DIV/0!' }],
  ['=5%', 0.05],
  ['=50%*2', 1],
  ['=0.1+0.2=0.3', true],
  ['=0.1+0.2-0.3', 0],
  ['=1-0.9-0.1', 0],
  ['=1/3', 0.333333333333333],
  ['=10/4', 2.5],
  ['="a"&1/3', 'a0.333333333333333'],
  ['=0.00001&""', '0.00001'],
  ['=1.5&""', '1.5'],
  ['=1/3&"件"', '0.333333333333333件'],
  ['=100000000000&""', '100000000000'],
  ['="1"+1', 2],
  ['="abc"+1', { error: '#VALUE!' }],
  ['="１２"+1', 13],
  ['="1,234"+0', 1234],
  ['="12%"*1', 0.12],
  ['="2022/4/1"+0', 44652],
  ['="2022年4月1日"+0', 44652],
  ['="10:30"*24', 10.5],
  ['=""+1', { error: '#VALUE!' }],
  ['=TRUE+1', 2],
  ['=設定!A4+1', 1],
  ['=設定!A4&"x"', 'x'],
  ['=設定!A4=0', true],
  ['=設定!A4=""', true],
  ['=設定!A4', 0],
  ['="a"="A"', true],
  ['="a"<"B"', true],
  ['="Z">"a"', true],
  ['=1<"a"', true],
  ['="10">9', true],
  ['="あ"="ア"', false],
  ['="ａ"="a"', false],
  ['="Ａ"="ａ"', true],
  ['=#REF!', { error: '#REF!' }],
  ['=SUM(資料!C2:INDEX(資料!C:C,4))', 60],
  ['=SUM(ROW(資料!A1:A3))', 6],
  ['=SUM(OFFSET(資料!C1,1,0,3,1))', 60],
  ['=SUM(Progress[数])', 1234774.571],
  ['=SUM(Progress[[数]:[数]])', 1234774.571],
  ['=COUNTA(Progress[[#Headers],[状況]])', 1],
  ['=COUNTA(Progress[[#All],[番号]])', 13],
  ['=SUM((資料!C2,資料!C4:C5))', 80],
  ['=SUM(資料!A2:C5 資料!C3:D9)', 90],
  ['=SUM({1,2}*{3;4})', 21],
  ['=SUM(期別)', 60],
  ['=期名&"期"', 'R4上期'],
  ['=なまえ', { error: '#NAME?' }],
  ['=NOSUCH(1)', { error: '#NAME?' }],
];

/** What Excel answers where LibreOffice does not follow it. */
const EXCEL_ONLY: readonly Answer[] = [
  ['=0^0', { error: '#NUM!' }],
  ['=1E+20&""', '1E+20'],
  ['=1234567890123456789&""', '1234567890123460000'],
  ['=TRUE&""', 'TRUE'],
  ['="a"<TRUE', true],
  ['=TRUE>100', true],
  ['=COUNTA(Progress[#Headers])', 7],
  ['=SUM(なし!A1)', { error: '#REF!' }],
];

describe('演算子と参照', () => {
  test.each(AGREED)('%s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });

  test.each(EXCEL_ONLY)('Excel の答え %s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });
});
