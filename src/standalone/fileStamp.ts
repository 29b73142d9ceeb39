/** What tells one state of a file from another. */
export interface FileStamp {
  readonly size: number;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

export async function stampOf(bytes: Uint8Array<ArrayBuffer>): Promise<FileStamp> {
  return { size: bytes.length, hash: await hashOf(bytes) };
}

/**
 * Is the file on disk still the one with this stamp? Its content decides. The time of its last change does not: file
 * servers keep it to the second or set it late, a copy may carry the old one, and a new one over the same bytes takes
 * nothing from anybody.
 */
export async function isStill(stamp: FileStamp, file: File): Promise<boolean> {
  if (file.size !== stamp.size) return false;
  return (await hashOf(new Uint8Array(await file.arrayBuffer()))) === stamp.hash;
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
