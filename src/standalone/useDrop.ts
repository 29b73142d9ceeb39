import { useEffect, useState } from 'react';
import type { ChosenFile } from './openFile';

/** Lets a person drop a workbook anywhere on the page; true while one hovers over it. */
export function useDrop(take: (chosen: ChosenFile) => void): boolean {
  const [hovers, setHovers] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      // 取込 has a place of its own for what departments hand in.
      if (event.defaultPrevented) {
        setHovers(false);
        return;
      }
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setHovers(event.dataTransfer?.types.includes('Files') === true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovers(false);
    };
    const drop = (event: DragEvent): void => {
      setHovers(false);
      if (event.defaultPrevented) return;
      event.preventDefault();
      const item = [...(event.dataTransfer?.items ?? [])].find(({ kind }) => kind === 'file');
      if (item) void droppedFile(item).then((chosen) => chosen && take(chosen));
    };
    addEventListener('dragenter', over);
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', over);
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [take]);
  return hovers;
}

/** Both are asked for before anything is waited for: the item is empty once the event is over. */
async function droppedFile(item: DataTransferItem): Promise<ChosenFile | null> {
  const file = item.getAsFile();
  const asked = item.getAsFileSystemHandle?.();
  const handle = await asked?.catch(() => null);
  if (handle?.kind === 'directory') return null;
  return file ? { file, handle: handle instanceof FileSystemFileHandle ? handle : null } : null;
}
