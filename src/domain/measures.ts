import { matchingKey } from './normalise';
import { readQuantity } from './quantity';
import type { CellSource } from './register';

/** What an amount and a figure of an indicator have in common: whose it is, of which report and which year. */
export interface Measure {
  /** The report that it stands in. */
  readonly periodId: string;
  readonly programId: string;
  /** Null where it is the program's as a whole. */
  readonly activityId: string | null;
  /** The year that it is of; null where the sheet does not say. */
  readonly fiscalYear: number | null;
  /** As typed. */
  readonly value: string;
  /** As the heading, the column 単位 or the cell's format says; empty where nothing does. */
  readonly unit: string;
  readonly source: CellSource | null;
  /** No longer in the sheet that it came from: kept until a person decides. */
  readonly isGone?: boolean;
}

/** Where an amount counts; empty where the sheet does not say. */
export type EffectDirection = '歳入増' | '歳出減' | '経費' | '';
export type EffectNature = '単年度' | '継続' | '';
export type EffectBasis = '見込' | '実績' | '';

/** 効果額 */
export interface FinancialEffect extends Measure {
  readonly direction: EffectDirection;
  readonly nature: EffectNature;
  readonly basis: EffectBasis;
  /** Whole yen; null where what was typed cannot be read as an amount. */
  readonly amountYen: number | null;
  /** 算定方法 */
  readonly method: string;
}

export const INDICATOR_KINDS = ['基準値', '目標値', '実績値', '達成率'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** One figure of a 指標. */
export interface IndicatorValue extends Measure {
  readonly name: string;
  readonly kind: IndicatorKind;
}

/** What tells two amounts of one period apart; the same again is another statement of the same amount. */
export function effectKey(effect: FinancialEffect): string {
  const { direction, nature, basis } = effect;
  return ['f', ownerKey(effect), direction, nature, basis].join(' ');
}

/** The same of a figure of an indicator; names are compared as names are. */
export function indicatorKey(value: IndicatorValue): string {
  return ['i', ownerKey(value), value.kind, matchingKey(value.name)].join(' ');
}

function ownerKey({ periodId, programId, activityId, fiscalYear }: Measure): string {
  return [periodId, activityId ?? programId, fiscalYear ?? ''].join(' ');
}

export const EFFECT_FIELDS = ['amount', 'method'] as const;
export const INDICATOR_FIELDS = ['measure', 'unit'] as const;
export type MeasureField = (typeof EFFECT_FIELDS)[number] | (typeof INDICATOR_FIELDS)[number];

/** An amount as two sides are compared: 1,200千円 and 1200 in 千円 are the same. */
export function comparedEffect({ amountYen, value, method }: FinancialEffect): readonly string[] {
  return [amountYen === null ? value : String(amountYen), method];
}

/** A figure as two sides are compared: 100件 and 100 with the unit 件 are the same. */
export function comparedIndicator({ value, unit }: IndicatorValue): readonly string[] {
  const read = readQuantity(value);
  return read ? [String(read.value), unit || read.unit] : [value, unit];
}
