import { MAX_ROWS, columnIndex, columnName } from './address';

/** One corner of a reference: null where it is a whole column or a whole row. */
export interface ReferenceCorner {
  readonly column: { readonly index: number; readonly isAbsolute: boolean } | null;
  readonly row: { readonly index: number; readonly isAbsolute: boolean } | null;
}

/** A reference to cells, taken apart. */
export interface Reference {
  readonly kind: 'reference';
  /** The sheet in front with its `!`, as it is spelt; empty for the formula's own sheet. */
  readonly prefix: string;
  /** The sheet's name without quotes; null for the own sheet, for several sheets and for another workbook. */
  readonly sheet: string | null;
  readonly isOtherBook: boolean;
  readonly from: ReferenceCorner;
  /** Null for a single cell. */
  readonly to: ReferenceCorner | null;
}

export type FormulaPiece = { readonly kind: 'text'; readonly text: string } | Reference;

const WORD = /[\p{L}\p{M}\p{N}_.\\?$・]+/uy;
const STRING = /"(?:[^"]|"")*"?/y;
const QUOTED = /'(?:[^']|'')*'?/y;
const ERROR = /#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)/iy;

/**
 * Cuts a formula into references and everything else. Strings, structured references, names and functions count as
 * text; joined again (`joinFormula`) the pieces give the same formula, with column letters in capitals as Excel
 * spells them. Never fails: what is no formula is text.
 */
export function splitFormula(formula: string): FormulaPiece[] {
  return new FormulaCutter(formula).cut();
}

class FormulaCutter {
  private readonly pieces: FormulaPiece[] = [];
  private position = 0;
  /** The sheet in front of what comes next, with its `!`. */
  private prefix = '';

  constructor(private readonly formula: string) {}

  cut(): FormulaPiece[] {
    while (this.position < this.formula.length) this.takeNext();
    this.addText('');
    return this.pieces;
  }

  private takeNext(): void {
    const char = this.formula[this.position] ?? '';
    if (char === '[') return this.takeBracket();
    if (char === "'") return this.takeQuoted();
    const literal = char === '"' ? this.match(STRING) : char === '#' ? this.match(ERROR) : null;
    if (literal !== null) return this.addText(literal);
    const word = this.match(WORD);
    if (word === null) return this.addText(char);
    this.takeWord(word);
  }

  /** A column in brackets, or another workbook's number in front of its sheet. */
  private takeBracket(): void {
    const bracket = takeBrackets(this.formula, this.position);
    const sheet = otherBookPrefix(this.formula, this.position + bracket.length);
    if (sheet === null) this.addText(bracket);
    else this.setPrefix(bracket + sheet);
  }

  private takeQuoted(): void {
    const quoted = this.match(QUOTED) ?? '';
    if (this.formula[this.position + quoted.length] === '!') this.setPrefix(`${quoted}!`);
    else this.addText(quoted);
  }

  private takeWord(word: string): void {
    const sheet = this.prefix === '' ? sheetPrefix(this.formula, this.position, word) : null;
    if (sheet !== null) return this.setPrefix(sheet);
    const found = readReference(this.formula, this.position, word);
    if (!found) return this.addText(word);
    const { prefix } = this;
    this.pieces.push({ kind: 'reference', prefix, ...sheetOf(prefix), from: found.from, to: found.to });
    this.prefix = '';
    this.position += found.length;
  }

  /** A sheet in front of something that is no reference (a name, `#REF!`) is text as well. */
  private setPrefix(prefix: string): void {
    if (this.prefix !== '') this.addText('');
    this.prefix = prefix;
    this.position += prefix.length;
  }

  private addText(taken: string): void {
    const text = this.prefix + taken;
    this.prefix = '';
    this.position += taken.length;
    if (text === '') return;
    const last = this.pieces.at(-1);
    if (last?.kind === 'text') this.pieces[this.pieces.length - 1] = { kind: 'text', text: last.text + text };
    else this.pieces.push({ kind: 'text', text });
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.position;
    return pattern.exec(this.formula)?.[0] ?? null;
  }
}

