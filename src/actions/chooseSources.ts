import { matchingKey } from '../domain/normalise';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { RecognisedSheet, SheetRecognition } from '../forms/recognition';
import { asksForPeriod } from '../forms/chosenPeriods';
import { fiscalYearOfTitles } from '../forms/titleLines';
import type { BlockedReason } from './actionResult';

export type SourceChoice =
  | { readonly kind: 'chosen'; readonly sheets: readonly RecognisedSheet[] }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason }
  /** Sheets that report and do not settle for which period: a person says it. */
  | { readonly kind: 'needsPeriods'; readonly sheets: readonly SheetWithoutPeriod[] };

export interface SheetWithoutPeriod {
  readonly sheet: string;
  /** The year that its title names, without a part of it; null when it names none, or several. */
  readonly fiscalYear: number | null;
  /** Places that contradict each other, or themselves (R12); empty for a sheet that names no period. */
  readonly named: readonly NamedPeriod[];
  /** What was chosen for this sheet when it said something else. */
  readonly former: ReportPeriod | null;
}

export interface NamedPeriod {
  /** Empty for the heading of a group of columns. */
  readonly cell: string;
  readonly text: string;
  /** Null where 和暦 and 西暦 differ. */
  readonly period: ReportPeriod | null;
}

/** Sheets that say the same of at least this part of their activities are copies of one another. */
const COPY_SHARE = 0.5;

/**
 * Which of a workbook's sheets the register is made from: those that a person named, or all that report, unless two of
 * them report on the same activities and period. Which of two copies holds is never guessed.
 */
export function chooseSources(
  recognitions: readonly SheetRecognition[],
  wanted: readonly string[] | null,
): SourceChoice {
  const usable = recognitions.filter((sheet): sheet is RecognisedSheet => sheet.kind !== 'outOfScope');
  if (wanted?.length === 0) return { kind: 'blocked', reason: { code: 'noSheetChosen' } };
  if (wanted) {
    const unknown = wanted.find((name) => !usable.some(({ sheet }) => sheet === name));
    if (unknown !== undefined) return { kind: 'blocked', reason: { code: 'unknownSheet', sheet: unknown } };
    return check(usable.filter(({ sheet }) => wanted.includes(sheet)));
  }
  if (usable.length === 0) return { kind: 'blocked', reason: nothingFound(recognitions) };
  const copies = firstCopies(usable.filter(({ kind }) => kind !== 'plan'));
  if (copies) return { kind: 'blocked', reason: { code: 'chooseList', sheets: copies } };
  return check(usable);
}

function nothingFound(recognitions: readonly SheetRecognition[]): BlockedReason {
  for (const sheet of recognitions) {
    if (sheet.kind === 'outOfScope' && sheet.reason === 'headingMissing') {
      return {
        code: 'headingMissing',
        sheet: sheet.sheet,
        headings: sheet.missing.map((field) => NEEDED[field]),
      };
    }
  }
  const looked = recognitions.filter((sheet) => sheet.kind === 'outOfScope' && !UNSEEN.has(sheet.reason));
  return { code: 'noList', sheets: looked.map(({ sheet }) => sheet) };
}

/** Sheets that a person does not look for a list in. */
const UNSEEN: ReadonlySet<string> = new Set(['generated', 'hidden', 'notRead']);

const NEEDED = { activity: '活動', program: '事業名', status: '進捗状況' } as const;

/** Every sheet that reports progress must settle for which period (R11, R12), or have had it chosen. */
function check(sheets: readonly RecognisedSheet[]): SourceChoice {
  const open = sheets.filter((sheet) => asksForPeriod(sheet) && !sheet.chosenPeriod).map(withoutPeriod);
  return open.length > 0 ? { kind: 'needsPeriods', sheets: open } : { kind: 'chosen', sheets };
}

/** A sheet to ask about. */
export function withoutPeriod({ sheet, period, formerPeriod }: RecognisedSheet): SheetWithoutPeriod {
  const mentions = period.kind === 'conflict' ? period.mentions : [];
  return {
    sheet,
    fiscalYear: fiscalYearOfTitles(period),
    named: mentions.map(({ cell, text, reading }) => ({
      cell,
      text,
      period: reading.kind === 'found' ? reading.period : null,
    })),
    former: formerPeriod ?? null,
  };
}

function firstCopies(sheets: readonly RecognisedSheet[]): readonly string[] | null {
  if (sheets.length < 2) return null;
  const keys = sheets.map((sheet) => ({ sheet: sheet.sheet, keys: activityKeys(sheet) }));
  for (const [index, first] of keys.entries()) {
    const copies = keys.slice(index + 1).filter((other) => share(first.keys, other.keys) >= COPY_SHARE);
    if (copies.length > 0) return [first.sheet, ...copies.map(({ sheet }) => sheet)];
  }
  return null;
}

function activityKeys(sheet: RecognisedSheet): ReadonlySet<string> {
  const printed = sheet.period.kind === 'found' ? sheet.period.period : sheet.chosenPeriod;
  // Of a sheet without a period nobody knows yet whether it is a copy.
  const whole = printed?.id ?? sheet.sheet;
  return new Set(
    sheet.records.map(({ period, values }) =>
      JSON.stringify([
        period?.id ?? whole,
        matchingKey(values.program?.value ?? ''),
        matchingKey(values.activity?.value ?? ''),
      ]),
    ),
  );
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((key) => b.has(key)).length;
  return common / Math.max(1, Math.min(a.size, b.size));
}
