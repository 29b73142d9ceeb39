import { FIVE_WORDS } from '../../domain/templates/fiveWords';
import type { AcceptedSubmission } from '../../forms/submission';
import { recogniseSheet } from '../../forms/recogniseSheet';
import { drawSheet } from '../../forms/sheetDraft.fixture';
import { collectJa } from '../../messages/collectJa';
import { makePeriod } from '../../domain/reportPeriod';
import { readingDoubts } from './readingDoubts';

function accepted(headings: string, row: string): AcceptedSubmission {
  const drawing = `| 令和4年度上半期 |\n| 事業名 | 活動名 | 進捗状況 | ${headings} |\n| A事業 | 広告 | 済 | ${row} |`;
  const sheet = recogniseSheet(drawSheet('回答', drawing), {
    statusSet: FIVE_WORDS,
    planSpan: { startFy: 2020, endFy: 2023 },
    levelNames: ['取組の視点'],
  });
  if (sheet.kind === 'outOfScope') throw new Error(sheet.reason);
  return {
    kind: 'accepted',
    file: { name: '広報課.xlsx', path: '広報課.xlsx', hash: 'h', modifiedAt: 0, sizeBytes: 1 },
    departments: ['広報課'],
    period: makePeriod(2022, 'H1'),
    sheets: [sheet],
    passedOver: { sheets: [], otherPeriods: [] },
    customXml: null,
    form: { kind: 'none' },
  };
}

test('回答の効果額と指標は取り込まないことを、場所とともに言う', () => {
  const file = accepted('効果額（千円） | 指標名 | 目標値', '1,200 | 件数 | 10');
  expect(readingDoubts([file], collectJa)).toEqual([
    {
      key: '広報課.xlsx 回答 measures',
      text: collectJa.doubt.measures(2),
      place: { sheet: '[広報課.xlsx]回答', cell: 'D3' },
    },
  ]);
});

test('効果額の欄が空なら、何も言わない', () => {
  expect(readingDoubts([accepted('効果額（千円） | 備考', '－ | なし')], collectJa)).toEqual([]);
});
