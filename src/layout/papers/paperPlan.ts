import type { Area, CellPosition } from '../../workbook/address';
import {
  cellArea,
  formatArea,
  formatSheetArea,
  lastColumn,
  lastRow,
  parseSheetArea,
} from '../../workbook/address';
import type { Edit } from '../../workbook/editPlan';
import type { Grid } from '../../workbook/grid';
import { cellKey, valueAt } from '../../workbook/grid';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { findName, findSheet } from '../../workbook/snapshot';
import { fingerprintOfAll, textInCell, textOfContent } from '../cellPrint';
import { PAPER_TAB } from '../paperStyle';
import type { Paper } from './paper';

export type PaperLayout =
  | {
      readonly kind: 'planned';
      readonly sheet: string;
      readonly isNew: boolean;
      /** Empty when the sheet says all this already. */
      readonly edits: readonly Edit[];
      /** Fingerprint of what will stand there: to see next time what a person wrote over it. */
      readonly print: string;
      /** Cells that will be overwritten although a person may have written them (R50). */
      readonly handEdited: readonly CellPosition[];
    }
  /** Both names are taken by sheets that this program did not make. */
  | { readonly kind: 'foreignSheet'; readonly sheet: string };

/** What makes or renews a paper in place. The snapshot must hold its sheet in full where it exists. */
export function paperPlan(paper: Paper, snapshot: WorkbookSnapshot, remembered: string | null): PaperLayout {
  const print = fingerprintOfAll(wantedTexts(paper));
  const standing = findPaper(paper.name, snapshot);
  if (!standing) {
    const sheet = freeName(paper.sheet, snapshot);
    if (sheet === null) return { kind: 'foreignSheet', sheet: paper.sheet };
    return { kind: 'planned', sheet, isNew: true, edits: newSheet(paper, sheet), print, handEdited: [] };
  }
  const differing = differingCells(paper, standing);
  const isKept = remembered !== null && printOf(standing) === remembered;
  const edits = renewed(paper, standing, differing);
  const handEdited = isKept ? [] : differing;
  return { kind: 'planned', sheet: standing.sheet.name, isNew: false, edits, print, handEdited };
}

interface StandingPaper {
  readonly sheet: SheetSnapshot;
  readonly area: Area;
}

export function findPaper(name: string, snapshot: WorkbookSnapshot): StandingPaper | null {
  const place = parseSheetArea(findName(snapshot, name) ?? '');
  const sheet = place && findSheet(snapshot, place.sheet);
  return sheet ? { sheet, area: place.area } : null;
}

/** A department's own 一覧 keeps its name: the generated one then says what it is for. */
function freeName(wanted: string, snapshot: WorkbookSnapshot): string | null {
  const names = [wanted, `${wanted}（印刷用）`];
  return names.find((name) => findSheet(snapshot, name) === null) ?? null;
}

function newSheet(paper: Paper, sheet: string): Edit[] {
  const corner = cellArea(0, 0);
  return [
    { kind: 'addSheet', sheet, tabColor: PAPER_TAB, showGridlines: false },
    ...paper.widths.map((widthCharacters, column): Edit => ({
      kind: 'columnWidth',
      sheet,
      column,
      count: 1,
      widthCharacters,
    })),
    ...written(paper, sheet, corner),
    { kind: 'pageSetup', sheet, setup: paper.setup },
    ...(paper.frozenRows === 0 ? [] : [{ kind: 'freezeRows' as const, sheet, count: paper.frozenRows }]),
  ];
}

/** Everything between the corners: looks first, so that a number such as 1-1 meets a text cell. */
function written(paper: Paper, sheet: string, corner: CellPosition): Edit[] {
  return [
    ...paper.looks.map(({ area, format }): Edit => ({
      kind: 'format',
      sheet,
      area: moved(area, corner),
      format,
    })),
    { kind: 'setCells', sheet, at: { row: corner.row, column: corner.column }, cells: paper.cells },
    ...paper.merges.map((area): Edit => ({ kind: 'merge', sheet, area: moved(area, corner) })),
    ...rowHeights(paper, sheet, corner),
    {
      kind: 'setName',
      name: paper.name,
      formula: `=${formatSheetArea(sheet, paperArea(paper, corner))}`,
    },
  ];
}

function paperArea(paper: Paper, { row, column }: CellPosition): Area {
  return cellArea(row, column, paper.cells.length, paper.widths.length);
}

function moved(area: Area, corner: CellPosition): Area {
  return { ...area, row: area.row + corner.row, column: area.column + corner.column };
}

