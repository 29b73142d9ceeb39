import type { StatusSet } from '../domain/statusSet';
import { cellArea, formatSheetArea, parseSheetArea, sameArea } from '../workbook/address';
import { plainText } from '../workbook/cellValue';
import type { Edit } from '../workbook/editPlan';
import { valueAt } from '../workbook/grid';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findName, findTable } from '../workbook/snapshot';
import { fingerprint } from './cellPrint';
import type { Memory } from './memory';
import { guardEdits, standingProgressBody } from './registerGuards';
import { NAME, TABLE } from './sheetNames';
import { columnFinder } from './tableEdits';

/** What brings drop-down and marks of 台帳_進捗 up to the sheet 設定, and is then remembered as `marks`. */
export interface MarksRenewal {
  /** Empty when they say so already. */
  readonly edits: readonly Edit[];
  readonly marks: string;
}

/** Print of what drop-down and marks are made from: words, colours, definitions, and which of them need a reason. */
export function marksOf(statusSet: StatusSet): string {
  return fingerprint(
    JSON.stringify(
      statusSet.map(({ label, color, isGood, needsReason, definition }) => [
        label,
        color,
        isGood,
        needsReason,
        definition,
      ]),
    ),
  );
}

/**
 * Statuses that the office changed on the sheet 設定 reach the drop-down, the hint, the colours and the marks, and the
 * list of words follows its table. The cells of the register must be part of the snapshot.
 */
export function renewMarks(
  statusSet: StatusSet,
  snapshot: WorkbookSnapshot,
  { marks: before }: Memory,
): MarksRenewal {
  const marks = marksOf(statusSet);
  const body = marks === before ? null : standingProgressBody(snapshot);
  const list = wordsEdit(snapshot);
  return { edits: [...(list ? [list] : []), ...(body ? guardEdits(statusSet, body, body) : [])], marks };
}

/** The words from the first to the last: a blank among them would let anything be typed. */
function wordsEdit(snapshot: WorkbookSnapshot): Edit | null {
  const found = findTable(snapshot, TABLE.statusSet);
  const column = found && columnFinder(found.table)('状況');
  if (!found?.sheet.grid || column === null) return null;
  const { area } = found.table;
  let count = area.rowCount - 1;
  while (count > 0 && plainText(valueAt(found.sheet.grid, area.row + count, column)).trim() === '')
    count -= 1;
  if (count === 0) return null;
  const words = cellArea(area.row + 1, column, count);
  // Excel spells a formula its own way: places are compared, not texts.
  const place = parseSheetArea(findName(snapshot, NAME.statusWords) ?? '');
  if (place?.sheet === found.sheet.name && sameArea(place.area, words)) return null;
  const formula = `=${formatSheetArea(found.sheet.name, words)}`;
  return { kind: 'setName', name: NAME.statusWords, formula };
}
