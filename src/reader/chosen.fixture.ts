import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ChosenFile } from './batch';

/** A file of the disk as the browser would hand it over. */
export function chosenFile(path: string): ChosenFile {
  const { size, mtimeMs } = statSync(path);
  return { ...chosenBytes(basename(path), readFileSync(path)), size, lastModified: mtimeMs };
}

export function chosenBytes(name: string, bytes: Uint8Array): ChosenFile {
  return {
    name,
    size: bytes.length,
    lastModified: Date.UTC(2022, 9, 31),
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
  };
}
