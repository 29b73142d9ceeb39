import { crc32 } from './crc32';
import { inflateInto } from './inflate';
import { PackageFault } from './packageFault';

/** The most that a file may unpack to, counted on real bytes: what a header claims is not believed. */
export interface ZipLimits {
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Unpacked bytes for each packed one, beyond the first megabyte. */
  readonly ratio: number;
  readonly entries: number;
}

export const ZIP_LIMITS: ZipLimits = {
  partBytes: 64 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  ratio: 400,
  entries: 10_000,
};

/** One entry of the archive, still packed. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  /** Date and time as the archive holds them. */
  readonly time: number;
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  /** Unpacks one entry and checks it. Throws PackageFault. */
  readonly unpack: (entry: ZipEntry) => Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;
const RATIO_FREE_BYTES = 1024 * 1024;

/** Reads the central directory; nothing is unpacked yet. Throws PackageFault. */
export function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL_HEADER) {
    throw new PackageFault('notWorkbook', 'no zip archive');
  }
  const entries = readDirectory(bytes, view, limits);
  const counted = new Set<ZipEntry>();
  let total = 0;
  const unpack = (entry: ZipEntry): Uint8Array => {
    const content = unpackEntry(entry, limits);
    if (!counted.has(entry)) {
      counted.add(entry);
      total += content.length;
      if (total > limits.totalBytes) throw new PackageFault('tooLarge', 'all parts together');
    }
    return content;
  };
  return { entries, unpack };
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: ZipLimits): ZipEntry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    throw new PackageFault('zip64', 'directory');
  }
  if (offset + size > end) throw new PackageFault('corrupt', 'directory');
  if (count > limits.entries) throw new PackageFault('tooLarge', 'number of parts');

  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let position = offset;
  for (let index = 0; index < count; index++) {
    if (position + 46 > end || view.getUint32(position, true) !== CENTRAL_HEADER) {
      throw new PackageFault('corrupt', 'directory');
    }
    const entry = readEntry(bytes, view, position, offset);
    if (seen.has(entry.path.toLowerCase())) throw new PackageFault('malformed', 'two parts of one name');
    seen.add(entry.path.toLowerCase());
    entries.push(entry);
    position +=
      46 +
      view.getUint16(position + 28, true) +
      view.getUint16(position + 30, true) +
      view.getUint16(position + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let position = view.byteLength - END_LENGTH; position >= lowest; position--) {
    if (view.getUint32(position, true) === END_RECORD) return position;
  }
  throw new PackageFault('truncated', 'no directory');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (flags & 1) throw new PackageFault('zipEncrypted', 'a part');
  if (packedSize === 0xffffffff || size === 0xffffffff || local === 0xffffffff) {
    throw new PackageFault('zip64', 'a part');
  }
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  if (nameEnd > bytes.length) throw new PackageFault('corrupt', 'directory');
  const path = partName(bytes.subarray(at + 46, nameEnd));
  if (local + 30 > directory || view.getUint32(local, true) !== LOCAL_HEADER) {
    throw new PackageFault('corrupt', path);
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > directory) throw new PackageFault('corrupt', path);
  return {
    path,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
    time: view.getUint32(at + 12, true),
  };
}

/** Names are only ever looked up, never used as a path of the machine; one that climbs is no part of a workbook. */
function partName(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes).replace(/\\/g, '/').replace(/^\/+/, '');
  if (name.split('/').includes('..')) throw new PackageFault('malformed', 'a part outside of the package');
  return name;
}

function unpackEntry(entry: ZipEntry, limits: ZipLimits): Uint8Array {
  if (entry.size > limits.partBytes) throw new PackageFault('tooLarge', entry.path);
  if (entry.size > RATIO_FREE_BYTES && entry.size > entry.packed.length * limits.ratio) {
    throw new PackageFault('tooLarge', entry.path);
  }
  const content = entry.method === STORED ? entry.packed : inflateExactly(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw new PackageFault('corrupt', entry.path);
  }
  return content;
}

/** What a header says is all the room there is: a bomb that lies about its size stops where its lie ends. */
function inflateExactly(entry: ZipEntry): Uint8Array {
  if (entry.method !== DEFLATED) throw new PackageFault('corrupt', `${entry.path}: method ${entry.method}`);
  const content = new Uint8Array(entry.size);
  try {
    return content.subarray(0, inflateInto(entry.packed, content));
  } catch (error) {
    if (error instanceof PackageFault) throw new PackageFault(error.reason, entry.path);
    throw error;
  }
}
