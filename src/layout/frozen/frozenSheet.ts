import type { Register } from '../../domain/register';
import type { Tally } from '../../domain/tally';
import type { Area } from '../../workbook/address';
import { cellArea, formatSheetArea, lastColumn, lastRow } from '../../workbook/address';
import { isCellError, plainText } from '../../workbook/cellValue';
import type { ChartSpec } from '../../workbook/chartSpec';
import type { CellContent, Edit } from '../../workbook/editPlan';
import type { Grid } from '../../workbook/grid';
import { valueAt } from '../../workbook/grid';
import type { SheetLayout } from '../../workbook/sheetLayout';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { findName, findSheet } from '../../workbook/snapshot';
import { FONT, QUIET, SMALL_PT } from '../paperStyle';
import { SEAL_PREFIX, SHEET } from '../sheetNames';
import { formatEdits, mergeEdits } from '../summary/blockEdits';
import type { SummaryColumns } from '../summary/columns';
import { summaryColumns } from '../summary/columns';
import { findStanding, placeAgain } from '../summary/placement';
import { lettersAcross, linesOf } from '../summary/sectionBlocks';
import {
  openSheet,
  pageSetup,
  paperLines,
  summaryBlocks,
  summaryBreaks,
  summaryCharts,
} from '../summary/summaryPlan';
import type { PaperState } from './paperState';
import type { Seal } from './seal';
import { sealArea, sealCells } from './sealTable';

const NOTE_LINE_PT = 14;

/** ASCII words for names of the workbook. */
const STATE_WORD: Readonly<Record<PaperState, string>> = {
  会議版: 'Meeting',
  公表版: 'Published',
  訂正版: 'Corrected',
};

export interface FrozenLayout {
  readonly edits: readonly Edit[];
  readonly sheet: string;
}

/**
 * A sheet that says what the 総括 shows now, as values: its blocks, what people wrote beside and below, its charts, and
 * the record of what it stands on. `notes`: printed lines under it; `living`: how the 総括 is laid out. Null where there is no 総括 of this count.
 */
export function frozenSheet(
  register: Register,
  tally: Tally,
  snapshot: WorkbookSnapshot,
  seal: Seal,
  notes: readonly string[],
  living: SheetLayout | null,
): FrozenLayout | null {
  const standing = findStanding(snapshot);
  const grid = standing?.sheet.grid;
  if (!standing || !grid) return null;
  const columns = summaryColumns(tally);
  const blocks = summaryBlocks(register, tally, columns, paperLines(register, tally.period.id));
  const { placed, moves } = placeAgain(blocks, standing);
  if (moves.length > 0) return null;
  const { sheet, name } = freeNames(snapshot, seal);
  const noteRow = lastPaperRow(grid, columns.total) + 2;
  const noteArea = cellArea(noteRow, columns.heading, notes.length, columns.total - columns.heading + 1);
  const sealColumn = Math.max(lastColumn(grid.area), columns.pieValue) + 2;
  const record = sealArea(sealColumn, seal);
  const small = { fontName: FONT, fontSizePt: SMALL_PT, fontColor: QUIET };
  const edits: Edit[] = [
    ...openSheet(sheet, columns),
    ...widthEdits(living, sheet),
    ...valueEdits(grid, sheet),
    ...placed.flatMap((one) => [...formatEdits(one, sheet), ...mergeEdits(one, sheet)]),
    ...heightEdits(living, sheet),
    {
      kind: 'setCells',
      sheet,
      at: { row: 0, column: columns.heading },
      cells: [[{ text: `【${seal.state}】` }]],
    },
    { kind: 'format', sheet, area: cellArea(0, columns.heading), format: { bold: true } },
    ...noteEdits(notes, noteArea, sheet, columns),
    { kind: 'setCells', sheet, at: record, cells: sealCells(seal) },
    { kind: 'format', sheet, area: record, format: small },
    { kind: 'setName', name, formula: `=${formatSheetArea(sheet, record)}` },
    ...summaryCharts(register.plan, tally, columns, placed).map((chart): Edit => ({
      kind: 'putChart',
      sheet,
      chart: placedAs(chart, living),
    })),
    {
      kind: 'pageSetup',
      sheet,
      // Not whole columns: the record beside the paper may be longer than the paper.
      setup: { ...pageSetup(columns), printArea: cellArea(0, 0, lastRow(noteArea) + 1, columns.total + 1) },
    },
    { kind: 'pageBreaks', sheet, rows: summaryBreaks(placed, columns) },
  ];
  return { edits, sheet };
}

