import type { DepartmentProgress, DepartmentState } from '../../domain/checks/departments';
import { countSeverities } from '../../domain/checks/departments';
import type { ReportPeriod } from '../../domain/reportPeriod';
import { sheetNotes } from '../../messages/sheetNotes';
import type { CellContent } from '../../workbook/editPlan';
import type { CheckedFinding } from '../findingKeys';
import { COLUMN_COUNT, HEADINGS, PAPER_COLUMNS, PERIOD_ROW, printOf } from './checkColumns';
import { OFFICE } from './checkLines';

const notes = sheetNotes.checkSheet;

/** Where the time of the 点検 stands inside the head: it alone says nothing new. */
export const TIME_PLACE = { row: PERIOD_ROW, column: PAPER_COLUMNS - 2 } as const;

export interface CheckHead {
  readonly period: ReportPeriod;
  readonly items: readonly CheckedFinding[];
  readonly departments: readonly DepartmentProgress[];
  /** Local time, `2022-10-31 17:05`. */
  readonly at: string;
}

/** The rows above the findings and the headings, as wide as the sheet. The last cell holds the print of the others. */
export function headCells({ period, items, departments, at }: CheckHead): readonly CellContent[][] {
  const title = notes.title(period.label);
  const lines = [
    [title],
    [countsLine(items)],
    [departmentsLine(departments)],
    [notes.intro],
    [],
    [title, ...blanks(TIME_PLACE.column - 1), `点検 ${at}`],
    [...HEADINGS],
  ].map((line) => [...line, ...blanks(PAPER_COLUMNS - line.length)]);
  const print = printOf(lines.flat());
  return lines.map((line, row) => [
    ...line.map((text): CellContent => (text === '' ? 'blank' : { text })),
    row === lines.length - 1 ? { text: `照合 ${print}` } : 'blank',
  ]);
}

function blanks(count: number): string[] {
  return new Array<string>(Math.max(0, count)).fill('');
}

/** The width that every row of the head has. */
export const HEAD_WIDTH = COLUMN_COUNT;

function countsLine(items: readonly CheckedFinding[]): string {
  const open = items.filter(({ acknowledged }) => acknowledged === null);
  const { stop, confirm, notice } = countSeverities(open.map(({ finding }) => finding));
  const accepted = items.length - open.length;
  const without = notes.without(accepted);
  if (open.length === 0) return notes.nothing(without);
  return notes.counts(stop, confirm, notice, without);
}

const STATE_WORDS: readonly (readonly [DepartmentState, string])[] = [
  ['noAnswer', '未回答'],
  ['checking', '確認中'],
  ['done', '済'],
];
const MOST_NAMES = 12;

/** 未回答2課（保育課、農水産課）、確認中3課（…）、済10課 */
function departmentsLine(departments: readonly DepartmentProgress[]): string {
  return STATE_WORDS.flatMap(([state, word]) => {
    const found = departments
      .filter((one) => one.state === state)
      .map(({ department }) => department || OFFICE);
    if (found.length === 0) return [];
    const names = found.slice(0, MOST_NAMES).join('、');
    const more = found.length > MOST_NAMES ? 'ほか' : '';
    return [`${word}${String(found.length)}課${state === 'done' ? '' : `（${names}${more}）`}`];
  }).join('、');
}
