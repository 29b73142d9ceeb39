import { answerOf } from '../answers.fixture';
import type { Answer } from '../answers.fixture';

/** Worked out by LibreOffice 7.4. */
const AGREED: readonly Answer[] = [
  ['=COUNTIF(資料!B2:B13,"順調")', 3],
  ['=COUNTIF(資料!B2:B13,"=順調")', 3],
  ['=COUNTIF(資料!B2:B13,"<>順調")', 9],
  ['=COUNTIF(資料!B2:B13,"順調*")', 5],
  ['=COUNTIF(資料!B2:B13,"*調*")', 5],
  ['=COUNTIF(資料!B2:B13,"?")', 1],
  ['=COUNTIF(資料!B2:B13,"~?")', 1],
  ['=COUNTIF(資料!B2:B13,"順~*")', 1],
  ['=COUNTIF(資料!B2:B13,"??")', 7],
  ['=COUNTIF(資料!B2:B13,"")', 1],
  ['=COUNTIF(資料!B2:B13,"=")', 1],
  ['=COUNTIF(資料!B2:B13,"<>")', 11],
  ['=COUNTIF(資料!E2:E13,"")', 2],
  ['=COUNTIF(資料!E2:E13,"=")', 1],
  ['=COUNTIF(資料!E2:E13,"<>")', 11],
  ['=COUNTIF(資料!E2:E13,"5")', 2],
  ['=COUNTIF(資料!E2:E13,"=5")', 2],
  ['=COUNTIF(資料!E2:E13,">4")', 1],
  ['=COUNTIF(資料!E2:E13,"<>5")', 10],
  ['=COUNTIF(資料!E2:E13,1)', 1],
  ['=COUNTIF(資料!E2:E13,"abc")', 2],
  ['=COUNTIF(資料!E2:E13,"a*c")', 3],
  ['=COUNTIF(資料!E2:E13,"a~*c")', 1],
  ['=COUNTIF(資料!E2:E13,"a~~b")', 1],
  ['=COUNTIF(資料!E2:E13,"a~b")', 0],
  ['=COUNTIF(資料!E2:E13,TRUE)', 1],
  ['=COUNTIF(資料!E2:E13,"TRUE")', 1],
  ['=COUNTIF(資料!E2:E13,"#N/A")', 1],
  ['=COUNTIF(資料!E2:E13,">=b")', 0],
  ['=COUNTIF(資料!E2:E13,"=>5")', 1],
  ['=COUNTIF(資料!C2:C13,設定!A4)', 0],
  ['=COUNTIF(資料!G2:G13,設定!A4)', 1],
  ['=COUNTIF(資料!A2:A13,"1-1")', 1],
  ['=COUNTIF(資料!A2:A13,"=1-1")', 1],
  ['=COUNTIF(資料!A2:A13,"1-*")', 3],
  ['=COUNTIF(資料!C2:C13,">=20")', 6],
  ['=COUNTIF(資料!C2:C13,">"&設定!A3)', 7],
  ['=COUNTIF(資料!F2:F13,">=2022/6/1")', 4],
  ['=COUNTIF(資料!F2:F13,"2022/4/1")', 1],
  ['=COUNTIF(資料!G2:G13,"50%")', 1],
  ['=COUNTIF(資料!B:B,"順調")', 3],
  ['=COUNTIFS(資料!B2:B13,"順調",資料!D2:D13,"R4上")', 1],
  ['=COUNTIFS(資料!B2:B13,設定!A2,資料!D2:D13,設定!A1)', 1],
  ['=COUNTIFS(資料!B2:B13,"<>順調",資料!D2:D13,"R4*",資料!C2:C13,">0")', 7],
  ['=COUNTIFS(資料!B:B,"順調",資料!D:D,"R4上")', 1],
  ['=COUNTIFS(資料!B2:B13,"順調",資料!D2:D12,"R4上")', { error: '#VALUE!' }],
  ['=SUMIF(資料!B2:B13,"順調",資料!C2:C13)', 100],
  ['=SUMIF(資料!B2:B13,"順調",資料!C2)', 100],
  ['=SUMIF(資料!C2:C13,">15")', 1234767.891],
  ['=SUMIFS(資料!C2:C13,資料!B2:B13,"順調",資料!D2:D13,"R4上")', 10],
  ['=AVERAGEIF(資料!B2:B13,"遅れ",資料!C2:C13)', 7.5],
  ['=AVERAGEIF(資料!B2:B13,"ない",資料!C2:C13)', { error: '#DIV/0!' }],
  ['=MAXIFS(資料!C2:C13,資料!B2:B13,"順調")', 60],
  ['=MINIFS(資料!C2:C13,資料!B2:B13,"順調")', 10],
  ['=MINIFS(資料!C2:C13,資料!B2:B13,"ない")', 0],
  ['=COUNTIF(資料!B2:B13,"<"&"遅")', 8],
  ['=COUNTIF(資料!C2:C13,"<>10")', 11],
  ['=COUNTIF(資料!C2:C13,"=")', 0],
  ['=SUMIF(資料!D2:D13,"R4?",資料!C2:C13)', 1234714.571],
  ['=SUMIF(資料!B2:B13,"<>",資料!C2:C13)', 1234774.071],
  ['=SUMIF(資料!B2:B13,"",資料!C2:C13)', 0.5],
];

/** What Excel answers where LibreOffice does not follow it. */
const EXCEL_ONLY: readonly Answer[] = [
  ['=COUNTIF(資料!E2:E13,"*")', 8],
  ['=COUNTIF(資料!E2:E13,"<>*")', 4],
  ['=COUNTIF(資料!E2:E13,5)', 2],
  ['=COUNTIF(資料!E2:E13,NA())', 1],
];

describe('条件つき集計の関数', () => {
  test.each(AGREED)('%s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });

  test.each(EXCEL_ONLY)('Excel の答え %s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });
});
