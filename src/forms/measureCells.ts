import { moneyUnit } from '../domain/amount';
import { isNil } from '../domain/figureText';
import type { EffectBasis, EffectDirection, EffectNature, IndicatorKind } from '../domain/measures';
import type { ReportPeriod } from '../domain/reportPeriod';
import { directionIn } from './measureHeading';
import type { IndicatorColumns, MeasureColumns } from './measureColumns';
import { shownFigureIn, textIn } from './shownFigure';
import type { SheetView } from './sheetView';

interface Stated {
  /** The program's as a whole, not the activity's on whose row it stands. */
  readonly isOfProgram: boolean;
  /** The report that its heading names; null where only the row or the sheet can tell. */
  readonly period: ReportPeriod | null;
  readonly fiscalYear: number | null;
  readonly value: string;
  readonly unit: string;
  readonly cell: string;
}

/** An amount or a figure of an indicator as a sheet states it. */
export type SourceMeasure =
  | (Stated & {
      readonly kind: 'effect';
      readonly direction: EffectDirection;
      readonly nature: EffectNature;
      readonly basis: EffectBasis;
      readonly method: string;
    })
  | (Stated & { readonly kind: 'indicator'; readonly name: string; readonly of: IndicatorKind });

const MARK = /^[○◯〇●◎☆★✓レ]$/u;

/**
 * The amounts and figures that begin on a row. `rowCount`: the rows of the activity; a cell that reaches beyond them is
 * the program's.
 */
export function readMeasures(
  view: SheetView,
  columns: MeasureColumns,
  row: number,
  rowCount: number,
): readonly SourceMeasure[] {
  return [
    ...amountsIn(view, columns, row, rowCount),
    ...columns.indicators.flatMap((indicator) => figuresIn(view, indicator, row, rowCount)),
  ];
}

function amountsIn(
  view: SheetView,
  { amounts, amountUnit, captionUnit, direction, method }: MeasureColumns,
  row: number,
  rowCount: number,
): readonly SourceMeasure[] {
  return amounts.flatMap((column): readonly SourceMeasure[] => {
    const shown = shownFigureIn(view, column, row);
    if (!shown || isNil(shown.value) || MARK.test(shown.value)) return [];
    const { heading, period, fiscalYear } = column;
    const stated = textIn(view, amountUnit, row);
    return [
      {
        kind: 'effect',
        isOfProgram: shown.rowCount > rowCount,
        period,
        fiscalYear,
        value: shown.value,
        unit: (moneyUnit(stated) ?? stated) || shown.unit || heading.unit || captionUnit || '',
        cell: shown.cell,
        direction: heading.direction || directionIn(textIn(view, direction, row)),
        nature: heading.nature,
        basis: heading.basis,
        method: textIn(view, method, row),
      },
    ];
  });
}

function figuresIn(
  view: SheetView,
  { name, label, unit, figures }: IndicatorColumns,
  row: number,
  rowCount: number,
): readonly SourceMeasure[] {
  const called = name === null ? label : textIn(view, name, row);
  const stated = textIn(view, unit, row);
  return figures.flatMap((column): readonly SourceMeasure[] => {
    const shown = shownFigureIn(view, column, row);
    if (!shown || isNil(shown.value)) return [];
    const isRate = column.of === '達成率';
    return [
      {
        kind: 'indicator',
        isOfProgram: shown.rowCount > rowCount,
        period: column.period,
        fiscalYear: column.fiscalYear,
        value: shown.value,
        unit: isRate ? shown.unit || column.unit || '' : stated || shown.unit || column.unit || '',
        cell: shown.cell,
        name: called,
        of: column.of,
      },
    ];
  });
}
