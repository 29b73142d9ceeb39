import type { ActivityReport, ProgramReport } from '../../domain/activityReports';
import { periodBefore, programReports } from '../../domain/activityReports';
import { inPaperOrder, nodeLabel } from '../../domain/hierarchy';
import type { HierarchyNode, Register } from '../../domain/register';
import type { Tally } from '../../domain/tally';
import { documentLabel, provisionalLines, titleLines } from '../../domain/wording';
import type { Area } from '../../workbook/address';
import { cellArea, MAX_ROWS } from '../../workbook/address';
import { cellKey } from '../../workbook/grid';
import {
  BODY_PT,
  FONT,
  HEAD_FILL,
  LINE,
  QUIET,
  SMALL_PT,
  TABLE_PT,
  TITLE_PT,
  TOTAL_FILL,
} from '../paperStyle';
import { NAME, SHEET } from '../sheetNames';
import type { Paper, Written } from './paper';
import { activityName, answerText, emphasised, followUpText, statusText } from './reportText';
import { heightOf, lettersAcross, linesOf } from './textHeight';

const COLUMN = {
  number: 0,
  heading: 1,
  program: 2,
  priority: 3,
  activity: 4,
  status: 6,
  previous: 9,
} as const;
const WIDTHS = [7.5, 14, 19, 5, 24, 11, 10, 46, 34, 10] as const;
/** 資料番号, two title lines, a note, then the headings: always the same row, so that repeated rows stay right. */
const HEAD_ROW = 4;

type Line =
  /** A heading above the counting level (目標), across the paper. */
  | { readonly kind: 'band'; readonly text: string }
  | { readonly kind: 'activity'; readonly report: ActivityReport; readonly of: ProgramReport };

/** 資料1-2 一覧: every activity of a period on a row, for A4 landscape (domain §5.5, §8.4). */
export function listPaper(register: Register, tally: Tally): Paper {
  const { plan, statusSet } = register;
  const lines = listLines(register, programReports(register, tally.period));
  const rows = lines.map((line) => (line.kind === 'band' ? bandCells(line.text) : activityCells(line)));
  const first = HEAD_ROW + 1;
  const body = cellArea(first, 0, Math.max(1, rows.length), WIDTHS.length);
  const merges = [
    ...runsOf(lines, ({ of }) => of.heading?.id ?? '', COLUMN.heading),
    ...runsOf(lines, ({ of }) => of.program.id, COLUMN.program),
    ...runsOf(lines, ({ of }) => of.program.id, COLUMN.priority),
    ...lines.flatMap((line, row) =>
      line.kind === 'band' ? [cellArea(first + row, 0, 1, WIDTHS.length)] : [],
    ),
  ];
  const [planName, title] = titleLines(plan, tally.period, '一覧');
  const box = documentBox(plan.documentNumbers.list);
  return {
    sheet: SHEET.list,
    name: NAME.list,
    cells: [
      lineOf({ [COLUMN.previous]: { text: box } }),
      lineOf({ 0: { text: planName } }),
      lineOf({ 0: { text: title } }),
      lineOf({ 0: { text: noteText(register, tally) } }),
      headings(register).map((text) => ({ text })),
      ...withoutRepeats(rows, merges),
    ],
    merges,
    looks: [
      { area: cellArea(0, 0, HEAD_ROW, WIDTHS.length), format: { fontName: FONT, fontSizePt: BODY_PT } },
      ...(box === ''
        ? []
        : [{ area: cellArea(0, COLUMN.previous), format: { horizontal: 'center', border: LINE } as const }]),
      { area: cellArea(1, 0, 2), format: { fontSizePt: TITLE_PT, bold: true } },
      { area: cellArea(3, 0), format: { fontSizePt: SMALL_PT, fontColor: QUIET } },
      {
        area: cellArea(HEAD_ROW, 0, 1, WIDTHS.length),
        format: {
          fontName: FONT,
          fontSizePt: TABLE_PT,
          bold: true,
          wrap: true,
          horizontal: 'center',
          vertical: 'center',
          fill: HEAD_FILL,
          border: LINE,
        },
      },
      {
        area: body,
        format: { fontName: FONT, fontSizePt: TABLE_PT, wrap: true, vertical: 'top', border: LINE },
      },
      { area: { ...body, columnCount: 1 }, format: { numberFormat: '@', horizontal: 'center' } },
      { area: { ...body, column: COLUMN.priority, columnCount: 1 }, format: { horizontal: 'center' } },
      { area: { ...body, column: COLUMN.status, columnCount: 1 }, format: { horizontal: 'center' } },
      { area: { ...body, column: COLUMN.previous, columnCount: 1 }, format: { horizontal: 'center' } },
      ...lines.map((line, row) =>
        line.kind === 'band'
          ? {
              area: cellArea(first + row, 0, 1, WIDTHS.length),
              format: { bold: true, fill: TOTAL_FILL, horizontal: 'left', vertical: 'center' } as const,
            }
          : {
              area: cellArea(first + row, COLUMN.status),
              format: emphasised(line.report.status, statusSet),
            },
      ),
    ],
    rowHeights: [18, 18, 18, 16, 30, ...bodyHeights(lines, rows, merges)],
    widths: WIDTHS,
    setup: {
      orientation: 'landscape',
      paper: 'A4',
      // Whole columns: what an office writes below is printed too.
      printArea: cellArea(0, 0, MAX_ROWS, WIDTHS.length),
      titleRows: { row: HEAD_ROW, count: 1 },
      fitToWidth: true,
      marginsPt: { top: 45, bottom: 45, left: 36, right: 36 },
      footerCenter: '&P/&N',
      centerHorizontally: true,
    },
    frozenRows: HEAD_ROW + 1,
  };
}

