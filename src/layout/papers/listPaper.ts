import type { ActivityReport, ProgramReport } from '../../domain/activityReports';
import { countedItself, periodBefore, programReports } from '../../domain/activityReports';
import { inPaperOrder, nodeLabel } from '../../domain/hierarchy';
import { numberedName } from '../../domain/numberedName';
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

interface Column {
  readonly kind: ColumnKind;
  /** Characters. */
  readonly width: number;
  /** Where the items themselves are counted, and no column of programs stands beside theirs. */
  readonly widthOfItems: number;
}

type ColumnKind =
  | 'number'
  | 'heading'
  | 'program'
  | 'priority'
  | 'activity'
  | 'department'
  | 'status'
  | 'achievement'
  | 'followUp'
  | 'previous';

const COLUMNS: readonly Column[] = [
  { kind: 'number', width: 7.5, widthOfItems: 7.5 },
  { kind: 'heading', width: 14, widthOfItems: 16 },
  { kind: 'program', width: 19, widthOfItems: 0 },
  { kind: 'priority', width: 5, widthOfItems: 5 },
  { kind: 'activity', width: 24, widthOfItems: 33 },
  { kind: 'department', width: 11, widthOfItems: 13 },
  { kind: 'status', width: 10, widthOfItems: 10 },
  { kind: 'achievement', width: 46, widthOfItems: 50 },
  { kind: 'followUp', width: 34, widthOfItems: 36 },
  { kind: 'previous', width: 10, widthOfItems: 10 },
];

/** An item that is counted itself has one name: it is printed once. */
interface Layout {
  readonly kinds: readonly ColumnKind[];
  readonly widths: readonly number[];
}

function layoutOf(reports: readonly ProgramReport[]): Layout {
  if (reports.length === 0 || !reports.every(countedItself))
    return { kinds: COLUMNS.map(({ kind }) => kind), widths: COLUMNS.map(({ width }) => width) };
  const columns = COLUMNS.filter(({ kind }) => kind !== 'program');
  return {
    kinds: columns.map(({ kind }) => kind),
    widths: columns.map(({ widthOfItems }) => widthOfItems),
  };
}

/** 資料番号, two title lines, a note, then the headings: always the same row, so that repeated rows stay right. */
const HEAD_ROW = 4;

type Line =
  /** A heading above the counting level (目標), across the paper. */
  | { readonly kind: 'band'; readonly text: string }
  | { readonly kind: 'activity'; readonly report: ActivityReport; readonly of: ProgramReport };

