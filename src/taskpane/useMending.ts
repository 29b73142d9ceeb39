import { acknowledge } from '../actions/acknowledge';
import type { CheckReport } from '../actions/check';
import { check } from '../actions/check';
import { localTime } from '../actions/localTime';
import { repair } from '../actions/repair';
import type { Pane } from './usePane';

/** What a person does about findings; the page shows the new state right after. */
export interface Mending {
  readonly mend: (keys: readonly string[]) => Promise<void>;
  readonly choose: (key: string, word: string) => Promise<void>;
  /** A reason lets a finding stand, null does no longer. */
  readonly accept: (key: string, reason: string | null) => Promise<void>;
}

export function useMending(pane: Pane, report: CheckReport): Mending {
  const { door, messages, run } = pane;
  const words = messages.pane.check;
  const periodId = report.period.id;

  const change = async (
    keys: readonly string[],
    choice?: { readonly key: string; readonly word: string },
  ) => {
    const result = await run(messages.pane.working(words.mend), () =>
      repair(door, { periodId, keys, now: localTime(new Date()), ...(choice ? { choice } : {}) }),
    );
    if (result?.kind !== 'done') return;
    const { steps, gone } = result.value;
    const sentences = [
      ...(steps.length > 0 ? [words.mended(steps.length)] : []),
      ...(gone.length > 0 ? [words.gone(gone.length)] : []),
    ];
    pane.say({ intent: gone.length > 0 ? 'warning' : 'success', sentences, details: null });
    const after = await run(messages.pane.loading, () => check(door, { periodId }));
    if (after?.kind === 'done') pane.keepChecked(after.value);
  };

  return {
    mend: (keys) => change(keys),
    choose: (key, word) => change([], { key, word }),
    accept: async (key, reason) => {
      const result = await run(messages.pane.working(words.acknowledged), () =>
        acknowledge(door, { periodId, key, reason }),
      );
      if (result?.kind !== 'done') return;
      pane.keepChecked(result.value.report);
      const done = reason === null ? words.unacceptedNow : words.acceptedNow;
      const { isDone } = result.value;
      pane.say({
        intent: isDone ? 'success' : 'warning',
        sentences: [isDone ? done : words.gone(1)],
        details: null,
      });
    },
  };
}
