import type { Area } from '../../workbook/address';
import { cellArea, formatSheetArea, lastRow, MAX_ROWS } from '../../workbook/address';
import type { CellContent, Color, Edit, EditPlan, PageSetup } from '../../workbook/editPlan';
import type { Grid } from '../../workbook/grid';
import { valueAt } from '../../workbook/grid';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { findName, findSheet } from '../../workbook/snapshot';
import { textInCell, textOfContent } from '../cellPrint';
import {
  BODY_PT,
  FONT,
  HEAD_FILL,
  LINE,
  PAPER_TAB,
  QUIET,
  SMALL_PT,
  TABLE_PT,
  TITLE_PT,
} from '../paperStyle';
import { NAME, SHEET } from '../sheetNames';
import {
  COLUMN,
  COLUMN_COUNT,
  HEAD_ROWS,
  lineCells,
  PAPER_COLUMNS,
  PERIOD_ROW,
  WIDTHS,
} from './checkColumns';
import type { CheckHead } from './checkHead';
import { headCells, TIME_PLACE } from './checkHead';
import type { CheckLine } from './checkLines';
import { ACKNOWLEDGED, MENDED, WEIGHT } from './checkLines';
import { fitRows, heightAcross } from './rowHeights';
import type { StandingCheckSheet } from './standingCheckSheet';
import { findCheckSheet } from './standingCheckSheet';

export type CheckSheetLayout =
  | {
      readonly kind: 'planned';
      /** Empty when the sheet says all this already. */
      readonly plan: EditPlan;
      readonly sheet: string;
      /** What a person changed outside the column 対応, and the plan overwrites. */
      readonly handEdited: readonly string[];
    }
  /** There is a sheet of that name that this program did not make. */
  | { readonly kind: 'foreignSheet'; readonly sheet: string };

/** What makes or renews 点検結果 in place. The snapshot must hold its cells where it exists. */
export function checkSheetPlan(
  head: CheckHead,
  lines: readonly CheckLine[],
  snapshot: WorkbookSnapshot,
): CheckSheetLayout {
  const standing = findCheckSheet(snapshot);
  const taken = standing ? null : findSheet(snapshot, SHEET.check);
  if (taken) return { kind: 'foreignSheet', sheet: taken.name };
  const sheet = standing?.sheet.name ?? SHEET.check;
  const row = Math.max(HEAD_ROWS, standing?.area.row ?? HEAD_ROWS);
  const area = cellArea(row, 0, lines.length + 1, COLUMN_COUNT);
  const cells = [...headCells(head), ...lines.map((line, index) => lineCells(line, index + 1))];
  const handEdited = standing?.handEdited ?? [];
  if (standing && saysSo(standing, area, cells)) {
    return { kind: 'planned', plan: { edits: [] }, sheet, handEdited };
  }
  const top = row - HEAD_ROWS;
  const edits: Edit[] = [
    ...(standing ? makeRoom(standing, area) : openSheet(sheet)),
    { kind: 'setCells', sheet, at: { row: top, column: 0 }, cells },
    ...(standing && standing.area.rowCount === area.rowCount ? [] : bodyFormats(sheet, area)),
    ...fitHead(sheet, top, cells),
    ...fitRows(sheet, row + 1, cells.slice(HEAD_ROWS + 1)),
    { kind: 'pageBreaks', sheet, rows: departmentBreaks(lines, row) },
  ];
  const formula = `=${formatSheetArea(sheet, area)}`;
  if (findName(snapshot, NAME.check) !== formula) edits.push({ kind: 'setName', name: NAME.check, formula });
  return { kind: 'planned', plan: { edits }, sheet, handEdited };
}

/** Excel holds no more than 1,026 breaks of a sheet. */
const MOST_BREAKS = 1_000;

/**
 * Each 担当課 begins a paper of its own, to be handed out; the head is the office's own page. The first paper begins with
 * the period and the headings (at `headings`), which the others repeat.
 */
