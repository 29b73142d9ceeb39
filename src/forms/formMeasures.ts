import { moneyUnit } from '../domain/amount';
import { isNil } from '../domain/figureText';
import { readQuantity } from '../domain/quantity';
import { readFiscalYear } from '../domain/reportPeriod';
import { lastColumn, lastRow } from '../workbook/address';
import type { Area } from '../workbook/address';
import { cellKey } from '../workbook/grid';
import type { FormTable } from './formTables';
import type { HeadingBand } from './headingBand';
import { readHeadingColumns } from './headingColumns';
import type { SourceMeasure } from './measureCells';
import { readMeasures } from './measureCells';
import { measureColumns, measureHolds } from './measureColumns';
import { mayBeMeasure, readMeasureHeading } from './measureHeading';
import { isPeriodHeading } from './periodHeading';
import type { ReadingContext } from './readingContext';
import type { SheetView } from './sheetView';
import { shownFigure } from './shownFigure';

/** What a sheet of forms states of amounts and indicators outside of its activity tables. */
export interface FormMeasures {
  /** Those that stand in these rows; whose they are is not decided here: `isOfProgram` is true throughout. */
  readonly between: (from: number, to: number) => readonly SourceMeasure[];
  /** True for a cell that was read as a label of theirs: 目標 beside an amount is no heading of the plan. */
  readonly isLabel: (row: number, column: number) => boolean;
}

interface Found {
  readonly measures: { readonly row: number; readonly measure: SourceMeasure }[];
  readonly labels: Set<number>;
}

/** Reads amounts and figures beside or above labels, in tables of their own, and by years. */
export function readFormMeasures(
  view: SheetView,
  context: ReadingContext,
  tables: readonly FormTable[],
): FormMeasures {
  const found: Found = { measures: [], labels: new Set() };
  const lines = new LabelLines(view, context, found);
  const isOfActivities = tables.filter(
    ({ band }) => band.meanings.has('status') || !namesMeasures(view, band),
  );
  let row = view.firstRow;
  while (row <= view.lastRow) {
    const at = row;
    const table = isOfActivities.find(({ band, to }) => at >= band.top && at <= to);
    const end = table?.to ?? readOwnTable(view, context, row, found);
    if (end === null) lines.take(row);
    row = Math.max(end ?? row, row) + 1;
  }
  return {
    between: (from, to) =>
      found.measures.filter((one) => one.row >= from && one.row <= to).map(({ measure }) => measure),
    isLabel: (r, column) => found.labels.has(cellKey(r, column)),
  };
}

/** 名称 and 実績 under 成果指標 look like activities and what came of them. */
function namesMeasures(view: SheetView, { top, bottom }: HeadingBand): boolean {
  for (let row = top; row <= bottom; row++) {
    if (view.filledColumns(row).some((column) => mayBeMeasure(view.textAt(row, column)))) return true;
  }
  return false;
}

/** Labels of amounts or figures above one another's values; the last row of the table, or null where there is none. */
function readOwnTable(view: SheetView, context: ReadingContext, row: number, found: Found): number | null {
  const cells = view.filledColumns(row);
  if (cells.length < 2 && !cells.some((column) => view.areaAt(row, column).columnCount > 1)) return null;
  if (!cells.some((column) => mayBeMeasure(view.textAt(row, column)))) return null;
  const band = bandOf(view, row, cells);
  const columns = measureColumns(view, band, readHeadingColumns(view, band), [], context, null);
  if (!columns) return null;
  if (columns.amounts.length + columns.indicators.flatMap(({ figures }) => figures).length < 2) return null;
  const names = columns.indicators.map(({ name }) => name?.column);
  let last: number | null = null;
  for (let next = band.bottom + 1; next <= view.lastRow; next++) {
    const filled = view.filledColumns(next);
    const isHeading = filled.some(
      (column) => mayBeMeasure(view.textAt(next, column)) && !names.includes(column),
    );
    if (isHeading || !filled.some((column) => measureHolds(columns, column))) break;
    const read = readMeasures(view, columns, next, Infinity);
    if (read.length === 0) break;
    found.measures.push(
      ...read.map((measure) => ({ row: next, measure: { ...measure, isOfProgram: true } })),
    );
    last = next;
  }
  if (last === null) return null;
  for (let own = band.top; own <= last; own++) {
    for (const column of view.filledColumns(own)) found.labels.add(cellKey(own, column));
  }
  return last;
}

/** One row of headings, or two where merged ones stand over 目標 and 実績. */
function bandOf(view: SheetView, row: number, cells: readonly number[]): HeadingBand {
  const areas = cells.map((column) => view.areaAt(row, column));
  const below = view.filledColumns(row + 1);
  const groups = cells.map((column) => view.textAt(row, column));
  const isOver = areas.some(({ columnCount }) => columnCount > 1);
  const hasSecond =
    isOver && below.length > 0 && below.every((column) => readsOn(groups, view.textAt(row + 1, column)));
  const bottom = Math.max(...areas.map(lastRow), hasSecond ? row + 1 : row);
  return {
    top: row,
    bottom,
    firstColumn: Math.min(...areas.map(({ column }) => column)),
    lastColumn: Math.max(...areas.map(lastColumn)),
    meanings: new Set(),
  };
}

