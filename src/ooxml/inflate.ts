import { PackageFault } from './packageFault';

/** Bits that the first table answers at once; longer codes go through a second one. */
const ROOT_BITS = 10;
const MAX_CODE_BITS = 15;
const END_OF_BLOCK = 256;
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/**
 * An entry of a table, in one number: bits 0–3 how many bits the code takes, 4–7 how many extra bits follow, 8–9 what it
 * is, 10 and up its value (a byte, the base of a length or distance, or where the second table stands).
 */
const LITERAL = 0;
const BASE = 1 << 8;
const STOP = 2 << 8;
const SECOND = 3 << 8;
const KIND = 3 << 8;

interface Codes {
  readonly table: Int32Array;
  readonly rootBits: number;
  /** Bits that the second tables take. */
  readonly moreBits: number;
}

const LENGTH_VALUES = lengthValues();
const DISTANCE_VALUES = distanceValues();
let fixed: { readonly literals: Codes; readonly distances: Codes } | null = null;

/**
 * Unpacks a deflate stream (RFC 1951) into `out` and tells how many bytes came. It stops at the first byte that does not
 * fit: whatever a header claims, a bomb costs no more than the room it was given. Throws PackageFault (`corrupt`).
 */
export function inflateInto(source: Uint8Array, out: Uint8Array): number {
  const reader = new BitReader(source);
  let length = 0;
  let isLast = false;
  while (!isLast) {
    isLast = reader.take(1) === 1;
    const type = reader.take(2);
    if (type === 0) length = reader.copyStored(out, length);
    else if (type === 1) {
      fixed ??= fixedCodes();
      length = reader.inflateBlock(fixed.literals, fixed.distances, out, length);
    } else if (type === 2) {
      const { literals, distances } = reader.readCodes();
      length = reader.inflateBlock(literals, distances, out, length);
    } else throw corrupt();
    reader.checkEnd();
  }
  return length;
}

class BitReader {
  private position = 0;
  private bits = 0;
  private count = 0;

  constructor(private readonly source: Uint8Array) {}

  /** Up to 16 bits; past the end they are zeros, which `checkEnd` finds out. */
  take(count: number): number {
    while (this.count < count) {
      this.bits |= (this.source[this.position++] ?? 0) << this.count;
      this.count += 8;
    }
    const value = this.bits & ((1 << count) - 1);
    this.bits >>>= count;
    this.count -= count;
    return value;
  }

  /** Throws when more was read than there is. */
  checkEnd(): void {
    if (this.position - (this.count >> 3) > this.source.length) throw corrupt();
  }

  copyStored(out: Uint8Array, at: number): number {
    this.position -= this.count >> 3;
    this.bits = 0;
    this.count = 0;
    const size = this.take(16);
    const check = this.take(16);
    const start = this.position;
    if ((size ^ check) !== 0xffff || start + size > this.source.length || at + size > out.length) {
      throw corrupt();
    }
    out.set(this.source.subarray(start, start + size), at);
    this.position = start + size;
    return at + size;
  }

  /** The tables of a block that brings its own codes. */
  readCodes(): { readonly literals: Codes; readonly distances: Codes } {
    const literalCount = this.take(5) + 257;
    const distanceCount = this.take(5) + 1;
    const orderCount = this.take(4) + 4;
    if (literalCount > 286 || distanceCount > 30) throw corrupt();
    const orderLengths = new Uint8Array(19);
    for (let index = 0; index < orderCount; index++) {
      orderLengths[LENGTH_ORDER[index] as number] = this.take(3);
    }
    const order = makeCodes(orderLengths, null);
    const lengths = new Uint8Array(literalCount + distanceCount);
    for (let index = 0; index < lengths.length;) {
      const symbol = this.symbol(order);
      if (symbol < 16) {
        lengths[index++] = symbol;
        continue;
      }
      if (symbol === 16 && index === 0) throw corrupt();
      const repeated = symbol === 16 ? (lengths[index - 1] as number) : 0;
      const times = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
      if (index + times > lengths.length) throw corrupt();
      lengths.fill(repeated, index, index + times);
      index += times;
    }
    if (lengths[END_OF_BLOCK] === 0) throw corrupt();
    return {
      literals: makeCodes(lengths.subarray(0, literalCount), LENGTH_VALUES),
      distances: makeCodes(lengths.subarray(literalCount), DISTANCE_VALUES),
    };
  }

