import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './zipArchive';

/** 1 January 1980, 00:00: the same content always gives the same bytes. */
const FIXED_TIME = 0x00210000;
const VERSION = 20;
const UTF8_NAME = 0x0800;

/** Packs new content. What was not touched goes to `writeZip` as it was read. */
export function packEntry(path: string, content: Uint8Array): ZipEntry {
  const deflated = deflateSync(content, { level: 6 });
  const isSmaller = deflated.length < content.length;
  return {
    path,
    method: isSmaller ? 8 : 0,
    crc: crc32(content),
    size: content.length,
    packed: isSmaller ? deflated : content,
    time: FIXED_TIME,
  };
}

/** Writes an archive; packed streams go in as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.path));
  const length = entries.reduce(
    (sum, entry, index) => sum + 76 + 2 * (names[index]?.length ?? 0) + entry.packed.length,
    22,
  );
  const out = new Uint8Array(length);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry, name.length);
    out.set(name, at + 30);
    out.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeCommon(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The 24 bytes that a local header and the directory share. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  const isAscii = !/[^\x20-\x7e]/.test(entry.path);
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, isAscii ? 0 : UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
