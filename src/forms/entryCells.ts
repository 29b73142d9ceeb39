import type { Area } from '../workbook/address';
import { cellArea, intersection, lastColumn, lastRow, parseCell } from '../workbook/address';
import type { Grid } from '../workbook/grid';
import { formulaAt, mergedAreaFinder } from '../workbook/grid';
import type { SourceValue } from './field';
import type { RecognisedSheet } from './recognition';

/** Where people write the status of activities, one below the other, and why it is so. */
export interface EntryCells {
  readonly sheet: string;
  readonly status: Area;
  /** As many rows, in step with the statuses; null where the sheet has no place for a reason. */
  readonly reason: Area | null;
  /** How many statuses: a merged cell is one. */
  readonly count: number;
}

/**
 * The cells of a recognised sheet in which a word of the scale is chosen. Left out are cells that a formula fills, that
 * stand under one word of the scale each (○ marks), and that hold the words of several activities.
 */
export function entryCells(recognition: RecognisedSheet, grid: Grid): readonly EntryCells[] {
  const mergedAt = mergedAreaFinder(grid);
  const areaOf = (value: SourceValue | undefined): Area | null => {
    const at = value && parseCell(value.cell);
    return at ? (mergedAt(at.row, at.column) ?? cellArea(at.row, at.column)) : null;
  };
  const seen = new Set<string>();
  const shared = sharedCells(recognition);
  const single = recognition.records.flatMap(({ values }): readonly EntryCells[] => {
    const cell = values.status?.cell ?? '';
    const status = firstColumn(areaOf(values.status));
    if (!status || shared.has(cell) || seen.has(cell)) return [];
    seen.add(cell);
    if (formulaAt(grid, status.row, status.column) !== null || isMarkColumn(recognition, status)) return [];
    const reason = areaOf(values.delayReason);
    return [
      {
        sheet: recognition.sheet,
        status,
        reason: reason && intersection(reason, status) ? null : reason,
        count: 1,
      },
    ];
  });
  return joined(single);
}

/** Of a merged cell the first one holds the rules, and so do forms that a city made. */
function firstColumn(area: Area | null): Area | null {
  return area && { ...area, columnCount: 1 };
}

/** Cells in which the words of several activities of one row stand. One word may hold for several rows. */
function sharedCells({ records }: RecognisedSheet): ReadonlySet<string> {
  const rows = new Map<string, Set<number>>();
  const shared = new Set<string>();
  for (const { row, values } of records) {
    const cell = values.status?.cell ?? '';
    const known = rows.get(cell) ?? new Set<number>();
    if (known.has(row)) shared.add(cell);
    rows.set(cell, known.add(row));
  }
  return shared;
}

function isMarkColumn({ fields }: RecognisedSheet, { column }: Area): boolean {
  return fields.some(
    (found) => found.reason === 'statusWords' && column >= found.column && column <= found.lastColumn,
  );
}

/** Cells right below each other become one stretch, so that a list is one rule and not a thousand. */
function joined(cells: readonly EntryCells[]): readonly EntryCells[] {
  const sorted = [...cells].sort((a, b) => a.status.column - b.status.column || a.status.row - b.status.row);
  const found: EntryCells[] = [];
  for (const next of sorted) {
    const last = found.at(-1);
    const status = last && below(last.status, next.status);
    const reason = last?.reason && next.reason ? below(last.reason, next.reason) : null;
    const isAlike = (last?.reason ?? null) === null ? next.reason === null : reason !== null;
    if (last && status && isAlike && isInStep(last, next))
      found[found.length - 1] = { ...last, status, reason, count: last.count + 1 };
    else found.push(next);
  }
  return found;
}

function below(above: Area, next: Area): Area | null {
  const isBelow =
    next.row === lastRow(above) + 1 && next.column === above.column && lastColumn(next) === lastColumn(above);
  return isBelow ? { ...above, rowCount: above.rowCount + next.rowCount } : null;
}

/** The reason stands as far from the status as in the rows above: one formula serves all of them. */
function isInStep(above: EntryCells, next: EntryCells): boolean {
  if (!above.reason || !next.reason) return true;
  return next.reason.row - next.status.row === above.reason.row - above.status.row;
}
