import { moneyUnit } from '../domain/amount';
import { isNil } from '../domain/figureText';
import { readQuantity } from '../domain/quantity';
import { readFiscalYear } from '../domain/reportPeriod';
import { lastColumn, lastRow } from '../workbook/address';
import type { Area } from '../workbook/address';
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

/** The rows of a form that are its own, without those of its activity tables. */
export interface FormRows {
  readonly from: number;
  readonly to: number;
  readonly isTable: (row: number) => boolean;
}

/**
 * The amounts and figures that a form states beside or above labels, in tables of their own, and by years. Whose they are
 * is not decided here: `isOfProgram` is true throughout.
 */
export function readFormMeasures(
  view: SheetView,
  context: ReadingContext,
  { from, to, isTable }: FormRows,
  fiscalYear: number | null,
): readonly SourceMeasure[] {
  const found: SourceMeasure[] = [];
  const lines = new LabelLines(view, context, found);
  let row = from;
  while (row <= to) {
    if (isTable(row)) {
      row++;
      continue;
    }
    const end = readOwnTable(view, context, row, to, fiscalYear, found);
    if (end === null) lines.take(row);
    row = (end ?? row) + 1;
  }
  return found;
}

/** Labels of amounts or figures above one another's values; the last row of the table, or null where there is none. */
function readOwnTable(
  view: SheetView,
  context: ReadingContext,
  row: number,
  to: number,
  fiscalYear: number | null,
  found: SourceMeasure[],
): number | null {
  const cells = view.filledColumns(row);
  const labels = cells.filter((column) => mayBeMeasure(view.textAt(row, column)));
  if (labels.length === 0 || cells.length < 2) return null;
  const band = bandOf(view, row, cells);
  const columns = measureColumns(view, band, readHeadingColumns(view, band), [], context, fiscalYear);
  if (!columns || columns.amounts.length + columns.indicators.flatMap(({ figures }) => figures).length < 2) {
    return null;
  }
  let last: number | null = null;
  for (let next = band.bottom + 1; next <= to; next++) {
    const filled = view.filledColumns(next);
    const isHeading = filled.some((column) => mayBeMeasure(view.textAt(next, column)) && !isName(column));
    if (filled.length === 0 || isHeading || !filled.some((column) => measureHolds(columns, column))) break;
    const read = readMeasures(view, columns, next, Infinity);
    if (read.length === 0) break;
    found.push(...read.map((measure) => ({ ...measure, isOfProgram: true })));
    last = next;
  }
  return last;

  function isName(column: number): boolean {
    return columns?.indicators.some(({ name }) => name?.column === column) === true;
  }
}

/** One row of headings, or two where merged ones stand over 目標 and 実績. */
function bandOf(view: SheetView, row: number, cells: readonly number[]): HeadingBand {
  const areas = cells.map((column) => view.areaAt(row, column));
  const below = view.filledColumns(row + 1);
  const isOver = areas.some(({ columnCount }) => columnCount > 1);
  const hasSecond =
    isOver && below.length > 0 && below.every((column) => readsOn(view.textAt(row + 1, column)));
  const bottom = Math.max(...areas.map(lastRow), hasSecond ? row + 1 : row);
  return {
    top: row,
    bottom,
    firstColumn: Math.min(...areas.map(({ column }) => column)),
    lastColumn: Math.max(...areas.map(lastColumn)),
    meanings: new Set(),
  };
}

/** 目標, 実績 or a year under a heading. */
function readsOn(text: string): boolean {
  return isPeriodHeading(text) || SUB_LABEL.test(text) || readMeasureHeading([text], true) !== null;
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
    private readonly found: SourceMeasure[],
  ) {}

  take(row: number): void {
    if (!this.mayHold(row)) return;
    const cells = this.cellsOf(row);
    let labels: readonly string[] = [];
    let sub: string | null = null;
    for (const { text, area } of cells) {
      const isFirst = labels.length === 0;
      if (this.beginsMeasure(text, row)) {
        labels = [text];
        sub = null;
        this.labelledTo = Math.max(this.labelledTo, lastRow(area));
      } else if (!isFirst && (SUB_LABEL.test(text) || isPeriodHeading(text))) sub = text;
      else if (!isFirst) this.takeValue(row, area, sub === null ? labels : [...labels, sub]);
    }
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
      this.found.push({ kind: 'effect', ...stated, unit, direction, nature, basis, method: '' });
    } else if (read.kind === 'indicator') {
      this.indicator = { name: shown.value, unit: '', row };
    } else if (read.kind === 'unit' && this.indicator) {
      this.indicator.unit = moneyUnit(shown.value) ?? shown.value;
      this.indicator.row = row;
    } else if (read.kind === 'figure' && this.indicator && isShort(shown.value)) {
      const { name, unit } = this.indicator;
      const own = read.of === '達成率' ? '' : unit;
      this.indicator.row = row;
      this.found.push({
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
