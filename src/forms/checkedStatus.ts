import type { Area } from '../workbook/address';
import { lastColumn, lastRow } from '../workbook/address';
import type { SourceValue } from './field';
import { exactText } from './fieldCells';
import { readKnownLabel } from './labelReading';
import type { SheetView } from './sheetView';
import { cellName, trimText } from './sheetView';
import type { StatusWords } from './statusWords';
import { isMark } from './statusWords';

/** A word of the scale with a box or a ring before it: □済, ☑概ね順調. */
const BOXED = /([□☐◻■☑☒✓✔✅レ○◯〇●◉◎])\s*([^□☐◻■☑☒✓✔✅○◯〇●◉◎\s、，,／/]+)/gu;
const TICKED = /[■☑☒✓✔✅レ●◉◎]/u;
const RINGED = /[○◯〇]/u;
const SIGNS = /^[□☐◻■☑☒✓✔✅レ○◯〇●◉◎\s]+|[✓✔✅レ○◯〇●◉◎\s]+$/gu;

/** Two boxes with a word of one character each. */
const SHORTEST_CHOICE = 4;

interface Choice {
  readonly word: string;
  readonly column: number;
  readonly isTicked: boolean;
  readonly isRinged: boolean;
}

/**
 * The word that is ticked among several in one cell (□済　☑概ね順調　□遅れ); empty where none is. Null for any other
 * text, and where several are ticked: that stays as it is written, and is no word of the scale.
 */
export function tickedWord(text: string, words: StatusWords): string | null {
  if (text.length < SHORTEST_CHOICE) return null;
  const choices = [...text.matchAll(BOXED)].map(([, sign = '', word = '']): Choice => ({
    word: trimText(word),
    column: 0,
    isTicked: TICKED.test(sign),
    isRinged: RINGED.test(sign),
  }));
  const known = choices.filter(({ word }) => words.headingOf(word) !== null);
  if (known.length < 2 || known.length < choices.length) return null;
  const chosen = chosenOf(known);
  return chosen.length > 1 ? null : (chosen[0]?.word ?? '');
}

/** A status as it is written, or the word that is ticked in its cell. */
export function statusText(source: SourceValue, words: StatusWords): SourceValue {
  const ticked = tickedWord(source.value, words);
  return ticked === null ? exactText(source) : { ...source, value: ticked };
}

/** Rings are empty boxes where something else is ticked, and ticks where nothing is. */
function chosenOf(choices: readonly Choice[]): readonly Choice[] {
  const ticked = choices.filter(({ isTicked }) => isTicked);
  if (ticked.length > 0) return ticked;
  const ringed = choices.filter(({ isRinged }) => isRinged);
  return ringed.length === choices.length ? [] : ringed;
}

/**
 * The words of the scale side by side, right of their label: the one that is ticked, or has a mark below or above it.
 * Null when no such row of words stands there.
 */
export function choiceBeside(view: SheetView, label: Area, words: StatusWords): SourceValue | null {
  const choices: Choice[] = [];
  for (const column of view.filledColumns(label.row)) {
    if (column <= lastColumn(label)) continue;
    const text = view.textAt(label.row, column);
    if (readKnownLabel(text) !== null) break;
    const status = words.headingOf(text.replace(SIGNS, ''));
    if (status === null) continue;
    choices.push({
      word: status.label,
      column,
      isTicked: TICKED.test(text),
      isRinged: RINGED.test(text),
    });
  }
  const [first, second] = choices;
  if (first === undefined || second === undefined || isUnderActivity(view, label.row, second.column))
    return null;
  const own = chosenOf(choices);
  const chosen =
    own.length > 0 ? own : choices.filter(({ column }) => isMarkedBeside(view, label.row, column));
  const word = chosen.map((choice) => choice.word).join('・');
  return { value: word, raw: word, cell: cellName(label.row, (chosen[0] ?? first).column) };
}

const ROWS_OF_ACTIVITY = 8;

/** A word under an activity's name is that activity's status: they stand in columns. */
function isUnderActivity(view: SheetView, row: number, column: number): boolean {
  for (let above = row - 1; above >= Math.max(view.firstRow, row - ROWS_OF_ACTIVITY); above--) {
    const [label = column] = view.filledColumns(above);
    const meanings = readKnownLabel(view.textAt(above, label))?.meanings ?? [];
    if (label < column && meanings.includes('activity')) return view.textAt(above, column) !== '';
  }
  return false;
}

function isMarkedBeside(view: SheetView, row: number, column: number): boolean {
  const area = view.areaAt(row, column);
  return [lastRow(area) + 1, area.row - 1].some((beside) => isMark(view.textAt(beside, column)));
}
