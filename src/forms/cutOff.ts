import { contains, lastColumn, lastRow } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import { SNAPSHOT_LIMIT } from '../workbook/snapshot';
import type { RecognisedSheet } from './recognition';

/** True where a part of the list itself may not have been read. What a person left far to the right of it is no part. */
export function isCutOff({ kind, headings }: RecognisedSheet, sheet: SheetSnapshot | null): boolean {
  if (!sheet?.isTruncated || !sheet.usedArea) return false;
  const isWithin = contains(SNAPSHOT_LIMIT, {
    row: lastRow(sheet.usedArea),
    column: lastColumn(sheet.usedArea),
  });
  // Cut off though it fits: its texts were more than a snapshot holds.
  if (isWithin) return true;
  const isTooLong = lastRow(sheet.usedArea) > lastRow(SNAPSHOT_LIMIT);
  const reachesEdge = headings.some((area) => lastColumn(area) >= lastColumn(SNAPSHOT_LIMIT));
  return isTooLong || kind === 'form' || reachesEdge;
}
