import type { ReadingProblem } from '../forms/readingProblem';
import type { RecognisedSheet } from '../forms/recognition';
import type { LeftOut, OddRow } from '../forms/sourceRecord';
import { lastColumn } from '../workbook/address';
import { plainText } from '../workbook/cellValue';
import { formatCell } from '../workbook/address';
import { valueAt } from '../workbook/grid';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet } from '../workbook/snapshot';

/** A place that was read with a doubt, or not at all; a person looks at it before saying yes. */
export interface ReadingDoubt {
  readonly kind: Exclude<OddRow['kind'], 'continuation'> | 'unread' | 'newHeading';
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A row of a table that is no activity, and why. */
export interface LeftOutRow {
  readonly reason: 'example' | 'note' | 'subtotal';
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

/** What the reading itself doubts: odd rows, and texts among the activities that it could make nothing of. */
export function readingDoubts(
  problems: readonly ReadingProblem[],
  sheets: readonly RecognisedSheet[],
  snapshot: WorkbookSnapshot,
): readonly ReadingDoubt[] {
  const odd = problems.flatMap((problem): ReadingDoubt[] => {
    if (problem.rule !== 'row' || problem.kind === 'continuation') return [];
    const { kind, text, sheet, cell } = problem;
    return [{ kind, text, sheet, cell: cell ?? 'A1' }];
  });
  const unread = rowsOf(sheets, snapshot, 'unread').filter(({ text }) => /\p{L}/u.test(text));
  return [...odd, ...unread.map(({ text, sheet, cell }) => ({ kind: 'unread' as const, text, sheet, cell }))];
}

/** The rows that were passed over for what they say. */
export function leftOutRows(
  sheets: readonly RecognisedSheet[],
  snapshot: WorkbookSnapshot,
): readonly LeftOutRow[] {
  return (['example', 'subtotal', 'note'] as const).flatMap((reason) =>
    rowsOf(sheets, snapshot, reason).map((row) => ({ reason, ...row })),
  );
}

function rowsOf(
  sheets: readonly RecognisedSheet[],
  snapshot: WorkbookSnapshot,
  wanted: LeftOut['reason'],
): readonly { readonly text: string; readonly sheet: string; readonly cell: string }[] {
  return sheets.flatMap(({ sheet, leftOut }) => {
    const grid = findSheet(snapshot, sheet)?.grid;
    if (!grid) return [];
    return leftOut.flatMap(({ reason, area }) => {
      if (reason !== wanted) return [];
      for (let { column } = area; column <= lastColumn(area); column++) {
        const text = plainText(valueAt(grid, area.row, column)).trim();
        if (text !== '') return [{ text, sheet, cell: formatCell({ row: area.row, column }) }];
      }
      return [];
    });
  });
}
