import type { Area } from '../../workbook/address';
import { cellArea, formatArea, formatCell, lastRow, parseSheetArea } from '../../workbook/address';
import { plainText } from '../../workbook/cellValue';
import type { CellContent } from '../../workbook/editPlan';
import type { Grid } from '../../workbook/grid';
import { formulaAt, valueAt } from '../../workbook/grid';
import type { NameSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { findName, findSheet } from '../../workbook/snapshot';
import { textInCell } from '../cellPrint';
import { NAME } from '../sheetNames';
import { COLUMN, HEAD_ROWS, OWN_COLUMNS, PAPER_COLUMNS, printOf, splitKey } from './checkColumns';
import type { StandingLine } from './checkLines';
import { ACKNOWLEDGED } from './checkLines';

/** A 点検結果 that this program made earlier. */
export interface StandingCheckSheet {
  readonly sheet: SheetSnapshot;
  /** The heading row and all rows of findings. */
  readonly area: Area;
  readonly lines: readonly StandingLine[];
  /** What a person changed outside the column that is theirs, as printed: `A7:G7`. */
  readonly handEdited: readonly string[];
}

/** True for the sheet that the program's name points at, whatever a person called it since. */
export function isNamedCheckSheet(sheet: string, names: readonly NameSnapshot[]): boolean {
  const formula = names.find(({ name }) => name === NAME.check)?.formula ?? '';
  return parseSheetArea(formula)?.sheet === sheet;
}

/** The sheet as it stands; null where there is none, or its name was taken away. */
export function findCheckSheet(snapshot: WorkbookSnapshot): StandingCheckSheet | null {
  const place = parseSheetArea(findName(snapshot, NAME.check) ?? '');
  const sheet = place && findSheet(snapshot, place.sheet);
  if (!place || !sheet) return null;
  const { area } = place;
  const { grid } = sheet;
  if (!grid) return { sheet, area, lines: [], handEdited: [] };
  const lines: StandingLine[] = [];
  const handEdited: string[] = [];
  if (!isUntouchedHead(grid, area)) handEdited.push(formatArea(headArea(area)));
  for (let row = area.row + 1; row <= lastRow(area); row++) {
    const own = ownTexts(grid, row);
    const written = splitKey(textInCell(grid, row, COLUMN.key));
    if (!written) {
      if (own.some((text) => text !== '') || textInCell(grid, row, COLUMN.note) !== '')
        handEdited.push(rowPlace(row));
      continue;
    }
    if (printOf(own) !== written.print) handEdited.push(rowPlace(row));
    lines.push(lineAt(grid, row, written.key));
  }
  return { sheet, area, lines, handEdited };
}

/** 「承知の上：次期に見直すため」 in the column 対応, by the key of its row. */
export function acknowledgedInNotes(snapshot: WorkbookSnapshot): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const { key, note } of findCheckSheet(snapshot)?.lines ?? []) {
    if (typeof note === 'string' || !('text' in note) || !note.text.startsWith(ACKNOWLEDGED)) continue;
    const reason = note.text.slice(ACKNOWLEDGED.length).replace(/^[\s：:、。・（(]+|[\s）)]+$/gu, '');
    if (reason !== '') reasons.set(key, reason);
  }
  return reasons;
}

function ownTexts(grid: Grid, row: number): readonly string[] {
  const texts: string[] = [];
  for (let column: number = OWN_COLUMNS.first; column <= OWN_COLUMNS.last; column++) {
    texts.push(textInCell(grid, row, column));
  }
  return texts;
}

/** Title, counts and headings: the rows down to the heading row. */
function headArea({ row }: Area): Area {
  const first = Math.max(0, row - HEAD_ROWS);
  return cellArea(first, 0, row - first + 1, PAPER_COLUMNS);
}

function isUntouchedHead(grid: Grid, area: Area): boolean {
  const written = splitKey(textInCell(grid, area.row, COLUMN.key));
  return written?.print === printOf(headTexts(grid, area));
}

function headTexts(grid: Grid, area: Area): readonly string[] {
  const head = headArea(area);
  const texts: string[] = [];
  for (let row = head.row; row <= lastRow(head); row++) {
    for (let column = 0; column < PAPER_COLUMNS; column++) texts.push(textInCell(grid, row, column));
  }
  return texts;
}

function rowPlace(row: number): string {
  return `${formatCell({ row, column: 0 })}:${formatCell({ row, column: OWN_COLUMNS.last })}`;
}

function lineAt(grid: Grid, row: number, key: string): StandingLine {
  const note = noteAt(grid, row);
  return {
    department: textInCell(grid, row, COLUMN.department),
    activity: textInCell(grid, row, COLUMN.activity),
    sentence: textInCell(grid, row, COLUMN.sentence),
    note,
    hasNote: note !== 'blank',
    key,
  };
}

function noteAt(grid: Grid, row: number): CellContent {
  const formula = formulaAt(grid, row, COLUMN.note);
  if (formula !== null) return { formula };
  const value = valueAt(grid, row, COLUMN.note);
  if (value === null) return 'blank';
  if (typeof value === 'number') return { number: value };
  return { text: plainText(value) };
}
