import type { Book } from '../ooxml/book';
import { openBook } from '../ooxml/openBook';
import type { PackageFaultReason } from '../ooxml/packageFault';
import type { FileStamp } from './fileStamp';
import { stampOf } from './fileStamp';

/** A workbook that was read from a file. */
export interface OpenedFile {
  readonly book: Book;
  readonly fileName: string;
  /** The file's bytes as they were read: the copy that is kept when it is written over. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly stamp: FileStamp;
  /** Null where the browser gives the content alone: such a file cannot be written over. */
  readonly handle: FileSystemFileHandle | null;
}

export type OpenResult =
  | { readonly kind: 'opened'; readonly file: OpenedFile }
  | {
      readonly kind: 'refused';
      readonly fileName: string;
      readonly reason: PackageFaultReason | 'unreadable';
    };

/** What a person chose or dropped. */
export interface ChosenFile {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

const WORKBOOK_TYPES: Readonly<Record<string, readonly string[]>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.ms-excel.sheet.macroEnabled.12': ['.xlsm'],
};

/** The browser's own window for choosing a file; null when the person closed it. */
export async function chooseFile(description: string): Promise<ChosenFile | null> {
  if (!window.showOpenFilePicker) return chooseByInput();
  try {
    const types = [{ description, accept: WORKBOOK_TYPES }];
    const [handle] = await window.showOpenFilePicker({ types, id: 'workbook' });
    return handle ? { file: await handle.getFile(), handle } : null;
  } catch (error) {
    // An office may have switched this way of opening off: the older one is left.
    return wasClosed(error) ? null : chooseByInput();
  }
}

function chooseByInput(): Promise<ChosenFile | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = Object.values(WORKBOOK_TYPES).flat().join(',');
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      resolve(file ? { file, handle: null } : null);
    });
    input.addEventListener('cancel', () => {
      resolve(null);
    });
    input.click();
  });
}

/** The window for naming a file; null when the person closed it, undefined where there is none. */
export async function chooseNewFile(
  suggestedName: string,
  description: string,
  startIn: FileSystemFileHandle | null,
): Promise<FileSystemFileHandle | null | undefined> {
  try {
    const types = [{ description, accept: WORKBOOK_TYPES }];
    const place = startIn ? { startIn } : {};
    return await window.showSaveFilePicker?.({ suggestedName, types, ...place });
  } catch (error) {
    return wasClosed(error) ? null : undefined;
  }
}

/** The window for choosing a folder; null when the person closed it, undefined where there is none. */
export async function chooseFolder(
  startIn: FileSystemFileHandle,
): Promise<FileSystemDirectoryHandle | null | undefined> {
  try {
    return await window.showDirectoryPicker?.({ mode: 'readwrite', startIn });
  } catch (error) {
    return wasClosed(error) ? null : undefined;
  }
}

function wasClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Reads a file whole. Whatever it is, the answer says so; nothing is thrown. */
export async function openFile({ file, handle }: ChosenFile): Promise<OpenResult> {
  const fileName = file.name;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: 'refused', fileName, reason: 'unreadable' };
  }
  const opened = openBook(bytes);
  if (opened.kind === 'refused') return { kind: 'refused', fileName, reason: opened.reason };
  return {
    kind: 'opened',
    file: { book: opened.book, fileName, bytes, stamp: await stampOf(bytes), handle },
  };
}

/** Hands bytes to the browser as a download. */
export function download(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const type = Object.keys(WORKBOOK_TYPES)[fileName.endsWith('.xlsm') ? 1 : 0] ?? '';
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download reads from the address when it begins, which may be after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
