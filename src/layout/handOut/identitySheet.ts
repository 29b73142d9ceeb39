import type { HandedOut } from '../../domain/handedOut';
import {
  HANDED_OUT_COLUMNS,
  HANDED_OUT_ITEM,
  HANDED_OUT_SHEET,
  HANDED_OUT_VERSION,
  PRINT_SEPARATOR,
} from '../../domain/handedOut';
import type { StatusSet } from '../../domain/statusSet';
import { sheetNotes } from '../../messages/sheetNotes';
import { cellArea, formatSheetArea } from '../../workbook/address';
import type { CellContent, Edit } from '../../workbook/editPlan';
import { FONT, SMALL_PT } from '../paperStyle';
import { NAME } from '../sheetNames';

/** Right of everything else: the words of the drop-down. */
const WORDS_COLUMN = HANDED_OUT_COLUMNS.length + 1;

/** The hidden sheet by which a workbook is known when it comes back, and the words that its drop-downs offer. */
export function identitySheet(handedOut: HandedOut, statusSet: StatusSet): Edit[] {
  const sheet = HANDED_OUT_SHEET;
  const items: readonly (readonly [string, string])[] = [
    [HANDED_OUT_ITEM.version, String(HANDED_OUT_VERSION)],
    [HANDED_OUT_ITEM.planName, handedOut.planName],
    [HANDED_OUT_ITEM.startFy, String(handedOut.startFy)],
    [HANDED_OUT_ITEM.endFy, String(handedOut.endFy)],
    [HANDED_OUT_ITEM.periodId, handedOut.periodId],
    [HANDED_OUT_ITEM.periodLabel, handedOut.periodLabel],
    [HANDED_OUT_ITEM.department, handedOut.department],
    [HANDED_OUT_ITEM.at, handedOut.at],
    [HANDED_OUT_ITEM.lastTaking, handedOut.lastTaking],
  ];
  const rows = handedOut.activities.map((activity) => [
    activity.activityId,
    activity.displayNumber,
    activity.activityName,
    activity.programId,
    activity.programName,
    activity.prints.join(PRINT_SEPARATOR),
  ]);
  const list = [[...HANDED_OUT_COLUMNS], ...rows];
  const top = items.length + 2;
  const words = cellArea(1, WORDS_COLUMN, statusSet.length);
  const all = cellArea(0, 0, top + list.length, WORDS_COLUMN + 1);
  return [
    { kind: 'addSheet', sheet, showGridlines: true, isHidden: true },
    {
      kind: 'format',
      sheet,
      area: all,
      format: { fontName: FONT, fontSizePt: SMALL_PT, numberFormat: '@' },
    },
    { kind: 'setCells', sheet, at: { row: 0, column: 0 }, cells: [[{ text: sheetNotes.handOut.identity }]] },
    { kind: 'setCells', sheet, at: { row: 1, column: 0 }, cells: items.map((line) => line.map(content)) },
    { kind: 'setCells', sheet, at: { row: top, column: 0 }, cells: list.map((line) => line.map(content)) },
    { kind: 'setCells', sheet, at: words, cells: statusSet.map(({ label }) => [content(label)]) },
    { kind: 'setName', name: NAME.statusWords, formula: `=${formatSheetArea(sheet, words)}` },
    { kind: 'protectSheet', sheet },
  ];
}

function content(text: string): CellContent {
  return text === '' ? 'blank' : { text };
}
