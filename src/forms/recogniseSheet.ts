import type { SheetSnapshot } from '../workbook/snapshot';
import type { FieldFinding } from './columnPlan';
import { fixedFinding } from './columnPlan';
import type { Field } from './field';
import { readForms } from './formReader';
import type { FoundTable } from './listReader';
import { findTable, readList } from './listReader';
import { readPlan } from './planReader';
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
  const list = found && !found.missing.includes('program') ? asList(view, words, context, found) : null;
  if (list) return list;
  const forms = readForms(view, words, context);
  if (forms.kind === 'form') return forms.sheet;
  const other = found && (asList(view, words, context, found) ?? readPlan(view, words, context, found));
  if (other) return other;
  const fields = found?.plan.findings ?? [];
  // A table of programs and activities is a list, whatever else a form could be made of.
  const isList = found !== null && found.missing.every((field) => field === 'status');
  return !isList && isMoreTelling(forms.fields, fields)
    ? explain(view, forms.missing, forms.fields)
    : explain(view, found?.missing ?? [], fields);
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

function isMoreTelling(a: readonly FieldFinding[], b: readonly FieldFinding[]): boolean {
  return distinctFields(a).size > distinctFields(b).size;
}

function distinctFields(fields: readonly FieldFinding[]): ReadonlySet<Field> {
  return new Set(fields.map(({ field }) => field));
}

const TELLING: ReadonlySet<Field> = new Set<Field>([
  'activity',
  'status',
  'achievement',
  'delayReason',
  'nextAction',
]);

function explain(
  view: SheetView,
  missing: readonly NeededField[],
  fields: readonly FieldFinding[],
): SheetRecognition {
  const found = distinctFields(fields.filter(({ confidence }) => confidence !== 'guess'));
  const isUnfinished =
    missing.length > 0 && found.size >= ENOUGH_HEADINGS && [...found].some((field) => TELLING.has(field));
  return isUnfinished
    ? outOfScope(view.sheet, 'headingMissing', missing, fields)
    : outOfScope(view.sheet, 'noHeadings');
}
