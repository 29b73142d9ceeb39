import type { CheckSheetOutcome } from '../actions/printCheck';
import { printCheck } from '../actions/printCheck';
import { countSeverities } from '../domain/checks/departments';
import { blockedSentences, someOf } from '../messages/blockedSentence';
import type { Messages } from '../messages/messages';
import type { Door } from '../workbook/door';
import { notDone } from './notDone';
import type { CommandOptions, CommandOutcome } from './runCommand';

/** 点検 from the ribbon: the count in a sentence, the findings on the sheet 点検結果. */
export async function runCheck(door: Door, options: CommandOptions): Promise<CommandOutcome> {
  const { periodId, acceptsProposal, now, messages } = options;
  const choice = periodId === undefined ? {} : { periodId };
  const settings = { ...choice, overwritesHandEdits: acceptsProposal, showsSheet: true, now };
  const result = await printCheck(door, settings);
  if (result.kind !== 'done') return notDone('check', result, messages);
  const { report, sheet } = result.value;
  const open = report.items.flatMap(({ finding, acknowledged }) => (acknowledged ? [] : [finding]));
  const { stop, confirm, notice } = countSeverities(open);
  return {
    command: 'check',
    kind: 'done',
    needsAttention: true,
    sentences: [messages.done.check(stop, confirm), ...sheetSentences(sheet, messages)],
    report: {
      period: report.period.id,
      stop,
      confirm,
      notice,
      acknowledged: report.items.length - open.length,
      departments: report.departments,
      findings: report.findings,
      sheet,
    },
  };
}

function sheetSentences(outcome: CheckSheetOutcome, messages: Messages): readonly string[] {
  switch (outcome.kind) {
    case 'written':
    case 'unchanged':
      return [messages.done.checkSheet(outcome.sheet)];
    case 'handEdited':
      return [messages.question.checkSheetEdited(outcome.sheet, someOf(outcome.cells, messages))];
    case 'blocked':
      return [messages.done.checkSheetNotWritten, ...blockedSentences(outcome.reasons, messages)];
  }
}
