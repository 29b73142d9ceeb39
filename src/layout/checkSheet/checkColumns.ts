import type { CellSource } from '../../domain/register';
import { quoteSheetName } from '../../workbook/address';
import type { CellContent } from '../../workbook/editPlan';
import { formulaString } from '../../workbook/formulaText';
import { fingerprint, textOfContent } from '../cellPrint';
import type { CheckLine } from './checkLines';

export const COLUMN = {
  number: 0,
  department: 1,
  activity: 2,
  weight: 3,
  sentence: 4,
  place: 5,
  value: 6,
  note: 7,
  /** Right of the paper: what the program knows a row by. */
  key: 8,
} as const;

export const COLUMN_COUNT = 9;
/** Rows above the headings: title, counts, departments, how to use it, a blank one, and the period. */
export const HEAD_ROWS = 6;
/** The period, right above the headings: both are printed on every page. */
export const PERIOD_ROW = HEAD_ROWS - 1;
/** Columns that are printed. */
export const PAPER_COLUMNS = 8;
/** Columns that the program writes, and so looks after: from 担当課 to 今の値. */
export const OWN_COLUMNS = { first: COLUMN.department, last: COLUMN.value } as const;

export const HEADINGS = ['番号', '担当課', '活動', '重さ', '何を直すか', '場所', '今の値', '対応'] as const;
export const WIDTHS = [5, 12, 22, 13, 44, 15, 15, 18, 16] as const;

/** Between the key and the print of the row's own cells. */
const KEY_END = ' ';

/** A row of cells. The last one says which finding it is, and what the program wrote in it. */
export function lineCells(line: CheckLine, number: number): readonly Exclude<CellContent, 'keep'>[] {
  const own = [
    text(line.department),
    text(line.activity),
    text(line.weight),
    text(line.sentence),
    line.place ? linkTo(line.place) : 'blank',
    text(line.value),
  ] as const;
  const print = printOf(own.map(textOfContent));
  const note = line.note === 'keep' ? 'blank' : line.note;
  return [{ number }, ...own, note, { text: `${line.key}${KEY_END}${print}` }];
}

/** One print of the cells that the program wrote in a row. */
export function printOf(texts: readonly string[]): string {
  return fingerprint(texts.join('\n'));
}

export function splitKey(text: string): { readonly key: string; readonly print: string } | null {
  const end = text.lastIndexOf(KEY_END);
  return end <= 0 ? null : { key: text.slice(0, end), print: text.slice(end + 1) };
}

/** `=HYPERLINK("#'台帳_進捗'!H7","台帳_進捗!H7")`: leads to the cell on every PC. */
export function linkTo({ sheet, cell }: CellSource): { readonly formula: string } {
  const target = formulaString(`#${quoteSheetName(sheet)}!${cell}`);
  return { formula: `=HYPERLINK(${target},${formulaString(`${sheet}!${cell}`)})` };
}

function text(words: string): Exclude<CellContent, 'keep'> {
  return words === '' ? 'blank' : { text: words.replace(/\r\n?/gu, '\n') };
}
