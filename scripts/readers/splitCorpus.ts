/** The files of a corpus: the length of each stands in four bytes before it. */
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
