import { readFileSync, writeFileSync } from 'node:fs';

/** Many files in one: the length of each in four bytes before it. */
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

export function splitCorpus(bytes: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = view.getUint32(at, true);
    files.push(bytes.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return files;
}
