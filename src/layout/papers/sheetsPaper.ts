import type { ActivityReport, ProgramReport } from '../../domain/activityReports';
import { countedItself, programReports } from '../../domain/activityReports';
import { nodeLabel } from '../../domain/hierarchy';
import type { Register } from '../../domain/register';
import type { StatusSet } from '../../domain/statusSet';
import type { Tally } from '../../domain/tally';
import { programHeading, provisionalLines, titleLines } from '../../domain/wording';
import type { Area } from '../../workbook/address';
import { cellArea, MAX_ROWS } from '../../workbook/address';
import type { CellFormat } from '../../workbook/editPlan';
import { BODY_PT, FONT, HEAD_FILL, LINE, QUIET, SMALL_PT, TITLE_PT, TOTAL_FILL } from '../paperStyle';
import { NAME, SHEET } from '../sheetNames';
import { documentBox } from './listPaper';
import type { Paper, Written } from './paper';
import { activityName, answerText, emphasised, followUpText, statusText } from './reportText';
import { heightOf, lettersAcross, linesOf, neededPt } from './textHeight';

/**
 * Together narrower than the page even where the standard font is a wide one: a paper that Excel shrinks to fit would
 * hold more on a page than is reckoned here.
 */
const WIDTHS = [10, 15, 9, 21, 14] as const;
const LAST = WIDTHS.length - 1;
const STATUS_COLUMN = 2;
const MARGIN_PT = 50;
/** What a sheet of A4 has between the margins. */
const PAGE_PT = 842 - 2 * MARGIN_PT;
const SPACE_PT = 14;
const TITLE_ROW_PT = 28;
/** Left free at the foot of a page: too little for the next title, enough for rows that print a little higher. */
const SLACK_PT = 9;
/** A little less than Excel allows. */
const MAX_ROW_PT = 400;

interface Row {
  readonly cells: readonly Written[];
  readonly heightPt: number;
  readonly format: CellFormat | null;
  /** Looks of single cells. */
  readonly cellFormats: readonly {
    readonly column: number;
    readonly count: number;
    readonly format: CellFormat;
  }[];
  /** The first of the columns that are merged up to the last one. */
  readonly mergeFrom: number | null;
  /** Rows that each cell of this one is merged down over; 1 for nearly all. */
  readonly rowSpan: number;
}

const BOX: CellFormat = { fontName: FONT, fontSizePt: SMALL_PT, wrap: true, vertical: 'top', border: LINE };

/** 資料1-3 個票: a block a program, its labels on the left and its activities in a table; no block runs over a page. */
export function sheetsPaper(register: Register, tally: Tally): Paper {
  const rows = onPages(
    headRows(register, tally),
    programReports(register, tally.period).map((report) => programRows(register, report)),
  );
  return {
    sheet: SHEET.sheets,
    name: NAME.sheets,
    cells: rows.map(({ cells }) => cells),
    merges: rows.flatMap(({ mergeFrom, rowSpan }, row): Area[] => [
      ...(mergeFrom === null ? [] : [cellArea(row, mergeFrom, rowSpan, WIDTHS.length - mergeFrom)]),
      ...(rowSpan === 1
        ? []
        : WIDTHS.slice(0, mergeFrom ?? WIDTHS.length).map((_, column) => cellArea(row, column, rowSpan))),
    ]),
    looks: rows.flatMap(({ format, cellFormats }, row) => [
      ...(format ? [{ area: cellArea(row, 0, 1, WIDTHS.length), format }] : []),
      ...cellFormats.map((look) => ({
        area: cellArea(row, look.column, 1, look.count),
        format: look.format,
      })),
    ]),
    rowHeights: rows.map(({ heightPt }) => heightPt),
    widths: WIDTHS,
    setup: {
      orientation: 'portrait',
      paper: 'A4',
      printArea: cellArea(0, 0, MAX_ROWS, WIDTHS.length),
      titleRows: null,
      fitToWidth: true,
      marginsPt: { top: MARGIN_PT, bottom: MARGIN_PT, left: 30, right: 30 },
      footerCenter: '&P/&N',
      centerHorizontally: true,
    },
    frozenRows: 0,
  };
}

function headRows({ plan }: Register, tally: Tally): Row[] {
  const [planName, title] = titleLines(plan, tally.period, '個票');
  const box = documentBox(plan.documentNumbers.sheets);
  const heading: CellFormat = { fontName: FONT, fontSizePt: TITLE_PT, bold: true };
  const boxed: CellFormat = { fontName: FONT, fontSizePt: BODY_PT, horizontal: 'center', border: LINE };
  return [
    {
      ...plainRow(lineOf({ [LAST]: textOf(box) }), 18),
      cellFormats: box === '' ? [] : [{ column: LAST, count: 1, format: boxed }],
    },
    plainRow(lineOf({ 0: textOf(planName) }), 18, heading),
    plainRow(lineOf({ 0: textOf(title) }), 18, heading),
    plainRow(lineOf({ 0: textOf(provisionalLines(tally).join('　')) }), 16, {
      fontName: FONT,
      fontSizePt: SMALL_PT,
      fontColor: QUIET,
    }),
  ];
}