/** What a person widened stays wide; a column that they hid is shown again. */
function widthEdits(living: SheetLayout | null, sheet: string): Edit[] {
  return (living?.columnWidths ?? []).flatMap((widthCharacters, column): Edit[] =>
    widthCharacters > 0 ? [{ kind: 'columnWidth', sheet, column, count: 1, widthCharacters }] : [],
  );
}

function heightEdits(living: SheetLayout | null, sheet: string): Edit[] {
  const edits: Edit[] = [];
  const heights = living?.rowHeightsPt ?? [];
  let count = 0;
  heights.forEach((heightPt, row) => {
    count += 1;
    if (heights[row + 1] === heightPt) return;
    const first = row - count + 1;
    if (heightPt !== null && heightPt > 0)
      edits.push({ kind: 'rowHeight', sheet, row: first, count, heightPt });
    count = 0;
  });
  return edits;
}

function placedAs(chart: ChartSpec, living: SheetLayout | null): ChartSpec {
  const box = living?.charts.get(chart.name);
  return box ? { ...chart, box } : chart;
}

/** 総括（会議版）2022H1; 総括（会議版2）2022H1 where there is one already. */
function freeNames(snapshot: WorkbookSnapshot, { state, periodId }: Seal): { sheet: string; name: string } {
  for (let number = 1; ; number++) {
    const sheet = `${SHEET.summary}（${state}${number === 1 ? '' : String(number)}）${periodId}`;
    const name = `${SEAL_PREFIX}${STATE_WORD[state]}_${periodId}_${String(number)}`;
    if (!findSheet(snapshot, sheet) && findName(snapshot, name) === null) return { sheet, name };
  }
}

/** The last row that holds anything in the printed columns. */
function lastPaperRow(grid: Grid, totalColumn: number): number {
  for (let row = lastRow(grid.area); row > grid.area.row; row--) {
    for (let column = 0; column <= totalColumn; column++) {
      if (plainText(valueAt(grid, row, column)) !== '') return row;
    }
  }
  return grid.area.row;
}

/** Each note across the paper's width, as high as it needs: a merged cell does not grow of itself. */
function noteEdits(notes: readonly string[], area: Area, sheet: string, columns: SummaryColumns): Edit[] {
  const letters = lettersAcross(columns);
  const look = { fontName: FONT, fontSizePt: SMALL_PT, wrap: true, vertical: 'top' } as const;
  return [
    { kind: 'setCells', sheet, at: area, cells: notes.map((text) => [{ text }]) },
    { kind: 'format', sheet, area, format: look },
    ...notes.flatMap((text, index): Edit[] => {
      const row = area.row + index;
      const heightPt = linesOf(text, letters) * NOTE_LINE_PT + 2;
      return [
        { kind: 'merge', sheet, area: { ...area, row, rowCount: 1 } },
        { kind: 'rowHeight', sheet, row, count: 1, heightPt },
      ];
    }),
  ];
}

function valueEdits(grid: Grid, sheet: string): Edit[] {
  const { row: firstRow, column: firstColumn, rowCount, columnCount } = grid.area;
  const cells = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_unused, column) =>
      valueOf(grid, firstRow + row, firstColumn + column),
    ),
  );
  return [{ kind: 'setCells', sheet, at: { row: firstRow, column: firstColumn }, cells }];
}

function valueOf(grid: Grid, row: number, column: number): CellContent {
  const value = valueAt(grid, row, column);
  if (value === null || value === '') return 'blank';
  if (isCellError(value)) return { text: value.error };
  if (typeof value === 'string') return { text: value };
  return typeof value === 'number' ? { number: value } : { boolean: value };
}
