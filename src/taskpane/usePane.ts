import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ActionResult } from '../actions/actionResult';
import type { Overview } from '../actions/overview';
import type { UndoQuestion } from '../actions/undo';
import { excelDoor } from '../excel/excelDoor';
import { hostInfo } from '../excel/hostInfo';
import { watchWorkbook } from '../excel/watchWorkbook';
import { someOf } from '../messages/blockedSentence';
import type { PaneMessages } from '../messages/paneMessages';
import type { Door } from '../workbook/door';
import type { Notice } from './outcome';
import { noticeOf, noticeOfBug } from './outcome';

export type PageName = 'home' | 'register' | 'check' | 'aggregate' | 'settings';

/** Everything that the pages share. Nothing here outlives the pane: the workbook is the only state. */
export interface Pane {
  readonly messages: PaneMessages;
  readonly door: Door;
  readonly page: PageName;
  readonly openPage: (page: PageName) => void;
  /** Null until the workbook has been read. */
  readonly overview: Overview | null;
  readonly reload: () => Promise<void>;
  /** What is being done now; null when the pane is idle. */
  readonly busy: string | null;
  readonly notice: Notice | null;
  readonly clearNotice: () => void;
  readonly say: (notice: Notice) => void;
  /** Runs one action at a time and puts what stopped it into the notice; the result is for the page. */
  readonly run: <Done, Question>(
    label: string,
    action: () => Promise<ActionResult<Done, Question>>,
  ) => Promise<ActionResult<Done, Question> | null>;
  readonly goTo: (sheet: string, cell: string) => void;
  readonly undoLast: (losesLaterEdits: boolean) => Promise<void>;
  readonly undoQuestion: UndoQuestion | null;
  readonly closeUndoQuestion: () => void;
}

export function usePane(messages: PaneMessages): Pane {
  const door = useMemo(() => excelDoor(), []);
  const [page, setPage] = useState<PageName>('home');
  const [seen, setSeen] = useState<Overview | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [undoQuestion, setUndoQuestion] = useState<UndoQuestion | null>(null);
  const isRunning = useRef(false);

  const run = useCallback(
    async <Done, Question>(label: string, action: () => Promise<ActionResult<Done, Question>>) => {
      if (isRunning.current) return null;
      isRunning.current = true;
      setBusy(label);
      try {
        const result = await action();
        const stopped = noticeOf(result, messages, hostInfo());
        if (stopped) setNotice(stopped);
        return result;
      } catch (error) {
        setNotice(noticeOfBug(error, messages, hostInfo()));
        return null;
      } finally {
        isRunning.current = false;
        setBusy(null);
      }
    },
    [messages],
  );

  const reload = useCallback(async () => {
    // Fetched apart, so that the pane is drawn before the readers are there.
    const result = await run(messages.pane.loading, async () =>
      (await import('../actions/overview')).overview(door),
    );
    if (result?.kind === 'done') setSeen(result.value);
  }, [door, messages, run]);

  useEffect(() => {
    void reload();
  }, [reload]);

  // A ribbon command or a person may change the workbook while the pane stands open: Home follows, quietly.
  const isHome = useRef(true);
  isHome.current = page === 'home';
  useEffect(() => {
    const follow = async (): Promise<void> => {
      if (isRunning.current || !isHome.current) return;
      const result = await (await import('../actions/overview')).overview(door);
      if (result.kind === 'done' && !isRunning.current) setSeen(result.value);
    };
    const watching = watchWorkbook(() => {
      void follow();
    });
    return () => {
      void watching.then((watch) => watch?.stop());
    };
  }, [door]);

  const goTo = useCallback(
    (sheet: string, cell: string) => {
      void run(messages.pane.goTo(cell), async () =>
        (await import('../actions/showCell')).showCell(door, sheet, cell),
      );
    },
    [door, messages, run],
  );

  const undoLast = useCallback(
    async (losesLaterEdits: boolean) => {
      const result = await run(messages.pane.working(messages.pane.undo), async () =>
        (await import('../actions/undo')).undo(door, { losesLaterEdits }),
      );
      setUndoQuestion(result?.kind === 'needsDecision' ? result.question : null);
      if (result?.kind !== 'done') return;
      const { action, at, notRestored } = result.value;
      const { undone, notRestored: words } = messages.pane;
      const lost = notRestored.map(({ what, sheet }) => words[what](sheet));
      setNotice({ intent: 'success', sentences: [undone(action, at), ...lost], details: null });
      await reload();
    },
    [door, messages, reload, run],
  );

  return {
    messages,
    door,
    page,
    openPage: (next) => {
      setNotice(null);
      if (next === 'home') void reload();
      setPage(next);
    },
    overview: seen,
    reload,
    busy,
    notice,
    clearNotice: () => {
      setNotice(null);
    },
    say: setNotice,
    run,
    goTo,
    undoLast,
    undoQuestion,
    closeUndoQuestion: () => {
      setUndoQuestion(null);
    },
  };
}

/** The places of a question, as a person reads them. */
export function placesText(places: UndoQuestion['places'], messages: PaneMessages): string {
  const texts = places.map(({ sheet, cell }) => (cell === null ? `「${sheet}」` : `「${sheet}」${cell}`));
  return someOf(texts, messages);
}
