import type { Messages } from '../messages/messages';
import type { MakeRegisterReport } from './makeRegister';

/** What 台帳化 did, in sentences: from the ribbon and in the pane alike. The first says what was done. */
export function makeRegisterSentences(report: MakeRegisterReport, messages: Messages): readonly string[] {
  const { periods, programCount, activityCount, hasChanged, withoutHeading } = report;
  const { done, list } = messages;
  const { conflicts, gone } = openCounts(report);
  const labels = periods.map(({ label }) => label).join(list.separator);
  return [
    hasChanged ? done.makeRegister(programCount, activityCount, labels) : done.makeRegisterUnchanged,
    ...(conflicts > 0 ? [done.keptConflicts(conflicts)] : []),
    ...(gone > 0 ? [done.goneRows(gone)] : []),
    ...(withoutHeading.programCount > 0
      ? [done.noHeading(withoutHeading.programCount, withoutHeading.level)]
      : []),
  ];
}

/** Conflicts that nobody decided, and rows that vanished since the last time. */
export function openCounts({ changes }: MakeRegisterReport): {
  readonly conflicts: number;
  readonly gone: number;
} {
  return {
    conflicts: changes.filter((change) => change.kind === 'conflict' && change.decision === null).length,
    gone: changes.filter((change) => change.kind === 'gone' && change.isNew).length,
  };
}