  private symbol({ table, rootBits }: Codes): number {
    while (this.count < rootBits) {
      this.bits |= (this.source[this.position++] ?? 0) << this.count;
      this.count += 8;
    }
    const entry = table[this.bits & ((1 << rootBits) - 1)] as number;
    const used = entry & 15;
    if (used === 0) throw corrupt();
    this.bits >>>= used;
    this.count -= used;
    return entry >>> 10;
  }

  /** The inner loop: everything in local variables, nothing allocated. */
  inflateBlock(literals: Codes, distances: Codes, out: Uint8Array, start: number): number {
    const { source } = this;
    const literalTable = literals.table;
    const literalMask = (1 << literals.rootBits) - 1;
    const literalMore = (1 << literals.moreBits) - 1;
    const distanceTable = distances.table;
    const distanceMask = (1 << distances.rootBits) - 1;
    const distanceMore = (1 << distances.moreBits) - 1;
    const end = out.length;
    const sourceEnd = source.length;
    const lastPair = sourceEnd - 1;
    let { position, bits, count } = this;
    let at = start;
    for (;;) {
      if (count < 15) {
        if (position < lastPair)
          bits |= ((source[position] as number) | ((source[position + 1] as number) << 8)) << count;
        else if (position < sourceEnd) bits |= (source[position] as number) << count;
        position += 2;
        count += 16;
      }
      let entry = literalTable[bits & literalMask] as number;
      if ((entry & KIND) === SECOND) {
        entry = literalTable[(entry >>> 10) + ((bits >>> literals.rootBits) & literalMore)] as number;
      }
      let used = entry & 15;
      if (used === 0) throw corrupt();
      bits >>>= used;
      count -= used;
      const kind = entry & KIND;
      if (kind === LITERAL) {
        if (at >= end) throw corrupt();
        out[at++] = entry >>> 10;
        continue;
      }
      if (kind === STOP) break;
      let extra = (entry >>> 4) & 15;
      if (count < 15) {
        if (position < lastPair)
          bits |= ((source[position] as number) | ((source[position + 1] as number) << 8)) << count;
        else if (position < sourceEnd) bits |= (source[position] as number) << count;
        position += 2;
        count += 16;
      }
      const length = (entry >>> 10) + (bits & ((1 << extra) - 1));
      bits >>>= extra;
      count -= extra;
      if (count < 15) {
        if (position < lastPair)
          bits |= ((source[position] as number) | ((source[position + 1] as number) << 8)) << count;
        else if (position < sourceEnd) bits |= (source[position] as number) << count;
        position += 2;
        count += 16;
      }
      entry = distanceTable[bits & distanceMask] as number;
      if ((entry & KIND) === SECOND) {
        entry = distanceTable[(entry >>> 10) + ((bits >>> distances.rootBits) & distanceMore)] as number;
      }
      used = entry & 15;
      if (used === 0) throw corrupt();
      bits >>>= used;
      count -= used;
      extra = (entry >>> 4) & 15;
      if (count < 15) {
        if (position < lastPair)
          bits |= ((source[position] as number) | ((source[position + 1] as number) << 8)) << count;
        else if (position < sourceEnd) bits |= (source[position] as number) << count;
        position += 2;
        count += 16;
      }
      const distance = (entry >>> 10) + (bits & ((1 << extra) - 1));
      bits >>>= extra;
      count -= extra;

      const stop = at + length;
      if (distance > at || stop > end) throw corrupt();
      let from = at - distance;
      if (distance >= length && length > 24) {
        out.copyWithin(at, from, from + length);
        at = stop;
      } else while (at < stop) out[at++] = out[from++] as number;
    }
    this.position = position;
    this.bits = bits;
    this.count = count;
    return at;
  }
}

/**
 * Tables for codes of these lengths. `values`: what a symbol means, as an entry without its bits (negative: nothing); the
 * symbol itself when it is null. A tree may be left open only by a single code of one bit, or by none at all.
 */
