import { makeFinding } from '../../domain/checks/finding';
import type { Finding } from '../../domain/checks/finding';
import type { Register } from '../../domain/register';
import type { Tally } from '../../domain/tally';
import { pieCaption, sectionOneHeading, sectionOneLines, tableHeader } from '../../domain/wording';
import type { Area } from '../../workbook/address';
import { formatCell, lastRow } from '../../workbook/address';
import { plainText } from '../../workbook/cellValue';
import type { Grid } from '../../workbook/grid';
import { valueAt } from '../../workbook/grid';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { SummaryMemory } from '../memory';
import { NAME } from '../sheetNames';
import { summaryColumns } from './columns';
import type { StandingSummary } from './placement';
import { findStanding } from './placement';
import { summaryPlan } from './summaryPlan';

/**
 * What is wrong with a 総括 that stands: totals that do not add up (R31), a table that is not the count of the register
 * (R32), sentences with other figures (R48), hand edits in generated blocks (R50). Nothing when there is no 総括, or it
 * is of another period. The snapshot must hold its cells.
 */
export function summaryFindings(
  register: Register,
  counted: Tally,
  snapshot: WorkbookSnapshot,
  memory: SummaryMemory | null,
): readonly Finding[] {
  const { plan } = register;
  const standing = findStanding(snapshot);
  const grid = standing?.sheet.grid;
  if (!standing || !grid || memory?.periodId !== counted.period.id) return [];
  const sheet: Sheet = { name: standing.sheet.name, grid, standing };
  const table = readCountTable(sheet, tableHeader(plan, counted.statuses), counted);
  const texts = [...printedLines(sheet, plan, counted), ...printedCaption(sheet, plan, counted)];
  return [
    ...(table ? crossChecks(sheet, table, counted) : []),
    ...textFindings(sheet, texts),
    ...handEdits(summaryPlan(register, counted, snapshot, memory)),
  ];
}

interface Sheet {
  readonly name: string;
  readonly grid: Grid;
  readonly standing: StandingSummary;
}

interface Figures {
  readonly label: string;
  /** Columns of the statuses; null where no figure stands (a formula that was never calculated). */
  readonly counts: readonly (number | null)[];
  readonly total: number | null;
  readonly totalCell: string;
}

interface CountTable {
  readonly rows: readonly Figures[];
  readonly totals: Figures;
}

function readCountTable(
  { grid, standing }: Sheet,
  header: readonly string[],
  counted: Tally,
): CountTable | null {
  const area = standing.areas.get(NAME.table);
  const columns = summaryColumns(counted);
  const first = area && findRow(grid, area, columns.heading, header[0] ?? '');
  if (!area || first === null || first === undefined) return null;
  const figuresAt = (row: number): Figures => ({
    label: plainText(valueAt(grid, row, columns.heading)),
    counts: counted.statuses.map((_, i) => numberAt(grid, row, columns.firstStatus + i)),
    total: numberAt(grid, row, columns.total),
    totalCell: formatCell({ row, column: columns.total }),
  });
  const rows: Figures[] = [];
  for (let row = first + 1; row <= lastRow(area); row++) {
    const figures = figuresAt(row);
    if (figures.label.trim() === '合計') return { rows, totals: figures };
    // A subtotal only repeats what stands above it.
    if (!counted.groups.some(({ label }) => label === figures.label)) rows.push(figures);
  }
  return null;
}

function findRow(grid: Grid, area: Area, column: number, text: string): number | null {
  for (let row = area.row; row <= lastRow(area); row++) {
    if (plainText(valueAt(grid, row, column)) === text) return row;
  }
  return null;
}

function numberAt(grid: Grid, row: number, column: number): number | null {
  const value = valueAt(grid, row, column);
  return typeof value === 'number' ? value : null;
}

