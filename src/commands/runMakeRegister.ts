import { makeRegister } from '../actions/makeRegister';
import type { Door } from '../workbook/door';
import { notDone } from './notDone';
import type { CommandOptions, CommandOutcome } from './runCommand';

/** 台帳化 from the ribbon. */
export async function runMakeRegister(door: Door, options: CommandOptions): Promise<CommandOutcome> {
  const { acceptsProposal, now, messages } = options;
  const result = await makeRegister(door, { acceptsChanges: acceptsProposal, now });
  if (result.kind === 'needsDecision') {
    const { changes } = result.question;
    return {
      command: 'makeRegister',
      kind: 'needsDecision',
      needsAttention: true,
      sentences: [messages.question.changedEntries(changes.length)],
      report: { changes },
    };
  }
  if (result.kind !== 'done') return notDone('makeRegister', result, messages);
  const { periods, programCount, activityCount, hasChanged, sheets, changes, problems } = result.value;
  const labels = periods.map(({ label }) => label).join(messages.list.separator);
  const sentence = hasChanged
    ? messages.done.makeRegister(programCount, activityCount, labels)
    : messages.done.makeRegisterUnchanged;
  return {
    command: 'makeRegister',
    kind: 'done',
    needsAttention: problems.length > 0 || !hasChanged,
    sentences: [sentence],
    report: {
      programs: programCount,
      activities: activityCount,
      periods: periods.map(({ id }) => id),
      sheets,
      changes: changes.length,
      problems,
      hasChanged,
    },
  };
}
