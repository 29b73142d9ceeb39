/** What the reader of plain XML meets next. */
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export const END = 4;
export type Token = typeof OPEN | typeof CLOSE | typeof TEXT | typeof END;

/**
 * The text is not plain: wrong, or right in a way that is not worth being quick about (comments, CDATA, a DTD, names
 * beyond ASCII). What it means is for the full parser to say.
 */
export class NotPlainXml extends Error {
  constructor() {
    super('not plain XML');
    this.name = 'NotPlainXml';
  }
}

const MAX_DEPTH = 64;
/** A root declares a dozen namespaces; looking for twins among many more takes time without end. */
const MAX_ATTRIBUTES = 100;
/** So many digits add up without a rounding. */
const MAX_DIGITS = 15;
const NAMES = 64;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Letters, `_` and `:` begin a name; digits, `.` and `-` go on. */
const NAME_START = 1;
const NAME_PART = 2;
const CLASSES = nameClasses();

/**
 * Goes through the well-formed XML that spreadsheet programs write, token by token, several times as fast as a full
 * parser, and throws NotPlainXml for everything else: what it accepts, a full parser accepts and reads the same.
 */
export class PlainXml {
  /** Of the element that was opened or closed last. */
  name = '';
  /** How many elements are open; an element that was just opened counts. */
  depth = 0;
  private position = 0;
  private hasRoot = false;
  private isEmptyElement = false;
  private readonly open: string[] = [];
  private readonly names: (string | undefined)[] = new Array<string | undefined>(NAMES).fill(undefined);
  private attributeCount = 0;
  private readonly attributeNames: string[] = [];
  private readonly attributeStarts: number[] = [];
  private readonly attributeEnds: number[] = [];
  private hasEntityInAttributes = false;
  /** The text that was met last, where it is not letter for letter what it means. */
  private decoded: string | null = null;
  private textStart = 0;
  private textEnd = 0;

  constructor(private readonly source: string) {
    if (source.startsWith('<?xml')) this.skipDeclaration();
  }

  next(): Token {
    if (this.isEmptyElement) {
      this.isEmptyElement = false;
      return this.close();
    }
    const { source } = this;
    if (this.position >= source.length) {
      if (this.depth > 0 || !this.hasRoot) throw new NotPlainXml();
      return END;
    }
    if (source.charCodeAt(this.position) !== 60) {
      this.readText();
      if (this.depth > 0) return TEXT;
      if (/[^ \t\r\n]/.test(source.slice(this.textStart, this.textEnd))) throw new NotPlainXml();
      return this.next();
    }
    if (source.charCodeAt(this.position + 1) === 47) {
      this.readEndTag();
      return this.close();
    }
    this.readStartTag();
    return OPEN;
  }

  /** Goes into the root element, which must be of this name. */
  openRoot(name: string): void {
    const token = this.next();
    if (token !== OPEN || this.name !== name) throw new NotPlainXml();
  }

  /** An attribute of the element that was opened last, by its whole name; null when it has none. */
  attribute(name: string): string | null {
    for (let index = 0; index < this.attributeCount; index++) {
      if (this.attributeNames[index] === name) return this.attributeValue(index);
    }
    return null;
  }

  /** An attribute by the end of its name (`:id`). */
  attributeEnding(ending: string): string | null {
    for (let index = 0; index < this.attributeCount; index++) {
      if (this.attributeNames[index]?.endsWith(ending) === true) return this.attributeValue(index);
    }
    return null;
  }

  attributes(): Map<string, string> {
    const map = new Map<string, string>();
    for (let index = 0; index < this.attributeCount; index++) {
      map.set(this.attributeNames[index] ?? '', this.attributeValue(index));
    }
    return map;
  }

  /** The text that was met last. */
  text(): string {
    return this.decoded ?? this.source.slice(this.textStart, this.textEnd);
  }

  /** The text of the element that was just opened; anything but text in it is not plain. */
  textOfElement(): string {
    const token = this.next();
    if (token === CLOSE) return '';
    if (token !== TEXT) throw new NotPlainXml();
    const text = this.text();
    if (this.next() !== CLOSE) throw new NotPlainXml();
    return text;
  }

