import type { ReportPeriod } from '../../domain/reportPeriod';
import type { RefusedSubmission } from '../../forms/submission';
import type { CollectMessages } from '../../messages/collectMessages';

/** Why nothing of a file is taken, and what to do: one sentence that names the file (R13, R44, R45). */
export function refusalSentence(
  { file, refusal }: RefusedSubmission,
  wanted: ReportPeriod,
  words: CollectMessages,
): string {
  switch (refusal.code) {
    case 'otherPeriod': {
      const found = words.list(refusal.periods.map(({ label }) => label));
      return words.refusal.otherPeriod(file.name, found, wanted.label);
    }
    case 'textTooLong':
      return words.refusal.textTooLong(file.name, words.at(refusal.sheet, refusal.cell));
    case 'notInPlan':
      return words.refusal.notInPlan(file.name, refusal.planName ?? '');
    default:
      return words.refusal[refusal.code](file.name);
  }
}
