import type { PlanSpan, ReportPeriod } from '../domain/reportPeriod';
import { comparePeriods, readPeriod } from '../domain/reportPeriod';
import type { SubmissionQuestion } from '../domain/submissionFile';
import type { RecognisedSheet } from './recognition';
import type { SourceRecord } from './sourceRecord';

/** The records of one period, and what there is of others. */
export interface PeriodSplit {
  /** Sheets with records of the period, and only those; each sheet's period is found. */
  readonly sheets: readonly RecognisedSheet[];
  readonly others: readonly OtherPeriod[];
}

export interface OtherPeriod {
  readonly period: ReportPeriod;
  readonly rowCount: number;
  readonly sheet: string;
  readonly cell: string;
}

/** What a person must say before the records of a file have a period each (R11, R12). `chosen`: what was said. */
export function periodQuestions(
  sheets: readonly RecognisedSheet[],
  chosen: ReportPeriod | undefined,
  fileName: string,
  planSpan: PlanSpan,
): readonly SubmissionQuestion[] {
  if (chosen) return [];
  const open = sheets.filter(
    ({ period, records }) => period.kind !== 'found' && records.some((record) => record.period === null),
  );
  const conflicts = open.flatMap(({ sheet, period }): SubmissionQuestion[] => {
    if (period.kind !== 'conflict') return [];
    const places = period.mentions.map(({ cell, text }) => ({ cell, text }));
    return [{ code: 'periodConflict', sheet, places }];
  });
  const silent = open.filter(({ period }) => period.kind === 'missing').map(({ sheet }) => sheet);
  if (silent.length === 0) return conflicts;
  const named = readPeriod(fileName, planSpan);
  const hint = named.kind === 'found' ? named.period : null;
  return [...conflicts, { code: 'noPeriod', sheets: silent, hint }];
}

/** Parts the records by their period. Those without one, and without a choice, belong to none and are in neither part. */
export function splitByPeriod(
  sheets: readonly RecognisedSheet[],
  wanted: ReportPeriod,
  chosen: ReportPeriod | undefined,
): PeriodSplit {
  const others = new Map<string, OtherPeriod>();
  const kept = sheets.flatMap((sheet): RecognisedSheet[] => {
    const printed = sheet.period.kind === 'found' ? sheet.period.period : (chosen ?? null);
    const records: SourceRecord[] = [];
    for (const record of sheet.records) {
      const period = record.period ?? printed;
      if (period === null) continue;
      if (isSamePeriod(period, wanted)) {
        records.push(record.period === null ? record : { ...record, period: wanted });
        continue;
      }
      const before = others.get(period.id);
      const { cell = 'A1' } = sheet.period.kind === 'found' ? sheet.period : (record.values.status ?? {});
      others.set(
        period.id,
        before
          ? { ...before, rowCount: before.rowCount + 1 }
          : { period, rowCount: 1, sheet: sheet.sheet, cell },
      );
    }
    if (records.length === 0) return [];
    const { text = wanted.label, cell = 'A1' } = sheet.period.kind === 'found' ? sheet.period : {};
    return [{ ...sheet, records, period: { kind: 'found', period: wanted, text, cell } }];
  });
  return { sheets: kept, others: [...others.values()] };
}

/** 「9月30日現在」 is the 上半期 that ends on that day. */
function isSamePeriod(period: ReportPeriod, wanted: ReportPeriod): boolean {
  if (comparePeriods(period, wanted) === 0) return true;
  return period.asOf === wanted.asOf && (period.type === 'AsOf' || wanted.type === 'AsOf');
}
