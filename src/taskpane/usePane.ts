import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionResult } from '../actions/actionResult';
import type { CheckReport } from '../actions/check';
import type { Overview } from '../actions/overview';
import type { UndoQuestion, UndoReport } from '../actions/undo';
import { someOf } from '../messages/blockedSentence';
import type { PaneMessages } from '../messages/paneMessages';
import type { CollectedBatch } from './collect/useCollect';
import type { Notice } from './outcome';
import type { PaneHost } from './paneHost';
import type { Runner } from './useRunner';
import { useRunner } from './useRunner';

export type PageName = 'home' | 'register' | 'collect' | 'check' | 'aggregate' | 'settings';

/** Everything that the pages share. Nothing here outlives the pane: the workbook is the only state. */
export interface Pane extends Omit<Runner, 'isRunning'> {
  readonly messages: PaneMessages;
  readonly host: PaneHost;
  readonly page: PageName;
  readonly openPage: (page: PageName) => void;
  /** Null until the workbook has been read. */
  readonly overview: Overview | null;
  readonly reload: () => Promise<void>;
  readonly notice: Notice | null;
  readonly clearNotice: () => void;
  readonly say: (notice: Notice) => void;
  readonly goTo: (sheet: string, cell: string) => void;
  readonly undoLast: (losesLaterEdits: boolean) => Promise<void>;
  readonly undoQuestion: UndoQuestion | null;
  readonly closeUndoQuestion: () => void;
  /** How often the workbook was edited by others than the pane since it was opened: pages that count read it anew. */
  readonly edits: number;
  /** What 点検 found last: it stays while a person goes about mending it. */
  readonly checked: Checked | null;
  readonly keepChecked: (report: CheckReport) => void;
  /** The returns that were read last, with what was decided about them. */
  readonly batch: CollectedBatch | null;
  readonly keepBatch: (batch: CollectedBatch | null) => void;
}

/** How long to wait before looking again while a cell is being edited. */
const RETRY_MS = 1_500;

export interface Checked {
  readonly report: CheckReport;
  /** The workbook was edited since. */
  readonly isOld: boolean;
}

/** A reading that began before the pane was drawn. */
export type FirstLook = Promise<ActionResult<Overview>>;

export function usePane(messages: PaneMessages, host: PaneHost, firstLook: FirstLook | null): Pane {
  const [page, setPage] = useState<PageName>('home');
  const [seen, setSeen] = useState<Overview | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [undoQuestion, setUndoQuestion] = useState<UndoQuestion | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [edits, setEdits] = useState(0);
  const [batch, keepBatch] = useState<CollectedBatch | null>(null);
  const markOld = useCallback(() => {
    setChecked((last) => last && { ...last, isOld: true });
  }, []);
  const { isRunning, ...runner } = useRunner(messages, host, setNotice, markOld);
  const { door, run } = runner;

  const begun = useRef(firstLook);
  const reload = useCallback(async () => {
    const first = begun.current;
    begun.current = null;
    // Fetched apart, so that the pane is drawn before the readers are there.
    const result = await run(
      messages.pane.loading,
      async () => first ?? (await import('../actions/overview')).overview(door),
      { canStop: false, waits: true },
    );
    if (result?.kind === 'done') setSeen(result.value);
  }, [door, messages, run]);

  useEffect(() => {
    void reload();
  }, [reload]);

  // A first look says what the workbook is. The rest of it is read when that stands there, and in nobody's way.
  const isWhole = seen?.kind !== 'sources' || seen.isWhole;
  useEffect(() => {
    if (isWhole) return undefined;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readOn = async (): Promise<void> => {
      // Not the watched door: 中止 is for what a person began.
      const result = await (await import('../actions/overview')).overview(host.door);
      if (!isWanted) return;
      if (result.kind === 'done') setSeen(result.value);
      else if (isTypedInto(result)) timer = setTimeout(start, RETRY_MS);
      else void reload();
    };
    // What stopped it is told by the reading that a person sees.
    const start = (): void => {
      readOn().catch(() => reload());
    };
    timer = setTimeout(start);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [host, isWhole, reload]);

  // A ribbon command or a person may change the workbook while the pane stands open: Home and 点検 follow, quietly.
  const follow = useRef<() => Promise<void>>(async () => undefined);
  follow.current = async () => {
    markOld();
    if (isRunning()) return;
    if (page === 'check' && checked) await checkAgain(checked.report);
    if (page !== 'home') return;
    const result = await (await import('../actions/overview')).overview(door);
    if (result.kind === 'done' && !isRunning()) setSeen(result.value);
  };
  const checkAgain = async (report: CheckReport) => {
    const result = await (await import('../actions/check')).recheck(door, report);
    if (isRunning()) return;
    if (result.kind === 'done') setChecked({ report: result.value, isOld: false });
    if (isTypedInto(result)) setTimeout(() => void follow.current(), RETRY_MS);
  };
  useEffect(() => {
    const watching = host.watch(() => {
      setEdits((count) => count + 1);
      void follow.current();
    });
    return () => {
      void watching.then((watch) => watch?.stop());
    };
  }, [host]);

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
      const sentences = [messages.pane.undone(action, at), ...lostSentences(notRestored, messages)];
      setNotice({ intent: 'success', sentences, details: null });
      await reload();
    },
    [door, messages, reload, run],
  );

  return {
    ...runner,
    messages,
    host,
    page,
    openPage: (next) => {
      setNotice(null);
      setUndoQuestion(null);
      if (next === 'home') void reload();
      setPage(next);
    },
    overview: seen,
    reload,
    notice,
    clearNotice: () => {
      setNotice(null);
    },
    say: setNotice,
    goTo,
    undoLast,
    undoQuestion,
    closeUndoQuestion: () => {
      setUndoQuestion(null);
    },
    edits,
    checked,
    keepChecked: (report) => {
      setChecked({ report, isOld: false });
    },
    batch,
    keepBatch,
  };
}

/** A person is typing into a cell: Excel answers when they have finished. */
function isTypedInto(result: ActionResult<unknown>): boolean {
  return result.kind === 'blocked' && result.reasons.some(({ code }) => code === 'cellEditMode');
}

/** What 取り消す could not bring back: a sentence a kind, with the sheets. */
function lostSentences(lost: UndoReport['notRestored'], { pane, list }: PaneMessages): string[] {
  const kinds = [...new Set(lost.map(({ what }) => what))];
  return kinds.map((kind) => {
    const sheets = new Set(lost.flatMap(({ what, sheet }) => (what === kind ? [sheet] : [])));
    return pane.notRestored[kind]([...sheets].map(list.sheet).join(list.separator));
  });
}

/** The places of a question, as a person reads them. */
export function placesText(places: UndoQuestion['places'], messages: PaneMessages): string {
  const texts = places.map(({ sheet, cell }) => (cell === null ? `「${sheet}」` : `「${sheet}」${cell}`));
  return someOf(texts, messages);
}
