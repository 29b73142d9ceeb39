import { readFileSync, writeFileSync } from 'node:fs';
import { splitCorpus } from './splitCorpus';

/** Many files in one (see splitCorpus). */
export function writeCorpus(path: string, files: readonly Uint8Array[]): void {
  const pieces = files.flatMap((file) => {
    const head = Buffer.alloc(4);
    head.writeUInt32LE(file.length);
    return [head, file];
  });
  writeFileSync(path, Buffer.concat(pieces));
}

export function readCorpus(path: string): readonly Uint8Array[] {
  return splitCorpus(new Uint8Array(readFileSync(path)));
}
