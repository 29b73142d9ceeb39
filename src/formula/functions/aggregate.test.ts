import { answerOf } from '../answers.fixture';
import type { Answer } from '../answers.fixture';

/** Worked out by LibreOffice 7.4. */
const AGREED: readonly Answer[] = [
  ['=SUM(資料!C2:C13)', 1234774.571],
  ['=SUM(資料!E2:E13)', { error: '#N/A' }],
  ['=SUM(1,"x")', { error: '#VALUE!' }],
  ['=SUM(資料!C:C)', 1234774.571],
  ['=COUNT(1,"2",TRUE,"x")', 3],
  ['=COUNTA(資料!E2:E13)', 11],
  ['=COUNTBLANK(資料!E2:E13)', 2],
  ['=COUNTBLANK(資料!B1:B20)', 8],
  ['=AVERAGE(資料!C2:C5)', 25],
  ['=AVERAGE(資料!A2:A5)', { error: '#DIV/0!' }],
  ['=MIN(資料!C2:C13)', -5],
  ['=MAX(資料!C2:C13)', 1234567.891],
  ['=MAX(資料!A2:A13)', 0],
  ['=SUM(COUNTIF(資料!B2:B13,{"順調","遅れ"}))', 5],
  ['=SUMPRODUCT(資料!C2:C5,資料!G2:G5)', 13.75],
  ['=SUMPRODUCT(--(資料!B2:B13<>""))', 11],
  ['=SUMPRODUCT(資料!C2:C5,資料!G2:G6)', { error: '#VALUE!' }],
  ['=SUMPRODUCT(--(LEN(資料!A2:A13)>0))', 12],
  ['=SUMPRODUCT(1/COUNTIF(資料!D2:D13,資料!D2:D13))', 3],
  ['=SUM(CHOOSE(1,資料!C2:C4,資料!C5:C6))', 60],
  ['=SUM(INDEX(資料!A2:G13,0,3))', 1234774.571],
  ['=SUM(INDEX(資料!C2:G3,1,0))', 44667.5],
  ['=SUM(INDIRECT("資料!C2:C4"))', 60],
  ['=SUM({1,2;3,4})', 10],
  ['=MAX({"1",2})', 2],
];

/** What Excel answers where LibreOffice does not follow it. */
const EXCEL_ONLY: readonly Answer[] = [
  ['=SUM(資料!E2:E10)', 5],
  ['=SUM(1,"2",TRUE)', 4],
  ['=COUNT(資料!E2:E13)', 1],
];

describe('集計の関数', () => {
  test.each(AGREED)('%s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });

  test.each(EXCEL_ONLY)('Excel の答え %s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });
});
