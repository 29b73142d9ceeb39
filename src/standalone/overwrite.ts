import type { FileStamp } from './fileStamp';
import { isStill, stampOf } from './fileStamp';

/** A file that can be written back, as it was when it was last read or written. */
export interface WritableFile {
  readonly handle: FileSystemFileHandle;
  readonly stamp: FileStamp;
}

/** Why nothing was written. The file is what it was, whichever it is. */
export type NotWritten =
  /** The person, or the office's settings, did not allow the browser to write. */
  | 'notAllowed'
  /** Somebody saved the file since it was read. */
  | 'changedOnDisk'
  /** Deleted, renamed or moved since it was read. */
  | 'gone'
  /** The folder that was chosen for the copy does not hold the file. */
  | 'otherFolder'
  /** The copy could not be written. */
  | 'noCopy'
  /** Another program keeps the file from being written. */
  | 'locked'
  | 'diskFull'
  /** What was read back is not what was written. */
  | 'notVerified'
  | 'failed';

export type WriteResult =
  | { readonly kind: 'written'; readonly stamp: FileStamp; readonly copyName: string | null }
  | { readonly kind: 'notWritten'; readonly reason: NotWritten };

/** Where the state that is about to be replaced is kept. */
export type CopyPlace =
  { readonly kind: 'beside'; readonly folder: FileSystemDirectoryHandle } | { readonly kind: 'alreadyKept' };

/**
 * Replaces a file by new bytes, or leaves it as it was: never anything between.
 *
 * 1. The file must still be the one that was read.
 * 2. Where the folder may be written, what is on disk is copied beside the file and read back before anything else is
 *    written. (Excel's `~$` file cannot be looked for: browsers neither list nor open such names. On Windows an Excel
 *    that has the workbook open lets nobody replace it: step 3 then fails, and says so.)
 * 3. `createWritable` does not write into the file: the bytes go to a swap file beside it, and `close` puts that in the
 *    file's place in one step. If the browser dies, the disk is full or the network goes before that, the file is
 *    untouched and the swap file is all that remains.
 * 4. Just before that step the file is looked at again, and afterwards it is read back.
 */
export async function overwrite(
  { handle, stamp }: WritableFile,
  bytes: Uint8Array<ArrayBuffer>,
  copy: CopyPlace,
  now: Date = new Date(),
): Promise<WriteResult> {
  try {
    if ((await handle.requestPermission?.({ mode: 'readwrite' })) === 'denied')
      return notWritten('notAllowed');
    if (!(await isStill(stamp, await handle.getFile()))) return notWritten('changedOnDisk');
    let copyName: string | null = null;
    if (copy.kind === 'beside') {
      const kept = await keepCopy(handle, copy.folder, now);
      if (kept.kind === 'notKept') return notWritten(kept.reason);
      copyName = kept.name;
    }
    const isReplaced = await replace(handle, bytes, async () => isStill(stamp, await handle.getFile()));
    if (!isReplaced) return notWritten('changedOnDisk');
    const written = await readBack(handle, bytes);
    return written ? { kind: 'written', stamp: written, copyName } : notWritten('notVerified');
  } catch (error) {
    return notWritten(reasonOf(error));
  }
}

/** Writes a file that a person has just named. */
export async function writeNew(
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<WriteResult> {
  try {
    await replace(handle, bytes, () => Promise.resolve(true));
    const stamp = await readBack(handle, bytes);
    return stamp ? { kind: 'written', stamp, copyName: null } : notWritten('notVerified');
  } catch (error) {
    return notWritten(reasonOf(error));
  }
}

/** False, and nothing done, when `isStillWanted` says so at the last moment. */
async function replace(
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
  isStillWanted: () => Promise<boolean>,
): Promise<boolean> {
  const swap = await handle.createWritable({ keepExistingData: false });
  try {
    await swap.write(bytes);
    if (!(await isStillWanted())) {
      await swap.abort();
      return false;
    }
    await swap.close();
    return true;
  } catch (error) {
    // A stream that has failed by itself cannot be aborted any more; its swap file goes with it.
    await swap.abort().catch(() => undefined);
    throw error;
  }
}

async function readBack(
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<FileStamp | null> {
  const stamp = await stampOf(bytes);
  return (await isStill(stamp, await handle.getFile())) ? stamp : null;
}

type KeptCopy =
  | { readonly kind: 'kept'; readonly name: string }
  | { readonly kind: 'notKept'; readonly reason: NotWritten };

async function keepCopy(
  handle: FileSystemFileHandle,
  folder: FileSystemDirectoryHandle,
  now: Date,
): Promise<KeptCopy> {
  const path = await folder.resolve(handle);
  if (path?.length !== 1) return { kind: 'notKept', reason: 'otherFolder' };
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  const name = await freeName(folder, handle.name, now);
  try {
    const copy = await folder.getFileHandle(name, { create: true });
    await replace(copy, bytes, () => Promise.resolve(true));
    if (await readBack(copy, bytes)) return { kind: 'kept', name };
  } catch (error) {
    const reason = reasonOf(error);
    await folder.removeEntry(name).catch(() => undefined);
    return { kind: 'notKept', reason: reason === 'diskFull' || reason === 'notAllowed' ? reason : 'noCopy' };
  }
  return { kind: 'notKept', reason: 'noCopy' };
}

/** The name of a copy: `R4上_控え20261121-2235.xlsx`. */
export function copyNameOf(fileName: string, now: Date): string {
  return nameWith(fileName, '控え', now);
}

/** What 別名で保存 proposes, so that Enter alone never replaces the opened file: `R4上_改革台帳20261121-2235.xlsx`. */
export function newNameOf(fileName: string, now: Date): string {
  return nameWith(fileName, '改革台帳', now);
}

function nameWith(fileName: string, mark: string, now: Date): string {
  const dot = fileName.lastIndexOf('.');
  const [base, ending] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, ''];
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${base}_${mark}${day}-${two(now.getHours())}${two(now.getMinutes())}${ending}`;
}

/** A copy never takes another copy's place. */
async function freeName(folder: FileSystemDirectoryHandle, fileName: string, now: Date): Promise<string> {
  const first = copyNameOf(fileName, now);
  for (let number = 1; ; number++) {
    const name = number === 1 ? first : first.replace(/(\.[^.]*)?$/, `_${number}$1`);
    if (!(await exists(folder, name))) return name;
  }
}

async function exists(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    throw error;
  }
}

function notWritten(reason: NotWritten): WriteResult {
  return { kind: 'notWritten', reason };
}

const REASONS: Readonly<Record<string, NotWritten>> = {
  NotAllowedError: 'notAllowed',
  SecurityError: 'notAllowed',
  NotFoundError: 'gone',
  NoModificationAllowedError: 'locked',
  InvalidStateError: 'locked',
  NotReadableError: 'locked',
  QuotaExceededError: 'diskFull',
};

function reasonOf(error: unknown): NotWritten {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return REASONS[name] ?? 'failed';
}
