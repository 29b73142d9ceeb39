/**
 * Excel puts a hidden file beside a workbook that it has open, `~$` before the workbook's own name. True when it lies
 * there. An Excel that crashed leaves one behind: the person is told how to look.
 */
export async function hasOwnerFile(folder: FileSystemDirectoryHandle, fileName: string): Promise<boolean> {
  const wanted = ownerFileName(fileName);
  try {
    await folder.getFileHandle(wanted);
    return true;
  } catch (error) {
    // Some systems refuse to be asked for such a name, but list it.
    if (error instanceof TypeError) return isListed(folder, wanted);
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    throw error;
  }
}

export function ownerFileName(fileName: string): string {
  return `~$${fileName}`;
}

async function isListed(folder: FileSystemDirectoryHandle, wanted: string): Promise<boolean> {
  for await (const name of folder.keys()) {
    if (name.toLowerCase() === wanted.toLowerCase()) return true;
  }
  return false;
}
