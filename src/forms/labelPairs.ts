import type { Area } from '../workbook/address';
import { lastColumn, lastRow } from '../workbook/address';
import { choiceBeside } from './checkedStatus';
import type { SourceValue } from './field';
import { sourceAt } from './fieldCells';
import type { Meaning } from './labelDictionary';
import type { LabelReading } from './labelReading';
import { readKnownLabel } from './labelReading';
import { isNote } from './rowKinds';
import type { SheetView } from './sheetView';
import type { StatusWords } from './statusWords';
import { cellName } from './sheetView';

/** A label of a form, and what is written beside or below it. */
export interface LabelPair {
  readonly label: string;
  readonly area: Area;
  readonly reading: LabelReading;
  /** Empty where the place for it is left blank. */
  readonly value: SourceValue;
  /** Further values in the same row, up to the next label: one a column where activities stand beside each other. */
  readonly further: readonly SourceValue[];
}

/** Labels that begin a form or stand under one: no activity begins with them. */
export const FORM_LABELS: ReadonlySet<Meaning> = new Set<Meaning>([
  'program',
  'programNumber',
  'upperLevel',
  'lowerLevel',
  'period',
  'department',
  'priority',
  'inSummary',
  'overview',
]);

/** A caption over a part of the form is no value of the label above it. */
const CAPTION = /^(【[^】]*】|[■◆□●]\s*\S{1,20})$/u;

/** The labels of some rows, each with its value, in reading order. `isTable`: rows that belong to a table. */
export function findPairs(
  view: SheetView,
  from: number,
  to: number,
  isTable: (row: number) => boolean,
  words: StatusWords,
): readonly LabelPair[] {
  const pairs: LabelPair[] = [];
  for (let row = from; row <= to; row++) {
    if (isTable(row)) continue;
    pairs.push(...pairsInOneCell(view, row));
    const labels = labelsOfRow(view, row);
    if (labels.length === 0) continue;
    const isAbove = standAbove(view, labels, isTable);
    for (const label of labels) {
      const choice = label.reading.meanings.includes('status') ? choiceBeside(view, label.area, words) : null;
      const value = isAbove
        ? below(view, label.area)
        : (choice ?? beside(view, label.area) ?? lonelyBelow(view, label.area, isTable));
      const further = isAbove || choice ? [] : furtherBeside(view, label.area);
      if (value) pairs.push({ ...label, value, further });
    }
  }
  return pairs;
}

type Label = Omit<LabelPair, 'value' | 'further'>;

function labelsOfRow(view: SheetView, row: number): readonly Label[] {
  return view.filledColumns(row).flatMap((column, i): Label[] => {
    const text = view.textAt(row, column);
    const isFirst = i === 0;
    const reading = readKnownLabel(text) ?? (isFirst ? numberedActivity(text) : null);
    return reading === null ? [] : [{ label: text, area: view.areaAt(row, column), reading }];
  });
}

const NUMBERED_ACTIVITY =
  /^(?:活動|取組|個別取組|具体的取組|活動名|取組名)\s*[(（]?(?:[①-⑳]|[\d０-９]{1,2})[)）]?$/u;

/** 活動①, 取組2: at the beginning of a row, before the activity's name. */
function numberedActivity(text: string): LabelReading | null {
  return NUMBERED_ACTIVITY.test(text) ? { meanings: ['activity'], match: 'exact' } : null;
}

const LABEL_AND_VALUE = /^([^：:\n]{1,14})[：:]\s*([^\s：:][^\n]{0,60})$/u;

/** 「担当課：保育課」: only what is said of the program, since a text of an 実績 may begin with 「課題：」 too. */
function pairsInOneCell(view: SheetView, row: number): readonly LabelPair[] {
  return view.filledColumns(row).flatMap((column): LabelPair[] => {
    const source = sourceAt(view, row, column);
    const [, label = '', value = ''] = LABEL_AND_VALUE.exec(source.value) ?? [];
    const reading = label === '' ? null : readKnownLabel(label);
    const meaning = reading?.meanings[0];
    if (reading === null || meaning === undefined || !FORM_LABELS.has(meaning)) return [];
    return [{ label, area: view.areaAt(row, column), reading, value: { ...source, value }, further: [] }];
  });
}

/** A row of labels and nothing else, with something other than labels below them, is a row of headings. */
function standAbove(view: SheetView, labels: readonly Label[], isTable: (row: number) => boolean): boolean {
  const [first] = labels;
  if (first === undefined || labels.length < 2) return false;
  if (view.filledColumns(first.area.row).length > labels.length) return false;
  return labels.some(({ area }) => {
    const text = textBelow(view, area);
    return text !== '' && !isTable(lastRow(area) + 1) && isValue(text);
  });
}

function textBelow(view: SheetView, area: Area): string {
  return view.textAt(lastRow(area) + 1, area.column);
}

function isValue(text: string): boolean {
  return readKnownLabel(text) === null && !CAPTION.test(text) && !isNote(text);
}

function below(view: SheetView, area: Area): SourceValue {
  const row = lastRow(area) + 1;
  const source = sourceAt(view, row, area.column);
  return isValue(source.value) ? source : { value: '', raw: null, cell: cellName(row, area.column) };
}

/**
 * What stands right of a label, up to the next label; null when nothing does. Null too for a label that heads a group
 * of labels (取組状況 beside 進捗状況 and 取組実績).
 */
function beside(view: SheetView, area: Area): SourceValue | null {
  for (let column = lastColumn(area) + 1; column <= view.lastColumn; column++) {
    const text = view.textAt(area.row, column);
    if (text === '') continue;
    if (readKnownLabel(text) !== null) break;
    return joinedRows(view, area, column);
  }
  const isBox = view.areaAt(area.row, lastColumn(area) + 1).columnCount > 1;
  return isBox ? { value: '', raw: null, cell: cellName(area.row, lastColumn(area) + 1) } : null;
}

function furtherBeside(view: SheetView, area: Area): readonly SourceValue[] {
  const values: SourceValue[] = [];
  for (const column of view.filledColumns(area.row)) {
    if (column <= lastColumn(area)) continue;
    if (readKnownLabel(view.textAt(area.row, column)) !== null) break;
    values.push(sourceAt(view, area.row, column));
  }
  return values.slice(1);
}

/** A text on several rows beside one tall label is one text. */
function joinedRows(view: SheetView, area: Area, column: number): SourceValue {
  const first = sourceAt(view, area.row, column);
  const lines = [first.value];
  for (let row = area.row + 1; row <= lastRow(area); row++) {
    const text = view.textAt(row, column);
    if (text !== '' && isValue(text)) lines.push(text);
  }
  return lines.length === 1 ? first : { ...first, value: lines.join('\n') };
}

/** A single label over its value; or a place that was left blank. */
function lonelyBelow(view: SheetView, area: Area, isTable: (row: number) => boolean): SourceValue | null {
  const right = readKnownLabel(view.textAt(area.row, lastColumn(area) + 1));
  const row = lastRow(area) + 1;
  if (right !== null && area.rowCount > 1) return null;
  const text = textBelow(view, area);
  const isHere = text !== '' && isValue(text) && !isTable(row) && right === null;
  return isHere
    ? sourceAt(view, row, area.column)
    : { value: '', raw: null, cell: cellName(area.row, lastColumn(area) + 1) };
}
