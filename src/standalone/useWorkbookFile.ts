import { useCallback, useEffect, useRef, useState } from 'react';
import type { StandaloneMessages } from '../messages/standaloneMessages';
import { BookSession } from './bookSession';
import type { FileStamp } from './fileStamp';
import type { ChosenFile, OpenedFile, OpenResult } from './openFile';
import { chooseFile, chooseFolder, chooseNewFile, download, openFile } from './openFile';
import type { CopyPlace, NotWritten, WriteResult } from './overwrite';
import { copyNameOf, newNameOf, overwrite, writeNew } from './overwrite';

/** What the page says of the file, above everything else. */
export interface FileNotice {
  readonly intent: 'success' | 'warning' | 'error';
  readonly sentences: readonly string[];
}

/** A workbook that stands open on the page. */
export interface OpenWorkbook {
  /** Another one for every file that is opened: the pane begins anew with it. */
  readonly key: string;
  readonly session: BookSession;
  readonly fileName: string;
  readonly handle: FileSystemFileHandle | null;
  readonly stamp: FileStamp;
  /** What the file held before the first time that it was written over from here; null once a copy of it is kept. */
  readonly uncopied: Uint8Array<ArrayBuffer> | null;
}

/** What the page asks before it goes on. `downloaded`: the copy's name, once it was handed out. */
export type FileQuestion =
  | { readonly kind: 'copy'; readonly downloaded: string | null }
  | { readonly kind: 'leave'; readonly chosen: ChosenFile };

export interface WorkbookFile {
  readonly open: OpenWorkbook | null;
  readonly busy: string | null;
  readonly notice: FileNotice | null;
  readonly closeNotice: () => void;
  readonly question: FileQuestion | null;
  readonly closeQuestion: () => void;
  readonly choose: () => void;
  readonly take: (chosen: ChosenFile) => void;
  readonly leaveAndTake: (chosen: ChosenFile) => void;
  readonly save: () => void;
  readonly saveAs: () => void;
  readonly saveWithCopyBeside: () => void;
  readonly downloadCopy: () => void;
  readonly saveWithCopyKept: () => void;
}

/** Opening a workbook and saving it back, a step at a time. */
export function useWorkbookFile(words: StandaloneMessages): WorkbookFile {
  const [open, setOpen] = useState<OpenWorkbook | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [notice, setNotice] = useState<FileNotice | null>(null);
  const [question, setQuestion] = useState<FileQuestion | null>(null);
  const isBusy = useRef(false);

  /** One thing at a time: a second press while the first one writes does nothing. */
  const during = useCallback(
    async (label: string, work: () => Promise<FileNotice | null>) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setBusy(label);
      setNotice(null);
      try {
        setNotice(await work());
      } catch {
        // Writing answers for itself: what gets here has not touched the file.
        setNotice({ intent: 'error', sentences: [words.unexpected] });
      } finally {
        isBusy.current = false;
        setBusy(null);
      }
    },
    [words],
  );

  const read = useCallback(
    (chosen: ChosenFile) => {
      setQuestion(null);
      void during(words.opening(chosen.file.name), async () => {
        const result = await openFile(chosen);
        if (result.kind === 'refused') return refusal(result, words);
        setOpen(openWorkbook(result.file));
        return null;
      });
    },
    [during, words],
  );

  const take = useCallback(
    (chosen: ChosenFile) => {
      if (open?.session.isChanged) setQuestion({ kind: 'leave', chosen });
      else read(chosen);
    },
    [open, read],
  );

  const choose = useCallback(() => {
    void chooseFile(words.workbook).then((chosen) => {
      if (chosen) take(chosen);
    });
  }, [take, words]);

  const write = useCallback(
    (place: () => Promise<CopyPlace | null | undefined>) => {
      if (!open?.handle) return;
      const { session, handle, stamp, fileName } = open;
      setQuestion(null);
      if (session.isBroken) {
        setNotice({ intent: 'error', sentences: [words.broken] });
        return;
      }
      void during(words.saving, async () => {
        const copy = await place();
        if (copy === null) return null;
        if (copy === undefined) return { intent: 'error', sentences: [words.notWritten.noCopy] };
        const { revision } = session;
        const bytes = session.bytes();
        const result = await overwrite({ handle, stamp }, bytes, copy);
        if (result.kind === 'written') {
          session.markSaved(revision);
          setOpen({ ...open, stamp: result.stamp, uncopied: null });
        }
        return writeNotice(result, fileName, words);
      });
    },
    [during, open, words],
  );

  const saveAs = useCallback(() => {
    if (!open) return;
    void during(words.saving, async () => saveUnderNewName(open, words, setOpen));
  }, [during, open, words]);

  const save = useCallback(() => {
    if (!open?.session.isChanged) return;
    if (open.session.isBroken) setNotice({ intent: 'error', sentences: [words.broken] });
    else if (!open.handle) saveAs();
    // The state that was found is kept once: what is written over later was written from here.
    else if (open.uncopied) setQuestion({ kind: 'copy', downloaded: null });
    else write(() => Promise.resolve({ kind: 'alreadyKept' }));
  }, [open, saveAs, words, write]);

  const saveWithCopyBeside = useCallback(() => {
    const handle = open?.handle;
    if (!handle) return;
    write(async () => {
      const folder = await chooseFolder(handle);
      return folder && { kind: 'beside', folder };
    });
  }, [open, write]);

  const downloadCopy = useCallback(() => {
    if (!open?.uncopied) return;
    const copyName = copyNameOf(open.fileName, new Date());
    download(open.uncopied, copyName);
    setQuestion({ kind: 'copy', downloaded: copyName });
  }, [open]);

  const saveWithCopyKept = useCallback(() => {
    write(() => Promise.resolve({ kind: 'alreadyKept' }));
  }, [write]);

  useLeaveWarning(open?.session ?? null);

  return {
    open,
    busy,
    notice,
    closeNotice: () => {
      setNotice(null);
    },
    question,
    closeQuestion: () => {
      setQuestion(null);
    },
    choose,
    take,
    leaveAndTake: read,
    save,
    saveAs,
    saveWithCopyBeside,
    downloadCopy,
    saveWithCopyKept,
  };
}

