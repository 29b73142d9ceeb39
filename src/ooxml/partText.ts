import { PackageFault } from './packageFault';

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * A part's text. Parts are UTF-8 or UTF-16 by the standard; another encoding that the part declares is read where the
 * platform knows it. Throws PackageFault when the bytes are not text of that encoding.
 */
export function decodePart(bytes: Uint8Array, path: string): string {
  try {
    const encoding = encodingOf(bytes);
    return encoding === 'utf-8'
      ? UTF_8.decode(bytes)
      : new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new PackageFault('malformed', `${path}: encoding`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  const isDeclared = a === 0x3c && b === 0x3f;
  if (!isDeclared && a !== 0xef) return 'utf-8';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared =
    /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  return /^utf-?16|^ucs-?2/i.test(declared) ? 'utf-8' : declared.toLowerCase();
}
