import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readSubmission } from '../../src/forms/readSubmission';
import { openBook } from '../../src/ooxml/openBook';
import { readSnapshot } from '../../src/ooxml/readSnapshot';
import { readWorkbook } from '../../src/ooxml/readWorkbook';
import type { ZipEntry } from '../../src/ooxml/zipArchive';
import { openZip } from '../../src/ooxml/zipArchive';
import { packEntry, writeZip } from '../../src/ooxml/zipWriter';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { HOSTILE_FILES } from './hostileFiles';
import { returnBook } from './returnBook';
import { emptyCollecting } from './emptyCollecting';

/** A good workbook, and what it says. */
export interface FuzzSeed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly says: WorkbookSnapshot;
}

export interface FuzzRound {
  readonly outcome: string;
  /** Which file was broken how, to be done again by the same number. */
  readonly what: string;
  readonly milliseconds: number;
}

const SAMPLES = ['samples', 'samples/departments'];

export function fuzzSeeds(): readonly FuzzSeed[] {
  const samples = SAMPLES.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.xlsx') && !name.startsWith('~$'))
      .map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const),
  );
  const odd = HOSTILE_FILES.filter(({ outcome, title }) => outcome === 'read' && !/MB|万/.test(title)).map(
    ({ title, bytes }) => [title, bytes()] as const,
  );
  const made = [['returnBook', returnBook(3, 2, 12)] as const];
  return [...samples, ...odd, ...made].flatMap(([name, bytes]): FuzzSeed[] => {
    const read = readWorkbook(bytes, { fileName: null });
    return read.kind === 'read' ? [{ name, bytes, says: read.snapshot }] : [];
  });
}

/**
 * Breaks one of the workbooks and reads it as a return. Throws when the reader throws, when broken bytes give anything but all that the
 * good file says, or when the quick reader and the full one do not agree on a package that is whole.
 */
export function fuzzRound(seeds: readonly FuzzSeed[], number: number): FuzzRound {
  const random = randomFrom(number);
  const seed = seeds[random(seeds.length)];
  if (!seed) throw new Error('nothing to break');
  const isRepacked = random(2) === 0;
  const { how, bytes } = isRepacked ? repacked(seed.bytes, random) : broken(seed.bytes, random);
  const what = `${String(number)}: ${seed.name}, ${how}`;
  const start = performance.now();
  const read = attempt(what, () => readWorkbook(bytes, { fileName: null }));
  const milliseconds = performance.now() - start;
  if (read.kind === 'refused') return { outcome: read.reason, what, milliseconds };
  const file = { name: seed.name, path: seed.name, sizeBytes: bytes.length, modifiedAt: 0, hash: '' };
  attempt(what, () => readSubmission(file, read.snapshot, emptyCollecting));
  if (isRepacked) agreeWithFull(what, bytes, read.snapshot);
  else if (!isDeepStrictEqual(read.snapshot, seed.says))
    throw new Error(`${what}: read in part, and nothing said`);
  return { outcome: 'read', what, milliseconds };
}

/** Parts that only the full reader looks into. */
const UNREAD = /theme|drawing|chart|comment|worksheets\/_rels/i;

/** Where both read a whole package, they must say the same. */
function agreeWithFull(what: string, bytes: Uint8Array, snapshot: WorkbookSnapshot): void {
  const opened = attempt(what, () => openBook(bytes));
  if (opened.kind === 'refused') {
    if (!UNREAD.test(what)) throw new Error(`${what}: read, though the full reader says ${opened.reason}`);
    return;
  }
  const full = readSnapshot(opened.book, { detail: () => 'full' }, null);
  const said = { ...full, sheets: full.sheets.map((sheet) => ({ ...sheet, charts: [] })) };
  if (!isDeepStrictEqual(snapshot, said)) throw new Error(`${what}: two readers, two answers`);
}

function attempt<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`${what}: thrown`, { cause: error });
  }
}

interface Broken {
  readonly how: string;
  readonly bytes: Uint8Array;
}

/** The bytes of the file as a bad disk, a bad copy or a bad mail server leaves them. */
function broken(bytes: Uint8Array, random: (below: number) => number): Broken {
  const copy = bytes.slice();
  const at = random(bytes.length);
  switch (random(5)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
      return { how: `bit flipped at ${String(at)}`, bytes: copy };
    case 1:
      for (let i = 0; i < 4; i++) copy[random(bytes.length)] = random(256);
      return { how: 'four bytes changed', bytes: copy };
    case 2:
      return { how: `cut at ${String(at)}`, bytes: copy.slice(0, at) };
    case 3:
      copy.fill(0, at, at + random(600));
      return { how: `zeros from ${String(at)}`, bytes: copy };
    default: {
      const length = random(400);
      const rest = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
      return { how: `${String(length)} bytes missing at ${String(at)}`, bytes: new Uint8Array(rest) };
    }
  }
}

/** A whole package again, checksums and all, with something wrong in its parts. */
function repacked(bytes: Uint8Array, random: (below: number) => number): Broken {
  const { entries, unpack } = openZip(bytes);
  const parts = entries.map((entry) => ({ entry, content: unpack(entry) }));
  const one = random(parts.length);
  const other = random(parts.length);
  const [part, second] = [parts[one], parts[other]];
  if (!part || !second) throw new Error('an empty package');
  const { path } = part.entry;
  const put = (content: Uint8Array): Uint8Array =>
    writeZip(entries.map((entry, index): ZipEntry => (index === one ? packEntry(path, content) : entry)));
  const at = random(Math.max(1, part.content.length));
  switch (random(6)) {
    case 0: {
      const swapped = entries.map((entry, index): ZipEntry => {
        if (index === one) return { ...second.entry, path };
        return index === other ? { ...part.entry, path: second.entry.path } : entry;
      });
      return { how: `${path} and ${second.entry.path} swapped`, bytes: writeZip(swapped) };
    }
    case 1:
      return { how: `${path} left out`, bytes: writeZip(entries.filter((_, index) => index !== one)) };
    case 2:
      return { how: `${path} cut at ${String(at)}`, bytes: put(part.content.slice(0, at)) };
    case 3: {
      const content = part.content.slice();
      content[at] = random(256);
      return { how: `${path}: a byte at ${String(at)}`, bytes: put(content) };
    }
    case 4: {
      const from = random(part.content.length + 1);
      const piece = part.content.subarray(from, from + random(200));
      const content = Buffer.concat([part.content.subarray(0, at), piece, part.content.subarray(at)]);
      return { how: `${path}: a piece again at ${String(at)}`, bytes: put(new Uint8Array(content)) };
    }
    default: {
      const text = new TextDecoder('latin1').decode(part.content);
      const tags = [...text.matchAll(/<[^>]*>/g)];
      const [from, to] = [tags[random(tags.length)], tags[random(tags.length)]];
      if (!from || !to) return { how: `${path}: nothing`, bytes: put(part.content) };
      const changed = text.slice(0, from.index) + to[0] + text.slice(from.index + from[0].length);
      return {
        how: `${path}: ${from[0].slice(0, 40)} → ${to[0].slice(0, 40)}`,
        bytes: put(Uint8Array.from(changed, (char) => char.charCodeAt(0))),
      };
    }
  }
}

/** Whole numbers below a bound, the same for the same start (mulberry32). */
function randomFrom(start: number): (below: number) => number {
  let state = start | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
