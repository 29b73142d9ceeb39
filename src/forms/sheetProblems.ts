import type { Area } from '../workbook/address';
import { cellArea, columnName, formatArea } from '../workbook/address';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { ReadingProblem } from './readingProblem';
import type { RecognisedSheet, SheetRecognition } from './recognition';

/** What is doubtful about one sheet before its rows are joined to the others'. */
export function problemsOfSheet(
  recognition: SheetRecognition,
  chosenPeriods?: ReadonlyMap<string, ReportPeriod>,
): readonly ReadingProblem[] {
  const { sheet } = recognition;
  if (recognition.kind === 'outOfScope') {
    const { reason, missing } = recognition;
    if (reason === 'hidden') return [{ rule: 'R42', sheet, cell: null, what: 'sheet' }];
    return reason === 'headingMissing' ? [{ rule: 'R45', sheet, cell: null, missing }] : [];
  }
  return [
    ...(chosenPeriods?.has(sheet) === true ? [] : periodProblems(recognition)),
    ...recognition.numberRepairs.map(({ cell, raw, shown, proposal }): ReadingProblem => ({
      rule: 'R22',
      sheet,
      cell,
      raw,
      shown,
      proposal,
    })),
    ...hiddenProblems(recognition),
    ...recognition.oddRows.map(({ kind, cell, text }): ReadingProblem => ({
      rule: 'row',
      sheet,
      cell,
      kind,
      text,
    })),
  ];
}

function periodProblems(recognition: RecognisedSheet): readonly ReadingProblem[] {
  const { sheet, period, records, chosenPeriod } = recognition;
  if (period.kind === 'found' || chosenPeriod) return [];
  const mentions = period.mentions;
  const cell = mentions.find((mention) => mention.cell !== '')?.cell ?? null;
  const needsOne = records.some((record) => record.period === null && record.values.status !== undefined);
  if (!needsOne) return [];
  return [{ rule: period.kind === 'conflict' ? 'R12' : 'R11', sheet, cell, mentions }];
}

function hiddenProblems({ sheet, records, hiddenColumns }: RecognisedSheet): readonly ReadingProblem[] {
  const rows = [...new Set(records.filter(({ isHidden }) => isHidden).map(({ row }) => row))];
  return [
    ...runsOf(rows).map((area): ReadingProblem => ({
      rule: 'R42',
      sheet,
      cell: formatArea(area),
      what: 'row',
    })),
    ...hiddenColumns.map((column): ReadingProblem => ({
      rule: 'R42',
      sheet,
      cell: `${columnName(column)}1`,
      what: 'column',
    })),
  ];
}

/** Rows that follow one another, as one area of the first column. A filter hides many. */
function runsOf(rows: readonly number[]): readonly Area[] {
  const runs: Area[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.row + last.rowCount === row)
      runs[runs.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    else runs.push(cellArea(row, 0));
  }
  return runs;
}
