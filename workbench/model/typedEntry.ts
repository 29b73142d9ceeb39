import { readTypedDate } from './typedDate';
import { readTypedNumber } from './typedNumber';

/** What Excel makes of something that was typed, or handed to Range.values. */
export type TypedEntry =
  | { readonly kind: 'blank' }
  /** `quoted`: an apostrophe stood in front. */
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  /** `numberFormat` is what a cell without a format of its own gets along with the number. */
  | { readonly kind: 'number'; readonly number: number; readonly numberFormat: string | null }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'formula'; readonly formula: string };

export interface EntryContext {
  /** The cell's number format: `@` keeps everything as text. */
  readonly numberFormat: string;
  readonly date1904: boolean;
  /** 1-1 is the first of January of this year. */
  readonly currentYear: number;
}

const STARTS_FORMULA = /^[=＝](?=.)/s;
const STARTS_SIGNED = /^[+\-＋－](?=.)/s;

/**
 * Reads an entry as Excel with Japanese settings does. 1-1, 4月1日 and R4.4.1 become dates, (1) becomes -1 and ５０％
 * becomes 0.5, unless an apostrophe or the text format keeps them.
 */
export function readTypedEntry(entry: string, context: EntryContext): TypedEntry {
  if (entry === '') return { kind: 'blank' };
  if (entry.startsWith("'")) return { kind: 'text', text: entry.slice(1), quoted: true };
  if (context.numberFormat === '@') return { kind: 'text', text: entry, quoted: false };
  if (STARTS_FORMULA.test(entry)) return { kind: 'formula', formula: `=${entry.slice(1)}` };
  const plain = halfWidth(entry).trim();
  if (/^(true|false)$/i.test(plain)) return { kind: 'boolean', boolean: plain.toLowerCase() === 'true' };
  const number = readTypedNumber(plain) ?? readTypedDate(plain, context);
  if (number) return { kind: 'number', ...number };
  if (STARTS_SIGNED.test(entry)) return { kind: 'formula', formula: `=${halfWidth(entry)}` };
  return { kind: 'text', text: entry, quoted: false };
}

/** Full-width letters, digits and signs count as their half-width twins; ① and ㈱ are none. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, '¥')
    .replace(/\u3000/g, ' ');
}