/** 資料1-2 一覧: every activity of a period on a row, for A4 landscape (domain §5.5, §8.4). */
export function listPaper(register: Register, tally: Tally): Paper {
  const { plan, statusSet } = register;
  const reports = programReports(register, tally.period);
  const { kinds, widths } = layoutOf(reports);
  const at = (kind: ColumnKind): number => kinds.indexOf(kind);
  const lineOf = (cells: Readonly<Partial<Record<number, Written>>>): Written[] =>
    kinds.map((_, column): Written => cells[column] ?? 'blank');
  const lines = listLines(register, reports);
  const rows = lines.map((line) =>
    line.kind === 'band' ? lineOf({ 0: { text: line.text } }) : activityCells(line, kinds),
  );
  const first = HEAD_ROW + 1;
  const body = cellArea(first, 0, Math.max(1, rows.length), widths.length);
  const merges = [
    ...runsOf(lines, ({ of }) => of.heading?.id ?? '', at('heading')),
    ...(['program', 'priority'] as const).flatMap((kind) =>
      kinds.includes(kind) ? runsOf(lines, ({ of }) => of.program.id, at(kind)) : [],
    ),
    ...lines.flatMap((line, row) =>
      line.kind === 'band' ? [cellArea(first + row, 0, 1, widths.length)] : [],
    ),
  ];
  const [planName, title] = titleLines(plan, tally.period, '一覧');
  const box = documentBox(plan.documentNumbers.list);
  return {
    sheet: SHEET.list,
    name: NAME.list,
    cells: [
      lineOf({ [at('previous')]: { text: box } }),
      lineOf({ 0: { text: planName } }),
      lineOf({ 0: { text: title } }),
      lineOf({ 0: { text: noteText(register, tally) } }),
      headings(register, kinds).map((text) => ({ text })),
      ...withoutRepeats(rows, merges),
    ],
    merges,
    looks: [
      { area: cellArea(0, 0, HEAD_ROW, widths.length), format: { fontName: FONT, fontSizePt: BODY_PT } },
      ...(box === ''
        ? []
        : [{ area: cellArea(0, at('previous')), format: { horizontal: 'center', border: LINE } as const }]),
      { area: cellArea(1, 0, 2), format: { fontSizePt: TITLE_PT, bold: true } },
      { area: cellArea(3, 0), format: { fontSizePt: SMALL_PT, fontColor: QUIET } },
      {
        area: cellArea(HEAD_ROW, 0, 1, widths.length),
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
      { area: { ...body, column: at('priority'), columnCount: 1 }, format: { horizontal: 'center' } },
      { area: { ...body, column: at('status'), columnCount: 1 }, format: { horizontal: 'center' } },
      { area: { ...body, column: at('previous'), columnCount: 1 }, format: { horizontal: 'center' } },
      ...lines.map((line, row) =>
        line.kind === 'band'
          ? {
              area: cellArea(first + row, 0, 1, widths.length),
              format: { bold: true, fill: TOTAL_FILL, horizontal: 'left', vertical: 'center' } as const,
            }
          : {
              area: cellArea(first + row, at('status')),
              format: emphasised(line.report.status, statusSet),
            },
      ),
    ],
    rowHeights: [18, 18, 18, 16, 30, ...bodyHeights(lines, rows, merges, widths)],
    widths,
    setup: {
      orientation: 'landscape',
      paper: 'A4',
      // Whole columns: what an office writes below is printed too.
      printArea: cellArea(0, 0, MAX_ROWS, widths.length),
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

function headings({ plan }: Register, kinds: readonly ColumnKind[]): readonly string[] {
  const words: Readonly<Record<ColumnKind, string>> = {
    number: '№',
    heading: plan.levelNames[plan.countingLevel - 1] ?? '',
    program: plan.programLabel.endsWith('事業') ? '事業名' : plan.programLabel,
    priority: '重点',
    activity: `${kinds.includes('program') ? plan.activityLabel : plan.programLabel}名`,
    department: '担当課',
    status: '進捗状況',
    achievement: '主な取組実績',
    followUp: '遅れの理由・今後の対応',
    previous: '前回',
  };
  return kinds.map((kind) => words[kind]);
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

function activityCells(
  { report, of }: Extract<Line, { readonly kind: 'activity' }>,
  kinds: readonly ColumnKind[],
): Written[] {
  const { program, heading } = of;
  const texts: Readonly<Record<ColumnKind, string>> = {
    number: report.activity.displayNumber,
    heading: heading ? nodeLabel(heading) : '',
    program: numberedName(program),
    priority: program.isPriority ? '○' : '',
    activity: activityName(report),
    department: program.department,
    status: statusText(report),
    achievement: answerText(report.entry?.achievement ?? ''),
    followUp: followUpText(report),
    previous: report.previousStatus === '' ? '－' : report.previousStatus,
  };
  return kinds.map((kind): Written => (texts[kind] === '' ? 'blank' : { text: texts[kind] }));
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
  widths: readonly number[],
): number[] {
  const need = (row: number, column: number): number => {
    const content = rows[row]?.[column];
    const text = typeof content === 'object' && 'text' in content ? content.text : '';
    return heightOf(linesOf(text, lettersAcross(widths[column] ?? 10, TABLE_PT)), TABLE_PT);
  };
  const tall = merges.filter(({ rowCount }) => rowCount > 1);
  const merged = new Set(tall.flatMap((area) => bodyRowsOf(area).map((row) => cellKey(row, area.column))));
  const heights = lines.map((line, row) =>
    line.kind === 'band'
      ? heightOf(1, TABLE_PT)
      : Math.max(...widths.map((_, column) => (merged.has(cellKey(row, column)) ? 0 : need(row, column)))),
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
