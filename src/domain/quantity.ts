import { foldFigure, isNoFigure, NUMBER, numberOf } from './figureText';

/** A figure of an indicator, and the unit that was typed behind it: 100件, 約1,200人, 95.5%. */
export interface Quantity {
  readonly value: number;
  /** Without the unit, as typed otherwise: 約1,200. */
  readonly figure: string;
  /** Empty where the figure stands alone. */
  readonly unit: string;
  /** Decimal places that were printed. */
  readonly decimals: number;
}

const FIGURE_AND_UNIT = /^([\d,]+(?:\.\d+)?)(.*)$/u;
/** A short word without digits or stops; 12月 and 4年度 are dates, 100件以上 says more than a figure. */
const UNIT = /^[^\d\s,.、。,:/~()「」]{1,8}$/u;
const NO_UNIT = /^(?:月|月末|日|年|年度|年度末|時|分|位|番)$|以上|以下|未満|以内|超|増|減|倍増|から|まで/u;

/** Reads a figure with or without a unit behind it; null for what is no such thing, and for 未定 or －. */
export function readQuantity(text: string): Quantity | null {
  if (isNoFigure(text)) return null;
  const folded = foldFigure(text);
  const [, figure = '', unit = ''] = FIGURE_AND_UNIT.exec(folded?.body ?? '') ?? [];
  if (!folded || !NUMBER.test(figure)) return null;
  if (unit !== '' && (!UNIT.test(unit) || NO_UNIT.test(unit))) return null;
  const { sign, about } = folded;
  return {
    value: sign * numberOf(figure),
    figure: `${about}${sign < 0 ? '△' : ''}${figure}`,
    unit,
    decimals: /\.(\d+)$/u.exec(figure)?.[1]?.length ?? 0,
  };
}