function departmentBreaks(lines: readonly CheckLine[], headings: number): readonly number[] {
  const starts = lines.flatMap(({ department }, index) =>
    lines[index - 1]?.department === department ? [] : [headings + 1 + index],
  );
  const [first, ...others] = starts;
  return first === undefined ? [] : [headings - 1, ...others].slice(0, MOST_BREAKS);
}

/** Does the sheet hold these cells, but for the time of the 点検? */
function saysSo(
  { area: before, sheet: { grid } }: StandingCheckSheet,
  area: Area,
  cells: readonly (readonly CellContent[])[],
): boolean {
  if (!grid || before.row !== area.row || before.rowCount !== area.rowCount) return false;
  const top = area.row - HEAD_ROWS;
  return cells.every((line, row) =>
    line.every((content, column) => {
      const isTime = row === TIME_PLACE.row && column === TIME_PLACE.column;
      // The print of the head holds the time too.
      const isPrint = row === HEAD_ROWS && column === COLUMN.key;
      if (isTime || isPrint || content === 'keep') return true;
      return textInCell(grid, top + row, column) === textOfContent(content);
    }),
  );
}

/** Rows are put in or taken out at the end, so that what the office wrote below stays below. */
function makeRoom({ sheet: { name: sheet, grid }, area: before }: StandingCheckSheet, area: Area): Edit[] {
  const end = lastRow(before) + 1;
  const missing = lastRow(area) + 1 - end;
  if (missing > 0) return [{ kind: 'insertRows', sheet, row: end, count: missing }];
  if (missing === 0) return [];
  const row = end + missing;
  if (isFreeBeside(grid, row, end)) return [{ kind: 'deleteRows', sheet, row, count: -missing }];
  const left = cellArea(row, 0, -missing, COLUMN_COUNT);
  return [{ kind: 'clear', sheet, area: left, what: 'all' }];
}

function isFreeBeside(grid: Grid | null, first: number, end: number): boolean {
  if (!grid) return true;
  const width = grid.area.column + grid.area.columnCount;
  for (let row = first; row < end; row++) {
    for (let column: number = COLUMN_COUNT; column < width; column++) {
      if (valueAt(grid, row, column) !== null) return false;
    }
  }
  return true;
}

/** Rows of the head whose text may take more than a line. */
const WRAPPED = [1, 2, 3] as const;

/** Excel does not fit a row to a merged cell by itself. */
function fitHead(sheet: string, top: number, cells: readonly (readonly CellContent[])[]): Edit[] {
  return WRAPPED.map((row) => {
    const heightPt = heightAcross(textOfContent(contentAt(cells, row)));
    return { kind: 'rowHeight', sheet, row: top + row, count: 1, heightPt };
  });
}

function contentAt(cells: readonly (readonly CellContent[])[], row: number): Exclude<CellContent, 'keep'> {
  const content = cells[row]?.[0] ?? 'blank';
  return content === 'keep' ? 'blank' : content;
}