  /**
   * The number in the only child of the element that was just opened, which is closed by it (`<v>7</v></c>`: `<v>` and
   * `</v></c>`); NaN, and nothing is read, where it is not as plain as that.
   */
  numberInOnlyChild(opening: string, closing: string): number {
    const { source } = this;
    if (this.isEmptyElement || !source.startsWith(opening, this.position)) return NaN;
    const start = this.position + opening.length;
    let at = start;
    let number = 0;
    let isWhole = true;
    let code = source.charCodeAt(at);
    for (; code !== 60; code = source.charCodeAt(++at)) {
      if (code >= 48 && code <= 57) number = number * 10 + code - 48;
      else if (code === 46 || code === 45 || code === 43 || code === 69 || code === 101) isWhole = false;
      else return NaN;
    }
    if (at === start || !source.startsWith(closing, at)) return NaN;
    if (!isWhole || at - start > MAX_DIGITS) number = Number(source.slice(start, at));
    if (!Number.isFinite(number)) return NaN;
    this.position = at + closing.length;
    this.close();
    return number;
  }

  /** Passes over the rest of the element that was just opened. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  private attributeValue(index: number): string {
    const value = this.source.slice(this.attributeStarts[index], this.attributeEnds[index]);
    return this.hasEntityInAttributes && value.includes('&') ? decodeEntities(value) : value;
  }

  private close(): typeof CLOSE {
    this.name = this.open.pop() ?? '';
    this.depth--;
    return CLOSE;
  }

  private skipDeclaration(): void {
    const end = this.source.indexOf('?>');
    const declaration = this.source.slice(0, end);
    const isPlain =
      end > 0 &&
      /^<\?xml[ \t\r\n]+version=(["'])1\.0\1(?:[ \t\r\n]+encoding=(["'])utf-8\2)?(?:[ \t\r\n]+standalone=(["'])(?:yes|no)\3)?[ \t\r\n]*$/i.test(
        declaration,
      );
    if (!isPlain) throw new NotPlainXml();
    this.position = end + 2;
  }

  private readText(): void {
    const { source } = this;
    const { length } = source;
    let at = this.position;
    this.textStart = at;
    this.decoded = null;
    let hasEntity = false;
    let hasReturn = false;
    for (; at < length; at++) {
      const code = source.charCodeAt(at);
      if (code > 93) {
        if (code >= 0xfffe) throw new NotPlainXml();
        continue;
      }
      if (code === 60) break;
      if (code === 38) hasEntity = true;
      else if (code < 32) {
        if (code === 13) hasReturn = true;
        else if (code !== 10 && code !== 9) throw new NotPlainXml();
      } else if (code === 93 && source.startsWith(']]>', at)) throw new NotPlainXml();
    }
    this.textEnd = at;
    this.position = at;
    if (!hasEntity && !hasReturn) return;
    let text = source.slice(this.textStart, at);
    if (hasReturn) text = text.replace(/\r\n?/g, '\n');
    // At once, though nobody may ask for it: what it names may not be there.
    this.decoded = hasEntity ? decodeEntities(text) : text;
  }

  private readEndTag(): void {
    const { source } = this;
    const name = this.open[this.depth - 1];
    const start = this.position + 2;
    if (name === undefined || !source.startsWith(name, start)) throw new NotPlainXml();
    let at = start + name.length;
    while (isBlank(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== 62) throw new NotPlainXml();
    this.position = at + 1;
  }

  private readStartTag(): void {
    const { source } = this;
    let at = this.position + 1;
    const start = at;
    if (CLASSES[source.charCodeAt(at)] !== NAME_START) throw new NotPlainXml();
    while ((CLASSES[source.charCodeAt(at)] ?? 0) > 0) at++;
    const name = this.nameAt(start, at);
    this.attributeCount = 0;
    this.hasEntityInAttributes = false;
    for (;;) {
      let code = source.charCodeAt(at);
      const isSpaced = isBlank(code);
      while (isBlank(code)) code = source.charCodeAt(++at);
      if (code === 62) break;
      if (code === 47) {
        if (source.charCodeAt(++at) !== 62) throw new NotPlainXml();
        this.isEmptyElement = true;
        break;
      }
      if (!isSpaced) throw new NotPlainXml();
      at = this.readAttribute(at);
    }
    if (this.depth === 0) {
      if (this.hasRoot) throw new NotPlainXml();
      this.hasRoot = true;
    }
    if (++this.depth > MAX_DEPTH) throw new NotPlainXml();
    this.position = at + 1;
    this.open.push(name);
    this.name = name;
  }

  /** Where the attribute ends. */
  private readAttribute(start: number): number {
    const { source } = this;
    let at = start;
    if (CLASSES[source.charCodeAt(at)] !== NAME_START) throw new NotPlainXml();
    while ((CLASSES[source.charCodeAt(at)] ?? 0) > 0) at++;
    const name = this.nameAt(start, at);
    const quote = source.charCodeAt(at + 1);
    if (source.charCodeAt(at) !== 61 || (quote !== 34 && quote !== 39)) throw new NotPlainXml();
    at += 2;
    const valueStart = at;
    let hasEntity = false;
    for (let code = source.charCodeAt(at); code !== quote; code = source.charCodeAt(++at)) {
      // Letters and digits, mostly. NaN past the end fails every comparison.
      if (code > 62 && code < 0xfffe) continue;
      if (!(code >= 32) || code === 60 || code >= 0xfffe) throw new NotPlainXml();
      if (code === 38) hasEntity = true;
    }
    for (let index = 0; index < this.attributeCount; index++) {
      if (this.attributeNames[index] === name) throw new NotPlainXml();
    }
    if (this.attributeCount >= MAX_ATTRIBUTES) throw new NotPlainXml();
    const index = this.attributeCount++;
    this.attributeNames[index] = name;
    this.attributeStarts[index] = valueStart;
    this.attributeEnds[index] = at;
    if (hasEntity) {
      this.hasEntityInAttributes = true;
      decodeEntities(source.slice(valueStart, at));
    }
    return at + 1;
  }

