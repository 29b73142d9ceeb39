import { foldFigure, isNoFigure, NUMBER, numberOf } from './figureText';

/** 円, 千円, 万円, 百万円 or 億円: how many yen one of it is. */
const YEN_IN: Readonly<Record<string, number>> = {
  円: 1,
  千円: 1_000,
  万円: 10_000,
  百万円: 1_000_000,
  億円: 100_000_000,
};

const UNIT_ALONE = /^(?:単位:)?(百万|千|万|億)円?$|^(?:単位:)?円$/u;
const UNIT_IN_TEXT = /百万円|千円|万円|億円|(?:^|[(:単位])円(?=[)]|$)/u;

/** Characters that are taken for others in amounts: 4憶2,148万 (R28). */
const WRONG_NUMERALS: Readonly<Record<string, string>> = {
  憶: '億',
  佰: '百',
  仟: '千',
  阡: '千',
  萬: '万',
  圓: '円',
};
const WRONG_NUMERAL = new RegExp(`[${Object.keys(WRONG_NUMERALS).join('')}]`, 'gu');

export type AmountReading =
  /** Blank, －, 未定: no amount, and nothing wrong. */
  | { readonly kind: 'none' }
  /** A figure alone, in the unit that stands elsewhere. */
  | { readonly kind: 'figure'; readonly figure: number }
  /** 1,200千円; 5億3,492万6千円. `figure` and `unit` are the two apart. `isPlain`: one figure with one unit. */
  | {
      readonly kind: 'withUnit';
      readonly yen: number;
      readonly figure: string;
      readonly unit: string;
      readonly isPlain: boolean;
    }
  | { readonly kind: 'text' };

/** Reads an amount as a person typed it: full-width digits, commas, △ ▲, 約, and units inside. */
export function readAmount(text: string): AmountReading {
  if (isNoFigure(text)) return { kind: 'none' };
  const folded = foldFigure(text);
  if (folded === null) return { kind: 'text' };
  const { sign, body, about } = folded;
  if (NUMBER.test(body)) return { kind: 'figure', figure: sign * numberOf(body) };
  const plain = /^([\d,.]+)(百万円|千円|万円|億円|円)$/u.exec(body);
  const mark = `${about}${sign < 0 ? '△' : ''}`;
  if (plain?.[1] !== undefined && plain[2] !== undefined && NUMBER.test(plain[1])) {
    const [, figure, unit] = plain;
    return {
      kind: 'withUnit',
      yen: sign * inYen(numberOf(figure), unit),
      figure: `${mark}${figure}`,
      unit,
      isPlain: true,
    };
  }
  const yen = yenInWords(body);
  if (yen === null) return { kind: 'text' };
  return {
    kind: 'withUnit',
    yen: sign * yen,
    figure: `${mark}${yen.toLocaleString('en-US')}`,
    unit: '円',
    isPlain: false,
  };
}

/** Whole yen of what was typed in a unit; null where the figure, its unit, or that they agree is not certain. */
export function yenOf(text: string, unit: string): number | null {
  const reading = readAmount(text);
  const known = moneyUnit(unit);
  if (reading.kind === 'figure') {
    // Nothing is nothing in any unit.
    if (reading.figure === 0) return 0;
    return known === null ? null : inYen(reading.figure, known);
  }
  if (reading.kind !== 'withUnit') return null;
  const agrees = unit === '' || !reading.isPlain || reading.unit === known;
  return agrees ? reading.yen : null;
}

/** 円, 千円, 万円, 百万円 or 億円 where the text is one of them, in whatever writing; null otherwise. */
export function moneyUnit(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s()[\]]/gu, '');
  if (!UNIT_ALONE.test(plain)) return null;
  const bare = plain.replace(/^単位:/u, '');
  return bare.endsWith('円') ? bare : `${bare}円`;
}

/** The unit that a heading or caption names: 効果額（千円）, （単位：千円）. */
export function moneyUnitIn(text: string): string | null {
  const found = UNIT_IN_TEXT.exec(text.normalize('NFKC').replace(/\s/gu, ''))?.[0];
  return found === undefined ? null : found.replace(/^[(:単位]/u, '');
}

/** The same text with 億 for 憶, 百 for 佰 and the like; null where it has none of them. */
export function withProperNumerals(text: string): string | null {
  const proper = text.replace(WRONG_NUMERAL, (character) => WRONG_NUMERALS[character] ?? character);
  return proper === text ? null : proper;
}

/** 1,200,000円; △500円 */
export function yenText(yen: number): string {
  return `${yen < 0 ? '△' : ''}${Math.abs(yen).toLocaleString('en-US')}円`;
}

function inYen(figure: number, unit: string): number {
  return Math.round(figure * (YEN_IN[unit] ?? 1));
}

const SECTIONS = /^(?:([\d,.千百十]+)億)?(?:([\d,.千百十]+)万)?([\d,.千百十]+)?(円)?$/u;

/** 5億3,492万6千円, 2千万円: null for what is no amount. A figure without any of these words is none. */
function yenInWords(body: string): number | null {
  const found = SECTIONS.exec(body);
  if (!found || !/[億万千百円]/u.test(body)) return null;
  const [, hundredMillions, tenThousands, rest] = found;
  const parts = [
    [hundredMillions, 100_000_000],
    [tenThousands, 10_000],
    [rest, 1],
  ] as const;
  let yen = 0;
  let isAny = false;
  for (const [text, factor] of parts) {
    if (text === undefined) continue;
    const value = smallNumber(text);
    if (value === null) return null;
    isAny = true;
    yen += value * factor;
  }
  return isAny ? Math.round(yen) : null;
}

/** 3,492; 2千; 2千5百; 120百: what stands in front of 億, 万 and 円. */
function smallNumber(text: string): number | null {
  let value = 0;
  let rest = text;
  for (const [word, factor] of [
    ['千', 1_000],
    ['百', 100],
    ['十', 10],
  ] as const) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    const figure = rest.slice(0, at) || '1';
    if (!NUMBER.test(figure)) return null;
    value += numberOf(figure) * factor;
    rest = rest.slice(at + 1);
  }
  if (rest === '') return value;
  return NUMBER.test(rest) ? value + numberOf(rest) : null;
}
