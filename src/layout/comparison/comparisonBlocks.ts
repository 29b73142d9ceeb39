import type { Comparison, Movement } from '../../domain/comparison';
import { differenceText, standingText } from '../../domain/comparison';
import { numberedName } from '../../domain/numberedName';
import type { Plan } from '../../domain/plan';
import { provisionalLines } from '../../domain/wording';
import { sheetNotes } from '../../messages/sheetNotes';
import { cellArea, formatArea } from '../../workbook/address';
import type { CellFormat } from '../../workbook/editPlan';
import { BODY_PT, FONT, HEAD_FILL, LINE, SMALL_PT, TABLE_PT, TITLE_PT, TOTAL_FILL } from '../paperStyle';
import { NAME } from '../sheetNames';
import type { Block, BlockCell } from '../summary/block';
import { linesOf } from '../summary/sectionBlocks';
import { CHART_ROW_PT } from '../summary/summaryBlocks';
import type { ComparisonColumns } from './columns';
import { HEADING_WIDTH, KIND_WIDTH } from './columns';

const LINE_PT = 15;
/** Pixels of a character of the standard font, and of a full-width letter of the table's type. */
const CHARACTER_PX = 7;
const LETTER_PX = (TABLE_PT * 96) / 72;

const notes = sheetNotes.comparison;

/** The two periods, and in sentences what has changed between them. */
export function comparisonTitle(plan: Plan, compared: Comparison, columns: ComparisonColumns): Block {
  const { now, before, total, moved, added, ended } = compared;
  const lines = [
    ...provisionalLines(now).map((line) => notes.provisionalNow(line)),
    ...provisionalLines(before).map((line) => notes.provisionalBefore(line)),
    notes.total(total.now, plan.activityLabel, total.before, differenceText(total)),
    notes.moves(plan.activityLabel, moved.length, added.length, ended.length),
  ];
  const texts = [
    { row: 0, text: plan.name },
    { row: 1, text: notes.title(now.period.label) },
    { row: 2, text: notes.before(before.period.label) },
    ...lines.map((line, index) => ({ row: 4 + index, text: `${plan.bullet}${line}` })),
  ];
  const height = 4 + lines.length + 1;
  return {
    name: NAME.comparisonTitle,
    height,
    columns: [{ first: columns.heading, last: columns.last }],
    cells: () => texts.map(({ row, text }) => ({ row, column: columns.heading, content: { text } })),
    rowHeights: [{ row: 0, count: height, heightPt: CHART_ROW_PT }],
    formats: [
      {
        area: cellArea(0, columns.heading, height, columns.last),
        format: { fontName: FONT, fontSizePt: BODY_PT },
      },
      { area: cellArea(0, columns.heading, 2), format: { fontSizePt: TITLE_PT, bold: true } },
    ],
  };
}

/** The line and the column of what is in one of the two tables only. */
export const OUTSIDE_WORD = '表の外';

/** From which status to which: values, because no COUNTIFS looks at two rows of the register at once. */
export function comparisonMatrix({ now, matrix }: Comparison, columns: ComparisonColumns): Block {
  const words = [...now.statuses.map(({ label }) => label), OUTSIDE_WORD];
  const totalRow = 2 + words.length;
  const across = (row: number, rowCount = 1) =>
    cellArea(row, columns.heading, rowCount, columns.total - columns.heading + 1);
  return {
    name: NAME.comparisonMatrix,
    height: totalRow + 2,
    columns: [{ first: columns.heading, last: columns.last }],
    cells: (firstRowOf) => {
      const first = firstRowOf(NAME.comparisonMatrix) + 2;
      const cells: BlockCell[] = [
        { row: 0, column: columns.heading, content: { text: '【状況の動き】（行は前回、列は今回）' } },
        ...['前回の状況', '前回の計', ...words].map((text, index) => ({
          row: 1,
          column: columns.heading + index,
          content: { text },
        })),
        { row: totalRow, column: columns.heading, content: { text: '今回の計' } },
      ];
      words.forEach((text, line) => {
        cells.push({ row: 2 + line, column: columns.heading, content: { text } });
        const counts = cellArea(first + line, columns.firstStatus, 1, words.length);
        cells.push({ row: 2 + line, column: columns.kind, content: { formula: sumOf(formatArea(counts)) } });
        (matrix[line] ?? []).forEach((number, index) => {
          cells.push({ row: 2 + line, column: columns.firstStatus + index, content: { number } });
        });
      });
      for (let column = columns.kind; column <= columns.total; column++) {
        const formula = sumOf(formatArea(cellArea(first, column, words.length)));
        cells.push({ row: totalRow, column, content: { formula } });
      }
      return cells;
    },
    rowHeights: [{ row: 1, count: words.length + 2, heightPt: CHART_ROW_PT }],
    formats: [
      { area: across(0, totalRow + 2), format: { fontName: FONT, fontSizePt: BODY_PT } },
      {
        area: across(1, words.length + 2),
        format: { fontSizePt: TABLE_PT, vertical: 'center', border: LINE },
      },
      { area: across(1), format: { bold: true, horizontal: 'center', fill: HEAD_FILL } },
      {
        area: cellArea(2, columns.kind, words.length + 1, columns.total - columns.kind + 1),
        format: { horizontal: 'center', numberFormat: '#,##0' },
      },
      // What stayed as it was: the eye looks for what does not stand on the diagonal.
      ...words.slice(0, -1).map((_, index) => ({
        area: cellArea(2 + index, columns.firstStatus + index),
        format: { fill: TOTAL_FILL },
      })),
      { area: across(totalRow), format: { bold: true, fill: TOTAL_FILL } },
    ],
  };
}

