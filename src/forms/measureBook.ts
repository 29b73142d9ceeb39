import { yenOf } from '../domain/amount';
import type { FinancialEffect, IndicatorValue, Measure } from '../domain/measures';
import { comparedEffect, comparedIndicator, effectKey, indicatorKey } from '../domain/measures';
import type { Register } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { SourceMeasure } from './measureCells';

/** Whose row the measures stand on. */
interface Owner {
  readonly programId: string;
  readonly activityId: string;
  readonly period: ReportPeriod;
}

/** The amounts and figures that the sheets hold. */
export interface MeasureBook {
  add(sheet: string, measures: readonly SourceMeasure[] | undefined, owner: Owner): void;
  /** Nothing where no sheet states one. `periods`: those that are reported on. */
  measures(periods: ReadonlyMap<string, ReportPeriod>): Pick<Register, 'effects' | 'indicators'>;
}

/** The same amount on 一覧 and 個票 is one; two that differ are both kept. */
export function openMeasureBook(): MeasureBook {
  const stated: { readonly sheet: string; readonly measure: SourceMeasure; readonly owner: Owner }[] = [];
  return {
    add: (sheet, measures = [], owner) => {
      for (const measure of measures) stated.push({ sheet, measure, owner });
    },
    measures: (periods) => {
      if (stated.length === 0) return {};
      const effects: FinancialEffect[] = [];
      const indicators: IndicatorValue[] = [];
      for (const { sheet, measure, owner } of stated) {
        const common = measureOf(sheet, measure, owner, periods);
        if (measure.kind === 'effect') {
          const { direction, nature, basis, method, value, unit } = measure;
          effects.push({ ...common, direction, nature, basis, method, amountYen: yenOf(value, unit) });
        } else indicators.push({ ...common, name: measure.name, kind: measure.of });
      }
      const once = {
        effects: withoutCopies(effects, (row) => `${effectKey(row)}\n${comparedEffect(row)[0] ?? ''}`),
        indicators: withoutCopies(indicators, (row) =>
          [indicatorKey(row), ...comparedIndicator(row)].join('\n'),
        ),
      };
      return {
        ...(effects.length > 0 ? { effects: once.effects } : {}),
        ...(indicators.length > 0 ? { indicators: once.indicators } : {}),
      };
    },
  };
}

function measureOf(
  sheet: string,
  measure: SourceMeasure,
  { programId, activityId, period: reported }: Owner,
  periods: ReadonlyMap<string, ReportPeriod>,
): Measure {
  const { isOfProgram, period, fiscalYear, value, unit, cell } = measure;
  const isBase = measure.kind === 'indicator' && measure.of === '基準値';
  return {
    periodId: period && periods.has(period.id) ? period.id : reported.id,
    programId,
    activityId: isOfProgram ? null : activityId,
    // A base is of a year before the plan, which few sheets name.
    fiscalYear: fiscalYear ?? (isBase ? null : reported.fiscalYear),
    value,
    unit,
    source: { sheet, cell },
  };
}

/** The first statement stays, unless the same sheet says it twice. */
function withoutCopies<Row extends Measure>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  const sheets = new Map<string, string>();
  return rows.filter((row) => {
    const key = keyOf(row);
    const sheet = row.source?.sheet ?? '';
    const known = sheets.get(key);
    if (known === undefined) sheets.set(key, sheet);
    return known === undefined || known === sheet;
  });
}
