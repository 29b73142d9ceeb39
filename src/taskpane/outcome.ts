import type { ActionResult } from '../actions/actionResult';
import { blockedSentences } from '../messages/blockedSentence';
import type { Messages } from '../messages/messages';

/** What the pane says after an action, above everything else. */
export interface Notice {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly sentences: readonly string[];
  /** Codes for a support request; never text from cells. */
  readonly details: string | null;
}

/** The notice of an action that was not done; null for one that was, and for one that asks. `host`: as it describes itself. */
export function noticeOf<Done, Question>(
  result: ActionResult<Done, Question>,
  messages: Messages,
  host: string,
): Notice | null {
  if (result.kind === 'blocked') {
    const sentences = blockedSentences(result.reasons, messages);
    const details = supportDetails(result.reasons.map(({ code }) => code).join(' '), host);
    return { intent: 'warning', sentences, details };
  }
  if (result.kind !== 'failed') return null;
  const details = supportDetails(`${result.code} ${result.detail}`, host);
  return { intent: 'error', sentences: [messages.failed.unexpected], details };
}

/** The notice of a fault that no action foresaw: a bug of ours. */
export function noticeOfBug(error: unknown, messages: Messages, host: string): Notice {
  const name = error instanceof Error ? error.name : 'unknown';
  return {
    intent: 'error',
    sentences: [messages.failed.unexpected],
    details: supportDetails(`bug ${name}`, host),
  };
}

function supportDetails(codes: string, host: string): string {
  return `${codes} | ${host}`;
}
