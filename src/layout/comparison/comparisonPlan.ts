import type { Comparison } from '../../domain/comparison';
import type { Plan } from '../../domain/plan';
import { cellArea, MAX_ROWS } from '../../workbook/address';
import type { Edit, EditPlan, PageSetup } from '../../workbook/editPlan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { findSheet } from '../../workbook/snapshot';
import type { ComparisonMemory } from '../memory';
import { fingerprint } from '../cellPrint';
import { PAPER_TAB } from '../paperStyle';
import { NAME, SHEET } from '../sheetNames';
import { fingerprintsOf, handEditedCells } from '../summary/block';
import { blockEdits, firstRows } from '../summary/blockEdits';
import { pageBreaks } from '../summary/pageBreaks';
import type { PlacedBlock } from '../summary/placement';
import { findStanding, placeAgain, placeNew } from '../summary/placement';
import type { ComparisonColumns } from './columns';
import { comparisonColumns, FIGURE_WIDTH, HEADING_WIDTH, KIND_WIDTH } from './columns';
import type { EntryCellOf } from './comparisonBlocks';
import { comparisonList, comparisonMatrix, comparisonTitle } from './comparisonBlocks';
import { comparisonBars, comparisonCharts } from './comparisonCharts';
import { comparisonTable } from './comparisonTable';

export type ComparisonLayout =
  | {
      readonly kind: 'planned';
      readonly plan: EditPlan;
      readonly memory: ComparisonMemory;
      readonly sheet: string;
      readonly isNew: boolean;
      /** Cells inside the blocks that a person changed since: they will be overwritten (R50). */
      readonly handEdited: readonly { readonly row: number; readonly column: number }[];
    }
  | { readonly kind: 'foreignSheet'; readonly sheet: string };

/** The names of the sheet's blocks, from the top. */
export const COMPARISON_BLOCKS = [
  NAME.comparisonTitle,
  NAME.comparisonTable,
  NAME.comparisonBars,
  NAME.comparisonMatrix,
  NAME.comparisonList,
];

/** What makes or renews the sheet 前期比較 in place. The snapshot must hold its cells where it exists. */
export function comparisonPlan(
  plan: Plan,
  compared: Comparison,
  cellOf: EntryCellOf,
  snapshot: WorkbookSnapshot,
  remembered: ComparisonMemory | null,
): ComparisonLayout {
  const standing = findStanding(snapshot, COMPARISON_BLOCKS);
  const taken = standing ? null : findSheet(snapshot, SHEET.comparison);
  if (taken) return { kind: 'foreignSheet', sheet: taken.name };
  const columns = comparisonColumns(compared.now.statuses);
  const blocks = [
    comparisonTitle(plan, compared, columns),
    comparisonTable(plan, compared, columns),
    comparisonBars(plan, compared, columns),
    comparisonMatrix(compared, columns),
    comparisonList(plan, compared, columns, cellOf),
  ];
  const sheet = standing?.sheet.name ?? SHEET.comparison;
  const placement = standing ? placeAgain(blocks, standing) : placeNew(blocks);
  const firstRowOf = firstRows(placement.placed);
  const chartPrints: Record<string, string> = {};
  const charts = comparisonCharts(compared, columns, firstRowOf).flatMap((chart): Edit[] => {
    const print = fingerprint(JSON.stringify(chart));
    chartPrints[chart.name] = print;
    const stands = standing?.sheet.charts.some(({ name }) => name === chart.name) ?? false;
    const isSame = stands && remembered?.charts?.[chart.name] === print;
    return isSame ? [] : [{ kind: 'putChart', sheet, chart }];
  });
  const edits: Edit[] = [
    ...(standing ? [] : openSheet(sheet, columns)),
    ...blockEdits(placement, sheet, standing, snapshot),
    ...charts,
    ...(standing ? [] : printEdits(sheet, columns, placement.placed)),
  ];
  const prints = placement.placed.map(({ block }) => [block.name, fingerprintsOf(block.cells(firstRowOf))]);
  const grid = standing?.sheet.grid ?? null;
  const handEdited = blocks.flatMap((block) => {
    const area = standing?.areas.get(block.name);
    const left = remembered?.blocks[block.name];
    return grid && area && left ? handEditedCells(block, area, grid, left) : [];
  });
  return {
    kind: 'planned',
    plan: { edits },
    memory: { blocks: Object.fromEntries(prints) as ComparisonMemory['blocks'], charts: chartPrints },
    sheet,
    isNew: standing === null,
    handEdited,
  };
}

function openSheet(sheet: string, columns: ComparisonColumns): Edit[] {
  const widths = [
    { column: 0, count: 1, widthCharacters: MARGIN_WIDTH },
    { column: columns.heading, count: 1, widthCharacters: HEADING_WIDTH },
    { column: columns.kind, count: 1, widthCharacters: KIND_WIDTH },
    {
      column: columns.firstStatus,
      count: columns.last - columns.kind,
      widthCharacters: FIGURE_WIDTH,
    },
    { column: columns.chartSource, count: 1, widthCharacters: 40 },
  ];
  return [
    { kind: 'addSheet', sheet, tabColor: PAPER_TAB, showGridlines: false },
    ...widths.map((width): Edit => ({ kind: 'columnWidth', sheet, ...width })),
  ];
}

function printEdits(sheet: string, columns: ComparisonColumns, placed: readonly PlacedBlock[]): Edit[] {
  const setup = pageSetup(columns);
  const units = placed.map((one) => ({
    blocks: [one],
    mayFlow: one.block.name === NAME.comparisonList,
  }));
  const figures = new Array<number>(columns.last - columns.kind).fill(FIGURE_WIDTH);
  const widths = [MARGIN_WIDTH, HEADING_WIDTH, KIND_WIDTH, ...figures];
  return [
    { kind: 'pageSetup', sheet, setup },
    { kind: 'pageBreaks', sheet, rows: pageBreaks(units, widths, setup) },
  ];
}

/** Of column A, left of everything. */
const MARGIN_WIDTH = 2;

function pageSetup(columns: ComparisonColumns): PageSetup {
  return {
    orientation: 'portrait',
    paper: 'A4',
    printArea: cellArea(0, 0, MAX_ROWS, columns.last + 1),
    titleRows: null,
    fitToWidth: true,
    marginsPt: { top: 54, bottom: 54, left: 50, right: 50 },
    footerCenter: '&P/&N',
    centerHorizontally: true,
  };
}
