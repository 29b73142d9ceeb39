import { unzipSync } from 'fflate';

/** The parts of a package, unpacked by a library that is not ours. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}

/** The names of the parts that two packages do not have alike, byte for byte. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [one, other] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const bytesOf = (part: Uint8Array | undefined): Buffer => Buffer.from(part ?? []);
  return names.filter((name) => !bytesOf(one[name]).equals(bytesOf(other[name])));
}
