import { answerOf } from '../answers.fixture';
import type { Answer } from '../answers.fixture';

/** Worked out by LibreOffice 7.4. */
const AGREED: readonly Answer[] = [
  ['=NA()+1', { error: '#N/A' }],
  ['=ISBLANK(設定!A4)', true],
  ['=ISBLANK("")', false],
  ['=ISTEXT("a")', true],
  ['=ISTEXT(設定!A4)', false],
  ['=ISNUMBER(1)', true],
  ['=ISNUMBER("1")', false],
  ['=ISERROR(1/0)', true],
  ['=ISNA(NA())', true],
  ['=ISERR(NA())', false],
  ['=N("a")', 0],
  ['=N(TRUE)', 1],
  ['=N(5)', 5],
  ['=T("a")', 'a'],
  ['=NA()', { error: '#N/A' }],
];

/** What Excel answers where LibreOffice does not follow it. */
const EXCEL_ONLY: readonly Answer[] = [['=T(1)', '']];

describe('情報の関数', () => {
  test.each(AGREED)('%s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });

  test.each(EXCEL_ONLY)('Excel の答え %s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });
});
