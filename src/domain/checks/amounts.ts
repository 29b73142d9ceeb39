import { moneyUnit, readAmount, withProperNumerals, yenOf, yenText } from '../amount';
import { isNoFigure } from '../figureText';
import type { FinancialEffect } from '../measures';
import { comparePeriods, periodFromId } from '../reportPeriod';
import type { CheckContext } from './checkContext';
import type { Finding, Repair } from './finding';
import { makeFinding } from './finding';
import type { Measured } from './measured';
import { measured } from './measured';
import type { RegisterRule } from './rule';

type Amount = Measured<FinancialEffect>;

/** R25, R26, R28: what was typed as an amount. One finding a cell, the one that leads to the repair. */
export const checkAmounts: RegisterRule = (context) =>
  measured(context.register.effects, context).flatMap(
    (amount) => wrongNumeral(amount) ?? unitInDoubt(amount) ?? notANumber(amount) ?? [],
  );

/** A person has put the yen in, whatever was typed. */
function isSettled({ value, unit, amountYen }: FinancialEffect): boolean {
  return amountYen !== null && yenOf(value, unit) !== amountYen;
}

/** R28: 4憶2,148万1千円, where 億 makes an amount of it. */
function wrongNumeral({ row, label, at }: Amount): Finding | null {
  const proper = withProperNumerals(row.value);
  if (proper === null || isSettled(row)) return null;
  const reading = readAmount(proper);
  if (reading.kind !== 'withUnit' && reading.kind !== 'figure') return null;
  const repair =
    reading.kind === 'withUnit' && yenOf(proper, row.unit) !== null ? apart(row.value, reading) : null;
  const blanks = { activity: label, value: row.value, proper };
  return makeFinding({ rule: 'R28', ...at, field: 'amount', value: row.value, blanks, repair });
}

/** R26: no unit anywhere, one that is no money, or another one inside than the heading says. */
function unitInDoubt({ row, label, at }: Amount): Finding | null {
  const { value, unit } = row;
  if (isSettled(row)) return null;
  const reading = readAmount(value);
  const known = moneyUnit(unit);
  const isUnknown = reading.kind === 'figure' && reading.figure !== 0 && known === null;
  const inside =
    reading.kind === 'withUnit' && unit !== '' && yenOf(value, unit) === null ? reading.unit : null;
  if (!isUnknown && inside === null) return null;
  const blanks = { activity: label, value, unit, inside };
  return makeFinding({ rule: 'R26', ...at, field: 'amountUnit', value, blanks });
}

/** R25: words, or a unit inside. 約1,200, －, 未定 and 12月に確定 are none of these. */
function notANumber({ row, label, at }: Amount): Finding | null {
  const { value } = row;
  if (isSettled(row) || isNoFigure(value)) return null;
  const reading = readAmount(value);
  if (reading.kind !== 'text' && reading.kind !== 'withUnit') return null;
  const repair = reading.kind === 'withUnit' ? apart(value, reading) : null;
  const blanks = { activity: label, value, apart: repair?.after ?? null };
  return makeFinding({ rule: 'R25', ...at, field: 'amount', value, blanks, repair });
}

function apart(before: string, { figure, unit }: { readonly figure: string; readonly unit: string }): Repair {
  return { where: 'register', field: 'amount', before, after: figureWithUnit(figure, unit) };
}

/** As a repair shows it: 1,200（単位：千円）. */
export function figureWithUnit(figure: string, unit: string): string {
  return `${figure}（単位：${unit}）`;
}

/** R27: a thousand or ten thousand times what the period before said of the same amount. */
export const checkAmountJumps: RegisterRule = (context) => {
  const { effects } = context.register;
  if (!effects) return [];
  const earlier = earlierAmounts(context, effects);
  return measured(effects, context).flatMap(({ row, label, at }): readonly Finding[] => {
    const before = latestBefore(earlier.get(sameAmountKey(row)) ?? [], row.fiscalYear);
    if (before === null || row.amountYen === null || !isOtherUnit(before, row.amountYen)) return [];
    const blanks = { activity: label, before: yenText(before), now: yenText(row.amountYen) };
    const value = yenText(row.amountYen);
    return [makeFinding({ rule: 'R27', ...at, field: 'amountYen', value, blanks })];
  });
};

interface EarlierAmount {
  readonly fiscalYear: number | null;
  readonly yen: number;
}

/** The amounts of the periods before, from the latest back. */
function earlierAmounts(
  { period, register }: CheckContext,
  effects: readonly FinancialEffect[],
): ReadonlyMap<string, readonly EarlierAmount[]> {
  const periods = new Map(register.periods.map((known) => [known.id, known]));
  const found = new Map<string, EarlierAmount[]>();
  const dated = effects.flatMap((effect) => {
    const own = periods.get(effect.periodId) ?? periodFromId(effect.periodId);
    return own && comparePeriods(own, period) < 0 ? [{ effect, own }] : [];
  });
  dated.sort((a, b) => comparePeriods(b.own, a.own));
  for (const { effect } of dated) {
    const { amountYen: yen, fiscalYear } = effect;
    if (yen === null || yen === 0) continue;
    const key = sameAmountKey(effect);
    const group = found.get(key) ?? [];
    group.push({ fiscalYear, yen });
    found.set(key, group);
  }
  return found;
}

/** The same amount of another year or report. */
function sameAmountKey({ programId, activityId, direction, nature, basis }: FinancialEffect): string {
  return JSON.stringify([activityId ?? programId, direction, nature, basis]);
}

/** What was said of the same year; else of the nearest year before it. */
function latestBefore(amounts: readonly EarlierAmount[], fiscalYear: number | null): number | null {
  const same = amounts.find((amount) => amount.fiscalYear === fiscalYear);
  if (same) return same.yen;
  const [nearest] = amounts
    .filter((amount) => (amount.fiscalYear ?? 0) < (fiscalYear ?? Infinity))
    .sort((a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0));
  return nearest?.yen ?? null;
}

/** 千円 for 円, 万円 for 円: so much an amount hardly grows or shrinks by itself. */
function isOtherUnit(before: number, now: number): boolean {
  if (now === 0) return false;
  const ratio = Math.abs(now / before);
  return FACTORS.some((factor) => [ratio, 1 / ratio].some((one) => one >= factor / 2 && one <= factor * 2));
}

const FACTORS = [1_000, 10_000];
