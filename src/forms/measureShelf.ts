import type { ReportPeriod } from '../domain/reportPeriod';
import { comparePeriods } from '../domain/reportPeriod';
import { lastRow } from '../workbook/address';
import type { SourceMeasure } from './measureCells';
import { readMeasures } from './measureCells';
import type { Table } from './rowScan';

interface OfPeriod {
  readonly period: ReportPeriod | null;
}

/** Keeps the amounts and figures of a table's rows until it is known which reports of a row stay. */
export interface MeasureShelf<Draft extends OfPeriod> {
  /** Of the row of an activity. `isShared`: several activities stand in its cell, so that no one of them has them. */
  take(row: number, drafts: readonly Draft[], isShared: boolean): void;
  /** Of a row that goes on the activity above. */
  goOn(row: number): void;
  /** Of a program's own row, over its activities. */
  takeOfProgram(row: number): void;
  /** Gives each to the report that its heading names, or else to the latest of its row that stays. */
  settle(staying: readonly Draft[]): ReadonlyMap<Draft, readonly SourceMeasure[]>;
}

export function openMeasureShelf<Draft extends OfPeriod>({
  view,
  anchor,
  plan: { measures: columns },
}: Table): MeasureShelf<Draft> {
  const rows: { readonly drafts: readonly Draft[]; readonly measures: SourceMeasure[] }[] = [];
  let waiting: readonly SourceMeasure[] = [];
  let end = 0;
  const ofProgram = (measure: SourceMeasure): SourceMeasure => ({ ...measure, isOfProgram: true });
  const read = (row: number): readonly SourceMeasure[] =>
    columns ? readMeasures(view, columns, row, Math.max(1, end - row + 1)) : [];
  return {
    take: (row, drafts, isShared) => {
      if (!columns) return;
      end = lastRow(view.areaAt(row, anchor.column));
      const own = read(row);
      rows.push({ drafts, measures: [...waiting, ...(isShared ? own.map(ofProgram) : own)] });
      waiting = [];
    },
    goOn: (row) => {
      rows.at(-1)?.measures.push(...read(row));
    },
    takeOfProgram: (row) => {
      if (!columns) return;
      end = row;
      waiting = read(row).map(ofProgram);
    },
    settle: (staying) => {
      const found = new Map<Draft, SourceMeasure[]>();
      if (!columns) return found;
      const stays = new Set(staying);
      for (const { drafts, measures } of rows) {
        const open = drafts.filter((draft) => stays.has(draft));
        for (const measure of measures) {
          const draft = draftFor(open, measure);
          if (!draft) continue;
          const own = found.get(draft) ?? [];
          own.push(measure);
          found.set(draft, own);
        }
      }
      return found;
    },
  };
}

function draftFor<Draft extends OfPeriod>(
  drafts: readonly Draft[],
  { period }: SourceMeasure,
): Draft | undefined {
  const [first] = drafts;
  if (period) return drafts.find((draft) => draft.period?.id === period.id) ?? first;
  return drafts.reduce((latest: Draft | undefined, draft) => {
    if (!latest?.period || !draft.period) return latest ?? draft;
    return comparePeriods(draft.period, latest.period) > 0 ? draft : latest;
  }, first);
}
