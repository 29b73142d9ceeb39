import type { PaperLine } from '../../domain/paperLines';
import { sectionThreeLines, sectionTwoLines } from '../../domain/paperLines';
import type { Plan } from '../../domain/plan';
import type { Register } from '../../domain/register';
import type { Tally } from '../../domain/tally';
import { sectionThreeHeading, sectionTwoHeading } from '../../domain/wording';
import type { Area } from '../../workbook/address';
import { cellArea, MAX_ROWS } from '../../workbook/address';
import type { ChartSpec } from '../../workbook/chartSpec';
import type { Edit, EditPlan, PageSetup } from '../../workbook/editPlan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { findSheet } from '../../workbook/snapshot';
import type { SummaryMemory } from '../memory';
import { fingerprint } from '../cellPrint';
import { PAPER_TAB } from '../paperStyle';
import { NAME, SHEET } from '../sheetNames';
import type { Block } from './block';
import { fingerprintsOf, handEditedCells } from './block';
import { blockEdits, firstRows } from './blockEdits';
import type { SummaryColumns } from './columns';
import { summaryColumns } from './columns';
import { pageBreaks } from './pageBreaks';
import type { PlacedBlock, StandingSummary } from './placement';
import { findStanding, placeAgain, placeNew } from './placement';
import { rememberLines } from './printedLines';
import { FIGURE_WIDTH, HEADING_WIDTH, sectionBlock } from './sectionBlocks';
import { tableLines } from './tableLines';
import { barsBlock, pieBlock, tableBlock, titleBlock } from './summaryBlocks';
import { barChart, pieChart } from './summaryCharts';

export type SummaryLayout =
  | {
      readonly kind: 'planned';
      readonly plan: EditPlan;
      readonly memory: SummaryMemory;
      readonly sheet: string;
      /** True when the sheet is made for the first time. */
      readonly isNew: boolean;
      /** Cells inside the blocks that a person changed since: they will be overwritten (R50). */
      readonly handEdited: readonly { readonly row: number; readonly column: number }[];
      /** Where a figure of the table stands, for links. */
      readonly tableArea: Area;
    }
  /** There is a sheet of that name that this program did not make, or whose names were taken away. */
  | { readonly kind: 'foreignSheet'; readonly sheet: string };

/** What makes or renews the 総括 in place (domain §8.1). The snapshot must hold its cells where it exists. */
export function summaryPlan(
  register: Register,
  tally: Tally,
  snapshot: WorkbookSnapshot,
  remembered: SummaryMemory | null,
): SummaryLayout {
  const { plan } = register;
  const columns = summaryColumns(tally);
  const standing = findStanding(snapshot);
  if (!standing) {
    const taken = findSheet(snapshot, SHEET.summary);
    if (taken) return { kind: 'foreignSheet', sheet: taken.name };
  }
  const lines = paperLines(register, tally.period.id);
  const blocks = summaryBlocks(register, tally, columns, lines);
  const sheet = standing?.sheet.name ?? SHEET.summary;
  const placement = standing ? placeAgain(blocks, standing) : placeNew(blocks);
  const { placed } = placement;
  const firstRowOf = firstRows(placed);
  const edits: Edit[] = [
    ...(standing ? [] : openSheet(sheet, columns)),
    ...blockEdits(placement, sheet, standing, snapshot),
  ];
  const chartPrints: Record<string, string> = {};
  for (const chart of summaryCharts(plan, tally, columns, placed)) {
    const print = fingerprint(JSON.stringify(chart));
    chartPrints[chart.name] = print;
    const stands = standing?.sheet.charts.some(({ name }) => name === chart.name) ?? false;
    if (!stands || remembered?.charts[chart.name] !== print) edits.push({ kind: 'putChart', sheet, chart });
  }
  if (!standing) {
    edits.push({ kind: 'pageSetup', sheet, setup: pageSetup(columns) });
    edits.push({ kind: 'pageBreaks', sheet, rows: summaryBreaks(placed, columns) });
  }

  const memory: SummaryMemory = {
    periodId: tally.period.id,
    blocks: Object.fromEntries(
      placed.map(({ block }) => [block.name, fingerprintsOf(block.cells(firstRowOf))]),
    ),
    charts: chartPrints,
    lines: {
      [NAME.sectionTwo]: rememberLines(lines.two, plan.bullet),
      [NAME.sectionThree]: rememberLines(lines.three, plan.bullet),
    },
    figures: {
      labels: tally.rows.map(({ label }) => label),
      counts: tally.rows.map(({ counts }) => counts),
    },
  };
  return {
    kind: 'planned',
    plan: { edits },
    memory,
    sheet,
    isNew: standing === null,
    handEdited: standing && remembered ? handEdits(blocks, standing, remembered) : [],
    tableArea: cellArea(
      firstRowOf(NAME.table) + 2,
      columns.heading,
      tableLines(tally).length + 1,
      columns.total,
    ),
  };
}

