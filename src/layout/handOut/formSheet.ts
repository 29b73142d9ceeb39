import type { HandedOut } from '../../domain/handedOut';
import {
  DEPARTMENT_LABEL,
  FORM_NUMBER_LABEL,
  formNumberOf,
  PERIOD_LABEL,
  writeFormNumber,
} from '../../domain/handedOut';
import type { DepartmentForm } from '../../domain/handOut';
import type { StatusSet } from '../../domain/statusSet';
import { sheetNotes } from '../../messages/sheetNotes';
import type { Area } from '../../workbook/address';
import { cellArea } from '../../workbook/address';
import type { CellContent, CellFormat, Color, Edit } from '../../workbook/editPlan';
import { heightOf, lettersAcross, linesOf } from '../papers/textHeight';
import { BODY_PT, FONT, HEAD_FILL, LINE, PAPER_TAB, QUIET, SMALL_PT, TOTAL_FILL } from '../paperStyle';
import type { ProgressBody } from '../registerGuards';
import { guardEdits } from '../registerGuards';
import type { FormColumn, FormColumnKey } from './formColumns';
import { formColumns } from './formColumns';

/** The sheet that a department fills. */
export const FORM_SHEET = '取組状況報告';
const NOTE_ROW = 5;
const HEADING_ROW = NOTE_ROW + 1;
const FIRST_ROW = HEADING_ROW + 1;
/** The cells to fill stand out, and stay white on paper. */
const OPEN_FILL: Color = '#FFFBE8';
const TITLE_PT = 16;
/** Printed at about four fifths of it. */
const FORM_PT = 11;
/** A new workbook counts widths in digits of 游ゴシック: eight pixels, where others have seven. */
const WIDER = 8 / 7;
/** Room for a few sentences to be written by hand where the form is printed. */
const LEAST_LINES = 5;

const WORDS = sheetNotes.handOut;

export interface FormWords {
  /** Printed under the head, such as where and until when the form is sent; empty: none. */
  readonly note: string;
}

/** The visible sheet of a handed-out workbook: A4 landscape, closed but for the cells to fill. */
export function formSheet(
  form: DepartmentForm,
  handedOut: HandedOut,
  statusSet: StatusSet,
  { note }: FormWords,
): Edit[] {
  const columns = formColumns(form);
  const place = (key: FormColumnKey): number => columns.findIndex((column) => column.key === key);
  const sheet = FORM_SHEET;
  const body = cellArea(FIRST_ROW, 0, form.rows.length, columns.length);
  const format = (area: Area, look: CellFormat): Edit => ({ kind: 'format', sheet, area, format: look });
  const status = place('status');
  return [
    { kind: 'addSheet', sheet, tabColor: PAPER_TAB, showGridlines: false },
    ...columns.map(({ widthCharacters }, index): Edit => ({
      kind: 'columnWidth',
      sheet,
      column: index,
      count: 1,
      widthCharacters,
    })),
    format(cellArea(0, 0, FIRST_ROW + form.rows.length + statusSet.length + 2, columns.length), {
      fontName: FONT,
      fontSizePt: FORM_PT,
    }),
    ...headEdits(form, handedOut, columns, { note, reason: reasonNote(statusSet) }),
    ...tableEdits(form, columns, body),
    format({ ...body, column: status, columnCount: 1 }, { horizontal: 'center' }),
    ...guardEdits(statusSet, bodyOf(columns, body)),
    ...definitionEdits(statusSet, FIRST_ROW + form.rows.length + 1),
    { kind: 'freezeRows', sheet, count: FIRST_ROW },
    {
      kind: 'pageSetup',
      sheet,
      setup: {
        orientation: 'landscape',
        paper: 'A4',
        printArea: null,
        titleRows: { row: HEADING_ROW, count: 1 },
        fitToWidth: true,
        marginsPt: { top: 42, bottom: 45, left: 34, right: 34 },
        footerCenter: '&A　&P/&N',
        centerHorizontally: true,
      },
    },
    { kind: 'protectSheet', sheet, allowsResizing: true },
  ];
}

function bodyOf(columns: readonly FormColumn[], body: Area): ProgressBody {
  const places = new Map(columns.map(({ heading }, index) => [heading, index]));
  const columnOf = (heading: string): number | null => places.get(heading) ?? null;
  return { sheet: FORM_SHEET, row: body.row, rowCount: body.rowCount, columnOf };
}

function noteLine(note: string): string {
  const line = note.replace(/\s+/gu, ' ').trim();
  return line === '' || line.startsWith('※') ? line : `※${line}`;
}

/** Which statuses ask for a reason, in the city's words; empty where none does. */
function reasonNote(statusSet: StatusSet): string {
  const words = statusSet.filter(({ needsReason }) => needsReason).map(({ label }) => `「${label}」`);
  return words.length === 0 ? '' : WORDS.reason(words.join(''));
}

