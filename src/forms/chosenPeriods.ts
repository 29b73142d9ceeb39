import { textPrint } from '../domain/importBase';
import { matchingKey } from '../domain/normalise';
import type { RememberedPeriod } from '../domain/rememberedMapping';
import { periodFromId } from '../domain/reportPeriod';
import type { RecognisedSheet, SheetRecognition } from './recognition';
import type { SourceRecord } from './sourceRecord';
import { fiscalYearOfTitles } from './titleLines';

/**
 * Sheets that do not settle their period, with the one that a person chose for them: now (`chosen`, a period's id by
 * the sheet's name) or before, while the sheet still says what it said then. What a sheet says itself goes before what
 * was chosen for it: a title that was put right needs no choice any more.
 */
export function withChosenPeriods(
  recognitions: readonly SheetRecognition[],
  remembered: readonly RememberedPeriod[],
  chosen: Readonly<Record<string, string>> = {},
): readonly SheetRecognition[] {
  return recognitions.map((recognition) => {
    if (!asksForPeriod(recognition)) return recognition;
    const said = periodFromId(chosen[recognition.sheet] ?? '');
    if (said) return { ...recognition, chosenPeriod: said };
    const own = remembered.find(({ sheet }) => sheet === recognition.sheet);
    const goesOn = [...(own ? [own] : []), ...remembered].find((entry) => stillSays(recognition, entry));
    const chosenPeriod = periodFromId(goesOn?.periodId ?? '');
    if (chosenPeriod) return { ...recognition, chosenPeriod };
    const formerPeriod = periodFromId(own?.periodId ?? '');
    return formerPeriod ? { ...recognition, formerPeriod } : recognition;
  });
}

/** What to remember of the choices, with some of what the sheets say now. */
export function rememberPeriods(
  recognitions: readonly SheetRecognition[],
  before: readonly RememberedPeriod[],
): readonly RememberedPeriod[] {
  const now = recognitions.flatMap((recognition): RememberedPeriod[] => {
    if (!asksForPeriod(recognition) || !recognition.chosenPeriod) return [];
    const { sheet, chosenPeriod } = recognition;
    return [{ sheet, periodId: chosenPeriod.id, reports: printsOf(recognition) }];
  });
  return [...before.filter(({ sheet }) => now.every((one) => one.sheet !== sheet)), ...now];
}

/** True for a sheet that reports and does not settle for which period, whether or not one was chosen. */
export function asksForPeriod(recognition: SheetRecognition): recognition is RecognisedSheet {
  if (recognition.kind === 'outOfScope' || recognition.kind === 'plan') return false;
  const { period, records } = recognition;
  return period.kind !== 'found' && records.some((record) => record.period === null);
}

/** As many reports as tell a sheet that goes on being filled in from one that is used for the next period. */
const REPORTS_KEPT = 32;

/**
 * Whether a sheet still holds what it held when its period was chosen: half of those reports word for word. A copy for
 * the next half-year does not, and a title that names another year does not either.
 */
function stillSays(recognition: RecognisedSheet, { periodId, reports }: RememberedPeriod): boolean {
  const year = fiscalYearOfTitles(recognition.period);
  if (year !== null && year !== periodFromId(periodId)?.fiscalYear) return false;
  const kept = Object.entries(reports);
  if (kept.length === 0) return false;
  const now = new Map(reportPrints(recognition));
  return kept.filter(([activity, report]) => now.get(activity) === report).length * 2 >= kept.length;
}

/** Some of the reports by their activity: always the same ones, wherever rows are put in. */
function printsOf(recognition: RecognisedSheet): Readonly<Record<string, string>> {
  const prints = reportPrints(recognition).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(prints.slice(0, REPORTS_KEPT));
}

function reportPrints({ records }: RecognisedSheet): [string, string][] {
  return records.flatMap((record): [string, string][] => {
    const report = record.period === null ? textPrint(reportOf(record)) : '';
    const { program, activity } = record.values;
    const name = [program, activity].map((source) => matchingKey(source?.value ?? '')).join('\n');
    return report === '' ? [] : [[textPrint(name), report]];
  });
}

/** The sentences of a report; its status where it has none. */
function reportOf({ values: { achievement, delayReason, nextAction, status } }: SourceRecord): string {
  const sentences = [achievement, delayReason, nextAction].map((source) => source?.value ?? '').join('');
  return sentences === '' ? (status?.value ?? '') : sentences;
}
