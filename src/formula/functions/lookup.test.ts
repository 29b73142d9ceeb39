import { answerOf } from '../answers.fixture';
import type { Answer } from '../answers.fixture';

/** Worked out by LibreOffice 7.4. */
const AGREED: readonly Answer[] = [
  ['=INDEX(資料!A2:C13,2,3)', 20],
  ['=INDEX(資料!B2:B13,3)', '順調'],
  ['=INDEX(資料!A1:G1,2)', '状況'],
  ['=MATCH("完了",資料!B2:B13,0)', 4],
  ['=MATCH("なし",資料!B2:B13,0)', { error: '#N/A' }],
  ['=MATCH("順調*",資料!B2:B13,0)', 1],
  ['=MATCH("*？",資料!B2:B13,0)', 10],
  ['=MATCH(25,資料!C2:C7,1)', 2],
  ['=MATCH(5,資料!C2:C7,1)', { error: '#N/A' }],
  ['=MATCH(60,資料!C2:C7)', 6],
  ['=MATCH(25,{50,40,30,20,10},-1)', 3],
  ['=MATCH("期",資料!A1:G1,0)', 4],
  ['=MATCH(5,資料!E2:E13,0)', 1],
  ['=INDEX(資料!B2:B13,MATCH("1-3",資料!A2:A13,0))', '順調'],
  ['=VLOOKUP("2-2",資料!A2:G13,2,FALSE)', '未着手'],
  ['=VLOOKUP("9-9",資料!A2:G13,2,FALSE)', { error: '#N/A' }],
  ['=VLOOKUP("2-*",資料!A2:G13,2,FALSE)', '完了'],
  ['=VLOOKUP(35,{10,"甲";30,"乙";50,"丙"},2)', '乙'],
  ['=VLOOKUP(5,{10,"甲";30,"乙";50,"丙"},2,TRUE)', { error: '#N/A' }],
  ['=HLOOKUP("数",資料!A1:G13,3,FALSE)', 20],
  ['=ROW(資料!B5)', 5],
  ['=COLUMN(資料!B5)', 2],
  ['=ROWS(資料!A2:A13)', 12],
  ['=COLUMNS(資料!A2:C13)', 3],
  ['=ROWS(資料!A:A)', 1048576],
  ['=COLUMNS({1,2,3;4,5,6})', 3],
  ['=INDIRECT("資料!B2")', '順調'],
  ['=INDIRECT(設定!A5&"!"&設定!A6)', '順調'],
  ['=INDIRECT("なし!B2")', { error: '#REF!' }],
  ['=HYPERLINK("https://example.jp","開く")', '開く'],
  ['=HYPERLINK("https://example.jp")', 'https://example.jp'],
];

/** What Excel answers where LibreOffice does not follow it. */
const EXCEL_ONLY: readonly Answer[] = [
  ['=INDEX(資料!A2:C13,20,1)', { error: '#REF!' }],
  ['=MATCH("5",資料!E2:E13,0)', 2],
  ['=VLOOKUP("2-2",資料!A2:G13,9,FALSE)', { error: '#REF!' }],
];

describe('検索の関数', () => {
  test.each(AGREED)('%s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });

  test.each(EXCEL_ONLY)('Excel の答え %s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });
});
