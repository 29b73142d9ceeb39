import type { MakeRegisterQuestion } from '../actions/makeRegister';
import { makeRegister } from '../actions/makeRegister';
import { makeRegisterSentences, openCounts } from '../actions/makeRegisterSentences';
import type { RegisterChange } from '../domain/mergeRegister';
import type { Messages } from '../messages/messages';
import type { Door } from '../workbook/door';
import { notDone } from './notDone';
import type { CommandOptions, CommandOutcome } from './runCommand';

/** 台帳化 from the ribbon. */
export async function runMakeRegister(door: Door, options: CommandOptions): Promise<CommandOutcome> {
  const { acceptsProposal, now, messages } = options;
  const result = await makeRegister(door, { acceptsChanges: acceptsProposal, now });
  if (result.kind === 'needsDecision') {
    if (result.question.code === 'choosePeriods') return askForPeriods(result.question, messages);
    const { changes } = result.question;
    const taken = changes.filter(({ kind }) => kind === 'changed').length;
    const conflicts = changes.length - taken;
    return {
      command: 'makeRegister',
      kind: 'needsDecision',
      needsAttention: true,
      sentences: [
        ...(taken > 0 ? [messages.question.changedEntries(taken)] : []),
        ...(conflicts > 0 ? [messages.question.conflicts(conflicts)] : []),
      ],
      report: { changes },
    };
  }
  if (result.kind !== 'done') return notDone('makeRegister', result, messages);
  const { periods, programCount, activityCount, hasChanged, sheets, changes, problems } = result.value;
  const { conflicts, gone } = openCounts(result.value);
  const count = (kind: RegisterChange['kind']): number =>
    changes.filter((change) => change.kind === kind).length;
  return {
    command: 'makeRegister',
    kind: 'done',
    needsAttention: problems.length + conflicts + gone > 0 || !hasChanged,
    sentences: makeRegisterSentences(result.value, messages),
    report: {
      programs: programCount,
      activities: activityCount,
      periods: periods.map(({ id }) => id),
      sheets,
      added: count('added'),
      taken: count('changed'),
      kept: count('kept'),
      conflicts: changes.filter(({ kind }) => kind === 'conflict'),
      gone: changes.filter(({ kind }) => kind === 'gone'),
      withoutHeading: result.value.withoutHeading.programCount,
      problems,
      hasChanged,
    },
  };
}

/** The ribbon cannot ask: it says where to choose. */
function askForPeriods(
  { sheets }: Extract<MakeRegisterQuestion, { readonly code: 'choosePeriods' }>,
  messages: Messages,
): CommandOutcome {
  const { list, question } = messages;
  const names = sheets.map(({ sheet }) => list.sheet(sheet)).join(list.separator);
  return {
    command: 'makeRegister',
    kind: 'needsDecision',
    needsAttention: true,
    sentences: [question.choosePeriods(names)],
    report: { choosePeriods: sheets },
  };
}