function headEdits(
  { period, previous, department }: DepartmentForm,
  handedOut: HandedOut,
  columns: readonly FormColumn[],
  { note, reason }: { readonly note: string; readonly reason: string },
): Edit[] {
  const sheet = FORM_SHEET;
  const place = (key: FormColumnKey): number => columns.findIndex((column) => column.key === key);
  const put = (row: number, column: number, text: string): Edit => ({
    kind: 'setCells',
    sheet,
    at: { row, column },
    cells: [[text === '' ? 'blank' : { text }]],
  });
  const look = (row: number, column: number, format: CellFormat, count = 1): Edit => ({
    kind: 'format',
    sheet,
    area: cellArea(row, column, 1, count),
    format,
  });
  const [program, status, achievement] = [place('program'), place('status'), place('achievement')];
  const [delayReason, nextAction] = [place('delayReason'), place('nextAction')];
  const label: CellFormat = { fill: HEAD_FILL, border: LINE, horizontal: 'center', vertical: 'center' };
  const value: CellFormat = { border: LINE, vertical: 'center', horizontal: 'left', indent: 1 };
  const notes = [WORDS.fill, [reason, previous ? WORDS.previous(previous.label) : ''].join('')];
  const first = columns[0]?.key === 'number' ? 0 : program;
  return [
    put(0, 0, handedOut.planName),
    look(0, 0, { fontSizePt: BODY_PT }),
    put(0, delayReason, FORM_NUMBER_LABEL),
    look(0, delayReason, { fontSizePt: SMALL_PT, fontColor: QUIET, horizontal: 'right' }),
    put(0, nextAction, writeFormNumber(formNumberOf(handedOut))),
    look(0, nextAction, { fontSizePt: SMALL_PT, fontColor: QUIET }),
    put(1, 0, WORDS.title(period.label)),
    look(1, 0, { fontSizePt: TITLE_PT, bold: true, vertical: 'center' }),
    put(2, first, DEPARTMENT_LABEL),
    look(2, first, label),
    put(2, first + 1, department),
    look(2, first + 1, { ...value, bold: true }, Math.max(1, place('activity') - first)),
    { kind: 'merge', sheet, area: cellArea(2, first + 1, 1, Math.max(1, place('activity') - first)) },
    put(2, status, PERIOD_LABEL),
    look(2, status, label),
    put(2, achievement, period.label),
    look(2, achievement, value),
    put(2, delayReason, WORDS.reporter),
    look(2, delayReason, label),
    look(2, nextAction, { ...value, fill: OPEN_FILL, locked: false, numberFormat: '@' }),
    ...notes.flatMap((text, index) => [
      put(3 + index, 0, text),
      look(3 + index, 0, { fontSizePt: SMALL_PT, fontColor: QUIET, vertical: 'center' }),
    ]),
    // Under the labels of the head, and marked as a note: whatever an office writes here is read as nothing else.
    put(NOTE_ROW, 0, noteLine(note)),
    look(NOTE_ROW, 0, { bold: true, vertical: 'center' }),
    { kind: 'rowHeight', sheet, row: 0, count: 1, heightPt: 18 },
    { kind: 'rowHeight', sheet, row: 1, count: 1, heightPt: 26 },
    { kind: 'rowHeight', sheet, row: 2, count: 1, heightPt: 24 },
    { kind: 'rowHeight', sheet, row: 3, count: 2, heightPt: 16 },
    { kind: 'rowHeight', sheet, row: NOTE_ROW, count: 1, heightPt: note === '' ? 6 : 22 },
  ];
}

function tableEdits({ rows }: DepartmentForm, columns: readonly FormColumn[], body: Area): Edit[] {
  const sheet = FORM_SHEET;
  const headings = cellArea(HEADING_ROW, 0, 1, columns.length);
  const cells = rows.map((row) =>
    columns.map(({ text }): CellContent => {
      const words = text(row);
      return words === '' ? 'blank' : { text: words };
    }),
  );
  const format = (area: Area, look: CellFormat): Edit => ({ kind: 'format', sheet, area, format: look });
  const at = (index: number): Area => ({ ...body, column: index, columnCount: 1 });
  return [
    { kind: 'setCells', sheet, at: headings, cells: [columns.map(({ heading }) => ({ text: heading }))] },
    format(headings, {
      bold: true,
      fill: HEAD_FILL,
      border: LINE,
      wrap: true,
      horizontal: 'center',
      vertical: 'center',
    }),
    { kind: 'rowHeight', sheet, row: HEADING_ROW, count: 1, heightPt: 32 },
    format(body, { wrap: true, vertical: 'top', border: LINE, fill: TOTAL_FILL }),
    ...columns.flatMap(({ key, isOpen }, index): Edit[] => {
      if (isOpen) return [format(at(index), { fill: OPEN_FILL, locked: false })];
      if (key === 'number') return [format(at(index), { numberFormat: '@', horizontal: 'center' })];
      if (key === 'previousStatus') return [format(at(index), { horizontal: 'center' })];
      if (key !== 'id') return [];
      return [format(at(index), { fontSizePt: SMALL_PT, fontColor: QUIET, horizontal: 'center' })];
    }),
    { kind: 'setCells', sheet, at: body, cells },
    ...rows.map((row, index): Edit => ({
      kind: 'rowHeight',
      sheet,
      row: body.row + index,
      count: 1,
      heightPt: Math.max(
        heightOf(LEAST_LINES, FORM_PT),
        ...columns.map(({ text, widthCharacters }) =>
          heightOf(linesOf(text(row), lettersAcross(widthCharacters * WIDER, FORM_PT)), FORM_PT),
        ),
      ),
      grows: true,
    })),
  ];
}

/** Under the table, what each word means: the drop-down's hint says it too, but not on paper. */
function definitionEdits(statusSet: StatusSet, row: number): Edit[] {
  const sheet = FORM_SHEET;
  const lines = [
    WORDS.definitions,
    ...statusSet.map(({ label, definition }) => WORDS.definition(label, definition)),
  ];
  return [
    { kind: 'setCells', sheet, at: { row, column: 0 }, cells: lines.map((text) => [{ text }]) },
    {
      kind: 'format',
      sheet,
      area: cellArea(row, 0, lines.length),
      format: { fontSizePt: SMALL_PT, fontColor: QUIET },
    },
  ];
}
