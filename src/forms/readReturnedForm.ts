import type { FormNumber, HandedOut } from '../domain/handedOut';
import {
  DEPARTMENT_LABEL,
  departmentPrint,
  formNumberOf,
  HANDED_OUT_HEADING,
  HANDED_OUT_SHEET,
  HANDED_OUT_VERSION,
  PERIOD_LABEL,
  readFormNumber,
  writeFormNumber,
} from '../domain/handedOut';
import { readPeriod } from '../domain/reportPeriod';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readHandedOutSheet } from './handedOutSheet';
import type { FormEdit, FormPlace, ReturnedForm } from './returnedForm';
import type { WrittenRow } from './returnedRows';
import { settleRows } from './returnedRows';
import { isNote } from './rowKinds';
import type { SheetView } from './sheetView';
import { cellName, viewSheet } from './sheetView';

/** How far down a sheet the table of a form may begin. */
const HEAD_ROWS = 40;

/** The table of a form that was handed out, as it stands on a sheet. */
interface FormTable {
  readonly view: SheetView;
  readonly headingRow: number;
  readonly columnOf: (heading: keyof typeof HANDED_OUT_HEADING) => number | null;
}

/**
 * Finds out whether a workbook is one that was handed out, which activity each row of its form is, and what was changed
 * beside filling it. The values themselves are read by `recogniseWorkbook`, row by row the same.
 */
export function readReturnedForm(snapshot: WorkbookSnapshot): ReturnedForm {
  const hidden = readHandedOutSheet(snapshot);
  if (hidden.kind === 'newer') return hidden;
  const handedOut = hidden.kind === 'read' ? hidden.handedOut : null;
  const tables = snapshot.sheets.flatMap(({ name, grid }) => {
    const isHidden = name.toLowerCase() === HANDED_OUT_SHEET.toLowerCase();
    const table = grid && !isHidden ? findFormTable(viewSheet(name, grid)) : null;
    return table ? [table] : [];
  });
  const printed = tables.map(printedNumber).find((number) => number !== null) ?? null;
  const formNumber = handedOut ? formNumberOf(handedOut) : printed;
  if (!formNumber) return { kind: 'none' };
  if (formNumber.version > HANDED_OUT_VERSION) return { kind: 'newer', version: formNumber.version };
  const { rows, edits } = settleRows(tables.flatMap(writtenRows), handedOut);
  const heads = tables.flatMap((table) => headEdits(table, formNumber, handedOut));
  return { kind: 'returned', formNumber, handedOut, rows, edits: [...heads, ...edits] };
}

function findFormTable(view: SheetView): FormTable | null {
  for (let row = view.firstRow; row <= Math.min(view.lastRow, view.firstRow + HEAD_ROWS); row++) {
    const columns = new Map(view.filledColumns(row).map((column) => [view.textAt(row, column), column]));
    const columnOf: FormTable['columnOf'] = (heading) => columns.get(HANDED_OUT_HEADING[heading]) ?? null;
    const isForm = columnOf('id') !== null && columnOf('activity') !== null && columnOf('status') !== null;
    if (isForm) return { view, headingRow: row, columnOf };
  }
  return null;
}

function writtenRows({ view, headingRow, columnOf }: FormTable): readonly WrittenRow[] {
  const rows: WrittenRow[] = [];
  const columns = Object.keys(HANDED_OUT_HEADING)
    .map((heading) => columnOf(heading as keyof typeof HANDED_OUT_HEADING))
    .filter((column) => column !== null);
  const idColumn = columnOf('id') ?? 0;
  const nameColumn = columnOf('activity') ?? 0;
  const programColumn = columnOf('program');
  for (let row = headingRow + 1; row <= view.lastRow; row++) {
    const [first, ...others] = columns
      .map((column) => view.textAt(row, column))
      .filter((text) => text !== '');
    if (first === undefined || (others.length === 0 && isNote(first))) continue;
    rows.push({
      sheet: view.sheet,
      row,
      cell: cellName(row, idColumn),
      id: view.textAt(row, idColumn).normalize('NFKC'),
      name: view.textAt(row, nameColumn),
      program: programColumn === null ? null : view.textAt(row, programColumn),
    });
  }
  return rows;
}

function printedNumber({ view, headingRow }: FormTable): FormNumber | null {
  return (
    placesAbove(view, headingRow)
      .map(({ text }) => readFormNumber(text))
      .find(Boolean) ?? null
  );
}

interface PlacedText extends FormPlace {
  readonly text: string;
}

function placesAbove(view: SheetView, end: number): readonly PlacedText[] {
  const places: PlacedText[] = [];
  for (let row = view.firstRow; row < end; row++) {
    for (const column of view.filledColumns(row)) {
      places.push({ sheet: view.sheet, cell: cellName(row, column), text: view.textAt(row, column) });
    }
  }
  return places;
}

/** Where the head of the form says something else than what was handed out. */
function headEdits(
  { view, headingRow }: FormTable,
  formNumber: FormNumber,
  handedOut: HandedOut | null,
): readonly FormEdit[] {
  const edits: FormEdit[] = [];
  const places = placesAbove(view, headingRow);
  const beside = (label: string): PlacedText | undefined =>
    places[places.findIndex(({ text }) => text === label) + 1];
  const number = places.find(({ text }) => readFormNumber(text) !== null);
  const expected = writeFormNumber(formNumber);
  const report = (what: 'period' | 'department' | 'formNumber', place: PlacedText, before: string): void => {
    edits.push({
      kind: 'headChanged',
      what,
      sheet: place.sheet,
      cell: place.cell,
      before,
      after: place.text,
    });
  };
  if (number && number.text.normalize('NFKC').trim() !== expected) report('formNumber', number, expected);
  const period = places.some(({ text }) => text === PERIOD_LABEL) ? beside(PERIOD_LABEL) : undefined;
  const reading = period && readPeriod(period.text);
  if (period && !(reading?.kind === 'found' && reading.period.id === formNumber.periodId)) {
    report('period', period, handedOut?.periodLabel ?? formNumber.periodId);
  }
  const hasDepartment = places.some(({ text }) => text === DEPARTMENT_LABEL);
  const department = hasDepartment ? beside(DEPARTMENT_LABEL) : undefined;
  if (department && departmentPrint(department.text) !== formNumber.departmentPrint) {
    report('department', department, handedOut?.department ?? '');
  }
  return edits;
}
