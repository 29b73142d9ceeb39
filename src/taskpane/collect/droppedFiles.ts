import type { ChosenFile } from '../../reader/batch';

/** The files that were dropped, those of folders among them, each with its path. Never rejects: what cannot be read is left to the reader. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  // The list is emptied as soon as the event is over: it is read before anything is waited for.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files];
  const found = await Promise.all(entries.map(filesIn));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => {
      entry.file(resolve, () => {
        resolve(null);
      });
    });
    return file ? [withPath(file, entry.fullPath)] : [];
  }
  if (!isFolder(entry)) return [];
  const found = await Promise.all((await entriesOf(entry)).map(filesIn));
  return found.flat();
}

function withPath(file: File, fullPath: string): ChosenFile {
  const { name, size, lastModified } = file;
  const path = fullPath.replace(/^\//, '');
  return {
    name,
    size,
    lastModified,
    webkitRelativePath: path === name ? '' : path,
    arrayBuffer: () => file.arrayBuffer(),
  };
}

/** A folder gives its entries a hundred at a time, and an empty list at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