  /** Names come again and again: one string for each. */
  private nameAt(start: number, end: number): string {
    const { source } = this;
    const length = end - start;
    const slot = (source.charCodeAt(start) + 7 * source.charCodeAt(end - 1) + 31 * length) & (NAMES - 1);
    const known = this.names[slot];
    if (known !== undefined && known.length === length && source.startsWith(known, start)) return known;
    const name = source.slice(start, end);
    this.names[slot] = name;
    return name;
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function decodeEntities(text: string): string {
  let decoded = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at + 2);
    // The longest is `&#1114111;`.
    if (end < 0 || end - at > 10) throw new NotPlainXml();
    const isNumber = text.charCodeAt(at + 1) === 35;
    decoded += text.slice(from, at);
    decoded += isNumber ? numbered(text, at + 2, end) : named(text.slice(at + 1, end));
    from = end + 1;
  }
  return from === 0 ? text : decoded + text.slice(from);
}

function named(name: string): string {
  const character = NAMED.get(name);
  if (character === undefined) throw new NotPlainXml();
  return character;
}

/** `#65` or `#x41`, from its digits to the `;`. */
function numbered(text: string, start: number, end: number): string {
  const isHexadecimal = text.charCodeAt(start) === 120;
  const base = isHexadecimal ? 16 : 10;
  let code = 0;
  let at = isHexadecimal ? start + 1 : start;
  if (at === end) throw new NotPlainXml();
  for (; at < end; at++) {
    const digit = digitOf(text.charCodeAt(at));
    if (!(digit < base)) throw new NotPlainXml();
    code = code * base + digit;
  }
  const isCharacter =
    (code >= 32 || code === 9 || code === 10 || code === 13) &&
    code <= 0x10ffff &&
    !(code >= 0xd800 && code <= 0xdfff) &&
    code !== 0xfffe &&
    code !== 0xffff;
  if (!isCharacter) throw new NotPlainXml();
  return String.fromCodePoint(code);
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : NaN;
}

function nameClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:') {
    classes[char.charCodeAt(0)] = NAME_START;
  }
  for (const char of '0123456789.-') classes[char.charCodeAt(0)] = NAME_PART;
  return classes;
}
