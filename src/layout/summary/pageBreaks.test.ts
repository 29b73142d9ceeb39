import type { Block } from './block';
import type { PageUnit } from './pageBreaks';
import { pageBreaks } from './pageBreaks';

/** As wide as the paper: nothing is printed smaller. */
const WIDTHS = [80];
const SETUP = { marginsPt: { top: 54, bottom: 54, left: 0, right: 0 } };

/** Blocks under each other, each of so many rows of 10 points. */
function units(rows: readonly number[], mayFlow: readonly number[] = []): PageUnit[] {
  let firstRow = 0;
  return rows.map((height, index) => {
    const block: Block = {
      name: `B${String(index)}`,
      height,
      columns: [{ first: 0, last: 1 }],
      cells: () => [],
      formats: [],
      rowHeights: [{ row: 0, count: height, heightPt: 10 }],
    };
    const unit = {
      blocks: [{ block, firstRow, height, hasNewRows: true }],
      mayFlow: mayFlow.includes(index),
    };
    firstRow += height;
    return unit;
  });
}

test('一枚に収まるものは、そのまま続ける', () => {
  expect(pageBreaks(units([20, 20, 20]), WIDTHS, SETUP)).toEqual([]);
});

test('一枚の残りに収まらないものは、次の紙から始める', () => {
  expect(pageBreaks(units([50, 30, 40]), WIDTHS, SETUP)).toEqual([50]);
  expect(pageBreaks(units([30, 30, 30, 60]), WIDTHS, SETUP)).toEqual([60, 90]);
});

test('一枚より長いものは、見出しと数行が入るなら続け、入らないなら次の紙から始める', () => {
  expect(pageBreaks(units([50, 100]), WIDTHS, SETUP)).toEqual([]);
  expect(pageBreaks(units([65, 100]), WIDTHS, SETUP)).toEqual([65]);
});

test('一覧は、一枚に収まるものでも紙をまたいで続けられる', () => {
  expect(pageBreaks(units([50, 30], [1]), WIDTHS, SETUP)).toEqual([]);
});

test('幅の広い紙は縮めて印刷されるので、一枚に多く入る', () => {
  expect(pageBreaks(units([60, 30]), [80], SETUP)).toEqual([60]);
  expect(pageBreaks(units([60, 30]), [160], SETUP)).toEqual([]);
});
