import type { ChosenFile } from '../../reader/batch';

/**
 * The files that were dropped, those of folders among them, each with its path. Never rejects and loses none from sight:
 * what the disk does not give is there too, for the reader to refuse.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  // The list is emptied as soon as the event is over: it is read before anything is waited for.
  const dropped = [...transfer.items].flatMap((item): (FileSystemEntry | File)[] => {
    if (item.kind !== 'file') return [];
    // An attachment dragged out of a mail stands on no disk.
    return [item.webkitGetAsEntry() ?? item.getAsFile() ?? []].flat();
  });
  if (dropped.length === 0) return [...transfer.files];
  const found = await Promise.all(dropped.map((one) => ('fullPath' in one ? filesIn(one) : [one])));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => {
      entry.file(resolve, () => {
        resolve(null);
      });
    });
    return [file ? withPath(file, entry.fullPath) : unreadable(entry)];
  }
  if (!isFolder(entry)) return [];
  const { entries, isWhole } = await entriesOf(entry);
  const found = await Promise.all(entries.map(filesIn));
  return [...found.flat(), ...(isWhole ? [] : [unreadable(entry)])];
}

/** Stands for what cannot be had: a file that is gone or locked, a folder that may not be looked into. */
function unreadable({ name, fullPath }: FileSystemEntry): ChosenFile {
  return {
    name,
    size: 0,
    lastModified: 0,
    webkitRelativePath: pathOf(name, fullPath),
    arrayBuffer: () => Promise.reject(new Error('the disk does not give it')),
  };
}

function withPath(file: File, fullPath: string): ChosenFile {
  const { name, size, lastModified } = file;
  return {
    name,
    size,
    lastModified,
    webkitRelativePath: pathOf(name, fullPath),
    arrayBuffer: () => file.arrayBuffer(),
  };
}

/** As a chosen folder gives it: nothing for a file that was dropped by itself. */
function pathOf(name: string, fullPath: string): string {
  const path = fullPath.replace(/^\//, '');
  return path === name ? '' : path;
}

interface FolderEntries {
  readonly entries: readonly FileSystemEntry[];
  /** False where the disk gave up in the middle. */
  readonly isWhole: boolean;
}

/** A folder gives its entries a hundred at a time, and an empty list at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FolderEntries> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[] | null>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve(null);
      });
    });
    if (some === null) return { entries, isWhole: false };
    if (some.length === 0) return { entries, isWhole: true };
    entries.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
