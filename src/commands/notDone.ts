import type { ActionResult } from '../actions/actionResult';
import { blockedSentences } from '../messages/blockedSentence';
import type { Messages } from '../messages/messages';
import type { CommandName, CommandOutcome } from './runCommand';

/** The outcome of a command that was stopped. */
export function notDone(
  command: CommandName,
  result: Extract<ActionResult<never>, { kind: 'blocked' | 'failed' }>,
  messages: Messages,
): CommandOutcome {
  if (result.kind === 'blocked') {
    const { reasons } = result;
    const sentences = blockedSentences(reasons, messages);
    return { command, kind: 'blocked', needsAttention: true, sentences, report: { reasons } };
  }
  const { code, detail } = result;
  return {
    command,
    kind: 'failed',
    needsAttention: true,
    sentences: [messages.failed.unexpected],
    report: { code, detail },
  };
}
