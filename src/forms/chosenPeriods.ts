import { periodFromId } from '../domain/reportPeriod';
import type { RecognisedSheet, SheetRecognition } from './recognition';

/**
 * Sheets that name no period, with the one that a person chose for them (`ids`: a period's id by the sheet's name).
 * What a sheet says itself goes before what was chosen for it: a title that was put right needs no choice any more.
 */
export function withChosenPeriods(
  recognitions: readonly SheetRecognition[],
  ids: Readonly<Record<string, string>>,
): readonly SheetRecognition[] {
  return recognitions.map((recognition) => {
    if (!asksForPeriod(recognition)) return recognition;
    const chosenPeriod = periodFromId(ids[recognition.sheet] ?? '');
    return chosenPeriod ? { ...recognition, chosenPeriod } : recognition;
  });
}

/** True for a sheet that reports and does not say for which period, whether or not one was chosen. */
export function asksForPeriod(recognition: SheetRecognition): recognition is RecognisedSheet {
  if (recognition.kind === 'outOfScope' || recognition.kind === 'plan') return false;
  const { period, records } = recognition;
  return period.kind === 'missing' && records.some((record) => record.period === null);
}