function crossChecks(sheet: Sheet, { rows, totals }: CountTable, counted: Tally): readonly Finding[] {
  const inside = counted.statuses.map(({ isOutsideTotal }) => !isOutsideTotal);
  const rowSums = [...rows, totals].map((row) => ({
    line: 'row' as const,
    name: row.label,
    cell: row.totalCell,
    table: row.total,
    calculated: sumOf(row.counts.filter((_, i) => inside[i] === true)),
  }));
  const columnSums = counted.statuses.map(({ label }, i) => ({
    line: 'column' as const,
    name: label,
    cell: totals.totalCell,
    table: totals.counts[i] ?? null,
    calculated: sumOf(rows.map(({ counts }) => counts[i] ?? null)),
  }));
  const at = (cell: string): Pick<Finding, 'field' | 'place'> => ({
    field: 'table',
    place: { sheet: sheet.name, cell },
  });
  const wrongSums = [...rowSums, ...columnSums].flatMap(
    ({ line, name, cell, table, calculated }): Finding[] => {
      if (table === null || calculated === null || table === calculated) return [];
      return [
        makeFinding({
          rule: 'R31',
          ...at(cell),
          value: String(table),
          blanks: { line, name, table, calculated },
        }),
      ];
    },
  );
  const table = totals.total;
  if (table === null || table === counted.total) return wrongSums;
  const blanks = { table, detail: counted.total };
  return [...wrongSums, makeFinding({ rule: 'R32', ...at(totals.totalCell), value: String(table), blanks })];
}

function sumOf(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>(
    (sum, number) => (sum === null || number === null ? null : sum + number),
    0,
  );
}

/** A sentence of the paper beside the one that the count makes. */
interface Sentence {
  readonly cell: string;
  readonly printed: string;
  readonly counted: string;
}

function printedLines(
  { grid, standing }: Sheet,
  plan: Register['plan'],
  counted: Tally,
): readonly Sentence[] {
  const area = standing.areas.get(NAME.title);
  const { heading } = summaryColumns(counted);
  const head = area && findRow(grid, area, heading, sectionOneHeading(plan));
  if (!area || head === null || head === undefined) return [];
  return sectionOneLines(plan, counted).map((line, i) => ({
    cell: formatCell({ row: head + 1 + i, column: heading }),
    printed: head + 1 + i > lastRow(area) ? '' : plainText(valueAt(grid, head + 1 + i, heading)),
    counted: line,
  }));
}

function printedCaption(
  { grid, standing }: Sheet,
  plan: Register['plan'],
  counted: Tally,
): readonly Sentence[] {
  const area = standing.areas.get(NAME.pie);
  const { heading } = summaryColumns(counted);
  if (!area) return [];
  const cell = formatCell({ row: area.row, column: heading });
  return [{ cell, printed: plainText(valueAt(grid, area.row, heading)), counted: pieCaption(plan, counted) }];
}

/** The first sentence that lacks a figure of the count; the ones below it have only moved. */
function textFindings(sheet: Sheet, sentences: readonly Sentence[]): readonly Finding[] {
  const wrong = sentences.find(({ printed, counted }) => !hasFiguresOf(printed, counted));
  if (!wrong) return [];
  return [
    makeFinding({
      rule: 'R48',
      field: 'sentence',
      value: wrong.printed,
      blanks: { text: wrong.printed, table: wrong.counted },
      place: { sheet: sheet.name, cell: wrong.cell },
    }),
  ];
}

/** An office may word a sentence anew, and add figures of its own, as long as the counted ones are there. */
function hasFiguresOf(printed: string, counted: string): boolean {
  const there = figuresIn(printed);
  return figuresIn(counted).every((figure) => {
    const at = there.indexOf(figure);
    if (at < 0) return false;
    there.splice(at, 1);
    return true;
  });
}

function figuresIn(text: string): string[] {
  return text.normalize('NFKC').match(/\d+(?:\.\d+)?/gu) ?? [];
}

function handEdits(layout: ReturnType<typeof summaryPlan>): readonly Finding[] {
  if (layout.kind === 'foreignSheet' || layout.handEdited.length === 0) return [];
  const { sheet } = layout;
  const cells = layout.handEdited.map(formatCell);
  const place = { sheet, cell: cells[0] ?? 'A1' };
  return [makeFinding({ rule: 'R50', field: 'table', blanks: { sheet, cells }, place })];
}
