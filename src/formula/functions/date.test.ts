import { answerOf } from '../answers.fixture';
import type { Answer } from '../answers.fixture';

/** Worked out by LibreOffice 7.4. */
const AGREED: readonly Answer[] = [
  ['=DATE(2022,4,1)', 44652],
  ['=DATE(2022,13,1)', 44927],
  ['=DATE(2022,1,0)', 44561],
  ['=YEAR(44652)', 2022],
  ['=MONTH(44652)', 4],
  ['=DAY(44652)', 1],
  ['=YEAR("2022/4/1")', 2022],
  ['=MONTH(60)', 2],
  ['=DAY(61)', 1],
  ['=EDATE(44592,1)', 44620],
  ['=EOMONTH(44652,0)', 44681],
  ['=WEEKDAY(44652)', 6],
  ['=WEEKDAY(44652,2)', 5],
  ['=DATEVALUE("2022/4/1")', 44652],
];

/** What Excel answers where LibreOffice does not follow it. */
const EXCEL_ONLY: readonly Answer[] = [['=DATE(22,4,1)', 8127]];

describe('日付の関数', () => {
  test.each(AGREED)('%s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });

  test.each(EXCEL_ONLY)('Excel の答え %s', (formula, answer) => {
    expect(answerOf(formula)).toEqual(answer);
  });
});
