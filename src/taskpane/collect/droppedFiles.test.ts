import { droppedFiles } from './droppedFiles';

interface Tree {
  readonly [name: string]: Tree | 'file' | 'lockedFile' | 'lockedFolder';
}

/** What a browser hands over for files and folders that are dropped: entries, a few at a time. */
function entryOf(name: string, what: Tree[string], folder = ''): FileSystemEntry {
  const fullPath = `${folder}/${name}`;
  const isFile = what === 'file' || what === 'lockedFile';
  const base = { name, fullPath, isFile, isDirectory: !isFile };
  if (isFile) {
    const file: FileSystemFileEntry['file'] = (resolve, reject) => {
      if (what === 'file') resolve(new File([name], name));
      else reject?.(new DOMException('', 'NotReadableError'));
    };
    return { ...base, file } as unknown as FileSystemEntry;
  }
  const inside = what === 'lockedFolder' ? [] : Object.entries(what);
  const createReader = (): FileSystemDirectoryReader => {
    const left = inside.map(([child, kind]) => entryOf(child, kind, fullPath));
    return {
      readEntries: (resolve, reject) => {
        if (what === 'lockedFolder') reject?.(new DOMException('', 'SecurityError'));
        else resolve(left.splice(0, 2));
      },
    };
  };
  return { ...base, createReader } as unknown as FileSystemEntry;
}

function dropOf(tree: Tree, attachments: readonly string[] = []): DataTransfer {
  const entries = Object.entries(tree).map(([name, what]) => ({
    kind: 'file',
    webkitGetAsEntry: () => entryOf(name, what),
  }));
  const files = attachments.map((name) => ({
    kind: 'file',
    webkitGetAsEntry: () => null,
    getAsFile: () => new File(['x'], name),
  }));
  const text = { kind: 'string', webkitGetAsEntry: () => null, getAsFile: () => null };
  return { items: [...entries, ...files, text], files: [] } as unknown as DataTransfer;
}

async function pathsOf(transfer: DataTransfer): Promise<readonly string[]> {
  const files = await droppedFiles(transfer);
  const paths = files.map(({ name, webkitRelativePath = '' }) => webkitRelativePath || name);
  return paths.sort();
}

test('フォルダーの中のフォルダーのファイルまで、道とともに読む', async () => {
  const tree = {
    提出: { 'a.xlsx': 'file', 'b.xlsx': 'file', 'c.xlsx': 'file', 総務部: { 'd.xlsx': 'file' } },
  } as const;
  expect(await pathsOf(dropOf({ ...tree, '単独.xlsx': 'file' }))).toEqual([
    '単独.xlsx',
    '提出/a.xlsx',
    '提出/b.xlsx',
    '提出/c.xlsx',
    '提出/総務部/d.xlsx',
  ]);
});

test('メールから落とした添付は、ディスクになくても読む', async () => {
  expect(await pathsOf(dropOf({ 'a.xlsx': 'file' }, ['添付.xlsx']))).toEqual(['a.xlsx', '添付.xlsx']);
});

test('読めないファイルやフォルダーも数に入り、読めないと分かる', async () => {
  const files = await droppedFiles(
    dropOf({ 提出: { 'a.xlsx': 'file', 'b.xlsx': 'lockedFile', 人事課: 'lockedFolder' } }),
  );
  const readable = await Promise.all(
    files.map(async (file) => [
      file.name,
      await file.arrayBuffer().then(
        () => true,
        () => false,
      ),
    ]),
  );
  expect(readable).toEqual([
    ['a.xlsx', true],
    ['b.xlsx', false],
    ['人事課', false],
  ]);
});
