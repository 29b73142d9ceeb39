/** A number that was typed, and the number format that Excel gives the cell with it (null: none). */
export interface TypedNumber {
  readonly number: number;
  readonly numberFormat: string | null;
}

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)`;
const PLAIN = new RegExp(String.raw`^([+-]?)([¥$]?)(${DIGITS}(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,3}))?(%?)$`);
const FRACTION = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/;

/** Reads a number as typed: separators, sign, brackets for minus, currency, percent, powers, `0 1/2`. */
export function readTypedNumber(text: string): TypedNumber | null {
  const bracketed = /^\(([^()+-][^()]*)\)$/.exec(text);
  const inside = bracketed ? readTypedNumber(bracketed[1] ?? '') : null;
  if (inside) return { ...inside, number: -inside.number };
  return readPlain(text) ?? readFraction(text);
}

function readPlain(text: string): TypedNumber | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const [, sign, currency, digits = '', power, percent] = match;
  if (digits === '.') return null;
  const size = Number(`${digits.replace(/,/g, '')}e${power ?? 0}`) / (percent ? 100 : 1);
  if (!Number.isFinite(size)) return null;
  return {
    number: sign === '-' ? -size : size,
    numberFormat: formatOf({ digits, currency, power, percent }),
  };
}

function formatOf(parts: {
  readonly digits: string;
  readonly currency: string | undefined;
  readonly power: string | undefined;
  readonly percent: string | undefined;
}): string | null {
  const hasDecimals = parts.digits.includes('.');
  if (parts.power !== undefined) return '0.00E+00';
  if (parts.percent) return hasDecimals ? '0.00%' : '0%';
  if (parts.currency) return `"${parts.currency}"#,##0${hasDecimals ? '.00' : ''}`;
  if (parts.digits.includes(',')) return hasDecimals ? '#,##0.00' : '#,##0';
  return null;
}

function readFraction(text: string): TypedNumber | null {
  const match = FRACTION.exec(text);
  const [, sign, whole, numerator, denominator] = match ?? [];
  if (!match || Number(denominator) === 0) return null;
  const size = Number(whole) + Number(numerator) / Number(denominator);
  return {
    number: sign === '-' ? -size : size,
    numberFormat: denominator?.length === 1 ? '# ?/?' : '# ??/??',
  };
}
