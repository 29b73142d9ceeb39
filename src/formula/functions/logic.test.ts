import { answerOf } from '../answers.fixture';
import type { Answer } from '../answers.fixture';

/** Worked out by LibreOffice 7.4. */
const AGREED: readonly Answer[] = [
  ['=IF(TRUE,"はい","いいえ")', 'はい'],
  ['=IF(0,1)', false],
  ['=IF(FALSE,1,)', 0],
  ['=IF("x",1,2)', { error: '#VALUE!' }],
  ['=IF("TRUE",1,2)', 1],
  ['=IF(設定!A4,1,2)', 2],
  ['=IF(1/0,1,2)', { error: '#DIV/0!' }],
  ['=IF(1,2,1/0)', 2],
  ['=IFS(FALSE,1,TRUE,2)', 2],
  ['=IFS(FALSE,1)', { error: '#N/A' }],
  ['=IFERROR(1/0,"誤")', '誤'],
  ['=IFERROR(5,"誤")', 5],
  ['=IFNA(NA(),"無")', '無'],
  ['=IFNA(1/0,"無")', { error: '#DIV/0!' }],
  ['=AND(TRUE,1)', true],
  ['=AND(TRUE,0)', false],
  ['=AND(資料!E2:E4)', true],
  ['=AND("x")', { error: '#VALUE!' }],
  ['=OR(FALSE,0,1)', true],
  ['=NOT(0)', true],
  ['=XOR(TRUE,TRUE)', false],
  ['=SWITCH(2,1,"一",2,"二","他")', '二'],
  ['=SWITCH(5,1,"一","他")', '他'],
  ['=SWITCH(5,1,"一")', { error: '#N/A' }],
  ['=SWITCH("a","A","同")', '同'],
  ['=CHOOSE(2,"a","b","c")', 'b'],
  ['=CHOOSE(4,"a","b","c")', { error: '#VALUE!' }],
];

describe('論理の関数', () => {
  test.each(AGREED)('%s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });
});