function sumOf(area: string): string {
  return `=SUM(${area})`;
}

/** Where an activity's 進捗状況 of a period stands in the register: `H3`; null where nobody reported. */
export type EntryCellOf = (activityId: string, periodId: string) => string | null;

interface ListLine {
  readonly kind: 'caption' | 'header' | 'item' | 'none';
  readonly texts: readonly string[];
}

/** The activities behind the differences, each with its two cells of the register. */
export function comparisonList(
  plan: Plan,
  compared: Comparison,
  columns: ComparisonColumns,
  cellOf: EntryCellOf,
): Block {
  const { activityLabel } = plan;
  const { now, before } = compared;
  const item = (movement: Movement): ListLine => ({
    kind: 'item',
    texts: [
      movementText(movement),
      standingText(movement.before),
      standingText(movement.now),
      cellOf(movement.activity.id, before.period.id) ?? '',
      cellOf(movement.activity.id, now.period.id) ?? '',
    ],
  });
  const group = (caption: string, movements: readonly Movement[]): ListLine[] => [
    { kind: 'caption', texts: [`【${caption}】${String(movements.length)}`] },
    ...(movements.length === 0
      ? [{ kind: 'none' as const, texts: [notes.none] }]
      : [
          { kind: 'header' as const, texts: [activityLabel, '前回', '今回', '前回のセル', '今回のセル'] },
          ...movements.map(item),
        ]),
  ];
  const lines: readonly ListLine[] = [
    ...group(notes.moved(activityLabel), compared.moved),
    ...group(notes.added(activityLabel), compared.added),
    ...group(notes.ended(activityLabel), compared.ended),
    { kind: 'none', texts: [notes.cells] },
  ];
  const wide = (row: number, count = 1) => cellArea(row, columns.heading, count, 5);
  return {
    name: NAME.comparisonList,
    height: lines.length + 1,
    columns: [{ first: columns.heading, last: columns.last }],
    looksFollowContent: true,
    cells: () =>
      lines.flatMap(({ texts }, row) =>
        texts.map((text, index) => ({ row, column: columns.heading + index, content: { text } })),
      ),
    rowHeights: lines.map(({ kind, texts }, row) => ({
      row,
      count: 1,
      heightPt: kind === 'item' ? heightOf(texts) : CHART_ROW_PT,
    })),
    formats: [
      {
        area: wide(0, lines.length + 1),
        format: { fontName: FONT, fontSizePt: TABLE_PT, bold: false, fill: null, border: null },
      },
      ...lines.map(({ kind }, row) => ({
        area: kind === 'caption' || kind === 'none' ? cellArea(row, columns.heading) : wide(row),
        format: LOOK[kind],
      })),
    ],
  };
}

const LOOK: Readonly<Record<ListLine['kind'], CellFormat>> = {
  caption: { bold: true, fontSizePt: BODY_PT, wrap: false },
  header: { bold: true, horizontal: 'center', fill: HEAD_FILL, border: LINE },
  item: { wrap: true, vertical: 'center', border: LINE },
  none: { fontSizePt: SMALL_PT, wrap: false },
};

/** 1-3-1 龍城ヶ丘ゾーン公園の設計に関する取組 [龍城ヶ丘ゾーン公園整備事業] */
export function movementText({ activity, program }: Movement): string {
  const owner = program ? ` [${program.name}]` : '';
  return `${numberedName(activity)}${owner}`;
}

function heightOf([text = '', ...standings]: readonly string[]): number {
  const letters = (characters: number): number => Math.floor((characters * CHARACTER_PX) / LETTER_PX) - 1;
  const lines = [
    linesOf(text, letters(HEADING_WIDTH)),
    ...standings.map((words) => linesOf(words, letters(KIND_WIDTH) - 1)),
  ];
  return Math.max(...lines) * LINE_PT + 3;
}