/** One edit for each run of rows of the same height. */
function rowHeights({ rowHeights: heights }: Paper, sheet: string, corner: CellPosition): Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  heights.forEach((heightPt, row) => {
    if (heights[row + 1] === heightPt) return;
    if (heightPt !== null)
      edits.push({ kind: 'rowHeight', sheet, row: corner.row + start, count: row + 1 - start, heightPt });
    start = row + 1;
  });
  return edits;
}

function differingCells(paper: Paper, { sheet: { grid }, area }: StandingPaper): CellPosition[] {
  const rows = Math.max(area.rowCount, paper.cells.length);
  const cells: CellPosition[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < paper.widths.length; column++) {
      const at = { row: area.row + row, column: area.column + column };
      const isInside = row < area.rowCount;
      const now = grid && isInside ? textInCell(grid, at.row, at.column) : '';
      if (now !== textOfContent(paper.cells[row]?.[column] ?? 'blank')) cells.push(at);
    }
  }
  return cells;
}

/** Of the same build, only the cells that differ; otherwise the paper is cleared and written anew where it stands. */
function renewed(paper: Paper, standing: StandingPaper, differing: readonly CellPosition[]): Edit[] {
  const { sheet, area } = standing;
  const isSameBuild = area.rowCount === paper.cells.length && mergesOf(standing) === mergeKey(paper, area);
  if (isSameBuild) return differing.length === 0 ? [] : changedRows(paper, standing, differing);
  const edits: Edit[] = [];
  const missing = paper.cells.length - area.rowCount;
  const end = lastRow(area) + 1;
  if (missing > 0) edits.push({ kind: 'insertRows', sheet: sheet.name, row: end, count: missing });
  const isShorter = missing < 0 && isFreeBeside(standing, end + missing, end);
  if (isShorter) edits.push({ kind: 'deleteRows', sheet: sheet.name, row: end + missing, count: -missing });
  const rowCount = isShorter ? paper.cells.length : Math.max(area.rowCount, paper.cells.length);
  const whole = { ...area, rowCount };
  edits.push({ kind: 'unmerge', sheet: sheet.name, area: whole });
  edits.push({ kind: 'clear', sheet: sheet.name, area: whole, what: 'all' });
  return [...edits, ...written(paper, sheet.name, area)];
}

function changedRows(
  paper: Paper,
  { sheet, area }: StandingPaper,
  differing: readonly CellPosition[],
): Edit[] {
  const rows = new Set(differing.map(({ row }) => row));
  const edits: Edit[] = differing.map(({ row, column }) => ({
    kind: 'setCells',
    sheet: sheet.name,
    at: { row, column },
    cells: [[paper.cells[row - area.row]?.[column - area.column] ?? 'blank']],
  }));
  // Looks that follow the words stand on single rows.
  for (const look of paper.looks) {
    const place = moved(look.area, area);
    if (place.rowCount === 1 && rows.has(place.row))
      edits.push({ kind: 'format', sheet: sheet.name, area: place, format: look.format });
  }
  // All of them: a longer text moves what keeps a block off the foot of a page.
  return [...edits, ...rowHeights(paper, sheet.name, area)];
}

function mergesOf({ sheet, area }: StandingPaper): string {
  const inside = (sheet.grid?.merged ?? []).filter(
    ({ row, column }) =>
      row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area),
  );
  return inside.map(formatArea).sort().join(' ');
}

function mergeKey({ merges }: Paper, corner: CellPosition): string {
  return merges
    .map((area) => formatArea(moved(area, corner)))
    .sort()
    .join(' ');
}

/** True when nothing of a person's stands beside the paper in these rows. */
function isFreeBeside({ sheet: { grid }, area }: StandingPaper, first: number, end: number): boolean {
  if (!grid) return true;
  for (let row = first; row < end; row++) {
    for (let column = grid.area.column; column <= lastColumn(grid.area); column++) {
      const isOwn = column >= area.column && column <= lastColumn(area);
      if (!isOwn && valueAt(grid, row, column) !== null) return false;
    }
  }
  return true;
}

function* wantedTexts({ cells }: Paper): Generator<readonly [key: number, text: string]> {
  for (const [row, line] of cells.entries()) {
    for (const [column, content] of line.entries()) yield [cellKey(row, column), textOfContent(content)];
  }
}

function printOf({ sheet: { grid }, area }: StandingPaper): string {
  return fingerprintOfAll(grid ? standingTexts(grid, area) : []);
}

function* standingTexts(grid: Grid, area: Area): Generator<readonly [key: number, text: string]> {
  for (let row = 0; row < area.rowCount; row++) {
    for (let column = 0; column < area.columnCount; column++) {
      yield [cellKey(row, column), textInCell(grid, area.row + row, area.column + column)];
    }
  }
}