function openSheet(sheet: string): Edit[] {
  const place = (row: number, column: number): Area => cellArea(row, column);
  const wide = (row: number): Area => cellArea(row, 0, 1, PAPER_COLUMNS);
  const small = { fontName: FONT, fontSizePt: SMALL_PT, fontColor: QUIET };
  const body = { fontName: FONT, fontSizePt: BODY_PT };
  return [
    { kind: 'addSheet', sheet, tabColor: PAPER_TAB, showGridlines: false },
    ...WIDTHS.map((widthCharacters, column): Edit => {
      return { kind: 'columnWidth', sheet, column, count: 1, widthCharacters };
    }),
    {
      kind: 'format',
      sheet,
      area: place(0, 0),
      format: { fontName: FONT, fontSizePt: TITLE_PT, bold: true },
    },
    { kind: 'format', sheet, area: cellArea(1, 0, 2), format: body },
    { kind: 'format', sheet, area: place(1, 0), format: { ...body, bold: true } },
    { kind: 'format', sheet, area: place(PERIOD_ROW, 0), format: { ...body, bold: true } },
    {
      kind: 'format',
      sheet,
      area: place(TIME_PLACE.row, TIME_PLACE.column),
      format: { ...small, horizontal: 'right' },
    },
    { kind: 'format', sheet, area: place(3, 0), format: small },
    ...WRAPPED.flatMap((row): Edit[] => [
      { kind: 'merge', sheet, area: wide(row) },
      { kind: 'format', sheet, area: wide(row), format: { wrap: true, vertical: 'top' } },
    ]),
    { kind: 'merge', sheet, area: wide(0) },
    { kind: 'merge', sheet, area: cellArea(PERIOD_ROW, 0, 1, TIME_PLACE.column) },
    {
      kind: 'merge',
      sheet,
      area: cellArea(PERIOD_ROW, TIME_PLACE.column, 1, PAPER_COLUMNS - TIME_PLACE.column),
    },
    {
      kind: 'format',
      sheet,
      area: wide(HEAD_ROWS),
      format: {
        fontName: FONT,
        fontSizePt: TABLE_PT,
        bold: true,
        fill: HEAD_FILL,
        border: LINE,
        horizontal: 'center',
        vertical: 'center',
      },
    },
    { kind: 'format', sheet, area: place(HEAD_ROWS, COLUMN.key), format: small },
    { kind: 'freezeRows', sheet, count: HEAD_ROWS + 1 },
    { kind: 'pageSetup', sheet, setup: PAGE },
    ...weightMarks(sheet),
  ];
}

const PAGE: PageSetup = {
  orientation: 'landscape',
  paper: 'A4',
  // Whole columns: what an office writes below is printed too, the keys are not.
  printArea: cellArea(0, 0, MAX_ROWS, PAPER_COLUMNS),
  titleRows: { row: PERIOD_ROW, count: 2 },
  fitToWidth: true,
  marginsPt: { top: 40, bottom: 45, left: 36, right: 36 },
  footerCenter: '&A　&P/&N',
  centerHorizontally: true,
};

/** What stops the 集計 is bold on a tint, what is done with is grey. Set once, for all rows that may come. */
function weightMarks(sheet: string): Edit[] {
  const first = HEAD_ROWS + 1;
  const cell = `$D${String(first + 1)}`;
  const area = cellArea(first, 0, MAX_ROWS - first, PAPER_COLUMNS);
  const weight = cellArea(first, COLUMN.weight, MAX_ROWS - first);
  const quiet: Color = '#737373';
  return [
    {
      kind: 'conditionalFormats',
      sheet,
      area: weight,
      rules: [
        {
          formula: `=${cell}="${WEIGHT.stop}"`,
          fill: '#F8D7CD',
          fontColor: '#8A1F00',
          bold: true,
          stopIfTrue: false,
        },
      ],
    },
    {
      kind: 'conditionalFormats',
      sheet,
      area,
      rules: [
        {
          formula: `=OR(${cell}="${ACKNOWLEDGED}",${cell}="${MENDED}")`,
          fill: null,
          fontColor: quiet,
          bold: false,
          stopIfTrue: false,
        },
      ],
    },
  ];
}

function bodyFormats(sheet: string, { row, rowCount }: Area): Edit[] {
  const count = rowCount - 1;
  if (count === 0) return [];
  const first = row + 1;
  const paper = cellArea(first, 0, count, PAPER_COLUMNS);
  const centred = [COLUMN.number, COLUMN.weight].map((column) => cellArea(first, column, count));
  const small = { fontName: FONT, fontSizePt: SMALL_PT, fontColor: QUIET };
  return [
    {
      kind: 'format',
      sheet,
      area: paper,
      format: {
        fontName: FONT,
        fontSizePt: TABLE_PT,
        bold: false,
        fill: null,
        horizontal: 'left',
        vertical: 'top',
        wrap: true,
        border: LINE,
      },
    },
    ...centred.map((area): Edit => {
      return { kind: 'format', sheet, area, format: { horizontal: 'center' } };
    }),
    {
      kind: 'format',
      sheet,
      area: cellArea(first, COLUMN.place, count),
      format: { fontColor: '#0563C1' },
    },
    { kind: 'format', sheet, area: cellArea(first, COLUMN.key, count), format: small },
  ];
}