interface SectionLines {
  readonly two: readonly PaperLine[];
  readonly three: readonly PaperLine[];
}

export function paperLines(register: Register, periodId: string): SectionLines {
  return { two: sectionTwoLines(register, periodId), three: sectionThreeLines(register, periodId) };
}

export function summaryBlocks(
  { plan }: Register,
  tally: Tally,
  columns: SummaryColumns,
  { two, three }: SectionLines,
): Block[] {
  return [
    titleBlock(plan, tally, columns),
    pieBlock(plan, tally, columns),
    tableBlock(plan, tally, columns),
    barsBlock(plan, tally, columns),
    sectionBlock(NAME.sectionTwo, sectionTwoHeading(plan), two, plan, columns),
    sectionBlock(NAME.sectionThree, sectionThreeHeading(plan, tally.statuses), three, plan, columns),
  ];
}

/** The words begin on a page of their own where they do not fit under the figures. */
export function summaryBreaks(placed: readonly PlacedBlock[], columns: SummaryColumns): readonly number[] {
  const isText = ({ block: { name } }: PlacedBlock): boolean =>
    name === NAME.sectionTwo || name === NAME.sectionThree;
  const figures = placed.filter((one) => !isText(one)).map((one) => ({ blocks: [one] }));
  const widths = [MARGIN_WIDTH, HEADING_WIDTH, ...figureWidths(columns)];
  return pageBreaks([...figures, { blocks: placed.filter(isText) }], widths, pageSetup(columns));
}

function figureWidths({ total, heading }: SummaryColumns): number[] {
  return new Array<number>(total - heading).fill(FIGURE_WIDTH);
}

/** Of column A, left of everything. */
const MARGIN_WIDTH = 2;

export function openSheet(sheet: string, columns: SummaryColumns): Edit[] {
  const widths = [
    { column: 0, count: 1, widthCharacters: MARGIN_WIDTH },
    { column: columns.heading, count: 1, widthCharacters: HEADING_WIDTH },
    { column: columns.firstStatus, count: columns.total - columns.heading, widthCharacters: FIGURE_WIDTH },
    { column: columns.pieLabel, count: 1, widthCharacters: 26 },
  ];
  return [
    { kind: 'addSheet', sheet, tabColor: PAPER_TAB, showGridlines: false },
    ...widths.map((width): Edit => ({ kind: 'columnWidth', sheet, ...width })),
  ];
}

export function pageSetup(columns: SummaryColumns): PageSetup {
  return {
    orientation: 'portrait',
    paper: 'A4',
    // Whole columns: what an office writes under section 3 is printed too, what stands right of the paper is not.
    printArea: cellArea(0, 0, MAX_ROWS, columns.total + 1),
    titleRows: null,
    fitToWidth: true,
    marginsPt: { top: 54, bottom: 54, left: 50, right: 50 },
    footerCenter: '&P/&N',
    centerHorizontally: true,
  };
}

export function summaryCharts(
  plan: Plan,
  tally: Tally,
  columns: SummaryColumns,
  placed: readonly PlacedBlock[],
): ChartSpec[] {
  const placeOf = (name: string): { firstRow: number; height: number } => {
    const found = placed.find(({ block }) => block.name === name);
    return { firstRow: found?.firstRow ?? 0, height: found?.block.height ?? 0 };
  };
  const places = {
    pie: placeOf(NAME.pie),
    bars: placeOf(NAME.bars),
    tableFirstRow: placeOf(NAME.table).firstRow,
  };
  return [pieChart(plan, tally, columns, places), barChart(tally, columns, places)];
}

function handEdits(
  blocks: readonly Block[],
  standing: StandingSummary,
  remembered: SummaryMemory,
): { readonly row: number; readonly column: number }[] {
  const { grid } = standing.sheet;
  if (!grid) return [];
  return blocks.flatMap((block) => {
    const area = standing.areas.get(block.name);
    const prints = remembered.blocks[block.name];
    if (!area || !prints) return [];
    // What a person made of a printed line is taken back into 台帳_掲載文, not lost: only the heading is ours alone.
    const isSection = block.name in remembered.lines;
    return handEditedCells(block, isSection ? { ...area, rowCount: 1 } : area, grid, prints);
  });
}
