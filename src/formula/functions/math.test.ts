import { answerOf } from '../answers.fixture';
import type { Answer } from '../answers.fixture';

/** Worked out by LibreOffice 7.4. */
const AGREED: readonly Answer[] = [
  ['=ROUND(2.675,2)', 2.68],
  ['=ROUND(1.005,2)', 1.01],
  ['=ROUND(-2.5,0)', -3],
  ['=ROUND(2.5,0)', 3],
  ['=ROUND(1234.5,-2)', 1200],
  ['=ROUND(0.285,2)', 0.29],
  ['=ROUND(1.45,1)', 1.5],
  ['=ROUND(-1.45,1)', -1.5],
  ['=ROUND(8.345,2)', 8.35],
  ['=ROUND(1E+20,2)', 1e20],
  ['=ROUND(5/9*100,1)', 55.6],
  ['=ROUND(資料!C10,2)', 2.68],
  ['=ROUNDUP(2.1,0)', 3],
  ['=ROUNDUP(-2.1,0)', -3],
  ['=ROUNDUP(3.14159,3)', 3.142],
  ['=ROUNDDOWN(2.9,0)', 2],
  ['=ROUNDDOWN(-2.9,0)', -2],
  ['=ROUNDDOWN((0.1+0.7)*10,0)', 8],
  ['=ROUNDUP(1.1*1.1*100,0)', 121],
  ['=TRUNC(-8.9)', -8],
  ['=TRUNC(8.97,1)', 8.9],
  ['=INT(-2.5)', -3],
  ['=INT(2.5)', 2],
  ['=MOD(-3,2)', 1],
  ['=MOD(3,-2)', -1],
  ['=MOD(5.5,2)', 1.5],
  ['=MOD(3,0)', { error: '#DIV/0!' }],
  ['=ABS(-3)', 3],
  ['=POWER(2,10)', 1024],
];

describe('数学の関数', () => {
  test.each(AGREED)('%s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });
});