/** Empty where the city numbers no papers. */
export function documentBox(number: string): string {
  return number === '' ? '' : documentLabel(number);
}

function headings({ plan }: Register): readonly string[] {
  return [
    '№',
    plan.levelNames[plan.countingLevel - 1] ?? '',
    plan.programLabel.endsWith('事業') ? '事業名' : plan.programLabel,
    '重点',
    `${plan.activityLabel}名`,
    '担当課',
    '進捗状況',
    '主な取組実績',
    '遅れの理由・今後の対応',
    '前回',
  ];
}

/** What 前回 means, and why the paper is not final. One line, so that the headings keep their row. */
function noteText(register: Register, tally: Tally): string {
  const before = periodBefore(register, tally.period);
  const previous = before ? `前回：${before.label}の進捗状況` : '前回：報告なし';
  return [previous, ...provisionalLines(tally)].join('　');
}

function listLines({ nodes, plan }: Register, reports: readonly ProgramReport[]): readonly Line[] {
  const order = inPaperOrder(nodes);
  let above: string | null = null;
  return reports.flatMap((of) => {
    const parent = order.find(({ id }) => id === of.heading?.parentId) ?? null;
    const band = plan.countingLevel > 1 && parent !== null && parent.id !== above ? [bandOf(parent)] : [];
    above = parent?.id ?? above;
    return [...band, ...of.activities.map((report): Line => ({ kind: 'activity', report, of }))];
  });
}

function bandOf(node: HierarchyNode): Line {
  return { kind: 'band', text: nodeLabel(node) };
}

function bandCells(text: string): Written[] {
  return lineOf({ 0: { text } });
}

function activityCells({ report, of }: Extract<Line, { readonly kind: 'activity' }>): Written[] {
  const { program, heading } = of;
  return [
    report.activity.displayNumber,
    heading ? nodeLabel(heading) : '',
    `${program.displayNumber} ${program.name}`.trim(),
    program.isPriority ? '○' : '',
    activityName(report),
    program.department,
    statusText(report),
    answerText(report.entry?.achievement ?? ''),
    followUpText(report),
    report.previousStatus === '' ? '－' : report.previousStatus,
  ].map((text): Written => (text === '' ? 'blank' : { text }));
}

/** Under a label that is merged down, the cells are blank, as Excel keeps them. */
function withoutRepeats(
  rows: readonly (readonly Written[])[],
  merges: readonly Area[],
): readonly Written[][] {
  const cells = rows.map((line) => [...line]);
  for (const { row, column, rowCount } of merges) {
    for (let below = row + 1; below < row + rowCount; below++) {
      const line = cells[below - HEAD_ROW - 1];
      if (line) line[column] = 'blank';
    }
  }
  return cells;
}

function lineOf(cells: Readonly<Record<number, Written>>): Written[] {
  return WIDTHS.map((_, column): Written => cells[column] ?? 'blank');
}

/** The areas of neighbouring rows that carry the same label. */
function runsOf(
  lines: readonly Line[],
  labelOf: (line: Extract<Line, { readonly kind: 'activity' }>) => string,
  column: number,
): Area[] {
  const areas: Area[] = [];
  let start = 0;
  const label = (row: number): string | null => {
    const line = lines[row];
    return line?.kind === 'activity' ? labelOf(line) : null;
  };
  lines.forEach((_, row) => {
    if (label(row) !== null && label(row + 1) === label(row)) return;
    if (label(row) !== null && row > start)
      areas.push(cellArea(HEAD_ROW + 1 + start, column, row - start + 1));
    start = row + 1;
  });
  return areas;
}

/** As high as the longest text of the row; a label that is merged down may need its last row higher. */
function bodyHeights(
  lines: readonly Line[],
  rows: readonly (readonly Written[])[],
  merges: readonly Area[],
): number[] {
  const need = (row: number, column: number): number => {
    const content = rows[row]?.[column];
    const text = typeof content === 'object' && 'text' in content ? content.text : '';
    return heightOf(linesOf(text, lettersAcross(WIDTHS[column] ?? 10, TABLE_PT)), TABLE_PT);
  };
  const tall = merges.filter(({ rowCount }) => rowCount > 1);
  const merged = new Set(tall.flatMap((area) => bodyRowsOf(area).map((row) => cellKey(row, area.column))));
  const heights = lines.map((line, row) =>
    line.kind === 'band'
      ? heightOf(1, TABLE_PT)
      : Math.max(...WIDTHS.map((_, column) => (merged.has(cellKey(row, column)) ? 0 : need(row, column)))),
  );
  for (const area of tall) {
    const rowsOf = bodyRowsOf(area);
    const [first = 0, last = first] = [rowsOf[0], rowsOf.at(-1)];
    const sum = rowsOf.reduce((total, row) => total + (heights[row] ?? 0), 0);
    const missing = need(first, area.column) - sum;
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}

/** The rows of a merged area, counted from the first one under the headings. */
function bodyRowsOf({ row, rowCount }: Area): readonly number[] {
  return Array.from({ length: rowCount }, (_, offset) => row - HEAD_ROW - 1 + offset);
}