function programRows({ plan, statusSet }: Register, report: ProgramReport): Row[] {
  const { program, heading, activities } = report;
  const labels = [
    [plan.levelNames[plan.countingLevel - 1] ?? '', heading ? nodeLabel(heading) : ''],
    ['担当課', program.department],
    ['取組の概要', program.overview],
  ] as const;
  const [first] = activities;
  const headings = ['番号', plan.activityLabel, '進捗状況', '取組実績', '遅れの理由・今後の対応'];
  const title = `${program.displayNumber} ${programHeading(program)}`.trim();
  return [
    {
      ...plainRow(lineOf({ 0: textOf(title) }), TITLE_ROW_PT, {
        ...BOX,
        fontSizePt: BODY_PT,
        bold: true,
        vertical: 'center',
        fill: HEAD_FILL,
      }),
      mergeFrom: 0,
    },
    ...labels.filter(([, text]) => text !== '').flatMap(([label, text]) => labelRows(label, text)),
    ...(first && countedItself(report)
      ? itemRows(first, statusSet)
      : [
          plainRow(headings.map(textOf), heightOfRow(headings) + 2, {
            ...BOX,
            bold: true,
            horizontal: 'center',
            vertical: 'center',
            fill: TOTAL_FILL,
          }),
          ...activities.flatMap((one) => activityRows(one, statusSet)),
        ]),
  ];
}

/** An item that is counted itself has its name above: no table of one row that says it again. */
function itemRows(report: ActivityReport, statuses: StatusSet): Row[] {
  const followUp = followUpText(report);
  return [
    ...labelRows('進捗状況', statusText(report), emphasised(report.status, statuses)),
    ...labelRows('取組実績', answerText(report.entry?.achievement ?? '')),
    ...(followUp === '' ? [] : labelRows('遅れの理由・今後の対応', followUp)),
  ];
}

/** A label with its text; several rows merged where the text is higher than Excel lets a row be. */
function labelRows(label: string, text: string, look: CellFormat = {}): Row[] {
  const width = WIDTHS.slice(1).reduce((sum, one) => sum + one, 0);
  const heightPt = Math.max(
    neededPt(linesOf(text, lettersAcross(width, SMALL_PT)), SMALL_PT),
    heightOf(linesOf(label, lettersAcross(WIDTHS[0], SMALL_PT)), SMALL_PT),
  );
  const rowSpan = Math.ceil(heightPt / MAX_ROW_PT);
  const row: Row = {
    ...plainRow(lineOf({ 0: textOf(label), 1: textOf(text) }), Math.ceil(heightPt / rowSpan), BOX),
    cellFormats: [
      { column: 0, count: 1, format: { fill: TOTAL_FILL } },
      { column: 1, count: WIDTHS.length - 1, format: look },
    ],
    mergeFrom: 1,
    rowSpan,
  };
  return [row, ...rowsBelow(row)];
}

/** The further rows of one that is merged down. */
function rowsBelow(row: Row): Row[] {
  const below: Row = { ...row, cells: lineOf({}), rowSpan: 1, mergeFrom: null };
  return Array.from({ length: row.rowSpan - 1 }, () => below);
}

/** One row; more of them, merged down, where the text is higher than Excel lets a row be. */
function activityRows(report: ActivityReport, statuses: StatusSet): Row[] {
  const texts = [
    report.activity.displayNumber,
    activityName(report),
    statusText(report),
    answerText(report.entry?.achievement ?? ''),
    followUpText(report),
  ];
  const heightPt = heightOfRow(texts);
  const rowSpan = Math.ceil(heightPt / MAX_ROW_PT);
  const row: Row = {
    ...plainRow(texts.map(textOf), Math.ceil(heightPt / rowSpan), BOX),
    rowSpan,
    cellFormats: [
      { column: 0, count: 1, format: { numberFormat: '@', horizontal: 'center' } },
      {
        column: STATUS_COLUMN,
        count: 1,
        format: { horizontal: 'center', ...emphasised(report.status, statuses) },
      },
    ],
  };
  return [row, ...rowsBelow(row)];
}

/** As high as the longest of the texts in its column. */
function heightOfRow(texts: readonly string[]): number {
  const heights = texts.map((text, column) =>
    neededPt(linesOf(text, lettersAcross(WIDTHS[column] ?? 10, SMALL_PT)), SMALL_PT),
  );
  return Math.max(...heights);
}

function plainRow(cells: readonly Written[], heightPt: number, format: CellFormat | null = null): Row {
  return { cells, heightPt, format, cellFormats: [], mergeFrom: null, rowSpan: 1 };
}

/**
 * Puts blocks under each other. Where one would run over the foot of a page, the space before it grows until its title
 * no longer fits there: a row is never printed in two halves, so every printer breaks at the same place.
 */
function onPages(head: readonly Row[], blocks: readonly (readonly Row[])[]): readonly Row[] {
  const rows: Row[] = [...head];
  let used = heightOfAll(head);
  blocks.forEach((block, index) => {
    const height = heightOfAll(block);
    const left = PAGE_PT - used;
    const space = index === 0 ? 4 : SPACE_PT;
    const isFirstOfPage = left > 0 && height + space > left;
    if (isFirstOfPage && index > 0) {
      rows.push(...fillers(left - SLACK_PT));
      used = 0;
    } else {
      rows.push(emptyRow(space));
      used += space;
    }
    for (const { heightPt } of block) used = used + heightPt > PAGE_PT ? heightPt : used + heightPt;
    rows.push(...block);
  });
  return rows;
}

function fillers(heightPt: number): Row[] {
  if (heightPt <= 3) return [];
  const here = Math.min(MAX_ROW_PT, Math.floor(heightPt));
  return [emptyRow(here), ...fillers(heightPt - here)];
}

function emptyRow(heightPt: number): Row {
  return plainRow(lineOf({}), heightPt);
}

function heightOfAll(rows: readonly Row[]): number {
  return rows.reduce((sum, { heightPt }) => sum + heightPt, 0);
}

function lineOf(cells: Readonly<Record<number, Written>>): Written[] {
  return WIDTHS.map((_, column): Written => cells[column] ?? 'blank');
}

function textOf(text: string): Written {
  return text === '' ? 'blank' : { text };
}
