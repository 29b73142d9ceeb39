import type { PackageFaultReason } from './packageFault';

const OLE_HEAD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_HEAD = [0x50, 0x4b];
/** First record of a BIFF 2–4 file, which has no container around it. */
const BARE_BIFF = [0x09, 0x00, 0x02, 0x04, 0x08];

/** Tells by its first bytes what a file is that is no zip archive; null when it is one. */
export function foreignFileReason(bytes: Uint8Array): PackageFaultReason | null {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP_HEAD)) return bytes.length < 22 ? 'truncated' : null;
  if (startsWith(bytes, OLE_HEAD)) return oleReason(bytes);
  const [first, second] = bytes;
  const isBareBiff = first === 0x09 && BARE_BIFF.indexOf(second ?? -1) >= 1;
  return isBareBiff && bytes[3] === 0 ? 'legacyXls' : 'notWorkbook';
}

/** Excel puts an encrypted .xlsx and an old .xls into the same container; the names inside tell which. */
function oleReason(bytes: Uint8Array): PackageFaultReason {
  if (holdsName(bytes, 'EncryptedPackage')) return 'encrypted';
  return holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book') ? 'legacyXls' : 'notWorkbook';
}

/** Directory entries stand on multiples of 128 bytes, their names in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let index = 0;
    while (index < name.length && isUnit(bytes, at + 2 * index, name.charCodeAt(index))) index++;
    if (index === name.length && isUnit(bytes, at + 2 * index, 0)) return true;
  }
  return false;
}

function isUnit(bytes: Uint8Array, at: number, unit: number): boolean {
  return bytes[at] === (unit & 0xff) && bytes[at + 1] === unit >> 8;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