/** 目標, 実績 or a year under a heading; 名称 under 成果指標. */
function readsOn(groups: readonly string[], text: string): boolean {
  if (isPeriodHeading(text) || SUB_LABEL.test(text)) return true;
  // Anything under 効果額 would be an amount's heading.
  const kinds = groups.map((group) => readMeasureHeading([group, text], true)?.kind);
  return kinds.some((kind) => kind === 'indicator' || kind === 'figure' || kind === 'unit');
}

const SUB_LABEL =
  /^(?:目標|計画|見込|実績|予定|決算|予算|歳入増|歳出減|歳入増加|歳出削減|増収|削減|経費|単年度|継続|累計|合計|計)(?:額|値)?(?:[（(].{1,8}[）)])?$/u;
const LONGEST_FIGURE = 24;
const ROWS_ABOVE = 4;

interface Indicator {
  name: string;
  unit: string;
  row: number;
}

/** Reads rows of labels with values beside them: 効果額（千円） | 目標 | 1,200 | 実績 | 900, and the same by years. */
class LabelLines {
  private indicator: Indicator | null = null;
  /** The last row that a label found so far stands beside. */
  private labelledTo = -1;

  constructor(
    private readonly view: SheetView,
    private readonly context: ReadingContext,
    private readonly found: Found,
  ) {}

  take(row: number): void {
    if (!this.mayHold(row)) return;
    const cells = this.cellsOf(row);
    let labels: readonly string[] = [];
    let sub: string | null = null;
    for (const { text, area } of cells) {
      const isFirst = labels.length === 0;
      if (this.beginsMeasure(text, row)) {
        this.mark(area);
        labels = [text];
        sub = null;
        this.labelledTo = Math.max(this.labelledTo, lastRow(area));
      } else if (!isFirst && (SUB_LABEL.test(text) || isPeriodHeading(text))) {
        sub = text;
        this.mark(area);
      } else if (!isFirst) this.takeValue(row, area, sub === null ? labels : [...labels, sub]);
    }
  }

  private add(row: number, measure: SourceMeasure): void {
    this.found.measures.push({ row, measure });
  }

  private mark({ row, column }: Area): void {
    this.found.labels.add(cellKey(row, column));
  }

  /** Spares most rows of a form the look at every cell. */
  private mayHold(row: number): boolean {
    if (row <= this.labelledTo || this.goesOn(row)) return true;
    const { view } = this;
    return view.filledColumns(row).some((column) => mayBeMeasure(view.textAt(row, column)));
  }

  private goesOn(row: number): boolean {
    return this.indicator !== null && row - this.indicator.row <= 1;
  }

  private beginsMeasure(text: string, row: number): boolean {
    if (mayBeMeasure(text) && readMeasureHeading([text], false) !== null) return true;
    const read = this.goesOn(row) ? readMeasureHeading([text], true) : null;
    return read?.kind === 'figure' || read?.kind === 'unit';
  }

  private takeValue(row: number, area: Area, labels: readonly string[]): void {
    if (area.row !== row) return;
    const { view } = this;
    const year = this.yearAbove(row, area.column);
    const read = readMeasureHeading(year === null ? labels : [...labels, year], this.indicator !== null);
    const shown = shownFigure(view, row, area.column);
    if (read === null || isNil(shown.value)) return;
    const fiscalYear = readFiscalYear([...labels, year ?? ''].join(' '), this.context.planSpan);
    const stated = { isOfProgram: true, period: null, fiscalYear, value: shown.value, cell: shown.cell };
    if (read.kind === 'amount') {
      const { direction, nature, basis } = read;
      const unit = shown.unit || read.unit || '';
      this.add(row, { kind: 'effect', ...stated, unit, direction, nature, basis, method: '' });
    } else if (read.kind === 'indicator') {
      this.indicator = { name: shown.value, unit: '', row };
    } else if (read.kind === 'unit' && this.indicator) {
      this.indicator.unit = moneyUnit(shown.value) ?? shown.value;
      this.indicator.row = row;
    } else if (read.kind === 'figure' && this.indicator && isShort(shown.value)) {
      const { name, unit } = this.indicator;
      const own = read.of === '達成率' ? '' : unit;
      this.indicator.row = row;
      this.add(row, {
        kind: 'indicator',
        ...stated,
        name,
        of: read.of,
        unit: own || shown.unit || read.unit || '',
      });
    }
  }

  /** 令和3年度 over the column, a few rows above. */
  private yearAbove(row: number, column: number): string | null {
    const { view } = this;
    for (let above = row - 1; above >= Math.max(view.firstRow, row - ROWS_ABOVE); above--) {
      const area = view.areaAt(above, column);
      const text = view.textAt(area.row, area.column);
      if (isPeriodHeading(text)) return text;
      if (text !== '' && readQuantity(text) === null && !isNil(text)) return null;
    }
    return null;
  }

  /** The cells of a row from the left, those that began above included. */
  private cellsOf(row: number): readonly { readonly text: string; readonly area: Area }[] {
    const { view } = this;
    const cells: { text: string; area: Area }[] = [];
    for (let column = view.firstColumn; column <= view.lastColumn; column++) {
      const area = view.areaAt(row, column);
      if (area.column !== column) continue;
      const text = view.textAt(area.row, area.column);
      if (text !== '') cells.push({ text, area });
    }
    return cells;
  }
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_FIGURE && /\d/u.test(text.normalize('NFKC'));
}