export function joinFormula(pieces: readonly FormulaPiece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : formatReference(piece))).join('');
}

export function formatReference(reference: Reference): string {
  const from = formatCorner(reference.from);
  return reference.prefix + (reference.to ? `${from}:${formatCorner(reference.to)}` : from);
}

/** Everything up to the closing bracket; `'` takes the meaning from the bracket after it. */
function takeBrackets(formula: string, start: number): string {
  let depth = 0;
  for (let index = start; index < formula.length; index++) {
    const char = formula[index];
    if (char === "'") index++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return formula.slice(start, index + 1);
  }
  return formula.slice(start);
}

/** `[1]Sheet1!`: the sheet after another workbook's number; null when the brackets were a column's. */
function otherBookPrefix(formula: string, start: number): string | null {
  WORD.lastIndex = start;
  const word = WORD.exec(formula)?.[0];
  return word === undefined ? null : sheetPrefix(formula, start, word);
}

/** `Sheet1!` and `Sheet1:Sheet3!`; null when the word is no sheet. */
function sheetPrefix(formula: string, start: number, word: string): string | null {
  const end = start + word.length;
  if (formula[end] === '!') return `${word}!`;
  if (formula[end] !== ':') return null;
  WORD.lastIndex = end + 1;
  const second = WORD.exec(formula)?.[0] ?? '';
  return second !== '' && formula[end + 1 + second.length] === '!' ? `${word}:${second}!` : null;
}

function sheetOf(prefix: string): { readonly sheet: string | null; readonly isOtherBook: boolean } {
  if (prefix === '') return { sheet: null, isOtherBook: false };
  const spelt = prefix.slice(0, -1);
  const name = spelt.startsWith("'") ? spelt.slice(1, -1).replace(/''/g, "'") : spelt;
  if (name.includes('[') || name.includes(':')) return { sheet: null, isOtherBook: true };
  return { sheet: name, isOtherBook: false };
}

function readReference(
  formula: string,
  start: number,
  word: string,
): { readonly from: ReferenceCorner; readonly to: ReferenceCorner | null; readonly length: number } | null {
  const from = parseCorner(word);
  const end = start + word.length;
  if (!from || isCall(formula, end)) return null;
  if (formula[end] === ':') {
    WORD.lastIndex = end + 1;
    const second = WORD.exec(formula)?.[0] ?? '';
    const to = second === '' || isCall(formula, end + 1 + second.length) ? null : parseCorner(second);
    if (to && sameShape(from, to)) return { from, to, length: word.length + 1 + second.length };
  }
  return from.row && from.column ? { from, to: null, length: word.length } : null;
}

/** A word before `(` is a function, one before `[` a table. */
function isCall(formula: string, end: number): boolean {
  return formula[end] === '(' || formula[end] === '[';
}

function sameShape(a: ReferenceCorner, b: ReferenceCorner): boolean {
  return (a.row === null) === (b.row === null) && (a.column === null) === (b.column === null);
}

function parseCorner(word: string): ReferenceCorner | null {
  const match = /^(\$?)([A-Za-z]{1,3})?(?:(\$?)([1-9]\d{0,6}))?$/.exec(word);
  if (!match) return null;
  const [, first = '', letters, second = '', digits] = match;
  const column = letters === undefined ? null : columnIndex(letters);
  if (letters !== undefined && column === null) return null;
  const row = digits === undefined ? null : Number(digits) - 1;
  if (row !== null && row >= MAX_ROWS) return null;
  if (column === null && row === null) return null;
  // `$5`: the first dollar belongs to the row.
  const rowDollar = letters === undefined ? first + second : second;
  if (rowDollar.length > 1) return null;
  return {
    column: column === null ? null : { index: column, isAbsolute: first === '$' },
    row: row === null ? null : { index: row, isAbsolute: rowDollar === '$' },
  };
}

function formatCorner({ column, row }: ReferenceCorner): string {
  const columnPart = column ? `${column.isAbsolute ? '$' : ''}${columnName(column.index)}` : '';
  return columnPart + (row ? `${row.isAbsolute ? '$' : ''}${row.index + 1}` : '');
}