function openWorkbook({ book, fileName, handle, stamp, bytes }: OpenedFile): OpenWorkbook {
  const session = new BookSession(book, fileName);
  return { key: crypto.randomUUID(), session, fileName, handle, stamp, uncopied: bytes };
}

async function saveUnderNewName(
  open: OpenWorkbook,
  words: StandaloneMessages,
  setOpen: (open: OpenWorkbook) => void,
): Promise<FileNotice | null> {
  const { session, fileName } = open;
  if (session.isBroken) return { intent: 'error', sentences: [words.broken] };
  const newName = newNameOf(fileName, new Date());
  const handle = await chooseNewFile(newName, words.workbook, open.handle);
  if (handle === null) return null;
  const { revision } = session;
  const bytes = session.bytes();
  if (handle === undefined) {
    // Whether it reached the disk nobody tells: the work still counts as unsaved.
    download(bytes, newName);
    return { intent: 'success', sentences: [words.downloadedAs(newName)] };
  }
  const isOwn = (await open.handle?.isSameEntry(handle)) === true;
  if (isOwn && !(await isEmptied(handle))) {
    return { intent: 'error', sentences: [words.ownFile(fileName)] };
  }
  const copyName = isOwn && open.uncopied ? copyNameOf(fileName, new Date()) : null;
  if (open.uncopied && copyName !== null) download(open.uncopied, copyName);
  const result = await writeNew(handle, bytes);
  if (result.kind === 'written') {
    session.markSaved(revision);
    // From here on 上書き保存 goes to the new file, which holds nothing of anybody else.
    setOpen({ ...open, handle, fileName: handle.name, stamp: result.stamp, uncopied: null });
  }
  const notice = writeNotice(result, handle.name, words);
  if (copyName === null) return notice;
  return { ...notice, sentences: [...notice.sentences, words.ownFileCopied(copyName)] };
}

/** Chromium empties a file that is to be replaced before the page hears of it (WICG/file-system-access #360). */
async function isEmptied(handle: FileSystemFileHandle): Promise<boolean> {
  return (await handle.getFile()).size === 0;
}

function refusal(
  { fileName, reason }: Extract<OpenResult, { kind: 'refused' }>,
  words: StandaloneMessages,
): FileNotice {
  return { intent: 'error', sentences: [words.refusedFile(fileName, words.refused[reason])] };
}

function writeNotice(result: WriteResult, fileName: string, words: StandaloneMessages): FileNotice {
  if (result.kind === 'notWritten') {
    return { intent: 'error', sentences: [notWrittenSentence(result.reason, fileName, words)] };
  }
  const copied = result.copyName === null ? [] : [words.savedCopy(result.copyName)];
  return { intent: 'success', sentences: [words.saved(fileName), ...copied] };
}

function notWrittenSentence(
  reason: NotWritten,
  fileName: string,
  { notWritten }: StandaloneMessages,
): string {
  switch (reason) {
    case 'notAllowed':
    case 'noCopy':
    case 'diskFull':
    case 'failed':
      return notWritten[reason];
    default:
      return notWritten[reason](fileName);
  }
}

/** The browser asks before it closes a page with work that is in no file. */
function useLeaveWarning(session: BookSession | null): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (session?.isChanged) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
    };
  }, [session]);
}