function makeCodes(lengths: Uint8Array, values: Int32Array | null): Codes {
  const counts = new Uint16Array(MAX_CODE_BITS + 1);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  counts[0] = 0;
  let longest = MAX_CODE_BITS;
  while (longest > 1 && counts[longest] === 0) longest--;
  const next = new Uint16Array(MAX_CODE_BITS + 2);
  let left = 1;
  let code = 0;
  for (let bits = 1; bits <= MAX_CODE_BITS; bits++) {
    left = left * 2 - (counts[bits] as number);
    if (left < 0) throw corrupt();
    next[bits] = code;
    code = (code + (counts[bits] as number)) << 1;
  }
  if (left > 0 && (values === null || longest > 1)) throw corrupt();

  const rootBits = Math.min(longest, ROOT_BITS);
  const moreBits = longest - rootBits;
  const rootSize = 1 << rootBits;
  const moreSize = 1 << moreBits;
  const seconds = moreBits === 0 ? 0 : secondTables(lengths, next, rootBits);
  const table = new Int32Array(rootSize + seconds * moreSize);
  let free = rootSize;
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] as number;
    if (length === 0) continue;
    const reversed = reverse(next[length] as number, length);
    next[length] = (next[length] as number) + 1;
    const value = values === null ? symbol << 10 : (values[symbol] as number);
    if (value < 0) continue;
    const entry = value | length;
    if (length <= rootBits) {
      for (let index = reversed; index < rootSize; index += 1 << length) table[index] = entry;
      continue;
    }
    const root = reversed & (rootSize - 1);
    if (table[root] === 0) {
      table[root] = (free << 10) | SECOND | 1;
      free += moreSize;
    }
    const base = (table[root] as number) >>> 10;
    for (let index = reversed >>> rootBits; index < moreSize; index += 1 << (length - rootBits)) {
      table[base + index] = entry;
    }
  }
  return { table, rootBits, moreBits };
}

/** How many beginnings of `rootBits` bits lead to longer codes. */
function secondTables(lengths: Uint8Array, next: Uint16Array, rootBits: number): number {
  const codes = next.slice();
  const roots = new Set<number>();
  for (const length of lengths) {
    if (length === 0) continue;
    const code = codes[length] as number;
    codes[length] = code + 1;
    if (length > rootBits) roots.add(code >>> (length - rootBits));
  }
  return roots.size;
}

function reverse(code: number, length: number): number {
  let reversed = 0;
  for (let bit = 0; bit < length; bit++) reversed |= ((code >>> bit) & 1) << (length - 1 - bit);
  return reversed;
}

function lengthValues(): Int32Array {
  const values = new Int32Array(288).fill(-1);
  for (let byte = 0; byte < 256; byte++) values[byte] = (byte << 10) | LITERAL;
  values[END_OF_BLOCK] = STOP;
  let base = 3;
  for (let symbol = 257; symbol < 285; symbol++) {
    const extra = symbol < 265 ? 0 : (symbol - 261) >> 2;
    values[symbol] = (base << 10) | (extra << 4) | BASE;
    base += 1 << extra;
  }
  values[285] = (258 << 10) | BASE;
  return values;
}

function distanceValues(): Int32Array {
  const values = new Int32Array(32).fill(-1);
  let base = 1;
  for (let symbol = 0; symbol < 30; symbol++) {
    const extra = symbol < 4 ? 0 : (symbol - 2) >> 1;
    values[symbol] = (base << 10) | (extra << 4) | BASE;
    base += 1 << extra;
  }
  return values;
}

function fixedCodes(): { readonly literals: Codes; readonly distances: Codes } {
  const lengths = new Uint8Array(288).fill(8);
  lengths.fill(9, 144, 256);
  lengths.fill(7, 256, 280);
  return {
    literals: makeCodes(lengths, LENGTH_VALUES),
    distances: makeCodes(new Uint8Array(32).fill(5), DISTANCE_VALUES),
  };
}

function corrupt(): PackageFault {
  return new PackageFault('corrupt', 'packed bytes');
}
