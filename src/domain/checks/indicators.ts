import { groupBy } from '../groupBy';
import type { IndicatorKind, IndicatorValue } from '../measures';
import { matchingKey } from '../normalise';
import type { Quantity } from '../quantity';
import { readQuantity } from '../quantity';
import { figureWithUnit } from './amounts';
import type { Finding } from './finding';
import { makeFinding } from './finding';
import type { Measured } from './measured';
import { measured } from './measured';
import type { RegisterRule } from './rule';

type Figure = Measured<IndicatorValue>;

/** R29: 100件 where the unit has a column of its own. */
export const checkIndicatorUnits: RegisterRule = (context) =>
  measured(context.register.indicators, context).flatMap(({ row, label, at }): readonly Finding[] => {
    const { value, name, kind, unit: stated } = row;
    const read = readQuantity(value);
    // A rate is in percent whether it is written or not.
    if (!read || read.unit === '' || kind === '達成率') return [];
    const { figure, unit } = read;
    const otherUnit = stated !== '' && matchingKey(stated) !== matchingKey(unit) ? stated : null;
    const blanks = { activity: label, indicator: name, kind, value, figure, unit, otherUnit };
    const after = figureWithUnit(figure, unit);
    const repair =
      otherUnit === null ? ({ where: 'register', field: 'figure', before: value, after } as const) : null;
    return [makeFinding({ rule: 'R29', ...at, field: 'figure', value, blanks, repair })];
  });

/** R30: a rate that is not what target and actual give. */
export const checkRates: RegisterRule = (context) => {
  const figures = measured(context.register.indicators, context);
  if (!figures.some(({ row }) => row.kind === '達成率')) return [];
  const groups = groupBy(figures, ({ row }) => indicatorOf(row));
  return figures.flatMap((figure): readonly Finding[] => {
    const { row, label, at } = figure;
    if (row.kind !== '達成率') return [];
    const around = groups.get(indicatorOf(row)) ?? [];
    const of = (kind: IndicatorKind): Figure | undefined =>
      around.find((other) => other.row.kind === kind && other.row.fiscalYear === row.fiscalYear);
    const [target, actual] = [of('目標値'), of('実績値')];
    const base = around.find((other) => other.row.kind === '基準値');
    if (!target || !actual) return [];
    const read = [row, actual.row, target.row].map(({ value }) => readQuantity(value));
    const [rate, a, b] = read;
    if (!rate || !a || !b || b.value === 0) return [];
    const baseValue = base ? (readQuantity(base.row.value)?.value ?? null) : null;
    const calculated = (a.value / b.value) * 100;
    if (ratesOf(a.value, b.value, baseValue).some((one) => isRounded(rate, row.unit, one))) return [];
    const blanks = {
      activity: label,
      indicator: row.name,
      rate: shown(row),
      actual: shown(actual.row),
      target: shown(target.row),
      calculated: `${String(Math.round(calculated * 10) / 10)}%`,
    };
    return [makeFinding({ rule: 'R30', ...at, field: 'figure', value: row.value, blanks })];
  });
};

function indicatorOf({ programId, activityId, name }: IndicatorValue): string {
  return JSON.stringify([activityId ?? programId, matchingKey(name)]);
}

/** Where less is better, or a base is given, cities count the rate in these ways too. */
function ratesOf(actual: number, target: number, base: number | null): readonly number[] {
  return [
    (actual / target) * 100,
    ...(actual === 0 ? [] : [(target / actual) * 100]),
    ...(base === null || base === target ? [] : [((actual - base) / (target - base)) * 100]),
  ];
}

/** Rounded to as many places as were printed. 0.9 without a sign may be 90%. */
function isRounded({ value, unit, decimals }: Quantity, stated: string, exact: number): boolean {
  const isPercent = unit === '%' || stated === '%';
  const isClose = (figure: number, places: number, whole: number): boolean =>
    Math.abs(figure - whole) <= 0.5 * 10 ** -places + 1e-9;
  if (isClose(value, decimals, exact)) return true;
  return !isPercent && isClose(value, Math.max(decimals, 2), exact / 100);
}

function shown({ value, unit }: IndicatorValue): string {
  return value.endsWith(unit) ? value : `${value}${unit}`;
}
