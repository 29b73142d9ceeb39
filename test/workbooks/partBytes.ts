import { unzipSync } from 'fflate';

/** The parts of a package, unpacked by a library that is not ours. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}
