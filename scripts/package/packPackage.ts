import { zipSync } from 'fflate';

/** Written in the local hours of whoever packs: the same stamp everywhere. */
const FIXED_TIME = new Date(1980, 0, 1);
/** From Unix, an ordinary file that all may read: Info-ZIP then takes names in UTF-8 for what they are. */
const FROM_UNIX = { os: 3, attrs: 0o100644 * 0x10000 };

/** One zip: entries sorted by path under `folder`, no time of day, so that the same content is the same bytes. */
export function packPackage(folder: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const paths = [...files.keys()].sort();
  const entries = paths.map((path) => [`${folder}/${path}`, files.get(path) ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: FIXED_TIME, ...FROM_UNIX });
}
