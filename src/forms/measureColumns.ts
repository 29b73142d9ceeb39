import type { IndicatorKind } from '../domain/measures';
import type { ReportPeriod } from '../domain/reportPeriod';
import { readFiscalYear } from '../domain/reportPeriod';
import { moneyUnitIn } from '../domain/amount';
import { isNoFigure } from '../domain/figureText';
import type { FieldFinding } from './columnPlan';
import type { HeadingBand } from './headingBand';
import type { HeadingColumn } from './headingColumns';
import type { MeasureHeading } from './measureHeading';
import { readMeasureHeading } from './measureHeading';
import { isPeriodHeading, periodOfHeadings } from './periodHeading';
import type { ReadingContext } from './readingContext';
import type { SheetView } from './sheetView';

interface Columns {
  readonly column: number;
  readonly lastColumn: number;
}

interface Dated extends Columns {
  /** The report that the heading names; null where it names a year at most. */
  readonly period: ReportPeriod | null;
  readonly fiscalYear: number | null;
}

export interface AmountColumn extends Dated {
  readonly heading: Extract<MeasureHeading, { kind: 'amount' }>;
}

export interface FigureColumn extends Dated {
  readonly of: IndicatorKind;
  readonly unit: string | null;
}

/** The columns of one indicator: its name, its unit, and its figures. */
export interface IndicatorColumns {
  readonly name: Columns | null;
  /** What its group is called, where it has no column for its name. */
  readonly label: string;
  readonly unit: Columns | null;
  readonly figures: readonly FigureColumn[];
}

/** The columns of a table that hold amounts and figures of indicators. */
export interface MeasureColumns {
  readonly amounts: readonly AmountColumn[];
  readonly amountUnit: Columns | null;
  readonly direction: Columns | null;
  readonly method: Columns | null;
  /** What a caption over the table says: （単位：千円）. */
  readonly captionUnit: string | null;
  readonly indicators: readonly IndicatorColumns[];
}

/** True for a column that belongs to an amount or an indicator. */
export function measureHolds(
  { amounts, amountUnit, direction, method, indicators }: MeasureColumns,
  column: number,
): boolean {
  const own = [...amounts, amountUnit, direction, method];
  const all = [...own, ...indicators.flatMap(({ name, unit, figures }) => [name, unit, ...figures])];
  return all.some((place) => place !== null && column >= place.column && column <= place.lastColumn);
}

interface MutableSet {
  name: Columns | null;
  label: string;
  unit: Columns | null;
  figures: FigureColumn[];
}

/**
 * Finds them among the columns that nothing else was taken for; null where there are none, so that lists without them
 * cost no more than a look at their headings.
 */
export function measureColumns(
  view: SheetView,
  band: HeadingBand,
  headings: readonly HeadingColumn[],
  taken: readonly FieldFinding[],
  context: Pick<ReadingContext, 'planSpan'>,
  fiscalYear: number | null,
): MeasureColumns | null {
  const amounts: AmountColumn[] = [];
  const sets: MutableSet[] = [];
  let amountUnit: Columns | null = null;
  let direction: Columns | null = null;
  let method: Columns | null = null;
  let open: MutableSet | null = null;
  const openSet = (name: Columns | null, label: string): MutableSet => {
    const set: MutableSet = { name, label, unit: null, figures: [] };
    sets.push(set);
    return set;
  };
  for (const heading of headings) {
    const { column, lastColumn, label, groups } = heading;
    const isTaken = taken.some((found) => column >= found.column && column <= found.lastColumn);
    if (isTaken) continue;
    const texts = [...groups, label];
    const read = readMeasureHeading(texts, open !== null);
    if (read === null) continue;
    const place = { column, lastColumn };
    switch (read.kind) {
      case 'amount':
        if (!holdsFigures(view, column, band.bottom + 1)) break;
        amounts.push({ ...place, ...datesOf(texts, context, fiscalYear), heading: read });
        open = null;
        break;
      case 'direction':
        direction = place;
        break;
      case 'method':
        method = place;
        break;
      case 'indicator':
        open = openSet(place, label);
        break;
      case 'unit':
        if (open && open.unit === null) open.unit = place;
        else amountUnit ??= place;
        break;
      case 'figure': {
        // A rate that goes with no indicator is another column's.
        if (read.of === '達成率' && !open) break;
        open ??= openSet(null, groups.find((group) => !isPeriodHeading(group)) ?? '');
        const { of, unit } = read;
        open.figures.push({ ...place, ...datesOf(texts, context, fiscalYear), of, unit });
      }
    }
  }
  const indicators = sets.filter(({ figures }) => figures.length > 0);
  if (amounts.length + indicators.length === 0) return null;
  const captionUnit = amounts.length > 0 ? unitAbove(view, band) : null;
  return { amounts, amountUnit, direction, method, captionUnit, indicators };
}

/** The period and the year that the headings of a column name. */
function datesOf(
  texts: readonly string[],
  { planSpan }: Pick<ReadingContext, 'planSpan'>,
  fiscalYear: number | null,
): Pick<Dated, 'period' | 'fiscalYear'> {
  const dated = texts.filter(isPeriodHeading);
  const named = dated.length === 0 ? null : periodOfHeadings(dated, planSpan, fiscalYear);
  if (named) return { period: named.type === 'FY' ? null : named, fiscalYear: named.fiscalYear };
  const year = texts.map((text) => readFiscalYear(text, planSpan)).findLast((one) => one !== null);
  return { period: null, fiscalYear: year ?? null };
}

const SAMPLE_COUNT = 40;
const SAMPLE_ROWS = 400;
const LONGEST_FIGURE = 24;

/** Marks (○) and sentences under 「歳出削減」 are no amounts. A column that nobody has filled yet may become one. */
function holdsFigures(view: SheetView, column: number, from: number): boolean {
  let filled = 0;
  let figures = 0;
  for (let row = from; row <= Math.min(view.lastRow, from + SAMPLE_ROWS) && filled < SAMPLE_COUNT; row++) {
    const text = view.textAt(row, column);
    if (isNoFigure(text)) continue;
    filled++;
    if (text.length <= LONGEST_FIGURE && /\d/u.test(text.normalize('NFKC'))) figures++;
  }
  return figures * 2 >= filled;
}

const CAPTION_ROWS = 3;

/** （単位：千円） at the end of the rows above a table. */
function unitAbove(view: SheetView, { top }: HeadingBand): string | null {
  for (let row = top - 1; row >= Math.max(view.firstRow, top - CAPTION_ROWS); row--) {
    for (const column of view.filledColumns(row)) {
      const text = view.textAt(row, column);
      if (text.length <= 20 && /単位/u.test(text)) return moneyUnitIn(text);
    }
  }
  return null;
}
