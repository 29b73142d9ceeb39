import { useCallback, useMemo, useRef, useState } from 'react';
import type { ActionResult } from '../actions/actionResult';
import type { PaneMessages } from '../messages/paneMessages';
import type { Door } from '../workbook/door';
import type { Notice } from './outcome';
import { noticeOf, noticeOfBug } from './outcome';
import type { PaneHost } from './paneHost';
import { ActionStopped, watchedDoor } from './watchedDoor';

/** What is being done now. */
export interface Busy {
  readonly label: string;
  /** False once something is being written, and once it was asked for. */
  readonly canStop: boolean;
}

export interface RunOptions {
  readonly canStop?: boolean;
  /** Begins when the running action has ended: a page that is opened meanwhile is read then, and does not stay empty. */
  readonly waits?: boolean;
}

/**
 * Runs one action at a time and puts what stopped it into the notice; the result is for the page. Null: it was stopped,
 * or pressed while another one ran.
 */
export type RunAction = <Done, Question>(
  label: string,
  action: () => Promise<ActionResult<Done, Question>>,
  options?: RunOptions,
) => Promise<ActionResult<Done, Question> | null>;

export interface Runner {
  /** Tells how far the running action is. */
  readonly door: Door;
  /** Null when the pane is idle. */
  readonly busy: Busy | null;
  readonly isRunning: () => boolean;
  readonly run: RunAction;
  /** Ends the running action before it writes. */
  readonly stop: () => void;
}

/** `onWrite` is told before anything is written. */
export function useRunner(
  messages: PaneMessages,
  host: PaneHost,
  say: (notice: Notice) => void,
  onWrite: () => void,
): Runner {
  const [busy, setBusy] = useState<Busy | null>(null);
  const isRunning = useRef(false);
  const ended = useRef<Promise<void>>(Promise.resolve());
  const canStop = useRef(false);
  const wantsStop = useRef(false);

  const door = useMemo(
    () =>
      watchedDoor(host.door, {
        wantsStop: () => wantsStop.current,
        onStep: (step) => {
          if (step.kind === 'reading' || step.places === 0) return;
          canStop.current = false;
          onWrite();
          setBusy({ label: messages.pane.writing(step.places), canStop: false });
        },
      }),
    [host, messages, onWrite],
  );

  const run = useCallback<RunAction>(
    async (label, action, { canStop: mayStop = true, waits = false } = {}) => {
      while (waits && isRunning.current) await ended.current;
      if (isRunning.current) return null;
      isRunning.current = true;
      let end = (): void => undefined;
      ended.current = new Promise((resolve) => {
        end = resolve;
      });
      canStop.current = mayStop;
      setBusy({ label, canStop: mayStop });
      try {
        const result = await action();
        const stopped = noticeOf(result, messages, host.describe());
        if (stopped) say(stopped);
        return result;
      } catch (error) {
        if (error instanceof ActionStopped) {
          say({ intent: 'info', sentences: [messages.pane.stopped], details: null });
        } else say(noticeOfBug(error, messages, host.describe()));
        return null;
      } finally {
        isRunning.current = false;
        canStop.current = false;
        wantsStop.current = false;
        setBusy(null);
        end();
      }
    },
    [host, messages, say],
  );

  const stop = useCallback(() => {
    // The button may still stand for a moment when the writing has begun.
    if (!canStop.current) return;
    canStop.current = false;
    wantsStop.current = true;
    setBusy((now) => now && { label: messages.pane.stopping, canStop: false });
  }, [messages]);

  return { door, busy, isRunning: () => isRunning.current, run, stop };
}
