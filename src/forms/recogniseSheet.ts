import type { SheetSnapshot } from '../workbook/snapshot';
import { fixedFinding } from './columnPlan';
import type { FoundTable } from './listReader';
import { findTable, readList } from './listReader';
import type { ReadingContext } from './readingContext';
import type { NeededField, RecognisedSheet, SheetRecognition } from './recognition';
import { outOfScope } from './recognition';
import { reasonToSetAside } from './setAside';
import type { SheetView } from './sheetView';
import { viewSheet } from './sheetView';
import type { StatusWords } from './statusWords';
import { statusWords } from './statusWords';

/** Headings of this kind of sheet that must be there before one that lacks the rest is called an unfinished form. */
const ENOUGH_HEADINGS = 3;

/**
 * Finds out what a sheet is and reads it. What is not surely one of the standard sheets is out of scope and says why:
 * a register is never made from a sheet that merely looks a little like one.
 */
export function recogniseSheet(sheet: SheetSnapshot, context: ReadingContext): SheetRecognition {
  if (sheet.grid === null) return outOfScope(sheet.name, sheet.usedArea === null ? 'empty' : 'notRead');
  const view = viewSheet(sheet.name, sheet.grid);
  if (isEmpty(view)) return outOfScope(sheet.name, 'empty');
  const words = statusWords(context.statusSet);
  const aside = reasonToSetAside(sheet, view, words, context);
  if (aside !== null) return outOfScope(sheet.name, aside);
  const recognition = read(view, words, context);
  const isHidden = sheet.visibility !== 'visible' && recognition.kind !== 'outOfScope';
  return isHidden ? outOfScope(sheet.name, 'hidden', [], recognition.fields) : recognition;
}

function isEmpty(view: SheetView): boolean {
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    if (view.filledColumns(row).length > 0) return false;
  }
  return true;
}

function read(view: SheetView, words: StatusWords, context: ReadingContext): SheetRecognition {
  const found = findTable(view, words, context, context.mappings?.get(view.sheet));
  const list = found && asList(view, words, context, found);
  if (list) return list;
  return explain(view, found);
}

function asList(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
  found: FoundTable,
): RecognisedSheet | null {
  const activity = fixedFinding(found.plan, 'activity');
  if (!activity || found.missing.includes('status')) return null;
  const reading = readList(view, words, context, found, activity);
  if (!found.missing.includes('program')) return reading.records.length > 0 ? reading : null;
  // Programs may stand on rows of their own; then nearly every activity has one.
  const placed = reading.records.filter(({ values }) => values.program !== undefined).length;
  return placed > 0 && placed * 10 >= reading.records.length * 8 ? reading : null;
}

function explain(view: SheetView, found: FoundTable | null): SheetRecognition {
  const telling: ReadonlySet<NeededField | string> = new Set([
    'activity',
    'status',
    'achievement',
    'delayReason',
    'nextAction',
  ]);
  const fields = found?.plan.findings ?? [];
  const isUnfinished = fields.length >= ENOUGH_HEADINGS && fields.some(({ field }) => telling.has(field));
  return isUnfinished
    ? outOfScope(view.sheet, 'headingMissing', found?.missing ?? [], fields)
    : outOfScope(view.sheet, 'noHeadings');
}
